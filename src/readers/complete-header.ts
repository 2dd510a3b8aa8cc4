import { fitContent, isTicked, isUnmarked, sampleColumn } from './column-content.ts';
import { readColumnMap, type ColumnMap } from './column-map.ts';
import type { Sheet } from './grid.ts';
import type { Header, HeaderColumn } from './header.ts';
import type { ColumnRole, TableKind } from './synonyms.ts';
import type { MappedBy } from '../model/explanation.ts';

/** Below this a table is refused: more than a third of what was understood would be a guess. */
export const CONFIDENCE_BOUND = 0.6;

/** How sure a column is that was told by its content, at best. */
const BY_CONTENT = 0.9;
/** How sure a column is that was told by the label of the one beside it. */
const BY_NEIGHBOUR = 0.8;
/** A column is told by its content where this share of its texts reads as such values. */
const ENOUGH = 0.7;
/** A label is doubted where no more than this share of its texts reads as it says. */
const HARDLY_ANY = 0.1;
const DOUBTED = 0.4;
const SAMPLES_TO_DOUBT = 4;

export interface Rows {
  readonly first: number;
  readonly last: number;
}

/** A column while it is being judged, with texts from below its header. */
export interface JudgedColumn extends HeaderColumn {
  readonly samples: readonly string[];
}

/**
 * Settles what labels and their positions leave open: what the user says comes first, then columns without a known label
 * are told by their content, and labels whose cells read otherwise are doubted.
 */
export function completeHeader(sheet: Sheet, header: Header, rows: Rows, map: ColumnMap): Header {
  const sampled = header.columns.map((column) => ({ ...column, samples: sampleColumn(sheet, column.column, rows) }));
  const mapped = applyMap(header.kind, sampled, map);
  const told = tellMissing(header.kind, mapped);
  return { ...header, columns: told.map(keepUnmarked).map(keepMethod).map(doubt).map(withoutSamples) };
}

/** How sure the reading of a table is as a whole: the mean over the columns that hold its elements. */
export function tableConfidence({ columns }: Header): number {
  const held = columns.filter(({ role }) => role !== undefined && !NO_ELEMENT.has(role.element));
  return held.length === 0 ? 0 : held.reduce((sum, { confidence }) => sum + confidence, 0) / held.length;
}

const NO_ELEMENT: ReadonlySet<ColumnRole['element']> = new Set(['number', 'leader', 'extra', 'ignored', 'domain']);

/** Elements that one column holds alone; a user who names another column for them takes them away from the first. */
const HELD_ONCE: ReadonlySet<ColumnRole['element']> = new Set([
  'number',
  'domain',
  'name',
  'content',
  'basis',
  'deadline',
  'subject',
  'task',
  'demand',
  'due',
  'time',
  'frequency',
]);

export function applyMap(kind: TableKind, columns: readonly JudgedColumn[], map: ColumnMap): readonly JudgedColumn[] {
  let result = columns;
  for (const { role, matches } of readColumnMap(kind, map)) {
    const meant = result.find(({ column, label }) => matches(column, label));
    if (meant === undefined) continue;
    result = result.map((column) => {
      if (column.column === meant.column) return assign(column, role, 'mapping', 1);
      const loses = HELD_ONCE.has(role.element) && column.role?.element === role.element && column.how !== 'mapping';
      return loses ? { ...column, role: undefined, how: undefined, confidence: 0 } : column;
    });
  }
  return result;
}

/** What is looked for among columns without a known label, the surest first. */
const SOUGHT: Readonly<Record<TableKind, readonly ColumnRole[]>> = {
  catalogue: [
    { element: 'basis' },
    { element: 'deadline' },
    { element: 'channel' },
    { element: 'subject' },
    { element: 'method', part: 'whole' },
    { element: 'audience', part: 'whole' },
    { element: 'level', levels: [] },
  ],
  'task-table': [{ element: 'due' }, { element: 'unit', part: 'responsible' }],
  'village-list': [],
};

