import { damaged } from '../../ooxml/damage.ts';
import { exceeds, type Limits } from '../../ooxml/limits.ts';
import { parseXml, type Attributes } from '../../ooxml/xml.ts';
import type { Zip } from '../../ooxml/zip.ts';
import { cellAddress } from '../../model/place.ts';
import type { Range, Sheet } from '../grid.ts';
import { parseCellReference, parseRangeReference } from './cell-reference.ts';
import { createCellStore } from './cell-store.ts';
import { indexMerges, orderRange, separateMerges } from './merges.ts';
import { formatIsoDate, formatNumber, formatSerial, type NumberKind } from './number-format.ts';
import { createTextCollector } from './xlsx-text.ts';
import { isTrue, type ListedSheet } from './xlsx-workbook.ts';

/** What the sheets of a workbook share. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly kinds: readonly NumberKind[];
  readonly date1904: boolean;
  readonly limits: Limits;
  /** Cells with text so far, over all sheets. */
  readonly used: { cells: number };
}

/**
 * Reads one worksheet. Its own claim of its size is not believed, rows and cells may lack addresses and come in any order.
 * @throws InputError `workbook-damaged` or `limit-exceeded`
 */
export async function readSheet(zip: Zip, { name, hidden, part }: ListedSheet, context: SheetContext): Promise<Sheet> {
  const sheet = collectSheet(name, part, context);
  await parseXml(zip.read(part), part, sheet, context.limits);
  const { store, hiddenRows, hiddenColumns } = sheet;
  const merges = separateMerges(sheet.merges);
  let find: ReturnType<typeof indexMerges> | undefined;
  return {
    name,
    hidden,
    lastRow: store.lastRow,
    lastColumn: store.lastColumn,
    hiddenRows: expandRuns(hiddenRows, store.lastRow),
    hiddenColumns: expandRuns(hiddenColumns, store.lastColumn),
    merges,
    text: (row, column) => store.text(row, column),
    mergeAt(row, column) {
      find ??= indexMerges(merges);
      return find(row, column);
    },
  };
}

/** Numbers from `first` to `last`. */
interface Run {
  readonly first: number;
  last: number;
}

/** Within the used area only: people hide all rows below a table, a million of them. */
function expandRuns(runs: readonly Run[], most: number): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const { first, last } of runs) {
    for (let number = first; number <= Math.min(last, most); number += 1) numbers.add(number);
  }
  return numbers;
}

function collectSheet(name: string, part: string, context: SheetContext) {
  const { limits, used } = context;
  const store = createCellStore();
  const merges: Range[] = [];
  const hiddenRows: Run[] = [];
  const hiddenColumns: Run[] = [];
  const collector = createTextCollector(limits, { part });
  let [row, column] = [0, 0];
  let [type, style] = ['n', 0];
  let [inText, inInline] = [false, false];
  // Depth inside an element of no interest: phonetic guides, and extensions that reuse the names of cells' elements.
  let skipped = 0;

  const startRow = (attributes: Attributes): void => {
    row = attributes.r === undefined ? row + 1 : Number(attributes.r);
    column = 0;
    if (!Number.isInteger(row) || row < 1) throw damaged('reference-invalid', { part, reference: attributes.r });
    if (row > limits.rows) throw exceeds(limits, 'rows', row, { part });
    if (!isTrue(attributes.hidden)) return;
    const run = hiddenRows.at(-1);
    if (run?.last === row - 1) run.last = row;
    else hiddenRows.push({ first: row, last: row });
  };

  const startCell = (attributes: Attributes): void => {
    if (attributes.r === undefined) column += 1;
    else ({ row, column } = checkReference(parseCellReference(attributes.r), attributes.r));
    if (column > limits.columns) throw exceeds(limits, 'columns', column, { part });
    if (row > limits.rows) throw exceeds(limits, 'rows', row, { part });
    type = attributes.t ?? 'n';
    style = attributes.s === undefined ? 0 : Number(attributes.s);
  };

  const checkReference = <Value>(value: Value | undefined, reference: string | undefined): Value => {
    if (value === undefined) throw damaged('reference-invalid', { part, reference });
    return value;
  };

  const endCell = (): void => {
    const raw = collector.take();
    if (raw === '') return;
    const text = cellText(raw, type, context.kinds[style] ?? 'number', context);
    if (text === undefined) throw damaged('string-missing', { sheet: name, cell: cellAddress(row, column), index: raw });
    if (text === '') return;
    used.cells += 1;
    if (used.cells > limits.cells) throw exceeds(limits, 'cells', used.cells);
    store.put(row, column, text);
  };

  const addMerge = (reference: string | undefined): void => {
    const range = orderRange(checkReference(parseRangeReference(reference ?? ''), reference));
    if (range.bottom > limits.rows) throw exceeds(limits, 'rows', range.bottom, { part });
    if (range.right > limits.columns) throw exceeds(limits, 'columns', range.right, { part });
    if (range.top === range.bottom && range.left === range.right) return;
    if (merges.push(range) > limits.merges) throw exceeds(limits, 'merges', merges.length, { part });
  };

  return {
    store,
    merges,
    hiddenRows,
    hiddenColumns,
    open(element: string, attributes: Attributes): void {
      if (skipped > 0) skipped += 1;
      else if (element === 'c') startCell(attributes);
      else if (element === 'v') inText = type !== 'inlineStr';
      else if (element === 'row') startRow(attributes);
      else if (element === 'is') inInline = type === 'inlineStr';
      else if (element === 't') inText = inInline;
      else if (element === 'rPh' || element === 'extLst') skipped = 1;
      else if (element === 'mergeCell') addMerge(attributes.ref);
      else if (element === 'col' && isTrue(attributes.hidden)) hiddenColumns.push({ first: Number(attributes.min), last: Number(attributes.max) });
    },
    text(text: string): void {
      if (inText && skipped === 0) collector.add(text);
    },
    close(element: string): void {
      if (skipped > 0) skipped -= 1;
      else if (element === 'c') endCell();
      else if (element === 'v' || element === 't') inText = false;
      else if (element === 'is') inInline = false;
    },
  };
}

/** A cell's text by its type (ECMA-376 part 1, §18.18.11); undefined where it points to a string that does not exist. */
function cellText(raw: string, type: string, kind: NumberKind, { strings, date1904 }: SheetContext): string | undefined {
  switch (type) {
    case 's':
      return /^\s*\d+\s*$/u.test(raw) ? strings[Number(raw)] : undefined;
    case 'b':
      return isTrue(raw.trim()) ? 'TRUE' : 'FALSE';
    case 'd':
      return formatIsoDate(raw.trim());
    case 'n':
      return (kind === 'number' ? undefined : formatSerial(Number(raw), kind, date1904)) ?? formatNumber(raw);
    default:
      // Inline strings, a formula's text, errors.
      return raw;
  }
}
