import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/model/problem.ts';
import { LIMITS, type Limits } from '../../../src/ooxml/limits.ts';
import { readXlsx } from '../../../src/readers/formats/xlsx-grid.ts';
import { readFile } from '../../../src/readers/read-file.ts';
import { recogniseFormat } from '../../../src/readers/recognise-format.ts';
import { compoundFile } from '../../support/compound-file.ts';
import { docx, table } from '../../support/docx.ts';
import { oldWorkbook } from '../../support/old-workbook.ts';
import { sheetPart, workbook, workbookParts, zip, type SheetContent, type ZipEntry } from '../../support/workbook.ts';

/** How a file of a class ends: with an error, or with so many cells that hold text. */
type Ending = { readonly code: string; readonly data?: object } | { readonly cells: number };

interface HostileClass {
  readonly bytes: () => Uint8Array;
  readonly ending: Ending;
  /** Under which name, where the name says something else than the content. */
  readonly file?: string;
  /** Lowered, where the genuine file of the class has gigabytes. */
  readonly limits?: Partial<Limits>;
}

const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';
const MEBIBYTE = 1024 * 1024;
const PLAIN: SheetContent = {
  name: '目录',
  rows: [
    ['序号', '公开事项'],
    [1, '政策文件'],
  ],
};

function withParts(parts: Readonly<Record<string, string | Uint8Array | null>>): Uint8Array {
  return workbook({ sheets: [PLAIN], parts });
}

function withRows(sheetData: string, after = '', before = ''): Uint8Array {
  return withParts({ [SHEET]: sheetPart(sheetData, after, before) });
}

/** The plain workbook, some of whose parts lie in the archive in another way than the rest. */
function withEntries(change: (entry: ZipEntry) => ZipEntry, more: readonly ZipEntry[] = []): Uint8Array {
  return zip([...[...workbookParts({ sheets: [PLAIN] })].map(([name, data]) => change({ name, data })), ...more]);
}

/** A part whose entry says that it unpacks to so many bytes. */
function declaring(part: string, size: number): Uint8Array {
  return withEntries((entry) => (entry.name === part ? { ...entry, size } : entry));
}

function merges(count: number, width = 2): Uint8Array {
  const ranges = Array.from({ length: count }, (_, index) => `<mergeCell ref="A${index + 1}:${width === 2 ? 'B' : 'KN'}${index + 1}"/>`);
  return withRows('<row><c><v>1</v></c></row>', `<mergeCells>${ranges.join('')}</mergeCells>`);
}

const ONE = '<row r="1"><c r="A1"><v>1</v></c></row>';
const LAUGHS = '<!DOCTYPE x [<!ENTITY a "哈哈哈"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>';
const PAGE = '<html><body><table><tr><td>序号<td>公开事项<tr><td>1<td>政策文件</table></body></html>';
const CSV = '序号,公开事项,公开主体\n1,政策文件,清源县民政局\n2,监督检查,清源县民政局\n';
/** PAGE as old programs on Chinese Windows save it. */
const GBK_PAGE = Buffer.concat([
  Buffer.from('<html><head><meta charset=gb2312></head><body><table><tr><td>'),
  Buffer.from('d0f2bac5', 'hex'),
  Buffer.from('<td>'),
  Buffer.from('b9abbfaacac2cfee', 'hex'),
  Buffer.from('<tr><td>1<td>a</table></body></html>'),
]);

const damaged = (reason: string): Ending => ({ code: 'workbook-damaged', data: { reason } });
const above = (limit: string): Ending => ({ code: 'limit-exceeded', data: { limit } });

