import { mergedText } from './grid.ts';
import { tableConfidence } from './complete-header.ts';
import type { Header, HeaderColumn } from './header.ts';
import type { LeftOutRow, Table } from './table-rows.ts';
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
  const { sheet, header, firstRow, lastRow } = table;
  const inTable = (row: number): boolean => row >= header.firstRow && row <= lastRow;
  const columns = new Set(header.columns.map(({ column }) => column));
  return {
    sheet: sheet.name,
    kind: header.kind,
    firstRow: header.firstRow,
    lastRow,
    headerRows: header.lastRow < header.firstRow ? undefined : { first: header.firstRow, last: header.lastRow },
    columns: header.columns.map((column) => explainColumn(table, column)),
    ...outcome,
    hidden: {
      sheet: sheet.hidden,
      rows: [...sheet.hiddenRows].filter((row) => row >= firstRow && inTable(row)).length,
      columns: [...sheet.hiddenColumns].filter((column) => columns.has(column)).length,
    },
    confidence: round(tableConfidence(header)),
  };
}

const ROWS_TO_PROBE = 50;
const LONGEST_SAMPLE = 60;

function explainColumn({ sheet, firstRow, lastRow }: Table, { column, label, role, how, confidence }: HeaderColumn): ColumnExplanation {
  let sample = '';
  for (let row = firstRow; row <= Math.min(lastRow, firstRow + ROWS_TO_PROBE) && sample === ''; row += 1) {
    sample = mergedText(sheet, row, column).trim().slice(0, LONGEST_SAMPLE);
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
