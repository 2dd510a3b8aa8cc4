import { PUBLISHING_BODY, STANDARD_CATALOGUES } from '../../vocabularies/legal.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'subject-transferred',
  effect: 'neutral',
  about: 'subject',
  rank: 'last',
  mirror: 'subject-transferred',
  what: { zh: '公开主体由一个机关换成另一个机关。', en: 'Another body took the place of the subject.' },
  why: {
    zh: '公开责任转给了别的机关；事项仍要公开，但原机关的网站、栏目和档案应当移交。',
    en: 'Another body answers for the item now. It is still to be disclosed; website, columns and files of the old body should be handed over.',
  },
  legal: [PUBLISHING_BODY, STANDARD_CATALOGUES],
  examples: [
    { before: { subject: ['清源县民政局'] }, after: { subject: ['清源县退役军人事务局'] }, says: '换成“清源县退役军人事务局”' },
    {
      before: { subject: ['清源县民政局', '清源县财政局'] },
      after: { subject: ['清源县民政局', '清源县审计局'] },
      says: '由“清源县财政局”换成“清源县审计局”',
    },
  ],
  recognise: ({ before, after }) => ({ from: before?.value ?? '', to: after?.value ?? '' }),
  message: {
    zh: ({ from, to }) => `公开主体由“${from}”换成“${to}”`,
    en: ({ from, to }) => `The subject was “${from}” and is now “${to}”`,
  },
});
