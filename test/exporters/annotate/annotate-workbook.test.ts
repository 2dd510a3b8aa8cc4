import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { annotateWorkbook, type Annotation } from '../../../src/exporters/annotate/annotate-workbook.ts';
import { listFindings } from '../../../src/exporters/annotate/findings-list.ts';
import { FILLS } from '../../../src/exporters/annotate/list-styles.ts';
import type { Finding, Severity } from '../../../src/model/finding.ts';
import type { Language } from '../../../src/model/words.ts';
import type { Grid } from '../../../src/readers/grid.ts';
import { readXlsx } from '../../../src/readers/formats/xlsx-grid.ts';
import { differingParts, readParts } from '../../support/parts.ts';
import { problemOf } from '../../support/problem.ts';
import { buildCellFinding, buildReport, buildRule } from '../../support/report.ts';
import { relationships, sheetPart, workbook, workbookParts, zip, type WorkbookContent } from '../../support/workbook.ts';
import { findElements, parseXml } from '../../support/xml.ts';

const FILE = '目录.xlsx';

function found(row: number, column: number, severity: Severity = 'error', more: Partial<Finding> = {}): Finding {
  const place = { kind: 'cell', sheet: '社会救助', row, column } as const;
  return buildCellFinding({
    file: FILE,
    place,
    severity,
    ruleId: `rule-of-${severity}`,
    legal: [{ act: '政府信息公开条例', article: '第二十六条' }],
    ...more,
  });
}

function annotation(findings: readonly Finding[], language: Language = 'zh'): Annotation {
  const rules = (['error', 'warning', 'info'] as const).map((severity) => buildRule({ id: `rule-of-${severity}`, severity }));
  const report = buildReport(findings, { language, rules: [...rules, buildRule({ id: 'table-not-found', about: 'input' })] });
  const file = { path: FILE, read: true, kinds: ['catalogue'], items: 8, tasks: 0, taskRows: 0, documents: [] } as const;
  return { report, file, findings };
}

async function annotate(bytes: Uint8Array, findings: readonly Finding[], language?: Language): Promise<Uint8Array> {
  return (await annotateWorkbook(bytes, annotation(findings, language))).content;
}

async function openExcel(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const opened = new ExcelJS.Workbook();
  await opened.xlsx.load(Uint8Array.from(bytes).buffer);
  return opened;
}

/** Fill and note of a cell, as another program reads them. */
async function look(
  bytes: Uint8Array,
  address: string,
  sheet = '社会救助',
): Promise<{ fill: string | undefined; note: string | undefined }> {
  const cell = (await openExcel(bytes)).getWorksheet(sheet)?.getCell(address);
  const fill = cell?.fill?.type === 'pattern' ? cell.fill.fgColor?.argb : undefined;
  const note = typeof cell?.note === 'string' ? cell.note : cell?.note?.texts?.map(({ text }) => text).join('');
  return { fill, note };
}

/** Everything of a grid that a reader can ask for. */
function contentOf({ sheets }: Grid) {
  return sheets.map(({ name, hidden, lastRow, lastColumn, hiddenRows, hiddenColumns, merges, text }) => ({
    name,
    hidden,
    merges,
    hiddenRows: [...hiddenRows],
    hiddenColumns: [...hiddenColumns],
    texts: Array.from({ length: lastRow }, (_, row) => Array.from({ length: lastColumn }, (__, column) => text(row + 1, column + 1))),
  }));
}

const CONTENT: WorkbookContent = {
  sheets: [
    {
      name: '社会救助',
      rows: [
        ['标题'],
        ['序号', '公开事项', '公开时限'],
        ['1', '政策法规文件', { number: 45_717, format: 14 }],
        ['2', null, { formula: 'A3+1', value: 2 }],
      ],
      merges: ['A1:C1', 'B3:B4'],
      hiddenRows: [4],
      hiddenColumns: [1],
    },
    { name: '附表', rows: [['甲']], hidden: true },
  ],
};
const BOOK = workbook(CONTENT);
const TOUCHED = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml', 'xl/worksheets/sheet3.xml'];
const MARKED = ['xl/comments1.xml', 'xl/drawings/vmlDrawing1.vml', 'xl/worksheets/_rels/sheet1.xml.rels', 'xl/worksheets/sheet1.xml'];

/** The children of a worksheet that occur here (ECMA-376 part 1, §18.3.1.99). */
const SCHEMA_ORDER =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter mergeCells conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter drawing legacyDrawing legacyDrawingHF picture oleObjects controls tableParts extLst'.split(
    ' ',
  );

