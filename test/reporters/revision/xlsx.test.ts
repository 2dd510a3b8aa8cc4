import type ExcelJS from 'exceljs';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Revision, RevisionRow } from '../../../src/model/revision.ts';
import { writeZip } from '../../../src/ooxml/write-zip.ts';
import { readXlsx } from '../../../src/readers/formats/xlsx-grid.ts';
import type { Sheet } from '../../../src/readers/grid.ts';
import { reporter } from '../../../src/reporters/revision/xlsx.ts';
import { HOSTILE } from '../../support/hostile.ts';
import { readBack, textsOf } from '../../support/outputs.ts';
import { readParts } from '../../support/parts.ts';
import { problemOf } from '../../support/problem.ts';
import { buildChange, buildRevision, buildSample, buildUnchanged, inBook } from '../../support/revision.ts';
import { sheetTexts } from '../../support/sheet-texts.ts';

/** The sheets as the program's own reader finds them, which does not read its own reports unless their mark is taken off. */
async function readSheets(revision: Revision): Promise<readonly Sheet[]> {
  const parts = await readParts(await reporter.renderFile(revision));
  const entries = [...parts].map(([name, content]) => ({
    name,
    content: name === 'docProps/core.xml' ? content.toString().replace('openness-catalogue-report', '') : content,
  }));
  return (await readXlsx(writeZip(entries))).sheets;
}

async function write(revision: Revision): Promise<ExcelJS.Workbook> {
  return readBack(await reporter.renderFile(revision));
}

function sheetOf(workbook: ExcelJS.Workbook, index: number): ExcelJS.Worksheet {
  const sheet = workbook.worksheets[index];
  if (sheet === undefined) throw new Error(`no sheet ${index}`);
  return sheet;
}

/** The pieces of a cell: struck out, underlined, or plain. */
function piecesOf(cell: ExcelJS.Cell): (readonly [mark: string, text: string])[] {
  const { value } = cell;
  if (typeof value !== 'object' || value === null || !('richText' in value)) return [['', cell.text]];
  return value.richText.map(({ font, text }) => [font?.strike === true ? '-' : font?.underline === true ? '+' : '', text] as const);
}

/** The cells of the first row in which a column has a text. */
function findRow(sheet: ExcelJS.Worksheet, column: string, text: string): ExcelJS.Row {
  for (let number = 1; number <= sheet.rowCount; number += 1) {
    if (sheet.getCell(`${column}${number}`).text.includes(text)) return sheet.getRow(number);
  }
  throw new Error(`no row ${text}`);
}

/** One item of which an element changed. */
function buildOne(before: string, after: string, parts: Partial<RevisionRow> = {}): Revision {
  const sides = { before: inBook('before', 4, '办事指南'), after: inBook('after', 5, '办事指南') };
  const change = buildChange({ kind: 'text-reworded', element: 'content', message: '改写', before, after, occurrences: [sides] });
  const cells = { content: { before, after, segments: change.segments, effect: 'editorial' } } as const;
  const row: RevisionRow = { status: 'changed', ...sides, cells, changes: [0], ...parts };
  const side = { entries: 1 };
  return buildRevision([change], {
    documents: [
      {
        kind: 'catalogue',
        before: { file: '2024/社会救助.xlsx', ...side },
        after: { file: '2025/社会救助.xlsx', ...side },
        rows: [row],
      },
    ],
  });
}

