import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { exporters } from '../../src/exporters/formats/index.generated.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import type { TaskTable } from '../../src/model/task-table.ts';
import type { VillageList } from '../../src/model/village-list.ts';
import { readFile, readYamlText } from '../../src/readers/read-file.ts';
import { readTables } from '../../src/readers/tables.ts';
import { layoutGrid, layoutOptions, loadLayout } from '../support/layout.ts';
import { catalogue as randomCatalogue, readRandom } from '../support/random-catalogues.ts';
import { taskTableYaml } from '../support/random-task-tables.ts';
import { villageYaml } from '../support/random-village-lists.ts';
import { exportAndRead, saidByCatalogue } from '../support/round-trip.ts';
import { readTaskTable, readVillageList } from '../support/yaml-document.ts';

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

describe('any catalogue that was exported reads as it was', () => {
  it.each(FORMATS)(
    'as %s',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(randomCatalogue, async (fields) => {
          const before = readRandom(fields);
          if (before === undefined) throw new Error('no catalogue');
          const read = await exportAndRead(before, format);
          expect(saidByCatalogue(read, before)).toEqual(saidByCatalogue(before));
        }),
        // Each run has up to six items with hostile texts in every element, so that what breaks one breaks at once.
        { numRuns: 15 },
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
      rows: rows.map(({ demand, units, due, leaders, extra }) => [
        demand?.value,
        units.flatMap(({ value }) => value.units),
        due?.value,
        new Map(leaders.map(({ label, value }) => [label.replaceAll(/\s|(?<=经办)责任人$/gu, ''), value])),
        // A label that would pass for an official one is changed.
        new Map(extra.map(({ label, value }) => [label.replace(/^其他/u, ''), value])),
      ]),
    })),
  });

  const YAML = `kind: task-table
id: tasks
title: 清源县2021年政务公开重点工作任务分解表
place: { name: 清源县, level: county }
year: 2021
issued: 2021-08-09
tasks:
  - { number: 1, group: 重点领域, name: 养老服务, rows: [{ demand: =公开, lead: 清源县民政局, support: [清源县财政局], due: 9月30日前, leaders: { 牵头领导: 王某某, 联系人: 李某 }, extra: { 备注: 重点 } }, { demand: 更新, units: [清源县民政局], due: 全年 }] }
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

  it.each(FORMATS)(
    'whatever its rows say, as %s',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(taskTableYaml, async (yaml) => {
          const document = readTaskTable(yaml);
          expect(saidByTasks(await exportAndRead(document, format))).toEqual(saidByTasks(document));
        }),
        { numRuns: 15 },
      );
    },
    120_000,
  );
});

describe("a village's list that was exported reads as it was", () => {
  const saidByVillage = ({ id, title, locality, edition, effective, items }: VillageList) => {
    const counted = items.every(({ number }) => number === undefined);
    return {
      head: [id, title, locality.name, locality.level, edition, effective].map((fact) => fact?.value),
      items: items.map((item, index) => ({
        id: item.id?.value,
        number: counted ? String(index + 1) : item.number?.value,
        category: item.category?.value,
        name: item.name?.value,
        content: item.content.map(({ value }) => value),
        time: item.time?.value,
        place: item.place.map(({ value }) => value),
        frequency: item.frequency?.value,
        responsible: item.responsible.map(({ value }) => value),
        basis: item.basis.map(({ value }) => value.text),
        // A label that would pass for one of the list's own is changed.
        extra: new Map(item.extra.map(({ label, value }) => [label.replace(/^其他/u, ''), value])),
      })),
    };
  };

  it.each(FORMATS)('the shipped example as %s', async (format) => {
    const list = readVillageList(readFileSync(resolve(EXAMPLES, 'qingyuan/qingxi-town/qingquan-village-list.yaml'), 'utf8'));
    expect(saidByVillage(await exportAndRead(list, format))).toEqual(saidByVillage(list));
  });

  it.each(FORMATS)(
    'whatever its items say, as %s',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(villageYaml, async (yaml) => {
          const list = readVillageList(yaml);
          expect(saidByVillage(await exportAndRead(list, format))).toEqual(saidByVillage(list));
        }),
        { numRuns: 15 },
      );
    },
    120_000,
  );
});
