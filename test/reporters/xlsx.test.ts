import type ExcelJS from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { openZip } from '../../src/ooxml/zip.ts';
import { reporter } from '../../src/reporters/xlsx.ts';
import { buildHostile, HOSTILE } from '../support/hostile.ts';
import { readBack, textsOf } from '../support/outputs.ts';
import { buildCellFinding, buildReport, buildRule, buildTextFinding } from '../support/report.ts';

async function write(findings: Parameters<typeof buildReport>[0], parts?: Partial<Report>): Promise<ExcelJS.Workbook> {
  return readBack(await reporter.renderFile(buildReport(findings, parts)));
}

function sheetOf(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

function cellsOf(workbook: ExcelJS.Workbook): ExcelJS.Cell[] {
  const cells: ExcelJS.Cell[] = [];
  for (const sheet of workbook.worksheets) sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell)));
  return cells;
}

/** The number of the row whose first cell has a text. */
function rowOf(sheet: ExcelJS.Worksheet, text: string): number {
  for (let number = 1; number <= sheet.rowCount; number += 1) if (sheet.getCell(number, 1).text === text) return number;
  throw new Error(`no row ${text}`);
}

const parts: Partial<Report> = { rules: [buildRule(), buildRule({ id: 'subject-is-generic', severity: 'warning' })] };

