import { crc32, deflateRawSync } from 'node:zlib';

/** One file of a zip archive. The optional fields make the archive lie about it. */
export interface ZipEntry {
  readonly name: string;
  readonly data: string | Uint8Array;
  /** Written as it is instead of deflated. */
  readonly stored?: boolean;
  /** What the archive says in place of the truth. */
  readonly crc?: number;
  readonly size?: number;
  readonly method?: number;
  readonly flags?: number;
}

/** A zip archive with the entries in order; names are written as given, be they unsafe or double. */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const data = Buffer.from(typeof entry.data === 'string' ? Buffer.from(entry.data) : entry.data);
    const content = entry.stored === true ? data : deflateRawSync(data);
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(0x800 | (entry.flags ?? 0), 2);
    header.writeUInt16LE(entry.method ?? (entry.stored === true ? 0 : 8), 4);
    header.writeUInt32LE(entry.crc ?? crc32(data), 10);
    header.writeUInt32LE(content.length, 14);
    header.writeUInt32LE(entry.size ?? data.length, 18);
    header.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), header, name, content);
    centrals.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), header, place, name);
    offset += 30 + name.length + content.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/**
 * What stands in a cell. A text goes to the shared strings, a number or boolean into the cell, `null` leaves it out.
 * - `format`: a number with a number format, by built-in number or by code;
 * - `runs`: rich text; `inline`: an inline string;
 * - `formula` with the value it had when saved; `error`: `#REF!` and the like;
 * - `xml`: the cell's inner XML, with the attributes of `<c>` beside `r`.
 */
export type CellContent =
  | string
  | number
  | boolean
  | null
  | { readonly number: number | string; readonly format: number | string }
  | { readonly runs: readonly string[] }
  | { readonly inline: string }
  | { readonly formula: string; readonly value?: string | number }
  | { readonly error: string }
  | { readonly xml: string; readonly attributes?: string };

export interface SheetContent {
  readonly name: string;
  /** Cells from A1; short rows are fine. */
  readonly rows: readonly (readonly CellContent[])[];
  /** `A1:B2` */
  readonly merges?: readonly string[];
  /** Row numbers from 1. */
  readonly hiddenRows?: readonly number[];
  /** Column numbers from 1. */
  readonly hiddenColumns?: readonly number[];
  readonly hidden?: boolean | 'very';
}

