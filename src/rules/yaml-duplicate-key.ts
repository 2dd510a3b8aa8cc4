import { defineProblemRule } from './problem-rule.ts';

export const rule = defineProblemRule({
  id: 'yaml-duplicate-key',
  what: { zh: '同一处有两个相同的键。', en: 'One key stands twice in the same place.' },
  remedy: {
    zh: '请删去或改名其中一个，否则前一个的内容会丢失。',
    en: 'Remove or rename one of them, or the content of the first is lost.',
  },
  examples: {
    bad: [
      { file: 'kind: catalogue\nid: a\nid: b\n', says: '“id”' },
      { file: 'kind: unit-roster\nunits:\n  - name: 清源县民政局\n    name: 清源县财政局\n', says: '“name”' },
    ],
    good: [{ file: 'kind: unit-roster\nunits:\n  - name: 清源县民政局\n' }],
  },
  message: {
    zh: ({ key }) => `键“${String(key)}”重复`,
    en: ({ key }) => `The key “${String(key)}” stands twice`,
  },
});
