import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

import { groupRules } from '../src/docs/rule-groups.ts';
import { UNSHOWN } from '../src/docs/unshown-rules.ts';
import { FAMILIES } from '../src/commands/families.ts';
import { GLOBAL_OPTIONS } from '../src/commands/global-options.ts';
import { commands } from '../src/commands/index.generated.ts';
import { revisionFormats } from '../src/commands/revision-formats.ts';
import { SEVERITIES } from '../src/model/finding.ts';
import { PROBLEM_CODES, type FaultKind, type ProblemCode } from '../src/model/problem.ts';
import type { Words } from '../src/model/words.ts';
import { reporters } from '../src/reporters/index.generated.ts';
import type { AnyRule } from '../src/rules/define.ts';
import { rules } from '../src/rules/index.generated.ts';
import { catalogueDocument } from './support/document.ts';
import { fakeGit } from './support/git.ts';
import { runCommandLine } from './support/host.ts';
import { catalogueTable } from './support/table.ts';
import { taskFiles } from './support/task-files.ts';

const SOURCES = resolve(import.meta.dirname, '../src');
const KEBAB = /^[a-z]+(?:-[a-z]+)*$/u;

/** Every file of a folder that exports something under a name, by the file's own name. */
async function exportsOf<T>(folder: string, role: string): Promise<Map<string, T>> {
  const names = readdirSync(join(SOURCES, folder)).filter((file) => file.endsWith('.ts') && !file.endsWith('.generated.ts'));
  const modules = await Promise.all(
    names.map(async (file) => [file.slice(0, -3), (await import(join(SOURCES, folder, file))) as Record<string, T>] as const),
  );
  return new Map(modules.flatMap(([name, module]) => (module[role] === undefined ? [] : [[name, module[role]] as const])));
}

/** Both languages say something; English keeps to its own punctuation. */
function expectWords({ zh, en }: Words): void {
  expect(zh).toMatch(/[\u4e00-\u9fff]/u);
  expect(en).toMatch(/[A-Za-z]{2}/u);
  expect(en).not.toMatch(/[，。；：！？、（）]/u);
}

/** For these anything that is read without the fault is a good example; a second would say no more than the first. */
const ANY_OTHER_IS_GOOD: ReadonlySet<AnyRule['about']> = new Set(['input', 'run', 'reading'] as const);

/** Rules with one bad example, with the reason. */
const ONE_BAD_EXAMPLE: Readonly<Record<string, string>> = {
  'mapping-uncertain': 'a table must be misleading in just the right way; test/readers/layouts.test.ts has the others',
};

