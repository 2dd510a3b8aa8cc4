import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { exporters } from '../../src/exporters/formats/index.generated.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import type { TaskTable } from '../../src/model/task-table.ts';
import { readFile, readYamlText } from '../../src/readers/read-file.ts';
import { readTables } from '../../src/readers/tables.ts';
import { layoutGrid, layoutOptions, loadLayout } from '../support/layout.ts';
import { exportAndRead, saidByCatalogue } from '../support/round-trip.ts';

const FORMATS = exporters.map(({ name }) => name);
const EXAMPLES = resolve(import.meta.dirname, '../../catalogues/examples');

async function readCatalogues(file: string): Promise<readonly Catalogue[]> {
  const { documents } = await readFile(file, readFileSync(resolve(EXAMPLES, file)));
  return documents.map(({ document }) => document).filter((document) => document.kind === 'catalogue');
}

describe('a catalogue that was exported reads as it was', () => {
  const files = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:yaml|xlsx)$/u.test(name));

  it.each(files.flatMap((file) => FORMATS.map((format) => [file, format] as const)))('%s as %s', async (file, format) => {
    for (const catalogue of await readCatalogues(file)) {
      const read = await exportAndRead(catalogue, format);
      expect(saidByCatalogue(read, catalogue)).toEqual(saidByCatalogue(catalogue));
    }
  });
});

const LAYOUTS = resolve(import.meta.dirname, '../../fixtures/layouts');

describe('a table as offices lay it out reads as it was, in the official form', () => {
  const layouts = readdirSync(LAYOUTS).filter((name) => name.endsWith('.yaml'));

  // Each in one format, which takes a fifth of the time of all.
  it.each(layouts.map((name, index) => [name, FORMATS[index % FORMATS.length] ?? ''] as const))('%s as %s', async (name, format) => {
    const layout = loadLayout(resolve(LAYOUTS, name));
    const { documents } = readTables(layout.file ?? '表.xlsx', layoutGrid(layout), layoutOptions(layout));
    const catalogues = documents.map(({ document }) => document).filter((document) => document.kind === 'catalogue');
    for (const before of catalogues) expect(saidByCatalogue(await exportAndRead(before, format), before)).toEqual(saidByCatalogue(before));
  });
});

/** Texts that formats, readers and spreadsheets might take for something else. */
const HOSTILE = [
  '=1+1',
  '+86',
  '-5',
  '@x',
  '＝1',
  '－1',
  '"',
  "'",
  'a|b',
  '<b>',
  '</td>',
  '&amp;',
  '&',
  ',',
  ';',
  '；',
  '\\',
  '_x0041_',
  '#',
  '{',
  '[',
  '%',
  '𠮷',
  '😀',
  'ＡＢ',
  '１２',
  '（甲）',
  '1.',
  '2、',
  '（3）',
  '①',
  '●',
  '《',
  '》',
  '、',
  '/',
  'null',
  '-',
  '——',
  '□',
  '■',
  '√',
];

const plain = fc.stringMatching(/^[清源救助申请材料流程名单甲乙丙ABab019]{1,8}$/);
/** A text of one line, with something in it that is written differently in each format. */
const line = fc
  .tuple(fc.array(fc.oneof(plain, fc.constantFrom(...HOSTILE)), { minLength: 0, maxLength: 4 }), plain)
  .map(([parts, end]) => `${parts.join('')}${end}`.trim());
/** An element of a list. Readers take ① and ● for the beginning of an element wherever they stand, and a closing semicolon for its end. */
const element = line.map((text) => text.replaceAll(/[①●]/gu, '')).filter((text) => /^[^.、]/u.test(text));
/** A channel as the list of channels divides it: no boxes, nothing that divides. */
const channel = line.map((text) => text.replaceAll(/[□■√①●,;；、]/gu, '')).filter((text) => text !== '');
/** A body; what divides or numbers a list would divide its name. */
const body = fc.oneof(
  fc.constantFrom('清源县民政局', '清溪镇人民政府', '云岭县财政局（金融办）'),
  line.map((text) => `${text.replaceAll(/[①●\d.、；;,/]/gu, '')}a`),
);
/** An act; a title that opens in one and closes in another would be one title, and a number in brackets belongs to the article before it. */
const act = fc.oneof(
  line.map((text) => `${text.replaceAll(/[《》（）]/gu, '')}a`),
  fc.constantFrom('《社会救助暂行办法》（国务院令第649号）', '《=关于<甲>&“乙”的通知》（清政办发〔2020〕5号）第三条'),
);
/** Where names are listed, a bracket that is never closed takes the next name in. */
const loose = fc.tuple(line, fc.constantFrom('', '（', '）', '《')).map((parts) => parts.join(''));
/** The same over several lines. */
const lines = fc.array(loose, { minLength: 1, maxLength: 3 }).map((texts) => texts.join('\n'));

