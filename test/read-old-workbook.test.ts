import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

import { readOldWorkbook } from '../src/read-old-workbook.ts';
import { readXls } from '../src/readers/formats/xls-workbook.ts';
import { problemOf } from './support/problem.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'catalogue-child-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

/** A program in place of the one that reads workbooks. */
function program(code: string): URL {
  const path = join(FOLDER, `${Math.random()}.mjs`);
  writeFileSync(path, code);
  return pathToFileURL(path);
}

const BUILT = new URL('../dist/xls-child.js', import.meta.url);
const BYTES = readFileSync(new URL('../fixtures/office/table.xls', import.meta.url));

describe('a process that reads an old workbook', () => {
  it('gives what reading it in this process gives', async () => {
    expect(await readOldWorkbook(BYTES, BUILT)).toEqual(await readXls(BYTES));
  });

  it('says what is wrong with it', async () => {
    const problem = await problemOf(() => readOldWorkbook(BYTES.subarray(0, 3000), BUILT));
    expect(problem).toMatchObject({ code: 'workbook-damaged', data: { reason: 'compound-file-broken' } });
  });

  it.each<[what: string, code: string, problem: object]>([
    ['never ends', 'setInterval(() => undefined, 1000);', { code: 'limit-exceeded', data: { limit: 'time', allowed: 1 } }],
    [
      'takes all memory',
      'const all = []; for (;;) all.push(new Array(1000).fill(all.length));',
      { code: 'limit-exceeded', data: { limit: 'memory', allowed: 40 } },
    ],
    ['says nothing', '', { code: 'workbook-damaged', data: { reason: 'reader-failed' } }],
    ['says half of it', "process.stdout.write('{');", { code: 'workbook-damaged', data: { reason: 'reader-failed' } }],
    ['fails', "throw new Error('no');", { code: 'workbook-damaged', data: { reason: 'reader-failed' } }],
  ])('is an error where it %s', async (_, code, problem) => {
    expect(await problemOf(() => readOldWorkbook(BYTES, program(code), { seconds: 1, memory: 40 }))).toEqual(problem);
  });

  it('need not read everything before it answers', async () => {
    const answer = program('process.stdout.write(JSON.stringify({ grid: { sheets: [] } })); process.stdin.destroy();');
    expect(await readOldWorkbook(new Uint8Array(4_000_000), answer)).toEqual({ sheets: [] });
  });
});
