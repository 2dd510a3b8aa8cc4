import type { Words } from './words.ts';

/** The eight required elements of a catalogue item, in the order of the official table. */
export const REQUIRED_ELEMENTS = ['name', 'content', 'basis', 'deadline', 'subject', 'channel', 'audience', 'method'] as const;
export type RequiredElement = (typeof REQUIRED_ELEMENTS)[number];

/** Every element a finding can be about. Four belong to task-breakdown tables, the last four to village lists. */
export const ELEMENTS = [
  ...REQUIRED_ELEMENTS,
  'number',
  'category',
  'level',
  'id',
  'task',
  'demand',
  'unit',
  'due',
  'time',
  'place',
  'frequency',
  'responsible',
] as const;
export type Element = (typeof ELEMENTS)[number];

/** The columns' official names, as the users say them. */
export const ELEMENT_NAMES: Readonly<Record<Element, Words>> = {
  name: { zh: '公开事项', en: 'name (公开事项)' },
  content: { zh: '公开内容', en: 'content (公开内容)' },
  basis: { zh: '公开依据', en: 'basis (公开依据)' },
  deadline: { zh: '公开时限', en: 'deadline (公开时限)' },
  subject: { zh: '公开主体', en: 'subject (公开主体)' },
  channel: { zh: '公开渠道和载体', en: 'channel (公开渠道和载体)' },
  audience: { zh: '公开对象', en: 'audience (公开对象)' },
  method: { zh: '公开方式', en: 'method (公开方式)' },
  number: { zh: '序号', en: 'number (序号)' },
  category: { zh: '一级事项', en: 'category (一级事项)' },
  level: { zh: '公开层级', en: 'level (公开层级)' },
  id: { zh: '编号 id', en: 'id' },
  task: { zh: '任务名称', en: 'task (任务名称)' },
  demand: { zh: '具体内容', en: 'demand (具体内容)' },
  unit: { zh: '责任单位', en: 'unit (责任单位)' },
  due: { zh: '完成时限', en: 'due (完成时限)' },
  time: { zh: '公开时间', en: 'time (公开时间)' },
  place: { zh: '公开地点（形式）', en: 'place (公开地点)' },
  frequency: { zh: '公开频次', en: 'frequency (公开频次)' },
  responsible: { zh: '责任人', en: 'responsible (责任人)' },
};
