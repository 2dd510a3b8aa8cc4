import { beforeAll, describe, expect, it } from 'vitest';

import { readXlsx } from '../../src/readers/formats/xlsx-grid.ts';
import { runCommandLine, type Files } from '../support/host.ts';
import { addRow, deleteRow, fillRow, listsOf, openWorkbook, saveWorkbook, type OpenWorkbook } from '../support/returned.ts';
import { sheetTexts } from '../support/sheet-texts.ts';
import { taskTableText } from '../support/task-table.ts';
import { workbook } from '../support/workbook.ts';

const TABLE = taskTableText([{ units: ['县民政局', '县财政局'], due: '9月30日前' }, { units: ['县民政局'] }], { issued: '2025-02-20' });
const PLAN = { 'tasks.yaml': TABLE };

let sent: Files;
beforeAll(async () => {
  const { disk } = await runCommandLine('tasks report tasks.yaml --out back', { files: PLAN });
  sent = Object.fromEntries([...disk].filter(([path]) => path.startsWith('back/')));
});

async function open(unit = '县民政局'): Promise<OpenWorkbook> {
  return openWorkbook(sent[`back/${unit}.xlsx`]);
}

async function collect(files: Files, line = 'back --plan tasks.yaml --out progress.yaml --as-of 2025-05-01') {
  return runCommandLine(`tasks collect ${line}`, { files: { ...PLAN, ...files } });
}

describe('how a run ends', () => {
  it('0 where everybody returned and nothing is in doubt; the overview beside the lists is no return', async () => {
    const { exitCode, errors, output } = await collect(sent);
    expect({ exitCode, output }).toEqual({ exitCode: 0, output: '' });
    expect(errors).toBe('提示 back/总览.xlsx：是总览或其他报告，不需要汇总\n读取 3 个文件，并入 2 个，涉及 2 个单位（共 2 个）\n');
  });

  it('1 where a unit is missing', async () => {
    const { exitCode, errors } = await collect({ 'back/县民政局.xlsx': sent['back/县民政局.xlsx'] ?? '' });
    expect(exitCode).toBe(1);
    expect(errors).toContain('错误 县财政局：还没有报送');
  });

  it('2 where a file cannot be read, and the others are collected all the same', async () => {
    const { exitCode, errors, disk } = await collect({ ...sent, 'back/坏.xlsx': 'PK\u0003\u0004 not a workbook' });
    expect(exitCode).toBe(2);
    expect(errors).toContain('back/坏.xlsx');
    expect(String(disk.get('progress.yaml'))).toContain('unit: "县财政局"');
  });

  it('2 where there is nothing to collect', async () => {
    const { exitCode, errors } = await collect({});
    expect(exitCode).toBe(2);
    expect(errors).toContain('back');
  });
});

describe('without a plan', () => {
  it('what the workbooks say was sent counts, and it is said that nobody knows who is missing', async () => {
    const { exitCode, errors, output } = await collect(sent, 'back --as-of 2025-05-01');
    expect(exitCode).toBe(0);
    expect(output).toContain('kind: task-progress\ntitle: "清源县2025年政务公开工作任务分解表"');
    expect(errors).toContain('不知道还有哪些单位没有报送');
  });

  it('the record of an earlier run knows', async () => {
    const { disk } = await collect(sent);
    const one = { 'back/县民政局.xlsx': sent['back/县民政局.xlsx'] ?? '', 'progress.yaml': disk.get('progress.yaml') ?? '' };
    const { exitCode, errors } = await collect(one, 'back --out progress.yaml --as-of 2025-08-01');
    expect(exitCode).toBe(1);
    expect(errors).toContain('县财政局：还没有报送');
  });

  it('workbooks of two plans are told apart, and the plan of most of them counts', async () => {
    const table = taskTableText([{ units: ['县民政局'] }], { title: '清源县2024年政务公开工作任务分解表', year: 2024 });
    const other = await runCommandLine('tasks report tasks.yaml --out back', { files: { 'tasks.yaml': table } });
    const { errors, exitCode } = await collect(
      { ...sent, 'back/旧.xlsx': other.disk.get('back/县民政局.xlsx') ?? '' },
      'back --as-of 2025-05-01',
    );
    expect(exitCode).toBe(1);
    expect(errors).toContain('back/旧.xlsx：是另一份任务表的清单（清源县2024年政务公开工作任务分解表）');
  });
});

