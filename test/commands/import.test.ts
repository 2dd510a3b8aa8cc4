import { describe, expect, it } from 'vitest';

import type { Files } from '../support/host.ts';
import { runCommandLine } from '../support/host.ts';
import { catalogueTable } from '../support/table.ts';
import { workbook } from '../support/workbook.ts';

const PATH = 'catalogues/qingyuan-social-assistance.yaml';

const POLICY = { category: '最低生活保障', name: '政策法规文件', content: '1.文件名称\n2.文号' };
const GUIDE = { category: '最低生活保障', name: '办事指南', content: '条件\n材料' };
const RELIEF = { category: '临时救助', name: '救助名单', content: '姓名\n金额' };

async function importTable(table: Uint8Array, files: Files = {}, options = '') {
  return runCommandLine(`import 表.xlsx ${options}`, { files: { ...files, '表.xlsx': table } });
}

/** Id by name. */
function idsOf(yaml: unknown): Readonly<Record<string, string>> {
  const pairs = [...String(yaml).matchAll(/- id: (\S+)[^]*?\n {4}name: (.+)/gu)].map(([, id = '', name = '']) => [name, id]);
  return Object.fromEntries(pairs) as Record<string, string>;
}

it('writes a catalogue that validate passes, and says what it wrote', async () => {
  const { exitCode, output, errors, disk } = await importTable(catalogueTable([POLICY, GUIDE]));
  expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' });
  expect(output).toBe(`表.xlsx“社会救助” → ${PATH}：2 个事项，新文件，新编 2 个编号\n接下来：catalogue validate catalogues\n`);
  const checked = await runCommandLine('validate --fail-on info', { files: Object.fromEntries(disk) });
  expect(checked.output.replaceAll(/\s+/gu, '')).toContain('1个文件、2个事项');
  expect(checked.exitCode).toBe(0);
});

it('writes every line as a person would', async () => {
  const item = {
    ...POLICY,
    basis: '1.《甲办法》（民发〔2012〕220号）2.《乙条例》',
    channel: '■政府网站 □政府公报 ■其他：村务栏',
    audience: '',
    audienceGroup: '√（申请人）',
  };
  const { disk } = await importTable(catalogueTable([item, GUIDE]), {}, '--effective 2025-05-06');
  expect(disk.get(PATH)).toBe(`# yaml-language-server: $schema=../.catalogue/catalogue.schema.json
# 由 catalogue import 于 2026-11-21 从表格读入：表.xlsx，工作表“社会救助”，第 2 至 5 行
# 取自：地方 清源县（标题）；层级 县级（标题）；标题 清源县社会救助领域基层政务公开标准目录（标题）；领域 社会救助（标题）；施行日期 2025-05-06（命令行）
kind: catalogue
id: qingyuan-social-assistance
title: 清源县社会救助领域基层政务公开标准目录
domain: social-assistance
place:
  name: 清源县
  level: county
effective: 2025-05-06
items:
  - id: zuidi-shenghuo-baozhang.zhengce-fagui-wenjian
    number: "1"
    category: 最低生活保障
    name: 政策法规文件
    content:
      - 文件名称
      - 文号
    basis:
      - 《甲办法》（民发〔2012〕220号）
      - 《乙条例》
    deadline: 信息形成或者变更之日起20个工作日内
    subject: [清源县民政局]
    channel: [政府网站, 其他：村务栏]
    audience:
      group: 申请人
    method: proactive
    level: [county]
    raw:
      content: |-
        1.文件名称
        2.文号
      basis: 1.《甲办法》（民发〔2012〕220号）2.《乙条例》
      channel: ■政府网站 □政府公报 ■其他：村务栏
      audience: √（申请人）

  - id: zuidi-shenghuo-baozhang.banshi-zhinan
    number: "2"
    category: 最低生活保障
    name: 办事指南
    content:
      - 条件
      - 材料
    basis:
      - 《社会救助暂行办法》（国务院令第649号）
    deadline: 信息形成或者变更之日起20个工作日内
    subject: [清源县民政局]
    channel: [政府网站, 政务服务中心]
    audience: 全社会
    method: proactive
    level: [county]
    raw:
      channel: |-
        ■政府网站
        ■政务服务中心
`);
});

