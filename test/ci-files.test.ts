import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = resolve(import.meta.dirname, '..');
const PROGRAM = join(ROOT, 'bin/catalogue.js');

interface Step {
  readonly name: string;
  readonly run: string;
  readonly env: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const readYaml = <T>(path: string): T => parse(readFileSync(join(ROOT, path), 'utf8'));
const action = readYaml<Action>('action.yml');
const checkStep = action.runs.steps.find(({ name }) => name === 'Check catalogues');
const script = checkStep?.run ?? '';

describe('action.yml', () => {
  it('puts no input into a script: the shell would run it', () => {
    for (const { name, run } of action.runs.steps) expect(run, name).not.toContain('${{');
  });

  it('hands every input on, and takes none that it does not declare', () => {
    const text = readFileSync(join(ROOT, 'action.yml'), 'utf8');
    const used = new Set([...text.matchAll(/\$\{\{ inputs\.([a-z-]+) \}\}/g)].map(([, name]) => name));
    expect([...used].toSorted()).toEqual(Object.keys(action.inputs).toSorted());
  });

  it('uses options that validate has', () => {
    const help = execFileSync(process.execPath, [PROGRAM, 'validate', '--help'], { encoding: 'utf8' });
    const options = new Set(script.match(/--[a-z][a-z-]+/g));
    expect(options).toContain('--fail-on');
    for (const option of options) expect(help).toContain(option);
  });
});

describe('the action at work', () => {
  const folder = mkdtempSync(join(tmpdir(), 'catalogue-action-'));
  const read = (name: string): string => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '');

  /** Runs the script of the step as a runner does, with inputs as its environment has them. */
  function runAction(inputs: Readonly<Record<string, string>>): { status: number | null; stdout: string } {
    for (const name of ['summary', 'output']) rmSync(join(folder, name), { force: true });
    const defaults = Object.fromEntries(Object.entries(checkStep?.env ?? {}).map(([name, from]) => [name, readDefault(from)]));
    const runner = { RUNNER_TEMP: folder, GITHUB_STEP_SUMMARY: join(folder, 'summary'), GITHUB_OUTPUT: join(folder, 'output') };
    const env = { ...process.env, ...runner, CATALOGUE_PROGRAM: PROGRAM, ...defaults, ...inputs };
    return spawnSync('bash', ['-e', '-c', script], { cwd: join(folder, 'work'), env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  }

  function readDefault(from: string): string {
    const [, name = ''] = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(from) ?? [];
    return action.inputs[name]?.default ?? '';
  }

  beforeAll(() => {
    mkdirSync(join(folder, 'work'));
    cpSync(join(ROOT, 'catalogues/examples'), join(folder, 'work/my catalogues'), { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('annotates, writes SARIF, a summary and the counts, and fails where the gate does', () => {
    const { status, stdout } = runAction({ CATALOGUE_PATHS: 'my catalogues\n' });
    expect(status).toBe(1);
    expect(stdout).toContain('::error file=my catalogues/');
    expect(JSON.parse(read('work/catalogue.sarif'))).toMatchObject({ version: '2.1.0' });
    expect(read('summary')).not.toBe('');
    expect(read('output')).toMatch(/^errors=[1-9]\d*\nwarnings=\d+\n$/);
  });

  it('passes where nothing is to fail it', () => {
    expect(runAction({ CATALOGUE_PATHS: 'my catalogues', CATALOGUE_FAIL_ON: 'never', CATALOGUE_LANG: 'en' }).status).toBe(0);
  });

  it.each([
    ['CATALOGUE_PATHS', '$(touch taken); `touch taken`; "; touch taken; "'],
    ['CATALOGUE_PATHS', '--fail-on=never'],
    ['CATALOGUE_FAIL_ON', 'never; touch taken'],
    ['CATALOGUE_LANG', '$(touch taken)'],
  ])('takes %s=%s as a value, and cannot run with it', (name, value) => {
    expect(runAction({ CATALOGUE_PATHS: 'my catalogues', [name]: value }).status).toBe(2);
    expect(existsSync(join(folder, 'work/taken'))).toBe(false);
    expect(read('output')).not.toMatch(/errors=0/);
  });
});

describe('.pre-commit-hooks.yaml', () => {
  const [hook, ...others] = readYaml<readonly Readonly<Record<string, string>>[]>('.pre-commit-hooks.yaml');

  it('calls a command that the package installs', () => {
    const { bin } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(others).toEqual([]);
    expect(hook).toMatchObject({ id: 'catalogue-validate', language: 'node', entry: 'catalogue validate' });
    expect(Object.keys(bin)).toContain('catalogue');
  });

  it.each([
    ['catalogues/health.yaml', true],
    ['county/catalogue/health.yml', true],
    ['catalogues/2025/health.yaml', true],
    ['tables/任务分解表.xlsx', true],
    ['.github/workflows/test.yaml', false],
    ['docs/catalogue.yaml', false],
    ['catalogues/README.md', false],
  ])('is run for %s: %s', (path, wanted) => {
    expect(new RegExp(hook?.['files'] ?? '$^').test(path)).toBe(wanted);
  });
});
