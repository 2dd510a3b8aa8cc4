import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import type { TaskProgress } from '../../src/model/task-progress.ts';
import { STATUS_NAMES, type TaskStatus } from '../../src/model/task-return.ts';
import { validateFiles } from '../support/run.ts';
import { runCommandLine, type Ending, type Files } from '../support/host.ts';
import { addRow, deleteRow, fillRow, findRow, openWorkbook, saveWorkbook, shuffle, type OpenWorkbook } from '../support/returned.ts';
import { taskTableText, type GivenRow } from '../support/task-table.ts';

/** What 清源县 means to do in 2025. */
const ROWS: readonly GivenRow[] = [
  { demand: '编制本年度政务公开事项标准目录', lead: ['县政务服务局'], support: ['县民政局', '县财政局'], due: '6月30日前' },
  { demand: '每季度公布社会救助资金发放情况', units: ['县民政局'], due: '每季度' },
  { demand: '公开预算决算和政府采购信息', units: ['县财政局'], due: '9月30日前' },
  { demand: '规范办理依申请公开', units: ['县政务服务局', '县教育局', '各镇'] },
  { demand: '在公示栏公布惠民补贴', units: ['各镇'], due: '每半年' },
  { demand: '公布义务教育招生政策', units: ['县教育局'], due: '5月31日前' },
];
const ROSTER = `kind: unit-roster
place: 清源县
units:
  - { name: 县政务服务局, type: department }
  - { name: 县民政局, type: department }
  - { name: 县财政局, type: department }
  - { name: 县教育局, type: department }
  - { name: 清溪镇, type: town, groups: [各镇] }
  - { name: 白石镇, type: town, groups: [各镇] }
`;
const TABLE = taskTableText(ROWS, { issued: '2025-02-20' });
const LAST_YEAR = taskTableText(ROWS, { title: '清源县2024年政务公开工作任务分解表', year: 2024, issued: '2024-02-20' });
const PLAN: Files = { 'tasks.yaml': TABLE, 'roster.yaml': ROSTER };

async function handOut(table: string): Promise<Ending['disk']> {
  const files = { 'tasks.yaml': table, 'roster.yaml': ROSTER };
  const { disk, exitCode } = await runCommandLine('tasks report tasks.yaml --roster roster.yaml --out out', { files });
  expect(exitCode).toBe(0);
  return disk;
}

async function collect(returned: Files, asOf: string, earlier: Files = {}, more = ''): Promise<Ending & { readonly record: TaskProgress }> {
  const line = `tasks collect back --plan tasks.yaml --roster roster.yaml --out progress.yaml --as-of ${asOf} ${more}`;
  const ended = await runCommandLine(line, { files: { ...PLAN, ...returned, ...earlier }, today: asOf });
  return { ...ended, record: parse(String(ended.disk.get('progress.yaml') ?? 'null')) as TaskProgress };
}

/** Everything that the record holds of a unit, statuses in the words of the list, and all that was said of it. */
function heldOf(unit: string, { record, errors }: { readonly record: TaskProgress; readonly errors: string }): string {
  const own = [...record.units, ...record.notes].filter((part) => part.unit === unit);
  const words = JSON.stringify(own, (key, value: unknown) => (key === 'status' ? (STATUS_NAMES[value as TaskStatus]?.zh ?? value) : value));
  const said = errors.split('\n').filter((line) => line.includes(`${unit}，`));
  return [words, ...said].join('\n');
}

let sent: Ending['disk'];
let old: Ending['disk'];
beforeAll(async () => {
  [sent, old] = [await handOut(TABLE), await handOut(LAST_YEAR)];
});

async function open(unit: string): Promise<OpenWorkbook> {
  return openWorkbook(sent.get(`out/${unit}.xlsx`));
}

/** What people typed, cell by cell. None of it may be lost. */
const TYPED = {
  service: { status: '已完成', done: '2025-06-20', evidence: 'http://www.qingyuan.example/mulu.html', remark: '已印发' },
  serviceAgain: { status: '进行中', remark: '还差两个领域' },
  civil: { status: '完成了', done: '2025年4月2日', evidence: '见附件1', remark: '第一季度已公布' },
  civilAdded: { task: '自行增加的任务', demand: '公布养老机构收费标准', status: '进行中', remark: '本局自己加的' },
  finance: { status: '进行中', remark: '预算已公开' },
  financeAltered: { demand: '只公开预算信息' },
  education: { status: '差不多了', done: '下个月' },
  town: { status: '已完成', done: '2025-06-10', evidence: '照片一张', remark: '两个村已贴' },
  lastYear: { status: '已完成', done: '2024-11-30', remark: '去年的内容' },
} as const;