describe('a small report', () => {
  let workbook: ExcelJS.Workbook;
  beforeAll(async () => {
    workbook = await write([buildTextFinding({ fingerprint: '1'.repeat(16) }), buildCellFinding({ fingerprint: '2'.repeat(16) })], parts);
  });

  test('has a cover, the numbers, the list and the rules', () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['封面', '统计', '整改清单', '规则']);
  });

  test('says on the cover what was checked and how it ended, with ways to the other sheets', () => {
    const cover = sheetOf(workbook, '封面');
    expect(cover.getCell('A1').text).toBe('政务公开标准目录检查报告');
    expect(textsOf(cover.getRow(2)).slice(0, 2)).toEqual(['结论', '门槛“有错误即不通过”：未通过，1 条达到门槛']);
    const links = cellsOf(workbook).filter((cell) => cell.hyperlink);
    expect(links.map(({ text, hyperlink }) => [text, hyperlink])).toEqual([
      ...[1, 2, 3].map(() => ['见整改清单', "#'整改清单'!A1"]),
      ['见统计', "#'统计'!A1"],
      ['见规则', "#'规则'!A1"],
    ]);
  });

  test('lists each finding with its place, its law and blanks to be filled in', () => {
    const list = sheetOf(workbook, '整改清单');
    const head = ['序号', '责任主体', '文件', '位置', '领域', '事项', '要素', '级别', '问题', '整改建议及理由', '依据'];
    expect(textsOf(list.getRow(3))).toEqual([...head, '责任人', '整改期限', '是否完成', '整改情况', '规则', '问题编码']);
    const why = '没有起算点，谁也无法判断是否逾期。';
    const generic = [
      '民政部门',
      'tables/清源县目录.xlsx',
      '社会救助!F12',
      '社会救助',
      '临时救助 › 临时救助政策',
      '公开主体',
      '警告',
      '公开主体“民政部门”不是具体机关',
    ];
    const timeless = ['清源县民政局', 'catalogues/社会救助.yaml', '第 15 行', '社会救助', '临时救助 › 政策法规文件', '公开时限', '错误'];
    expect([4, 5].map((row) => textsOf(list.getRow(row)))).toEqual([
      ['1', ...generic, why, '', '', '', '', '', 'subject-is-generic', '2'.repeat(16)],
      [
        '2',
        ...timeless,
        '公开时限“20个工作日”没有写明起算点',
        why,
        '《政府信息公开条例》第二十六条',
        '',
        '',
        '',
        '',
        'deadline-lacks-trigger',
        '1'.repeat(16),
      ],
    ]);
  });

  test('offers the three states of a rectification in every row, and counts them on the cover', () => {
    const list = sheetOf(workbook, '整改清单');
    for (const address of ['N4', 'N5']) {
      expect(list.getCell(address).dataValidation).toMatchObject({ type: 'list', formulae: ['"已完成,整改中,未整改"'] });
    }
    expect(list.getCell('N6').dataValidation).toBeUndefined();
    const cover = sheetOf(workbook, '封面');
    const row = rowOf(cover, '已完成');
    expect(cover.getCell(row, 2).formula).toBe(`COUNTIF('整改清单'!$N$4:$N$5,A${row})`);
    const blank = cover.getCell(rowOf(cover, '未填写'), 2);
    expect([blank.formula, blank.result]).toEqual(["COUNTBLANK('整改清单'!$N$4:$N$5)", 2]);
  });

  test('can be sorted through, scrolled under its heading and printed on sheets of A4', () => {
    const list = sheetOf(workbook, '整改清单');
    expect(list.autoFilter).toBe('A3:Q5');
    expect(list.views).toMatchObject([{ state: 'frozen', ySplit: 3 }]);
    expect(list.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
      printArea: 'A1:O5',
      printTitlesRow: '3:3',
    });
    expect(list.headerFooter.oddFooter).toContain('第 &P 页，共 &N 页');
  });

  test('adds up what it lists, in formulas that know their result', () => {
    const statistics = sheetOf(workbook, '统计');
    const total = rowOf(statistics, '合计');
    const first = rowOf(statistics, '社会救助');
    expect(total).toBe(first + 1);
    expect(statistics.getCell(`B${total}`).value).toEqual({ formula: `SUM(B${first}:B${first})`, result: 120 });
    // 公开依据: 57 of 60 items in each of two files.
    expect(statistics.getCell(`H${first}`).value).toBe(114);
    expect(statistics.getCell(`I${first}`).value).toEqual({ formula: `H${first}/$B${first}`, result: 0.95 });
    expect(['T', 'U', 'V'].map((column) => statistics.getCell(`${column}${first}`).value)).toEqual([1, 1, 0]);
    expect(statistics.getCell(rowOf(statistics, 'deadline-lacks-trigger'), 4).value).toBe(1);
    expect(rowOf(statistics, 'catalogues/社会救助.yaml')).toBeGreaterThan(rowOf(statistics, '四、按文件'));
  });

  test('has every formula’s result as the cells it refers to give it', () => {
    for (const sheet of workbook.worksheets) {
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          const sum = /^SUM\(([A-Z]+)(\d+):\1(\d+)\)$/u.exec(cell.formula ?? '');
          if (sum === null) return;
          const [, column = '', from, to] = sum;
          let result = 0;
          for (let number = Number(from); number <= Number(to); number += 1) result += Number(sheet.getCell(`${column}${number}`).value);
          expect([cell.address, cell.result]).toEqual([cell.address, result]);
        }),
      );
    }
  });

  test('is dated by the day of judgement and not by that of writing', () => {
    expect([workbook.created, workbook.modified].map((date) => date.toISOString())).toEqual(
      Array.from({ length: 2 }, () => '2025-06-30T00:00:00.000Z'),
    );
  });

  test('gives every row a height', () => {
    for (const sheet of workbook.worksheets) sheet.eachRow((row) => expect(row.height).toBeGreaterThanOrEqual(22));
  });
});

test.each([
  ['of two lines', '问'.repeat(24), 36],
  ['of three lines', '问'.repeat(36), 50],
  ['of more lines than Excel can show', '问'.repeat(5000), 409],
])('a row is as high as a text %s needs', async (_, message, height) => {
  const list = sheetOf(
    await write([buildCellFinding({ message, file: 'a.xlsx', bodies: [], itemName: undefined })], { rules: [] }),
    '整改清单',
  );
  expect(list.getRow(4).height).toBe(height);
});

test('is English in an English run', async () => {
  const workbook = await write([buildTextFinding()], { ...parts, language: 'en' });
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Cover', 'Statistics', 'Rectification', 'Rules']);
  const list = sheetOf(workbook, 'Rectification');
  expect(textsOf(list.getRow(3)).slice(0, 4)).toEqual(['No.', 'Responsible body', 'File', 'Place']);
  expect(list.getCell('N4').dataValidation.formulae).toEqual(['"done,ongoing,to do"']);
});

