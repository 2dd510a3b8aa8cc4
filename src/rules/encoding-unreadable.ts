import { defineProblemRule } from './problem-rule.ts';

export const rule = defineProblemRule({
  id: 'encoding-unreadable',
  what: {
    zh: '文本不是能读的编码：UTF-8 或带标记的 UTF-16，表格还可以是 GB18030。',
    en: 'The text is in no encoding that is read: UTF-8, UTF-16 with a byte order mark, for tables also GB18030.',
  },
  remedy: {
    zh: '请用编辑器另存为 UTF-8 编码；表格也可用 --encoding 指明编码。',
    en: 'Save it as UTF-8 in your editor; for a table, --encoding may name the encoding.',
  },
  remedyFor: ({ looksLike, label }) =>
    label && looksLike
      ? {
          zh: '请去掉 --encoding，编码会自动识别；不能识别的文件另外检查。',
          en: 'Leave --encoding out, and the encoding is found out; check files where it is not in a run of their own.',
        }
      : undefined,
  examples: {
    bad: [
      { file: 'kind: \u00b1\u00ea\u00d7\u00bc', says: 'GBK' },
      { file: 'kind: catalogue\ntitle: \u00e6\u00b8\u0085\u00e6\u00ba', says: '编码' },
    ],
    good: [{ file: 'kind: unit-roster\nunits:\n  - name: 清源县民政局\n' }],
  },
  message: {
    zh: ({ looksLike, label }) =>
      label
        ? `文件${looksLike ? `是 ${String(looksLike)} 编码，` : ''}不能按 ${String(label)} 编码读取`
        : `文件的文字编码无法识别${looksLike ? `，可能是 ${String(looksLike)}` : ''}`,
    en: ({ looksLike, label }) =>
      label
        ? `The text is ${looksLike ? `${String(looksLike)}, and ` : ''}not encoded as ${String(label)}`
        : `The encoding of the text is not recognised${looksLike ? `; it may be ${String(looksLike)}` : ''}`,
  },
});
