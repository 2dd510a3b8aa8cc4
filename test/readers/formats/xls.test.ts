import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { openCompoundFile } from '../../../src/ooxml/compound-file.ts';
import { LIMITS, type Limits } from '../../../src/ooxml/limits.ts';
import type { PlainGrid } from '../../../src/readers/formats/define.ts';
import { readXls, XLS_SIZE_LIMIT } from '../../../src/readers/formats/xls-workbook.ts';
import { compoundFile } from '../../support/compound-file.ts';
import { oldWorkbook } from '../../support/old-workbook.ts';
import { problemOf } from '../../support/problem.ts';

function day(year: number, month: number, date: number): Date {
  return new Date(Date.UTC(year, month - 1, date));
}

function textsOf({ sheets }: PlainGrid): (readonly [number, number, string])[] {
  return sheets.flatMap(({ cells }) => [...cells]);
}

/** The stream of a workbook without the file around it. */
function streamOf(bytes: Uint8Array): Buffer {
  return Buffer.from(openCompoundFile(bytes).read('Workbook'));
}

const ROWS = [
  ['清源县养老服务领域基层政务公开标准目录', null, null],
  ['序号', '公开事项', '公开时限'],
  ...Array.from({ length: 60 }, (_, index) => [index + 1, `事项${index}`, `自信息形成之日起${index}个工作日内`]),
];
const BOOK = oldWorkbook([{ name: '目录', rows: ROWS, merges: ['A1:C1'] }]);

