import { describe, expect, it } from 'vitest';

import { rules } from '../../src/rules/index.generated.ts';
import { catalogueDocument } from '../support/document.ts';
import { runCommandLine, type Files } from '../support/host.ts';

const CLEAN = JSON.stringify(catalogueDocument([{}]));
const WARNS = JSON.stringify(catalogueDocument([{ deadline: '及时公开' }], { edition: '2024' }));
const FAILS = JSON.stringify(catalogueDocument([{ basis: undefined }]));
const FILES: Files = { 'catalogues/clean.yaml': CLEAN, 'catalogues/drafts/fails.yaml': FAILS, 'tables/warns.yaml': WARNS };

interface Checked {
  readonly exitCode: number;
  readonly files: number;
  readonly found: readonly string[];
  readonly errors: string;
}

async function runWith(config: string | undefined, line = 'validate'): Promise<Checked> {
  const files = config === undefined ? FILES : { ...FILES, 'catalogue.config.yaml': config };
  const { exitCode, output, errors } = await runCommandLine(`${line} --format json`, { files });
  if (output === '') return { exitCode, files: 0, found: [], errors };
  const { summary, findings } = JSON.parse(output) as { summary: { files: number }; findings: { ruleId: string; severity: string }[] };
  return { exitCode, files: summary.files, found: findings.map(({ ruleId, severity }) => `${severity} ${ruleId}`), errors };
}

describe('the configuration', () => {
  it.each([
    ['nothing', undefined, 'validate', 1, 2, ['error required-element-missing']],
    ['nothing but its kind', 'kind: config\n', 'validate', 1, 2, ['error required-element-missing']],
    ['paths', 'kind: config\npaths: [tables]\n', 'validate', 0, 1, ['warning deadline-not-auditable']],
    ['paths, where some are given', 'kind: config\npaths: [tables]\n', 'validate catalogues/clean.yaml', 0, 1, []],
    ['ignore', 'kind: config\nignore: ["catalogues/drafts/**"]\n', 'validate', 0, 1, []],
    [
      'ignore, for a file that is named',
      'kind: config\nignore: ["catalogues/drafts/**"]\n',
      'validate catalogues/drafts/fails.yaml',
      1,
      1,
      ['error required-element-missing'],
    ],
    ['paths as Windows writes them', 'kind: config\npaths: [catalogues\\drafts]\n', 'validate', 1, 1, ['error required-element-missing']],
    ['ignore as Windows writes it', 'kind: config\nignore: [catalogues\\drafts\\**]\n', 'validate', 0, 1, []],
    [
      'overrides as Windows writes paths',
      'kind: config\noverrides: [{ files: [catalogues\\drafts\\**], rules: { required-element-missing: off } }]\n',
      'validate',
      0,
      2,
      [],
    ],
    ['fail-on', 'kind: config\npaths: [tables]\nfail-on: warning\n', 'validate', 1, 1, ['warning deadline-not-auditable']],
    [
      'fail-on, where it is given',
      'kind: config\npaths: [tables]\nfail-on: warning\n',
      'validate --fail-on error',
      0,
      1,
      ['warning deadline-not-auditable'],
    ],
    ['a rule off', 'kind: config\nrules: { required-element-missing: off }\n', 'validate', 0, 2, []],
    ['a rule off in quotes', 'kind: config\nrules: { required-element-missing: "off" }\n', 'validate', 0, 2, []],
    ['a severity', 'kind: config\nrules: { required-element-missing: info }\n', 'validate', 0, 2, ['info required-element-missing']],
    [
      'a severity, where it is given',
      'kind: config\nrules: { required-element-missing: info }\n',
      'validate --rule required-element-missing=error',
      1,
      2,
      ['error required-element-missing'],
    ],
    [
      'a rule off, and on again',
      'kind: config\nrules: { required-element-missing: off }\n',
      'validate --rule required-element-missing=warning',
      0,
      2,
      ['warning required-element-missing'],
    ],
    ['paths that match nothing', 'kind: config\npaths: [nowhere]\n', 'validate', 2, 1, ['error nothing-matched']],
  ] as const)('says %s', async (_, config, line, exitCode, files, found) => {
    expect(await runWith(config, line)).toEqual({ exitCode, files, found, errors: '' });
  });

  it('that says nothing of paths leaves the folder catalogues, which has to be there', async () => {
    const { exitCode, output } = await runCommandLine('validate', { files: {} });
    expect(exitCode).toBe(2);
    expect(output).toContain('“catalogues”没有匹配到任何可读的文件');
  });
});

