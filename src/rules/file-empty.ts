import { defineProblemRule } from './problem-rule.ts';

export const rule = defineProblemRule({
  id: 'file-empty',
  what: { zh: '文件是空的，或只有空白和注释。', en: 'The file is empty, or holds nothing but blanks and comments.' },
  remedy: {
    zh: '请确认保存成功，或删除该文件。',
    en: 'Make sure that it was saved, or remove it.',
  },
  examples: {
    bad: [
      { file: '', says: '空的' },
      { file: '# 只有注释\n', says: '空的' },
    ],
    good: [{ file: 'kind: unit-roster\nunits:\n  - name: 清源县民政局\n' }],
  },
  message: {
    zh: () => '文件是空的',
    en: () => 'The file is empty',
  },
});
