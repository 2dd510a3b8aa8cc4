import { PUBLISHING_BODY, STANDARD_CATALOGUES } from '../../vocabularies/legal.ts';
import { describesMany } from '../compared-bodies.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'subject-made-specific',
  effect: 'widening',
  about: 'subject',
  rank: 'general',
  mirror: 'subject-made-generic',
  what: { zh: '公开主体由统称改成了具体机关。', en: 'The subject was a description of a kind of body and now names one.' },
  why: {
    zh: '指明了负责的机关，责任落得下去，群众知道该找谁。',
    en: 'The body that answers is named: people know whom to ask.',
  },
  legal: [PUBLISHING_BODY, STANDARD_CATALOGUES],
  examples: [
    { before: { subject: ['民政部门'] }, after: { subject: ['清源县民政局'] }, says: '明确为“清源县民政局”' },
    { before: { subject: ['乡镇人民政府'] }, after: { subject: ['清溪镇人民政府'] }, says: '明确为“清溪镇人民政府”' },
  ],
  recognise({ before, after }) {
    if (before === undefined || after === undefined || !describesMany(before.value) || describesMany(after.value)) return undefined;
    return { from: before.value, to: after.value };
  },
  message: {
    zh: ({ from, to }) => `公开主体由统称“${from}”明确为“${to}”`,
    en: ({ from, to }) => `The subject “${from}”, which names no body in particular, became “${to}”`,
  },
});
