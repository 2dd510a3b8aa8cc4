import { PUBLISHING_BODY, STANDARD_CATALOGUES } from '../../vocabularies/legal.ts';
import { findReform, type Reform } from '../compared-bodies.ts';
import { tellDoubt } from '../doubt.ts';
import { tellDay } from '../telling.ts';
import { defineKind } from './define.ts';

const REFORMED: Readonly<Record<Reform['how'], { readonly zh: string; readonly en: string }>> = {
  renamed: { zh: '更名', en: 'was renamed' },
  merged: { zh: '并入其他机关', en: 'became part of another body' },
  split: { zh: '职责分归几家', en: 'was divided among several bodies' },
};

export const kind = defineKind({
  id: 'subject-renamed-by-reform',
  effect: 'neutral',
  about: 'subject',
  rank: 'specific',
  mirror: 'subject-renamed-back',
  what: {
    zh: '公开主体随机构改革改为现在的机关。',
    en: 'The subject now goes by the name that a reform gave it, or by that of the body that took over.',
  },
  why: {
    zh: '机构改革后由现在的机关承担公开责任，目录随之调整，公开的范围没有变。',
    en: 'After the reform the present body answers for the item. The catalogue follows; nothing more or less is disclosed for that.',
  },
  legal: [PUBLISHING_BODY, STANDARD_CATALOGUES],
  examples: [
    { before: { subject: ['清源县国土资源局'] }, after: { subject: ['清源县自然资源局'] }, says: '“国土资源局”已更名' },
    { before: { subject: ['清源县安监局'] }, after: { subject: ['清源县应急管理局'] }, says: '改为“清源县应急管理局”' },
  ],
  recognise({ before, after }, { law, asOf }) {
    if (before === undefined || after === undefined) return undefined;
    const reform = findReform(before.value, after.value, law, asOf);
    return reform && { from: before.value, to: after.value, ...reform, day: reform.day ?? null };
  },
  message: {
    zh: ({ from, to, former, how, day, confidence }) =>
      `公开主体“${from}”随机构改革改为“${to}”：“${former}”已${REFORMED[how].zh}${day === null ? '' : `，${tellDay(day).zh}前到位`}${tellDoubt(confidence).zh}`,
    en: ({ from, to, former, how, day, confidence }) =>
      `The subject “${from}” became “${to}” by reform: “${former}” ${REFORMED[how].en}${day === null ? '' : `, everywhere by ${tellDay(day).en}`}${tellDoubt(confidence).en}`,
  },
});