describe('what is refused', () => {
  it.each([
    ['back --out progress.docx', '扩展名不认识'],
    ['back --roster roster.yaml', '--roster 须与 --plan 一起使用'],
    ['back --as-of 2025-02-30', '--as-of 应为 YYYY-MM-DD'],
    ['back --plan 没有.xlsx', '没有.xlsx'],
  ])('%s', async (line, words) => {
    const { exitCode, errors } = await collect(sent, line);
    expect(exitCode).toBe(2);
    expect(errors).toContain(words);
  });

  it("a record of another year, and one with faults: this year's must not be mixed into them", async () => {
    const { disk } = await collect(sent);
    const record = String(disk.get('progress.yaml'));
    for (const [text, words] of [
      [record.replace('year: 2025', 'year: 2024'), '是 2024 年的任务进度'],
      [record.replace('kind: task-progress', 'kind: task-progress\nunknown: 1'), '有错误，请先改正'],
      ['kind: task-table\n', 'progress.yaml'],
    ] as const) {
      const { exitCode, errors, disk: after } = await collect({ ...sent, 'progress.yaml': text });
      expect(exitCode).toBe(2);
      expect(errors).toContain(words);
      expect(after.get('progress.yaml')).toBe(text);
    }
  });
});

describe('what is no returned list is named and not merged', () => {
  const other = workbook({
    sheets: [
      {
        name: 'Sheet1',
        rows: [
          ['姓名', '电话'],
          ['张某', '12345'],
        ],
      },
    ],
  });
  it.each([
    ['another workbook', other, '不是任务清单'],
    ['a workbook of nothing', workbook({ sheets: [{ name: 'Sheet1', rows: [] }] }), '不是任务清单'],
  ])('%s', async (_, bytes, words) => {
    const { exitCode, errors } = await collect({ ...sent, 'back/x.xlsx': bytes });
    expect(exitCode).toBe(1);
    expect(errors).toContain(`错误 back/x.xlsx：${words}`);
  });

  it('a list of a unit that the plan does not have, with all that was typed', async () => {
    const opened = await open();
    fillRow(opened, '要求2', { status: '已完成', remark: '本单位已撤并' });
    for (const { rows } of opened.sheets)
      for (const row of rows) for (const [at, text] of row.entries()) if (text === '县民政局') row[at] = '县老龄办';
    const { exitCode, errors, disk } = await collect({ ...sent, 'back/县老龄办.xlsx': saveWorkbook(opened) });
    expect(exitCode).toBe(1);
    expect(errors).toContain('任务表里没有单位“县老龄办”');
    expect(String(disk.get('progress.yaml'))).toContain('本单位已撤并');
  });

  it('but an overview is named as one, however wide it is', async () => {
    const units = Array.from({ length: 100 }, (_, index) => `县第${index + 1}局`);
    const files = { 'tasks.yaml': taskTableText([{ units }]) };
    const { disk } = await runCommandLine('tasks report tasks.yaml --out back', { files });
    const { exitCode, errors } = await runCommandLine('tasks collect back --plan tasks.yaml --as-of 2025-05-01', {
      files: Object.fromEntries(disk),
    });
    expect({ exitCode, errors }).toMatchObject({ exitCode: 0 });
    expect(errors).toContain('提示 back/总览.xlsx：是总览或其他报告，不需要汇总');
  });

  it('a list of a newer shape', async () => {
    const opened = await open();
    for (const { rows } of opened.sheets) if (rows[0]?.[0] === 'schema') rows[0][1] = '99';
    const { exitCode, errors } = await collect({ 'back/县民政局.xlsx': saveWorkbook(opened) });
    expect(exitCode).toBe(1);
    expect(errors).toContain('请升级后再汇总');
  });

  it('one that lost its marks under a name that tells nothing', async () => {
    const opened = await open();
    fillRow(opened, '要求2', { remark: '没有写单位' });
    const lists = listsOf(opened).map(({ name, rows, header }) => ({ name, hidden: false as const, rows: rows.slice(header) }));
    const { errors, disk } = await collect({ 'back/新建.xlsx': saveWorkbook({ sheets: lists }) });
    expect(errors).toContain('看不出是哪个单位的');
    expect(String(disk.get('progress.yaml'))).toContain('没有写单位');
  });
});