describe('an annotated workbook', () => {
  it('shows its findings: fill and note in the cell, one line each on a first sheet', async () => {
    const made = await annotateWorkbook(BOOK, annotation([found(3, 3), found(4, 3, 'warning')]));
    expect(made).toMatchObject({ ending: 'xlsx', cells: 2 });
    const { fill, note } = await look(made.content, 'C3');
    expect(fill).toBe(FILLS.error);
    expect(note).toBe(
      '———— openness-catalogue ————\n【错误】公开主体“民政部门”不是具体机关\n要求：没有起算点，谁也无法判断是否逾期。\n依据：《政府信息公开条例》第二十六条',
    );
    expect((await look(made.content, 'C4')).fill).toBe(FILLS.warning);
    const list = (await openExcel(made.content)).worksheets[0];
    expect(list?.name).toBe('校验结果');
    expect(list?.getCell('A3').text).toBe('按 2025-06-30 判断；工具 catalogue 0.1.0，规则 4 条，词库 2025-04-19');
    expect(list?.getCell('A4').text).toBe('错误 1 条，警告 1 条，提示 0 条');
    const row = list?.getRow(7);
    expect([1, 2, 3, 4, 5, 6, 8, 9, 10].map((column) => row?.getCell(column).text)).toEqual([
      '1',
      '错误',
      '社会救助!C3',
      '临时救助政策',
      '公开主体',
      '公开主体“民政部门”不是具体机关',
      '《政府信息公开条例》第二十六条',
      'rule-of-error',
      '',
    ]);
    expect(list?.autoFilter).toBe('A6:J8');
    expect(list?.views[0]).toMatchObject({ state: 'frozen', ySplit: 6 });
  });

  it('speaks English as well', async () => {
    const content = await annotate(BOOK, [found(3, 3)], 'en');
    expect((await look(content, 'C3')).note).toMatch(
      /^———— openness-catalogue ————\n\[Error\] .*\nExpected: Without a beginning.*\nLegal source: /u,
    );
    expect((await openExcel(content)).worksheets[0]?.name).toBe('Findings');
  });

  it('has every other part bit for bit', async () => {
    expect(await differingParts(BOOK, await annotate(BOOK, [found(3, 3)]))).toEqual([...TOUCHED, ...MARKED].toSorted());
    expect(await differingParts(BOOK, await annotate(BOOK, []))).toEqual(TOUCHED);
  });

  it('keeps what nobody reads: macros, pictures, charts, pivots, other people’s parts', async () => {
    const parts = {
      'xl/vbaProject.bin': Buffer.from([0, 1, 2, 255]),
      'xl/media/image1.png': Buffer.alloc(1000, 7),
      'xl/charts/chart1.xml': '<c:chartSpace/>',
      'xl/calcChain.xml': '<calcChain><c r="C4" i="1"/></calcChain>',
      'customXml/item1.xml': '<任意/>',
      'xl/externalLinks/externalLink1.xml': '<externalLink/>',
      'xl/threadedComments/threadedComment1.xml': '<ThreadedComments/>',
    };
    const bytes = workbook({ ...CONTENT, parts });
    const written = await readParts(await annotate(bytes, [found(3, 3)]));
    for (const [name, content] of Object.entries(parts)) expect(written.get(name)).toEqual(Buffer.from(content as string));
  });

  it('reads as it did: the list is no table', async () => {
    const content = await annotate(BOOK, [found(3, 3), found(1, 1), found(9, 9)]);
    expect(contentOf(await readXlsx(content))).toEqual(contentOf(await readXlsx(BOOK)));
  });

  it('reads as it did, whatever it holds and whatever was found', async () => {
    const text = fc.oneof(
      fc.constant(null),
      fc.string({ maxLength: 4 }).map((value) => value.replace(/[\u0000-\u001f_]/gu, '')),
      fc.constantFrom('公开', '=1+1', '<&>'),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    const rows = fc.array(fc.array(text, { maxLength: 4 }), { maxLength: 5 });
    const place = fc.tuple(
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 1, max: 8 }),
      fc.constantFrom<Severity>('error', 'warning', 'info'),
    );
    await fc.assert(
      fc.asyncProperty(rows, fc.array(place, { maxLength: 6 }), fc.boolean(), async (cells, places, isMerged) => {
        const bytes = workbook({ sheets: [{ name: '社会救助', rows: cells, merges: isMerged ? ['B2:C3'] : [] }] });
        const once = await annotate(
          bytes,
          places.map(([row, column, severity]) => found(row, column, severity)),
        );
        const before = contentOf(await readXlsx(bytes));
        expect(contentOf(await readXlsx(once))).toEqual(before);
        expect(
          contentOf(
            await readXlsx(
              await annotate(
                once,
                places.slice(1).map(([row, column]) => found(row, column)),
              ),
            ),
          ),
        ).toEqual(before);
        for (const [name, content] of await readParts(once)) if (/\.(?:xml|rels|vml)$/u.test(name)) parseXml(content.toString());
      }),
      { numRuns: 40 },
    );
  });

  it('keeps to the order of the schema', async () => {
    const sheet = sheetPart(
      '<row r="1"><c r="A1"/></row>',
      `<sheetProtection/><mergeCells><mergeCell ref="A1:B1"/></mergeCells><conditionalFormatting/><dataValidations/><hyperlinks/><printOptions/><pageMargins/><pageSetup/><headerFooter/><drawing/><controls/><tableParts/><extLst/>`,
      '<sheetPr/><sheetViews><sheetView/></sheetViews>',
    );
    const bytes = workbook({ sheets: [{ name: '社会救助', rows: [] }], parts: { 'xl/worksheets/sheet1.xml': sheet } });
    const written = await readParts(await annotate(bytes, [found(1, 1)]));
    for (const part of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']) {
      const names = parseXml(String(written.get(part))).children[0]?.children.map(({ name }) => name) ?? [];
      expect(names).toEqual(SCHEMA_ORDER.filter((name) => names.includes(name)));
      expect(names).toContain('sheetData');
    }
  });

  it('is the same on every run', async () => {
    expect(await annotate(BOOK, [found(3, 3)])).toEqual(await annotate(BOOK, [found(3, 3)]));
  });
});

