import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { readGrid } from '../../src/readers/read-grid.ts';
import { runCommandLine, type Files } from '../support/host.ts';
import { taskTableText } from '../support/task-table.ts';
import { fillIn } from '../support/fill-in.ts';
import { openWorkbook } from '../support/returned.ts';
import { workbook } from '../support/workbook.ts';

const TABLE = taskTableText([
  { units: ['县民政局', '县财政局'], due: '9月30日前' },
  { units: ['县人社局', '各镇（街道）'], due: '每季度' },
  { units: ['各镇（街道）'] },
]);
const ROSTER = `kind: unit-roster
place: 清源县
units:
  - { name: 县民政局, type: department }
  - { name: 县财政局, type: department }
  - { name: 县人力资源和社会保障局, aliases: [县人社局], type: department }
  - { name: 清溪镇, type: town }
  - { name: 白石镇, type: town }
  - { name: 县档案馆, type: institution }
`;
const FILES = { 'tasks.yaml': TABLE, 'roster.yaml': ROSTER };

async function report(line: string, files: Files = FILES, exitCode = 0) {
  const ended = await runCommandLine(`tasks report tasks.yaml ${line}`, { files });
  expect({ exitCode: ended.exitCode, errors: ended.exitCode === exitCode ? '' : ended.errors }).toEqual({ exitCode, errors: '' });
  return { ...ended, written: [...ended.disk.keys()].filter((path) => !(path in files)).toSorted() };
}

describe('what is written', () => {
  it('an overview, and a workbook for each unit that is named or meant for certain', async () => {
    const { written, output } = await report('--roster roster.yaml');
    const units = ['县人力资源和社会保障局', '县民政局', '县财政局', '总览', '清溪镇', '白石镇'];
    expect(written).toEqual(units.map((name) => `tasks-tasks/${name}.xlsx`).toSorted());
    expect(output).toBe('');
  });

  it('several formats beside each other', async () => {
    const { written } = await report('--out out --format md --format csv --unit 县民政局');
    expect(written).toEqual(['out/县民政局.csv', 'out/县民政局.md']);
  });

  it('a unit alone, by an alias, without the overview', async () => {
    const { written } = await report('--roster roster.yaml --out out --format json --unit 县人社局 --unit 人力资源和社会保障局');
    expect(written).toEqual(['out/县人力资源和社会保障局.json']);
  });

  it('under the same name whoever else is wanted', async () => {
    const files = { 'tasks.yaml': taskTableText([{ units: ['总览局', '总览'] }, { units: ['县*局', '县?局'] }]) };
    const all = await report('--out out --format json', files);
    expect(all.written).toHaveLength(5);
    for (const [index, path] of all.written.entries()) {
      const unit = (JSON.parse(String(all.disk.get(path))) as { units: { unit: string }[] }).units;
      if (unit.length > 1) continue;
      const ended = await runCommandLine(
        ['tasks', 'report', 'tasks.yaml', '--out', 'out', '--format', 'json', '--unit', unit[0]?.unit ?? ''],
        { files },
      );
      expect(ended.disk.get(path), String(index)).toBe(all.disk.get(path));
    }
  });

  it('by the roster of the configuration', async () => {
    const files = { ...FILES, 'catalogue.config.yaml': 'kind: config\nroster: roster.yaml\n' };
    expect((await report('--out out --format md', files)).written).toContain('out/清溪镇.md');
  });

  it('nothing of the persons whom the table names', async () => {
    const leaders = { 牵头领导: '欧阳某某', 联系人: '司马某某' };
    const files = { 'tasks.yaml': taskTableText([{ units: ['县民政局'], leaders, extra: { 联系电话: '66001122' } }]) };
    const { written, disk, output } = await report('--out out --format md --format html --format csv --format json', files);
    expect(written).toHaveLength(8);
    expect([output, ...written.map((path) => String(disk.get(path)))].join('\n')).not.toMatch(/某某|66001122/u);
  });

  it.each(['md', 'html', 'csv', 'json', 'xlsx'])('the persons whom the table names, in %s, where that is asked for', async (format) => {
    const leaders = { 责任领导: '欧阳某某', 联系人: '司马某某' };
    const files = { 'tasks.yaml': taskTableText([{ units: ['县民政局'], leaders, extra: { 联系电话: '66001122' } }]) };
    const { written, disk } = await report(`--leaders --out out --format ${format}`, files);
    expect(written).toHaveLength(2);
    for (const path of written) {
      const content = disk.get(path) ?? '';
      const text = typeof content === 'string' ? content : JSON.stringify((await openWorkbook(content)).sheets.map(({ rows }) => rows));
      expect(text).toMatch(format === 'json' ? /"label": "联系人",\s+"name": "司马某某"/u : /责任领导[^]*欧阳某某[^]*联系人：司马某某/u);
      expect(text).not.toContain('66001122');
    }
  });

  it('no column of persons where the table names none, and says so', async () => {
    const { errors, written, disk } = await report('--leaders --format csv');
    expect(errors).toContain('表中没有写明领导、责任人或联系人');
    const plain = await report('--format md');
    expect(plain.errors).not.toContain('联系人');
    expect(written.filter((path) => !String(disk.get(path)).includes('责任领导'))).toEqual([]);
  });

  it('in the language of the run', async () => {
    expect((await report('--out out --format md --lang en')).written).toContain('out/overview.md');
  });
});

