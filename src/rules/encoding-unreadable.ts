import { defineProblemRule } from './problem-rule.ts';

export const rule = defineProblemRule({
  id: 'encoding-unreadable',
  what: { zh: '文本既不是 UTF-8 也不是带标记的 UTF-16。', en: 'The text is neither UTF-8 nor UTF-16 with a byte order mark.' },
  remedy: {
    zh: '请用编辑器另存为 UTF-8 编码。',
    en: 'Save it as UTF-8 in your editor.',
  },
  examples: {
    bad: [{ file: 'kind: \u00b1\u00ea\u00d7\u00bc', says: 'GBK' }],
    good: [{ file: 'kind: unit-roster\nunits:\n  - name: 清源县民政局\n' }],
  },
  message: {
    zh: ({ looksLike }) => `文件的文字编码无法识别${looksLike ? `，可能是 ${String(looksLike)}` : ''}`,
    en: ({ looksLike }) => `The encoding of the text is not recognised${looksLike ? `; it may be ${String(looksLike)}` : ''}`,
  },
});
