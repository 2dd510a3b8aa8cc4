import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';

import { catalogueDocument, exampleText } from '../support/document.ts';
import { fakeGit, type FakeRepository } from '../support/git.ts';
import { runCommandLine, type Files } from '../support/host.ts';
import { catalogueTable } from '../support/table.ts';

type Fields = Readonly<Record<string, unknown>>;

const write = (items: readonly Fields[], overrides?: Fields): string => JSON.stringify(catalogueDocument(items, overrides));
const BEFORE = write([{}, { name: '救助标准' }]);
/** The first item's deadline is longer. */
const LONGER = { deadline: '信息形成或者变更之日起30个工作日内' };
const AFTER = write([LONGER, { name: '救助标准' }]);
const TASKS = JSON.stringify({
  kind: 'task-table',
  id: 'qingyuan-tasks',
  title: '清源县2021年政务公开重点工作任务分解表',
  year: 2021,
  tasks: [{ name: '公开预算', rows: [{ demand: '公开预算', units: ['清源县财政局'], due: '2021年6月底前' }] }],
});

async function run(line: string, files: Files = {}, repository?: FakeRepository, standardInput = '') {
  const git = repository && fakeGit(repository);
  const ending = await runCommandLine(`diff ${line} --lang zh`, { files, git, standardInput });
  return { ...ending, json: () => JSON.parse(ending.output) as Json };
}

interface Json {
  readonly before: { readonly name: string; readonly entries: number };
  readonly after: { readonly name: string; readonly entries: number };
  readonly gate: { readonly passed: boolean };
  readonly notices: readonly string[];
  readonly changes: readonly { readonly kind: string; readonly effect: string; readonly accepted: string | null }[];
  readonly documents: readonly { readonly rows: readonly { readonly status: string; readonly changes: readonly number[] }[] }[];
}

const FILES = { 'a.yaml': BEFORE, 'b.yaml': AFTER };
const JSON_OUT = '--format json';

describe('diff compares', () => {
  it.each([
    ['two files', 'a.yaml b.yaml', FILES, undefined],
    ['folders, by what their documents are about', 'old new', { 'old/x.yaml': BEFORE, 'new/y.yaml': AFTER }, undefined],
    ['a table with YAML', 'a.xlsx b.yaml', { 'a.xlsx': catalogueTable([{}, { name: '救助标准' }]), 'b.yaml': AFTER }, undefined],
    ['a file with standard input', 'a.yaml -', FILES, AFTER],
    ['standard input with a file', '- b.yaml', FILES, BEFORE],
  ])('%s', async (_, line, files, standardInput) => {
    const { exitCode, json } = await run(`${line} ${JSON_OUT}`, files, undefined, standardInput);
    expect(json().changes.map(({ kind }) => kind)).toContain('deadline-lengthened');
    expect(exitCode).toBe(1);
  });

  it('what is the same without a change', async () => {
    const { exitCode, json } = await run(`a.yaml a.yaml ${JSON_OUT}`, FILES);
    expect([exitCode, json().changes, json().notices]).toEqual([0, [], []]);
  });

  it.each([
    ['narrowing', AFTER, BEFORE, 0],
    ['narrowing', BEFORE, AFTER, 1],
    ['any', AFTER, BEFORE, 1],
    ['any', AFTER, AFTER, 0],
    ['never', BEFORE, AFTER, 0],
  ])('with --fail-on %s', async (failOn, before, after, code) => {
    expect((await run(`a.yaml b.yaml --fail-on ${failOn}`, { 'a.yaml': before, 'b.yaml': after })).exitCode).toBe(code);
  });

  it.each([
    ['', '请给出两个'],
    ['a.yaml', '请给出两个'],
    ['a.yaml b.yaml a.yaml', '请给出两个'],
    ['- -', '标准输入只有一个'],
    ['a.yaml b.yaml --stdin-filename x.yaml', '--stdin-filename'],
    ['a.yaml b.yaml --max-changes x', '--max-changes'],
    ['a.yaml b.yaml --only narowing', '是否应为 narrowing'],
    ['a.yaml b.yaml --only deadline-lenghtened', '是否应为 deadline-lengthened'],
    ['a.yaml b.yaml --format jsn', '是否应为 json'],
    ['a.yaml b.yaml --format json=b.yaml', '会覆盖'],
    ['a.yaml b.yaml --accept no.yaml', '没有 --accept 所指的文件'],
    ['a.yaml b.yaml --matches no.yaml', '没有 --matches 所指的文件'],
    ['a.yaml b.yaml --matches a.yaml', 'kind: matches'],
    ['a.yaml t.yaml', '无法比较'],
  ])('nothing for “%s”, and says why', async (line, words) => {
    const { exitCode, errors, output } = await run(line, { ...FILES, 't.yaml': TASKS });
    expect([exitCode, output]).toEqual([2, '']);
    expect(errors).toContain(words);
  });
});