it('leaves out what the office left out, for validate to name', async () => {
  const { exitCode, disk } = await importTable(catalogueTable([{ ...POLICY, basis: '', deadline: '—', channel: '□政府网站 □其他' }]));
  expect(exitCode).toBe(0);
  const text = String(disk.get(PATH));
  expect(text).not.toMatch(/^ {4}(?:basis|deadline|channel):/mu);
  // The boxes stay, so that nobody takes the cell for a blank one.
  expect(text).toContain('      channel: □政府网站 □其他\n');
  const checked = await runCommandLine('validate --format compact', { files: Object.fromEntries(disk) });
  expect(checked.output.match(/required-element-missing/gu)).toHaveLength(3);
});

it('says in the file what nobody said, and how to say it', async () => {
  const table = workbook({
    sheets: [
      {
        name: 'Sheet1',
        rows: [
          ['序号', '公开事项', '公开内容', '公开依据', '公开时限', '公开主体', '公开渠道和载体'],
          ['1', '甲', '乙', '《丙法》', '10日内', '丁局', '政府网站'],
        ],
      },
    ],
  });
  const { disk, exitCode } = await importTable(table, {}, '--lang en');
  expect(exitCode).toBe(0);
  const [path, text = ''] = [...disk].find(([name]) => name.endsWith('.yaml')) ?? [];
  expect(path).toMatch(/^catalogues\/[a-z0-9-]+\.yaml$/u);
  for (const words of [
    'title is not known',
    'domain, or import again with --domain',
    'with --place and --level',
    'again with --effective',
  ]) {
    expect(text).toContain(words);
  }
});

it('takes from options what the table does not say', async () => {
  const { disk } = await importTable(catalogueTable([POLICY]), {}, '--place 云岭县 --level 县级 --domain 养老服务 --edition 2026');
  const text = String(disk.get('catalogues/yunling-elderly-care.yaml'));
  expect(text).toContain('domain: elderly-care\nplace:\n  name: 云岭县\n  level: county\nedition: "2026"\n');
});

it('turns a table of tasks into YAML that validate passes', async () => {
  const rows = [
    ['清源县2021年政务公开重点工作任务分解表'],
    ['序号', '任务名称', '具体要求', '责任单位', '完成时限', '牵头领导', '联系电话', '进度说明'],
    ['1', '公开规划', '汇集县级规划', '县发展改革局牵头，县财政局配合', '9月30日前', '王某某', '66001122', '已启动'],
    ['2', '培训', '组织培训', '县政府办公室', '每季度'],
  ];
  const { disk, exitCode, output } = await importTable(workbook({ sheets: [{ name: '任务', rows }] }));
  expect(exitCode).toBe(0);
  expect(output).toContain('catalogues/qingyuan-tasks-2021.yaml：2 项任务（2 行），新文件');
  expect(disk.get('catalogues/qingyuan-tasks-2021.yaml')).toContain(`year: 2021
tasks:
  - number: "1"
    name: 公开规划
    rows:
      - demand: 汇集县级规划
        units: 县发展改革局牵头，县财政局配合
        due: 9月30日前
        leaders:
          牵头领导: 王某某
        extra:
          联系电话: "66001122"
          进度说明: 已启动
`);
  expect(disk.get('catalogues/qingyuan-tasks-2021.yaml')).not.toContain('没有读的列');
  const checked = await runCommandLine('validate --fail-on warning', { files: Object.fromEntries(disk) });
  expect(checked.exitCode).toBe(0);
});

