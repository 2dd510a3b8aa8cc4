import type { Segment } from '../../model/change.ts';
import type { Paint } from '../paint.ts';
import { wrapText } from '../wrap-text.ts';

/** How differences look where there is no colour. */
const MARKED: Readonly<Record<Segment['kind'], (text: string) => string>> = {
  same: (text) => text,
  removed: (text) => `〔-${text}-〕`,
  added: (text) => `〔+${text}+〕`,
};

/** Where and how differences are written. */
export interface DifferenceStyle {
  readonly width: number;
  readonly indent: number;
  readonly color: boolean;
  readonly paint: Paint;
}

/** The pieces of a text as indented lines that fit: what went struck through, what came underlined; between marks where there is no colour. */
export function wrapDifferences(segments: readonly Segment[], { width, indent, color, paint }: DifferenceStyle): string[] {
  const margin = ' '.repeat(indent);
  if (!color) {
    const marked = segments.map(({ kind, text }) => MARKED[kind](text)).join('');
    return wrapText(marked, width - indent).map((line) => margin + line);
  }
  const styles = { same: (text: string) => text, removed: paint.struck, added: paint.fresh };
  const whole = segments.map(({ text }) => text).join('');
  let position = 0;
  return wrapText(whole, width - indent).map((line) => {
    // A line is a piece of the whole; only blanks where lines were broken are lost between two of them.
    const start = whole.indexOf(line, position);
    position = start + line.length;
    return (
      margin +
      pickRange(segments, start, position)
        .map(({ kind, text }) => styles[kind](text))
        .join('')
    );
  });
}

/** The pieces between two positions of the whole text. */
function pickRange(segments: readonly Segment[], start: number, end: number): Segment[] {
  let offset = 0;
  return segments.flatMap(({ kind, text }) => {
    const from = offset;
    offset += text.length;
    const part = text.slice(Math.max(0, start - from), Math.max(0, end - from));
    return part === '' ? [] : [{ kind, text: part }];
  });
}