describe('a configuration that cannot be trusted stops everything', () => {
  it.each([
    ['a mistyped key', 'kind: config\nfial-on: error\n', 'key-unknown', 2, '是否应为 fail-on'],
    ['a mistyped severity', 'kind: config\nfail-on: eror\n', 'value-not-allowed', 2, '是否应为“error”'],
    ['a severity that is none', 'kind: config\nrules: { numbering-gap: no }\n', 'value-not-allowed', 2, '不能写“no”'],
    ['paths of the wrong type', 'kind: config\npaths: catalogues\n', 'value-of-wrong-type', 2, '应为列表'],
    ['no path at all', 'kind: config\npaths: []\n', 'value-malformed', 2, '不能为空'],
    ['a syntax error', 'kind: config\npaths: [catalogues\n', 'yaml-invalid', 3, 'YAML'],
    ['a key twice', 'kind: config\nlang: zh\nlang: en\n', 'yaml-duplicate-key', 3, '“lang”'],
    ['no kind', 'paths: [catalogues]\n', 'kind-unknown', 1, 'kind: catalogue'],
    ['nothing', '', 'file-empty', 1, '空的'],
  ] as const)('%s', async (_, config, ruleId, line, says) => {
    const files = { ...FILES, 'catalogue.config.yaml': config };
    const { exitCode, output } = await runCommandLine('validate --format compact', { files });
    expect(exitCode).toBe(2);
    const [first = '', ...others] = output.trimEnd().split('\n');
    expect(first).toMatch(new RegExp(`^catalogue\\.config\\.yaml:${line}:\\d+: error ${ruleId} `, 'u'));
    expect(first).toContain(says);
    expect(others).toHaveLength(1);
    expect(output).not.toContain('required-element-missing');
  });

  it.each([
    ['an unknown rule', 'kind: config\nrules: { numbring-gap: off }\n', '没有规则“numbring-gap”，是否应为 numbering-gap'],
    ['another kind of document', CLEAN, '开头应写 kind: config'],
  ])('%s, in one sentence', async (_, config, says) => {
    const { exitCode, errors } = await runWith(config);
    expect(exitCode).toBe(2);
    expect(errors).toContain(`catalogue.config.yaml`);
    expect(errors).toContain(says);
  });

  it.each(rules.filter(({ about }) => about === 'input' || about === 'run').map(({ id }) => id))(
    '%s cannot be switched off or softened',
    async (id) => {
      for (const severity of ['off', 'warning', 'info']) {
        const { exitCode, errors } = await runWith(`kind: config\nrules: { ${id}: ${severity} }\n`);
        expect(exitCode).toBe(2);
        expect(errors).toContain(id);
      }
      expect((await runWith(`kind: config\npaths: [tables]\nrules: { ${id}: error }\n`)).exitCode).toBe(0);
    },
  );
});

describe('presets', () => {
  it.each([
    ['extends: strict', 'validate tables', 'tables/warns.yaml', 'error deadline-not-auditable'],
    ['extends: recommended', 'validate tables', 'tables/warns.yaml', 'warning deadline-not-auditable'],
    ['extends: strict\nrules: { deadline-not-auditable: info }', 'validate tables', 'tables/warns.yaml', 'info deadline-not-auditable'],
    ['extends: strict', 'validate tables --preset recommended', 'tables/warns.yaml', 'warning deadline-not-auditable'],
    ['lang: zh', 'validate tables --preset strict', 'tables/warns.yaml', 'error deadline-not-auditable'],
    ['extends: strict', 'validate tables --rule deadline-not-auditable=info', 'tables/warns.yaml', 'info deadline-not-auditable'],
  ])('%s, %s', async (config, line, _, found) => {
    expect((await runWith(`kind: config\n${config}\n`, line)).found).toEqual([found]);
  });

  it('for templates is silent on what a template leaves open', async () => {
    const files = { 'catalogues/a.yaml': JSON.stringify(catalogueDocument([{ subject: ['XX县民政局'] }])) };
    const found = async (line: string): Promise<string> => (await runCommandLine(`validate ${line} --format compact`, { files })).output;
    expect(await found('')).toContain('subject-placeholder');
    expect(await found('--preset reference')).not.toContain('subject-placeholder');
  });
});

