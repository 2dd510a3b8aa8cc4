import { ownerOf } from '../model/owner.ts';
import { defineRule } from './define.ts';
import { PUBLISHING_BODY, STANDARD_CATALOGUES } from '../vocabularies/legal.ts';
import { findFaultySubjects } from './subjects.ts';

const WHAT_IS_LEFT = {
  blank: { zh: '还没有填写', en: 'was never filled in' },
  choice: { zh: '还没有选定', en: 'was never chosen' },
  group: { zh: '没有落到具体的地方', en: 'names no one place' },
} as const;

export const rule = defineRule({
  id: 'subject-placeholder',
  severity: 'error',
  about: 'catalogue',
  what: {
    zh: '公开主体里留有模板的空位：县（市、区）、XX、某、各镇。',
    en: 'The subject still holds a blank of the template: XX, 某, 各镇, or a choice between 县, 市 and 区.',
  },
  why: {
    zh: '空位要换成本地的名称；不换，就没有哪个机关对公开负责，也说明目录是照搬来的。',
    en: 'A blank is to be replaced by the name of the place. Left in, no body answers for the item, and the catalogue shows that it was copied.',
  },
  legal: [PUBLISHING_BODY, STANDARD_CATALOGUES],
  examples: {
    bad: [
      { item: { subject: ['县（市、区）民政局'] }, says: '“县（市、区）民政局”' },
      { item: { subject: ['XX县民政局'] }, says: '还没有填写' },
      { item: { subject: ['各镇（街道）'] }, says: '没有落到具体的地方' },
    ],
    good: [{ item: { subject: ['清源县民政局'] } }, { item: { subject: ['清溪镇人民政府'] } }],
  },
  *check({ catalogue }) {
    for (const { item, subject, fault } of findFaultySubjects(catalogue, 'placeholder')) {
      const { sort, atMost } = fault;
      yield { at: subject.at, atMost, owner: ownerOf(item), element: 'subject', data: { subject: subject.value, sort } };
    }
  },
  message: {
    zh: ({ subject, sort }, owner) => `${owner}的公开主体“${subject}”${WHAT_IS_LEFT[sort].zh}；请换成本地机关的名称`,
    en: ({ subject, sort }, owner) => `The subject “${subject}” of ${owner} ${WHAT_IS_LEFT[sort].en}; put the name of the body there`,
  },
});
