import { compoundFile } from '../../support/compound-file.ts';
import { docx, table } from '../../support/docx.ts';
import { sheetPart, workbookParts, zip } from '../../support/workbook.ts';
import {
  ABOVE,
  createRandom,
  csvOf,
  DAMAGED,
  encodeGbk,
  GIBIBYTE,
  ITEMS,
  MEBIBYTE,
  writeOldWorkbook,
  writePage,
  type HostileFile,
} from './hostile-file.ts';
import { around, BASE, BASE_SHEET, count, writeLongWorkbook, repeat, SHEET, sheetWith, STRINGS, workbookWith } from './packed-workbook.ts';

const LAUGHS = `<!DOCTYPE x [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">${[...'bcdefghij'].map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`).join('')}]>`;

const CELL = '<row><c t="inlineStr"><is><t>清源县民政局</t></is></c></row>';
const flip = (bytes: Uint8Array, at: number): Uint8Array => bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));
function merges(times: number, right: string): Promise<Uint8Array> {
  return sheetWith(
    [],
    around(
      '<mergeCells>',
      count(times, (index) => `<mergeCell ref="A${(index % 1_000_000) + 10}:${right}${(index % 1_000_000) + 10}"/>`),
      '</mergeCells>',
    ),
  );
}

/** The 47 files over which readers of spreadsheets have been seen to fail. */
export const WORKBOOKS: readonly HostileFile[] = [
  { file: 'bad-ref.xlsx', ending: DAMAGED, bytes: () => sheetWith(['<row r="9"><c r="1A"><v>1</v></c></row>']) },
  {
    file: 'bomb-lie-1g.xlsx',
    ending: DAMAGED,
    bytes: () => workbookWith({ [SHEET]: around('<worksheet><sheetData>', repeat(CELL, GIBIBYTE), '') }, { size: 100 }),
  },
  {
    file: 'bomb-media-2.5g.xlsx',
    ending: 2,
    bytes: () => workbookWith({ 'xl/media/image1.bmp': repeat('\u0000'.repeat(100), 2.5 * GIBIBYTE) }),
  },
  { file: 'bomb-rows-2.5g.xlsx', ending: ABOVE, bytes: () => sheetWith(repeat(CELL, 2.5 * GIBIBYTE)) },
  { file: 'bomb-rows-400m.xlsx', ending: ABOVE, bytes: () => sheetWith(repeat(CELL, 400 * MEBIBYTE)) },
  {
    file: 'bomb-spaces-2.5g.xlsx',
    ending: ABOVE,
    bytes: () => sheetWith(around('<row><c t="inlineStr"><is><t>', repeat(' '.repeat(100), 2.5 * GIBIBYTE), '</t></is></c></row>')),
  },
  {
    file: 'bomb-sst-2.5g.xlsx',
    ending: ABOVE,
    bytes: () => workbookWith({ [STRINGS]: around('<sst>', repeat('<si><t>清源县民政局</t></si>', 2.5 * GIBIBYTE), '</sst>') }),
  },
  { file: 'col-huge.xlsx', ending: ABOVE, bytes: () => sheetWith(['<row r="9"><c r="ZZZZZZ9"><v>1</v></c></row>']) },
  { file: 'cols-huge.xlsx', ending: 2, bytes: () => sheetWith([], [], '<cols><col min="1" max="4000000000" width="9"/></cols>') },
  {
    file: 'corrupt-middle.xlsx',
    ending: DAMAGED,
    bytes: async () => {
      const bytes = await writeLongWorkbook();
      return flip(bytes, bytes.length >> 1);
    },
  },
  { file: 'csv-as.xlsx', ending: 5602, bytes: () => csvOf(5602) },
  { file: 'cutxml.xlsx', ending: DAMAGED, bytes: () => workbookWith({ [SHEET]: BASE_SHEET.slice(0, -40) }) },
  { file: 'deepxml.xlsx', ending: ABOVE, bytes: () => sheetWith(repeat('<a>', 3 * MEBIBYTE)) },
  { file: 'doctype-plain.xlsx', ending: DAMAGED, bytes: () => workbookWith({ [SHEET]: `<!DOCTYPE worksheet>${BASE_SHEET}` }) },
  { file: 'docx-as.xlsx', ending: 2, bytes: () => docx(table(ITEMS)) },
  {
    file: 'dup-entry.xlsx',
    ending: DAMAGED,
    bytes: () => zip([...[...workbookParts(BASE)].map(([name, data]) => ({ name, data })), { name: SHEET, data: BASE_SHEET }]),
  },
  {
    file: 'dv-whole.xlsx',
    ending: 2,
    bytes: () =>
      sheetWith(
        [],
        [
          '<dataValidations><dataValidation type="list" sqref="A1:XFD1048576 Q13:Q1048576"><formula1>"主动,依申请"</formula1></dataValidation></dataValidations>',
        ],
      ),
  },
  { file: 'empty-1m-rows.xlsx', ending: 2, bytes: () => sheetWith(count(1_048_573, (index) => `<row r="${index + 4}"/>`)) },
  {
    file: 'empty-1m-x20-styled.xlsx',
    ending: 2,
    bytes: () =>
      sheetWith(
        count(
          1_048_573,
          (index) =>
            `<row r="${index + 4}">${[...'ABCDEFGHIJKLMNOPQRST'].map((letter) => `<c r="${letter}${index + 4}" s="0"/>`).join('')}</row>`,
        ),
      ),
  },
  { file: 'empty0.xlsx', ending: 'file-empty', bytes: () => new Uint8Array() },
  { file: 'html-gbk-as.xls', ending: 2, bytes: () => encodeGbk(writePage('gb2312')) },
  { file: 'html-gbk-as.xlsx', ending: 2, bytes: () => encodeGbk(writePage('gb2312')) },
  { file: 'html-utf16-as.xls', ending: 2, bytes: () => Buffer.from(`\ufeff${writePage('utf-16')}`, 'utf16le') },
  { file: 'html-utf8-as.xls', ending: 2, bytes: () => Buffer.from(writePage('utf-8')) },
  {
    file: 'hyperlink-whole.xlsx',
    ending: 2,
    bytes: () => sheetWith([], ['<hyperlinks><hyperlink ref="A1:XFD1048576" location="A1"/></hyperlinks>']),
  },
  {
    file: 'laughs-sheet.xlsx',
    ending: DAMAGED,
    bytes: () => workbookWith({ [SHEET]: `${LAUGHS}${sheetPart('<row><c t="inlineStr"><is><t>&j;</t></is></c></row>')}` }),
  },
  { file: 'laughs-sst.xlsx', ending: DAMAGED, bytes: () => workbookWith({ [STRINGS]: `${LAUGHS}<sst><si><t>&j;</t></si></sst>` }) },
  {
    file: 'many-entries.xlsx',
    ending: ABOVE,
    bytes: () =>
      zip([
        ...[...workbookParts(BASE)].map(([name, data]) => ({ name, data })),
        ...Array.from({ length: 60_000 }, (_, index) => ({ name: `x/${index}`, data: '', stored: true })),
      ]),
  },
  {
    file: 'merge-overlap.xlsx',
    ending: 2,
    bytes: () => sheetWith([], ['<mergeCells><mergeCell ref="A10:B12"/><mergeCell ref="B11:C13"/></mergeCells>']),
  },
  { file: 'merge-reversed.xlsx', ending: 2, bytes: () => sheetWith([], ['<mergeCells><mergeCell ref="C13:A10"/></mergeCells>']) },
  {
    file: 'merge-whole.xlsx',
    ending: 'table-not-found',
    bytes: () => sheetWith([], ['<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>']),
  },
  { file: 'merges-20k.xlsx', ending: 2, bytes: () => merges(20_000, 'B') },
  { file: 'merges-2m.xlsx', ending: ABOVE, bytes: () => merges(2_000_000, 'B') },
  { file: 'merges-wide300.xlsx', ending: 2, bytes: () => merges(5_000, 'KN') },
  { file: 'no-sst.xlsx', ending: DAMAGED, bytes: () => workbookWith({ [STRINGS]: null }) },
  { file: 'password.xlsx', ending: 'workbook-encrypted', bytes: () => compoundFile({ EncryptionInfo: 'x', EncryptedPackage: 'y' }) },
  { file: 'proto-ref.xlsx', ending: DAMAGED, bytes: () => sheetWith(['<row r="9"><c r="__proto__"><v>1</v></c></row>']) },
  {
    file: 'proto-sheet.xlsx',
    ending: 2,
    bytes: () => workbookWith(Object.fromEntries(workbookParts({ sheets: [{ name: '__proto__', rows: ITEMS }] }))),
  },
  {
    file: 'random.xlsx',
    ending: 'format-unknown',
    bytes: () => {
      const random = createRandom(7);
      return Uint8Array.from({ length: 5000 }, () => random() & 0xff);
    },
  },
  { file: 'row-huge.xlsx', ending: ABOVE, bytes: () => sheetWith(['<row r="4000000000"><c><v>1</v></c></row>']) },
  { file: 'sparse-corner.xlsx', ending: 2, bytes: () => sheetWith(['<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>']) },
  { file: 'ss-oob.xlsx', ending: DAMAGED, bytes: () => sheetWith(['<row r="9"><c r="A9" t="s"><v>4000000000</v></c></row>']) },
  { file: 'trunc-eocd.xlsx', ending: DAMAGED, bytes: async () => (await writeLongWorkbook()).subarray(0, -22) },
  {
    file: 'truncated60.xlsx',
    ending: DAMAGED,
    bytes: async () => {
      const bytes = await writeLongWorkbook();
      return bytes.subarray(0, bytes.length * 0.6);
    },
  },
  { file: 'xls-as.xlsx', ending: 72, bytes: writeOldWorkbook },
  {
    file: 'xxe.xlsx',
    ending: DAMAGED,
    bytes: () => workbookWith({ [STRINGS]: '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><sst><si><t>&e;</t></si></sst>' }),
  },
  {
    file: 'zipslip.xlsx',
    ending: DAMAGED,
    bytes: () => zip([...[...workbookParts(BASE)].map(([name, data]) => ({ name, data })), { name: '../../evil.txt', data: 'x' }]),
  },
];
