import { STANDARD_CATALOGUES } from '../../vocabularies/legal.ts';
import { LEVEL_TEXTS } from '../texts.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'level-removed',
  effect: 'narrowing',
  about: 'level',
  rank: 'general',
  mirror: 'level-added',
  what: { zh: '减少公开层级。', en: 'A level was removed.' },
  why: {
    zh: '少了一级政府负责公开，到那一级就看不到了。',
    en: 'One level of government less has to publish it, and who looks there no longer finds it.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: [
    { before: { level: ['county', 'town'] }, after: { level: ['county'] }, says: '乡级' },
    { before: { level: ['county', 'town', 'village'] }, after: { level: ['county', 'town'] }, says: '村级' },
  ],
  recognise: ({ before, after }) => (before === undefined || after !== undefined ? undefined : { level: before.value }),
  message: { zh: ({ level }) => `减少公开层级“${LEVEL_TEXTS[level]}”`, en: ({ level }) => `The level ${level} was removed` },
});
