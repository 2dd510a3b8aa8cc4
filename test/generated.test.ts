import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const NEEDED = ['src', 'schemas', 'catalogues', 'docs', 'package.json', 'tsconfig.json', 'README.md', 'README.zh-CN.md'];

/** Runs the generator of a copy of the project. */
function generate(root: string, ...options: readonly string[]): { readonly status: number | null; readonly stderr: string } {
  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const { status, stderr } = spawnSync(process.execPath, [tsx, join(root, 'src/generate.ts'), ...options], { cwd: root, encoding: 'utf8' });
  return { status, stderr };
}

describe('the generated files', () => {
  let copy = '';
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'catalogue-generated-'));
    for (const name of NEEDED) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('are up to date', () => {
    expect(generate(ROOT, '--check')).toEqual({ status: 0, stderr: '' });
  }, 60_000);

  it('are named where one is not what it should be, and written again', () => {
    const altered = ['src/schema/schemas.generated.ts', 'README.zh-CN.md'];
    const present = altered.map((name) => readFileSync(join(copy, name), 'utf8'));
    writeFileSync(join(copy, altered[0] ?? ''), `${present[0]}// by hand\n`);
    writeFileSync(join(copy, altered[1] ?? ''), (present[1] ?? '').replace('[`subject-', '[`x-subject-'));
    const checked = generate(copy, '--check');
    expect(checked.status).toBe(1);
    expect(checked.stderr).toMatch(/^Out of date, run `npm run docs`: src\/schema\/schemas\.generated\.ts, README\.zh-CN\.md\n$/u);
    expect(generate(copy)).toEqual({ status: 0, stderr: `Written: ${altered.join(', ')}\n` });
    expect(altered.map((name) => readFileSync(join(copy, name), 'utf8'))).toEqual(present);
    expect(generate(copy, '--check')).toEqual({ status: 0, stderr: '' });
  }, 60_000);

  it('are removed where what they were made of is gone, as is a page that nobody made', () => {
    const [extra, page] = ['docs/rules/deadline-of-old.md', 'docs/rules/file-empty.zh-CN.md'].map((name) => join(copy, name));
    writeFileSync(extra ?? '', '# by hand\n');
    rmSync(page ?? '');
    const checked = generate(copy, '--check');
    expect(checked.status).toBe(1);
    expect(checked.stderr).toMatch(/^Out of date[^\n]*docs\/rules\/file-empty\.zh-CN\.md, docs\/rules\/deadline-of-old\.md\n$/u);
    expect(generate(copy).status).toBe(0);
    expect([extra, page].map((path) => existsSync(path ?? ''))).toEqual([false, true]);
  }, 60_000);
});
