import { describe, expect, it } from 'vitest';
import { LIMITS, type Limits } from '../../../src/ooxml/limits.ts';
import { readXlsx } from '../../../src/readers/formats/xlsx-grid.ts';
import { problemOf } from '../../support/problem.ts';
import { relationships, sheetPart, workbook, workbookParts, zip } from '../../support/workbook.ts';

const sheets = [
  {
    name: '目录',
    rows: [
      ['序号', '公开事项'],
      [1, '政策文件'],
    ],
    merges: ['A4:B5', 'C1:C2'],
  },
];
const SHEET = 'xl/worksheets/sheet1.xml';

async function refuse(bytes: Uint8Array, limits: Partial<Limits> = {}) {
  return problemOf(() => readXlsx(bytes, { ...LIMITS, ...limits }));
}

function withParts(parts: Readonly<Record<string, string | Uint8Array | null>>): Uint8Array {
  return workbook({ sheets, parts });
}

function withSheet(sheetData: string, after = '', before = ''): Uint8Array {
  return withParts({ [SHEET]: sheetPart(sheetData, after, before) });
}

describe('a damaged workbook', () => {
  it.each<[reason: string, facts: object, bytes: Uint8Array]>([
    ['zip-broken', {}, new Uint8Array()],
    ['zip-broken', {}, Buffer.from('序号,公开事项\n')],
    ['part-missing', { part: 'xl/workbook.xml' }, zip([])],
    ['part-missing', { part: 'xl/workbook.xml' }, withParts({ 'xl/workbook.xml': null })],
    ['part-missing', { part: SHEET, sheet: '目录' }, withParts({ [SHEET]: null })],
    ['part-missing', { part: 'xl/sharedStrings.xml' }, withParts({ 'xl/sharedStrings.xml': null })],
    ['part-missing', { sheet: '目录' }, withParts({ 'xl/_rels/workbook.xml.rels': relationships([]) })],
    ['worksheet-missing', {}, withParts({ 'xl/workbook.xml': '<workbook><sheets/></workbook>' })],
    ['worksheet-missing', {}, withParts({ 'xl/_rels/workbook.xml.rels': relationships([['rId1', 'chartsheet', 'c.xml']]) })],
    ['string-missing', { sheet: '目录', cell: 'B7', index: '99' }, withSheet('<row r="7"><c r="B7" t="s"><v>99</v></c></row>')],
    ['string-missing', { cell: 'A1', index: '-1' }, withSheet('<row r="1"><c r="A1" t="s"><v>-1</v></c></row>')],
    ['string-missing', { cell: 'A1', index: 'length' }, withSheet('<row r="1"><c r="A1" t="s"><v>length</v></c></row>')],
    ['reference-invalid', { part: SHEET, sheet: '目录', reference: '1A' }, withSheet('<row r="1"><c r="1A"><v>1</v></c></row>')],
    ['reference-invalid', { reference: '__proto__' }, withSheet('<row r="1"><c r="__proto__"><v>1</v></c></row>')],
    ['reference-invalid', { reference: '-1' }, withSheet('<row r="-1"/>')],
    ['reference-invalid', { reference: '1.5' }, withSheet('<row r="1.5"/>')],
    ['reference-invalid', { reference: '' }, withSheet('<c><v>1</v></c>')],
    ['reference-invalid', { reference: 'A1:' }, withSheet('', '<mergeCell ref="A1:"/>')],
    ['xml-invalid', { part: SHEET }, withParts({ [SHEET]: sheetPart('<row><c><v>1</v></c></row>').slice(0, -20) })],
    ['xml-invalid', { part: SHEET }, withParts({ [SHEET]: '' })],
    [
      'doctype-refused',
      { part: SHEET },
      withParts({ [SHEET]: `<!DOCTYPE x [<!ENTITY h "h">]>${sheetPart('<row><c><v>&h;</v></c></row>')}` }),
    ],
    [
      'doctype-refused',
      { part: 'xl/sharedStrings.xml' },
      withParts({ 'xl/sharedStrings.xml': '<!DOCTYPE sst SYSTEM "file:///etc/passwd"><sst/>' }),
    ],
  ])('is refused: %s %j', async (reason, facts, bytes) => {
    expect(await refuse(bytes)).toMatchObject({ code: 'workbook-damaged', data: { reason, ...facts } });
  });

  it('is refused where its main part is something else', async () => {
    const bytes = withParts({ 'xl/workbook.xml': '<constructor/>' });
    expect(await refuse(bytes)).toEqual({ code: 'format-unknown', data: { looksLike: 'zip' } });
  });

  it('is refused wherever it is cut off', async () => {
    const bytes = workbook({ sheets });
    for (let length = 2; length < bytes.length; length += 61) {
      expect(await refuse(bytes.subarray(0, length))).toMatchObject({ code: 'workbook-damaged', data: { reason: 'zip-broken' } });
    }
  });

  it('is refused for one changed byte in a stored part', async () => {
    const parts = [...workbookParts({ sheets })].map(([name, data]) => ({ name, data, stored: true }));
    const bytes = zip(parts);
    const position = Buffer.from(bytes).indexOf('政策文件');
    bytes[position + 2] = (bytes[position + 2] ?? 0) ^ 1;
    expect(await refuse(bytes)).toMatchObject({
      code: 'workbook-damaged',
      data: { reason: 'checksum-mismatch', part: 'xl/sharedStrings.xml' },
    });
  });
});