/** Every class of damaged, mislabelled or hostile file that readers of spreadsheets have been seen to fail over, by name. */
const CLASSES: Readonly<Record<string, HostileClass>> = {
  'bad-ref': { bytes: () => withRows('<row r="1"><c r="1A"><v>1</v></c></row>'), ending: damaged('reference-invalid') },
  'bomb-lie-1g': { bytes: () => declaring(SHEET, 100), ending: damaged('size-mismatch') },
  'bomb-media-2.5g': {
    bytes: () => withEntries((entry) => entry, [{ name: 'xl/media/image1.bmp', data: 'x', size: 2500 * MEBIBYTE }]),
    ending: { cells: 4 },
  },
  'bomb-rows-2.5g': { bytes: () => declaring(SHEET, 2500 * MEBIBYTE), ending: above('partBytes') },
  'bomb-rows-400m': { bytes: () => declaring(SHEET, 400 * MEBIBYTE), ending: above('ratio') },
  'bomb-spaces-2.5g': {
    bytes: () => withRows(`<row><c t="inlineStr"><is><t>${' '.repeat(400_000)}</t></is></c></row>`),
    ending: above('cellText'),
  },
  'bomb-sst-2.5g': { bytes: () => declaring(STRINGS, 2500 * MEBIBYTE), ending: above('textPartBytes') },
  'col-huge': { bytes: () => withRows('<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>'), ending: above('columns') },
  'cols-huge': { bytes: () => withRows(ONE, '', '<cols><col min="1" max="4000000000" hidden="1"/></cols>'), ending: { cells: 1 } },
  'corrupt-middle': {
    bytes: () => {
      const bytes = withEntries((entry) => ({ ...entry, stored: true }));
      const at = Buffer.from(bytes).indexOf('政策文件');
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      return bytes;
    },
    ending: damaged('checksum-mismatch'),
  },
  'csv-as': { bytes: () => Buffer.from(CSV), ending: { cells: 9 } },
  cutxml: { bytes: () => withParts({ [SHEET]: sheetPart(ONE).slice(0, -15) }), ending: damaged('xml-invalid') },
  deepxml: { bytes: () => withRows(`${ONE}${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`), ending: above('xmlDepth') },
  'doctype-plain': { bytes: () => withParts({ [SHEET]: `<!DOCTYPE worksheet>${sheetPart(ONE)}` }), ending: damaged('doctype-refused') },
  'docx-as': { bytes: () => docx(table([['序号', '公开事项']])), ending: { cells: 2 } },
  'dup-entry': { bytes: () => withEntries((entry) => entry, [{ name: SHEET, data: sheetPart(ONE) }]), ending: damaged('entry-duplicate') },
  'dv-whole': {
    bytes: () => withRows(ONE, '<dataValidations><dataValidation type="list" sqref="A1:XFD1048576"/></dataValidations>'),
    ending: { cells: 1 },
  },
  'empty-1m-rows': { bytes: () => withRows(`${ONE}${'<row/>'.repeat(100_000)}`), ending: { cells: 1 } },
  'empty-1m-x20-styled': { bytes: () => withRows(ONE + `<row>${'<c s="0"/>'.repeat(20)}</row>`.repeat(5000)), ending: { cells: 1 } },
  empty0: { bytes: () => new Uint8Array(), ending: { code: 'file-empty' } },
  'html-gbk-as.xls': { file: '目录.xls', bytes: () => GBK_PAGE, ending: { cells: 4 } },
  'html-gbk-as.xlsx': { bytes: () => GBK_PAGE, ending: { cells: 4 } },
  'html-utf16-as.xls': { file: '目录.xls', bytes: () => Buffer.from(`\ufeff${PAGE}`, 'utf16le'), ending: { cells: 4 } },
  'html-utf8-as.xls': { file: '目录.xls', bytes: () => Buffer.from(PAGE), ending: { cells: 4 } },
  'hyperlink-whole': {
    bytes: () => withRows(ONE, '<hyperlinks><hyperlink ref="A1:XFD1048576" location="A1"/></hyperlinks>'),
    ending: { cells: 1 },
  },
  'laughs-sheet': {
    bytes: () => withParts({ [SHEET]: LAUGHS + sheetPart('<row><c t="inlineStr"><is><t>&c;</t></is></c></row>') }),
    ending: damaged('doctype-refused'),
  },
  'laughs-sst': { bytes: () => withParts({ [STRINGS]: `${LAUGHS}<sst><si><t>&c;</t></si></sst>` }), ending: damaged('doctype-refused') },
  'many-entries': {
    bytes: () =>
      withEntries(
        (entry) => entry,
        Array.from({ length: 5000 }, (_, index) => ({ name: `x/${index}`, data: '', stored: true })),
      ),
    ending: above('entries'),
  },
  'merge-overlap': {
    bytes: () => withRows(ONE, '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/></mergeCells>'),
    ending: { cells: 1 },
  },
  'merge-reversed': { bytes: () => withRows(ONE, '<mergeCells><mergeCell ref="C3:A1"/></mergeCells>'), ending: { cells: 1 } },
  'merge-whole': { bytes: () => withRows(ONE, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'), ending: { cells: 1 } },
  'merges-20k': { bytes: () => merges(20_000), ending: { cells: 1 } },
  'merges-2m': { bytes: () => merges(1001), limits: { merges: 1000 }, ending: above('merges') },
  'merges-wide300': { bytes: () => merges(5000, 300), ending: { cells: 1 } },
  'no-sst': { bytes: () => withParts({ [STRINGS]: null }), ending: damaged('part-missing') },
  password: { bytes: () => compoundFile({ EncryptionInfo: 'x', EncryptedPackage: 'y' }), ending: { code: 'workbook-encrypted' } },
  'proto-ref': { bytes: () => withRows('<row r="1"><c r="__proto__"><v>1</v></c></row>'), ending: damaged('reference-invalid') },
  'proto-sheet': { bytes: () => workbook({ sheets: [{ ...PLAIN, name: '__proto__' }] }), ending: { cells: 4 } },
  random: {
    bytes: () => Uint8Array.from({ length: 5000 }, (_, index) => (index * index * 31 + index * 7) % 251),
    ending: { code: 'format-unknown', data: { looksLike: null } },
  },
  'row-huge': { bytes: () => withRows('<row r="4000000000"><c><v>1</v></c></row>'), ending: above('rows') },
  'sparse-corner': { bytes: () => withRows(`${ONE}<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>`), ending: { cells: 2 } },
  'ss-oob': { bytes: () => withRows('<row><c t="s"><v>99</v></c></row>'), ending: damaged('string-missing') },
  'trunc-eocd': { bytes: () => withParts({}).subarray(0, -22), ending: damaged('zip-broken') },
  truncated60: { bytes: () => withParts({}).subarray(0, withParts({}).length * 0.6), ending: damaged('zip-broken') },
  'xls-as': { bytes: () => oldWorkbook([{ name: '目录', rows: [['序号', '公开事项']] }]), ending: { cells: 2 } },
  xxe: {
    bytes: () => withParts({ [STRINGS]: '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><sst><si><t>&e;</t></si></sst>' }),
    ending: damaged('doctype-refused'),
  },
  zipslip: { bytes: () => withEntries((entry) => entry, [{ name: '../../evil.txt', data: 'x' }]), ending: damaged('entry-name-unsafe') },
};

/** Reads a file as the program does, and says how it ends. */
async function read({ bytes, file = '目录.xlsx', limits }: HostileClass): Promise<Ending> {
  try {
    const content = bytes();
    if (limits !== undefined) return countCells(await readXlsx(content, { ...LIMITS, ...limits }));
    const [problem] = content.length === 0 ? (await readFile(file, content)).problems : [];
    if (problem !== undefined) return { code: problem.code, data: problem.data };
    const format = await recogniseFormat(file, content);
    if (format === 'yaml') throw new Error('taken for YAML');
    return countCells(await format.read(content, { file }));
  } catch (error) {
    if (error instanceof InputError) return { code: error.code, data: error.data };
    throw error;
  }
}

function countCells({ sheets }: Awaited<ReturnType<typeof readXlsx>>): Ending {
  let cells = 0;
  for (const { lastRow, lastColumn, text } of sheets) {
    // A sheet with a cell in its far corner has too many to visit.
    const rows = lastRow > 1000 ? [1, lastRow] : Array.from({ length: lastRow }, (_, index) => index + 1);
    const columns = lastColumn > 1000 ? [1, lastColumn] : Array.from({ length: lastColumn }, (_, index) => index + 1);
    for (const row of rows) for (const column of columns) if (text(row, column) !== '') cells += 1;
  }
  return { cells };
}

describe('every class of hostile file', () => {
  it('is here', () => {
    expect(Object.keys(CLASSES)).toHaveLength(47);
  });

  it.each(Object.entries(CLASSES))('ends as it should: %s', async (_, hostile) => {
    expect(await read(hostile)).toMatchObject(hostile.ending);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