describe('a cell', () => {
  it('keeps everything but its fill', async () => {
    const cell = (await openExcel(await annotate(BOOK, [found(3, 3)]))).getWorksheet('社会救助')?.getCell('C3');
    expect(cell?.numFmt).toBe('mm-dd-yy');
    expect(cell?.value).toEqual(new Date(Date.UTC(2025, 2, 1)));
    const formula = (await openExcel(await annotate(BOOK, [found(4, 3)]))).getWorksheet('社会救助')?.getCell('C4');
    expect(formula?.formula).toBe('A3+1');
  });

  it('is the first of its merge', async () => {
    const content = await annotate(BOOK, [found(4, 2), found(3, 2, 'info')]);
    const { fill, note } = await look(content, 'B3');
    expect(fill).toBe(FILLS.error);
    expect(note).toMatch(/\n【错误 1\/2】[^]*\n\n【提示 2\/2】/u);
  });

  it('is made where there is none', async () => {
    expect((await look(await annotate(BOOK, [found(4, 2), found(7, 5)]), 'E7')).fill).toBe(FILLS.error);
  });

  it('shows the worst of its findings and tells of all', async () => {
    const { fill, note } = await look(await annotate(BOOK, [found(3, 3, 'info'), found(3, 3, 'warning')]), 'C3');
    expect(fill).toBe(FILLS.warning);
    expect(note?.match(/【(?:警告|提示) \d\/2】/gu)).toEqual(['【警告 1/2】', '【提示 2/2】']);
  });

  it('is not marked for what concerns the whole file', async () => {
    const content = await annotate(BOOK, [found(1, 1, 'error', { ruleId: 'table-not-found' })]);
    expect(await look(content, 'A1')).toEqual({ fill: undefined, note: undefined });
    expect((await openExcel(content)).worksheets[0]?.getCell('C7').text).toBe('整个文件');
  });
});

