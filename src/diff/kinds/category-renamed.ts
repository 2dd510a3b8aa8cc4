import { STANDARD_CATALOGUES } from '../../vocabularies/legal.ts';
import { quote } from '../telling.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'category-renamed',
  effect: 'neutral',
  about: 'category',
  rank: 'specific',
  mirror: 'category-renamed',
  what: { zh: '一级事项改名，其下的事项一并改动。', en: 'A first-level item was renamed, and all its items with it.' },
  why: {
    zh: '归类没有变，只是换了名称；公开的内容和要求没有因此增减。',
    en: 'What belongs together still does, under another name; nothing more or less is disclosed for that.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: [
    { before: { category: '低保' }, after: { category: '最低生活保障' }, says: '一级事项由“低保”改名为“最低生活保障”' },
    { before: { category: '受灾人员救助' }, after: { category: '自然灾害救助' }, says: '改名为“自然灾害救助”' },
  ],
  recognise({ before, after, renamed }) {
    return renamed === true ? { from: before?.value ?? null, to: after?.value ?? null } : undefined;
  },
  message: {
    zh: ({ from, to }) => `一级事项由${quote(from).zh}改名为${quote(to).zh}`,
    en: ({ from, to }) => `The first-level item ${quote(from).en} was renamed to ${quote(to).en}`,
  },
});
