import { STANDARD_CATALOGUES } from '../../vocabularies/legal.ts';
import { quote } from '../telling.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'item-renamed',
  effect: 'neutral',
  about: 'name',
  rank: 'last',
  mirror: 'item-renamed',
  what: { zh: '事项改名。', en: 'An item was renamed.' },
  why: {
    zh: '事项还在，只是换了名称；旧名称的链接和栏目应当随之调整，让群众找得到。',
    en: 'The item is still there under another name. Links and columns of the old name should follow, so that people find it.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: [
    { before: { name: '办事指南' }, after: { name: '低保申请服务指南' }, says: '由“办事指南”改名为“低保申请服务指南”' },
    { before: { name: '政策法规文件' }, after: { name: '政策文件' }, says: '改名为“政策文件”' },
  ],
  recognise: ({ before, after }) => ({ from: before?.value ?? null, to: after?.value ?? null }),
  message: {
    zh: ({ from, to }) => `事项由${quote(from).zh}改名为${quote(to).zh}`,
    en: ({ from, to }) => `The item ${quote(from).en} was renamed to ${quote(to).en}`,
  },
});
