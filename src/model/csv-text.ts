const BYTE_ORDER_MARK = '\ufeff';
/** What a spreadsheet would take for the beginning of a formula, in both widths (OWASP, CSV injection); an apostrophe before it must not pass for the guard. */
const FORMULA = /^(?:'*[=+\-@＝＋－＠]|[\t\r])/;

/** A table as comma-separated text (RFC 4180), with the mark by which spreadsheets know UTF-8. No cell is ever a formula. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('');
}

function writeCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
