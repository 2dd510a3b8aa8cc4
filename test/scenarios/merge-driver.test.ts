import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const PROGRAM = resolve(import.meta.dirname, '../../bin/catalogue.js');
const FOLDER = mkdtempSync(join(tmpdir(), 'catalogue-merge-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

const CATALOGUE = `kind: catalogue
items:
  - id: guide
    name: 办事指南
    deadline: 20个工作日
    channel: [政府网站]
`;
const FILE = join(FOLDER, 'a.yaml');
const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-C', FOLDER, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { encoding: 'utf8' });

function commit(from: string, to: string): void {
  const text = readFileSync(FILE, 'utf8');
  expect(text).toContain(from);
  writeFileSync(FILE, text.replace(from, to));
  git('commit', '-qam', `${from} to ${to}`);
}

it('git merges catalogues with it: edits of neighbouring lines come together, edits of one element conflict', () => {
  git('init', '-q', '-b', 'main');
  git('config', 'merge.catalogue.driver', `"${process.execPath}" "${PROGRAM}" merge %O %A %B --out %A --path %P`);
  writeFileSync(join(FOLDER, '.gitattributes'), '*.yaml merge=catalogue\n');
  writeFileSync(FILE, CATALOGUE);
  git('add', '.');
  git('commit', '-qm', 'begin');
  git('checkout', '-qb', 'county');
  commit('[政府网站]', '[政府网站, 公开栏]');
  git('checkout', '-q', 'main');
  commit('20个工作日', '10个工作日');
  // Git itself takes changes of neighbouring lines for a conflict.
  git('merge', '-q', '--no-edit', 'county');
  expect(readFileSync(FILE, 'utf8')).toBe(CATALOGUE.replace('20个', '10个').replace('[政府网站]', '[政府网站, 公开栏]'));
  git('checkout', '-q', 'county');
  commit('20个工作日', '7个工作日');
  git('checkout', '-q', 'main');
  const { status, stderr } = spawnSync('git', ['-C', FOLDER, 'merge', '--no-edit', 'county'], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' },
  });
  expect(status).toBe(1);
  expect(stderr).toContain('a.yaml: 冲突：事项“办事指南”的公开时限');
  expect(readFileSync(FILE, 'utf8')).toContain(
    '<<<<<<< ours\n    deadline: 10个工作日\n||||||| base\n    deadline: 20个工作日\n=======\n    deadline: 7个工作日\n>>>>>>> theirs\n',
  );
});
