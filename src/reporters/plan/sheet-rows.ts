import type { CellValue, SheetRow } from '../../ooxml/new-sheet.ts';
import { countLines } from '../xlsx-sheet.ts';
import { WRAPPED, type Looks, type LookName } from './looks.ts';

/** Points: of a line of 10 points, of what a row keeps free, and how low and how high a row can be. */
const LINE_HEIGHT = 14.5;
const MARGIN = 7;
const LOWEST = 22;
const HIGHEST = 409;
/** How many lines the highest row has room for. */
const MOST_LINES = Math.floor((HIGHEST - MARGIN) / LINE_HEIGHT);
const WIDEST = 130;
/** Steps of widening a column of long texts. */
const WIDTHS = [38, 60, 90, WIDEST] as const;
/** A title's letters are so many times as wide, and its lines as high. */
const TITLE_SIZE = 1.65;

export interface Drawn {
  readonly look: LookName;
  readonly value?: CellValue | undefined;
  readonly across?: number | undefined;
}

/** Turns cells into rows as high as their texts need. */
export interface RowWriter {
  /** @param widths of the columns, in half-width characters */
  row(cells: readonly Drawn[], widths: readonly number[]): SheetRow;
  /** A text over all columns. */
  across(look: LookName, value: CellValue, widths: readonly number[]): SheetRow;
  /** An empty line between two blocks. */
  gap(): SheetRow;
  /** How wide a column of long texts has to be for no row to be higher than a row can be. */
  fit(texts: readonly string[]): number;
}

/** Lines that were counted already, by width and text. */
export type CountedLines = Map<number, Map<string, number>>;

/** @param known what was counted for other units: the same texts go to many */
export function makeRowWriter({ ids }: Looks, known: CountedLines): RowWriter {
  const lines = (text: string, width: number): number => {
    if (text.length * 2 <= width - 2 && !text.includes('\n')) return 1;
    let counted = known.get(width);
    if (counted === undefined) known.set(width, (counted = new Map()));
    const count = counted.get(text) ?? countLines(text.split('\n'), width);
    counted.set(text, count);
    return count;
  };
  const row = (cells: readonly Drawn[], widths: readonly number[]): SheetRow => {
    let column = 0;
    let most = 1;
    let isTitle = false;
    for (const { look, value, across = 1 } of cells) {
      const said = WRAPPED.has(look) ? toText(value) : '';
      if (said !== '') {
        isTitle ||= look === 'title';
        const width = across === 1 ? (widths[column] ?? 0) : widths.slice(column, column + across).reduce((sum, part) => sum + part, 0);
        most = Math.max(most, lines(said, look === 'title' ? Math.floor(width / TITLE_SIZE) : width));
      }
      column += across;
    }
    const height = most * LINE_HEIGHT * (isTitle ? TITLE_SIZE : 1) + MARGIN;
    return {
      height: Math.min(HIGHEST, Math.max(LOWEST, Math.round(height * 2) / 2)),
      cells: cells.map(({ look, value, across }) => ({ look: ids[look], value, across })),
    };
  };
  return {
    row,
    across: (look, value, widths) => row([{ look, value, across: widths.length }], widths),
    gap: () => ({ height: 12, cells: [] }),
    fit: (texts) => WIDTHS.find((width) => texts.every((text) => lines(text, width) <= MOST_LINES)) ?? WIDEST,
  };
}

function toText(value: CellValue | undefined): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && 'text' in value) return value.text;
  return '';
}