test('a report without findings has a list that says so', async () => {
  const list = sheetOf(await write([]), '整改清单');
  expect(list.getCell('A4').text).toBe('没有发现问题。');
});

test('hostile texts are inert: no formula, no foreign link, nothing that XML or Excel does not take', async () => {
  const long = '长'.repeat(40_000);
  const texts = ['=1+1', '+1', '@SUM(A1)', '-1', '\t=1', '_x0041_', long, '\ufffe\uffff', '<a/>', HOSTILE];
  const findings = texts.map((message) =>
    buildTextFinding({ message, itemName: message, file: `${message.slice(0, 50)}.yaml`, bodies: [message] }),
  );
  const workbook = await write([...findings, ...buildHostile()], { paths: texts });
  const list = sheetOf(workbook, '整改清单');
  const shown = new Set<string>();
  list.eachRow((row) => shown.add(row.getCell('I').text));
  for (const text of ['=1+1', '+1', '@SUM(A1)', '-1', ' =1', '_x0041_', '\ufffd\ufffd', '<a/>', '长'.repeat(32_767)])
    expect(shown).toContain(text);
  for (const cell of cellsOf(workbook)) {
    if (cell.formula !== undefined)
      expect(cell.formula).toMatch(
        /^(?:SUM\([A-Z]+\d+:[A-Z]+\d+\)|[A-Z]+\d+\/\$B\d+|COUNT(?:IF|BLANK)\('整改清单'!\$N\$\d+:\$N\$\d+(?:,A\d+)?\))$/,
      );
    if (cell.hyperlink !== undefined) expect(cell.hyperlink).toMatch(/^#'(?:统计|整改清单|规则)'!A1$/);
    expect(cell.text.length).toBeLessThanOrEqual(32_767);
    expect(cell.text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u202e\ud800\ufffe\uffff]/u);
  }
  list.eachRow((row) => expect(row.height).toBeLessThanOrEqual(409));
}, 30_000);

/** A part of a workbook as it was written. */
async function readPart(bytes: Uint8Array, name: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of (await openZip(bytes)).read(name)) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

test('formulas are computed when the workbook is opened, and show a result where nobody computes', async () => {
  const bytes = await reporter.renderFile(buildReport([buildTextFinding()]));
  expect(await readPart(bytes, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  const cover = await readPart(bytes, 'xl/worksheets/sheet1.xml');
  expect(cover.match(/<f>COUNTIF[^<]*<\/f><v>0<\/v>/g)).toHaveLength(3);
});

test('a text that looks like an escape of Excel’s is escaped itself', async () => {
  const bytes = await reporter.renderFile(buildReport([buildTextFinding({ message: '_x0041_' })]));
  expect(await readPart(bytes, 'xl/sharedStrings.xml')).toContain('_x005F_x0041_');
});

test('the same report is the same workbook', async () => {
  const report = buildReport([buildTextFinding()]);
  const [first, second] = [await reporter.renderFile(report), await reporter.renderFile(report)];
  const { names } = await openZip(first);
  expect(names).toContain('xl/worksheets/sheet4.xml');
  for (const name of names) expect([name, await readPart(first, name)]).toEqual([name, await readPart(second, name)]);
});

test('a list too long to be worked off is cut aloud', async () => {
  // The less each says, the less there is to measure and to write; only how many there are counts.
  const short = { message: '错', file: 'a.yaml', itemName: undefined, itemCategory: undefined, bodies: [], legal: [], excerpt: undefined };
  const bytes = await reporter.renderFile(buildReport(Array.from({ length: 20_001 }, () => buildTextFinding(short))));
  expect((await readPart(bytes, 'xl/worksheets/sheet3.xml')).match(/<row /g)).toHaveLength(20_003);
  expect(await readPart(bytes, 'xl/sharedStrings.xml')).toContain('注意：问题过多，另有 1 条未列入本清单');
  expect(await readPart(bytes, 'xl/worksheets/sheet2.xml')).toContain('<v>20001</v>');
}, 120_000);