export function tellMissing(kind: TableKind, columns: readonly JudgedColumn[]): readonly JudgedColumn[] {
  let result = tellCategory(tellNumber(columns));
  for (const role of SOUGHT[kind]) {
    if (result.some((column) => holds(column, role.element))) continue;
    const [best] = result
      .filter(
        ({ role: known, how }) => (known === undefined || known.element === 'extra' || known.element === 'leader') && how !== 'mapping',
      )
      .filter(({ samples }) => !isTicked(samples))
      .map((column) => ({ column, fit: fitContent(role.element, column.samples) ?? 0 }))
      .filter(({ fit }) => fit >= ENOUGH)
      .toSorted((a, b) => b.fit - a.fit);
    if (best === undefined) continue;
    result = result.map((column) => (column === best.column ? assign(column, role, 'content', BY_CONTENT * best.fit) : column));
  }
  return result;
}

/** The first column is of numbers, and its label is lost. */
function tellNumber(columns: readonly JudgedColumn[]): readonly JudgedColumn[] {
  const [first] = columns;
  if (first === undefined || first.role !== undefined || columns.some((column) => holds(column, 'number'))) return columns;
  const fit = fitContent('number', first.samples) ?? 0;
  return fit < ENOUGH
    ? columns
    : columns.map((column) => (column === first ? assign(first, { element: 'number' }, 'content', fit) : column));
}

/** Left of 二级事项 stands 一级事项, even where its label is lost. */
function tellCategory(columns: readonly JudgedColumn[]): readonly JudgedColumn[] {
  if (columns.some((column) => holds(column, 'category'))) return columns;
  const name = columns.findIndex(({ role, label }) => role?.element === 'name' && /(?:^| )[二三]级/.test(label));
  const left = columns[name - 1];
  if (left === undefined || left.role !== undefined || left.samples.length === 0 || isTicked(left.samples)) return columns;
  return columns.map((column) => (column === left ? assign(left, { element: 'category' }, 'position in header', BY_NEIGHBOUR) : column));
}

/** Whether a column holds an element, alone or fused with another. */
export function holds({ role }: Pick<HeaderColumn, 'role'>, element: ColumnRole['element']): boolean {
  if (role?.element === 'fused') return role.parts.some((part) => part === element);
  return role?.element === element;
}

/** Elements whose values can be told from everything else, so that a label can be doubted. */
const DOUBTABLE: ReadonlySet<ColumnRole['element']> = new Set(['basis', 'deadline', 'channel', 'due', 'time', 'frequency']);

function doubt(column: JudgedColumn): JudgedColumn {
  const element = column.role?.element;
  if (element === undefined || !DOUBTABLE.has(element) || column.how === 'mapping' || column.samples.length < SAMPLES_TO_DOUBT)
    return column;
  const fit = fitContent(element, column.samples);
  return fit === undefined || fit > HARDLY_ANY || isTicked(column.samples) ? column : { ...column, confidence: DOUBTED };
}

/** Whether rows read as the columns of a header say: half of what can be judged by reading, where anything can. */
export function fitsRows(sheet: Sheet, { columns }: Header, rows: Rows): boolean {
  const fits = columns.flatMap(({ column, role }) => {
    const samples = sampleColumn(sheet, column, rows);
    const fit = role === undefined || isTicked(samples) ? undefined : fitContent(role.element, samples);
    return fit ?? [];
  });
  return fits.reduce((sum, fit) => sum + fit, 0) * 2 >= fits.length;
}

/** A column under a channel's name without any mark holds something else: the address of the page, row by row. */
function keepUnmarked(column: JudgedColumn): JudgedColumn {
  const { role, how, samples } = column;
  const isBox = role?.element === 'channel' && role.channel !== undefined;
  return isBox && how !== 'mapping' && isUnmarked(samples) ? assign(column, { element: 'extra' }, 'content', BY_CONTENT) : column;
}

/** A village's column 公开方式 says where, unless it says 主动公开. */
function keepMethod(column: JudgedColumn): JudgedColumn {
  const { role, how, samples } = column;
  const saysMethod = role?.element === 'place' && how !== 'mapping' && (fitContent('method', samples) ?? 0) >= ENOUGH;
  return saysMethod ? assign(column, { element: 'extra' }, 'content', BY_CONTENT) : column;
}

export function assign<Column extends HeaderColumn>(column: Column, role: ColumnRole, how: MappedBy, confidence: number): Column {
  return { ...column, role, how, confidence };
}

export function withoutSamples({ column, label, role, how, confidence }: JudgedColumn): HeaderColumn {
  return { column, label, role, how, confidence };
}
