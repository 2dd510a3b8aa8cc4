import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { catalogueDocument } from './support/document.ts';

const PROGRAM = join(resolve(import.meta.dirname, '..'), 'bin/catalogue.js');
const FOLDER = mkdtempSync(join(tmpdir(), 'catalogue-spawned-git-'));
const ENVIRONMENT = { PATH: process.env['PATH'], HOME: FOLDER };

function run(program: string, args: readonly string[]) {
  return spawnSync(program, args, { cwd: FOLDER, env: ENVIRONMENT, encoding: 'utf8' });
}

const git = (...args: readonly string[]): void => {
  const { status, stderr } = run('git', ['-c', 'user.name=张三', '-c', 'user.email=zhang@example.org', ...args]);
  if (status !== 0) throw new Error(stderr);
};
const catalogue = (...args: readonly string[]) => run(process.execPath, [PROGRAM, ...args]);
const write = (days: number): string =>
  JSON.stringify(catalogueDocument([{ deadline: `信息形成或者变更之日起${days}个工作日内` }]), null, 2);

beforeAll(() => {
  git('init', '--quiet', '--initial-branch', 'main');
  mkdirSync(join(FOLDER, 'catalogues'));
  writeFileSync(join(FOLDER, 'catalogues/救助.yaml'), write(20));
  git('add', '--all');
  git('commit', '--quiet', '--message', '首次公布');
  git('checkout', '--quiet', '-b', 'revision');
  writeFileSync(join(FOLDER, 'catalogues/救助.yaml'), write(30));
  git('commit', '--quiet', '--all', '--message', '延长时限');
}, 60_000);
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

describe('the program in a real repository', () => {
  it.each([
    [['--git', 'main..HEAD'], 1],
    [['--git', 'main...revision', 'catalogues'], 1],
    [['--git', 'HEAD..main'], 0],
    [['--git', 'main'], 1],
    [['main:catalogues/救助.yaml', 'catalogues/救助.yaml'], 1],
    [['HEAD:catalogues', 'catalogues'], 0],
    [['nowhere:catalogues', 'catalogues'], 2],
  ])('compares %j', (args, code) => {
    const { status, stdout, stderr } = catalogue('diff', ...args, '--format', 'compact');
    expect(status).toBe(code);
    expect(stdout.includes('catalogues/救助.yaml') && stdout.includes('deadline-lengthened')).toBe(code === 1);
    expect(stderr.includes('没有版本“nowhere”')).toBe(code === 2);
  });

  it('tells the history of an item', () => {
    const { status, stdout } = catalogue('log', 'catalogues/救助.yaml', '--item', '办事指南');
    expect(status).toBe(0);
    expect(stdout).toMatch(/延长时限[^]*〔-20-〕〔\+30\+〕[^]*首次公布/u);
  });
});
