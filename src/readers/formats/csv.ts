import { detectDivision } from './csv-fields.ts';
import type { TableFormat } from './define.ts';

/** A line of YAML or JSON, where a table has its title or its header. */
const STRUCTURE = /^\s*(?:#[^\n]*\n\s*)*(?:---|%YAML|[[{]|- |["']?[^\s,;|"']+["']?\s*:(?:\s|$))/u;
/** A row of a table in Markdown. */
const PIPE_ROW = /^[ \t]*\||[ \t]\|[ \t]/mu;

export const format: TableFormat = {
  name: 'csv',
  plainText: true,
  recognises({ file, text, bytes }) {
    if (/\.(?:csv|tsv)$/iu.test(file)) return text !== undefined || !bytes.includes('\u0000');
    if (text === undefined || STRUCTURE.test(text)) return false;
    const division = detectDivision(text.replaceAll(/\r\n?/gu, '\n'));
    if (division === undefined || (division.delimiter === '|' && PIPE_ROW.test(text))) return false;
    return division.fields >= 3 && division.alike >= 2 && division.alike * 2 >= division.records;
  },
  async read(bytes, options) {
    const { readCsv } = await import('./csv-grid.ts');
    return readCsv(bytes, options);
  },
};