describe('imported again', () => {
  async function twice(first: Uint8Array, second: Uint8Array, options = '', edit = (text: string) => text) {
    const before = await importTable(first);
    const files = Object.fromEntries([...before.disk].map(([path, content]) => [path, path === PATH ? edit(String(content)) : content]));
    const after = await importTable(second, files, options);
    return { before: files, after, ids: [idsOf(files[PATH]), idsOf(after.disk.get(PATH))] as const };
  }

  it('keeps the ids of items that moved, changed, were renumbered or came under another category', async () => {
    const second = catalogueTable([
      { ...RELIEF, name: '1.救助名单', content: '姓名\n金额\n日期' },
      { category: '临时救助', name: '新增事项', content: '新' },
      { ...GUIDE, category: '低保' },
      { ...POLICY, number: '9' },
    ]);
    const edit = (text: string): string =>
      text.replace('id: zuidi-shenghuo-baozhang.banshi-zhinan', 'id: min-living-allowance.guide # 手写');
    const { ids, after } = await twice(catalogueTable([POLICY, GUIDE, RELIEF]), second, '', edit);
    expect(ids[1]).toEqual({
      政策法规文件: 'zuidi-shenghuo-baozhang.zhengce-fagui-wenjian',
      办事指南: 'min-living-allowance.guide',
      '1.救助名单': 'linshi-jiuzhu.jiuzhu-mingdan',
      新增事项: 'linshi-jiuzhu.xinzeng-shixiang',
    });
    expect(after.output).toContain('4 个事项，更新原文件（手写的注释不保留），沿用 3 个编号；新编 1 个编号\n');
    expect(after.exitCode).toBe(0);
  });

  it('keeps the id of an item that was renamed, and says so', async () => {
    const { ids, after } = await twice(catalogueTable([POLICY, GUIDE]), catalogueTable([POLICY, { ...GUIDE, name: '申请指南' }]));
    expect(ids[1]['申请指南']).toBe(ids[0]['办事指南']);
    expect(after.output).toContain('zuidi-shenghuo-baozhang.banshi-zhinan 由“办事指南”改名为“申请指南”，编号不变');
  });

  it('names the items that are gone, and gives their ids to nobody', async () => {
    const { after, ids } = await twice(
      catalogueTable([POLICY, GUIDE, RELIEF]),
      catalogueTable([POLICY, { ...RELIEF, name: '办事指南', category: '临时救助' }]),
      '--lang en',
    );
    expect(after.output).toMatch(/2 items, updated \(comments written by hand are not kept\); kept 2 ids, 1 gone: \S+/u);
    expect(new Set(Object.values(ids[1])).size).toBe(2);
  });

  it('keeps facts that were added by hand and that the table does not say', async () => {
    const edit = (text: string): string => text.replace('  level: county\n', '  level: county\n  code: "990101"\neffective: 2025-05-06\n');
    const { after } = await twice(catalogueTable([POLICY]), catalogueTable([POLICY]), '', edit);
    expect(after.disk.get(PATH)).toMatch(/ {2}code: "990101"\n {2}level: county\neffective: 2025-05-06\n/u);
  });

  it('writes the same once more', async () => {
    const { before, after } = await twice(catalogueTable([POLICY, GUIDE]), catalogueTable([POLICY, GUIDE]));
    expect(after.disk.get(PATH)).toBe(before[PATH]);
  });

  it('shows the ids in a dry run, and touches nothing', async () => {
    const { before, after } = await twice(catalogueTable([POLICY, GUIDE]), catalogueTable([POLICY, RELIEF]), '--dry-run');
    expect(after.output).toBe(
      `表.xlsx“社会救助” → ${PATH}：2 个事项，更新原文件（手写的注释不保留），沿用 1 个编号；新编 1 个编号；1 个事项不再出现：zuidi-shenghuo-baozhang.banshi-zhinan
 = zuidi-shenghuo-baozhang.zhengce-fagui-wenjian 最低生活保障 / 政策法规文件
 + linshi-jiuzhu.jiuzhu-mingdan 临时救助 / 救助名单
 - zuidi-shenghuo-baozhang.banshi-zhinan 最低生活保障 / 办事指南
试运行，没有写任何文件
`
        .replaceAll('\n ', '\n  ')
        .replaceAll(/(?<=^ {2}[=+-] \S+) /gmu, '  '),
    );
    expect(after.disk.get(PATH)).toBe(before[PATH]);
  });

  it.each([
    ['of another id', 'kind: catalogue\nid: other\ntitle: x\ndomain: y\nitems: []\n', '编号是 other'],
    ['of another kind', 'kind: unit-roster\nunits: []\n', '读不出编号'],
    ['that is no YAML', 'kind: "', '读不出编号'],
    [
      'that shares no item',
      `kind: catalogue\nid: qingyuan-social-assistance\nitems: [{ id: a, name: 别的, content: 无 }]\n`,
      '没有一个事项与本表相同',
    ],
  ])('leaves a file alone %s', async (_, content, words) => {
    const { exitCode, output, disk } = await importTable(catalogueTable([POLICY]), { [PATH]: content });
    expect(exitCode).toBe(2);
    expect(output).toContain(words);
    expect(output).toContain('没有改动');
    expect(disk.get(PATH)).toBe(content);
  });
});

