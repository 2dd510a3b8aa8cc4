import { defineProblemRule } from './problem-rule.ts';

export const rule = defineProblemRule({
  id: 'file-unreadable',
  what: { zh: '系统不允许读取该文件，或该路径不是文件。', en: 'The system does not let the file be read, or the path is no file.' },
  remedy: {
    zh: '请检查路径和权限。',
    en: 'Check the path and the permissions.',
  },
  examples: {
    bad: [],
    good: [{ file: 'kind: unit-roster\nunits:\n  - name: 清源县民政局\n' }],
  },
  message: {
    zh: ({ reason }) => `无法读取文件（${String(reason)}）`,
    en: ({ reason }) => `The file cannot be read (${String(reason)})`,
  },
});
