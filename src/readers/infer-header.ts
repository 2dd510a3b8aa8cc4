import { fitContent, isTicked, sampleColumn } from './column-content.ts';
import type { ColumnMap } from './column-map.ts';
import { applyMap, assign, holds, tellMissing, withoutSamples, type JudgedColumn, type Rows } from './complete-header.ts';
import type { Sheet } from './grid.ts';
import type { Header } from './header.ts';
import type { ColumnRole } from './synonyms.ts';

/** What a table without header can be told to be. A village's list has too little that is its own. */
const INFERRED = ['catalogue', 'task-table'] as const;
type InferredKind = (typeof INFERRED)[number];

/** Rows that are looked at to tell a table without a header. */
const ROWS_TO_PROBE = 200;
const FEWEST_CELLS = 4;

/**
 * The columns of a table that has no header, or one of labels that nobody knows, told by what the user says of them and by
 * their content. `undefined` where too few of them can be told.
 */
export function inferHeader(sheet: Sheet, rows: Rows, map: ColumnMap): Header | undefined {
  const first = findFirstRow(sheet, rows);
  if (first === undefined) return undefined;
  const labelled = judgeColumns(sheet, { first: first + 1, last: rows.last }, (column) => sheet.text(first, column).trim());
  const bare = judgeColumns(sheet, { first, last: rows.last }, () => '');
  for (const kind of INFERRED) {
    const headed = tellColumns(kind, labelled, map);
    if (headed !== undefined && holdsLabels(headed)) return asHeader(kind, headed, { first, last: first });
    const told = tellColumns(kind, bare, map);
    if (told !== undefined) return asHeader(kind, told, { first, last: first - 1 });
  }
  return undefined;
}

function judgeColumns(sheet: Sheet, body: Rows, labelOf: (column: number) => string): readonly JudgedColumn[] {
  const columns: JudgedColumn[] = [];
  for (let column = 1; column <= Math.min(sheet.lastColumn, LAST_COLUMN); column += 1) {
    const samples = sampleColumn(sheet, column, body);
    if (samples.length > 0) columns.push({ column, label: labelOf(column), confidence: 0, samples });
  }
  return columns;
}

function tellColumns(kind: InferredKind, columns: readonly JudgedColumn[], map: ColumnMap): readonly JudgedColumn[] | undefined {
  const told = tellMissing(kind, applyMap(kind, columns, map));
  const core = CORE[kind].filter((element) => told.some((column) => holds(column, element)));
  if (core.length < FEWEST_CORE[kind]) return undefined;
  return kind === 'catalogue' ? tellTicks(tellPath(told, ['content', 'name', 'category'])) : tellPath(told, ['demand', 'task', 'category']);
}

const LONGEST_LABEL = 24;

/** Whether the row above the cells is one of labels: short, and none of them a value of its column. */
function holdsLabels(columns: readonly JudgedColumn[]): boolean {
  const values = columns.flatMap(({ role, label }) => {
    const fit = role === undefined || label === '' ? undefined : fitContent(role.element, [label]);
    return fit === undefined ? [] : [fit > 0 || label.length > LONGEST_LABEL];
  });
  return values.length >= FEWEST_CORE.catalogue && values.every((isValue) => !isValue);
}

function asHeader(kind: InferredKind, columns: readonly JudgedColumn[], { first, last }: Rows): Header {
  return { kind, firstRow: first, lastRow: last, columns: columns.map(withoutSamples), contradictions: [] };
}

const LAST_COLUMN = 64;
const CORE: Readonly<Record<InferredKind, readonly ColumnRole['element'][]>> = {
  catalogue: ['basis', 'deadline', 'channel', 'subject'],
  'task-table': ['due', 'unit'],
};
const FEWEST_CORE: Readonly<Record<InferredKind, number>> = { catalogue: 3, 'task-table': 2 };

function findFirstRow(sheet: Sheet, rows: Rows): number | undefined {
  for (let row = rows.first; row <= Math.min(rows.last, rows.first + ROWS_TO_PROBE); row += 1) {
    let cells = 0;
    for (let column = 1; column <= Math.min(sheet.lastColumn, LAST_COLUMN); column += 1)
      if (sheet.text(row, column).trim() !== '') cells += 1;
    if (cells >= FEWEST_CELLS) return row;
  }
  return undefined;
}

/** How sure a column is that was told by nothing but its place among the others. */
const BY_PLACE = 0.6;

/** The columns of text left of those that were told: the last is what is shown or done, then its name, then the levels above. */
function tellPath(
  columns: readonly JudgedColumn[],
  innermost: readonly ('content' | 'demand' | 'name' | 'task' | 'category')[],
): readonly JudgedColumn[] {
  const firstTold = columns.findIndex(({ role }) => role !== undefined && role.element !== 'number');
  const texts = columns.slice(0, firstTold).filter(({ role, samples }) => role === undefined && !isTicked(samples));
  // A single column of text is the name: what has no name is no item. Left of a name that the user shows stand only categories.
  const isNamed = columns.some((column) => holds(column, 'name') || holds(column, 'task'));
  const possible = isNamed ? innermost.slice(2) : innermost.slice(texts.length === 1 ? 1 : 0);
  const names = possible.filter((element) => !columns.some((column) => holds(column, element)));
  if (names.length === 0) return columns;
  return columns.map((column) => {
    const place = texts.toReversed().indexOf(column);
    if (place === -1) return column;
    return assign(column, { element: names[Math.min(place, names.length - 1)] ?? 'category' }, 'content', BY_PLACE);
  });
}

const TICKED_IN_ORDER: readonly ColumnRole[] = [
  { element: 'audience', part: 'everyone' },
  { element: 'audience', part: 'group' },
  { element: 'method', part: 'proactive' },
  { element: 'method', part: 'on-request' },
];
const GUESSED = 0.5;

/** Four columns of ticks or more stand in the official order: 全社会, 特定群体, 主动, 依申请. What follows may be any level. */
function tellTicks(columns: readonly JudgedColumn[]): readonly JudgedColumn[] {
  const ticked = columns.filter(({ role, samples }) => role === undefined && isTicked(samples));
  if (ticked.length < TICKED_IN_ORDER.length) return columns;
  return columns.map((column) => {
    const role = TICKED_IN_ORDER[ticked.indexOf(column)];
    return role === undefined ? column : assign(column, role, 'content', GUESSED);
  });
}