describe('an old workbook', () => {
  it('has sheets with their merges and what is hidden', async () => {
    const bytes = oldWorkbook([
      { name: '目录', rows: [['甲', '乙', '丙']], merges: ['A2:B3', 'C1:C2'], hiddenColumns: [2] },
      { name: '底稿', rows: [['丁']], hidden: true },
    ]);
    expect((await readXls(bytes)).sheets).toEqual([
      {
        name: '目录',
        hidden: false,
        hiddenRows: [],
        hiddenColumns: [2],
        merges: [
          [2, 1, 3, 2],
          [1, 3, 2, 3],
        ],
        cells: [
          [1, 1, '甲'],
          [1, 2, '乙'],
          [1, 3, '丙'],
        ],
      },
      { name: '底稿', hidden: true, hiddenRows: [], hiddenColumns: [], merges: [], cells: [[1, 1, '丁']] },
    ]);
  });

  it.each<[what: string, value: string | number | boolean | Date, text: string]>([
    ['a text', '公开依据', '公开依据'],
    ['a text of several lines', '■政府网站\n□政府公报', '■政府网站\n□政府公报'],
    ['a rare character', '𠮷', '𠮷'],
    ['a number', 20, '20'],
    ['a fraction', 2.5, '2.5'],
    ['a binary fraction', 1.1, '1.1'],
    ['a large number', 123_456_789_012, '123456789012'],
    ['a text that looks like a number', '2025.3', '2025.3'],
    ['a text that begins with zeros', '0101', '0101'],
    ['true', true, 'TRUE'],
    ['false', false, 'FALSE'],
    ['a day', day(2025, 3, 1), '2025-03-01'],
    ['a long text', '公'.repeat(255), '公'.repeat(255)],
  ])('holds %s', async (_, value, text) => {
    expect(textsOf(await readXls(oldWorkbook([{ name: '表', rows: [[value]] }])))).toEqual([[1, 1, text]]);
  });

  it('gives back every text that was written', async () => {
    const cell = fc.oneof(
      fc.stringMatching(/^[ -~\u4e00-\u4e20]{1,12}$/),
      fc.integer({ min: -1_000_000, max: 1_000_000 }),
      fc.boolean(),
      fc.constant(null),
    );
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const wanted = rows.flatMap((row, y) =>
          row.flatMap((value, x) =>
            value === null ? [] : [[y + 1, x + 1, typeof value === 'boolean' ? String(value).toUpperCase() : String(value)]],
          ),
        );
        expect(textsOf(await readXls(oldWorkbook([{ name: '表', rows }])))).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a hostile old workbook', () => {
  const refuse = (bytes: Uint8Array, limits: Partial<Limits> = {}) => problemOf(() => readXls(bytes, { ...LIMITS, ...limits }));
  const whole = streamOf(BOOK);

  it('is refused wherever it is cut off', async () => {
    const { length } = BOOK;
    for (let end = 0; end < length; end += 157) {
      const problem = await refuse(BOOK.subarray(0, end));
      if (problem === 'none') expect(textsOf(await readXls(BOOK.subarray(0, end)))).toEqual(textsOf(await readXls(BOOK)));
      else expect(problem).toMatchObject({ code: 'workbook-damaged' });
    }
  });

  it('is refused wherever its stream is cut off', async () => {
    for (let end = 0; end < whole.length; end += 101) {
      expect(await refuse(compoundFile({ Workbook: whole.subarray(0, end) }))).toMatchObject({ code: 'workbook-damaged' });
    }
  });

  it('never loses a cell in silence, whatever bytes are changed', async () => {
    // The library complains of records that it does not know.
    vi.spyOn(console, 'error').mockReturnValue();
    const cells = textsOf(await readXls(BOOK)).length;
    const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const stream = Buffer.from(whole);
        for (const [at, mask] of changes) stream[at] = (stream[at] ?? 0) ^ mask;
        const bytes = compoundFile({ Workbook: stream });
        const problem = await refuse(bytes);
        if (problem !== 'none') return;
        // A record that turned into one of another kind, such as a blank cell, cannot be told from a genuine one: one for each byte.
        expect(textsOf(await readXls(bytes)).length).toBeGreaterThanOrEqual(cells - changes.length);
      }),
      // Always the same changes: over some others the library never ends, which is why the program reads in a process of its own.
      { numRuns: 150, seed: 20_261_122 },
    );
  });

  it.each<[what: string, bytes: Uint8Array, problem: object]>([
    ['without its stream', compoundFile({ Other: 'x' }), { code: 'workbook-damaged', data: { reason: 'part-missing', part: 'Book' } }],
    ['without a record', compoundFile({ Workbook: '' }), { code: 'workbook-damaged', data: { reason: 'records-broken' } }],
    [
      'of random bytes',
      compoundFile({ Workbook: Buffer.alloc(9000, 0x5a) }),
      { code: 'workbook-damaged', data: { reason: 'records-broken' } },
    ],
    [
      'of Excel 95',
      compoundFile({ Book: Buffer.from('0908080000050500000000000a000000', 'hex') }),
      { code: 'format-unknown', data: { looksLike: 'xls5' } },
    ],
    [
      'with a password',
      compoundFile({
        Workbook: Buffer.concat([whole.subarray(0, 20), Buffer.from('2f0006000000000000000000', 'hex'), whole.subarray(20)]),
      }),
      { code: 'workbook-encrypted', data: {} },
    ],
    [
      'without a sheet',
      compoundFile({ Workbook: Buffer.from('09081000000605000000000000000000000000000a000000', 'hex') }),
      { code: 'workbook-damaged', data: { reason: 'worksheet-missing' } },
    ],
    [
      'that is too large',
      new Uint8Array(XLS_SIZE_LIMIT + 1),
      { code: 'file-too-large', data: { bytes: XLS_SIZE_LIMIT + 1, limit: XLS_SIZE_LIMIT } },
    ],
  ])('is refused: %s', async (_, bytes, problem) => {
    expect(await refuse(bytes)).toEqual(problem);
  });

  it.each<[limits: Partial<Limits>, facts: object]>([
    [{ cells: 100 }, { limit: 'cells', allowed: 100 }],
    [{ sheets: 0 }, { limit: 'sheets', value: 1 }],
  ])('is refused above a limit: %j', async (limits, facts) => {
    expect(await refuse(BOOK, limits)).toMatchObject({ code: 'limit-exceeded', data: facts });
  });
});

describe('an old workbook as LibreOffice saves it', () => {
  const readFixture = (file: string) => readXls(readFileSync(new URL(`../../../fixtures/office/${file}`, import.meta.url)));

  it('has values of every kind, texts longer than a record, and what is hidden', async () => {
    const { sheets } = await readFixture('values.xls');
    const [first, second] = sheets;
    expect([first?.hiddenRows, first?.hiddenColumns, second?.hidden]).toEqual([[2], [3], true]);
    expect(first?.cells.map(([row, column, text]) => `${row},${column}=${text}`)).toEqual(
      [
        ['1,1=甲', '1,2=乙', '1,3=丙', '1,4=丁'],
        ['2,1=隐', '2,2=x', '2,3=2025-03-01', '2,4=2025-03-01'],
        ['3,1=戊', '3,2=TRUE', '3,3=2', '3,4=#DIV/0!'],
        ['4,1=ab', '4,2=20.5', '4,3=■政府网站\n□公报', `4,4=${'长'.repeat(9000)}`],
      ].flat(),
    );
  });

  it('draws the letters of symbol fonts', async () => {
    expect(textsOf(await readFixture('symbols.xls'))).toEqual([
      [1, 1, 'R'],
      [1, 2, '☑'],
    ]);
  });
});
