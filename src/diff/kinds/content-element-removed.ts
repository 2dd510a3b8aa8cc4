import { STANDARD_CATALOGUES } from '../../vocabularies/legal.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'content-element-removed',
  effect: 'narrowing',
  about: 'content',
  rank: 'specific',
  mirror: 'content-element-added',
  what: { zh: '删去一项公开内容。', en: 'An entry of the content was removed.' },
  why: {
    zh: '要素少了，群众能看到的就少了；确因职责或者依据调整而删去的，应在修订说明中写明。',
    en: 'With one element less the public sees less. Where a duty or an act changed, the revision note should say so.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: [
    {
      before: { content: ['办理事项', '办理条件', '申请材料'] },
      after: { content: ['办理事项', '办理条件'] },
      says: '删去公开内容“申请材料”',
    },
    { before: { content: ['政策文件、办事指南'] }, after: { content: ['政策文件'] }, says: '删去公开内容“办事指南”' },
  ],
  recognise({ before, after }) {
    return before === undefined || after !== undefined ? undefined : { content: before.value };
  },
  message: { zh: ({ content }) => `删去公开内容“${content}”`, en: ({ content }) => `“${content}” was removed from the content` },
});