describe('what cannot be compared is told, with exit code 2', () => {
  it.each([
    ['a file that cannot be read', 'a.yaml b.yaml', { ...FILES, 'b.yaml': 'kind: catalog\n' }, 'b.yaml'],
    ['a file that is not there', 'a.yaml none.yaml', FILES, 'none.yaml'],
    [
      'a folder without catalogues',
      'a.yaml new',
      { ...FILES, 'new/u.yaml': 'kind: unit-roster\nunits: [{ name: 清源县民政局 }]\n' },
      '单位名册',
    ],
    [
      'several catalogues that could be each other',
      'old new',
      { 'old/1.yaml': write([{}], { id: 'a', title: '甲' }), 'old/2.yaml': write([{}], { id: 'b', title: '乙' }), 'new/3.yaml': AFTER },
      '请直接给出要比较的两个文件',
    ],
  ])('%s', async (_, line, files, words) => {
    const { exitCode, json, errors } = await run(`${line} ${JSON_OUT}`, files);
    expect(exitCode).toBe(2);
    expect(json().notices.join('\n')).toContain(words);
    for (const notice of json().notices) expect(errors).toContain(notice);
  });

  it('unless a side may be empty', async () => {
    const { exitCode, json } = await run(`a.yaml new --allow-empty ${JSON_OUT}`, {
      ...FILES,
      'new/u.yaml': 'kind: unit-roster\nunits: []\n',
    });
    expect([exitCode, json().after.entries]).toEqual([1, 0]);
  });

  it('a catalogue without a partner is one that went', async () => {
    const other = write([{}], { id: 'qingyuan-education', domain: 'compulsory-education', title: '清源县义务教育领域标准目录' });
    const { exitCode, json } = await run(`old new ${JSON_OUT}`, { 'old/a.yaml': BEFORE, 'old/b.yaml': other, 'new/a.yaml': BEFORE });
    expect(exitCode).toBe(1);
    expect(json().notices).toEqual([expect.stringContaining('old/b.yaml')]);
  });
});

describe('--only', () => {
  const removed = write([{ ...LONGER, content: ['办理事项', '办理条件', '申请材料', '办理时限'] }, { name: '救助标准' }]);

  it('shows such changes, says how many it hides, and has the gate heed no other', async () => {
    const { exitCode, json } = await run(`a.yaml b.yaml --only widening ${JSON_OUT}`, { 'a.yaml': BEFORE, 'b.yaml': removed });
    expect(exitCode).toBe(0);
    expect(json().changes.map(({ effect }) => effect)).toEqual(['widening']);
    expect(json().documents.flatMap(({ rows }) => rows.map(({ changes }) => changes))).toEqual([[0], []]);
    expect(json().notices).toEqual([expect.stringMatching(/其他变化 1 项/u)]);
  });

  it('takes kinds as well', async () => {
    const { exitCode, json } = await run(`a.yaml b.yaml --only deadline-lengthened ${JSON_OUT}`, { 'a.yaml': BEFORE, 'b.yaml': removed });
    expect([exitCode, json().changes.map(({ kind }) => kind)]).toEqual([1, ['deadline-lengthened']]);
  });
});