it('keeps what an earlier file says of where it was derived from', async () => {
  const { disk } = await importTable(catalogueTable([POLICY, GUIDE]));
  const derived = String(disk.get(PATH))
    .replace('items:', 'derivedFrom: qingyuan-county\nitems:')
    .replace('level: [county]', 'level: [county]\n    derivedFrom: general.policy');
  const again = await importTable(catalogueTable([RELIEF, GUIDE, POLICY]), { [PATH]: derived });
  const text = String(again.disk.get(PATH));
  expect(text).toContain('\nderivedFrom: qingyuan-county\nitems:');
  expect(text.match(/derivedFrom: general\.policy/gu)).toHaveLength(1);
  expect(text).toMatch(/name: 政策法规文件\n[^]*derivedFrom: general\.policy\n/u);
});

it('learns from an exported workbook where its items were derived from', async () => {
  const { disk } = await importTable(catalogueTable([POLICY, GUIDE]));
  const derived = String(disk.get(PATH))
    .replace('items:', 'derivedFrom: qingyuan-county\nitems:')
    .replace('level: [county]', 'level: [county]\n    derivedFrom: general.policy');
  const exported = await runCommandLine('export a.yaml --out 表.xlsx', { files: { 'a.yaml': derived } });
  const back = await importTable(exported.disk.get('表.xlsx') as Uint8Array);
  const text = String(back.disk.get(PATH));
  expect(text).toContain('\nderivedFrom: qingyuan-county\nitems:');
  expect(text).toMatch(/name: 政策法规文件\n[^]*?derivedFrom: general\.policy\n/u);
});

it('lets the ids of a mapping win', async () => {
  const mapping = 'kind: mapping\nid: county-aid\ntables: [{ items: [{ id: aid.policy, category: 最低生活保障, name: 政策法规文件 }] }]\n';
  const { disk } = await importTable(catalogueTable([POLICY, GUIDE]), { '表.xlsx.mapping.yaml': mapping });
  expect(idsOf(disk.get('catalogues/county-aid.yaml'))).toEqual({
    政策法规文件: 'aid.policy',
    办事指南: 'zuidi-shenghuo-baozhang.banshi-zhinan',
  });
});

it('lets the ids of a mapping win over those of an earlier import, and gives none twice', async () => {
  const first = await importTable(catalogueTable([POLICY, GUIDE]));
  const mapping =
    'kind: mapping\ntables: [{ items: [{ id: zuidi-shenghuo-baozhang.banshi-zhinan, category: 最低生活保障, name: 政策法规文件 }] }]\n';
  const { disk } = await importTable(catalogueTable([POLICY, GUIDE]), {
    ...Object.fromEntries(first.disk),
    '表.xlsx.mapping.yaml': mapping,
  });
  expect(idsOf(disk.get(PATH))).toEqual({
    政策法规文件: 'zuidi-shenghuo-baozhang.banshi-zhinan',
    办事指南: 'zuidi-shenghuo-baozhang.banshi-zhinan-2',
  });
});