describe('workbooks as they come', () => {
  const parts = workbookParts(CONTENT);
  const pack = (
    changes: Readonly<Record<string, (source: string) => string>>,
    rename: (name: string) => string = (name) => name,
  ): Uint8Array => zip([...parts].map(([name, data]) => ({ name: rename(name), data: changes[name]?.(String(data)) ?? data })));
  const packUtf16 = (): Uint8Array =>
    zip(
      [...parts].map(([name, data]) => ({ name, data: name.includes('sheet1') ? Buffer.from(`\ufeff${String(data)}`, 'utf16le') : data })),
    );
  const prefixed = (source: string): string => source.replace(/<(\/?)(?=\w)/gu, '<$1x:').replace(' xmlns=', ' xmlns:x=');

  it.each<[what: string, bytes: Uint8Array]>([
    [
      'with prefixed elements',
      pack({
        'xl/workbook.xml': prefixed,
        'xl/styles.xml': prefixed,
        'xl/worksheets/sheet1.xml': prefixed,
        '[Content_Types].xml': prefixed,
        'xl/_rels/workbook.xml.rels': prefixed,
      }),
    ],
    ['in UTF-16', packUtf16()],
    ['with names in other cases', pack({}, (name) => name.toUpperCase())],
    ['with absolute targets', pack({ 'xl/_rels/workbook.xml.rels': (source) => source.replaceAll('Target="', 'Target="/xl/') })],
    ['of the strict form', pack({ 'xl/workbook.xml': toStrict, 'xl/worksheets/sheet1.xml': toStrict, 'xl/styles.xml': toStrict })],
  ])('%s', async (_, bytes) => {
    const content = await annotate(bytes, [found(3, 3), found(9, 9)]);
    expect(contentOf(await readXlsx(content))).toEqual(contentOf(await readXlsx(BOOK)));
    const written = await readParts(content);
    const sheet = written.get('xl/worksheets/sheet1.xml') ?? written.get('XL/WORKSHEETS/SHEET1.XML');
    expect(sheet?.toString()).toMatch(/<(?:x:)?c r="I9" s="\d+"\/>/u);
    expect(sheet?.toString()).toMatch(/<(?:x:)?legacyDrawing /u);
    const entry = [...written].find(([name]) => name.toLowerCase() === '[content_types].xml')?.[1].toString() ?? '';
    expect(entry).toMatch(/PartName="\/xl\/comments1\.xml"/u);
  });

  it('without styles', async () => {
    const bytes = workbook({
      sheets: [{ name: '社会救助', rows: [['甲']] }],
      parts: {
        'xl/styles.xml': null,
        'xl/_rels/workbook.xml.rels': relationships([
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rIdStrings', 'sharedStrings', 'sharedStrings.xml'],
        ]),
      },
    });
    expect((await look(await annotate(bytes, [found(1, 1)]), 'A1')).fill).toBe(FILLS.error);
  });

  it('with a sheet of that name already', async () => {
    const bytes = workbook({
      sheets: [
        { name: '社会救助', rows: [['甲']] },
        { name: '校验结果', rows: [['乙']] },
      ],
    });
    const content = await annotate(bytes, []);
    expect((await openExcel(content)).worksheets.map(({ name }) => name)).toEqual(['校验结果 (2)', '社会救助', '校验结果']);
  });

  it('with a sheet in front, which goes behind the list', async () => {
    const view = '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>';
    const bytes = workbook({ sheets: [{ name: '社会救助', rows: [] }], parts: { 'xl/worksheets/sheet1.xml': sheetPart('', '', view) } });
    const written = await readParts(await annotate(bytes, []));
    expect(written.get('xl/worksheets/sheet1.xml')?.toString()).toBe(sheetPart('', '', view.replace(' tabSelected="1"', '')));
  });

  it('with a signature, which is taken out and spoken of', async () => {
    const signed = workbook({
      ...CONTENT,
      parts: {
        '_xmlsignatures/sig1.xml': '<Signature/>',
        '_rels/.rels': relationships([
          ['rId1', 'officeDocument', 'xl/workbook.xml'],
          ['rId2', 'x/digital-signature/origin', '_xmlsignatures/origin.sigs'],
        ]),
      },
    });
    const content = await annotate(signed, []);
    const written = await readParts(content);
    expect([...written.keys()].filter((name) => name.includes('signature'))).toEqual([]);
    expect(written.get('_rels/.rels')?.toString()).not.toContain('signature');
    expect((await openExcel(content)).worksheets[0]?.getCell('A5').text).toContain('数字签名');
  });

  it('that are damaged are refused', async () => {
    const broken = workbook({ ...CONTENT, parts: { 'xl/styles.xml': '<styleSheet>' } });
    expect(await problemOf(() => annotate(broken, [found(3, 3)]))).toMatchObject({
      code: 'workbook-damaged',
      data: { part: 'xl/styles.xml' },
    });
  });
});

function toStrict(source: string): string {
  return source
    .replace('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main')
    .replace(
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      'http://purl.oclc.org/ooxml/officeDocument/relationships',
    );
}

