import { describe, expect, it } from 'vitest';

import { commands } from '../src/commands/index.generated.ts';
import { VERSION } from '../src/commands/version.generated.ts';
import { rules } from '../src/rules/index.generated.ts';
import { CLEAN_ITEM, catalogueDocument } from './support/document.ts';
import { createRecordingHost, runCommandLine, type World } from './support/host.ts';
import { main } from '../src/cli.ts';

const CLEAN = JSON.stringify(catalogueDocument([{}]), null, 2);
const WARNS = JSON.stringify(catalogueDocument([{ deadline: '及时公开' }]), null, 2);
const FAILS = JSON.stringify(catalogueDocument([{ basis: undefined }]), null, 2);
const ENGLISH = { LANG: 'en_US.UTF-8' };

/** A world with one file of each kind of outcome. */
const FILES = { 'clean.yaml': CLEAN, 'warns.yaml': WARNS, 'fails.yaml': FAILS, 'broken.yaml': 'kind: "catalogue\n' };
const world = (more: Partial<World> = {}): Partial<World> => ({ files: FILES, ...more });

describe('exit codes', () => {
  it.each([
    ['validate clean.yaml', 0],
    ['validate warns.yaml', 0],
    ['validate fails.yaml', 1],
    ['validate fails.yaml --fail-on never', 0],
    ['validate warns.yaml --fail-on warning', 1],
    ['validate warns.yaml --fail-on info', 1],
    ['validate clean.yaml --fail-on info', 0],
    ['validate fails.yaml --rule required-element-missing=warning', 0],
    ['validate fails.yaml --rule required-element-missing=off', 0],
    ['validate warns.yaml --rule deadline-not-auditable=error', 1],
    ['validate broken.yaml', 2],
    ['validate broken.yaml --fail-on never', 2],
    ['validate clean.yaml broken.yaml', 2],
    ['validate fails.yaml broken.yaml', 2],
    ['validate missing.yaml', 2],
    ['validate missing.yaml clean.yaml', 2],
    ['validate missing.yaml --allow-empty', 0],
    ['validate missing.yaml fails.yaml --allow-empty', 1],
  ])('%s: %i', async (line, exitCode) => {
    const ending = await runCommandLine(line, world());
    expect(ending.exitCode).toBe(exitCode);
    expect(ending.errors).toBe('');
    expect(ending.output).toMatch(exitCode === 0 ? /(?:通过|未设门槛.*)。\n$/u : /。\n$/u);
  });

  it('checks the other files where one cannot be read', async () => {
    const { output, exitCode } = await runCommandLine('validate missing.yaml broken.yaml fails.yaml --format compact', world());
    expect(exitCode).toBe(2);
    expect(output.split('\n').slice(0, 3)).toEqual([
      expect.stringMatching(/^missing\.yaml:1:1: error nothing-matched /u),
      expect.stringMatching(/^broken\.yaml:\d+:\d+: error yaml-invalid /u),
      expect.stringMatching(/^fails\.yaml:\d+:\d+: error required-element-missing /u),
    ]);
    expect(output).toContain('2 个文件未能读取');
  });

  it('tells our own fault from the user’s: 3, with what to report', async () => {
    const host = createRecordingHost(world());
    const broken = { ...host, listFiles: () => Promise.reject(new TypeError('no such thing')) };
    expect(await main(['validate', 'clean.yaml'], broken)).toBe(3);
    expect(host.errors()).toContain('缺陷');
    expect(host.errors()).toContain('TypeError: no such thing');
  });
});

