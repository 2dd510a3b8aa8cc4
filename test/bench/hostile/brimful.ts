import { packText, writeZip } from '../../../src/ooxml/write-zip.ts';
import { relationships, workbookParts } from '../../support/workbook.ts';
import { ABOVE, createRandom, describeItem, HEADER, MEBIBYTE, type HostileFile } from './hostile-file.ts';
import { BASE, BASE_DATA, BASE_SHEET, count, join, manySheets, repeat, sheetWith, STRINGS, workbookWith } from './packed-workbook.ts';

/** Elements of no meaning that do not pack, so that what follows them may pack as well as it likes. */
function* noise(bytes: number): Generator<string, void> {
  const random = createRandom(3);
  const piece = (): string => Array.from({ length: 100 }, () => random().toString(36)).join('');
  for (let written = 0; written < bytes; written += 700) yield `<noise text="${piece()}"/>`;
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OPEN_DOCUMENT =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';

async function wordWith(body: Iterable<string>): Promise<Uint8Array> {
  const content = join(`<w:document xmlns:w="${WORD}"><w:body>`, noise(2 * MEBIBYTE), body, '</w:body></w:document>');
  return writeZip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: '_rels/.rels', content: relationships([['rId1', 'officeDocument', 'word/document.xml']]) },
    { name: 'word/document.xml', content: await packText(content) },
  ]);
}

async function odsWith(body: Iterable<string>): Promise<Uint8Array> {
  const content = join(
    `<office:document-content ${OPEN_DOCUMENT}><office:body><office:spreadsheet>`,
    body,
    '</office:spreadsheet></office:body></office:document-content>',
  );
  return writeZip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
    { name: 'content.xml', content: await packText(content) },
  ]);
}

const CELL = '<table:table-cell><text:p>1</text:p></table:table-cell>';
const HIDDEN_SHEET = `<table:table table:name="一"><table:table-row table:number-rows-repeated="1048575" table:visibility="collapse"/><table:table-row>${CELL}</table:table-row></table:table>`;

