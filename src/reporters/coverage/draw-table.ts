import { displayWidth, padToWidth } from '../display-width.ts';
import { wrapText } from '../wrap-text.ts';

const GAP = '  ';
/** In less room a label is hard to read, and the figures go on the line below it. */
const LEAST_LABEL = 14;

/** A row of a table for a terminal: what it is about, and its figures. */
export interface DrawnRow {
  readonly label: string;
  readonly figures: readonly string[];
}

/**
 * A table of labels, which wrap, and figures to the right of them.
 *
 * @param rows the head first
 * @param width display cells of the terminal
 */
export function drawTable(rows: readonly DrawnRow[], width: number, indent = 2): readonly (readonly string[])[] {
  const widths = (rows[0]?.figures ?? []).map((_, index) => Math.max(...rows.map(({ figures }) => displayWidth(figures[index] ?? ''))));
  const taken = widths.reduce((sum, own) => sum + own + GAP.length, indent);
  const longest = Math.max(...rows.map(({ label }) => displayWidth(label)));
  const room = Math.min(longest, width - taken);
  const margin = ' '.repeat(indent);
  const join = (figures: readonly string[]): string =>
    figures.map((figure, index) => GAP + ' '.repeat((widths[index] ?? 0) - displayWidth(figure)) + figure).join('');
  if (room < Math.min(longest, LEAST_LABEL)) {
    return rows.map(({ label, figures }) => [
      ...wrapText(margin + label, width, indent),
      ...wrapText(margin + figures.join(GAP), width, indent),
    ]);
  }
  return rows.map(({ label, figures }) => {
    const [first = '', ...others] = wrapText(label, room);
    return [margin + padToWidth(first, room) + join(figures), ...others.map((line) => margin + line)];
  });
}