describe('what people should know is told on standard error', () => {
  it('who is not certain, without a roster', async () => {
    const { errors } = await report('--format md');
    expect(errors).toContain('1 行没有确定的责任单位');
    expect(errors).toContain('1 种写法不知道指哪个单位：各镇（街道）（2 行）');
    expect(errors).toContain('tasks-tasks：4 个文件，3 个单位，3 行任务');
  });

  it('who has nothing to do, with one', async () => {
    const { errors } = await report('--format md --roster roster.yaml');
    expect(errors).toContain('名册中有 1 个单位没有任务：县档案馆');
    expect(errors).toContain('1 行只写了统称，没有点到具体单位');
    expect(errors).not.toContain('没有确定的责任单位');
  });

  it('open lists, possible units and dues that could not be read', async () => {
    const files = {
      'tasks.yaml': taskTableText([{ units: ['县民政局等部门'] }, { units: ['县民政局', '相关部门'], due: '视情而定吧' }]),
      'roster.yaml': ROSTER,
    };
    const { errors } = await report('--format md --roster roster.yaml --lang en', files);
    expect(errors).toContain('1 rows end their list of units with 等');
    expect(errors).toContain('1 rows have units that are only possible');
    expect(errors).toContain('1 rows have a due that could not be read');
  });

  it('that nobody says of which year a table is, and reads its dues by the edition that is given', async () => {
    const files = { 'tasks.csv': '序号,任务名称,具体内容,责任单位,完成时限\n1,公开预算,公开本级预算,县财政局,9月30日前\n' };
    const line = 'tasks report tasks.csv --out out --format json';
    const undated = await runCommandLine(line, { files });
    expect(undated.errors).toContain('表中没有写明是哪一年的，请在标题中写明，或加 --edition 2025 说明');
    const dated = await runCommandLine(`${line} --edition 2025年`, { files });
    expect(dated.errors).not.toContain('未能识别');
    expect(String(dated.disk.get('out/县财政局.json'))).toContain('2025-09-30');
  });

  it('as many open lists as the rule about them finds; 等区级各部门 is none', async () => {
    const files = { 'tasks.xlsx': readFileSync('catalogues/examples/xinjin-2021-tasks.xlsx') };
    const told = await runCommandLine('tasks report tasks.xlsx --format md', { files });
    expect(told.errors).toContain('7 行的责任单位以“等”结尾');
    const found = await runCommandLine('validate tasks.xlsx --format json', { files });
    const { findings } = JSON.parse(found.output) as { findings: { ruleId: string }[] };
    expect(findings.filter(({ ruleId }) => ruleId === 'task-unit-open')).toHaveLength(7);
  });

  it('and no more than a few of each', async () => {
    const files = { 'tasks.yaml': taskTableText(Array.from({ length: 40 }, () => ({ units: ['各镇'] }))) };
    const { errors } = await report('--format md', files);
    expect(errors).toContain('40 行没有确定的责任单位');
    expect(errors.split('\n')[0]?.split('、')).toHaveLength(5);
  });
});

