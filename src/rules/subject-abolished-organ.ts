import { ownerOf } from '../model/owner.ts';
import { defineRule } from './define.ts';
import { PUBLISHING_BODY, STANDARD_CATALOGUES } from '../vocabularies/legal.ts';
import { isSucceeded, successorsOn } from '../phrases/former-organs.ts';
import { findFormerSubjects } from './organs.ts';
import { OVERTAKEN, tellDay, tellDoubt } from './telling.ts';

export const rule = defineRule({
  id: 'subject-abolished-organ',
  severity: 'error',
  about: 'catalogue',
  what: {
    zh: '公开主体已经撤销、职责分归几家，或已转出政府，没有一个机关接替它。',
    en: 'The subject was abolished, split over several bodies, or left the government: no one body took its place.',
  },
  why: {
    zh: '主体不存在或不再是行政机关，公开就无人负责；要看这一事项的职责归了谁，由谁公开。',
    en: 'No body is left, or none of the administration, to publish. It takes a look at who does this work now.',
  },
  legal: [PUBLISHING_BODY, STANDARD_CATALOGUES],
  examples: {
    bad: [
      { item: { subject: ['清源县监察局'] }, says: '“监察委员会”' },
      { item: { subject: ['县预防腐败局'] }, says: '不宜再作公开主体' },
    ],
    good: [{ item: { subject: ['清源县审计局'] } }, { item: { subject: ['清源县司法局'] } }],
  },
  *check({ catalogue, law, asOf }) {
    for (const { item, subject, organ, written, overtaken, atMost } of findFormerSubjects(catalogue, law, asOf)) {
      if (isSucceeded(organ)) continue;
      yield {
        at: subject.at,
        atMost,
        owner: ownerOf(item),
        element: 'subject',
        data: {
          subject: subject.value,
          written,
          how: organ.how,
          successors: successorsOn(law, organ, asOf).names,
          day: organ.completed ?? organ.decided ?? null,
          overtaken,
          confidence: organ.confidence,
        },
      };
    }
  },
  message: {
    zh: ({ subject, written, how, successors, day, overtaken, confidence }, owner) =>
      `${owner}的公开主体“${subject}”不宜再作公开主体：“${written}”${how === 'left' ? '已不是政府部门' : '已撤销'}${successors.length === 0 ? '' : `，职责归“${successors.join('”“')}”`}${day === null ? '' : `（${tellDay(day).zh}前改革到位）`}${OVERTAKEN[overtaken].zh}；请写现在负责这一事项的机关${tellDoubt(confidence).zh}`,
    en: ({ subject, written, how, successors, day, overtaken, confidence }, owner) =>
      `The subject “${subject}” of ${owner} can no longer be one: “${written}” ${how === 'left' ? 'is no body of the administration any more' : 'was abolished'}${successors.length === 0 ? '' : `, its work is that of “${successors.join('”, “')}”`}${day === null ? '' : ` (everywhere by ${tellDay(day).en})`}${OVERTAKEN[overtaken].en}; name the body that is in charge of the item now${tellDoubt(confidence).en}`,
  },
});
