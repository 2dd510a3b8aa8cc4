import type { LabelledColumn } from './header-labels.ts';
import { normaliseLabel } from './recognise-label.ts';
import type { ColumnRole, TableKind } from './synonyms.ts';

/**
 * Settles what labels alone leave open: columns that share one label, columns without any, a label that comes twice.
 * What was settled here says so in `how`.
 */
export function placeByPosition(
  kind: TableKind,
  columns: readonly LabelledColumn[],
  hasText: (column: number) => boolean,
): readonly LabelledColumn[] {
  const innermost = kind === 'task-table' ? 'task' : 'name';
  const named = kind === 'village-list' ? nameByContent(columns) : columns;
  const paths = splitPath(keepLaterKinds(adoptBlank(named, innermost, hasText), innermost), innermost);
  return dropRepeated(dropOuterNumber(preferAttribute(completePair(paths)), innermost));
}

/** Most villages have one column for what they disclose, and call it 公开内容: it names the items. */
function nameByContent(columns: readonly LabelledColumn[]): readonly LabelledColumn[] {
  if (columns.some(({ role }) => role?.element === 'name')) return columns;
  return columns.map((column) => (column.role?.element === 'content' ? assign(column, { element: 'name' }) : column));
}

function assign(column: LabelledColumn, role: ColumnRole): LabelledColumn {
  return { ...column, role, how: 'position in header' };
}

/** A column of text without label, right of the item's or task's name, continues it: the label once was merged over both. */
function adoptBlank(
  columns: readonly LabelledColumn[],
  innermost: 'name' | 'task',
  hasText: (column: number) => boolean,
): readonly LabelledColumn[] {
  if (columns.some(({ role }) => role?.element === 'category')) return columns;
  return columns.map((column, index) => {
    const left = columns[index - 1];
    if (column.parts.length > 0 || left?.role?.element !== innermost || !hasText(column.column)) return column;
    return assign({ ...column, parts: left.parts }, { element: innermost });
  });
}

/** A column 事项类别 behind the item's name (法定公开, 其他) says what kind of item it is, and is no level above it. */
function keepLaterKinds(columns: readonly LabelledColumn[], innermost: 'name' | 'task'): readonly LabelledColumn[] {
  const last = columns.findLastIndex(({ role }) => role?.element === innermost);
  const isKind = ({ role, parts }: LabelledColumn, index: number): boolean =>
    index > last && role?.element === 'category' && /类别|类型|分类/.test(labelKey(parts));
  return last === -1 ? columns : columns.map((column, index) => (isKind(column, index) ? assign(column, { element: 'extra' }) : column));
}

/**
 * The innermost level of the path names the item or task, the levels before it are categories. Levels are told by their
 * own labels where they have them (一级事项, 二级事项); where one label covers them all, by their order.
 */
function splitPath(columns: readonly LabelledColumn[], innermost: 'name' | 'task'): readonly LabelledColumn[] {
  const named = columns.filter(({ role }) => role?.element === innermost);
  if (named.length === 0) return nameLastCategory(columns, innermost);
  const last = named.at(-1);
  const sharesLabel = named.every(({ parts }) => labelKey(parts) === labelKey(last?.parts ?? []));
  return columns.map((column) => {
    if (column.role?.element !== innermost || named.length === 1) return column;
    if (innermost === 'name' && !sharesLabel) return column;
    return assign(column, { element: column === last ? innermost : 'category' });
  });
}

/** A header that says 一级事项 twice means 二级事项 the second time. */
function nameLastCategory(columns: readonly LabelledColumn[], innermost: 'name' | 'task'): readonly LabelledColumn[] {
  const categories = columns.filter(({ role }) => role?.element === 'category');
  const last = categories.at(-1);
  if (categories.length < 2 || last === undefined) return columns;
  return columns.map((column) => (column === last ? assign(column, { element: innermost }) : column));
}

/** Of a pair under one label (公开对象, 公开方式) the second is known where the first is. */
function completePair(columns: readonly LabelledColumn[]): readonly LabelledColumn[] {
  return columns.map((column, index) => {
    const { role, parts } = column;
    const parent = parts[0];
    if (parent === undefined || (role !== undefined && !(role.element === 'audience' || role.element === 'method'))) return column;
    if (role !== undefined && role.part !== 'whole') return column;
    const pair = [columns[index - 1], columns[index + 1]].filter((other) => other?.parts.length === 2 && other.parts[0] === parent);
    const complement = complementOf(pair[0]?.role);
    return pair.length === 1 && complement !== undefined ? assign(column, complement) : column;
  });
}

function complementOf(role: ColumnRole | undefined): ColumnRole | undefined {
  if (role?.element === 'audience' && role.part !== 'whole')
    return { element: 'audience', part: role.part === 'group' ? 'everyone' : 'group' };
  if (role?.element === 'method' && role.part !== 'whole')
    return { element: 'method', part: role.part === 'proactive' ? 'on-request' : 'proactive' };
  return undefined;
}

function isWholeMethod({ role }: LabelledColumn): boolean {
  return role?.element === 'method' && role.part === 'whole';
}

/** Beside 公开属性, which can only be the method, a column 公开方式 holds the form of the text: 全文发布. */
function preferAttribute(columns: readonly LabelledColumn[]): readonly LabelledColumn[] {
  const attribute = columns.find((column) => isWholeMethod(column) && labelKey(column.parts).includes('属性'));
  if (attribute === undefined) return columns;
  return columns.map((column) => (isWholeMethod(column) && column !== attribute ? assign(column, { element: 'extra' }) : column));
}

/** Where groups are numbered and tasks as well, the number beside the task's name is its own. */
function dropOuterNumber(columns: readonly LabelledColumn[], innermost: 'name' | 'task'): readonly LabelledColumn[] {
  const name = columns.findLastIndex(({ role }) => role?.element === innermost);
  const own = columns.findLastIndex(({ role }, index) => role?.element === 'number' && index < name);
  return columns.map((column, index) =>
    column.role?.element === 'number' && index < own ? { ...column, role: undefined, how: undefined } : column,
  );
}

/** Elements that a table has one column for. */
export const WRITTEN_ONCE: ReadonlySet<ColumnRole['element']> = new Set([
  'number',
  'content',
  'basis',
  'deadline',
  'subject',
  'demand',
  'due',
  'time',
  'frequency',
]);

/** An element that is written once keeps its first column; a second one under the same name is not understood. */
function dropRepeated(columns: readonly LabelledColumn[]): readonly LabelledColumn[] {
  const seen = new Set<ColumnRole['element']>();
  return columns.map((column) => {
    const element = column.role?.element;
    if (element === undefined || !WRITTEN_ONCE.has(element)) return column;
    if (seen.has(element)) return { ...column, role: undefined, how: undefined };
    seen.add(element);
    return column;
  });
}

function labelKey(parts: readonly string[]): string {
  return parts.map(normaliseLabel).join(' ');
}
