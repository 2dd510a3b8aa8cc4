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
  id: 'subject-renamed-back',
  effect: 'neutral',
  about: 'subject',
  rank: 'specific',
  mirror: 'subject-renamed-by-reform',
  what: { zh: '公开主体改回了机构改革前的旧称。', en: 'The subject went back to a name from before a reform.' },
  why: {
    zh: '旧机关已经不在，不能承担公开责任；多半是误用了旧版本，请核对两版的先后。',
    en: 'The old body is no more and cannot answer for the item. Most likely an old text was used again; please look which revision is the later one.',
  },
  legal: [PUBLISHING_BODY, STANDARD_CATALOGUES],
  examples: [
    { before: { subject: ['清源县自然资源局'] }, after: { subject: ['清源县国土资源局'] }, says: '改回旧称“清源县国土资源局”' },
    { before: { subject: ['清源县应急管理局'] }, after: { subject: ['清源县安监局'] }, says: '请核对' },
  ],
  recognise({ before, after }, { law, asOf }) {
    if (before === undefined || after === undefined) return undefined;
    const reform = findReform(after.value, before.value, law, asOf);
    return reform && { from: before.value, to: after.value, ...reform, day: reform.day ?? null };
  },
  message: {
    zh: ({ from, to, former, how, day, confidence }) =>
      `公开主体“${from}”改回旧称“${to}”：“${former}”已${REFORMED[how].zh}${day === null ? '' : `，${tellDay(day).zh}前到位`}${tellDoubt(confidence).zh}，请核对`,
    en: ({ from, to, former, how, day, confidence }) =>
      `The subject “${from}” went back to the former name “${to}”: “${former}” ${REFORMED[how].en}${day === null ? '' : `, everywhere by ${tellDay(day).en}`}${tellDoubt(confidence).en}; please look`,
  },
});
