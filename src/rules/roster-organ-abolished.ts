import { findFormerOrgan, isSucceeded, successorsOn } from '../phrases/former-organs.ts';
import { defineRule } from './define.ts';
import { tellDay, tellDoubt } from './telling.ts';

export const rule = defineRule({
  id: 'roster-organ-abolished',
  severity: 'warning',
  about: 'roster',
  what: { zh: '名册中的单位名称是机构改革前的旧称。', en: 'A unit of a list has a name from before a reform.' },
  why: {
    zh: '旧称应放进别名并写明最后使用的日期（until），名称写现在的机关，这样新旧两年的任务表都认得出。名册出自工作需要，不涉及法律条文。',
    en: 'A former name belongs among the aliases, with its last day (until), so that the tables of both years are understood. Lists of units are kept for the work; no law is involved.',
  },
  legal: [],
  examples: {
    bad: [
      { roster: [{ name: '县国土资源局' }], says: '现为“自然资源局”' },
      { roster: [{ name: '县安监局' }], says: '“应急管理局”' },
    ],
    good: [
      { roster: [{ name: '县自然资源局', aliases: [{ name: '县国土资源局', until: '2019-03-31' }] }] },
      { roster: [{ name: '县应急管理局' }] },
    ],
  },
  *check({ roster, law, asOf }) {
    for (const { name } of roster.units) {
      const former = findFormerOrgan(law, name.value);
      if (former === undefined) continue;
      const { organ, written } = former;
      const day = organ.completed ?? organ.decided;
      if (day !== undefined && day > asOf) continue;
      yield {
        at: name.at,
        data: {
          unit: name.value,
          written,
          successors: successorsOn(law, organ, asOf).names,
          succeeded: isSucceeded(organ),
          day: day ?? null,
          confidence: organ.confidence,
        },
      };
    }
  },
  message: {
    zh: ({ unit, written, successors, succeeded, day, confidence }) =>
      `名册中的“${unit}”是旧称：“${written}”${succeeded ? `现为“${successors.join('”或“')}”` : '已撤销'}${day === null ? '' : `（${tellDay(day).zh}前改革到位）`}${tellDoubt(confidence).zh}`,
    en: ({ unit, written, successors, succeeded, day, confidence }) =>
      `“${unit}” of the list is a former name: “${written}” ${succeeded ? `is now “${successors.join('” or “')}”` : 'was abolished'}${day === null ? '' : ` (everywhere by ${tellDay(day).en})`}${tellDoubt(confidence).en}`,
  },
});
