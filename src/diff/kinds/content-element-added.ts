import { STANDARD_CATALOGUES } from '../../vocabularies/legal.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'content-element-added',
  effect: 'widening',
  about: 'content',
  rank: 'specific',
  mirror: 'content-element-removed',
  what: { zh: '新增一项公开内容。', en: 'An entry was added to the content.' },
  why: {
    zh: '要素多了，群众能看到的就多了。',
    en: 'With one element more the public sees more.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: [
    {
      before: { content: ['办理事项', '办理条件'] },
      after: { content: ['办理事项', '办理条件', '申请材料'] },
      says: '新增公开内容“申请材料”',
    },
    { before: { content: ['政策文件'] }, after: { content: ['政策文件、办事指南'] }, says: '新增公开内容“办事指南”' },
  ],
  recognise({ before, after }) {
    return after === undefined || before !== undefined ? undefined : { content: after.value };
  },
  message: { zh: ({ content }) => `新增公开内容“${content}”`, en: ({ content }) => `“${content}” was added to the content` },
});
