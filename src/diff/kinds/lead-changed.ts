import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'lead-changed',
  effect: 'neutral',
  about: 'lead',
  rank: 'last',
  mirror: 'lead-changed',
  what: { zh: '牵头单位改变。', en: 'Another unit leads.' },
  why: { zh: '仍有单位牵头，只是换了单位；不涉及法条。', en: 'Somebody still leads; only who it is changed; no law is concerned.' },
  legal: [],
  examples: [
    {
      before: { lead: ['县财政局'], support: ['县教育局'] },
      after: { lead: ['县教育局'], support: ['县财政局'] },
      says: '牵头单位由“县财政局”改为“县教育局”',
    },
    { before: { units: ['县财政局牵头,县民政局配合'] }, after: { units: ['县教育局牵头,县民政局配合'] }, says: '改为“县教育局”' },
  ],
  recognise: ({ before, after }) => ({ before: before?.value.text ?? '', after: after?.value.text ?? '' }),
  message: {
    zh: ({ before, after }) => `牵头单位由“${before}”改为“${after}”`,
    en: ({ before, after }) => `${after} leads in the place of ${before}`,
  },
});