describe('the sample', () => {
  let workbook: ExcelJS.Workbook;
  beforeAll(async () => {
    workbook = await write(buildSample('zh'));
  });

  test('has a summary with the verdict, the sides and the numbers', () => {
    const summary = sheetOf(workbook, 0);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['修订概要', '改动清单', '新旧对照']);
    expect(summary.getCell('A1').text).toBe('政务公开标准目录修订对照报告');
    expect(findRow(summary, 'A', '结论').getCell('B').text).toContain('未通过');
    expect(findRow(summary, 'A', '▼ 公开变窄').getCell('B').text).toBe('6 项改动，涉及 18 处；其中已认可 1 项');
    expect(textsOf(findRow(summary, 'A', '清源县 · 社会救助'))).toEqual([
      '清源县 · 社会救助',
      '2024 → 2025',
      '2024-03-01 → 2025-03-01',
      '21',
      '22',
      '1',
      '16',
      '1',
      '1',
      '1',
      '1',
      '5',
      '1',
      '4',
      '2',
    ]);
    expect(textsOf(findRow(summary, 'A', '合计')).slice(3)).toEqual(['22', '23', '1', '17', '1', '1', '1', '1', '6', '1', '4', '2']);
    expect(findRow(summary, 'B', '公开时限延长').getCell('L').text).toBe('《政府信息公开条例》第二十六条');
  });

  test('lists each edit once, with its effect, items, places, law and the reason why it was accepted', () => {
    const list = sheetOf(workbook, 1);
    expect(textsOf(list.getRow(3)).join(' ')).toBe(
      '序号 影响 改动种类 领域 一级事项 公开事项 要素 改动说明 前后文字 处数 位置 依据 修订理由／备注 修订前 修订后 种类编号 改动编码',
    );
    const first = textsOf(list.getRow(4));
    expect(first.slice(0, 5).join(' ')).toBe('1 ▼ 公开变窄 公开时限延长 社会救助 最低生活保障');
    expect(first[5]).toBe('救助事项1\n救助事项2\n救助事项3\n救助事项4\n救助事项5\n救助事项6\n… 另有 6 处');
    expect(first.slice(6, 8).join(' ')).toBe('公开时限 公开时限由10个工作日延长为20个工作日');
    expect(first.slice(9, 13)).toEqual([
      '12',
      expect.stringContaining('2024/社会救助.xlsx 社会救助!F5、F6、F7'),
      '《政府信息公开条例》第二十六条',
      '',
    ]);
    expect(first.slice(15)).toEqual(['deadline-lengthened', buildSample('zh').changes[0]?.fingerprint]);
    expect(list.getCell('M8').text).toBe('已认可：涉及个人隐私，经局务会研究');
    expect(list.rowCount).toBe(3 + 13);
  });

  test('strikes out what went and underlines what came, in one cell of the list and on either side beside each other', () => {
    expect(piecesOf(sheetOf(workbook, 1).getCell('I4'))).toEqual([
      ['', '自信息形成或者变更之日起'],
      ['-', '10'],
      ['+', '20'],
      ['', '个工作日内予以公开'],
      ['+', '；法律、法规另有规定的，从其规定'],
    ]);
    const row = findRow(sheetOf(workbook, 2), 'F', '公开时限');
    expect(piecesOf(row.getCell('G'))).toEqual([
      ['', '自信息形成或者变更之日起'],
      ['-', '10'],
      ['', '个工作日内予以公开'],
    ]);
    expect(piecesOf(row.getCell('H')).filter(([mark]) => mark === '+')).toEqual([
      ['+', '20'],
      ['+', '；法律、法规另有规定的，从其规定'],
    ]);
  });

  test('colours what changed by its effect and leaves what stayed pale', () => {
    const rows = sheetOf(workbook, 2);
    const fillOf = (cell: ExcelJS.Cell): unknown => (cell.fill?.type === 'pattern' ? cell.fill.fgColor?.argb : undefined);
    expect(fillOf(findRow(rows, 'F', '公开时限').getCell('H'))).toBe('FFFDE9E7');
    expect(fillOf(findRow(rows, 'F', '公开依据').getCell('H'))).toBe('FFE8F1FB');
    const same = findRow(rows, 'F', '公开主体');
    expect([fillOf(same.getCell('H')), same.getCell('H').font.color?.argb]).toEqual([undefined, 'FF6A737D']);
    expect(piecesOf(findRow(rows, 'E', '－ 删去').getCell('G'))).toEqual([['-', '办理流程图']]);
    expect(findRow(rows, 'E', '－ 删去').getCell('H').text).toBe('');
    expect(findRow(rows, 'J', '拆分为').getCell('E').text).toBe('÷ 拆分');
  });

  test('names the items that did not change, several in one row', () => {
    const row = findRow(sheetOf(workbook, 2), 'E', '＝ 未变');
    expect([row.getCell('D'), row.getCell('G'), row.getCell('H')].map(({ text }) => text)).toEqual([
      '1 项',
      '临时救助 › 办事指南',
      '（同左）',
    ]);
  });

  test('can be filtered, scrolled under its heading and printed on sheets of A4', () => {
    const [, list, rows] = workbook.worksheets;
    for (const sheet of [list, rows]) {
      expect(sheet?.views).toMatchObject([{ state: 'frozen', ySplit: 3 }]);
      expect(sheet?.pageSetup).toMatchObject({
        paperSize: 9,
        orientation: 'landscape',
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: '3:3',
      });
    }
    expect([list?.autoFilter, rows?.autoFilter]).toEqual(['A3:Q16', `A3:J${rows?.rowCount}`]);
    expect(list?.pageSetup.printArea).toBe('A1:M16');
  });
});