describe('odd returns', () => {
  it('a column that is gone, and content too far out to be read', async () => {
    const opened = await open();
    for (const { rows, header } of listsOf(opened)) (rows[header] ?? [])[(rows[header] ?? []).indexOf('佐证链接')] = '附件';
    opened.sheets[0]?.rows.push([...Array.from({ length: 120 }, () => ''), '很远']);
    const { exitCode, errors } = await collect({ ...sent, 'back/县民政局.xlsx': saveWorkbook(opened) });
    expect(exitCode).toBe(1);
    expect(errors).toContain('缺少栏目：佐证链接');
    expect(errors).toContain('在 100 列或 50000 行以外还有内容');
  });

  it('a copied row, with the same words and with others', async () => {
    const opened = await open();
    fillRow(opened, '要求1', { status: '进行中' });
    const [list] = listsOf(opened);
    const row = list?.rows.find((cells) => cells.includes('要求1')) ?? [];
    list?.rows.push(
      [...row],
      row.map((text) => (text === '要求1' ? '要求1的后续' : text)),
    );
    const { errors, disk } = await collect({ ...sent, 'back/县民政局.xlsx': saveWorkbook(opened) });
    expect(errors).toContain('同一行出现了多次：1 要求1');
    expect(errors).toContain('填报单位新增了一行，原样留存：要求1的后续');
    expect(String(disk.get('progress.yaml')).match(/status: "under-way"/gu)).toHaveLength(1);
  });

  it('two copies in which two people filled in different cells are one', async () => {
    const [one, other] = [await open(), await open()];
    fillRow(one, '要求1', { status: '已完成', done: '2025-04-30' });
    fillRow(other, '要求1', { evidence: '附件2' });
    fillRow(other, '要求2', { status: '进行中' });
    const files = { ...sent, 'back/县民政局.xlsx': saveWorkbook(one), 'back/县民政局-副本.xlsx': saveWorkbook(other) };
    const { exitCode, errors, disk } = await collect(files);
    expect(exitCode).toBe(0);
    expect(errors).toContain('同一单位还报送了');
    expect(String(disk.get('progress.yaml'))).toContain('status: "done", done: "2025-04-30", evidence: "附件2"');
  });

  it('the same file twice counts once', async () => {
    const { exitCode, errors } = await collect({ ...sent, 'back/县民政局 (2).xlsx': sent['back/县民政局.xlsx'] ?? '' });
    expect(exitCode).toBe(0);
    expect(errors).toContain('内容相同，按一份计');
  });

  it.each([
    [{ status: '已完成', done: '2025-01-10', evidence: '附件' }, '早于任务表印发日期 2025-02-20'],
    [{ status: '已完成', done: '2025-12-10', evidence: '附件' }, '晚于汇总日期 2025-05-01'],
    [{ status: '已完成', done: '2025-04-10' }, '已完成，但没有佐证'],
    [{ status: '已完成', evidence: '附件' }, '已完成，但没有完成日期'],
    [{ status: '进行中', done: '2025-04-10' }, '填了完成日期 2025-04-10，状态却是“进行中”'],
    [{ status: '', remark: '在办' }, '填了内容，但没有状态'],
    [{ status: '逾期' }, '截止日期 2025-09-30 还没有到'],
  ])('%o', async (entry, words) => {
    const opened = await open();
    fillRow(opened, '要求1', entry);
    const { exitCode, errors } = await collect({ ...sent, 'back/县民政局.xlsx': saveWorkbook(opened) });
    expect(exitCode).toBe(0);
    expect(errors).toContain(words);
  });
});

