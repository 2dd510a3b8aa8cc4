import { tellDoubt } from '../doubt.ts';
import { findUnitReform } from '../unit-names.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'unit-renamed-by-reform',
  effect: 'neutral',
  about: 'unit',
  rank: 'specific',
  mirror: 'unit-former-name-restored',
  what: { zh: '责任单位改用机构改革后的名称。', en: 'A unit goes by its name after a reform.' },
  why: {
    zh: '机构改革后由接替的机关负责，任务不变；不涉及法条。',
    en: 'After a reform the body that took over answers; the task is the same; no law is concerned.',
  },
  legal: [],
  examples: [
    { before: { units: ['县国土资源局'] }, after: { units: ['县自然资源局'] }, says: '机构改革' },
    { before: { units: ['县安监局'] }, after: { units: ['县应急管理局'] }, says: '随机构改革' },
  ],
  recognise({ before, after }, judging) {
    const reform = before === undefined || after === undefined ? undefined : findUnitReform(before.value, after.value, judging);
    if (before === undefined || after === undefined || reform === undefined) return undefined;
    return { before: before.value.text, after: after.value.text, confidence: reform.confidence };
  },
  message: {
    zh: ({ before, after, confidence }) => `责任单位随机构改革由“${before}”改为“${after}”${tellDoubt(confidence).zh}`,
    en: ({ before, after, confidence }) => `By a reform, the unit ${before} became ${after}${tellDoubt(confidence).en}`,
  },
});