it('makes no path of an id that is none', async () => {
  const { disk } = await importTable(catalogueTable([POLICY]), { '表.xlsx.mapping.yaml': 'kind: mapping\nid: ../../etc/passwd\n' });
  expect([...disk.keys()].filter((path) => !path.startsWith('表'))).toEqual([PATH]);
});

it.each(['mapping', 'catalogue.config'])('makes no file that would be taken for another of an id %s', async (id) => {
  const { disk } = await importTable(catalogueTable([POLICY]), { '表.xlsx.mapping.yaml': `kind: mapping\nid: ${id}\n` });
  expect([...disk.keys()].filter((path) => !path.startsWith('表'))).toEqual([`catalogues/${id}-2.yaml`]);
});

it('imports a folder, each document into a file of its own, and passes over YAML', async () => {
  const files = {
    '来表/a.xlsx': catalogueTable([POLICY]),
    '来表/b.xlsx': catalogueTable([GUIDE]),
    '来表/mapping.yaml': 'kind: mapping\n',
  };
  const { exitCode, disk } = await runCommandLine('import 来表 --out 新/目录/', { files });
  expect(exitCode).toBe(0);
  const made = [...disk.keys()].filter((path) => path.startsWith('新'));
  expect(made).toEqual(['新/目录/qingyuan-social-assistance.yaml', '新/目录/qingyuan-social-assistance-2.yaml']);
  expect(disk.get(made[0] ?? '')).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.\.\/\.catalogue\/catalogue\.schema\.json\n/u);
});

it('writes what could be read and names what could not, in the words of validate', async () => {
  const files = {
    '来表/a.xlsx': 'PK no workbook',
    '来表/b.xlsx': catalogueTable([POLICY]),
    '来表/c.xlsx': workbook({ sheets: [{ name: '表', rows: [['随便写写']] }] }),
    '来表/d.pdf': '%PDF-1.7',
    '来表/~$b.xlsx': '',
  };
  const { exitCode, output, disk } = await runCommandLine('import 来表', { files });
  expect(exitCode).toBe(2);
  expect(disk.has(PATH)).toBe(true);
  const checked = await runCommandLine('validate 来表 --format compact', { files });
  const errors = [...checked.output.matchAll(/^(\S+?)(:1:1)?: error \S+ (.+)$/gmu)].map(([, at, , message]) => `${at}: ${message}`);
  expect(errors).toHaveLength(2);
  expect(output.split('\n')).toEqual(expect.arrayContaining([...errors, '跳过 2 个文件（.pdf 1、~$ 1）']));
  // Rules about contents are for validate to judge.
  expect(output).not.toContain('门槛');
});

it('writes the tables of a folder beside YAML under the name of a table, which it names', async () => {
  const files = { '来表/a.csv': 'kind: unit-roster\nunits: [{ name: 清源县民政局 }]\n', '来表/b.xlsx': catalogueTable([POLICY]) };
  const { exitCode, output, disk } = await runCommandLine('import 来表/a.csv 来表/b.xlsx', { files });
  expect(exitCode).toBe(2);
  expect(output).toContain('来表/a.csv 已经是 YAML 或 JSON');
  expect(disk.has(PATH)).toBe(true);
});