describe('lists made of a template', () => {
  const template = workbook({
    sheets: [
      {
        name: '任务单',
        rows: [
          ['{{单位}}任务单'],
          ['序号', '重点任务', '工作措施', '完成时间', '完成情况', '办结日期', '佐证材料', '分工', '责任领导'],
          ['{{序号}}', '{{任务}}', '{{具体内容}}', '{{完成时限}}', '', '', '', '{{职责}}'],
          ['填表人：', '', '', '', '', '', '', '审核人：'],
        ],
      },
    ],
  });

  async function makeLists(): Promise<Files> {
    const { disk, errors } = await runCommandLine('tasks report tasks.yaml --template office.xlsx --out office', {
      files: { ...PLAN, 'office.xlsx': template },
    });
    expect(errors).toContain('可以用 catalogue tasks collect 汇总');
    return Object.fromEntries([...disk].filter(([path]) => path.startsWith('office/县')));
  }

  async function fillLists(change: (rows: string[][]) => void): Promise<Files> {
    const lists = await makeLists();
    const filled = await openWorkbook(lists['office/县民政局.xlsx']);
    change(filled.sheets[0]?.rows ?? []);
    return { ...lists, 'office/县民政局.xlsx': saveWorkbook(filled) };
  }
  const LINE = 'office --plan tasks.yaml --out progress.yaml --as-of 2025-05-01';

  it('are collected by their heads and words, whatever is not filled in is not begun', async () => {
    const files = await fillLists((rows) => {
      rows[2]?.splice(4, 3, '已完成', '2025年4月2日', 'https://example.cn/1');
      rows[2]?.splice(8, 1, '上官某某');
    });
    const { errors, exitCode, disk } = await collect(files, LINE);
    expect({ exitCode, errors }).toMatchObject({ exitCode: 0 });
    expect(errors).not.toMatch(/警告|错误/u);
    expect(errors).toContain('表中还有一行不是任务的文字，原样留存：填表人：');
    expect(errors).toContain('其他栏目：分工, 责任领导，内容已留存');
    expect(errors).toContain('提示 县民政局，office/县民政局.xlsx：是自用的表格：各栏按表头认出，2 行按任务和具体内容的文字对上');
    expect(errors).toContain('读取 2 个文件，并入 2 个，涉及 2 个单位（共 2 个）');
    const record = String(disk.get('progress.yaml'));
    expect(record).toContain('status: "done", done: "2025-04-02", evidence: "https://example.cn/1"');
    expect(record).toContain('上官某某');
    expect(record.match(/status: "not-started"/gu)).toHaveLength(2);
  });

  it('with everything named that is wrong with them', async () => {
    const files = await fillLists((rows) => {
      rows[2]?.splice(4, 1, '差不多了');
      rows.splice(3, 1);
      rows.push(['9', '自加的任务', '另外做的事', '', '已完成']);
    });
    const { errors, exitCode, disk } = await collect(files, LINE);
    expect(exitCode).toBe(1);
    expect(errors).toContain('状态“差不多了”不能识别');
    expect(errors).toContain('发出的一行不见了');
    expect(errors).toContain('填报单位新增了一行，原样留存：另外做的事');
    expect(String(disk.get('progress.yaml'))).toContain('自加的任务');
  });

  it('and are refused by name without the plan, which alone says what was sent', async () => {
    const { errors, exitCode } = await collect(await makeLists(), 'office --out progress.yaml');
    expect(exitCode).toBe(1);
    expect(errors).toContain('错误 office/县民政局.xlsx：没有随表发出的标识，又看不出是哪个单位的：请给出 --plan');
  });
});

