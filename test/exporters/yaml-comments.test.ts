import { expect, it } from 'vitest';

import { writeComments, type Provenance } from '../../src/exporters/yaml-comments.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import type { TableExplanation } from '../../src/model/explanation.ts';
import type { TaskTable } from '../../src/model/task-table.ts';

const PROVENANCE: Provenance = {
  file: '来表.xlsx',
  sheet: '救助',
  day: '2026-11-21',
  schema: '../.catalogue/catalogue.schema.json',
  language: 'zh',
};

const EXPLANATION: TableExplanation = {
  sheet: '救助',
  kind: 'catalogue',
  firstRow: 2,
  lastRow: 30,
  columns: [
    { column: 1, label: '序号', element: 'number', how: 'label', confidence: 1, sample: '1' },
    { column: 2, label: '', element: 'deadline', how: 'content', confidence: 0.6, sample: '20日内' },
    { column: 3, label: '事项', element: 'name', how: 'position in header', confidence: 0.8, sample: '甲' },
    { column: 4, label: '经办', confidence: 0, sample: '张某' },
  ],
  facts: [
    { fact: 'place', value: '清源县', from: 'sheet name' },
    { fact: 'domain', value: 'social-assistance', from: 'option' },
    { fact: 'edition', from: 'unknown' },
  ],
  entries: 20,
  rows: 20,
  leftOut: Array.from({ length: 14 }, (_, index) => ({ row: index + 10, reason: 'section title', text: '一' }) as const),
  filledDown: 2,
  uncalculated: 0,
  droppedMerges: 0,
  hidden: { sheet: false, rows: 0, columns: 0 },
  sheetsWithoutTable: [],
  confidence: 0.9,
};

function catalogue(parts: Partial<Catalogue>): Catalogue {
  const source = {
    file: '来表.xlsx',
    place: () => ({ kind: 'cell', sheet: '救助', row: 1, column: 1 }) as const,
    excerpt: () => undefined,
  };
  return { kind: 'catalogue', source, at: 0, locality: {}, items: [], absentColumns: [], ...parts };
}

it('says where a document comes from, what was assumed, and what is not known', () => {
  expect(writeComments(catalogue({ explanation: EXPLANATION, locality: { name: { value: '清源县', at: 0 } } }), PROVENANCE)).toEqual([
    'yaml-language-server: $schema=../.catalogue/catalogue.schema.json',
    '由 catalogue import 于 2026-11-21 从表格读入：来表.xlsx，工作表“救助”，第 2 至 30 行',
    '取自：地方 清源县（工作表名）；领域 社会救助（命令行）',
    '不是单凭表头认出的列：B 公开时限（凭内容）；C 公开事项（凭位置）',
    '不认识的列，原样放在 extra 下：D 经办',
    `不是事项的行：${Array.from({ length: 12 }, (_, index) => `第 ${index + 10} 行（小标题）`).join('；')}…`,
    '2 个空白格沿用了上一行的内容，请核对',
    '标题不详：请在下面补写 title',
    '领域不详：请补写 domain，或用 --domain 重新导入',
    '地方的层级不详：请在 place 下补写 level，或用 --level 重新导入',
    '施行日期不详：请补写 effective，或用 --effective 重新导入',
  ]);
});

it('says it in English', () => {
  const [origin, ...others] = writeComments(catalogue({ explanation: EXPLANATION }), { ...PROVENANCE, schema: undefined, language: 'en' });
  expect(origin).toBe('Read by catalogue import on 2026-11-21 from 来表.xlsx, sheet "救助", rows 2 to 30');
  expect(others.slice(0, 3)).toEqual([
    'Taken from: place 清源县 (sheet name); domain social-assistance (option)',
    'Columns that were not told by their label alone: B deadline (by content); C name (by position)',
    'Columns not known, kept as they are below extra: D 经办',
  ]);
  expect(others).toContain('The place is not known: add place: { name: 清源县, level: county }, or import again with --place and --level');
});

it("says which columns were left out, and of an office's own columns nothing", () => {
  const columns = [
    { column: 5, label: '备注', element: 'extra', how: 'label', confidence: 0.95, sample: '重点' },
    { column: 6, label: '责任人', element: 'leader', how: 'label', confidence: 0.95, sample: '王某' },
    { column: 7, label: '密级', element: undefined, how: 'mapping', confidence: 1, sample: '无' },
  ] as const;
  const table: TaskTable = {
    ...catalogue({}),
    kind: 'task-table',
    tasks: [],
    explanation: { ...EXPLANATION, kind: 'task-table', columns },
  };
  const comments = writeComments(table, PROVENANCE);
  expect(comments).toContain('没有读的列：G 密级');
  expect(comments.join('\n')).not.toMatch(/备注|责任人/u);
});

it('says of a table without an explanation where it comes from', () => {
  const known = { title: { value: '目录', at: 0 }, domain: { value: '救助', at: 0 }, effective: { value: '2025-05-06', at: 0 } };
  const locality = { name: { value: '清源县', at: 0 }, level: { value: 'county', at: 0 } } as const;
  expect(writeComments(catalogue({ ...known, locality }), { ...PROVENANCE, sheet: '', schema: undefined })).toEqual([
    '由 catalogue import 于 2026-11-21 从表格读入：来表.xlsx',
  ]);
});
