import { tellDoubt } from '../doubt.ts';
import { findUnitReform } from '../unit-names.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'unit-former-name-restored',
  effect: 'neutral',
  about: 'unit',
  rank: 'specific',
  mirror: 'unit-renamed-by-reform',
  what: { zh: '责任单位改回机构改革前的名称。', en: 'A unit goes by its name from before a reform.' },
  why: {
    zh: '用的是已经不存在的机关的名称，负责的是谁要看改革结果；多半是沿用了旧稿；不涉及法条。',
    en: 'The name is that of a body that is no more; who answers is what the reform made of it. Most often an old draft was taken up again; no law is concerned.',
  },
  legal: [],
  examples: [
    { before: { units: ['县自然资源局'] }, after: { units: ['县国土资源局'] }, says: '机构改革前的名称' },
    { before: { units: ['县应急管理局'] }, after: { units: ['县安监局'] }, says: '机构改革前的名称' },
  ],
  recognise({ before, after }, judging) {
    const reform = before === undefined || after === undefined ? undefined : findUnitReform(after.value, before.value, judging);
    if (before === undefined || after === undefined || reform === undefined) return undefined;
    return { before: before.value.text, after: after.value.text, confidence: reform.confidence };
  },
  message: {
    zh: ({ before, after, confidence }) => `责任单位由“${before}”改回机构改革前的名称“${after}”${tellDoubt(confidence).zh}`,
    en: ({ before, after, confidence }) =>
      `The unit ${before} goes again by its name from before a reform, ${after}${tellDoubt(confidence).en}`,
  },
});
