import { mergedText } from './grid.ts';
import { tableConfidence } from './complete-header.ts';
import type { Header, HeaderColumn } from './header.ts';
import { isFirstOfSheet, type Table } from './table.ts';
import type { LeftOutRow } from './table-rows.ts';
import type { ColumnExplanation, FactExplanation, TableExplanation } from '../model/explanation.ts';

/** What came of reading a table. */
export interface TableOutcome {
  readonly entries: number;
  readonly rows: number;
  readonly leftOut: readonly LeftOutRow[];
  readonly filledDown: number;
  readonly facts: readonly FactExplanation[];
  readonly sheetsWithoutTable: readonly string[];
}

/** How a table was understood, in full. */
export function explainTable(table: Table, outcome: TableOutcome): TableExplanation {
  const { sheet, header, lastRow } = table;
  const leftOut = new Set(outcome.leftOut.map(({ row }) => row));
  return {
    sheet: sheet.name,
    kind: header.kind,
    firstRow: header.firstRow,
    lastRow,
    headerRows: header.lastRow < header.firstRow ? undefined : { first: header.firstRow, last: header.lastRow },
    columns: header.columns.map((column) => explainColumn(table, column, leftOut)),
    ...outcome,
    hidden: countHidden(table),
    uncalculated: isFirstOfSheet(table) ? (sheet.uncalculated ?? 0) : 0,
    droppedMerges: isFirstOfSheet(table) ? (sheet.droppedMerges ?? 0) : 0,
    confidence: round(tableConfidence(header)),
  };
}

function countHidden({ sheet, header, firstRow, lastRow }: Table): TableExplanation['hidden'] {
  const holdsText = (row: number): boolean => header.columns.some(({ column }) => sheet.text(row, column).trim() !== '');
  const rows = [...sheet.hiddenRows].filter((row) => row >= firstRow && row <= lastRow && holdsText(row));
  return { sheet: sheet.hidden, rows: rows.length, columns: header.columns.filter(({ column }) => sheet.hiddenColumns.has(column)).length };
}

const ROWS_TO_PROBE = 50;
const LONGEST_SAMPLE = 60;

function explainColumn(
  { sheet, firstRow, lastRow }: Table,
  { column, label, role, how, confidence }: HeaderColumn,
  leftOut: ReadonlySet<number>,
): ColumnExplanation {
  let sample = '';
  for (let row = firstRow; row <= Math.min(lastRow, firstRow + ROWS_TO_PROBE) && sample === ''; row += 1) {
    if (!leftOut.has(row)) sample = mergedText(sheet, row, column).trim().slice(0, LONGEST_SAMPLE);
  }
  return { column, label, element: describeRole(role), how, confidence: round(confidence), sample };
}

/** The element, with its part: `audience group`, `level county town`, `basis+deadline`. */
function describeRole(role: Header['columns'][number]['role']): string | undefined {
  if (role === undefined || role.element === 'ignored') return undefined;
  switch (role.element) {
    case 'fused':
      return role.parts.join('+');
    case 'audience':
    case 'method':
    case 'unit':
      return role.part === 'whole' ? role.element : `${role.element} ${role.part}`;
    case 'level':
      return ['level', ...role.levels].join(' ');
    case 'channel':
      return role.channel === undefined ? 'channel' : `channel ${role.channel}`;
    default:
      return role.element;
  }
}

function round(share: number): number {
  return Math.round(share * 100) / 100;
}