describe('to standard output', () => {
  it('goes one document, and nothing else', async () => {
    const { exitCode, output, errors, disk } = await importTable(catalogueTable([POLICY]), {}, '--stdout');
    expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' });
    expect(output).toMatch(/^# yaml-language-server: \$schema=\.catalogue\/catalogue\.schema\.json\n[^]*kind: catalogue\n/u);
    expect([...disk.keys()]).toEqual(['表.xlsx']);
  });

  it('goes the same whatever lies where a file would go', async () => {
    const files = { [PATH]: 'kind: catalogue\nid: other\n' };
    const { exitCode, output, disk } = await importTable(catalogueTable([POLICY]), files, '--stdout');
    expect({ exitCode, kept: disk.get(PATH) }).toEqual({ exitCode: 0, kept: files[PATH] });
    expect(output).toContain('id: qingyuan-social-assistance');
  });

  it('goes JSON that validate reads as well', async () => {
    const { output } = await importTable(catalogueTable([POLICY]), {}, '--stdout --to json');
    expect(JSON.parse(output)).toMatchObject({ kind: 'catalogue', items: [{ name: '政策法规文件', subject: ['清源县民政局'] }] });
    const checked = await runCommandLine('validate - --fail-on info --stdin-filename a.json', { standardInput: output });
    expect(checked.exitCode).toBe(0);
  });

  it('goes no second document', async () => {
    const files = { 'a.xlsx': catalogueTable([POLICY]), 'b.xlsx': catalogueTable([GUIDE]) };
    const { exitCode, output, errors } = await runCommandLine('import a.xlsx b.xlsx --stdout', { files });
    expect({ exitCode, output }).toEqual({ exitCode: 2, output: '' });
    expect(errors).toContain('共有 2 份目录');
  });

  it('goes nothing where nothing could be read, and standard error says why', async () => {
    const { exitCode, output, errors } = await runCommandLine('import - --stdout', { standardInput: 'PK no workbook' });
    expect({ exitCode, output }).toEqual({ exitCode: 2, output: '' });
    expect(errors).toContain('<stdin>');
  });

  it('goes what came from standard input', async () => {
    const { exitCode, output } = await runCommandLine('import - --stdin-filename 表.xlsx --stdout', {
      standardInput: catalogueTable([POLICY]),
    });
    expect(exitCode).toBe(0);
    expect(output).toContain('从表格读入：表.xlsx');
  });
});

it('writes JSON beside no comment where asked', async () => {
  const { disk, output } = await importTable(catalogueTable([POLICY]), {}, '--to json');
  expect(JSON.parse(String(disk.get('catalogues/qingyuan-social-assistance.json')))).toMatchObject({ id: 'qingyuan-social-assistance' });
  expect(output).toContain('接下来：catalogue validate catalogues/qingyuan-social-assistance.json\n');
});

describe('refuses', () => {
  it.each([
    ['import 目录.yaml', '已经是 YAML 或 JSON'],
    ['import - --stdin-filename a.xlsx', '已经是 YAML 或 JSON'],
    ['import 表.xlsx --stdout --out x', '--stdout 不能与 --out 同用'],
    ['import 表.xlsx --stdout --explain', '--stdout 不能与 --explain 同用'],
    ['import 表.xlsx --to xlsx', '--to <format> 不能是“xlsx”'],
    ['import 表.xlsx --map 依椐=C', '没有要素“依椐”'],
    ['import', '缺少参数 <tables>'],
    ['import 空', '空'],
  ])('%s', async (line, words) => {
    const files = { '表.xlsx': catalogueTable([POLICY]), '目录.yaml': 'kind: catalogue\n', '空/a.yaml': 'kind: mapping\n' };
    const { exitCode, output, errors, disk } = await runCommandLine(line, { files, standardInput: 'kind: catalogue\n' });
    expect(exitCode).toBe(2);
    expect(output + errors).toContain(words);
    expect([...disk.keys()]).toEqual(Object.keys(files));
  });
});

describe('explains', () => {
  it('what it understood, and writes nothing', async () => {
    const { exitCode, output, disk } = await importTable(catalogueTable([POLICY]), {}, '--explain');
    expect(exitCode).toBe(0);
    expect(output).toMatch(/^表\.xlsx“社会救助”\n标准目录，1 个事项/u);
    expect(output).not.toContain('→');
    expect([...disk.keys()]).toEqual(['表.xlsx']);
  });

  it('and writes where --out says so', async () => {
    const { output, disk } = await importTable(catalogueTable([POLICY]), {}, '--explain --out 目录');
    expect(output).toContain('标准目录，1 个事项');
    expect(output).toContain('→ 目录/qingyuan-social-assistance.yaml');
    expect(disk.has('目录/qingyuan-social-assistance.yaml')).toBe(true);
  });
});

describe("a village's list", () => {
  const HEADER = '清源县清溪镇清泉村村务公开事项清单,,,,,,\n序号,公开类别,公开事项,公开内容,公开时间,公开地点（形式）,公开频次\n';
  const FINANCES = '1,财务公开,财务收支情况,收入明细,每月10日前,村务公开栏、广播,每月\n';
  const WELFARE = '2,政务公开,低保对象名单,对象,每季度,村务公开栏,每季度\n';
  const VILLAGE = 'catalogues/qingyuan-qingxi-qingquan-village-list.yaml';
  const importList = (rows: string, files: Files = {}) =>
    runCommandLine('import 清泉.csv', { files: { ...files, '清泉.csv': HEADER + rows } });

  it('becomes YAML that validate passes', async () => {
    const { exitCode, output, disk } = await importList(FINANCES + WELFARE);
    expect({ exitCode, output }).toMatchObject({ exitCode: 0, output: expect.stringContaining(`${VILLAGE}：2 个事项，新文件`) as string });
    expect(String(disk.get(VILLAGE))).toMatch(/village-list\.schema\.json\n/u);
    const checked = await runCommandLine('validate --fail-on info', { files: { [VILLAGE]: String(disk.get(VILLAGE)) } });
    expect(checked.output.replaceAll(/\s+/gu, '')).toContain('1个文件、2个事项');
    expect(checked.exitCode).toBe(0);
  });

  it('keeps its ids, what a hand has added, and where its items came from', async () => {
    const first = await importList(FINANCES + WELFARE);
    const before = String(first.disk.get(VILLAGE))
      .replace('items:', 'effective: 2026-01-15\nderivedFrom: qingxi-village-list\nitems:')
      .replace('    number: "2"', '    derivedFrom: town.welfare\n    number: "2"');
    const { output, disk } = await importList(WELFARE.replace('2,', '1,') + FINANCES.replace('1,', '2,'), { [VILLAGE]: before });
    expect(output).toContain('沿用 2 个编号');
    const after = String(disk.get(VILLAGE));
    expect(idsOf(after)).toEqual(idsOf(String(first.disk.get(VILLAGE))));
    expect(after).toContain('effective: 2026-01-15\nderivedFrom: qingxi-village-list\n');
    expect(after.slice(after.indexOf('低保对象名单'), after.indexOf('财务收支情况'))).toContain('derivedFrom: town.welfare');
  });

  it('is explained as what it is', async () => {
    const { output } = await runCommandLine('import 清泉.csv --explain', { files: { '清泉.csv': HEADER + FINANCES } });
    expect(output).toContain('村（居）务公开事项清单，1 个事项，读自 1 行');
    expect(output).toContain('公开地点（形式）  公开地点（形式）');
  });

  it('takes the columns that the user names', async () => {
    const table = '村务公开,,,,\n公开事项,甲,公开时间,公开方式,丁\n财务收支情况,收入明细,每月10日前,公开栏,每月\n';
    const { exitCode, output } = await runCommandLine('import 清泉.csv --explain --map content=B --map frequency=丁', {
      files: { '清泉.csv': table },
    });
    expect(exitCode).toBe(0);
    expect(output).toMatch(/B\s+甲\s+公开内容\s+指定/u);
    expect(output).toMatch(/E\s+丁\s+公开频次\s+指定/u);
  });
});
