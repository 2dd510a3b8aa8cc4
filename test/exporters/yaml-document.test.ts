import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { ImportedDocument } from '../../src/commands/import-document.ts';
import { readFile } from '../../src/readers/read-file.ts';
import { readTables } from '../../src/readers/tables.ts';
import type { Reading } from '../../src/readers/reading.ts';
import { grid } from '../support/grid.ts';
import { layoutGrid, layoutOptions, loadLayout } from '../support/layout.ts';
import { readBack, valuesOf, yamlOf } from '../support/imported.ts';

const ROOT = join(import.meta.dirname, '../..');
const WORKBOOKS = (readdirSync(join(ROOT, 'catalogues/examples'), { recursive: true }) as string[])
  .filter((name) => name.endsWith('.xlsx'))
  .map((name) => `catalogues/examples/${name}`);

const LAYOUTS = readdirSync(join(ROOT, 'fixtures/layouts')).filter((name) => name.endsWith('.yaml'));
const OFFICE = readdirSync(join(ROOT, 'fixtures/office'))
  .filter((name) => name.startsWith('table'))
  .map((name) => `fixtures/office/${name}`);

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
const TASK_HEADER = ['序号', '任务名称', '具体要求', '牵头单位', '责任单位', '配合单位', '完成时限', '责任人', '备注', '进度'];

function documentsOf({ documents }: Reading): readonly ImportedDocument[] {
  return documents.map(({ document }) => document as ImportedDocument);
}

/** What the tables of a reading say. A schema asks for title and domain, which nobody may know. */
function said(reading: Reading): unknown {
  return documentsOf(reading).map((document) => {
    const unknown = [
      document.title,
      document.kind === 'catalogue' ? document.domain : document.kind === 'village-list' ? document.locality.name : 'none',
    ].filter((fact) => fact === undefined);
    return { values: valuesOf(document), faults: unknown.map(() => 'key-missing ') };
  });
}

/** What their YAML says, with the faults of its structure. */
function saidAsYaml(reading: Reading): unknown {
  return documentsOf(reading).map((document) => {
    const { document: back, faults } = readBack(yamlOf(document));
    return { values: valuesOf(back), faults };
  });
}

it.each(LAYOUTS)('the layout %s says as YAML what its table says', (name) => {
  const layout = loadLayout(join(ROOT, 'fixtures/layouts', name));
  const reading = readTables(layout.file ?? '表.xlsx', layoutGrid(layout), layoutOptions(layout));
  expect(saidAsYaml(reading)).toEqual(said(reading));
});

it.each([...OFFICE, ...WORKBOOKS])('%s says as YAML what its table says', async (path) => {
  const reading = await readFile(path, readFileSync(join(ROOT, path)));
  expect(reading.documents.length).toBeGreaterThan(0);
  expect(saidAsYaml(reading)).toEqual(said(reading));
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

function readRows(header: readonly string[], rows: readonly (readonly string[])[]): Reading {
  return readTables('表.xlsx', grid({ 表: { rows: [['清源县社会救助领域基层政务公开标准目录'], header, ...rows] } }));
}

/** Cells that say anything at all may break what the schema asks, and still say the same. */
function valuesAsYaml(reading: Reading): unknown {
  return documentsOf(reading).map((document) => valuesOf(readBack(yamlOf(document)).document));
}

describe('any table as YAML', () => {
  it('says what the table says', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(rowOf(HEADER), (row) => {
        const reading = readRows(HEADER, [row]);
        expect(valuesAsYaml(reading)).toEqual(documentsOf(reading).map(valuesOf));
      }),
      { numRuns: 50 },
    );
  });

  it('says what the table of tasks says', { timeout: 60_000 }, () => {
    const rows = fc.array(rowOf(TASK_HEADER), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(rows, (given) => {
        const reading = readRows(TASK_HEADER, given);
        expect(valuesAsYaml(reading)).toEqual(documentsOf(reading).map(valuesOf));
      }),
      { numRuns: 50 },
    );
  });

  it('says what stands above where a cell says 同上, and keeps the cell', () => {
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
    const reading = readRows(HEADER, [above, below]);
    expect(saidAsYaml(reading)).toEqual(said(reading));
    const [second = ''] = reading.documents.map(({ document }) => yamlOf(document as ImportedDocument).split('\n\n')[1]);
    expect(second).toContain('deadline: 20个工作日内\n');
    expect(second).toMatch(/raw:\n(?: {6}.*\n)*? {6}deadline: 同上\n/u);
  });

  it.each([
    [
      'the official boxes, one a line',
      '■政府网站\n□政府公报\n□两微一端\n□发布会/听证会\n□广播电视\n□纸质媒体\n□公开查阅点\n□政务服务中心\n□便民服务站\n□入户/现场\n□社区/企事业单位/村公示栏（电子屏）\n□精准推送\n□其他',
      false,
    ],
    ['boxes of an office', '■政府网站\n□政府公报', true],
  ])('keeps no checklist that an export writes again: %s', (_, channel, kept) => {
    const reading = readRows(HEADER, [
      ['1', '甲', '子', '要素', '《乙法》', '20个工作日内', '清源县民政局', channel, '√', '', '√', '', '√', '', ''],
    ]);
    expect(saidAsYaml(reading)).toEqual(said(reading));
    expect(reading.documents.map(({ document }) => yamlOf(document as ImportedDocument).includes('raw:'))).toEqual([kept]);
  });
});