describe('nothing is written, and the reason is given', () => {
  it.each<[string, Files, string]>([
    ['tasks report missing.xlsx', {}, 'missing.xlsx 中没有读出任务分解表'],
    ['tasks report tasks.yaml', { 'tasks.yaml': taskTableText([]) }, '没有任务'],
    ['tasks report tasks.yaml', { 'tasks.yaml': 'kind: vocabulary\n' }, '没有读出任务分解表'],
    ['tasks report tasks.yaml --unit 县民政', FILES, '没有单位“县民政”，是否应为 县民政局'],
    ['tasks report tasks.yaml --roster roster.yaml --unit 县档案馆', FILES, '县档案馆在这张表里没有任务'],
    ['tasks report tasks.yaml --format pdf', FILES, '可用：'],
    ['tasks report tasks.yaml --as-of 2025-02-30', FILES, '--as-of 应为 YYYY-MM-DD'],
    ['tasks report tasks.yaml --out=', FILES, '--out 的值是空的'],
    ['tasks report -', {}, '须用 --out 指定文件夹'],
    ['tasks report tasks.yaml --roster tasks.yaml', FILES, 'tasks.yaml 不是单位名册'],
    [
      'tasks report tasks.yaml --roster bad.yaml',
      { ...FILES, 'bad.yaml': 'kind: unit-roster\nunits:\n  - {}\n' },
      'bad.yaml 有错误，请先改正',
    ],
  ])('%s', async (line, files, said) => {
    const { exitCode, errors, disk } = await runCommandLine(line, { files });
    expect(exitCode).toBe(2);
    expect(errors).toContain(said);
    expect([...disk.keys()]).toEqual(Object.keys(files));
  });

  it('where a report would replace its own table', async () => {
    const files = { '总览.json': TABLE };
    const { exitCode, errors, disk } = await runCommandLine('tasks report 总览.json --out . --format json', { files });
    expect({ exitCode, kept: disk.get('总览.json') }).toEqual({ exitCode: 2, kept: TABLE });
    expect(errors).toContain('会覆盖原文件');
  });
});

it('reads standard input', async () => {
  const { exitCode, disk } = await runCommandLine('tasks report - --out out --format md', { standardInput: TABLE });
  expect(exitCode).toBe(0);
  expect([...disk.keys()]).toContain('out/总览.md');
});

it('a table with faults of structure is handed out as far as it goes, and the exit code says so', async () => {
  const files = { 'tasks.yaml': taskTableText([{ units: ['县民政局'] }], { colour: 'red' }) };
  const { errors } = await report('--format md', files, 1);
  expect(errors).toContain('1 处写法不合要求');
});

it('names files of an earlier run that this one does not write', async () => {
  const earlier = Object.fromEntries((await report('--out out')).disk);
  const { errors } = await report('--out out --roster roster.yaml', earlier);
  expect(errors).toContain('文件夹里另有 1 个文件不是这次写的，请核对是否还要：out/县人社局.xlsx');
  expect((await report('--out out --unit 县民政局', earlier)).errors).not.toContain('不是这次写的');
});

describe('workbooks that are there already', () => {
  const LINE = '--roster roster.yaml --out out';
  async function sent(): Promise<Record<string, string | Uint8Array>> {
    return Object.fromEntries((await report(LINE)).disk);
  }

  it('are replaced while nobody has filled anything in', async () => {
    const files = await sent();
    expect((await report(LINE, files)).errors).toContain('6 个文件');
    expect((await report(`${LINE} --lang en`, files)).written).toContain('out/overview.xlsx');
  });

  it.each([
    ['a status', '县民政局', { 状态: '已完成' }],
    ['a remark', '县民政局', { 备注: '已公开' }],
    ['evidence', '清溪镇', { 佐证链接: 'https://example.invalid/1' }],
    ['a corrected demand', '县财政局', { 具体内容: '改过的要求' }],
    ['how a row was settled', '总览', { 处理意见: '由县政府办负责' }],
  ] as const)('are not, once one holds %s', async (_, name, entry) => {
    const files = await sent();
    const path = `out/${name}.xlsx`;
    const filled = { ...files, [path]: await fillIn(files[path], entry) };
    const { errors, disk } = await report(LINE, filled, 2);
    expect(errors).toContain(path);
    expect(errors).toContain('catalogue tasks collect out');
    for (const [file, content] of Object.entries(filled)) expect(disk.get(file)).toBe(content);
  });

  it('nor is a workbook that the program did not write', async () => {
    const files = { ...FILES, 'out/县民政局.xlsx': readFileSync('catalogues/examples/xinjin-2021-tasks.xlsx') };
    const { errors } = await report(LINE, files, 2);
    expect(errors).toContain('out/县民政局.xlsx');
  });
});

