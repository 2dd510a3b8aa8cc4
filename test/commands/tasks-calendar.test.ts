import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';

import { runCommandLine, type Files } from '../support/host.ts';
import { taskTableText } from '../support/task-table.ts';

const TABLE = taskTableText([
  { units: ['县民政局'], due: '9月30日前' },
  { units: ['各镇'], due: '每季度末月20日前' },
  { units: ['县财政局'], due: '全年' },
  { units: ['县财政局'], due: '长期坚持' },
]);
const ROSTER =
  'kind: unit-roster\nunits:\n  - { name: 清源县民政局, aliases: [县民政局] }\n  - { name: 清溪镇, type: town }\n  - { name: 县财政局 }\n';
const FILES = { 'tasks.yaml': TABLE, 'roster.yaml': ROSTER };

const days = (text: string): string[] =>
  new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((event) => String(event.getFirstPropertyValue('dtstart')));

it('writes every date to standard output, and says what has none', async () => {
  const { exitCode, output, errors } = await runCommandLine('tasks calendar tasks.yaml', { files: FILES });
  expect(exitCode).toBe(0);
  expect(days(output)).toEqual(['2025-09-30', '2025-03-20', '2025-06-20', '2025-09-20', '2025-12-20']);
  expect(errors).toContain('日历中有 5 个日期');
  expect(errors).toContain('没有日期、未写入：全年 1 行；长期、持续 1 行');
  expect(output).toContain('DTSTAMP:20261121T000000Z');
});

it('of a unit, by an alias, into a file that a later run replaces', async () => {
  const line = 'tasks calendar tasks.yaml --roster roster.yaml --unit 县民政局 --out 民政.ics --as-of 2025-03-01 --remind 7 --remind 1';
  const { exitCode, output, disk } = await runCommandLine(line, { files: FILES });
  expect({ exitCode, output }).toEqual({ exitCode: 0, output: '' });
  const text = String(disk.get('民政.ics'));
  expect(days(text)).toEqual(['2025-09-30']);
  expect(text.match(/TRIGGER:-P(?:6D)?T15H/gu)).toHaveLength(2);
  const again = await runCommandLine(line, { files: { ...FILES, '民政.ics': text } });
  expect(again).toMatchObject({ exitCode: 0 });
  expect(again.disk.get('民政.ics')).toBe(text);
});

it('towns have what all towns are to do, by the roster', async () => {
  const { output } = await runCommandLine('tasks calendar tasks.yaml --roster roster.yaml --unit 清溪镇', { files: FILES });
  expect(days(output)).toHaveLength(4);
});

it('counts as made on the day of the table’s issue', async () => {
  const files = { 'tasks.yaml': taskTableText([{ units: ['县民政局'], due: '9月30日前' }], { issued: '2025-03-05' }) };
  const { output } = await runCommandLine('tasks calendar tasks.yaml', { files });
  expect(output).toContain('DTSTAMP:20250305T000000Z');
});

describe('what cannot be done is said', () => {
  it.each<[string, Files, string]>([
    ['tasks calendar tasks.yaml --unit 县财政局', FILES, '没有一行任务有日期，日历无从写起：全年 1 行；长期、持续 1 行'],
    ['tasks calendar tasks.yaml --remind 一周', FILES, '--remind 应为 0 至 366 的天数'],
    ['tasks calendar tasks.yaml --remind 367', FILES, '--remind 应为 0 至 366 的天数'],
    ['tasks calendar tasks.yaml --out tasks.yaml', FILES, '或者就是任务表本身'],
    ['tasks calendar tasks.yaml --out=', FILES, '--out 的值是空的'],
    ['tasks calendar tasks.yaml --unit 县教育局', FILES, '没有单位“县教育局”'],
  ])('%s', async (line, files, said) => {
    const { exitCode, output, errors, disk } = await runCommandLine(line, { files });
    expect({ exitCode, output }).toEqual({ exitCode: 2, output: '' });
    expect(errors).toContain(said);
    expect(disk.get('tasks.yaml')).toBe(TABLE);
  });
});

it('the published table of Xinjin: one date, and 33 rows without', async () => {
  const files = { 'tasks.xlsx': readFileSync('catalogues/examples/xinjin-2021-tasks.xlsx') };
  const { output, errors } = await runCommandLine('tasks calendar tasks.xlsx', { files });
  expect(days(output)).toEqual(['2021-09-30']);
  expect(errors).toContain('全年 33 行');
});
