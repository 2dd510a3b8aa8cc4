import { toLine } from './printable.ts';

/**
 * A text of a checked file as plain words in Markdown. Its marks are escaped, it stays on its line, and an `@name` in it
 * calls nobody.
 */
export function escapeMarkdown(text: string): string {
  return escapeHtml(text.replace(/[\\`*_|~[\]#$]/g, '\\$&'));
}

/** The same inside an HTML block, where Markdown's own marks mean nothing. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('@', '@<!-- -->');
}

/** One line of at most so many code points; a longer text ends with an ellipsis. */
export function shortenLine(text: string, most: number): string {
  const characters = [...toLine(text)];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : characters.join('');
}

export function writeTableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** A table of rows that `writeTableRow` has made. */
export function writeTable(header: readonly string[], rows: readonly string[]): string[] {
  return [writeTableRow(header), writeTableRow(header.map(() => '---')), ...rows];
}
