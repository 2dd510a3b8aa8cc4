import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Catalogue } from '../../src/model/catalogue.ts';
import type { TaskTable } from '../../src/model/task-table.ts';
import { readFile } from '../../src/readers/read-file.ts';
import { readTables } from '../../src/readers/tables.ts';
import { grid } from '../support/grid.ts';
import { readBack, valuesOf, yamlOf } from '../support/imported.ts';

const ROOT = join(import.meta.dirname, '../..');
const WORKBOOKS = (readdirSync(join(ROOT, 'catalogues/examples'), { recursive: true }) as string[]).filter((name) =>
  name.endsWith('.xlsx'),
);

const HEADER = [
  '序号',
  '一级事项',
  '二级事项',
  '公开内容',
  '公开依据',
  '公开时限',
  '公开主体',
  '公开渠道和载体',
  '全社会',
  '特定群体',
  '主动',
  '依申请',
  '县级',
  '乡级',
  '备注',
];
const TASK_HEADER = ['序号', '任务名称', '具体要求', '牵头单位', '责任单位', '配合单位', '完成时限'];

async function readRows(header: readonly string[], rows: readonly (readonly string[])[]): Promise<readonly (Catalogue | TaskTable)[]> {
  const { documents } = readTables('表.xlsx', grid({ 表: { rows: [['清源县社会救助领域基层政务公开标准目录'], header, ...rows] } }));
  return documents.map(({ document }) => document as Catalogue | TaskTable);
}

describe.each(WORKBOOKS)('%s as YAML', (path) => {
  it('says what the table says, in the shape of its schema', async () => {
    const { documents } = await readFile(path, readFileSync(join(ROOT, 'catalogues/examples', path)));
    expect(documents.length).toBeGreaterThan(0);
    for (const { document } of documents as { document: Catalogue | TaskTable }[]) {
      const back = readBack(yamlOf(document));
      expect(valuesOf(back.document)).toEqual(valuesOf(document));
      expect(back.faults).toEqual([]);
    }
  });
});

/** Words that offices use, and what breaks YAML. */
const PHRASES = [
  '《中华人民共和国政府信息公开条例》（国务院令第711号）',
  '《社会救助暂行办法》',
  '《关于A〈B、C〉的通知》（民发〔2012〕220号）',
  '国办发〔2019〕54号',
  '第三条',
  '相关规定',
  '1.',
  '（2）',
  '①',
  '●',
  '、',
  '；',
  '，',
  '\n',
  ' ',
  '/',
  '■',
  '□',
  '√',
  '政府网站',
  '两微一端',
  '其他：办税服务厅',
  '12345热线',
  '同上',
  '—',
  '无',
  '清源县民政局',
  '县级有关部门',
  '和',
  '全社会',
  '特定群体',
  '申请人',
  '主动',
  '依申请公开',
  '县级',
  '乡、村级',
  '20个工作日内',
  '长期公开',
  '信息形成之日起',
  ': ',
  ' #',
  '- ',
  '---',
  '{',
  '[',
  '"',
  "'",
  '&',
  '*',
  '!',
  '|',
  '>',
  '%',
  '@',
  '`',
  '\\',
  '\t',
  '\u0007',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\u00a0',
  '\ud800',
  '𠮷',
  '😀',
  'yes',
  '~',
  '0x1f',
  '1e3',
  '012',
  '2025-05-06',
];
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...PHRASES), { maxLength: 6 }).map((words) => words.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

const rowOf = (header: readonly string[]) => fc.array(cell, { minLength: header.length, maxLength: header.length });

async function expectSame(header: readonly string[], rows: readonly (readonly string[])[]): Promise<void> {
  for (const document of await readRows(header, rows)) expect(valuesOf(readBack(yamlOf(document)).document)).toEqual(valuesOf(document));
}

describe('any table as YAML', () => {
  it('says what the table says', async () => {
    await fc.assert(
      fc.asyncProperty(rowOf(HEADER), (row) => expectSame(HEADER, [row])),
      { numRuns: 500 },
    );
  });

  it('says what the table of tasks says', async () => {
    const rows = fc.array(rowOf(TASK_HEADER), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(rows, (given) => expectSame(TASK_HEADER, given)),
      { numRuns: 300 },
    );
  });

  it('says what stands above where a cell says 同上, and keeps the cell', async () => {
    const above = [
      '1',
      '甲',
      '子',
      '要素',
      '《乙法》、《丙法》',
      '20个工作日内',
      '清源县民政局',
      '■政府网站 □其他',
      '√',
      '',
      '√',
      '',
      '√',
      '',
      '',
    ];
    const below = ['2', '甲', '丑', '同上', '同上', '同上', '同上', '同上', '√', '', '√', '', '√', '', ''];
    await expectSame(HEADER, [above, below]);
    const [document] = await readRows(HEADER, [above, below]);
    expect(document === undefined ? '' : yamlOf(document)).toContain('deadline: 20个工作日内\n');
    expect(document === undefined ? '' : yamlOf(document)).toMatch(/raw:\n(?: {6}.*\n)*? {6}deadline: 同上\n/u);
  });
});
