import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import type { Report } from '../../src/model/report.ts';
import { validateFiles } from '../support/run.ts';

type Row = Readonly<Record<string, unknown>>;

/** A task table of one row a task. */
function tableOf(rows: readonly Row[], facts: Row = {}): string {
  const tasks = rows.map((row, index) => ({
    name: `任务${index + 1}`,
    rows: [{ demand: `要求${index + 1}`, units: '县政府办', due: '9月30日前', ...row }],
  }));
  return JSON.stringify({
    kind: 'task-table',
    id: 'qingyuan-tasks',
    title: '清源县2021年政务公开重点工作任务分解表',
    year: 2021,
    tasks,
    ...facts,
  });
}

async function judge(files: Readonly<Record<string, string | Uint8Array>>): Promise<Report> {
  return (await validateFiles(files)).report;
}

/** Rule, severity and, where asked for, a fact of each finding. */
async function findIn(
  rows: readonly Row[],
  { facts = {}, roster = '' }: { facts?: Row; roster?: string } = {},
): Promise<readonly string[]> {
  const { findings } = await judge({ 't.yaml': tableOf(rows, facts), ...(roster === '' ? {} : { 'r.yaml': roster }) });
  return findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`);
}

describe('the published table of Xinjin', () => {
  const table = readFileSync('catalogues/examples/xinjin-2021-tasks.xlsx');

  test('every defect is found, and nothing is called an error', async () => {
    const { findings, summary } = await judge({ 'xinjin.xlsx': table });
    expect(summary).toMatchObject({ tasks: 20, taskRows: 34, errors: 0 });
    const rowsOf = (rule: string, severity: string): readonly unknown[] =>
      findings.flatMap(({ ruleId, severity: own, place }) =>
        ruleId === rule && own === severity ? ['row' in place ? place.row : undefined] : [],
      );
    expect(rowsOf('task-unit-group-only', 'warning')).toEqual([4, 10, 11, 16, 22, 30]);
    expect(rowsOf('task-unit-open', 'warning')).toEqual([5, 13, 14, 17, 19, 20, 25]);
    expect(rowsOf('task-unit-open', 'info')).toEqual([]);
    expect(rowsOf('task-due-contradicts-text', 'warning')).toEqual([31]);
    const others = findings.filter(
      ({ ruleId }) => !['task-unit-group-only', 'task-unit-open', 'task-due-contradicts-text'].includes(ruleId),
    );
    expect(others.map(({ ruleId, severity, data }) => [ruleId, severity, data])).toEqual([
      ['task-due-uncheckable', 'info', { kind: 'year-round', text: '全年', count: 33, rows: 34 }],
      ['task-unit-alias-mixed', 'warning', { unit: '区财金局', other: '区财政和金融工作局', sureness: 'likely' }],
    ]);
  });

  test('its roster knows what it does not', async () => {
    const roster = JSON.stringify({
      kind: 'unit-roster',
      place: '新津区',
      units: [{ name: '区财政和金融工作局', aliases: ['区财金局'] }, { name: '区政府办公室' }, { name: '区网络理政办公室' }],
    });
    const { findings, notRun } = await judge({ 'xinjin.xlsx': table, 'roster.yaml': roster });
    expect(notRun.map(({ ruleId }) => ruleId)).toEqual(['task-due-before-issue']);
    const unknown = findings.flatMap(({ ruleId, data }) => (ruleId === 'task-unit-unknown' ? [data['unit']] : []));
    expect(unknown).toContain('区民政局');
    for (const known of ['区财金局', '区政府办', '区网络理政办']) expect(unknown).not.toContain(known);
    expect(findings.find(({ ruleId }) => ruleId === 'task-unit-alias-mixed')?.data).toMatchObject({ sureness: 'certain' });
  });
});

describe('units', () => {
  const UNITS = (...units: readonly string[]): readonly Row[] => units.map((unit) => ({ units: unit }));

  test.each<[string, readonly Row[], readonly string[]]>([
    ['a short and a long name', UNITS('县财金局', '县财政和金融工作局'), ['task-unit-alias-mixed warning']],
    ['the place in front and left out', UNITS('县民政局', '民政局'), ['task-unit-alias-mixed warning']],
    ['a name that may be another body', UNITS('县教育局', '县教育和体育局'), ['task-unit-alias-mixed info']],
    [
      'a short name of two',
      UNITS('县文旅局', '县文化旅游局', '县文化广电旅游局'),
      ['task-unit-alias-mixed info', 'task-unit-alias-mixed info'],
    ],
    [
      'three spellings of one',
      UNITS('县卫健局', '县卫生健康局', '清源县卫生健康局'),
      ['task-unit-alias-mixed warning', 'task-unit-alias-mixed warning'],
    ],
    ['one name often', UNITS('县民政局', '县民政局', '县 民政局'), []],
    ['two towns', UNITS('清溪镇、白石镇', '清溪镇'), []],
    ['offices of one committee', UNITS('县委办、县委编办', '县委组织部、县委宣传部'), []],
    ['a group beside a name', UNITS('县民政局、各镇(街道)'), []],
    ['等 in a name', UNITS('县高等教育局'), []],
    ['等 before a whole group', UNITS('县民政局等县级各部门'), []],
    ['等 before some of a group', UNITS('县民政局等各有关部门'), ['task-unit-open warning']],
    ['等 of three', UNITS('县民政局、县财政局等3个部门'), ['task-unit-open warning']],
    ['a description', UNITS('有关单位'), ['task-unit-group-only warning']],
    ['a lead of many', UNITS('县政府办牵头，各部门配合'), []],
    ['an organ beside its successor', UNITS('县农业局', '县农业农村局'), ['task-unit-abolished error']],
    ['an organ of before the reform, once', UNITS('县国土资源局', '县国土资源局'), ['task-unit-abolished error']],
  ])('%s', async (_, rows, expected) => {
    expect(await findIn(rows)).toEqual(expected);
  });

  test('a plan of the time before a reform is right', async () => {
    const rows = UNITS('县国土资源局');
    expect(await findIn(rows, { facts: { year: 2017, title: '清源县2017年政务公开重点工作任务分解表' } })).toEqual([]);
    expect(await findIn(rows, { facts: { issued: '2021-03-01' } })).toEqual(['task-unit-abolished error']);
  });

  test('a body that the roster has by this name still is one', async () => {
    const roster = JSON.stringify({ kind: 'unit-roster', place: '清源县', units: [{ name: '县扶贫办' }] });
    const { findings } = await judge({ 't.yaml': tableOf(UNITS('县扶贫办')), 'r.yaml': roster });
    expect(findings.map(({ ruleId, file }) => [ruleId, file])).toEqual([['roster-organ-abolished', 'r.yaml']]);
  });
});

describe('dues', () => {
  test.each<[string, readonly Row[], readonly string[]]>([
    ['standing work', [{ due: '持续推进' }], ['task-due-uncheckable warning']],
    ['at once', [{ due: '立行立改' }], ['task-due-uncheckable warning']],
    ['nothing that can be read', [{ due: '按上级要求' }], ['task-due-uncheckable warning']],
    ['from a day on', [{ due: '2021年7月1日起实施' }], []],
    ['after an event', [{ due: '文件印发后10日内' }], []],
    ['a rhythm', [{ due: '每季度' }], []],
    ['two of three year-round', [{ due: '全年' }, { due: '全年' }, {}], []],
    ['three of five year-round', [{ due: '全年' }, { due: '全年' }, { due: '全年' }, {}, {}], ['task-due-uncheckable info']],
    ['three of six year-round', [{ due: '全年' }, { due: '全年' }, { due: '全年' }, {}, {}, {}], []],
  ])('%s', async (_, rows, expected) => {
    expect(await findIn(rows)).toEqual(expected);
  });

  test.each([
    ['6月底前', ['task-due-before-issue warning']],
    ['3月启动，6月完成', ['task-due-before-issue warning']],
    ['6月底前完成，长期坚持', []],
    ['3月至12月', []],
    ['每月10日前', []],
    ['8月9日前', []],
    ['8月8日前', ['task-due-before-issue warning']],
  ])('%s in a table of 9 August', async (due, expected) => {
    expect(await findIn([{ due }], { facts: { issued: '2021-08-09' } })).toEqual(expected);
  });
});

describe('units that the roster does not know', () => {
  const roster = JSON.stringify({
    kind: 'unit-roster',
    id: 'units',
    place: '清源县',
    units: ['县财政和金融工作局', '县民政局', '清溪镇便民服务中心', '白石镇便民服务中心'].map((name) => ({ name })),
  });

  test.each([
    ['县财金局', { suggestion: '县财政和金融工作局', several: [] }],
    ['县民证局', { suggestion: '县民政局', several: [] }],
    ['市民政局', { suggestion: null, several: [] }],
    ['县税务局', { suggestion: null, several: [] }],
    ['便民服务中心', { suggestion: null, several: ['清溪镇便民服务中心', '白石镇便民服务中心'] }],
  ])('%s', async (unit, expected) => {
    const rows = [{ units: `县民政局；${unit}` }, { units: '民政局' }, { units: unit }];
    const { findings } = await judge({ 't.yaml': tableOf(rows), 'r.yaml': roster });
    const unknown = findings.filter(({ ruleId }) => ruleId === 'task-unit-unknown');
    expect(unknown.map(({ data }) => data)).toEqual([{ unit, others: 1, ...expected }]);
  });
});

test('the same demand of another group or task is no duplicate', async () => {
  const rows = [{ demand: '公布目录', units: '县政府办', due: '9月30日前' }];
  const tasks = [
    { group: '一、重点领域', name: '财政', rows },
    { group: '二、平台建设', name: '财政', rows },
    { group: '二、平台建设', name: '审计', rows },
    { group: '二、平台建设', name: '审计 ', rows },
  ];
  expect(await findIn([], { facts: { tasks } })).toEqual(['task-duplicate warning']);
});
