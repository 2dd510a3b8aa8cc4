import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';

import { runCommandLine, type Files } from '../support/host.ts';
import { taskTableText } from '../support/task-table.ts';

const TABLE = taskTableText([
  { units: ['县财政局', '县民政局', '各镇（街道）'] },
  { units: ['县人力资源和社会保障局、县级各部门'] },
  { units: ['县人社局', '县档案馆', '清溪镇'] },
]);

interface Drafted {
  readonly kind: string;
  readonly place?: string;
  readonly units: readonly { readonly name: string; readonly type?: string; readonly aliases?: unknown }[];
}

async function draft(
  files: Files,
  line = 'tasks roster tasks.yaml',
): Promise<{ readonly text: string; readonly roster: Drafted; readonly errors: string }> {
  const { exitCode, output, errors } = await runCommandLine(line, { files });
  expect({ exitCode, errors: exitCode === 0 ? '' : errors }).toEqual({ exitCode: 0, errors: '' });
  const document = parseDocument(output);
  expect(document.errors).toEqual([]);
  return { text: output, roster: document.toJS() as Drafted, errors };
}

it('drafts every named unit once, with a type by its ending, departments first', async () => {
  const { roster } = await draft({ 'tasks.yaml': TABLE });
  expect(roster).toEqual({
    kind: 'unit-roster',
    place: '清源县',
    units: [
      { name: '县财政局', type: 'department' },
      { name: '县民政局', type: 'department' },
      { name: '县人力资源和社会保障局', type: 'department' },
      { name: '县人社局', type: 'department' },
      { name: '县档案馆', type: 'institution' },
      { name: '清溪镇', type: 'town' },
    ],
  });
});