describe('a command line that cannot be carried out', () => {
  /** Line, what the Chinese message says, what the English one says. */
  const MISTAKES: readonly (readonly [string, string, string])[] = [
    ['validate clean.yaml --fromat json', '没有选项 --fromat，是否应为 --format', 'there is no option --fromat; did you mean --format'],
    ['validate clean.yaml --zzzzzzzz', '没有选项 --zzzzzzzz', 'there is no option --zzzzzzzz'],
    ['valdate clean.yaml', '没有命令“valdate”，是否应为 validate', 'there is no command "valdate"; did you mean validate'],
    ['clean.yaml', '没有命令“clean.yaml”', 'there is no command "clean.yaml"'],
    ['help valdate', '没有命令“valdate”，是否应为 validate', 'there is no command "valdate"; did you mean validate'],
    ['help tasks repot', '没有命令“tasks repot”，是否应为 tasks report', 'there is no command "tasks repot"; did you mean tasks report'],
    [
      'tasks repot plan.xlsx',
      '没有命令“tasks repot”，是否应为 tasks report',
      'there is no command "tasks repot"; did you mean tasks report',
    ],
    ['tasks 〇〇', '没有命令“tasks 〇〇”；可用：', 'there is no command "tasks 〇〇"; available: '],
    ['task report plan.xlsx', '没有命令“task”，是否应为 tasks', 'there is no command "task"; did you mean tasks'],
    ['report plan.xlsx', '没有命令“report”，是否应为 tasks report', 'there is no command "report"; did you mean tasks report'],
    ['validate clean.yaml --format', '选项 --format <name[=file]> 后面缺少值', 'the option --format <name[=file]> needs a value'],
    ['validate clean.yaml --format jsn', '没有格式“jsn”，是否应为 json', 'There is no format "jsn"; did you mean json'],
    ['validate clean.yaml --format xml=out.xml', '没有格式“xml”；可用：', 'There is no format "xml"; available: '],
    ['validate clean.yaml --format json --format sarif', '只能有一种格式写到标准输出', 'Only one format can go to standard output'],
    ['validate clean.yaml --format json=a --format sarif=a', '两种格式写到同一个文件 a', 'Two formats go to the same file, a'],
    ['validate clean.yaml --format json=clean.yaml', '会覆盖要检查的文件', 'would replace a file that is to be checked'],
    ['validate clean.yaml --format sarif=', '--format sarif= 的等号后面缺少文件名', '--format sarif= lacks a file name'],
    ['validate clean.yaml --fail-on eror', '--fail-on <severity> 不能是“eror”', '--fail-on <severity> cannot be "eror"'],
    ['validate clean.yaml --fail-on eror', '，是否应为 error', '; did you mean error'],
    ['validate clean.yaml --rule basis-vgue=off', '没有规则“basis-vgue”，是否应为 basis-vague', 'did you mean basis-vague'],
    [
      'validate clean.yaml --rule nonsense=off',
      '没有规则“nonsense”；用 catalogue rules',
      'there is no rule "nonsense"; see catalogue rules',
    ],
    ['validate clean.yaml --rule numbering-gap', '级别应为 error、warning、info 或 off', 'must be error, warning, info or off'],
    ['validate clean.yaml --rule numbering-gap=fatal', '级别应为', 'the severity must be'],
    ['validate clean.yaml --rule file-unreadable=off', '不能改为 off', 'cannot be set to off'],
    ['validate clean.yaml --rule yaml-invalid=warning', '不能改为 warning', 'cannot be set to warning'],
    ['validate clean.yaml --rule rule-crashed=off', '不能改为 off', 'cannot be set to off'],
    ['validate clean.yaml --as-of 2026', '--as-of 应为 YYYY-MM-DD，现为“2026”', '--as-of must be YYYY-MM-DD, not "2026"'],
    ['validate clean.yaml --as-of 2026-02-30', '--as-of 应为', '--as-of must be'],
    ['validate clean.yaml --as-of 2026-2-3', '--as-of 应为', '--as-of must be'],
    ['validate clean.yaml --max-findings many', '--max-findings 应为数字', '--max-findings must be a number'],
    ['validate clean.yaml --max-findings -1', '--max-findings 应为数字', '--max-findings must be a number'],
    ['validate clean.yaml --stdin-filename x.yaml', '--stdin-filename 只在路径为 - 时有效', '--stdin-filename needs - among the paths'],
    ['explain', '缺少参数 <words>', 'the argument <words> is missing'],
    ['completion bash zsh', '参数太多', 'too many arguments'],
    [
      'explain deadline-exceeds-statutery',
      '没有找到“deadline-exceeds-statutery”，是否要查：deadline-exceeds-statutory',
      'Nothing is known of "deadline-exceeds-statutery"; did you mean: deadline-exceeds-statutory',
    ],
    [
      'explain nonsense',
      '没有找到“nonsense”；可以查规则（见 catalogue rules）',
      'Nothing is known of "nonsense"; known are rules (see catalogue rules)',
    ],
    ['completion', '缺少参数 <shell>', 'the argument <shell> is missing'],
    ['completion tcsh', '<shell> 不能是“tcsh”，可用：bash、zsh、fish', '<shell> cannot be "tcsh"; allowed: bash, zsh, fish'],
    ['rules --color sometimes', '--color <when> 不能是“sometimes”', '--color <when> cannot be "sometimes"'],
  ];

  it.each(MISTAKES)('%s', async (line, zh, en) => {
    for (const [environment, text] of [
      [{}, zh],
      [ENGLISH, en],
    ] as const) {
      const ending = await runCommandLine(line, world({ environment }));
      expect(ending).toMatchObject({ exitCode: 2, output: '' });
      expect(ending.errors).toContain(text);
      expect(ending.errors).toMatch(/^catalogue: [^\n]+\n$/u);
    }
  });

  it('says so where a path is empty, as a variable without a value makes it', async () => {
    const { exitCode, errors } = await runCommandLine(['validate', ''], world());
    expect(exitCode).toBe(2);
    expect(errors).toContain('路径是空的');
  });

  it('writes nothing where an option is wrong', async () => {
    const { disk } = await runCommandLine('validate clean.yaml --format json=out.json --as-of never', world());
    expect([...disk.keys()]).toEqual(Object.keys(FILES));
  });
});