/** Who typed it. */
const AUTHORS: Readonly<Record<keyof typeof TYPED, string>> = {
  service: '县政务服务局',
  serviceAgain: '县政务服务局',
  civil: '县民政局',
  civilAdded: '县民政局',
  finance: '县财政局',
  financeAltered: '县财政局',
  education: '县教育局',
  town: '清溪镇',
  lastYear: '白石镇',
};

const CELLS = Object.entries(TYPED).flatMap(([who, cells]) =>
  Object.values(cells).map((text) => [AUTHORS[who as keyof typeof TYPED], text] as const),
);

/** The year as it goes: a unit returns twice, one deletes a row, one adds one, one alters a demand, one sorts, one never returns. */
async function fillTheYear(): Promise<Files> {
  const service = await open('县政务服务局');
  fillRow(service, '编制本年度政务公开事项标准目录', TYPED.service);
  const again = await open('县政务服务局');
  fillRow(again, '编制本年度政务公开事项标准目录', TYPED.serviceAgain);
  const civil = await open('县民政局');
  fillRow(civil, '2025-03-31', TYPED.civil);
  deleteRow(civil, '编制本年度政务公开事项标准目录');
  addRow(civil, TYPED.civilAdded);
  const finance = await open('县财政局');
  fillRow(finance, '公开预算决算和政府采购信息', { ...TYPED.finance, ...TYPED.financeAltered });
  const education = await open('县教育局');
  fillRow(education, '公布义务教育招生政策', TYPED.education);
  const town = await open('清溪镇');
  fillRow(town, '2025-06-30', TYPED.town);
  shuffle(town, (index) => -index);
  const lastYear = await openWorkbook(old.get('out/白石镇.xlsx'));
  fillRow(lastYear, '规范办理依申请公开', TYPED.lastYear);
  return {
    'back/县政务服务局.xlsx': saveWorkbook(service),
    'back/县政务服务局(1).xlsx': saveWorkbook(again),
    'back/县民政局.xlsx': saveWorkbook(civil),
    'back/县财政局.xlsx': saveWorkbook(finance),
    'back/县教育局.xlsx': saveWorkbook(education),
    'back/清溪镇.xlsx': saveWorkbook(town),
    'back/白石镇.xlsx': saveWorkbook(lastYear),
  };
}