it('proposes aliases in comments and asserts none', async () => {
  const { text, errors } = await draft({ 'tasks.yaml': TABLE });
  expect(text).toMatch(
    /- name: 县人力资源和社会保障局\n {4}type: department\n {4}# 待确认：“县人社局”（1 行）像是它的简称.*\n {4}# aliases: \[县人社局\]\n/u,
  );
  expect(text).toMatch(/- name: 县人社局\n {4}type: department\n {4}# 待确认：可能就是“县人力资源和社会保障局”/u);
  expect(errors).toContain('1 对可能的别名，请确认：县人社局 ~ 县人力资源和社会保障局');
});

it('becomes a roster with the alias once a person has confirmed it', async () => {
  const { text } = await draft({ 'tasks.yaml': TABLE });
  const confirmed = text.replace('# aliases: [县人社局]', 'aliases: [县人社局]').replace(/ {2}- name: 县人社局\n(?: {4}.*\n)+/u, '');
  const { roster } = await draft({ 'tasks.yaml': TABLE, 'roster.yaml': confirmed }, 'tasks roster tasks.yaml --roster roster.yaml');
  expect(roster.units.map(({ name }) => name)).not.toContain('县人社局');
});

it('says what words for many would mean, and invents no unit for those that mean nobody yet', async () => {
  const table = taskTableText([{ units: ['县民政局、各镇（街道）'] }, { units: ['县财政局、其他县级部门'] }, { units: ['各镇（街道）'] }]);
  const { text, roster, errors } = await draft({ 'tasks.yaml': table });
  expect(text).toContain('# 表中的“其他县级部门”（1 行）按下列名册指 2 个单位（除去该行点到的）：县民政局、县财政局');
  expect(text).toContain('# “各镇（街道）”（2 行）包括哪些单位，表里没有写');
  expect(text).toContain('  # - name: ××镇\n  #   type: town\n');
  expect(roster.units.map(({ name }) => name)).toEqual(['县民政局', '县财政局']);
  expect(errors).toContain('各镇（街道）');
});

it('names what a reform has done away with, and proposes it as a former name of its successor', async () => {
  const { text } = await draft({ 'tasks.yaml': taskTableText([{ units: ['县国土资源局'] }, { units: ['县自然资源局'] }]) });
  expect(text).toMatch(/- name: 县国土资源局\n(?: {4}.*\n)* {4}# 这是机构改革前的名称，现由.*自然资源局/u);
  expect(text).toMatch(
    /- name: 县自然资源局\n {4}type: department\n {4}# 待确认：“县国土资源局”（1 行）是机构改革前的名称.*\n {4}# aliases: \[\{ name: 县国土资源局, until: \d{4}-\d{2}-\d{2} \}\]/u,
  );
});

it.each(['zh', 'en'])('what it drafts passes validation (%s)', async (language) => {
  const files = { 'tasks.yaml': TABLE };
  const drafted = await runCommandLine(`tasks roster tasks.yaml --out lists/roster.yaml --lang ${language}`, { files });
  expect(drafted.exitCode).toBe(0);
  const text = String(drafted.disk.get('lists/roster.yaml'));
  expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=../.catalogue/unit-roster.schema.json');
  const checked = await runCommandLine('validate roster.yaml --format compact', { files: { 'roster.yaml': text } });
  expect(checked).toMatchObject({ exitCode: 0 });
});

it('takes names for names, whatever they hold', async () => {
  const names = ['“县: #局', 'no', "O'Neil局", '县\u0007民政局', '{县}局'];
  const { roster } = await draft({ 'tasks.yaml': taskTableText(names.map((unit) => ({ units: [unit] }))) });
  expect(roster.units.length).toBeGreaterThanOrEqual(names.length - 1);
  for (const { name } of roster.units) expect(typeof name).toBe('string');
});

const ROSTER = `# 县里自己的名册
kind: unit-roster
place: 清源县   # 不要改
units:
- name: 县民政局
  aliases: [ "民政局" ]

# 财政
- {name: 县财政局, type: department} # 兼管国资
`;

describe('a roster that is there already', () => {
  it.each(['\n', '\r\n'])('stays as it is, to the character, with new units behind (%j)', async (newline) => {
    const before = ROSTER.replaceAll('\n', newline);
    const files = { 'tasks.yaml': TABLE, 'roster.yaml': before };
    const { exitCode, disk, errors } = await runCommandLine('tasks roster tasks.yaml --roster roster.yaml --out roster.yaml', { files });
    expect({ exitCode, errors }).toMatchObject({ exitCode: 0 });
    const after = String(disk.get('roster.yaml'));
    expect(after.startsWith(before.trimEnd())).toBe(true);
    expect(newline === '\n' ? after.includes('\r') : /(?<!\r)\n/u.test(after)).toBe(false);
    const roster = parseDocument(after).toJS() as Drafted;
    expect(roster.units.map(({ name }) => name)).toEqual([
      '县民政局',
      '县财政局',
      '县人力资源和社会保障局',
      '县人社局',
      '县档案馆',
      '清溪镇',
    ]);
    const again = await runCommandLine('tasks roster tasks.yaml --roster roster.yaml --out roster.yaml', {
      files: { ...files, 'roster.yaml': after },
    });
    expect(again).toMatchObject({
      exitCode: 0,
      disk: new Map([
        ['tasks.yaml', TABLE],
        ['roster.yaml', after],
      ]),
    });
    expect(again.errors).toContain('没有名册以外的单位');
  });

  it('keeps what stands behind its units', async () => {
    const files = { 'tasks.yaml': TABLE, 'roster.yaml': 'units:\n  - name: 县民政局\nkind: unit-roster\nplace: 清源县\n' };
    const { output } = await runCommandLine('tasks roster tasks.yaml --roster roster.yaml', { files });
    expect(output.endsWith('kind: unit-roster\nplace: 清源县\n')).toBe(true);
    expect((parseDocument(output).toJS() as Drafted).units).toHaveLength(6);
  });

  it('is left alone where its units are not written entry by entry', async () => {
    const files = { 'tasks.yaml': TABLE, 'roster.yaml': '{kind: unit-roster, units: [{name: 县民政局}]}' };
    const { exitCode, errors, output } = await runCommandLine('tasks roster tasks.yaml --roster roster.yaml', { files });
    expect({ exitCode, output }).toEqual({ exitCode: 2, output: '' });
    expect(errors).toContain('不是一行一条写的');
  });

  it('proposes a new name as an alias of a unit that it has', async () => {
    const files = {
      'tasks.yaml': taskTableText([{ units: ['县民政与社会事务局'] }]),
      'roster.yaml': 'kind: unit-roster\nunits:\n  - name: 县民政和社会事务管理局\n',
    };
    const { output } = await runCommandLine('tasks roster tasks.yaml --roster roster.yaml', { files });
    expect(output).toContain('# 待确认：“县民政与社会事务局”像是“县民政和社会事务管理局”');
  });

  it('that has errors is not gone on from', async () => {
    const files = { 'tasks.yaml': TABLE, 'roster.yaml': 'kind: unit-roster\nunits:\n  - nam: 县民政局\n' };
    const { exitCode, errors } = await runCommandLine('tasks roster tasks.yaml --roster roster.yaml', { files });
    expect(exitCode).toBe(2);
    expect(errors).toContain('roster.yaml 有错误，请先改正');
  });
});

describe('what cannot be drafted is said', () => {
  it.each<[string, Files, string]>([
    ['tasks roster nothing.yaml', {}, 'nothing.yaml 中没有读出任务分解表'],
    ['tasks roster tasks.yaml', { 'tasks.yaml': 'kind: vocabulary' }, '没有读出任务分解表'],
    ['tasks roster tasks.yaml', { 'tasks.yaml': taskTableText([{ units: ['各镇（街道）'] }]) }, '表里没有点到任何单位'],
    ['tasks roster tasks.yaml --out=', { 'tasks.yaml': TABLE }, '--out 的值是空的'],
  ])('%s', async (line, files, said) => {
    const { exitCode, output, errors } = await runCommandLine(line, { files });
    expect({ exitCode, output }).toEqual({ exitCode: 2, output: '' });
    expect(errors).toContain(said);
  });

  it('nothing that exists is replaced', async () => {
    const files = { 'tasks.yaml': TABLE, 'roster.yaml': ROSTER };
    const { exitCode, disk } = await runCommandLine('tasks roster tasks.yaml --out roster.yaml', { files });
    expect({ exitCode, kept: disk.get('roster.yaml') }).toEqual({ exitCode: 2, kept: ROSTER });
  });
});

it('the published table of Xinjin: 27 names, and the pair of names of one bureau', async () => {
  const files = { 'tasks.xlsx': readFileSync('catalogues/examples/xinjin-2021-tasks.xlsx') };
  const { roster, errors } = await draft(files, 'tasks roster tasks.xlsx');
  expect(roster.units).toHaveLength(27);
  expect(errors).toContain('区财金局 ~ 区财政和金融工作局');
  expect(errors).toContain('各镇(街道)');
});
