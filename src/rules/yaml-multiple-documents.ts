import { defineProblemRule } from './problem-rule.ts';

export const rule = defineProblemRule({
  id: 'yaml-multiple-documents',
  what: { zh: '一个文件里有多份 YAML 文档（用 --- 分隔）。', en: 'One file holds several YAML documents (divided by ---).' },
  remedy: {
    zh: '请一份文档存一个文件。',
    en: 'Keep one document in one file.',
  },
  examples: {
    bad: [
      { file: 'kind: unit-roster\nunits: [{ name: a }]\n---\nkind: unit-roster\nunits: [{ name: b }]\n', says: '2 份' },
      { file: 'kind: config\n---\nkind: config\n---\nkind: config\n', says: '3 份' },
    ],
    good: [{ file: 'kind: unit-roster\nunits:\n  - name: 清源县民政局\n' }],
  },
  message: {
    zh: ({ count }) => `文件里有 ${String(count)} 份 YAML 文档，第二份从这里开始`,
    en: ({ count }) => `The file holds ${String(count)} YAML documents; the second begins here`,
  },
});
