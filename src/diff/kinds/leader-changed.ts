import { quote } from '../telling.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'leader-changed',
  effect: 'neutral',
  about: 'leader',
  rank: 'last',
  mirror: 'leader-changed',
  what: { zh: '牵头领导、责任人或联系人改变。', en: 'Another person leads, answers or is to be asked.' },
  why: {
    zh: '单位没有变，只是换了人，或者补写、删去了人名；不涉及法条。',
    en: 'The units are what they were; another person is named, or one is now or no longer. No law is concerned.',
  },
  legal: [],
  examples: [
    {
      before: { leaders: { 牵头领导: '张某' } },
      after: { leaders: { 牵头领导: '李某' } },
      says: '“牵头领导”由“张某”改为“李某”',
    },
    {
      before: { leaders: { 牵头领导: '张某', 联系人: '王某' } },
      after: { leaders: { 牵头领导: '张某', 联系人: '赵某' } },
      says: '“联系人”',
    },
  ],
  recognise: ({ label, before, after }) => ({ label, from: before?.value ?? null, to: after?.value ?? null }),
  message: {
    zh: ({ label, from, to }) => `“${label}”由${quote(from).zh}改为${quote(to).zh}`,
    en: ({ label, from, to }) => `“${label}” was ${quote(from).en} and is now ${quote(to).en}`,
  },
});
