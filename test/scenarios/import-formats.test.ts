import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

import { catalogueTable } from '../support/table.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const OFFICE = join(ROOT, 'fixtures/office');
const FILES = readdirSync(OFFICE).filter((name) => name.startsWith('table'));
const FOLDER = mkdtempSync(join(tmpdir(), 'catalogue-import-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

function run(args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'bin/catalogue.js'), ...args], {
    cwd: FOLDER,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** Processes wait for one another on a small machine. */
const PATIENCE = 60_000;

/** Without the lines that say where it comes from. */
function withoutComments(yaml: string): string {
  return yaml.replaceAll(/^#.*\n/gmu, '');
}

describe('one table in every format', () => {
  const wanted = run(['import', join(OFFICE, 'table.xlsx'), '--stdout']);

  it.each(FILES)('%s becomes the same YAML', { timeout: PATIENCE }, (name) => {
    const { status, stdout, stderr } = name === 'table.xlsx' ? wanted : run(['import', join(OFFICE, name), '--stdout']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(withoutComments(stdout)).toContain('items:');
    expect(withoutComments(stdout)).toBe(withoutComments(wanted.stdout));
  });
});

it('lies on the disk, and passes validate there', { timeout: PATIENCE }, () => {
  const items = [
    { category: '最低生活保障', name: '政策法规文件' },
    { category: '最低生活保障', name: '办事指南' },
  ];
  writeFileSync(join(FOLDER, '社会救助.xlsx'), catalogueTable(items));
  expect(run(['import', '社会救助.xlsx', '--lang', 'en'])).toMatchObject({ status: 0, stderr: '' });
  const path = join(FOLDER, 'catalogues/qingyuan-social-assistance.yaml');
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, before.replace(/- id: \S+/u, '- id: kept.by-hand'));
  writeFileSync(join(FOLDER, '社会救助.xlsx'), catalogueTable(items.toReversed()));
  expect(run(['import', '社会救助.xlsx', '--lang', 'en']).stdout).toContain('kept 2 ids');
  expect(readFileSync(path, 'utf8')).toMatch(/kept\.by-hand\n {4}number: "2"\n {4}category: 最低生活保障\n {4}name: 政策法规文件/u);
  expect(run(['validate', '--fail-on', 'info'])).toMatchObject({ status: 0, stderr: '' });
});