describe('accepted changes', () => {
  const proposed = async (): Promise<string> => {
    const { disk } = await run('a.yaml b.yaml --write-accept open.yaml', FILES);
    return String(disk.get('open.yaml'));
  };

  it('are written as entries that want a reason, and then do not count', async () => {
    const text = await proposed();
    const unreasoned = await run(`a.yaml b.yaml --accept open.yaml ${JSON_OUT}`, { ...FILES, 'open.yaml': text });
    expect(unreasoned.exitCode).toBe(1);
    expect(unreasoned.json().notices).toEqual([expect.stringContaining('没有写明理由')]);
    const reasoned = text.replace('reason: ""', 'reason: 省厅统一要求');
    const { exitCode, json } = await run(`a.yaml b.yaml --accept open.yaml ${JSON_OUT}`, { ...FILES, 'open.yaml': reasoned });
    expect([exitCode, json().changes.map(({ accepted }) => accepted), json().notices]).toEqual([0, ['省厅统一要求'], []]);
  });

  it('that are there no more, or twice, fail the gate', async () => {
    const reasoned = (await proposed()).replace('reason: ""', 'reason: 省厅统一要求');
    const stale = await run(`a.yaml a.yaml --accept open.yaml ${JSON_OUT}`, { ...FILES, 'open.yaml': reasoned });
    expect([stale.exitCode, stale.json().notices]).toEqual([
      1,
      [expect.stringMatching(/^open\.yaml:\d+:\d+：[0-9a-f]{16} .*没有这处变化/u)],
    ]);
    const [head = '', entry = ''] = reasoned.split('entries:\n');
    const twice = await run(`a.yaml b.yaml --accept open.yaml ${JSON_OUT}`, { ...FILES, 'open.yaml': `${head}entries:\n${entry}${entry}` });
    expect([twice.exitCode, twice.json().notices]).toEqual([1, [expect.stringContaining('重复')]]);
  });

  it('are not taken from a file with another fault', async () => {
    const text = 'kind: accepted-changes\nentries:\n  - { fingerprint: xyz, reason: 省厅统一要求 }\n';
    const { exitCode, output } = await run('a.yaml b.yaml --accept open.yaml', { ...FILES, 'open.yaml': text });
    expect(exitCode).toBe(2);
    expect(output).toMatch(/^open\.yaml:3:20: error value-malformed/u);
  });

  it('need no file where nothing fails', async () => {
    const { disk, errors, exitCode } = await run('b.yaml a.yaml --write-accept open.yaml', FILES);
    expect([exitCode, disk.has('open.yaml')]).toEqual([0, false]);
    expect(errors).toContain('没有需要认可的变化');
  });
});