/** Files that stay below every ratio, or fill a limit to its brim. */
export const BRIMFUL: readonly HostileFile[] = [
  {
    file: 'cells-3m.xlsx',
    ending: ABOVE,
    bytes: () =>
      sheetWith(
        count(150_000, (index) => `<row>${Array.from({ length: 20 }, (_, column) => `<c><v>${index}.${column}</v></c>`).join('')}</row>`),
      ),
  },
  {
    file: 'cells-2m-texts.xlsx',
    ending: 99_992,
    bytes: () =>
      sheetWith(
        count(
          99_990,
          (index) =>
            `<row>${Array.from({ length: 20 }, (_, column) => `<c t="inlineStr"><is><t>第${index}行第${column}列的文字</t></is></c>`).join('')}</row>`,
        ),
      ),
  },
  {
    file: 'strings-2m.xlsx',
    ending: 2,
    bytes: () =>
      workbookWith({
        [STRINGS]: join(
          String(workbookParts(BASE).get(STRINGS)).replace('</sst>', ''),
          count(1_999_900, (index) => `<si><t>${index} ${'abcdefgh'.repeat(11)}</t></si>`),
          '</sst>',
        ),
      }),
  },
  {
    file: 'strings-chinese.xlsx',
    ending: 2,
    bytes: () =>
      workbookWith({
        [STRINGS]: join(
          String(workbookParts(BASE).get(STRINGS)).replace('</sst>', ''),
          count(1_999_900, (index) => `<si><t>${index}${'清源县民政局'.repeat(6)}</t></si>`),
          '</sst>',
        ),
      }),
  },
  {
    file: 'merges-256-sheets.xlsx',
    ending: ABOVE,
    bytes: () =>
      manySheets(90, () =>
        join(
          BASE_SHEET.replace('</worksheet>', ''),
          '<mergeCells>',
          count(100_000, (index) => `<mergeCell ref="A${index + 10}:B${index + 10}"/>`),
          '</mergeCells></worksheet>',
        ),
      ),
  },
  {
    file: 'hidden-40-sheets.xlsx',
    ending: ABOVE,
    bytes: () =>
      manySheets(40, () =>
        join(
          '<worksheet><sheetData>',
          BASE_DATA,
          repeat('<row hidden="1"/>', 14 * MEBIBYTE),
          '<row><c><v>1</v></c></row></sheetData></worksheet>',
        ),
      ),
  },
  {
    file: 'cells-2m-beside.xlsx',
    ending: 2,
    bytes: () =>
      sheetWith(
        join(
          '<row r="2000"/>',
          count(99_990, (index) => `<row r="${index + 2001}"><c r="${index % 2 === 0 ? 'AA' : 'AB'}${index + 2001}"><v>1</v></c></row>`),
        ),
      ),
  },
  {
    file: 'empty-cells-500m.xlsx',
    ending: 2,
    bytes: () =>
      sheetWith(
        join(
          noise(3 * MEBIBYTE),
          count(1_000_000, () => `<row>${'<c/>'.repeat(120)}</row>`),
        ),
      ),
  },
  { file: 'hidden-256-sheets.ods', ending: ABOVE, bytes: () => odsWith(repeat(HIDDEN_SHEET, 3 * MEBIBYTE)) },
  { file: 'hidden-200-sheets.ods', ending: ABOVE, bytes: () => odsWith(count(200, () => HIDDEN_SHEET)) },
  {
    file: 'empty-cells.docx',
    ending: ABOVE,
    bytes: () =>
      wordWith(
        join(
          '<w:tbl>',
          count(500_000, () => `<w:tr>${'<w:tc/>'.repeat(60)}</w:tr>`),
          '</w:tbl>',
        ),
      ),
  },
  {
    file: 'merged-cells.docx',
    ending: ABOVE,
    bytes: () =>
      wordWith(
        join(
          count(
            200,
            () => `<w:tbl>${`<w:tr>${'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr></w:tc>'.repeat(60)}</w:tr>`.repeat(300)}</w:tbl>`,
          ),
        ),
      ),
  },
  { file: 'paragraphs.docx', ending: ABOVE, bytes: () => wordWith(repeat('<w:p/>', 240 * MEBIBYTE)) },
  {
    file: 'empty-cells.html',
    ending: 'table-not-found',
    bytes: () => Buffer.from(`<html><body><table>${`<tr>${'<td>'.repeat(200)}`.repeat(38_000)}</table></body></html>`),
  },
  {
    file: 'tables.html',
    ending: ABOVE,
    bytes: () => Buffer.from(`<html><body>${'<table><tr><td>1<td>2</table>'.repeat(1_000_000)}</body></html>`),
  },
  {
    file: 'commas-45m.csv',
    ending: 2,
    bytes: () =>
      Buffer.from(
        [HEADER, describeItem(1), describeItem(2)].map((row) => row.join(',')).join('\n') + `\n${','.repeat(9)}`.repeat(4_500_000),
      ),
  },
  {
    file: 'styles-60m.xlsx',
    ending: ABOVE,
    bytes: () =>
      workbookWith({
        'xl/styles.xml': join('<styleSheet><cellXfs>', noise(MEBIBYTE), repeat('<xf/>', 60 * MEBIBYTE), '</cellXfs></styleSheet>'),
      }),
  },
  {
    file: 'relationships-60m.xlsx',
    ending: 2,
    bytes: () =>
      workbookWith({
        '_rels/.rels': join(
          relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]).replace('</Relationships>', ''),
          count(900_000, (index) => `<Relationship Id="x${index}" Type="a/b" Target="c"/>`),
          '</Relationships>',
        ),
      }),
  },
  {
    file: 'spaces-500m.xlsx',
    ending: ABOVE,
    bytes: () =>
      sheetWith(
        join(noise(4 * MEBIBYTE), '<row r="9"><c t="inlineStr"><is><t>', repeat(' '.repeat(100), 500 * MEBIBYTE), '</t></is></c></row>'),
      ),
  },
  {
    file: 'attribute-500m.xlsx',
    ending: ABOVE,
    bytes: () => sheetWith(join(noise(4 * MEBIBYTE), '<row r="9" x="', repeat(' '.repeat(100), 500 * MEBIBYTE), '"/>')),
  },
  {
    file: 'prose-250m.docx',
    ending: ABOVE,
    bytes: () => wordWith(repeat(`<w:p><w:r><w:t>${'disclosure '.repeat(200)}</w:t></w:r></w:p>`, 240 * MEBIBYTE)),
  },
  {
    file: 'fields.docx',
    ending: ABOVE,
    bytes: () =>
      wordWith(
        join('<w:p><w:r>', repeat('<w:fldChar w:fldCharType="begin"/>', 40 * MEBIBYTE), '</w:r></w:p>', repeat('<w:p/>', 160 * MEBIBYTE)),
      ),
  },
  {
    file: 'differential-styles-60m.xlsx',
    ending: 2,
    bytes: () =>
      workbookWith({
        'xl/styles.xml': join('<styleSheet><dxfs>', noise(MEBIBYTE), repeat('<dxf/>', 60 * MEBIBYTE), '</dxfs></styleSheet>'),
      }),
  },
];