describe('help', () => {
  it('goes to standard error where nothing was asked, and the exit code is 2', async () => {
    const { exitCode, output, errors } = await runCommandLine([]);
    expect(exitCode).toBe(2);
    expect(output).toBe('');
    for (const word of commands.flatMap(({ name }) => name.split(' '))) expect(errors).toContain(word);
  });

  it.each(['--help', '-h', 'help', '--lang zh --help'])('%s: lists the commands, in Chinese', async (line) => {
    const { exitCode, output, errors } = await runCommandLine(line);
    expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' });
    const flat = output.replaceAll(/\s+/gu, '');
    // Commands of two words stand with their first one, and are described in its help.
    for (const { name, summary } of commands) expect(flat).toContain(name.split(' ')[1] ?? summary.zh.replaceAll(/\s+/gu, ''));
    expect(output).toContain('用法：');
    expect(output).not.toMatch(/Usage|Options|Commands/u);
  });

  it.each(commands.map(({ name }) => name))('of %s is there in both languages, with its options and examples', async (name) => {
    const command = commands.find((candidate) => candidate.name === name);
    const flat = (text: string): string => text.replaceAll(/\s+/gu, '');
    for (const language of ['zh', 'en'] as const) {
      const { exitCode, output, errors } = await runCommandLine(`${name} --help --lang ${language}`);
      expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' });
      expect(flat(output)).toContain(flat(command?.summary[language] ?? '?'));
      for (const { flags, summary } of command?.options ?? []) {
        expect(output).toContain(flags);
        expect(flat(output)).toContain(flat(summary[language]));
      }
      for (const example of command?.examples ?? []) expect(output).toContain(example);
      expect(await runCommandLine(`help ${name} --lang ${language}`)).toMatchObject({ exitCode: 0, output });
    }
  });

  it.each(['help tasks', 'tasks --help', 'tasks -h'])('%s: describes the commands that begin so', async (line) => {
    const { exitCode, output, errors } = await runCommandLine(line);
    expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' });
    const flat = output.replaceAll(/\s+/gu, '');
    const family = commands.filter(({ name }) => name.startsWith('tasks '));
    expect(family.length).toBeGreaterThan(0);
    for (const { summary } of family) expect(flat).toContain(summary.zh.replaceAll(/\s+/gu, ''));
  });

  it('of a first word alone goes to standard error', async () => {
    const { exitCode, output, errors } = await runCommandLine('tasks --lang en');
    expect({ exitCode, output }).toEqual({ exitCode: 2, output: '' });
    expect(errors).toContain('Usage: catalogue tasks <command>');
    expect(errors).toContain('catalogue: tasks needs a command behind it');
    expect(errors).toContain('report');
  });

  it('is in English without a Chinese word', async () => {
    const { output } = await runCommandLine('validate --help', { environment: ENGLISH });
    expect(output).not.toMatch(/[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]/u);
  });

  it.each(['--version', '-V'])('%s: one line and nothing else', async (line) => {
    expect(await runCommandLine(line)).toMatchObject({ exitCode: 0, output: `${VERSION}\n`, errors: '' });
  });
});

