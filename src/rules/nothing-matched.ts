import { defineProblemRule } from './problem-rule.ts';

export const rule = defineProblemRule({
  id: 'nothing-matched',
  what: { zh: '给出的路径没有匹配到任何文件。', en: 'A given path matches no file.' },
  remedy: {
    zh: '请检查路径或通配符；允许没有文件的，validate 加 --allow-empty。',
    en: 'Check the path or pattern; where validate may find nothing, add --allow-empty.',
  },
  examples: { bad: [], good: [{ file: 'kind: unit-roster\nunits:\n  - name: 清源县民政局\n' }] },
  message: {
    zh: ({ pattern }) => `“${String(pattern)}”没有匹配到任何可读的文件`,
    en: ({ pattern }) => `“${String(pattern)}” matches no file that could be read`,
  },
});
