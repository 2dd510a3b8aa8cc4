import { defineProblemRule } from './problem-rule.ts';

export const rule = defineProblemRule({
  id: 'file-too-large',
  what: { zh: '文件超过可读取的大小。', en: 'The file is larger than what is read.' },
  remedy: {
    zh: '请拆分文件，或删去图片等无关内容。',
    en: 'Split it, or remove pictures and the like.',
  },
  examples: {
    bad: [],
    good: [{ file: 'kind: unit-roster\nunits:\n  - name: 清源县民政局\n' }],
  },
  message: {
    zh: ({ bytes, limit }) => `文件有 ${String(bytes)} 字节，超过 ${String(limit)} 字节的上限`,
    en: ({ bytes, limit }) => `The file has ${String(bytes)} bytes; the limit is ${String(limit)}`,
  },
});
