import { PUBLISHING_BODY } from '../../vocabularies/legal.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'subject-removed',
  effect: 'neutral',
  about: 'subject',
  rank: 'specific',
  mirror: 'subject-added',
  what: { zh: '减少一个公开主体。', en: 'A body was removed from the subjects.' },
  why: {
    zh: '负责公开的机关少了一个；事项仍要公开，由其余机关负责，范围没有因此变小。',
    en: 'One body less answers for the item. It is still to be disclosed, by those that are left.',
  },
  legal: [PUBLISHING_BODY],
  examples: [
    { before: { subject: ['清源县民政局', '清源县财政局'] }, after: { subject: ['清源县民政局'] }, says: '减少公开主体“清源县财政局”' },
    { before: { subject: ['清源县民政局', '清溪镇人民政府'] }, after: { subject: ['清源县民政局'] }, says: '清溪镇人民政府' },
  ],
  recognise({ before, after }) {
    return before === undefined || after !== undefined ? undefined : { subject: before.value };
  },
  message: { zh: ({ subject }) => `减少公开主体“${subject}”`, en: ({ subject }) => `“${subject}” was removed from the subjects` },
});