describe('rules', () => {
  it('are one file each, named for its id, and all are in the index, sorted by file', async () => {
    const files = await exportsOf<AnyRule>('rules', 'rule');
    for (const [file, { id }] of files) expect(id).toBe(file);
    expect(rules.map(({ id }) => `${id}.ts`)).toEqual([...files.keys()].map((file) => `${file}.ts`).toSorted());
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))('%s is complete', (id, { severity, about, what, why, legal, examples }) => {
    expect(id).toMatch(KEBAB);
    expect(id).not.toMatch(/^no-/u);
    expect(SEVERITIES).toContain(severity);
    expectWords(what);
    expectWords(why);
    expect(what.zh).toMatch(/。$/u);
    expect(what.en).toMatch(/\.$/u);
    expect(examples.good.length).toBeGreaterThanOrEqual(ANY_OTHER_IS_GOOD.has(about) ? 1 : 2);
    expect(examples.bad.length).toBeGreaterThanOrEqual(UNSHOWN[id] === undefined ? 2 - (ONE_BAD_EXAMPLE[id] === undefined ? 0 : 1) : 0);
    for (const { act } of legal) expect(act).toMatch(/[\u4e00-\u9fff]/u);
    if (legal.length === 0) {
      expect(why.zh).toMatch(/不涉及法律|不涉及法条/u);
      expect(why.en).toMatch(/no law/iu);
    }
  });

  it('have no exception that has become needless', () => {
    const bad = new Map(rules.map(({ id, examples }) => [id, examples.bad.length]));
    for (const [id, reason] of Object.entries(UNSHOWN)) {
      expectWords(reason);
      expect([id, bad.get(id)]).toEqual([id, 0]);
    }
    for (const id of Object.keys(ONE_BAD_EXAMPLE)) expect([id, bad.get(id)]).toEqual([id, 1]);
  });

  it('stand in one group each, in the order of the index', () => {
    const groups = groupRules(rules);
    expect(groups.flatMap((group) => group.rules.map(({ id }) => id)).toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
    for (const { title } of groups) expectWords(title);
  });

  it('word every way in which reading can fail', () => {
    const wordings = new Map(rules.map(({ id, about }) => [id, about]));
    for (const code of PROBLEM_CODES satisfies readonly ProblemCode[]) expect([code, wordings.get(code)]).toEqual([code, 'input']);
    expect(rules.filter(({ about }) => about === 'input').map(({ id }) => id)).toEqual([...PROBLEM_CODES].toSorted());
  });

  it('word every kind of structural fault', () => {
    const kinds = {
      'key-missing': true,
      'key-unknown': true,
      'value-of-wrong-type': true,
      'value-not-allowed': true,
      'value-malformed': true,
    } satisfies Record<FaultKind, true>;
    expect(rules.filter(({ about }) => about === 'schema').map(({ id }) => id)).toEqual(Object.keys(kinds).toSorted());
  });
});

/** Baselines that examples name, or find under their usual name; `create` wants none. */
const BASELINES = ['catalogue.baseline.json', 'old.json'];

describe('commands', () => {
  it('are one file each, named for the command, and all are in the index', async () => {
    const files = await exportsOf<{ name: string }>('commands', 'command');
    for (const [file, { name }] of files) expect(name.replaceAll(' ', '-')).toBe(file);
    expect(commands.map(({ name }) => name.replaceAll(' ', '-'))).toEqual([...files.keys()].toSorted());
  });

  it.each(commands.map((command) => [command.name, command] as const))('%s says what it does, in both languages', (name, command) => {
    for (const word of name.split(' ')) expect(word).toMatch(KEBAB);
    expect(name.split(' ').length === 1 || FAMILIES.has(name.split(' ')[0] ?? '')).toBe(true);
    expectWords(command.summary);
    expect(command.examples.length).toBeGreaterThan(0);
    for (const { summary } of [...command.arguments, ...command.options, ...GLOBAL_OPTIONS]) expectWords(summary);
    for (const { flags } of command.options) expect(flags).toMatch(/^(?:-[a-zA-Z], )?--[a-z]+(?:-[a-z]+)*(?: <[^>]+>)?$/u);
  });

  it.each(commands.flatMap(({ examples }) => examples))('the example works: %s', async (example) => {
    const [program, ...argv] = example.replace(/ [<>] .*$/u, '').split(' ');
    expect(program).toBe('catalogue');
    const catalogue = JSON.stringify(catalogueDocument([{ level: ['county', 'town', 'village'] }]));
    const tables = [
      'tasks.xlsx',
      'draft.xlsx',
      '养老服务.xlsx',
      '社会救助.xlsx',
      '2024/社会救助.xlsx',
      '2025/社会救助.xlsx',
      'tables/b.xlsx',
    ].map((path) => [path, catalogueTable([{ town: '√' }])] as const);
    const text =
      '序号,公开事项,公开依据,公开内容,公开时限,公开主体,公开渠道\n1,救助名单,《社会救助暂行办法》,姓名,20日内,清源县民政局,政府网站\n';
    const baselines = BASELINES.flatMap((path) =>
      argv.includes('create') ? [] : [[path, '{ "kind": "baseline", "findings": [] }'] as const],
    );
    const merged = ['base.yaml', 'ours.yaml', 'theirs.yaml', 'county-2024.yaml', 'town.yaml', 'county-2025.yaml'].map(
      (path) => [path, 'kind: catalogue\nitems:\n  - name: 办事指南\n'] as const,
    );
    const reference = readFileSync(resolve(SOURCES, '../catalogues/reference/social-assistance.yaml'), 'utf8');
    const accepted = 'kind: accepted-changes\nentries: []\n';
    const files = {
      'catalogues/examples/a.yaml': catalogue,
      '救助.csv': text,
      'accepted.yaml': accepted,
      'domains.yaml': 'kind: domain-list\nid: domains\nplace: { name: 清源县 }\ndomains:\n  - { domain: 税收管理, status: 保留 }\n',
      'reference/social-assistance.yaml': reference,
      ...Object.fromEntries([...tables, ...baselines, ...merged]),
    };
    const git = fakeGit({ commits: [{ files: { 'catalogues/examples/a.yaml': catalogue } }], names: { main: 0 } });
    const there = argv[0] === 'init' ? {} : argv[0] === 'tasks' ? await taskFiles(argv) : files;
    const world = { files: there, standardInput: catalogue, git };
    const { exitCode, errors } = await runCommandLine(argv, world);
    expect(exitCode).toBeLessThan(2);
    expect(errors).not.toContain('catalogue: ');
  });
});

describe('formats', () => {
  it('are one file each, named for the format, and all are in the index', async () => {
    const files = await exportsOf<{ name: string }>('reporters', 'reporter');
    for (const [file, { name }] of files) expect(name).toBe(file);
    expect(reporters.map(({ name }) => name)).toEqual([...files.keys()].toSorted());
  });

  it.each(reporters.map((reporter) => [reporter.name, reporter] as const))(
    '%s says what it is for, and is named in the help',
    (name, { summary }) => {
      expectWords(summary);
      const option = commands.find((command) => command.name === 'validate')?.options.find(({ flags }) => flags.startsWith('--format'));
      for (const text of Object.values(option?.summary ?? {})) expect(text).toContain(name);
    },
  );

  it('of comparisons are all named in the help of diff', () => {
    const option = commands.find((command) => command.name === 'diff')?.options.find(({ flags }) => flags.startsWith('--format'));
    for (const { name } of revisionFormats) for (const text of Object.values(option?.summary ?? {})) expect(text).toContain(name);
  });
});