describe('a workbook above a limit', () => {
  const plain = workbook({ sheets });
  it.each<[limits: Partial<Limits>, facts: object, bytes: Uint8Array]>([
    [{ entries: 3 }, { limit: 'entries', allowed: 3 }, plain],
    [{ partBytes: 200 }, { limit: 'partBytes', part: SHEET }, plain],
    [{ textPartBytes: 100 }, { limit: 'textPartBytes', part: 'xl/sharedStrings.xml' }, plain],
    [{ listPartBytes: 100 }, { limit: 'listPartBytes', part: '_rels/.rels' }, plain],
    [{ totalBytes: 1_000 }, { limit: 'totalBytes' }, plain],
    [{ ratioFreeBytes: 400, ratio: 20 }, { limit: 'ratio', part: SHEET }, withSheet(' '.repeat(9_000))],
    [{ sheets: 1 }, { limit: 'sheets', value: 2 }, workbook({ sheets: [...sheets, { name: '二', rows: [] }] })],
    [{ cells: 3 }, { limit: 'cells', value: 4, allowed: 3 }, plain],
    [{ cells: 5 }, { limit: 'cells', value: 6 }, workbook({ sheets: [...sheets, { name: '二', rows: [['a', 'b']] }] })],
    [
      { styles: 1 },
      { limit: 'styles', value: 2, part: 'xl/styles.xml' },
      workbook({ sheets: [{ name: '一', rows: [[{ number: 1, format: 14 }]] }] }),
    ],
    [{ strings: 2 }, { limit: 'strings', value: 3 }, plain],
    [{ stringCharacters: 9 }, { limit: 'stringCharacters', value: 10 }, plain],
    [{ cellText: 3 }, { limit: 'cellText', value: 4, part: 'xl/sharedStrings.xml' }, plain],
    [
      { cellText: 4 },
      { limit: 'cellText', part: SHEET },
      withSheet('<row><c t="inlineStr"><is><r><t>ab</t></r><r><t>cde</t></r></is></c></row>'),
    ],
    [{ merges: 1 }, { limit: 'merges', value: 2, sheet: '目录' }, plain],
    [{ xmlDepth: 6 }, { limit: 'xmlDepth', value: 7 }, withSheet('<row><c><a><b><d/></b></a></c></row>')],
    [{ xmlToken: 70_000 }, { limit: 'xmlToken', part: SHEET }, withSheet(' '.repeat(300_000))],
    [{}, { limit: 'rows', value: 4_000_000_000 }, withSheet('<row r="4000000000"><c><v>1</v></c></row>')],
    [{}, { limit: 'rows', value: 1_048_577 }, withSheet('<row><c r="A1048577"><v>1</v></c></row>')],
    [{}, { limit: 'columns', value: 16_385 }, withSheet('<row><c r="XFE1"><v>1</v></c></row>')],
    [{}, { limit: 'columns', value: 16_385 }, withSheet(`<row>${'<c/>'.repeat(16_385)}</row>`)],
    [{}, { limit: 'columns' }, withSheet('<row><c r="ZZZZZZZZZZ1"><v>1</v></c></row>')],
    [{}, { limit: 'rows' }, withSheet('', '<mergeCells><mergeCell ref="A1:B9999999"/></mergeCells>')],
    [
      {},
      { limit: 'columns' },
      withSheet('', '', `<cols>${'<col min="1" max="1" hidden="1"/><col min="3" max="3" hidden="1"/>'.repeat(8193)}</cols>`),
    ],
    [
      { allMerges: 3 },
      { limit: 'allMerges', value: 4, sheet: '二' },
      workbook({ sheets: ['一', '二'].map((name) => ({ name, rows: [['甲']], merges: ['A1:B1', 'A2:B2'] })) }),
    ],
    [
      { hiddenRows: 3 },
      { limit: 'hiddenRows', value: 4, sheet: '二' },
      workbook({ sheets: ['一', '二'].map((name) => ({ name, rows: [['甲'], ['乙']], hiddenRows: [1, 2] })) }),
    ],
  ])('is refused: %j %j', async (limits, facts, bytes) => {
    expect(await refuse(bytes, limits)).toMatchObject({ code: 'limit-exceeded', data: facts });
  });

  it('is refused by its size alone', async () => {
    const data = { bytes: plain.length, limit: 100 };
    expect(await refuse(plain, { fileBytes: 100 })).toEqual({ code: 'file-too-large', data });
  });

  it('is read where it is exactly at its limits', async () => {
    expect(await refuse(plain, { cells: 4, strings: 3, stringCharacters: 10, merges: 2, sheets: 1, cellText: 4 })).toBe('none');
  });
});

describe('what looks large and is not', () => {
  it.each<[what: string, bytes: Uint8Array]>([
    ['a merge over the whole sheet', workbook({ sheets: [{ name: 'a', rows: [['x']], merges: ['A1:XFD1048576'] }] })],
    ['two far corners', withSheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>')],
    [
      'widths for columns beyond the sheet',
      withSheet('<row><c><v>1</v></c></row>', '', '<cols><col min="1" max="4000000000" hidden="1"/></cols>'),
    ],
    [
      'a drop-down list on whole columns',
      withSheet('<row><c><v>1</v></c></row>', '<dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations>'),
    ],
    ['a link on the whole sheet', withSheet('<row><c><v>1</v></c></row>', '<hyperlinks><hyperlink ref="A1:XFD1048576"/></hyperlinks>')],
    [
      'a picture that never gets unpacked',
      zip([
        ...[...workbookParts({ sheets })].map(([name, data]) => ({ name, data })),
        { name: 'xl/media/a.bmp', data: 'x', size: 2 ** 32 - 2 },
      ]),
    ],
  ])('is read: %s', async (_, bytes) => {
    const sheet = (await readXlsx(bytes)).sheets[0];
    expect(sheet?.text(1, 1)).not.toBe('');
    expect(sheet?.mergeAt(1_048_576, 16_384)).toBe(sheet?.merges.find((merge) => merge.bottom === 1_048_576));
  });
});
