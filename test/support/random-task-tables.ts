import fc from 'fast-check';

import { lines } from './random-catalogues.ts';

const row = fc.record(
  {
    demand: lines,
    lead: fc.constantFrom('清源县民政局', '县政府办公室'),
    units: fc.constantFrom('清源县财政局', '各镇人民政府', '清源县财政局、清源县司法局'),
    due: fc.constantFrom('全年', '9月30日前', '每季度', '长期坚持'),
    // The last has a label that does not say that persons stand below it.
    leaders: fc.dictionary(fc.constantFrom('牵头领导', '责任人', '联系人', '责任分工 责任人', '经办'), lines, { maxKeys: 3 }),
    // The last two have labels of official columns.
    extra: fc.dictionary(fc.constantFrom('备注', '联系电话', '完成情况', '=进度', '完成时限', '责任单位'), lines, { maxKeys: 3 }),
  },
  { requiredKeys: ['demand', 'units', 'due'] },
);

const task = fc.record(
  {
    group: fc.constantFrom('重点领域', '基础工作'),
    name: fc.constantFrom('养老服务', '社会救助', '=培训'),
    rows: fc.array(row, { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: ['name', 'rows'] },
);

/** Task tables as YAML (JSON is YAML) with leaders and columns of an office's own, whose texts are written differently in each format. */
export const taskTableYaml = fc.array(task, { minLength: 1, maxLength: 4 }).map((tasks) =>
  JSON.stringify({
    kind: 'task-table',
    id: 'tasks',
    title: '清源县2021年政务公开重点工作任务分解表',
    place: { name: '清源县', level: 'county' },
    year: 2021,
    tasks: tasks.map((one, index) => ({ number: String(index + 1), ...one })),
  }),
);
