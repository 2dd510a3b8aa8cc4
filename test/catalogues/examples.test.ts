import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeWorkbooks } from '../../.ci/example-workbooks/workbooks.ts';
import { validate } from '../../src/commands/validation.ts';
import type { Finding } from '../../src/model/finding.ts';
import { formatPlace } from '../../src/model/place.ts';
import type { Report } from '../../src/model/report.ts';

const EXAMPLES = resolve(import.meta.dirname, '../../catalogues/examples');
const files = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(?:yaml|xlsx)$/.test(path))
  .toSorted();
const draftTexts = files.filter((path) => path.startsWith('with-mistakes/') && path.endsWith('.yaml'));
const cleanFiles = files.filter((path) => path.startsWith('qingyuan/'));
const DRAFT_TABLE = 'with-mistakes/social-assistance.xlsx';
const MARK = /^([a-z]+(?:-[a-z]+)+): ./;

let report: Report;
const findingsOf = (file: string): readonly Finding[] => report.findings.filter((finding) => finding.file === file);
const describeFinding = ({ ruleId, place }: Finding): string =>
  `${ruleId} ${place.kind === 'text' ? place.start.line : formatPlace(place).replace(/^.*!/, '')}`;

/** What the comments of a draft announce: rule and the line below the comment. */
function announcedInText(file: string): string[] {
  const lines = readFileSync(join(EXAMPLES, file), 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    const rule = MARK.exec(line.trim().replace(/^# /, ''))?.[1];
    return rule === undefined || rule === 'yaml-language-server' || !line.trim().startsWith('#') ? [] : [`${rule} ${index + 2}`];
  });
}

/** What the notes of a workbook announce: rule and cell. */
async function announcedInTable(file: string): Promise<string[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(join(EXAMPLES, file));
  const announced = new Set<string>();
  workbook.worksheets[0]?.eachRow((row) =>
    row.eachCell({ includeEmpty: true }, (cell) => {
      const note = typeof cell.note === 'string' ? cell.note : (cell.note?.texts ?? []).map(({ text }) => text).join('');
      for (const line of note.split('\n')) {
        const rule = MARK.exec(line)?.[1];
        if (rule !== undefined) announced.add(`${rule} ${cell.master.address}`);
      }
    }),
  );
  return [...announced];
}

beforeAll(async () => {
  const inputs = files.map((path) => ({ path, read: () => readFileSync(join(EXAMPLES, path)) }));
  ({ report } = await validate(inputs, { language: 'zh', failOn: 'error', asOf: '2026-01-01', clock: () => 0 }));
});

describe('the shipped examples', () => {
  it('are all read', () => {
    expect(report.files.filter(({ read, kinds }) => !read || kinds.length !== 1)).toEqual([]);
    expect(report.files).toHaveLength(files.length);
  });

  it.each(cleanFiles)('%s is clean', (file) => {
    expect(findingsOf(file).map(describeFinding)).toEqual([]);
  });

  it.each(draftTexts)('%s: what the comments announce is found on the line below, and nothing else', (file) => {
    expect(findingsOf(file).map(describeFinding).toSorted()).toEqual(announcedInText(file).toSorted());
  });

  it('with-mistakes/social-assistance.xlsx: what the notes announce is found in their cells, and nothing else', async () => {
    expect(findingsOf(DRAFT_TABLE).map(describeFinding).toSorted()).toEqual((await announcedInTable(DRAFT_TABLE)).toSorted());
  });

  it('show every rule on catalogues at least once, but for the one about references', () => {
    const shown = new Set(['reference-unsupported', ...report.findings.map(({ ruleId }) => ruleId)]);
    expect(
      report.rules.filter(({ id, about }) => (about === 'catalogue' || about === 'table') && !shown.has(id)).map(({ id }) => id),
    ).toEqual([]);
  });

  it('hold the task table that Xinjin published, with its contradiction', () => {
    const file = report.files.find(({ path }) => path === 'xinjin-2021-tasks.xlsx');
    expect(file?.tasks).toBe(20);
    expect(report.summary.taskRows).toBe(34);
    expect(findingsOf('xinjin-2021-tasks.xlsx').map(describeFinding)).toContain('task-due-contradicts-text F31');
  });

  it('are the workbooks that the script makes, byte for byte', async () => {
    for (const [path, bytes] of await makeWorkbooks()) expect(bytes.equals(readFileSync(join(EXAMPLES, path))), path).toBe(true);
  });
});
