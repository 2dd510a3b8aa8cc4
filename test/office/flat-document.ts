/** A cell of a table: its text, and over how many columns and rows it is merged. Cells that a merge covers are left out of their rows. */
export interface FlatCell {
  readonly text: string;
  readonly columns?: number;
  readonly rows?: number;
}

/** A table as rows of cells; `null` stands for a cell that a merge covers. */
export type FlatTable = readonly (readonly (FlatCell | null)[])[];

const NAMESPACES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';

/** A spreadsheet in the one-file form of OpenDocument (ODF 1.2), with one sheet. */
export function flatSpreadsheet(name: string, table: FlatTable): string {
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${NAMESPACES} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>${writeTable(name, table)}</office:spreadsheet></office:body></office:document>`;
}

/** A text document in the one-file form of OpenDocument, with lines of text above one table. */
export function flatText(lines: readonly string[], table: FlatTable): string {
  const above = lines.map((line) => `<text:p>${escape(line)}</text:p>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${NAMESPACES} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>${above}${writeTable('目录', table)}<text:p/></office:text></office:body></office:document>`;
}

function writeTable(name: string, table: FlatTable): string {
  const columns = table[0]?.length ?? 0;
  const rows = table.map((row) => `<table:table-row>${row.map(writeCell).join('')}</table:table-row>`);
  return `<table:table table:name="${escape(name)}"><table:table-column table:number-columns-repeated="${columns}"/>${rows.join('')}</table:table>`;
}

function writeCell(cell: FlatCell | null): string {
  if (cell === null) return '<table:covered-table-cell/>';
  const spans = `table:number-columns-spanned="${cell.columns ?? 1}" table:number-rows-spanned="${cell.rows ?? 1}"`;
  if (cell.text === '') return `<table:table-cell ${spans}/>`;
  const paragraphs = cell.text.split('\n').map((line) => `<text:p>${escape(line)}</text:p>`);
  return `<table:table-cell office:value-type="string" ${spans}>${paragraphs.join('')}</table:table-cell>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
