import {
  chmodSync,
  copyFileSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { main } from '../src/cli.ts';
import { createHost } from '../src/host.ts';
import { FILE_SIZE_LIMIT } from '../src/readers/read-file.ts';
import { problemOf } from './support/problem.ts';

const START = process.cwd();
const FOLDER = mkdtempSync(join(tmpdir(), 'catalogue-host-'));
const host = createHost();

function put(path: string, content = 'kind: unit-roster\nunits: [{ name: 清源县民政局 }]\n'): void {
  const whole = join(FOLDER, path);
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, content);
}

beforeAll(() => {
  put('plain.json');
  put('目录/a.yaml');
  for (const lock of ['~$a.xlsx', 'Thumbs.db', '扫描.pdf', '旧.pdf']) put(`目录/${lock}`);
  symlinkSync('a.yaml', join(FOLDER, '目录/link.yaml'));
  symlinkSync('nowhere.yaml', join(FOLDER, '目录/broken.yaml'));
  symlinkSync('loop.yaml', join(FOLDER, '目录/loop.yaml'));
  copyFileSync(new URL('../fixtures/office/table.xls', import.meta.url), join(FOLDER, '目录/旧表.xls'));
  process.chdir(FOLDER);
});

afterAll(() => {
  process.chdir(START);
  rmSync(FOLDER, { recursive: true });
});

describe('reading', () => {
  it('gives the bytes', () => {
    expect(Buffer.from(host.readFile('plain.json')).toString()).toContain('unit-roster');
  });

  it('refuses folders and what is not there', async () => {
    expect(await problemOf(() => host.readFile('目录'))).toEqual({ code: 'file-unreadable', data: { path: '目录', reason: 'EISDIR' } });
    expect(await problemOf(() => host.readFile('none'))).toEqual({ code: 'file-unreadable', data: { path: 'none', reason: 'ENOENT' } });
  });

  it('refuses a file above the limit before it takes up memory', async () => {
    put('huge.yaml', '');
    const { truncateSync } = await import('node:fs');
    truncateSync(join(FOLDER, 'huge.yaml'), FILE_SIZE_LIMIT + 1);
    const problem = await problemOf(() => host.readFile('huge.yaml'));
    expect(problem).toEqual({ code: 'file-too-large', data: { bytes: FILE_SIZE_LIMIT + 1, limit: FILE_SIZE_LIMIT } });
    rmSync(join(FOLDER, 'huge.yaml'));
  });

  it.skipIf(process.getuid?.() === 0)('refuses what it may not read', async () => {
    put('secret.yaml');
    chmodSync(join(FOLDER, 'secret.yaml'), 0);
    expect(await problemOf(() => host.readFile('secret.yaml'))).toMatchObject({ code: 'file-unreadable', data: { reason: 'EACCES' } });
  });
});

describe('writing', () => {
  it('makes the folders on the way, and leaves nothing else behind', () => {
    host.writeFile('reports/2026/a.json', '{}');
    host.writeFile('reports/2026/a.json', '{"new":true}');
    expect(readdirSync('reports/2026')).toEqual(['a.json']);
    expect(readFileSync('reports/2026/a.json', 'utf8')).toBe('{"new":true}');
  });

  it('keeps the permissions of a file that it replaces, and what a link leads to', () => {
    put('private.yaml', '旧');
    chmodSync('private.yaml', 0o640);
    symlinkSync('private.yaml', 'to-private.yaml');
    host.writeFile('to-private.yaml', '新');
    expect(readFileSync('private.yaml', 'utf8')).toBe('新');
    expect(lstatSync('to-private.yaml').isSymbolicLink()).toBe(true);
    expect(lstatSync('private.yaml').mode & 0o777).toBe(0o640);
    for (const path of ['to-private.yaml', 'private.yaml']) rmSync(path);
  });

  it('leaves an earlier file whole, and no half one, where the system refuses', () => {
    mkdirSync('taken/a.json', { recursive: true });
    expect(() => host.writeFile('taken/a.json', '{}')).toThrow(/EISDIR|EPERM|ENOTEMPTY/u);
    expect(readdirSync('taken')).toEqual(['a.json']);
    expect(() => host.writeFile('plain.json/a.json', '{}')).toThrow(/ENOTDIR|EEXIST/u);
  });
});

it('tells the day of the calendar, in the local time zone, and a clock that runs', () => {
  const now = new Date();
  expect(host.today()).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
  expect(Math.abs(new Date(`${host.today()}T12:00:00`).getTime() - now.getTime())).toBeLessThanOrEqual(86_400_000);
  expect(host.clock()).toBeLessThanOrEqual(host.clock());
});

it('serves the whole program: what is in a folder is checked, links included, and what cannot be read is told', async () => {
  const said: string[] = [];
  const recording = {
    ...host,
    environment: {},
    apart: undefined,
    readOldWorkbook: undefined,
    writeOutput: (text: string) => void said.push(text),
  };
  expect(await main(['validate', '目录', '--format', 'compact'], recording)).toBe(2);
  const lines = said.join('').split('\n');
  expect(lines.filter((line) => line.includes('file-unreadable')).map((line) => line.split(':')[0])).toEqual([
    '目录/broken.yaml',
    '目录/loop.yaml',
  ]);
  expect(said.join('')).toContain('已检查 5 个文件、3 个事项');
  expect(said.join('')).toContain('跳过 4 个文件（.pdf 2、Thumbs.db 1、~$ 1）');
});
