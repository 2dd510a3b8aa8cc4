import { readColumnMap } from './column-map.ts';
import { CONFIDENCE_BOUND, holds, tableConfidence } from './complete-header.ts';
import type { Header } from './header.ts';
import { WRITTEN_ONCE } from './header-position.ts';
import type { ReadingOptions } from './reading-options.ts';
import { lookUpLabel } from './recognise-label.ts';
import type { ColumnRole } from './synonyms.ts';
import { headerHandle, type Table } from './table.ts';
import type { Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';

/** Labels that contradict each other, after which a header is not to be trusted. One may be a slip of the office's. */
const ENOUGH_CONTRADICTIONS = 2;

/** Why a table cannot be trusted: two stand side by side, its header has slid apart, or most of its columns are guesses. */
export function judgeTable({ sheet, header, ...table }: Table, source: Source): Problem | undefined {
  const place = source.place(headerHandle({ sheet, header, ...table }));
  const describe = (columns: Header['columns']): unknown => columns.map(({ column, label }) => ({ column, label }));
  const repeated = header.columns.filter((column) => repeatedElement(header, column) !== undefined);
  if (new Set(repeated.map((column) => repeatedElement(header, column))).size >= ENOUGH_REPEATED) {
    return { code: 'mapping-uncertain', place, data: { sheet: sheet.name, reason: 'side-by-side', columns: describe(repeated) } };
  }
  const slid = header.columns.filter(({ column, how }) => header.contradictions.includes(column) && how !== 'mapping');
  if (slid.length >= ENOUGH_CONTRADICTIONS) {
    return { code: 'mapping-uncertain', place, data: { sheet: sheet.name, reason: 'header-slid', columns: describe(slid) } };
  }
  if (areRowsSlid({ sheet, header, ...table })) {
    return { code: 'mapping-uncertain', place, data: { sheet: sheet.name, reason: 'rows-slid', columns: [] } };
  }
  const confidence = tableConfidence(header);
  if (confidence >= CONFIDENCE_BOUND) return undefined;
  const unsure = header.columns.filter((column) => column.confidence < CONFIDENCE_BOUND && column.role?.element !== 'extra');
  const shares = { confidence: Math.round(confidence * 100) / 100, bound: CONFIDENCE_BOUND };
  return { code: 'mapping-uncertain', place, data: { sheet: sheet.name, reason: 'low-confidence', ...shares, columns: describe(unsure) } };
}

/**
 * Columns that the user names and no table of the file has: else the tables would be read as if nothing had been said. What
 * a mapping names may be about other tables of its folder, and counts where no column holds the element.
 */
export function judgeMap(tables: readonly Table[], { columns = {}, mapping }: ReadingOptions, source: Source): readonly Problem[] {
  const isMissing = (word: string, target: string, unless: (header: Header, role: ColumnRole) => boolean): boolean => {
    const found = tables.flatMap(({ header }) =>
      readColumnMap(header.kind, { [word]: target })
        .filter(({ role }) => role.element !== 'ignored')
        .map(({ role, matches }) => unless(header, role) || header.columns.some(({ column, label }) => matches(column, label))),
    );
    return found.length > 0 && !found.includes(true);
  };
  const missing = [
    ...Object.entries(columns).filter(([word, target]) => isMissing(word, target, () => false)),
    ...Object.entries(mapping?.columns ?? {}).filter(
      ([word, target]) =>
        !(word in columns) && isMissing(word, target, (header, { element }) => header.columns.some((column) => holds(column, element))),
    ),
  ].map((entry) => entry.join('='));
  const [first] = tables;
  if (missing.length === 0 || first === undefined) return [];
  const data = { sheet: first.sheet.name, reason: 'column-missing', named: missing };
  return [{ code: 'mapping-uncertain', place: source.place(headerHandle(first)), data }];
}

const ROWS_TO_PROBE = 50;
const ENOUGH_SPANNED = 3;

/**
 * Whether most rows have a cell that spans columns of several elements: where a page of nested tables was opened as a sheet,
 * cells are pushed to the right and stand below labels that are not theirs.
 */
function areRowsSlid({ sheet, header, firstRow, lastRow }: Table): boolean {
  const elements = new Map(header.columns.map(({ column, role }) => [column, role?.element]));
  const spans = new Map<number, number>();
  for (const { top, left, right } of sheet.merges) {
    const spanned = new Set<string>();
    for (const [column, element] of elements) if (element !== undefined && column >= left && column <= right) spanned.add(element);
    spans.set(top, Math.max(spans.get(top) ?? 0, spanned.size));
  }
  let [rows, slid] = [0, 0];
  for (let row = firstRow; row <= Math.min(lastRow, firstRow + ROWS_TO_PROBE); row += 1) {
    const texts = new Set(header.columns.map(({ column }) => sheet.text(row, column).trim()).filter((text) => text !== ''));
    // A heading or a note across the table is no entry.
    if (texts.size < 2) continue;
    rows += 1;
    if ((spans.get(row) ?? 0) >= ENOUGH_SPANNED) slid += 1;
  }
  return slid * 2 > rows;
}

/** Elements whose columns come twice, after which two tables stand side by side; one alone may be a label merged over several. */
const ENOUGH_REPEATED = 3;

/** The element of a column that was left aside because another one before it has its label. */
function repeatedElement({ kind }: Header, { role, label }: Header['columns'][number]): ColumnRole['element'] | undefined {
  const element = role === undefined ? lookUpLabel(kind, label)?.role.element : undefined;
  return element !== undefined && WRITTEN_ONCE.has(element) ? element : undefined;
}
