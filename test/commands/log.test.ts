import { describe, expect, it } from 'vitest';

import { catalogueDocument } from '../support/document.ts';
import { fakeGit, type FakeRepository } from '../support/git.ts';
import { runCommandLine } from '../support/host.ts';

const write = (items: readonly Readonly<Record<string, unknown>>[]): string => JSON.stringify(catalogueDocument(items));
const LONGER = { deadline: '信息形成或者变更之日起30个工作日内' };
const STANDARD = { id: 'relief.standard', category: '临时救助', name: '救助标准', content: ['标准'] };
const RENAMED = { ...STANDARD, name: '救助标准一览' };

/** Made; a deadline made longer; the file renamed; an item renamed; another item changed; a commit that changes blanks only. */
const REPOSITORY: FakeRepository = {
  commits: [
    { files: { 'a.yaml': write([{}, STANDARD]) }, subject: '首次公布' },
    { files: { 'a.yaml': write([{}, { ...STANDARD, ...LONGER }]) } },
    { files: { '救助.yaml': write([{}, { ...STANDARD, ...LONGER }]) } },
    { files: { '救助.yaml': write([{}, { ...RENAMED, ...LONGER }]) } },
    { files: { '救助.yaml': write([{ audience: { group: '申请人' } }, { ...RENAMED, ...LONGER }]) } },
    { files: { '救助.yaml': `${write([{ audience: { group: '申请人' } }, { ...RENAMED, ...LONGER }])}\n` } },
  ],
};

async function run(line: string, repository: FakeRepository = REPOSITORY, language = 'zh') {
  return runCommandLine(`log ${line} --lang ${language}`, { git: fakeGit(repository) });
}

interface Json {
  readonly complete: boolean;
  readonly commits: readonly { readonly id: string; readonly fate: string; readonly changes: readonly { readonly kind: string }[] }[];
}

async function told(line: string, repository?: FakeRepository) {
  const { output, exitCode } = await run(`${line} --format json`, repository);
  const { commits, complete } = JSON.parse(output) as Json;
  return { exitCode, complete, commits: commits.map(({ id, fate, changes }) => [id, fate, ...changes.map(({ kind }) => kind)]) };
}