describe('lists with the persons whom the table names', () => {
  const files = {
    'tasks.yaml': taskTableText([{ units: ['县民政局'], leaders: { 牵头领导: '欧阳某某' } }, { units: ['县民政局'] }], {
      issued: '2025-02-20',
    }),
  };

  async function returnList(change: (open: OpenWorkbook) => void) {
    const { disk } = await runCommandLine('tasks report tasks.yaml --leaders --unit 县民政局 --out back', { files });
    const returned = await openWorkbook(disk.get('back/县民政局.xlsx'));
    change(returned);
    return collect({ ...files, 'back/县民政局.xlsx': saveWorkbook(returned) }, 'back --out progress.yaml --as-of 2025-05-01');
  }

  it('are collected like others', async () => {
    const { exitCode, errors, disk } = await returnList((list) => fillRow(list, '任务1', { status: '进行中', remark: '已发文' }));
    expect({ exitCode, errors }).toMatchObject({ exitCode: 0 });
    expect(errors).not.toMatch(/警告|错误|加了栏目/u);
    expect(String(disk.get('progress.yaml'))).toContain('已发文');
    expect(String(disk.get('progress.yaml'))).not.toContain('欧阳某某');
  });

  it('and a name that a unit corrects or adds is told and kept', async () => {
    const { errors, disk } = await returnList((list) => {
      fillRow(list, '任务1', { leader: '牵头领导：司马某某' });
      fillRow(list, '任务2', { leader: '上官某某' });
    });
    expect(errors).toContain('责任领导被改动：发出时为“牵头领导：欧阳某某”，现为“牵头领导：司马某某”');
    expect(String(disk.get('progress.yaml'))).toContain('上官某某');
  });

  it('and a column of that name which a unit adds by itself is kept too', async () => {
    const opened = await openWorkbook(sent['back/县财政局.xlsx']);
    const [list] = listsOf(opened);
    if (list === undefined) throw new Error('no list');
    for (const [index, row] of list.rows.entries())
      row.push(index === list.header ? '责任领导' : index === list.header + 1 ? '上官某某' : '');
    const { disk } = await collect({ 'back/县财政局.xlsx': saveWorkbook(opened) });
    expect(String(disk.get('progress.yaml'))).toContain('上官某某');
  });
});

describe('what is written', () => {
  it('records and tables for people, beside each other; none of them is taken for a return', async () => {
    const opened = await open();
    fillRow(opened, '要求1', { status: '进行中', remark: '=HYPERLINK("http://x")' });
    deleteRow(opened, '要求2');
    addRow(opened, { demand: '自加', remark: '说明' });
    const outs = ['progress.json', 'back/进度.xlsx', 'back/进度.csv', 'p.md', 'p.html'];
    const line = `back --plan tasks.yaml --as-of 2025-05-01 ${outs.map((out) => `--out ${out}`).join(' ')}`;
    const files = { ...sent, 'back/县民政局.xlsx': saveWorkbook(opened) };
    const first = await collect(files, line);
    expect(first.exitCode).toBe(1);
    const grid = await readXlsx(first.disk.get('back/进度.xlsx') as Uint8Array, undefined, true);
    const texts = grid.sheets.flatMap(sheetTexts).flat();
    for (const text of ['进行中', '=HYPERLINK("http://x")', '发出的一行不见了：2 要求2', '填报单位新增了一行，原样留存：自加'])
      expect(texts).toContain(text);
    expect(String(first.disk.get('back/进度.csv'))).toContain(`"'=HYPERLINK(""http://x"")"`);
    const again = await collect(Object.fromEntries(first.disk), line);
    expect(again.disk.get('progress.json')).toBe(first.disk.get('progress.json'));
    expect(again.errors).toBe(first.errors);
  });

  it('in English too', async () => {
    const { errors } = await collect(
      { 'back/县民政局.xlsx': sent['back/县民政局.xlsx'] ?? '' },
      'back --plan tasks.yaml --lang en --as-of 2025-10-01',
    );
    expect(errors).toContain('error 县财政局: has not returned its list\n');
    expect(errors).toMatch(
      /warning 县民政局, back\/县民政局\.xlsx \S+: "1 要求1" was due on 2025-09-30 and is overdue, but its status is "Not started"/u,
    );
    expect(errors).toContain('Files read: 1, merged: 1, of 1 units (of 2); 1 unit has not returned\n');
  });
});