test('a change that no element shows has a row of its own, and colours none of them', async () => {
  const own = buildOne('同', '同');
  const change = buildChange({ kind: 'text-reworded', message: '新增“咨询电话”栏' });
  const [document] = own.documents;
  const rows = (document?.rows ?? []).map(({ before, after }): RevisionRow => ({
    status: 'changed',
    before,
    after,
    cells: { content: { before: '同', after: '同' } },
    changes: [0],
  }));
  const sheet = sheetOf(await write(buildRevision([change], { documents: [{ kind: 'catalogue', ...document, rows }] })), 2);
  expect([4, 5].map((row) => textsOf(sheet.getRow(row)).slice(5))).toEqual([
    ['公开内容', '同', '同', '', ''],
    ['其他', '', '', '○ 文字性', '1 新增“咨询电话”栏'],
  ]);
});

test('is English in an English run', async () => {
  const sheets = await readSheets(buildSample('en'));
  expect(sheets.map(({ name }) => name)).toEqual(['Summary', 'Changes', 'Side by side']);
  const [, list, rows] = sheets.map(sheetTexts);
  expect(list?.[2]?.slice(0, 4)).toEqual(['No.', 'Effect', 'Kind', 'Domain']);
  expect(list?.[3]?.[1]).toBe('▼ narrowing');
  expect(rows?.[3]?.slice(3, 5)).toEqual(['1 item', '＝ unchanged']);
});

test('two sides that are the same are said to be so', async () => {
  const texts = (await readSheets(buildUnchanged('zh'))).map((sheet) => sheetTexts(sheet).flat());
  for (const sheet of texts) expect(sheet.filter((text) => text.includes('没有任何改动'))).not.toEqual([]);
});

test('the same comparison is the same file, byte for byte, whenever it is written', async () => {
  const first = await reporter.renderFile(buildSample('zh'));
  vi.useFakeTimers({ now: new Date('2031-05-06T07:08:10Z'), toFake: ['Date'] });
  try {
    expect(Buffer.from(first).equals(await reporter.renderFile(buildSample('zh')))).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});

test('the report is not taken for a catalogue', async () => {
  const bytes = await reporter.renderFile(buildSample('zh'));
  expect(await problemOf(() => readXlsx(bytes))).toMatchObject({ code: 'table-not-found' });
});

test('hostile texts are inert: no formula, no link, nothing that XML or Excel does not take', async () => {
  const cases = [
    ...['=1+1', '+1', '@SUM(A1)', '-1', '_x0041_', '<a/>'].map((text) => [text, text] as const),
    ['\t=1', ' =1'],
    ['\ufffe\uffff', '\ufffd\ufffd'],
    [HOSTILE, `<b>&"'|*_\`\\ %0A,:;::error::`],
  ] as const;
  for (const [hostile, shown] of cases) {
    const revision = buildOne(hostile, `${hostile}改`);
    const workbook = await write({ ...revision, notices: [hostile], before: { name: hostile, files: 1, entries: 1 } });
    const texts: string[] = [];
    for (const sheet of workbook.worksheets) {
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (cell.master !== cell) return;
          expect([cell.formula, cell.hyperlink]).toEqual([undefined, undefined]);
          expect(cell.text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u202e\ud800\ufffe\uffff]/u);
          texts.push(cell.text);
        }),
      );
    }
    expect(texts.filter((text) => text.startsWith(shown))).not.toEqual([]);
  }
}, 60_000);

