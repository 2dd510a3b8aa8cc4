import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { listFiles, toReportPath } from '../src/list-files.ts';
import { readBytes } from '../src/read-bytes.ts';
import { problemOf } from './support/problem.ts';

const START = process.cwd();
const FOLDER = mkdtempSync(join(tmpdir(), 'catalogue-files-'));

function put(path: string): void {
  const whole = join(FOLDER, path);
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, '');
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
    ...['1.xls', '2.et', '3.docx', '4.CSV', '5.ods', '6.doc', '7.wps', '8.html', '8.xlsx.mapping.yaml', 'mapping.yaml'].map(
      (name) => `表/${name}`,
    ),
    ...['README.md', '说明.txt', '扫描.pdf', '版式.OFD', '附件.zip', '~$3.docx', '保存.tmp', 'Thumbs.db', '.DS_Store', 'desktop.ini'].map(
      (name) => `表/${name}`,
    ),
    '网页/目录.html',
    '网页/目录_files/frame.htm',
    '网页/目录.files/sub/frame.html',
    '网页/文件_files/a.xlsx',
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
  const filesOf = async (path: string, ignore: readonly string[] = []) => (await listFiles(path, ignore)).files;
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
    [
      'tables and texts of every kind that is read, or refused with what helps',
      '表',
      under('表', ['1.xls', '2.et', '3.docx', '4.CSV', '5.ods', '6.doc', '7.wps', '8.html', '8.xlsx.mapping.yaml', 'mapping.yaml']),
    ],
    ['a page without the pages that it was saved with', '网页', under('网页', ['文件_files/a.xlsx', '目录.html'])],
    ['a pattern', '目录/*.yml', ['目录/b.yml']],
    ['a deep pattern', '**/e.yaml', ['目录/草稿/e.yaml']],
    ['choices', '目录/{a,x}.yaml', ['目录/a.yaml']],
    ['nothing', 'missing.yaml', []],
    ['a pattern without a match', 'missing/**/*.yaml', []],
  ])('%s', async (_, path, expected) => {
    expect(await filesOf(path)).toEqual(expected);
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
    expect(await filesOf('目录', ignore)).toEqual(expected);
  });

  it('are those of the whole working folder behind a dot', async () => {
    expect(await filesOf('.', ['目录/**', 'linked/**', '表/**', '网页/**'])).toEqual(['[2026] (新)/h.yaml']);
  });

  it('name a link that leads nowhere: the report says so', async () => {
    expect(await problemOf(() => readBytes('目录/broken.yaml'))).toMatchObject({ code: 'file-unreadable', data: { reason: 'ENOENT' } });
    expect(await problemOf(() => readBytes('目录/loop.yaml'))).toMatchObject({ code: 'file-unreadable', data: { reason: 'ELOOP' } });
    const long = `${'长'.repeat(5000)}.yaml`;
    expect(await filesOf(long)).toEqual([long]);
    expect(await problemOf(() => readBytes(long))).toMatchObject({ code: 'file-unreadable', data: { reason: 'ENAMETOOLONG' } });
  });

  it.each<[path: string, expected: string[]]>([
    ['表', under('表', ['.DS_Store', 'Thumbs.db', 'desktop.ini', '扫描.pdf', '版式.OFD', '附件.zip', '~$3.docx', '保存.tmp'].toSorted())],
    ['表/*', under('表', ['Thumbs.db', 'desktop.ini', '~$3.docx', '保存.tmp'].toSorted())],
    ['表/扫描.pdf', []],
    ['网页', []],
  ])('stand with others that are skipped: %s', async (path, expected) => {
    expect((await listFiles(path, [])).skipped.toSorted()).toEqual(expected.toSorted());
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
