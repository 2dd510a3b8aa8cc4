import { defineProblemRule } from './problem-rule.ts';

export const rule = defineProblemRule({
  id: 'table-empty',
  what: { zh: '表格只有表头，没有任何事项或任务。', en: 'The table has a header but no item and no task.' },
  remedy: {
    zh: '请补充内容，或删去空表。',
    en: 'Fill it in, or remove the empty table.',
  },
  examples: {
    bad: [
      { file: '序号,一级事项,二级事项,公开内容,公开依据,公开时限,公开主体\n', name: 'table.csv', says: '没有' },
      {
        file: '<table><tr><td>序号</td><td>任务名称</td><td>具体内容</td><td>责任单位</td><td>完成时限</td></tr></table>',
        name: 'table.html',
        says: '没有',
      },
    ],
    good: [{ file: 'kind: unit-roster\nunits:\n  - name: 清源县民政局\n' }],
  },
  message: {
    zh: () => '表格只有表头，没有内容',
    en: () => 'The table has a header but no rows',
  },
});