describe('a year', () => {
  let ended: Awaited<ReturnType<typeof collect>>;
  let returned: Files;
  beforeAll(async () => {
    returned = await fillTheYear();
    ended = await collect(returned, '2025-07-05');
  });

  it.each(CELLS)('loses nothing that %s typed: %s', (unit, text) => {
    expect(heldOf(unit, ended)).toContain(text);
  });

  it('ends as failed, with a record that its own schema takes', async () => {
    expect(ended.exitCode).toBe(1);
    const { report } = await validateFiles({ 'progress.yaml': String(ended.disk.get('progress.yaml')) });
    expect(report.findings).toEqual([]);
  });

  it.each([
    ['白石镇：还没有报送', 'a unit that never returned'],
    ['“1 编制本年度政务公开事项标准目录”的状态有两种说法：此处为“已完成”，back/县政务服务局(1).xlsx', 'two returns that disagree'],
    ['县民政局，back/县民政局.xlsx：发出的一行不见了：1 编制本年度政务公开事项标准目录', 'a row that was deleted'],
    ['填报单位新增了一行，原样留存：公布养老机构收费标准', 'a row that was added'],
    ['的具体内容被改动：发出时为“公开预算决算和政府采购信息”，现为“只公开预算信息”', 'a demand that was altered'],
    ['状态“完成了”按“已完成”计', 'another word for a status'],
    ['完成日期“2025年4月2日”按 2025-04-02 计', 'a date as text'],
    ['状态“差不多了”不能识别', 'a status that is none'],
    ['完成日期“下个月”不是日期', 'a date that is none'],
    ['是另一份任务表的清单（清源县2024年政务公开工作任务分解表）', "a list of last year's plan"],
    ['应于 2025-06-30 前完成，已逾期，状态仍是“未开始”', 'a status that dates deny'],
  ])('names: %s (%s)', (words) => {
    expect(ended.errors).toContain(words);
  });

  it('keeps what counts, and what was said instead', () => {
    const service = ended.record.units.find(({ unit }) => unit === '县政务服务局');
    const [state] = service?.rows.find(({ states }) => states.some(({ conflicts }) => conflicts !== undefined))?.states ?? [];
    expect(state).toMatchObject({
      status: 'under-way',
      done: '2025-06-20',
      evidence: TYPED.service.evidence,
      remark: '还差两个领域',
      conflicts: [
        { field: 'status', value: '已完成', file: 'back/县政务服务局.xlsx' },
        { field: 'remark', value: '已印发', file: 'back/县政务服务局.xlsx' },
      ],
    });
  });

  it('matches rows that were sorted by their ids', () => {
    const town = ended.record.units.find(({ unit }) => unit === '清溪镇');
    const byDay = new Map(ended.record.rows.map(({ id, day }) => [id, day]));
    const done = (town?.rows ?? []).filter(({ states }) => states[0]?.status === 'done').map(({ id }) => byDay.get(id));
    expect(done).toEqual(['2025-06-30']);
  });

  it('changes nothing when collected again', async () => {
    const again = await collect(returned, '2025-07-05', { 'progress.yaml': String(ended.disk.get('progress.yaml')) });
    expect(again.record).toEqual(ended.record);
    expect(again.disk.get('progress.yaml')).toBe(ended.disk.get('progress.yaml'));
  });

  it('goes on in the next quarter, and remembers', async () => {
    const service = await open('县政务服务局');
    fillRow(service, '编制本年度政务公开事项标准目录', TYPED.service);
    const stone = await open('白石镇');
    fillRow(stone, '规范办理依申请公开', { status: '进行中' });
    const finance = await open('县财政局');
    const files = {
      'back/县政务服务局.xlsx': saveWorkbook(service),
      'back/白石镇.xlsx': saveWorkbook(stone),
      'back/县财政局.xlsx': saveWorkbook(finance),
    };
    const next = await collect(files, '2025-10-08', { 'progress.yaml': String(ended.disk.get('progress.yaml')) });
    for (const [unit, text] of CELLS) expect(heldOf(unit, { record: next.record, errors: ended.errors })).toContain(text);
    expect(next.record.notes.slice(0, ended.record.notes.length)).toEqual(ended.record.notes);
    expect(next.errors).toContain('县民政局：还没有报送');
    expect(next.errors).toContain('“3 公开预算决算和政府采购信息”的状态比上次后退：进行中 → 未开始');
    const line = 'tasks progress progress.yaml --by quarter --as-of 2025-10-08 --format json';
    const { output } = await runCommandLine(line, { files: { 'progress.yaml': String(next.disk.get('progress.yaml')) } });
    const { periods } = JSON.parse(output) as { periods: { asOf: string; total: Record<string, number> }[] };
    expect(periods.map(({ asOf, total }) => [asOf, total['done'], total['unclear']])).toEqual([
      ['2025-03-31', 0, 17],
      ['2025-06-30', 0, 17],
      ['2025-09-30', 2, 5],
      ['2025-10-08', 3, 2],
    ]);
  });
});

describe('what stands outside the rows', () => {
  it('is kept too: words above the list, columns and sheets of their own', async () => {
    const opened = await open('县财政局');
    const [list] = opened.sheets;
    list?.rows.splice(2, 0, ['', '', '填报人：张某 电话 12345']);
    const { list: filled, row } = findRow(opened, '公开预算决算和政府采购信息');
    filled.rows[filled.header + 1]?.push('联系人');
    row[(filled.rows[filled.header + 1] ?? []).length - 1] = '李某';
    opened.sheets.push({ name: '说明', hidden: false, rows: [['本局另有说明']] });
    const ended = await collect({ 'back/县财政局.xlsx': saveWorkbook(opened) }, '2025-03-05');
    for (const text of ['填报人：张某 电话 12345', '联系人', '李某', '本局另有说明']) expect(heldOf('县财政局', ended)).toContain(text);
    expect(ended.record.notes.map(({ kind }) => kind).toSorted()).toEqual(['sheet-added', 'text-added']);
  });

  it('is not what went out with the list, in either language', async () => {
    for (const language of ['zh', 'en']) {
      const files = { 'tasks.yaml': TABLE, 'roster.yaml': ROSTER };
      const { disk } = await runCommandLine(`tasks report tasks.yaml --roster roster.yaml --out out --lang ${language}`, { files });
      const returned = Object.fromEntries(
        [...disk].filter(([path]) => path.startsWith('out/')).map(([path, bytes]) => [path.replace('out/', 'back/'), bytes]),
      );
      const ended = await collect(returned, '2025-03-05');
      expect(ended.record.notes).toEqual([]);
      expect(ended.exitCode).toBe(0);
    }
  });
});