describe('log', () => {
  it('tells the commits of a file through its renames, the newest first', async () => {
    expect(await told('救助.yaml')).toEqual({
      exitCode: 0,
      complete: true,
      commits: [
        ['c5', 'changed'],
        ['c4', 'changed', 'audience-narrowed'],
        ['c3', 'changed', 'item-renamed'],
        ['c2', 'changed'],
        ['c1', 'changed', 'deadline-lengthened'],
        ['c0', 'created', 'catalogue-added'],
      ],
    });
  });

  it('tells the commits of a folder', async () => {
    const [first, second] = [write([{}]), write([LONGER])];
    const repository = { commits: [{ files: { 't/a.yaml': first } }, { files: { 't/a.yaml': second, 'other.yaml': first } }] };
    expect((await told('t', repository)).commits).toEqual([
      ['c1', 'changed', 'deadline-lengthened'],
      ['c0', 'created', 'catalogue-added'],
    ]);
  });

  it('follows one item under all its names, and leaves out what did not touch it', async () => {
    const wanted = [
      ['c3', 'changed', 'item-renamed'],
      ['c1', 'changed', 'deadline-lengthened'],
      ['c0', 'created', 'catalogue-added'],
    ];
    for (const name of ['relief.standard', '救助标准一览', '临时救助/救助标准一览']) {
      expect((await told(`救助.yaml --item ${name}`)).commits).toEqual(wanted);
    }
  });

  it('finds an item that is gone', async () => {
    const repository = { commits: [...REPOSITORY.commits, { files: { '救助.yaml': write([{ audience: { group: '申请人' } }]) } }] };
    expect((await told('救助.yaml --item 救助标准一览', repository)).commits[0]).toEqual(['c6', 'changed', 'item-removed']);
  });

  it('tells no more than is asked for, and that there is more', async () => {
    expect(await told('救助.yaml -n 2')).toMatchObject({
      complete: false,
      commits: [['c5'], ['c4']].map(([id]) => expect.arrayContaining([id])),
    });
    expect((await run('救助.yaml -n 2')).output).toContain('更早的提交没有列出');
    expect((await run('救助.yaml -n 6')).output).not.toContain('更早的提交没有列出');
  });

  it('says that a clone is shallow', async () => {
    const { output } = await run('救助.yaml', { ...REPOSITORY, isShallow: true });
    expect(output).toContain('浅克隆');
    expect((await told('救助.yaml', { ...REPOSITORY, isShallow: true })).complete).toBe(false);
  });

  it('says in the end what could not be read, with exit code 2', async () => {
    const repository = { commits: [{ files: { 'a.yaml': 'kind: [' } }, { files: { 'a.yaml': write([{}]) } }] };
    const { exitCode, output } = await run('a.yaml', repository);
    expect(exitCode).toBe(2);
    expect(output).toMatch(/c0:a\.yaml/u);
  });

  it.each([
    ['none.yaml', '没有 none.yaml'],
    ['救助.yaml --item 没有的事项', '没有 --item 所写的事项'],
    ['救助.yaml -n 0', '--max-count'],
    ['../a.yaml', '不在 git 仓库'],
  ])('of %s there is none, and the reason is given', async (line, words) => {
    const { exitCode, errors, output } = await run(line);
    expect([exitCode, output]).toEqual([2, '']);
    expect(errors).toContain(words);
  });

  it('asks which of several items of a name is meant', async () => {
    const two = write([{}, { id: 'relief.guide', category: '临时救助' }]);
    const { exitCode, errors } = await run('a.yaml --item 办事指南', {
      commits: [{ files: { 'a.yaml': two } }, { files: { 'a.yaml': `${two}\n` } }],
    });
    expect(exitCode).toBe(2);
    expect(errors).toContain('有 2 个事项叫“办事指南”，请写明是哪一个：min-living-allowance.guide、relief.guide');
  });
});

describe('log writes', () => {
  it('for people, in both languages', async () => {
    expect((await run('救助.yaml --item relief.standard')).output).toMatchInlineSnapshot(`
      "c3  2025-01-04  张三  提交 3
        中性 1
        ◆ 事项由“救助标准”改名为“救助标准一览”
          救助标准〔+一览+〕

      c1  2025-01-02  张三  提交 1
        公开变窄 1
        ▼ 公开时限延长，超过《政府信息公开条例》第二十六条规定的20个工作日（临时救助 › 救助标准）
          信息形成或者变更之日起〔-20-〕〔+30+〕个工作日内

      c0  2025-01-01  张三  首次公布
        首次提交；公开变宽 1
        ▲ 新增目录“清源县社会救助领域基层政务公开标准目录”，共2个事项
      "
    `);
    expect((await run('救助.yaml -n 2', REPOSITORY, 'en')).output).toMatchInlineSnapshot(`
      "c5  2025-01-06  张三  提交 5
        nothing of the content changed

      c4  2025-01-05  张三  提交 4
        1 narrowing; 1 unchanged, 1 changed
        ▼ Fewer people are addressed (最低生活保障 › 办事指南)
          〔-全社会-〕〔+特定群体：申请人+〕

      Older commits are not shown; -n asks for more.
      "
    `);
  });

  it('Markdown in which no text of the repository is markup', async () => {
    const hostile = { commits: [{ files: { 'a.yaml': write([{}]) }, subject: '<b>*x* @all' }] };
    const { output } = await run('a.yaml --format markdown', hostile);
    expect(output).toContain('### 2025-01-01 `c0` \\<b\\>\\*x\\* \\@all（张三）');
    expect((await run('救助.yaml --format markdown')).output).toContain('~~20~~**30**');
  });
});
