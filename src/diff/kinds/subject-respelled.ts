import { findReform, isSameBody } from '../compared-bodies.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'subject-respelled',
  effect: 'editorial',
  about: 'subject',
  rank: 'specific',
  mirror: 'subject-respelled',
  what: {
    zh: '公开主体还是同一个机关，只是补写或者省去了地名，或者改用全称、简称。',
    en: 'The subject is the same body: its place was spelled out or left out, or its name written in full or in short.',
  },
  why: { zh: '负责公开的机关没有变，不涉及法条。', en: 'The same body answers for the item; no law is concerned.' },
  legal: [],
  examples: [
    { before: { subject: ['县民政局'] }, after: { subject: ['清源县民政局'] }, says: '同一机关' },
    { before: { subject: ['清源县人社局'] }, after: { subject: ['清源县人力资源和社会保障局'] }, says: '同一机关' },
  ],
  recognise({ before, after }, { law, asOf }) {
    if (before === undefined || after === undefined || !isSameBody(before.value, after.value)) return undefined;
    // 农业局 may be short for 农业农村局, and is its former name.
    if ((findReform(before.value, after.value, law, asOf) ?? findReform(after.value, before.value, law, asOf)) !== undefined)
      return undefined;
    return { from: before.value, to: after.value };
  },
  message: {
    zh: ({ from, to }) => `公开主体“${from}”改写为“${to}”，是同一机关`,
    en: ({ from, to }) => `The subject “${from}” is now written “${to}”; it is the same body`,
  },
});
