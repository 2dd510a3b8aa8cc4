import { defineProblemRule } from './problem-rule.ts';

export const rule = defineProblemRule({
  id: 'table-empty',
  what: { zh: '表格只有表头，没有任何事项或任务。', en: 'The table has a header but no item and no task.' },
  remedy: {
    zh: '请补充内容，或删去空表。',
    en: 'Fill it in, or remove the empty table.',
  },
  examples: {
    bad: [],
    good: [{ file: 'kind: unit-roster\nunits:\n  - name: 清源县民政局\n' }],
  },
  message: {
    zh: () => '表格只有表头，没有内容',
    en: () => 'The table has a header but no rows',
  },
});
