import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../src/readers/grid.ts';
import { readXlsx } from '../../../src/readers/formats/xlsx-grid.ts';
import { relationships, sheetPart, workbook, workbookParts, zip, type CellContent, type SheetContent } from '../../support/workbook.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

async function readSheets(bytes: Uint8Array): Promise<readonly Sheet[]> {
  return (await readXlsx(bytes)).sheets;
}

async function readFirst(bytes: Uint8Array): Promise<Sheet> {
  const [sheet] = await readSheets(bytes);
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

/** All texts of the used area. */
function texts(sheet: Sheet): string[][] {
  return Array.from({ length: sheet.lastRow }, (_, row) =>
    Array.from({ length: sheet.lastColumn }, (__, column) => sheet.text(row + 1, column + 1)),
  );
}

async function readRows(rows: readonly (readonly CellContent[])[]): Promise<string[][]> {
  return texts(await readFirst(workbook({ sheets: [{ name: '目录', rows }] })));
}

/** A workbook of one sheet whose XML, and other parts, are written by hand. */
function withParts(parts: Readonly<Record<string, string | Uint8Array | null>>, sheet: Partial<SheetContent> = {}): Uint8Array {
  return workbook({ sheets: [{ name: '目录', rows: [['序号', '公开事项']], ...sheet }], parts });
}

function withSheet(sheetData: string, after = '', before = ''): Uint8Array {
  return withParts({ 'xl/worksheets/sheet1.xml': sheetPart(sheetData, after, before) });
}

describe('the text of a cell', () => {
  it('is what the office wrote', async () => {
    expect(
      await readRows([
        ['序号', ' 公开 事项　', '一\n二'],
        [1, null, 2025.3],
        ['', '2025.3', '007'],
      ]),
    ).toEqual([
      ['序号', ' 公开 事项　', '一\n二'],
      ['1', '', '2025.3'],
      ['', '2025.3', '007'],
    ]);
  });

  it('joins the runs of rich text, as LibreOffice writes every mixed string', async () => {
    expect(await readRows([[{ runs: ['自收到申请之日起', '20', '个工作日内'] }]])).toEqual([['自收到申请之日起20个工作日内']]);
  });

  it('may stand in the cell itself', async () => {
    const runs = '<is><r><t>清源</t></r><r><t>县</t></r><rPh sb="0" eb="1"><t>qing</t></rPh></is>';
    expect(await readRows([[{ inline: '是 < 否' }, { xml: runs, attributes: 't="inlineStr"' }]])).toEqual([['是 < 否', '清源县']]);
  });

  it("is a formula's value when it was saved", async () => {
    const formulas: CellContent[] = [{ formula: 'A1&"县"', value: '清源县' }, { formula: '1+1', value: 2 }, { formula: '1+1' }, '末'];
    expect(await readRows([formulas])).toEqual([['清源县', '2', '', '末']]);
  });

  it('says TRUE, FALSE and names errors', async () => {
    expect(await readRows([[true, false, { error: '#REF!' }]])).toEqual([['TRUE', 'FALSE', '#REF!']]);
  });

  it('is a day, with the time where there is one', async () => {
    const dates: CellContent[] = [
      { number: 45717, format: 31 },
      { number: 45717, format: 57 },
      { number: 45717, format: 14 },
      { number: 45717.604166666664, format: 'yyyy"年"m"月"d"日" h:mm' },
      { number: 45717, format: '0.00"元"' },
      { xml: '<v>2025-03-01T00:00:00Z</v>', attributes: 't="d"' },
    ];
    expect(await readRows([dates])).toEqual([['2025-03-01', '2025-03-01', '2025-03-01', '2025-03-01 14:30', '45717', '2025-03-01']]);
  });

  it('counts days from 1904 where the workbook does', async () => {
    const rows = [[{ number: 44255, format: 14 }]];
    expect(texts(await readFirst(workbook({ sheets: [{ name: 'a', rows }], date1904: true })))).toEqual([['2025-03-01']]);
  });

  it('keeps every digit of a long number', async () => {
    const numbers = [{ xml: '<v>510118199001011234</v>' }, { xml: '<v>1.1000000000000001</v>' }];
    expect(await readRows([numbers])).toEqual([['510118199001011234', '1.1']]);
  });

  it('decodes escaped characters, the escaped escape first', async () => {
    expect(await readRows([['一_x000D_\n二', '_x005F_x000D_', 'a_x_b', '_x00e9_']])).toEqual([['一\r\n二', '_x000D_', 'a_x_b', 'é']]);
  });

  it('leaves phonetic guides out and counts empty strings', async () => {
    const items = '<si/><si><t> 补 </t><rPh sb="0" eb="1"><t>bu</t></rPh><phoneticPr/></si><si><t><![CDATA[<公开>]]>&amp;</t></si>';
    const bytes = withParts({
      'xl/sharedStrings.xml': `<sst xmlns="${MAIN}" count="9" uniqueCount="9">${items}</sst>`,
      'xl/worksheets/sheet1.xml': sheetPart(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>',
      ),
    });
    expect(texts(await readFirst(bytes))).toEqual([['', ' 补 ', '<公开>&']]);
  });
});

describe('the frame of a sheet', () => {
  it('tells what is hidden', async () => {
    const rows = [
      ['a', 'b'],
      ['c', 'd'],
    ];
    const sheets = await readSheets(
      workbook({
        sheets: [
          { name: '一', rows, hiddenRows: [2], hiddenColumns: [1] },
          { name: '二', rows, hidden: true },
          { name: '三', rows, hidden: 'very' },
        ],
      }),
    );
    expect(sheets.map(({ name, hidden, hiddenRows, hiddenColumns }) => [name, hidden, [...hiddenRows], [...hiddenColumns]])).toEqual([
      ['一', false, [2], [1]],
      ['二', true, [], []],
      ['三', true, [], []],
    ]);
  });

  it('tells hidden rows and columns of the used area only', async () => {
    const columns =
      '<cols><col min="3" max="16384" hidden="true"/><col min="2" max="4" hidden="1"/><col min="-9" max="0" hidden="1"/></cols>';
    const rows = '<row r="1"><c r="C1"><v>1</v></c></row><row r="2" hidden="1"/>';
    const sheet = await readFirst(withSheet(rows, '', columns));
    expect([[...sheet.hiddenRows], [...sheet.hiddenColumns]]).toEqual([[], [2, 3]]);
  });

  it('knows its merges', async () => {
    const sheet = await readFirst(workbook({ sheets: [{ name: 'a', rows: [['一', '二']], merges: ['A1:A3', 'D5:B2', 'F1'] }] }));
    expect(sheet.merges).toEqual([
      { top: 1, left: 1, bottom: 3, right: 1 },
      { top: 2, left: 2, bottom: 5, right: 4 },
    ]);
    expect(sheet.mergeAt(3, 1)).toBe(sheet.merges[0]);
    expect(sheet.mergeAt(5, 4)).toBe(sheet.merges[1]);
    expect(sheet.mergeAt(1, 2)).toBeUndefined();
  });

  it('ends where its text ends, whatever it claims', async () => {
    const bytes = withSheet(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="B3"><v>2</v></c><c r="C3" s="0"/></row><row r="900000"/>',
      '',
      '<dimension ref="A1:A1"/>',
    );
    const { lastRow, lastColumn } = await readFirst(bytes);
    expect([lastRow, lastColumn]).toEqual([3, 2]);
  });

  it('is empty where nothing is written', async () => {
    const { lastRow, lastColumn, merges } = await readFirst(withSheet(''));
    expect([lastRow, lastColumn, merges]).toEqual([0, 0, []]);
  });
});

describe('what other programs write', () => {
  it('cells and rows without addresses', async () => {
    const bytes = withSheet(
      '<row><c><v>1</v></c><c r="C1"><v>3</v></c><c><v>4</v></c></row><row r="3"><c><v>5</v></c></row><row><c><v>6</v></c></row>',
    );
    expect(texts(await readFirst(bytes))).toEqual([
      ['1', '', '3', '4'],
      ['', '', '', ''],
      ['5', '', '', ''],
      ['6', '', '', ''],
    ]);
  });

  it('rows out of order and twice: nothing is lost, the last writing wins', async () => {
    const bytes = withSheet(
      '<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><v>5</v></c><c r="C2"/><c r="A2"/></row>',
    );
    expect(texts(await readFirst(bytes))).toEqual([
      ['1', ''],
      ['3', '5'],
    ]);
  });

  it('prefixed elements', async () => {
    const bytes = withParts({
      'xl/workbook.xml': `<x:workbook xmlns:x="${MAIN}" xmlns:d="urn:r"><x:sheets><x:sheet name="目录" sheetId="1" d:id="rId1"/></x:sheets></x:workbook>`,
      'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      'xl/sharedStrings.xml': `<x:sst xmlns:x="${MAIN}"><x:si><x:t>公开</x:t></x:si></x:sst>`,
    });
    expect(texts(await readFirst(bytes))).toEqual([['公开']]);
  });

  it('the strict namespaces, absolute targets, other names and folders', async () => {
    const strict = 'http://purl.oclc.org/ooxml';
    const relationship = (id: string, type: string, target: string): string =>
      `<Relationships><Relationship Id="${id}" Type="${strict}/officeDocument/relationships/${type}" Target="${target}"/></Relationships>`;
    const bytes = zip([
      { name: '_rels/.rels', data: relationship('r', 'officeDocument', '/book/main%20part.xml') },
      { name: 'book/_rels/main part.xml.rels', data: relationship('a', 'worksheet', '..\\pages\\.\\one.xml') },
      {
        name: 'book/main part.xml',
        data: `<workbook xmlns="${strict}/spreadsheetml/main" xmlns:r="r"><sheets><sheet name="一" sheetId="1" r:id="a"/></sheets></workbook>`,
      },
      { name: 'pages/one.xml', data: sheetPart('<row><c t="str"><v>公开</v></c></row>') },
    ]);
    expect(texts(await readFirst(bytes))).toEqual([['公开']]);
  });

  it('backslashes and other case in the names of parts', async () => {
    const parts = [...workbookParts({ sheets: [{ name: '目录', rows: [['公开']] }] })];
    const renamed = parts.map(([name, data]) => ({ name: name.replaceAll('/', '\\').replace('sharedStrings', 'SharedStrings'), data }));
    expect(texts(await readFirst(zip(renamed)))).toEqual([['公开']]);
  });

  it('UTF-16 parts', async () => {
    const sheet = Buffer.from(
      `\uFEFF<?xml version="1.0" encoding="UTF-16"?>${sheetPart('<row><c t="str"><v>公开</v></c></row>')}`,
      'utf16le',
    );
    expect(texts(await readFirst(withParts({ 'xl/worksheets/sheet1.xml': sheet })))).toEqual([['公开']]);
  });

  it('chart sheets beside worksheets', async () => {
    const sheets = '<sheet name="图" sheetId="1" r:id="c"/><sheet name="目录" sheetId="2" r:id="w"/>';
    const bytes = withParts({
      'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="urn:r"><sheets>${sheets}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': relationships([
        ['c', 'chartsheet', 'chartsheets/sheet1.xml'],
        ['w', 'worksheet', 'worksheets/sheet1.xml'],
        ['s', 'sharedStrings', 'sharedStrings.xml'],
      ]),
      'xl/chartsheets/sheet1.xml': '<chartsheet/>',
    });
    expect((await readSheets(bytes)).map((sheet) => [sheet.name, sheet.text(1, 1)])).toEqual([['目录', '序号']]);
  });

  it('no shared strings and no styles', async () => {
    const rels = relationships([['rId1', 'worksheet', 'worksheets/sheet1.xml']]);
    const bytes = withParts(
      { 'xl/_rels/workbook.xml.rels': rels, 'xl/sharedStrings.xml': null, 'xl/styles.xml': null },
      { rows: [[{ inline: '公开' }, { number: 45717, format: 14 }]] },
    );
    expect(texts(await readFirst(bytes))).toEqual([['公开', '45717']]);
  });

  it('extensions that reuse the names of cells and merges', async () => {
    const extension = '<extLst><ext><c r="A1"><v>9</v></c><mergeCell ref="bad"/><row r="x"/></ext></extLst>';
    expect(texts(await readFirst(withSheet('<row><c><v>1</v><extLst><v>2</v></extLst></c></row>', extension)))).toEqual([['1']]);
  });

  it('names that objects know', async () => {
    const [sheet] = await readSheets(workbook({ sheets: [{ name: '__proto__', rows: [['__proto__', 'constructor']] }] }));
    expect([sheet?.name, sheet?.text(1, 1), sheet?.text(1, 2)]).toEqual(['__proto__', '__proto__', 'constructor']);
  });

  it('a Chinese text longer than any chunk', async () => {
    const rows = Array.from({ length: 4_000 }, (_, index) => [`${'公开'.repeat(index % 17)}𠮷${index}`]);
    expect(await readRows(rows)).toEqual(rows);
  });
});

describe('letters of symbol fonts', () => {
  const fonts = ['宋体', 'Wingdings', 'Wingdings 2'].map((name) => `<font><name val="${name}"/></font>`).join('');
  const styles = [0, 1, 2].map((font) => `<xf numFmtId="0" fontId="${font}"/>`).join('');
  const run = (text: string, font?: string): string =>
    `<r>${font === undefined ? '' : `<rPr><rFont val="${font}"/></rPr>`}<t>${text}</t></r>`;

  it.each<[what: string, cell: string, string: string, text: string]>([
    ['a cell in a plain font', 's="0" t="s"><v>0</v>', '<t>R</t>', 'R'],
    ['a ticked cell', 's="2" t="s"><v>0</v>', '<t>R</t>', '☑'],
    ['an empty box', 's="1" t="s"><v>0</v>', '<t>¨</t>', '□'],
    [
      'a run in a plain cell',
      's="0" t="s"><v>0</v>',
      run('R', 'Wingdings 2') + run('政府网站', '宋体') + run('£', 'Wingdings 2') + run('R', '宋体'),
      '☑政府网站□R',
    ],
    [
      'a run without a font in a symbol cell',
      's="2" t="s"><v>0</v>',
      run('R') + run('政府网站R', '宋体') + run('£', 'Wingdings 2'),
      '☑政府网站R□',
    ],
    ['a formula', 's="1" t="str"><f>A1</f><v>þ</v>', '<t/>', '☑'],
    ['an inline string', `s="1" t="inlineStr"><is><t>ü</t></is>`, '<t/>', '✓'],
    ['a run of an inline string', `s="0" t="inlineStr"><is>${run('£', 'Wingdings 2')}${run('R')}</is>`, '<t/>', '□R'],
  ])('are what they look like: %s', async (_, cell, string, text) => {
    const bytes = withParts({
      'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts>${fonts}</fonts><cellXfs>${styles}</cellXfs></styleSheet>`,
      'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si>${string}</si></sst>`,
      'xl/worksheets/sheet1.xml': sheetPart(`<row><c ${cell}</c></row>`),
    });
    expect(texts(await readFirst(bytes))).toEqual([[text]]);
  });
});

describe('what a sheet cannot say is counted', () => {
  it.each<[what: string, cells: string, uncalculated: number]>([
    ['nothing', '<c><v>1</v></c>', 0],
    ['formulas without a value', '<c><f>A1</f></c><c><f>A2</f><v/></c><c><f>A3</f><v>3</v></c><c/>', 2],
    ['a formula whose text is empty', '<c t="str"><f>A1</f><v></v></c>', 0],
  ])('%s', async (_, cells, uncalculated) => {
    const sheet = await readFirst(withSheet(`<row>${cells}</row>`));
    expect([sheet.uncalculated, sheet.droppedMerges]).toEqual([uncalculated, 0]);
  });

  it('merges that overlap', async () => {
    const sheet = await readFirst(
      withSheet('<row><c><v>1</v></c></row>', '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/></mergeCells>'),
    );
    expect([sheet.merges.length, sheet.droppedMerges]).toEqual([1, 1]);
  });
});