describe('matches', () => {
  const one = { name: '救助标准', content: ['标准'] };
  const other = {
    id: 'relief.amounts',
    name: '资金额度一览',
    content: ['金额', '来源'],
    subject: ['清源县财政局'],
    basis: ['《中华人民共和国预算法》'],
  };
  const files = { 'a.yaml': write([{}, one]), 'b.yaml': write([{}, other]) };
  const matches = 'kind: matches\npairs:\n  - { before: { category: 最低生活保障, name: 救助标准 }, after: relief.amounts }\n';
  const statuses = ({ documents }: Json): readonly string[] => documents.flatMap(({ rows }) => rows.map(({ status }) => status));

  it('are obeyed from beside the configuration, and from where they are named', async () => {
    expect(statuses((await run(`a.yaml b.yaml ${JSON_OUT}`, files)).json()).toSorted()).toEqual(['added', 'removed', 'same']);
    const beside = await run(`a.yaml b.yaml ${JSON_OUT}`, { ...files, 'catalogue.matches.yaml': matches });
    expect([statuses(beside.json()), beside.json().notices]).toEqual([['same', 'changed'], []]);
    const named = await run(`a.yaml b.yaml --matches m.yaml ${JSON_OUT}`, { ...files, 'm.yaml': matches });
    expect(statuses(named.json())).toEqual(['same', 'changed']);
  });

  it('keep items apart that are not the same', async () => {
    const different = 'kind: matches\ndifferent:\n  - { before: min-living-allowance.guide, after: min-living-allowance.guide }\n';
    const { json } = await run(`a.yaml a.yaml --matches m.yaml ${JSON_OUT}`, { ...FILES, 'm.yaml': different });
    expect(statuses(json()).toSorted()).toEqual(['added', 'removed', 'same']);
  });

  it.each([
    ['names nothing', 'pairs: [{ before: nobody, after: relief.amounts }]', '修订前没有“nobody”'],
    [
      'is in two entries',
      'pairs: [{ before: { name: 救助标准 }, after: relief.amounts }, { before: { name: 办事指南 }, after: relief.amounts }]',
      '只能写一次',
    ],
    ['splits into one', 'splits: [{ before: { name: 救助标准 }, after: [relief.amounts] }]', '两个以上'],
  ])('are told where an entry %s', async (_, entry, words) => {
    const { json } = await run(`a.yaml b.yaml --matches m.yaml ${JSON_OUT}`, { ...files, 'm.yaml': `kind: matches\n${entry}\n` });
    expect(json().notices).toEqual([expect.stringMatching(new RegExp(`^m\\.yaml:2:\\d+：.*${words}`, 'u'))]);
  });

  it('are told where a name has several items', async () => {
    const twice = { ...files, 'a.yaml': write([{ category: '临时救助' }, {}]) };
    const text = 'kind: matches\npairs: [{ before: { name: 办事指南 }, after: relief.amounts }]\n';
    const { json } = await run(`a.yaml b.yaml --matches m.yaml ${JSON_OUT}`, { ...twice, 'm.yaml': text });
    expect(json().notices).toEqual([expect.stringContaining('有 2 个“办事指南”')]);
  });

  it('stop the run where their file is not what its schema says', async () => {
    const { exitCode, output } = await run('a.yaml b.yaml', { ...FILES, 'catalogue.matches.yaml': 'kind: matches\npair: []\n' });
    expect(exitCode).toBe(2);
    expect(output).toContain('catalogue.matches.yaml:2:1: error key-unknown');
  });

  it('are proposed where they are only likely or inferred, in a form that is obeyed', async () => {
    const relief = { category: '临时救助', content: ['标准', '依据'] };
    const [whole, ...parts] = [
      { id: 'x-a', name: '救助对象认定条件和申请材料', content: ['认定条件', '申请材料', '申请流程'] },
      { id: 'x-b', name: '救助对象认定条件', content: ['认定条件'] },
      { id: 'x-c', name: '救助申请材料', content: ['申请材料', '申请流程'] },
    ];
    const sides = {
      'a.yaml': write([{}, whole ?? {}, { ...relief, id: 'y-a', name: '临时救助标准', subject: ['清源县财政局'] }]),
      'b.yaml': write([{}, ...parts, { ...relief, id: 'y-b', name: '急难救助金额' }]),
    };
    const { disk } = await run('a.yaml b.yaml --suggest-matches m.yaml', sides);
    const text = String(disk.get('m.yaml'));
    expect(parse(text)).toEqual({
      kind: 'matches',
      pairs: [{ before: 'y-a', after: 'y-b' }],
      splits: [{ before: 'x-a', after: ['x-b', 'x-c'] }],
    });
    expect(text).toMatch(/# 相似 \d+%: 临时救助 › 临时救助标准 → 临时救助 › 急难救助金额/u);
    const { json } = await run(`a.yaml b.yaml --matches m.yaml ${JSON_OUT}`, { ...sides, 'm.yaml': text });
    expect([json().notices, statuses(json()).toSorted()]).toEqual([[], ['changed', 'same', 'split', 'split']]);
  });

  it('are not proposed where everything is sure', async () => {
    const { disk, errors } = await run('a.yaml b.yaml --suggest-matches m.yaml', FILES);
    expect(disk.has('m.yaml')).toBe(false);
    expect(errors).toContain('没有需要确认的对应关系');
  });
});

describe('revisions of git', () => {
  const repository: FakeRepository = {
    commits: [{ files: { 'catalogues/a.yaml': BEFORE } }, { files: { 'catalogues/a.yaml': AFTER } }],
    names: { main: 0, base: 0 },
  };

  it.each([
    ['--git main..HEAD catalogues', 'main', 'HEAD'],
    ['--git main..', 'main', 'HEAD'],
    ['--git main...HEAD', 'c0 (main...HEAD)', 'HEAD'],
    ['--git main catalogues', 'main', '工作区'],
    ['main:catalogues catalogues', 'main:catalogues', 'catalogues'],
    ['main:catalogues/a.yaml HEAD:catalogues/*.yaml', 'main:catalogues/a.yaml', 'HEAD:catalogues/*.yaml'],
  ])('%s', async (line, before, after) => {
    const { json, exitCode } = await run(`${line} ${JSON_OUT}`, { 'catalogues/a.yaml': AFTER }, repository);
    expect([json().before.name, json().after.name, exitCode]).toEqual([before, after, 1]);
    expect(json().changes.map(({ kind }) => kind)).toEqual(['deadline-lengthened']);
  });

  it.each([
    ['--git main..HEAD catalogues'],
    ['main:catalogues HEAD:catalogues'],
    ['main:catalogues/**/*.yaml HEAD:catalogues/**/*.yaml'],
    ['main:catalogues/.catalogue HEAD:catalogues/.catalogue'],
    ['main:catalogues/.catalogue/*.yaml HEAD:catalogues'],
  ])('are read without what is hidden in folders, unless it is named: %s', async (line) => {
    const files = { 'catalogues/a.yaml': BEFORE, 'catalogues/.catalogue/derived.yaml': BEFORE };
    const { json } = await run(`${line} ${JSON_OUT}`, {}, { ...repository, commits: [{ files }, { files }] });
    expect([json().before.entries, json().after.entries]).toEqual([2, 2]);
  });

  it('pair a renamed file by what is in it', async () => {
    const renamed = { ...repository, commits: [{ files: { 'catalogues/a.yaml': BEFORE } }, { files: { 'catalogues/救助.yaml': AFTER } }] };
    const { json } = await run(`--git main..HEAD ${JSON_OUT}`, {}, renamed);
    expect(json().changes.map(({ kind }) => kind)).toEqual(['deadline-lengthened']);
  });

  it('count paths from the root, and from the working folder where they begin with a dot', async () => {
    const below = { ...repository, prefix: 'catalogues/' };
    const { exitCode, errors } = await run('main:a.yaml a.yaml', { 'a.yaml': AFTER }, below);
    expect(exitCode).toBe(2);
    expect(errors).toContain('main:./a.yaml');
    expect((await run('main:./a.yaml a.yaml', { 'a.yaml': AFTER }, below)).exitCode).toBe(1);
    expect((await run('--git main a.yaml', { 'a.yaml': AFTER }, below)).exitCode).toBe(1);
  });

  it('take a file of that name before a revision, and a letter for a drive', async () => {
    expect((await run('main:a.yaml b.yaml', { 'main:a.yaml': BEFORE, 'b.yaml': AFTER })).exitCode).toBe(1);
    expect((await run('C:a.yaml b.yaml', FILES, repository)).errors).not.toContain('版本');
  });

  it('leave out what the configuration ignores, and read the mapping beside a table', async () => {
    const table =
      '序号,公开事项,公开依据,公开内容,公开时限,公开主体,公开渠道\n1,救助名单,《社会救助暂行办法》,姓名,20日内,清源县民政局,政府网站\n';
    const files = { 't/a.csv': table, 't/a.csv.mapping.yaml': 'kind: mapping\ndomain: 社会救助\n', 't/b.yaml': BEFORE };
    const config = { 'catalogue.config.yaml': 'kind: config\nignore: [t/b.yaml]\n' };
    const { json } = await run(`main:t HEAD:t ${JSON_OUT}`, config, { commits: [{ files }], names: { main: 0 } });
    expect(json().before.entries).toBe(1);
    expect(json().documents).toMatchObject([{ domain: '社会救助' }]);
  });

  it.each([
    ['--git nope..HEAD', '没有版本“nope”'],
    ['--git=-x', '没有版本“-x”'],
    ['--git main..HEAD nowhere', 'main 和 HEAD 中都没有可读的 nowhere'],
    ['--git main..HEAD ../../other', '不在 git 仓库'],
    ['--git main..HEAD -', '不能与标准输入'],
    ['main:nowhere catalogues', '版本 main 中没有可读的 nowhere'],
  ])('%s cannot be, and the reason is given', async (line, words) => {
    const { exitCode, errors, output } = await run(line, { 'catalogues/a.yaml': AFTER }, repository);
    expect([exitCode, output]).toEqual([2, '']);
    expect(errors).toContain(words);
  });

  it('say that a clone is shallow where a revision is missing, or an ancestor', async () => {
    const shallow = { commits: repository.commits, names: { main: 0 }, isShallow: true };
    expect((await run('--git nope..HEAD', {}, shallow)).errors).toContain('fetch-depth: 0');
    expect((await run('--git main...HEAD', {}, shallow)).errors).toMatch(/没有共同的祖先.*fetch-depth: 0/u);
  });

  it('need git', async () => {
    expect((await run('--git main', FILES)).errors).toContain('没有找到 git');
  });

  it('say of a link that it is none of the files', async () => {
    const linked = { commits: [{ files: { 'a.yaml': '-> b.yaml' } }], names: { main: 0 } };
    const { exitCode, json } = await run(`main:a.yaml b.yaml ${JSON_OUT}`, FILES, linked);
    expect([exitCode, json().notices[0]]).toEqual([2, expect.stringContaining('symbolic link')]);
  });
});

it("says that villages' lists are not compared", async () => {
  const files = { 'a.yaml': exampleText({ villageItems: [{}] }), 'b.yaml': exampleText({ villageItems: [{}] }) };
  const { exitCode, output } = await run('a.yaml b.yaml', files);
  expect(exitCode).toBe(2);
  expect(output.replaceAll(/\s+/gu, '')).toContain('a.yaml：是村（居）务公开事项清单，不是目录或任务分解表，未处理');
});
