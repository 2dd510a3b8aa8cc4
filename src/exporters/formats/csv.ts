import type { Exporter } from './define.ts';

const BYTE_ORDER_MARK = '\ufeff';
/** What a spreadsheet would take for the beginning of a formula, in both widths (OWASP, CSV injection); an apostrophe before it must not pass for the guard. */
const FORMULA = /^(?:'*[=+\-@＝＋－＠]|[\t\r])/;

export const exporter: Exporter = {
  name: 'csv',
  summary: { zh: '逗号分隔文本，表格软件可直接打开', en: 'Comma-separated text, for spreadsheets' },
  mapping: 'beside',
  async write({ table }) {
    const above = [table.title, ...(table.note === undefined ? [] : [table.note])].map((text) =>
      table.columns.map((_, column) => (column === 0 ? text : '')),
    );
    const rows = [...above, ...table.header.rows, ...table.body.rows];
    return BYTE_ORDER_MARK + rows.map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('');
  },
};

function writeCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
