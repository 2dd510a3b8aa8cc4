import { STANDARD_CATALOGUES } from '../../vocabularies/legal.ts';
import { LEVEL_TEXTS } from '../texts.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'level-added',
  effect: 'widening',
  about: 'level',
  rank: 'last',
  mirror: 'level-removed',
  what: { zh: '增加公开层级。', en: 'A level was added.' },
  why: {
    zh: '多了一级政府负责公开，在那一级也能看到。',
    en: 'One more level of government has to publish it, so that it is found there too.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: [
    { before: { level: ['county'] }, after: { level: ['county', 'town'] }, says: '乡级' },
    { before: { level: ['county', 'town'] }, after: { level: ['county', 'town', 'village'] }, says: '村级' },
  ],
  recognise: ({ after }) => ({ level: after?.value }),
  message: { zh: ({ level }) => `增加公开层级“${level && LEVEL_TEXTS[level]}”`, en: ({ level }) => `The level ${level} was added` },
});