export interface WorkbookContent {
  readonly sheets: readonly SheetContent[];
  readonly date1904?: boolean;
  /** Parts added to or put in place of those made from the sheets; `null` leaves a part out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

/** A tiny .xlsx file. */
export function workbook(content: WorkbookContent): Uint8Array {
  return zip([...workbookParts(content)].map(([name, data]) => ({ name, data })));
}

/** The same file before it is packed: names and contents of its parts, for tests that spoil some. */
export function workbookParts({ sheets, date1904 = false, parts = {} }: WorkbookContent): Map<string, string | Uint8Array> {
  const styles: (number | string)[] = [0];
  const strings: string[] = [];
  const made = new Map<string, string | Uint8Array>();
  const numbers = sheets.map((_, index) => index + 1);
  made.set('[Content_Types].xml', contentTypes(numbers));
  made.set('_rels/.rels', relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]));
  made.set('xl/workbook.xml', workbookXml(sheets, date1904));
  made.set(
    'xl/_rels/workbook.xml.rels',
    relationships([
      ...numbers.map((number) => [`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`] as const),
      ['rIdStrings', 'sharedStrings', 'sharedStrings.xml'],
      ['rIdStyles', 'styles', 'styles.xml'],
    ]),
  );
  sheets.forEach((sheet, index) => made.set(`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, strings, styles)));
  made.set('xl/sharedStrings.xml', `<sst xmlns="${MAIN}">${strings.map((item) => `<si>${item}</si>`).join('')}</sst>`);
  made.set('xl/styles.xml', stylesXml(styles));
  for (const [name, data] of Object.entries(parts)) {
    if (data === null) made.delete(name);
    else made.set(name, data);
  }
  return made;
}

/** A worksheet part around the XML of its `<sheetData>` (and of what follows it), for cells that `workbook` cannot write. */
export function sheetPart(sheetData: string, after = '', before = ''): string {
  return `<worksheet xmlns="${MAIN}">${before}<sheetData>${sheetData}</sheetData>${after}</worksheet>`;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A relationships part; types are given by their last step. */
export function relationships(arrows: readonly (readonly [id: string, type: string, target: string])[]): string {
  const body = arrows.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('');
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${body}</Relationships>`;
}

function contentTypes(numbers: readonly number[]): string {
  const type = (part: string, of: string): string =>
    `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${of}+xml"/>`;
  const parts = [
    type('workbook', 'sheet.main'),
    ...numbers.map((number) => type(`worksheets/sheet${number}`, 'worksheet')),
    type('sharedStrings', 'sharedStrings'),
    type('styles', 'styles'),
  ];
  const relationshipType = 'application/vnd.openxmlformats-package.relationships+xml';
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="${relationshipType}"/>${parts.join('')}</Types>`;
}

function workbookXml(sheets: readonly SheetContent[], date1904: boolean): string {
  const list = sheets.map(({ name, hidden }, index) => {
    const state = hidden === undefined || hidden === false ? '' : ` state="${hidden === 'very' ? 'veryHidden' : 'hidden'}"`;
    return `<sheet name="${escape(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const properties = date1904 ? '<workbookPr date1904="1"/>' : '';
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets>${list.join('')}</sheets></workbook>`;
}

function stylesXml(styles: readonly (number | string)[]): string {
  const codes = styles.map((format, index) =>
    typeof format === 'string' ? `<numFmt numFmtId="${200 + index}" formatCode="${escape(format)}"/>` : '',
  );
  const formats = styles.map((format, index) => `<xf numFmtId="${typeof format === 'string' ? 200 + index : format}"/>`);
  return `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><cellXfs>${formats.join('')}</cellXfs></styleSheet>`;
}

function sheetXml(
  { rows, merges = [], hiddenRows = [], hiddenColumns = [] }: SheetContent,
  strings: string[],
  styles: (number | string)[],
): string {
  const data = rows.map((cells, index) => {
    const body = cells.map((cell, column) => cellXml(`${letters(column + 1)}${index + 1}`, cell, strings, styles)).join('');
    return `<row r="${index + 1}"${hiddenRows.includes(index + 1) ? ' hidden="1"' : ''}>${body}</row>`;
  });
  const columns = hiddenColumns.map((column) => `<col min="${column}" max="${column}" width="9" hidden="1"/>`).join('');
  const ranges = merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return sheetPart(data.join(''), ranges && `<mergeCells>${ranges}</mergeCells>`, columns && `<cols>${columns}</cols>`);
}

function cellXml(address: string, cell: CellContent, strings: string[], styles: (number | string)[]): string {
  if (cell === null) return '';
  const write = (inner: string, attributes = ''): string => `<c r="${address}"${attributes}>${inner}</c>`;
  if (typeof cell === 'number') return write(`<v>${cell}</v>`);
  if (typeof cell === 'boolean') return write(`<v>${Number(cell)}</v>`, ' t="b"');
  if (typeof cell === 'string') return write(`<v>${strings.push(textXml(cell)) - 1}</v>`, ' t="s"');
  if ('runs' in cell) return write(`<v>${strings.push(cell.runs.map((run) => `<r><rPr/>${textXml(run)}</r>`).join('')) - 1}</v>`, ' t="s"');
  if ('inline' in cell) return write(`<is>${textXml(cell.inline)}</is>`, ' t="inlineStr"');
  if ('error' in cell) return write(`<v>${escape(cell.error)}</v>`, ' t="e"');
  if ('xml' in cell) return write(cell.xml, cell.attributes === undefined ? '' : ` ${cell.attributes}`);
  if ('number' in cell) return write(`<v>${cell.number}</v>`, ` s="${styles.push(cell.format) - 1}"`);
  const value = cell.value === undefined ? '' : `<v>${escape(String(cell.value))}</v>`;
  return write(`<f>${escape(cell.formula)}</f>${value}`, typeof cell.value === 'string' ? ' t="str"' : '');
}

function textXml(text: string): string {
  return `<t xml:space="preserve">${escape(text)}</t>`;
}

function letters(column: number): string {
  return column > 26 ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1) : String.fromCharCode(64 + column);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
