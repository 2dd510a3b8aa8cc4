import { bareBody } from '../compared-bodies.ts';
import { isSameUnit, nameOfUnit } from '../unit-names.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'unit-abbreviated',
  effect: 'neutral',
  about: 'unit',
  rank: 'specific',
  mirror: 'unit-spelled-out',
  what: { zh: '责任单位由全称改为简称。', en: 'The unit is named in short.' },
  why: {
    zh: '按写法看是同一个单位，负责的仍是它；万一是两个单位，请在单位名册中写明；不涉及法条。',
    en: 'By the looks of it, it is the same unit and still answers; where it is not, the list of units should say so; no law is concerned.',
  },
  legal: [],
  examples: [
    { before: { units: ['清源县人力资源和社会保障局'] }, after: { units: ['清源县人社局'] }, says: '责任单位由全称改为简称' },
    { before: { units: ['县农业农村局'] }, after: { units: ['县农局'] }, says: '简称' },
  ],
  recognise({ before, after }) {
    if (before === undefined || after === undefined || !isSameUnit(before.value, after.value)) return undefined;
    return bareBody(nameOfUnit(before.value)).length > bareBody(nameOfUnit(after.value)).length
      ? { before: before.value.text, after: after.value.text }
      : undefined;
  },
  message: {
    zh: ({ before, after }) => `责任单位由全称改为简称：“${before}”改为“${after}”`,
    en: ({ before, after }) => `The unit is named in short: ${before}, now ${after}`,
  },
});
