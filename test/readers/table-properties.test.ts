import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { columnLetters } from '../../src/model/place.ts';
import type { ReadingOptions } from '../../src/readers/reading-options.ts';
import { readTables } from '../../src/readers/tables.ts';
import { buildSheet, grid, type SheetSketch } from '../support/grid.ts';
import { describeReading } from '../support/layout.ts';

/** The columns of a catalogue in blocks that stay together: the label above, the labels below, if there are any. */
const BLOCKS: readonly (readonly [upper: string, ...lower: string[]])[] = [
  ['序号'],
  ['公开事项', '一级事项', '二级事项'],
  ['公开内容(要素)'],
  ['公开依据'],
  ['公开时限'],
  ['公开主体'],
  ['公开渠道和载体'],
  ['公开对象', '全社会', '特定群体'],
  ['公开方式', '主动', '依申请公开'],
  ['公开层级', '县级', '乡、村级'],
  ['备注'],
];
const ORDER = BLOCKS.map((_, block) => block);
const WIDTHS = BLOCKS.map(([, ...lower]) => Math.max(lower.length, 1));
const CATEGORY = 1;
const BASIS = 4;

const tick = fc.constantFrom('√', '', '□');
const words = (...texts: string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);
/** One item's cells, but for its number. */
const rowOf = fc.tuple(
  words('低保', '临时救助', '特困人员'),
  words('政策文件', '办事指南', '审批结果', '救助标准'),
  words('文件名称\n文号', '1.办理条件 2.申请材料', '名单', ''),
  words('《社会救助暂行办法》', '《社会救助暂行办法》;《最低生活保障审核确认办法》', '有关规定'),
  words('信息形成之日起20个工作日内', '长期公开', '每季度', ''),
  words('清源县民政局', '清源县民政局、清溪镇人民政府'),
  words('■政府网站\n□政府公报', '政府网站、公开查阅点', ''),
  tick,
  words('', '√', '√(申请人)', '申请人'),
  tick,
  tick,
  tick,
  tick,
  words('', '试行'),
);
const bodyOf = fc
  .array(rowOf, { minLength: 1, maxLength: 6 })
  .map((rows) => rows.map((cells, index): readonly string[] => [String(index + 1), ...cells]));

/** A table with a header of two rows, its blocks in the order given. */
function sketch(body: readonly (readonly string[])[], order: readonly number[] = ORDER): Required<Pick<SheetSketch, 'rows' | 'merges'>> {
  const starts = WIDTHS.map((_, block) => WIDTHS.slice(0, block).reduce((sum, width) => sum + width, 0));
  const pick = (row: readonly string[]): string[] =>
    order.flatMap((block) => row.slice(starts[block], (starts[block] ?? 0) + (WIDTHS[block] ?? 0)));
  const upper = BLOCKS.flatMap(([label, ...lower]) => [label, ...lower.slice(1).map(() => '')]);
  const lower = BLOCKS.flatMap(([, ...labels]) => (labels.length === 0 ? [''] : labels));
  return { rows: [pick(upper), pick(lower), ...body.map(pick)], merges: headerMerges(order) };
}

function headerMerges(order: readonly number[]): string[] {
  let column = 1;
  return order.map((block) => {
    const [first, width] = [column, WIDTHS[block] ?? 1];
    column += width;
    return width > 1
      ? `${columnLetters(first)}1:${columnLetters(first + width - 1)}1`
      : `${columnLetters(first)}1:${columnLetters(first)}2`;
  });
}

/** What was read of the items: lists in no order, for that follows the columns, and without how a value came down from above. */
function readItems(table: SheetSketch): unknown {
  const { expects, problems } = describeReading(readTables('目录.xlsx', grid({ 表: table })));
  expect(problems).toEqual([]);
  expect(expects).toHaveLength(1);
  return expects
    .flatMap(({ items }) => items as readonly Record<string, unknown>[])
    .map((item) =>
      Object.fromEntries(
        Object.entries(item)
          .filter(([key]) => key !== 'inherited')
          .map(([key, value]) => [key, Array.isArray(value) ? value.toSorted() : value]),
      ),
    );
}