describe('other people’s notes', () => {
  const comments =
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>审核人</author></authors><commentList><comment ref="C3" authorId="0"><text><t>请补充</t></text></comment></commentList></comments>';
  const notesDrawing =
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shape id="_x0000_s1025"><x:ClientData ObjectType="Note"><x:Anchor>1, 2, 3, 4, 5, 6, 7, 8</x:Anchor><x:Row>2</x:Row><x:Column>2</x:Column></x:ClientData></v:shape></xml>';
  const base = String(workbookParts(CONTENT).get('xl/worksheets/sheet1.xml'));
  const commented = workbook({
    ...CONTENT,
    parts: {
      'xl/worksheets/sheet1.xml': base.replace(
        '</worksheet>',
        '<legacyDrawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId2"/></worksheet>',
      ),
      'xl/worksheets/_rels/sheet1.xml.rels': relationships([
        ['rId1', 'comments', '../comments1.xml'],
        ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ]),
      'xl/comments1.xml': comments,
      'xl/drawings/vmlDrawing1.vml': notesDrawing,
    },
  });

  it('stay, and ours follow them', async () => {
    const content = await annotate(commented, [found(3, 3), found(2, 1)]);
    expect((await look(content, 'C3')).note).toMatch(/^请补充\n———— openness-catalogue ————\n【错误】/u);
    expect((await look(content, 'A2')).note).toMatch(/\n【错误】/u);
    const written = await readParts(content);
    const shapes = findElements(parseXml(String(written.get('xl/drawings/vmlDrawing1.vml'))), 'v:shape');
    expect(shapes.map(({ attributes }) => attributes['id'])).toEqual(['_x0000_s1025', '_x0000_s2049']);
    expect(findElements(parseXml(String(written.get('xl/worksheets/sheet1.xml'))), 'legacyDrawing')).toHaveLength(1);
    expect(written.get('xl/worksheets/_rels/sheet1.xml.rels')).toEqual(
      (await readParts(commented)).get('xl/worksheets/_rels/sheet1.xml.rels'),
    );
  });

  it('are all that is left when a later run finds nothing', async () => {
    const once = await annotate(commented, [found(3, 3), found(2, 1)]);
    const twice = await annotate(once, []);
    expect((await look(twice, 'C3')).note).toBe('请补充');
    expect(await look(twice, 'A2')).toEqual({ fill: undefined, note: undefined });
    expect(findElements(parseXml(String((await readParts(twice)).get('xl/drawings/vmlDrawing1.vml'))), 'v:shape')).toHaveLength(1);
  });

  it.each([
    ['the drawing', ['xl/drawings/vmlDrawing1.vml'], ['A2', 'C3']],
    ['the comments', ['xl/comments1.xml'], ['A2', 'C3']],
    ['both', ['xl/comments1.xml', 'xl/drawings/vmlDrawing1.vml'], ['A2', 'C3']],
  ])('get their boxes where a sheet points to %s that nobody wrote', async (_, missing, cells) => {
    const parts = await readParts(commented);
    for (const name of missing) parts.delete(name);
    const written = await readParts(await annotate(zip([...parts].map(([name, data]) => ({ name, data }))), [found(3, 3), found(2, 1)]));
    const drawing = parseXml(String(written.get('xl/drawings/vmlDrawing1.vml')));
    const boxes = findElements(drawing, 'x:ClientData').map((box) => ['x:Row', 'x:Column'].map((name) => findElements(box, name)[0]?.text));
    const notes = findElements(parseXml(String(written.get('xl/comments1.xml'))), 'comment').map(({ attributes }) => attributes['ref']);
    expect(notes.toSorted()).toEqual(cells);
    expect(new Set(boxes.map(String))).toEqual(new Set(['1,0', '2,2']));
    const declared = findElements(parseXml(String(written.get('[Content_Types].xml'))), 'Override').map(
      ({ attributes }) => attributes['PartName'],
    );
    expect(new Set(declared).size).toBe(declared.length);
    expect(written.get('xl/worksheets/_rels/sheet1.xml.rels')).toEqual(parts.get('xl/worksheets/_rels/sheet1.xml.rels'));
  });

  it('of a conversation are left alone, which the list says', async () => {
    const threaded = workbook({
      ...CONTENT,
      parts: { ...Object.fromEntries(await readParts(commented)), 'xl/comments1.xml': comments.replace('审核人', 'tc={0}') },
    });
    const content = await annotate(threaded, [found(3, 3)]);
    expect((await look(content, 'C3')).fill).toBe(FILLS.error);
    expect(findElements(parseXml(String((await readParts(content)).get('xl/comments1.xml'))), 't').map(({ text }) => text)).toEqual([
      '请补充',
    ]);
    expect((await openExcel(content)).worksheets[0]?.getCell('A6').text).toContain('社会救助!C3');
  });
});

