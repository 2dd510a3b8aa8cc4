import type { Change } from '../model/change.ts';
import type { Words } from '../model/words.ts';

/** The parts of a revision note, in their order. A part without anything in it is left out. */
export const SECTIONS = [
  'added',
  'removed',
  'narrowing',
  'named',
  'cut',
  'content',
  'deadline',
  'reach',
  'basis',
  'subject',
  'demand',
  'unit',
  'due',
  'other',
] as const;
export type Section = (typeof SECTIONS)[number];

export const HEADINGS: Readonly<Record<'catalogue' | 'task-table', Readonly<Record<Section, Words>>>> = {
  catalogue: makeHeadings('事项', 'Items'),
  'task-table': makeHeadings('任务', 'Tasks'),
};

function makeHeadings(zh: string, en: string): Readonly<Record<Section, Words>> {
  return {
    added: { zh: `新增${zh}`, en: `${en} added` },
    removed: { zh: `删去${zh}`, en: `${en} removed` },
    narrowing: { zh: '要求缩减的内容', en: 'What was narrowed' },
    named: { zh: `${zh}改名和归类调整`, en: `${en} renamed or moved` },
    cut: { zh: `${zh}拆分与合并`, en: `${en} split or merged` },
    content: { zh: '公开内容', en: 'Content' },
    deadline: { zh: '公开时限', en: 'Deadlines' },
    reach: { zh: '公开渠道、对象、方式和层级', en: 'Channels, audience, method and level' },
    basis: { zh: '公开依据', en: 'Basis' },
    subject: { zh: '公开主体', en: 'Subjects' },
    demand: { zh: '具体内容', en: 'Demands' },
    unit: { zh: '责任单位', en: 'Units' },
    due: { zh: '完成时限', en: 'Dues' },
    other: { zh: '其他调整', en: 'Other changes' },
  };
}

const OF_KIND: Readonly<Record<string, Section>> = {
  'item-added': 'added',
  'task-added': 'added',
  'item-removed': 'removed',
  'task-removed': 'removed',
  'item-split': 'cut',
  'items-merged': 'cut',
  'task-split': 'cut',
  'tasks-merged': 'cut',
};

const OF_ELEMENT: Readonly<Partial<Record<NonNullable<Change['element']>, Section>>> = {
  name: 'named',
  task: 'named',
  category: 'named',
  content: 'content',
  deadline: 'deadline',
  channel: 'reach',
  audience: 'reach',
  method: 'reach',
  level: 'reach',
  basis: 'basis',
  subject: 'subject',
  demand: 'demand',
  unit: 'unit',
  due: 'due',
};

/** The part that a change is told in: always one. Whatever narrows, and is no item that went, is told openly in a part of its own. */
export function sectionOf({ kind, effect, element }: Pick<Change, 'kind' | 'effect' | 'element'>): Section {
  const own = OF_KIND[kind];
  if (own !== undefined) return own;
  if (effect === 'narrowing') return 'narrowing';
  return (element === undefined ? undefined : OF_ELEMENT[element]) ?? 'other';
}

/** What only the office knows. */
export const TO_FILL_IN = {
  basis: { zh: '〔请填写修订依据〕', en: '[state the basis of this revision]' },
  reason: { zh: '〔请填写理由〕', en: '[state the reason]' },
} as const satisfies Readonly<Record<string, Words>>;