const item = fc.record(
  {
    number: fc.oneof(fc.nat({ max: 999 }).map(String), fc.constantFrom('3.1', '0101', '一')),
    category: fc.array(loose, { minLength: 1, maxLength: 3 }).map((levels) => levels.join(' / ')),
    name: loose,
    content: fc.array(element, { minLength: 1, maxLength: 5 }),
    basis: fc.array(act, { minLength: 1, maxLength: 3 }),
    deadline: lines,
    subject: fc.array(body, { minLength: 1, maxLength: 3 }),
    channel: fc.array(fc.oneof(fc.constantFrom('政府网站', '清源县政府网站', '公示栏', '其他:政府采购网', '清源便民平台'), channel), {
      minLength: 1,
      maxLength: 3,
    }),
    audience: fc.oneof(fc.constantFrom('全社会', '特定群体', ['全社会', '特定群体：申请人']), fc.record({ group: line })),
    method: fc.constantFrom('主动', '依申请', ['主动', '依申请']),
    level: fc.subarray(['省级', '市级', '县级', '乡级', '村级'], { minLength: 1 }),
    extra: fc.dictionary(fc.constantFrom('咨询电话', '备注', '五公开', '办理依据说明'), lines, { maxKeys: 2 }),
  },
  { requiredKeys: ['name', 'content', 'basis', 'deadline', 'subject', 'channel', 'audience', 'method'] },
);

const catalogue = fc.record(
  {
    title: fc.constantFrom('清源县社会救助领域基层政务公开标准目录', '=清源县<社会救助>领域基层政务公开标准目录（试行）'),
    domain: fc.constantFrom('social-assistance', '农村集体三资管理'),
    place: fc.constantFrom({ name: '清源县', code: '990101', level: 'county' }, { name: '云岭区', level: 'county' }),
    edition: fc.constantFrom('2025', '2022年修订版'),
    effective: fc.constant('2025-05-06'),
    items: fc.array(item, { minLength: 1, maxLength: 6 }),
  },
  { requiredKeys: ['title', 'domain', 'items'] },
);

function readRandom(fields: object): Catalogue | undefined {
  const items = (fields as { readonly items: readonly object[] }).items.map((one, index) => ({ id: `item-${'abcdef'[index]}`, ...one }));
  const { documents } = readYamlText('a.yaml', JSON.stringify({ kind: 'catalogue', id: 'a', ...fields, items }));
  const document = documents[0]?.document;
  return document?.kind === 'catalogue' ? document : undefined;
}

describe('any catalogue that was exported reads as it was', () => {
  it.each(FORMATS)(
    'as %s',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(catalogue, async (fields) => {
          const before = readRandom(fields);
          if (before === undefined) throw new Error('no catalogue');
          const read = await exportAndRead(before, format);
          expect(saidByCatalogue(read, before)).toEqual(saidByCatalogue(before));
        }),
        // Each run has up to six items with hostile texts in every element, so that what breaks one breaks at once.
        { numRuns: 30 },
      );
    },
    120_000,
  );
});

describe('a task table that was exported reads as it was', () => {
  const saidByTasks = ({ title, locality, year, issued, tasks }: TaskTable) => ({
    title: title?.value,
    place: locality.name?.value,
    year: year?.value,
    issued: issued?.value,
    tasks: tasks.map(({ number, group, name, rows }) => ({
      number: number?.value,
      group: group?.value,
      name: name?.value,
      rows: rows.map(({ demand, units, due }) => [demand?.value, units.flatMap(({ value }) => value.units), due?.value]),
    })),
  });

  const YAML = `kind: task-table
id: tasks
title: 清源县2021年政务公开重点工作任务分解表
place: { name: 清源县, level: county }
year: 2021
issued: 2021-08-09
tasks:
  - { number: 1, group: 重点领域, name: 养老服务, rows: [{ demand: =公开, lead: 清源县民政局, support: [清源县财政局], due: 9月30日前 }, { demand: 更新, units: [清源县民政局], due: 全年 }] }
  - { number: 2, group: 重点领域, name: 社会救助, rows: [{ demand: 公示, units: [清源县民政局], due: 每季度 }] }
  - { number: 3, name: 政策解读, rows: [{ demand: "一\\n二", units: [各镇人民政府], due: 年底前 }] }
`;

  it.each(FORMATS)('as %s', async (format) => {
    const [written] = readYamlText('a.yaml', YAML).documents;
    const { documents } = await readFile('a.xlsx', readFileSync(resolve(EXAMPLES, 'xinjin-2021-tasks.xlsx')));
    for (const { document } of [...(written === undefined ? [] : [written]), ...documents]) {
      if (document.kind !== 'task-table') throw new Error('no task table');
      const read = await exportAndRead(document, format);
      expect(saidByTasks(read)).toEqual(saidByTasks(document));
    }
  });
});