describe('a workbook that was annotated before', () => {
  it('has its list replaced, and marks of what was mended are gone', async () => {
    const once = await annotate(BOOK, [found(3, 3), found(4, 3, 'warning')]);
    const twice = await annotate(once, [found(4, 3, 'info')]);
    expect((await openExcel(twice)).worksheets.map(({ name }) => name)).toEqual(['校验结果', '社会救助', '附表']);
    expect(await look(twice, 'C3')).toEqual({ fill: undefined, note: undefined });
    expect((await look(twice, 'C4')).fill).toBe(FILLS.info);
    expect((await look(twice, 'C4')).note).toMatch(/\n【提示】/u);
  });

  it('does not grow: a third run gives what the second gave, but for the numbers of the boxes', async () => {
    const findings = [found(3, 3), found(4, 3, 'warning')];
    const twice = await annotate(await annotate(BOOK, findings), findings);
    const thrice = await annotate(twice, findings);
    expect(await differingParts(twice, thrice)).toEqual(['xl/drawings/vmlDrawing1.vml']);
    const sizes = [twice, thrice].map(async (content) => (await readParts(content)).get('xl/drawings/vmlDrawing1.vml')?.length);
    expect(await sizes[0]).toBe(await sizes[1]);
  });
});

describe('texts from a table', () => {
  it('can do nothing but be read', async () => {
    const hostile = '=HYPERLINK("http://x")_x0041_\u0000\u0007\ufffe<&>';
    const content = await annotate(BOOK, [found(3, 3, 'error', { message: hostile, itemName: '+1'.padEnd(40_000, '长') })]);
    const sheet = String((await readParts(content)).get('xl/worksheets/sheet3.xml'));
    expect(sheet).not.toContain('<f>');
    const list = (await openExcel(content)).worksheets[0];
    expect(list?.getCell('F7').text).toContain('=HYPERLINK("http://x")');
    expect(list?.getCell('D7').text).toHaveLength(32_767);
    expect(findElements(parseXml(sheet), 't').map(({ text }) => text)).toContain('=HYPERLINK("http://x")_x005F_x0041_<&>');
  });

  it('cannot lead out of the workbook', async () => {
    const name = `it's!A1`;
    const bytes = workbook({ sheets: [{ name, rows: [['甲']] }] });
    const place = { kind: 'cell', sheet: name, row: 1, column: 1 } as const;
    const sheet = String((await readParts(await annotate(bytes, [found(1, 1, 'error', { place })]))).get('xl/worksheets/sheet2.xml'));
    expect(findElements(parseXml(sheet), 'hyperlink').map(({ attributes }) => attributes)).toEqual([
      { ref: 'C7', location: "'it''s!A1'!A1" },
    ]);
  });
});

it('does not note more cells than programs stand, and says so', async () => {
  const findings = [...Array.from({ length: 2_100 }, (_, index) => found(index + 10, 1, 'info')), found(3, 3)];
  const content = await annotate(BOOK, findings);
  const written = await readParts(content);
  expect(findElements(parseXml(String(written.get('xl/comments1.xml'))), 'comment')).toHaveLength(2_000);
  expect(String(written.get('xl/comments1.xml'))).toContain('ref="C3"');
  expect((await openExcel(content)).worksheets[0]?.getCell('A6').text).toContain('另有 101 个单元格');
});

it('lists no more findings than a sheet takes, keeps the worst, and says so', () => {
  const findings = [...Array.from({ length: 100_002 }, () => found(2, 1, 'info')), found(3, 3)];
  const { head, rows, rowCount } = listFindings(buildReport(findings), annotation([]).file, findings, new Map(), {
    remarks: [],
    sheetOf: (name) => name,
    isMade: false,
  });
  const written = [...rows];
  expect(written).toHaveLength(rowCount);
  expect(rowCount).toBe(100_000);
  expect(written.at(-1)?.[2]?.text).toBe('社会救助!C3');
  expect(head.at(-1)?.text).toContain('另有 3 条未列入');
});