describe('options of rules', () => {
  const files = { 'catalogues/a.yaml': JSON.stringify(catalogueDocument([{ subject: ['云岭县民政局'] }])) };
  const allow = '{ copied-from-elsewhere: { allow: [云岭县] } }';

  it.each([
    ['as they come', 'kind: config\n', 1],
    ['set', `kind: config\nrules: ${allow}\n`, 0],
    ['set for other files', `kind: config\noverrides:\n  - { files: [tables], rules: ${allow} }\n`, 1],
    ['set for these files', `kind: config\noverrides:\n  - { files: [catalogues], rules: ${allow} }\n`, 0],
  ])('%s', async (_, config, count) => {
    const { output } = await runCommandLine('validate --format compact', { files: { ...files, 'catalogue.config.yaml': config } });
    expect(output.match(/ copied-from-elsewhere /gu) ?? []).toHaveLength(count);
  });
});

describe('overrides', () => {
  const config = (settings: string, more = ''): string =>
    `kind: config\npaths: [catalogues, tables]\noverrides:\n  - files: ['catalogues/drafts/**']\n    rules: { ${settings} }\n${more}`;

  it.each([
    [
      'a severity for some files',
      config('required-element-missing: info'),
      'validate',
      ['info required-element-missing', 'warning deadline-not-auditable'],
    ],
    ['a rule off for some files', config('required-element-missing: off'), 'validate', ['warning deadline-not-auditable']],
    [
      'the later of two',
      config('required-element-missing: off', '  - files: [catalogues]\n    rules: { required-element-missing: warning }\n'),
      'validate',
      ['warning required-element-missing', 'warning deadline-not-auditable'],
    ],
    [
      'a rule that is off everywhere else',
      config('required-element-missing: error', 'rules: { required-element-missing: off, deadline-not-auditable: off }\n'),
      'validate',
      ['error required-element-missing'],
    ],
    [
      'what the command line says over all of them',
      config('required-element-missing: off'),
      'validate --rule required-element-missing=info',
      ['info required-element-missing', 'warning deadline-not-auditable'],
    ],
    [
      'nothing to files of other names',
      config('deadline-not-auditable: off'),
      'validate',
      ['error required-element-missing', 'warning deadline-not-auditable'],
    ],
  ])('set %s', async (_, given, line, found) => {
    expect((await runWith(given, line)).found).toEqual(found);
  });

  it('switch a rule off for a file, which is not to switch it off', async () => {
    const files = { ...FILES, 'catalogue.config.yaml': config('required-element-missing: off') };
    const { output } = await runCommandLine('validate --format json', { files });
    const report = JSON.parse(output) as { files: { path: string; switchedOff: string[] }[] };
    expect(report.files.map(({ path, switchedOff }) => [path, switchedOff])).toEqual([
      ['catalogues/clean.yaml', []],
      ['catalogues/drafts/fails.yaml', ['required-element-missing']],
      ['tables/warns.yaml', []],
    ]);
    const html = (await runCommandLine('validate --format html', { files })).output;
    expect(html).not.toContain('停用');
  });

  it.each([
    [
      config('required-elment-missing: off'),
      'catalogue.config.yaml:5:14：没有规则“required-elment-missing”，是否应为 required-element-missing',
    ],
    [config('yaml-invalid: off'), 'catalogue.config.yaml:5:14：规则 yaml-invalid'],
    [config('numbering-gap: { sevrity: off }'), 'catalogue.config.yaml:5:31：规则 numbering-gap 没有选项“sevrity”，是否应为 severity'],
  ])('that are wrong are refused with their place', async (given, says) => {
    const { exitCode, errors } = await runWith(given);
    expect(exitCode).toBe(2);
    expect(errors).toContain(says);
  });
});