describe('the language', () => {
  const passes = { zh: '通过。', en: 'passed.' };

  it.each([
    ['validate clean.yaml', {}, 'zh'],
    ['validate clean.yaml', { LANG: 'zh_CN.UTF-8' }, 'zh'],
    ['validate clean.yaml', ENGLISH, 'en'],
    ['validate clean.yaml', { LANG: 'C' }, 'zh'],
    ['validate clean.yaml', { LANG: 'POSIX' }, 'zh'],
    ['validate clean.yaml', { LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, 'zh'],
    ['validate clean.yaml --lang en', { LANG: 'zh_CN.UTF-8' }, 'en'],
    ['--lang en validate clean.yaml', { LANG: 'zh_CN.UTF-8' }, 'en'],
    ['validate --lang=zh clean.yaml', ENGLISH, 'zh'],
  ] as const)('%s with %j: %s', async (line, environment, language) => {
    const { output } = await runCommandLine(line, world({ environment }));
    expect(output.trimEnd().endsWith(passes[language])).toBe(true);
  });

  it('of the configuration comes before the locale and after the option', async () => {
    const files = { ...FILES, 'catalogue.config.yaml': 'kind: config\nlang: en\n' };
    const run = async (line: string) => runCommandLine(line, { files, environment: { LANG: 'zh_CN.UTF-8' } });
    expect((await run('validate clean.yaml')).output).toContain(passes.en);
    expect((await run('validate clean.yaml --lang zh')).output).toContain(passes.zh);
    expect((await run('validate clean.yaml --rule nonsense=off')).errors).toContain('there is no rule');
    expect((await run('explain nonsense')).errors).toContain('Nothing is known of');
  });
});

describe('colour', () => {
  const terminal = { output: true, errors: true, columns: 100 };
  const dumb = { output: false, errors: false, columns: 100 };

  it.each([
    ['', dumb, {}, false],
    ['', terminal, {}, true],
    ['', terminal, { NO_COLOR: '1' }, false],
    ['', terminal, { NO_COLOR: '' }, true],
    ['', terminal, { TERM: 'dumb' }, false],
    ['', dumb, { FORCE_COLOR: '1' }, true],
    ['', terminal, { FORCE_COLOR: '0', NO_COLOR: '1' }, false],
    ['--color always', dumb, { NO_COLOR: '1' }, true],
    ['--color never', terminal, { FORCE_COLOR: '1' }, false],
    ['--color auto', terminal, {}, true],
    ['--color auto', dumb, {}, false],
  ] as const)('%s on %j with %j: %s', async (option, screen, environment, colored) => {
    const { output } = await runCommandLine(`validate fails.yaml ${option}`, world({ terminal: screen, environment }));
    expect(output.includes('\u001b[')).toBe(colored);
    const before = await runCommandLine(`${option} validate fails.yaml`, world({ terminal: screen, environment }));
    expect(before.output).toBe(output);
  });

  it('never goes into a file', async () => {
    const { disk } = await runCommandLine('validate fails.yaml --color always --format pretty=out.txt', world({ terminal }));
    expect(String(disk.get('out.txt'))).toContain('required-element-missing');
    expect(String(disk.get('out.txt'))).not.toContain('\u001b');
  });
});

describe('progress', () => {
  const terminal = { output: false, errors: true, columns: 100 };

  it('is shown on a terminal, on standard error, once a run takes long', async () => {
    const { errors, output } = await runCommandLine('validate clean.yaml fails.yaml', world({ terminal, times: [0, 0, 2000, 4000] }));
    expect(errors).toContain('检查中 1/2');
    expect(errors.endsWith('\r')).toBe(true);
    expect(output).not.toContain('检查中');
  });

  it.each([
    ['a short run', terminal, [0]],
    ['no terminal', { ...terminal, errors: false }, [0, 0, 2000, 4000]],
  ] as const)('is not shown: %s', async (_, screen, times) => {
    const { errors } = await runCommandLine('validate clean.yaml fails.yaml', world({ terminal: screen, times }));
    expect(errors).toBe('');
  });
});

describe('explain and rules', () => {
  it.each(rules.map(({ id }) => id))('explains %s in both languages', async (id) => {
    const rule = rules.find((candidate) => candidate.id === id);
    for (const language of ['zh', 'en'] as const) {
      const { exitCode, output, errors } = await runCommandLine(`explain ${id} --lang ${language}`);
      expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' });
      // The terminal's width breaks lines anywhere.
      const solid = (text: string): string => text.replaceAll(/\s+/gu, '');
      const said = [rule?.what[language], rule?.why[language], ...(rule?.legal ?? []).map(({ act }) => act)];
      for (const text of said) expect(solid(output)).toContain(solid(text ?? 'nothing'));
    }
  });

  it('lists every rule with its severity', async () => {
    for (const columns of [80, 200]) {
      const { exitCode, output } = await runCommandLine('rules', { terminal: { output: true, errors: true, columns } });
      expect(exitCode).toBe(0);
      for (const { id, severity } of rules) expect(output).toMatch(new RegExp(`\\b${id} .*${severity}`, 'u'));
    }
  });
});

it('gives every finding to whoever asks for fewer: only people see less', async () => {
  const items = Array.from({ length: 8 }, (_, index) => ({
    ...CLEAN_ITEM,
    id: `part-${'abcdefgh'[index]}`,
    name: `办事指南${index}`,
    basis: undefined,
  }));
  const files = { 'many.yaml': JSON.stringify(catalogueDocument(items)) };
  const count = (text: string): number => text.split('required-element-missing').length - 1;
  expect(count((await runCommandLine('validate many.yaml', { files })).output)).toBe(8);
  const few = await runCommandLine('validate many.yaml --max-findings 3', { files });
  expect(count(few.output)).toBe(3);
  expect(few.output).toContain('5');
  expect(few.output).toContain('8 个错误');
  expect(JSON.parse((await runCommandLine('validate many.yaml --max-findings 3 --format json', { files })).output).findings).toHaveLength(
    8,
  );
});

it('shows errors and the verdict only, when asked to be quiet', async () => {
  const { output } = await runCommandLine('validate warns.yaml fails.yaml --quiet', world());
  expect(output).not.toContain('deadline-not-auditable');
  expect(output).toContain('required-element-missing');
  expect(output).toContain('1 个警告');
  const clean = await runCommandLine('validate clean.yaml --quiet', world());
  expect(clean.output).toContain('通过');
});
