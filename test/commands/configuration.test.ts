import { describe, expect, it } from 'vitest';

import { rules } from '../../src/rules/index.generated.ts';
import { catalogueDocument } from '../support/document.ts';
import { runCommandLine, type Files } from '../support/host.ts';

const CLEAN = JSON.stringify(catalogueDocument([{}]));
const WARNS = JSON.stringify(catalogueDocument([{ deadline: '及时公开' }]));
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