test('a text that looks like an escape of Excel’s is escaped itself, marked or not', async () => {
  const parts = await readParts(await reporter.renderFile(buildOne('_x0041_旧', '_x0041_新')));
  expect(parts.get('xl/sharedStrings.xml')?.toString()).not.toMatch(/(?<!_x005F)_x0041_/);
});

describe('a text that no row has room for', () => {
  const long = Array.from({ length: 900 }, (_, index) => `第${index}项材料`).join('、');

  test('goes on in rows that fit it, with nothing lost', async () => {
    const rows = sheetOf(await write(buildOne(long, `${long}。`)), 2);
    const shown = { before: '', after: '' };
    rows.eachRow((row, number) => {
      if (number < 4) return;
      expect(row.height).toBeLessThanOrEqual(409);
      shown.before += row.getCell('G').text;
      shown.after += row.getCell('H').text;
    });
    expect(shown).toEqual({ before: long, after: `${long}。` });
    expect(rows.getCell('F5').text).toBe('公开内容（续 2）');
  });

  test('is cut aloud beyond what Excel takes into a cell', async () => {
    const sheets = await readSheets(buildOne('旧', '长'.repeat(40_000)));
    const texts = sheets.flatMap((sheet) => sheetTexts(sheet).flat());
    expect(texts.filter((text) => text.includes('……（过长，此处略去 7233 字）')).length).toBeGreaterThanOrEqual(1);
    for (const text of texts) expect(text.length).toBeLessThanOrEqual(32_767);
  });

  test('is shown from its changes in the list, in a cell that fits it', async () => {
    const half = long.slice(0, 3000);
    const list = sheetOf(await write(buildOne(`${half}旧${half}`, `${half}新${half}`)), 1);
    expect(piecesOf(list.getCell('I4')).filter(([mark]) => mark !== '')).toEqual([
      ['-', '旧'],
      ['+', '新'],
    ]);
    expect(list.getRow(4).height).toBeLessThan(409);
    const other = sheetOf(await write(buildOne('旧'.repeat(3000), '新'.repeat(3000))), 1);
    expect(piecesOf(other.getCell('I4')).map(([mark, text]) => [mark, text.slice(0, 2)])).toEqual([
      ['-', '旧旧'],
      ['+', '新新'],
    ]);
    expect(other.getRow(4).height).toBeLessThan(409);
  });
});

test('more than a sheet should hold is cut aloud, the gravest kept', async () => {
  const count = 10_100;
  const sides = Array.from({ length: count }, (_, index) => ({
    before: inBook('before', index + 4, `事项${index}`),
    after: inBook('after', index + 4, `事项${index}`),
  }));
  const lengthened = buildChange({ kind: 'deadline-lengthened', element: 'deadline', before: '10日', after: '20日', occurrences: sides });
  const graver = { ...lengthened, occurrences: sides.slice(-1), message: '最后一项' };
  const cells = {
    deadline: { before: '10日', after: '20日', effect: 'narrowing' },
    subject: { before: '民政局', after: '民政局' },
  } as const;
  const rows = sides.map(({ before, after }, index): RevisionRow => ({
    status: 'changed',
    before,
    after,
    cells,
    changes: index === count - 1 ? [0] : [1],
  }));
  const file = { entries: count };
  const revision = buildRevision([graver, lengthened], {
    documents: [
      { kind: 'catalogue', before: { file: '2024/社会救助.xlsx', ...file }, after: { file: '2025/社会救助.xlsx', ...file }, rows },
    ],
  });
  const parts = await readParts(await reporter.renderFile(revision));
  const strings = parts.get('xl/sharedStrings.xml')?.toString();
  expect(strings).toMatch(/注意：有改动的事项过多，另有 100 项未列入对照.{0,80}注意：有改动的事项过多，未变的要素不列。/);
  expect(parts.get('xl/worksheets/sheet3.xml')?.toString().match(/<row /g)).toHaveLength(3 + 10_000);
  expect(strings).toContain('1 最后一项');
  expect(strings).not.toContain('事项10050<');
}, 60_000);
