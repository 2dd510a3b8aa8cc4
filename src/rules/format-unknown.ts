import { defineProblemRule } from './problem-rule.ts';

export const rule = defineProblemRule({
  id: 'format-unknown',
  what: { zh: '文件不是本工具能读的格式。', en: 'The file is of a format that is not read.' },
  remedy: {
    zh: '请另存为 .xlsx 或 YAML（UTF-8）后再检查。',
    en: 'Save it as .xlsx or YAML (UTF-8) and check again.',
  },
  examples: {
    bad: [
      { file: '%PDF-1.7\n', says: 'PDF' },
      { file: '\u0000\u0001\u0002\u0003', says: '无法识别' },
    ],
    good: [{ file: 'kind: unit-roster\nunits:\n  - name: 清源县民政局\n' }],
  },
  message: {
    zh: ({ looksLike }) => (looksLike ? `文件内容是 ${String(looksLike)}，暂不能读取` : '无法识别文件格式'),
    en: ({ looksLike }) =>
      looksLike ? `The content is ${String(looksLike)}, which is not read yet` : 'The format of the file is not recognised',
  },
});