describe('order', () => {
  it('of rows and columns makes no difference', async () => {
    const filled = await open('县民政局');
    fillRow(filled, '2025-03-31', TYPED.civil);
    addRow(filled, TYPED.civilAdded);
    const bytes = saveWorkbook(filled);
    const strip = ({ units, rows, notes }: TaskProgress): unknown => ({
      rows,
      units: units.map(({ unit, rows: own }) => ({
        unit,
        own: own.map(({ id, states }) => [id, states.map(({ from: _from, ...state }) => state)]),
      })),
      notes: notes.map(({ kind, unit, cells }) => ({ kind, unit, cells })),
    });
    const plain = strip((await collect({ 'back/县民政局.xlsx': bytes }, '2025-07-05')).record);
    const keys = fc.array(fc.nat(), { minLength: 24, maxLength: 24 });
    await fc.assert(
      fc.asyncProperty(keys, keys, async (rowKeys, columnKeys) => {
        const shuffled = await openWorkbook(bytes);
        shuffle(
          shuffled,
          (index) => rowKeys[index % rowKeys.length] ?? 0,
          (index) => columnKeys[index % columnKeys.length] ?? 0,
        );
        const { record } = await collect({ 'back/县民政局.xlsx': saveWorkbook(shuffled) }, '2025-07-05');
        expect(strip(record)).toEqual(plain);
      }),
      { numRuns: 15 },
    );
  });

  it('of files makes none', async () => {
    const returned = await fillTheYear();
    const backwards = Object.fromEntries(Object.entries(returned).toReversed());
    const [one, other] = [await collect(returned, '2025-07-05'), await collect(backwards, '2025-07-05')];
    expect(other.disk.get('progress.yaml')).toBe(one.disk.get('progress.yaml'));
  });
});

describe('what other programs make of a workbook', () => {
  it('is read when it was filled in and saved by a real library, dates as dates', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(sent.get('out/县教育局.xlsx') as Uint8Array) as unknown as ArrayBuffer);
    const opened = await open('县教育局');
    const { list, row } = findRow(opened, '公布义务教育招生政策');
    const sheet = book.getWorksheet(list.name);
    const header = sheet?.getRow(list.header + 1);
    const columns = new Map<unknown, number>();
    header?.eachCell((cell, number) => void columns.set(cell.value, number));
    const target = sheet?.getRow(list.rows.indexOf(row) + 1);
    for (const [label, value] of [
      ['状态', '已完成'],
      ['完成日期', new Date(Date.UTC(2025, 4, 20))],
      ['佐证链接', { text: '招生公告', hyperlink: 'http://www.qingyuan.example/zs' }],
    ] as const) {
      const cell = target?.getCell(columns.get(label) ?? 0);
      if (cell !== undefined) cell.value = value;
    }
    const { record, exitCode } = await collect({ 'back/县教育局.xlsx': new Uint8Array(await book.xlsx.writeBuffer()) }, '2025-07-05');
    expect(exitCode).toBe(1);
    const states = record.units.find(({ unit }) => unit === '县教育局')?.rows.flatMap((own) => own.states) ?? [];
    expect(states.find(({ status }) => status === 'done')).toMatchObject({ done: '2025-05-20', evidence: '招生公告' });
  });

  it('matters little where ids and what was sent are lost: the words and the name of the file tell', async () => {
    const opened = await open('清溪镇');
    fillRow(opened, '2025-06-30', TYPED.town);
    const lost = {
      sheets: opened.sheets.filter(({ hidden }) => hidden === false).map((sheet) => ({ ...sheet, name: `新 ${sheet.name}` })),
    };
    for (const { rows } of lost.sheets) for (const row of rows) row.pop();
    const { record, errors } = await collect({ 'back/清溪镇 报.xlsx': saveWorkbook(lost) }, '2025-07-05');
    expect(errors).toContain('3 行没有行标识，已按任务和具体内容的文字对上');
    const done = record.units.find(({ unit }) => unit === '清溪镇')?.rows.filter(({ states }) => states[0]?.status === 'done') ?? [];
    expect(done.map(({ id }) => record.rows.find((row) => row.id === id)?.day)).toEqual(['2025-06-30']);
  });
});
