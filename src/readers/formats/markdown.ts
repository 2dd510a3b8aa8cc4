import type { TableFormat } from './define.ts';
import { splitRow } from './markdown-row.ts';

/** `| --- | :---: |` */
const DELIMITER_ROW = /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?$/mu;
/** A bar at the start of a line, or between blanks. */
const TABLE_BAR = /^[ \t]*\||[ \t]\|(?:[ \t]|$)/u;

export const format: TableFormat = {
  name: 'markdown',
  plainText: true,
  // Two rows of three cells under each other, or the rule under a header.
  recognises({ file, text }) {
    if (text === undefined) return false;
    if (/\.(?:md|markdown)$/iu.test(file) || DELIMITER_ROW.test(text.replaceAll('\r', '\n'))) return true;
    const rows = text.split(/[\r\n]+/u).map((line) => TABLE_BAR.test(line) && splitRow(line).length >= 3);
    return rows.some((isRow, index) => isRow && rows[index + 1] === true);
  },
  async read(bytes, options) {
    const { readMarkdown } = await import('./markdown-grid.ts');
    return readMarkdown(bytes, options);
  },
};
