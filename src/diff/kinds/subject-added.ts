import { PUBLISHING_BODY } from '../../vocabularies/legal.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'subject-added',
  effect: 'neutral',
  about: 'subject',
  rank: 'specific',
  mirror: 'subject-removed',
  what: { zh: '增加一个公开主体。', en: 'A body was added to the subjects.' },
  why: {
    zh: '多了一个机关负责公开；要公开的事项本身没有因此增加。',
    en: 'One body more answers for the item; what is disclosed is the same.',
  },
  legal: [PUBLISHING_BODY],
  examples: [
    { before: { subject: ['清源县民政局'] }, after: { subject: ['清源县民政局', '清源县财政局'] }, says: '增加公开主体“清源县财政局”' },
    { before: { subject: ['清源县民政局'] }, after: { subject: ['清源县民政局', '清溪镇人民政府'] }, says: '清溪镇人民政府' },
  ],
  recognise({ before, after }) {
    return after === undefined || before !== undefined ? undefined : { subject: after.value };
  },
  message: { zh: ({ subject }) => `增加公开主体“${subject}”`, en: ({ subject }) => `“${subject}” was added to the subjects` },
});