describe('the items of a table', () => {
  it('are the same whatever the order of its columns', () => {
    const orders = fc.shuffledSubarray([...ORDER], { minLength: ORDER.length });
    fc.assert(
      fc.property(bodyOf, orders, (body, order) => {
        expect(readItems(sketch(body, order))).toEqual(readItems(sketch(body)));
      }),
    );
  });

  it('are the same with blank rows and columns between', () => {
    const gaps = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 6 });
    fc.assert(
      fc.property(bodyOf, gaps, gaps, (body, rowGaps, columnGaps) => {
        const { rows } = sketch(body);
        // The two rows of a header belong together.
        const tall = rows.flatMap((row, index) => (index !== 1 && rowGaps.includes(index) ? [[], row] : [row]));
        const wide = tall.map((row) => row.flatMap((cell, index) => (columnGaps.includes(index) ? ['', cell] : [cell])));
        expect(readItems({ rows: wide })).toEqual(readItems({ rows }));
      }),
    );
  });

  it('are the same with the header repeated, merged or not', () => {
    const place = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(bodyOf, place, fc.boolean(), (body, after, merged) => {
        const { rows, merges } = sketch(body);
        const row = 2 + Math.min(after, body.length);
        const repeated = [...rows.slice(0, row), ...rows.slice(0, 2), ...rows.slice(row)];
        const again = merges.map((range) => range.replace(/\d+/g, (number) => String(Number(number) + row)));
        expect(readItems({ rows: repeated, merges: [...merges, ...(merged ? again : [])] })).toEqual(readItems({ rows, merges }));
      }),
    );
  });

  it.each([
    ['categories', CATEGORY],
    ['bases', BASIS],
  ])('are the same where equal %s are merged downwards', (_name, column) => {
    fc.assert(
      fc.property(bodyOf, (body) => {
        const { rows, merges } = sketch(body);
        const letter = columnLetters(column + 1);
        const runs: string[] = [];
        let first = 2;
        const blanked = rows.map((row, index) => {
          if (index < 2) return row;
          if (rows[index - 1]?.[column] !== row[column] || index === 2) first = index;
          if (index > first && rows[index + 1]?.[column] !== row[column]) runs.push(`${letter}${first + 1}:${letter}${index + 1}`);
          return index === first ? row : row.with(column, '');
        });
        expect(readItems({ rows: blanked, merges: [...merges, ...runs] })).toEqual(readItems({ rows, merges }));
      }),
    );
  });
});

/** What may stand in any cell. */
const TEXTS =
  '1 2 一、 √ □ — 同上 注:说明 序号 公开 时限 公开事项 一级事项 二级事项 公开内容 公开依据 公开时限 公开主体 公开渠道和载体 公开要求 任务 具体内容 ' +
  '责任单位 完成时限 全社会 主动 县级 领域 清源县社会救助领域基层政务公开标准目录 二、养老服务领域 低保政策 《社会救助暂行办法》 20个工作日内 ' +
  '清源县民政局 ■政府网站 县政府办、各镇 6月底前 续表 社会救助';

describe('readTables', () => {
  const text = fc.oneof(fc.constant(''), words(...TEXTS.split(' ')));
  const edge = fc.integer({ min: 1, max: 8 });
  const merge = fc
    .tuple(edge, edge, edge, edge)
    .map(([top, left, height, width]) => `${columnLetters(left)}${top}:${columnLetters(left + width - 1)}${top + height - 1}`);
  const sheetOf = fc.record({
    rows: fc.array(fc.array(text, { maxLength: 9 }), { maxLength: 9 }),
    merges: fc.array(merge, { maxLength: 3 }),
    hiddenRows: fc.array(edge, { maxLength: 2 }),
    hiddenColumns: fc.array(edge, { maxLength: 2 }),
  });
  const pageOf = fc.record({ rows: fc.array(fc.array(text, { maxLength: 9 }), { maxLength: 6 }), above: fc.array(text, { maxLength: 3 }) });
  const optionsOf: fc.Arbitrary<ReadingOptions> = fc.record({
    fillDown: fc.boolean(),
    columns: fc.dictionary(words('公开依据', 'deadline', '忽略', 'unit', '全社会'), words('A', 'C', 'ZZ', '公开主体', '')),
  });

  it('gives documents with entries, or problems, of any grid', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(sheetOf, pageOf), { maxLength: 4 }), optionsOf, (sheets, options) => {
        const any = { sheets: sheets.map((sheet, index) => buildSheet(`表${index}`, sheet)) };
        const { documents, problems } = readTables('表.xlsx', any, options);
        expect(documents.length + problems.length).toBeGreaterThan(0);
        for (const { document } of documents) {
          expect(
            document.kind === 'catalogue' ? document.items.length : document.kind === 'task-table' ? document.tasks.length : 0,
          ).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leaves no row out without a word', () => {
    fc.assert(
      fc.property(bodyOf, fc.array(fc.array(text, { maxLength: 14 }), { maxLength: 4 }), (body, more) => {
        const { rows, merges } = sketch(body);
        const all = [...rows, ...more];
        const { documents, problems } = readTables('表.xlsx', grid({ 表: { rows: all, merges } }));
        // A title or a header among the rows begins another table.
        fc.pre(documents.length + problems.length === 1);
        const filled = all.filter((row) => row.some((cell) => !['', '—'].includes(cell)));
        const [told] = documents.map(({ document }) => (document.kind === 'catalogue' ? document.explanation : undefined));
        expect((told?.rows ?? 0) + (told?.leftOut.length ?? 0)).toBe(filled.length - 2);
      }),
    );
  });
});
