import { InputError } from '../../model/problem.ts';

/** Takes a field of a text; rows and columns count from 1. */
type TakeField = (row: number, column: number, text: string) => void;

/**
 * Cuts a text into records and fields (RFC 4180), one pass from start to end. Records may differ in length, and a blank line
 * is a record without text. Line breaks are LF.
 * @throws InputError `table-damaged` {reason, line} at the first quote that is left open or followed by text: what stands
 *   behind it could belong to any cell
 */
export function cutRecords(text: string, delimiter: string, take: TakeField): void {
  const nextDelimiter = finder(text, delimiter);
  const nextBreak = finder(text, '\n');
  let [position, row, column] = [0, 1, 1];
  let more = text !== '';
  while (more) {
    const quoted = text[position] === '"' ? cutQuoted(text, position, delimiter) : undefined;
    const end = quoted?.end ?? Math.min(nextDelimiter(position), nextBreak(position));
    take(row, column, quoted?.text ?? text.slice(position, end));
    const divided = text.startsWith(delimiter, end);
    if (divided) column += 1;
    else [row, column] = [row + 1, 1];
    position = end + 1;
    more = divided || position < text.length;
  }
}

/** Finds the next place of a sign from a position that never goes back; the text's end where there is none. */
function finder(text: string, sign: string): (from: number) => number {
  let next = -1;
  return (from) => {
    if (next < from) {
      next = text.indexOf(sign, from);
      if (next === -1) next = text.length;
    }
    return next;
  };
}

/** The field that begins with the quote at `start`, and where it ends: at a delimiter, a line break, or the text's end. */
function cutQuoted(text: string, start: number, delimiter: string): { readonly text: string; readonly end: number } {
  let close = text.indexOf('"', start + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close === -1) throw damagedAt(text, start, 'quote-unclosed');
  let end = close + 1;
  while (text[end] === ' ') end += 1;
  if (end < text.length && text[end] !== '\n' && !text.startsWith(delimiter, end)) throw damagedAt(text, start, 'quote-misplaced');
  return { text: text.slice(start + 1, close).replaceAll('""', '"'), end };
}

function damagedAt(text: string, position: number, reason: 'quote-unclosed' | 'quote-misplaced'): InputError {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < position; at = text.indexOf('\n', at + 1)) line += 1;
  return new InputError('table-damaged', { reason, line });
}
