import { displayWidth, padToWidth, truncateToWidth } from '../reporters/display-width.ts';
import { toLine } from '../reporters/printable.ts';

const GAP = '  ';
/** Below this many cells a column that gives way says nothing any more. */
const LEAST = 8;

/**
 * Rows of equally many cells as lines whose columns stand one below the other, two blanks from the margin.
 * @param width display cells of a line
 * @param elastic the column that is cut where there is no room for all
 */
export function drawRows(rows: readonly (readonly string[])[], width: number, elastic: number): readonly string[] {
  const lines = rows.map((row) => row.map(toLine));
  const widths = (lines[0] ?? []).map((_, index) => Math.max(...lines.map((line) => displayWidth(line[index] ?? ''))));
  const others = widths.reduce((sum, cells, index) => (index === elastic ? sum : sum + cells), 0);
  widths[elastic] = Math.min(widths[elastic] ?? 0, Math.max(LEAST, width - others - GAP.length * widths.length));
  return lines.map((line) =>
    `${GAP}${line.map((cell, index) => padToWidth(truncateToWidth(cell, widths[index] ?? 0), widths[index] ?? 0)).join(GAP)}`.trimEnd(),
  );
}
