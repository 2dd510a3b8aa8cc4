import { bareBody } from '../compared-bodies.ts';
import { isSameUnit, nameOfUnit } from '../unit-names.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'unit-respelled',
  effect: 'editorial',
  about: 'unit',
  rank: 'wording',
  mirror: 'unit-respelled',
  what: { zh: '责任单位只改了地名的写法。', en: 'Only the place in front of a unit was written otherwise.' },
  why: {
    zh: '写全地名还是只写“县”，都是同一个单位，不涉及法条。',
    en: 'With the name of the place or with 县 alone, it is the same unit; no law is concerned.',
  },
  legal: [],
  examples: [
    { before: { units: ['县财政局'] }, after: { units: ['清源县财政局'] }, says: '是同一个单位' },
    { before: { units: ['财政局'] }, after: { units: ['县财政局'] }, says: '是同一个单位' },
  ],
  recognise({ before, after }) {
    if (before === undefined || after === undefined || before.value.group || !isSameUnit(before.value, after.value)) return undefined;
    return bareBody(nameOfUnit(before.value)) === bareBody(nameOfUnit(after.value)) ? {} : undefined;
  },
  message: { zh: () => '责任单位换了写法，是同一个单位', en: () => 'The unit is written otherwise; it is the same one' },
});
