import { describe, expect, it } from 'vitest';
import { placeOf, readTaskTable } from '../support/yaml-document.ts';

const TEXT = `kind: task-table
id: qingyuan-tasks
title: 清源县2021年政务公开重点工作任务分解表
place: { name: 清源县, code: 051018, level: county }
year: 2021
issued: 2021-06-01
tasks:
  - number: 1
    group: 主动公开
    name: 公开规划信息
    rows:
      - demand: 公开县级规划。
        lead: 县发展改革局
        units: [县级有关部门, 清溪镇]
        support: 县档案馆
        due: 9月30日前
      - demand:
        units:
        due:
  - name: 培训
    rows:
      - { units: 县政府办公室, due: 2021-12-31 }
`;

/** The table whose only row has this content. */
function readRow(row: string) {
  const table = readTaskTable(`kind: task-table\nyear: 2021\ntasks: [{ name: 培训, rows: [${row}] }]\n`);
  return table.tasks[0]?.rows[0];
}

describe('readTaskTableYaml', () => {
  const table = readTaskTable(TEXT);

  it('reads what is said of the table', () => {
    expect(table).toMatchObject({
      kind: 'task-table',
      id: { value: 'qingyuan-tasks' },
      title: { value: '清源县2021年政务公开重点工作任务分解表' },
      locality: { name: { value: '清源县' }, code: { value: '051018' }, level: { value: 'county' } },
      year: { value: 2021 },
      issued: { value: '2021-06-01' },
      absentColumns: [],
    });
    expect([table.at, table.year, table.issued].map((at) => placeOf(table, at))).toEqual(['1:1-1:17', '5:7-5:11', '6:9-6:19']);
  });

  it('reads tasks and their rows', () => {
    const [first, second] = table.tasks;
    expect(table.tasks).toHaveLength(2);
    expect(first).toMatchObject({ number: { value: '1' }, group: { value: '主动公开' }, name: { value: '公开规划信息' } });
    expect(first?.rows).toHaveLength(2);
    expect(first?.rows[0]).toMatchObject({
      demand: { value: '公开县级规划。' },
      units: [
        { raw: '县发展改革局', value: { units: [{ text: '县发展改革局', role: 'lead' }] } },
        { raw: '县级有关部门', value: { units: [{ role: 'responsible', group: true }] } },
        { raw: '清溪镇', value: { units: [{ text: '清溪镇', role: 'responsible', group: false }] } },
        { raw: '县档案馆', value: { units: [{ role: 'support' }] } },
      ],
      due: { raw: '9月30日前', value: { kind: 'by', end: '2021-09-30' } },
    });
    expect(second?.rows).toMatchObject([{ due: { raw: '2021-12-31', value: { kind: 'by', end: '2021-12-31' } } }]);
  });

  it('knows where values stand, and where they would', () => {
    const [row, blank] = table.tasks[0]?.rows ?? [];
    expect([row?.demand, row?.units[2], row?.due].map((value) => placeOf(table, value))).toEqual([
      '12:17-12:24',
      '14:25-14:28',
      '16:14-16:20',
    ]);
    expect(blank).toMatchObject({ units: [] });
    expect([blank?.demand, blank?.due]).toEqual([undefined, undefined]);
    const places = [blank?.places.demand, blank?.places.unit, blank?.places.due];
    expect(places.map((at) => placeOf(table, at))).toEqual(['17:9-17:15', '18:9-18:14', '19:9-19:12']);
    expect(table.tasks[1]?.rows[0]?.places.demand).toBeUndefined();
  });

  it.each([
    ['2021', 2021],
    ['"2021"', 2021],
    ['2021年', undefined],
    ['21', undefined],
    ['[2021]', undefined],
    ['', undefined],
  ])('reads the year of %s as %j', (year, wanted) => {
    expect(readTaskTable(`kind: task-table\nyear: ${year}\n`).year?.value).toBe(wanted);
  });

  it.each([
    ['{ units: [] }', []],
    ['{ units: "" }', []],
    ['{ units: { name: 清溪镇 } }', []],
    ['{ units: [[清溪镇]] }', []],
    ['{ units: 清溪镇, lead: 县政府办公室 }', ['lead 县政府办公室', 'responsible 清溪镇']],
  ])('reads the units of %s', (row, wanted) => {
    const units = readRow(row)?.units.flatMap(({ value }) => value.units.map(({ role, text }) => `${role} ${text}`));
    expect(units).toEqual(wanted);
  });

  it('reads leaders and further columns by their labels', () => {
    const row = readRow('{ units: 清溪镇, due: 全年, leaders: { 牵头领导: 王某某, 联系人: 李某 }, extra: { 备注: 重点, 分值: 5, 空: } }');
    expect(row?.leaders.map(({ label, value }) => [label, value])).toEqual([
      ['牵头领导', '王某某'],
      ['联系人', '李某'],
    ]);
    expect(row?.extra.map(({ label, value }) => [label, value])).toEqual([
      ['备注', '重点'],
      ['分值', '5'],
    ]);
    expect(readRow('{ leaders: 王某某, extra: [备注] }')).toMatchObject({ leaders: [], extra: [] });
  });

  it.each(['tasks: 培训', 'tasks: [培训, [培训]]', 'tasks: { name: 培训 }', 'tasks:'])('finds no task in %s', (line) => {
    expect(readTaskTable(`kind: task-table\n${line}\n`).tasks).toEqual([]);
  });

  it.each(['rows: 一行', 'rows: { units: 清溪镇 }', 'rows: [一行]', 'rows:'])('finds no row in %s', (line) => {
    expect(readTaskTable(`kind: task-table\ntasks:\n  - name: 培训\n    ${line}\n`).tasks[0]?.rows).toEqual([]);
  });
});
