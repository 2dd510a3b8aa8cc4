import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const NEEDED = ['src', 'schemas', 'catalogues', 'docs', 'package.json', 'tsconfig.json', 'README.md', 'README.zh-CN.md'];

/** Changed by hand in a copy of the project: two files, a page that goes, and one that nobody made. */
const ALTERED = ['src/schema/schemas.generated.ts', 'README.zh-CN.md'] as const;
const REMOVED = 'docs/rules/file-empty.zh-CN.md';
const ADDED = 'docs/rules/deadline-of-old.md';
const STALE = [...ALTERED, REMOVED, ADDED].join(', ');

describe('the generated files, some of them changed by hand', () => {
  let copy = '';
  const read = (name: string): string => readFileSync(join(copy, name), 'utf8');
  const write = (name: string, text: string): void => writeFileSync(join(copy, name), text);
  /** Runs the generator of the copy. */
  const generate = (...options: readonly string[]): { readonly status: number | null; readonly stderr: string } => {
    const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
    const { status, stderr } = spawnSync(process.execPath, [tsx, join(copy, 'src/generate.ts'), ...options], {
      cwd: copy,
      encoding: 'utf8',
    });
    return { status, stderr };
  };

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'catalogue-generated-'));
    for (const name of NEEDED) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
    write(ALTERED[0], `${read(ALTERED[0])}// by hand\n`);
    write(ALTERED[1], read(ALTERED[1]).replace('[`subject-', '[`x-subject-'));
    rmSync(join(copy, REMOVED));
    write(ADDED, '# by hand\n');
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('are named, and no other: all others are up to date', () => {
    expect(generate('--check')).toEqual({ status: 1, stderr: `Out of date, run \`npm run docs\`: ${STALE}\n` });
    expect(existsSync(join(copy, ADDED))).toBe(true);
  }, 60_000);
});
