import { PUBLISHING_BODY, STANDARD_CATALOGUES } from '../../vocabularies/legal.ts';
import { describesMany } from '../compared-bodies.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'subject-made-generic',
  effect: 'narrowing',
  about: 'subject',
  rank: 'general',
  mirror: 'subject-made-specific',
  what: { zh: '公开主体由具体机关改成了统称。', en: 'The subject was a particular body and is now a description of a kind of body.' },
  why: {
    zh: '写统称等于没有指明谁负责，群众不知道该找谁，公开的责任落不下去。',
    en: 'A description names nobody: no one answers for the item, and people do not know whom to ask.',
  },
  legal: [PUBLISHING_BODY, STANDARD_CATALOGUES],
  examples: [
    { before: { subject: ['清源县民政局'] }, after: { subject: ['民政部门'] }, says: '改成了统称“民政部门”' },
    { before: { subject: ['清溪镇人民政府'] }, after: { subject: ['乡镇人民政府'] }, says: '改成了统称' },
  ],
  recognise({ before, after }) {
    if (before === undefined || after === undefined || !describesMany(after.value) || describesMany(before.value)) return undefined;
    return { from: before.value, to: after.value };
  },
  message: {
    zh: ({ from, to }) => `公开主体“${from}”改成了统称“${to}”`,
    en: ({ from, to }) => `The subject “${from}” became “${to}”, which names no body in particular`,
  },
});