describe('an office\u2019s own workbook', () => {
  const template = workbook({ sheets: [{ name: '任务单', rows: [['{{单位}}'], ['{{任务}}']] }] });
  const files = { ...FILES, 'office.xlsx': template };

  it('is filled in for each unit; the overview stays ours', async () => {
    const { written, disk, errors } = await report('--template office.xlsx --out out', files);
    expect(written).toEqual(['out/县人社局.xlsx', 'out/县民政局.xlsx', 'out/县财政局.xlsx', 'out/总览.xlsx']);
    expect(errors).toContain('按模板写的清单不能用 catalogue tasks collect 汇总：模板没有能认出的表头');
    const read = await readGrid('a.xlsx', Buffer.from(disk.get('out/县人社局.xlsx') ?? ''));
    const [sheet] = 'problem' in read ? [] : read.grid.sheets;
    expect([1, 2, 5].map((row) => sheet?.text(row, 1))).toEqual(['县人社局', '任务2', '任务2']);
  });

  it.each([
    ['can be collected', ['任务', '具体内容', '完成情况'], ['{{任务}}', '{{具体内容}}'], '填好后可以用 catalogue tasks collect 汇总'],
    ['has no status', ['任务', '具体内容', '备注'], ['{{任务}}', '{{具体内容}}'], '没有“状态”'],
    ['mixes texts in a cell', ['任务', '具体内容', '状态'], ['{{序号}}、{{任务}}', '{{具体内容}}'], '按文字对不上'],
    ['does not tell rows apart', ['序号', '任务', '状态'], ['{{序号}}', '{{任务}}'], '按文字对不上'],
  ])('says whether what was written %s', async (_, head, row, said) => {
    const rows = [
      { demand: '公布标准', units: ['县民政局'] },
      { demand: '公布结果', units: ['县民政局'] },
    ];
    const table = JSON.parse(taskTableText([])) as object;
    const office = workbook({ sheets: [{ name: '任务单', rows: [head, row] }] });
    const { errors } = await report('--template office.xlsx --out out', {
      'tasks.yaml': JSON.stringify({ ...table, tasks: [{ name: '公开救助信息', rows }] }),
      'office.xlsx': office,
    });
    expect(errors).toContain(said);
  });

  it('is filled in for one unit, beside another format', async () => {
    const { written } = await report('--template office.xlsx --out out --unit 县民政局 --format xlsx --format md', files);
    expect(written).toEqual(['out/县民政局.md', 'out/县民政局.xlsx']);
  });

  it('never takes the place of a file', async () => {
    const existing = { ...files, 'out/县民政局.xlsx': template };
    const { errors, disk } = await report('--template office.xlsx --out out', existing, 2);
    expect(errors).toContain('out/县民政局.xlsx已经存在');
    expect([...disk.keys()]).toEqual(Object.keys(existing));
  });

  it.each([
    ['--template office.xlsx --format md', '--template 只用于工作簿'],
    ['--template bad.xlsx', '{{某某}}'],
    ['--template none.xlsx', 'none.xlsx'],
    ['--template tasks.yaml', 'tasks.yaml'],
  ])('is refused: %s', async (line, words) => {
    const bad = workbook({ sheets: [{ name: '任务单', rows: [['{{某某}}']] }] });
    const { errors } = await report(`${line} --out out`, { ...files, 'bad.xlsx': bad }, 2);
    expect(errors).toContain(words);
  });
});
