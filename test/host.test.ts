import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { main } from '../src/cli.ts';
import { createHost, toReportPath } from '../src/host.ts';
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
  for (const path of [
    '目录/a.yaml',
    '目录/b.yml',
    '目录/C.XLSX',
    '目录/d.xlsm',
    '目录/~$C.xlsx',
    '目录/notes.txt',
    '目录/草稿/e.yaml',
    '目录/folder.yaml/f.yaml',
    '目录/node_modules/g.yaml',
    '[2026] (新)/h.yaml',
    '未读/旧表.xls',
    '未读/新表.docx',
    '未读/导出.CSV',
    '未读/说明.pdf',
    'plain.json',
  ]) {
    put(path);
  }
  symlinkSync('a.yaml', join(FOLDER, '目录/link.yaml'));
  symlinkSync('nowhere.yaml', join(FOLDER, '目录/broken.yaml'));
  symlinkSync('loop.yaml', join(FOLDER, '目录/loop.yaml'));
  symlinkSync('目录', join(FOLDER, 'linked'));
  process.chdir(FOLDER);
});

afterAll(() => {
  process.chdir(START);
  rmSync(FOLDER, { recursive: true });
});

describe('the files that a path stands for', () => {
  const IN_FOLDER = ['C.XLSX', 'a.yaml', 'b.yml', 'broken.yaml', 'd.xlsm', 'folder.yaml/f.yaml', 'link.yaml', 'loop.yaml', '草稿/e.yaml'];
  const under = (folder: string, names: readonly string[]): string[] => names.map((name) => `${folder}/${name}`);

  it.each([
    ['a file', '目录/a.yaml', ['目录/a.yaml']],
    ['a file of any ending', 'plain.json', ['plain.json']],
    ['a file behind a dot', './目录/a.yaml', ['目录/a.yaml']],
    ['a file that is a link', '目录/link.yaml', ['目录/link.yaml']],
    ['a folder', '目录', under('目录', IN_FOLDER)],
    ['a folder with a slash', './目录/', under('目录', IN_FOLDER)],
    ['a folder that is a link', 'linked', under('linked', IN_FOLDER)],
    ['a folder with signs of a pattern in its name', '[2026] (新)', ['[2026] (新)/h.yaml']],
    ['a folder that is left out unless it is named', '目录/node_modules', ['目录/node_modules/g.yaml']],
    ['a folder with tables that nothing reads yet, so that they are named', '未读', ['未读/导出.CSV', '未读/新表.docx', '未读/旧表.xls']],
    ['a pattern', '目录/*.yml', ['目录/b.yml']],
    ['a deep pattern', '**/e.yaml', ['目录/草稿/e.yaml']],
    ['choices', '目录/{a,x}.yaml', ['目录/a.yaml']],
    ['nothing', 'missing.yaml', []],
    ['a pattern without a match', 'missing/**/*.yaml', []],
  ])('%s', async (_, path, expected) => {
    expect(await host.listFiles(path, [])).toEqual(expected);
  });

  it.each([
    [
      ['目录/草稿/**'],
      under(
        '目录',
        IN_FOLDER.filter((name) => !name.startsWith('草稿')),
      ),
    ],
    [['**/*.yaml'], under('目录', ['C.XLSX', 'b.yml', 'd.xlsm'])],
    [['目录/**'], []],
  ])('without those that are to be ignored: %j', async (ignore, expected) => {
    expect(await host.listFiles('目录', ignore)).toEqual(expected);
  });

  it('are those of the whole working folder behind a dot', async () => {
    const found = await host.listFiles('.', ['目录/**', 'linked/**', '未读/**']);
    expect(found).toEqual(['[2026] (新)/h.yaml']);
  });

  it('name a link that leads nowhere: the report says so', async () => {
    expect(await problemOf(() => host.readFile('目录/broken.yaml'))).toMatchObject({ code: 'file-unreadable', data: { reason: 'ENOENT' } });
    expect(await problemOf(() => host.readFile('目录/loop.yaml'))).toMatchObject({ code: 'file-unreadable', data: { reason: 'ELOOP' } });
    const long = `${'长'.repeat(5000)}.yaml`;
    expect(await host.listFiles(long, [])).toEqual([long]);
    expect(await problemOf(() => host.readFile(long))).toMatchObject({ code: 'file-unreadable', data: { reason: 'ENAMETOOLONG' } });
  });
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

  it('leaves an earlier file whole, and no half one, where the system refuses', () => {
    mkdirSync('taken/a.json', { recursive: true });
    expect(() => host.writeFile('taken/a.json', '{}')).toThrow(/EISDIR|EPERM|ENOTEMPTY/u);
    expect(readdirSync('taken')).toEqual(['a.json']);
    expect(() => host.writeFile('plain.json/a.json', '{}')).toThrow(/ENOTDIR|EEXIST/u);
  });
});

describe('a path in a report', () => {
  it.each([
    ['目录\\清溪镇\\a.yaml', '\\', '目录/清溪镇/a.yaml'],
    ['.\\目录\\a.yaml', '\\', '目录/a.yaml'],
    ['C:\\目录\\a.yaml', '\\', 'C:/目录/a.yaml'],
    ['目录/a.yaml', '\\', '目录/a.yaml'],
    ['./目录/a.yaml', '/', '目录/a.yaml'],
    ['././a.yaml', '/', 'a.yaml'],
    ['../a.yaml', '/', '../a.yaml'],
    ['.hidden/a.yaml', '/', '.hidden/a.yaml'],
    ['back\\slash.yaml', '/', 'back\\slash.yaml'],
    ['.', '/', '.'],
    ['./', '/', './'],
  ])('%s with %s: %s', (path, separator, expected) => {
    expect(toReportPath(path, separator)).toBe(expected);
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
  const recording = { ...host, environment: {}, apart: undefined, writeOutput: (text: string) => void said.push(text) };
  expect(await main(['validate', '目录', '--format', 'compact'], recording)).toBe(2);
  const lines = said.join('').split('\n');
  expect(lines.filter((line) => line.includes('file-unreadable')).map((line) => line.split(':')[0])).toEqual([
    '目录/broken.yaml',
    '目录/loop.yaml',
  ]);
  expect(said.join('')).toContain('已检查 9 个文件');
});
