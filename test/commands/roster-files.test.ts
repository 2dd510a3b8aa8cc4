import { describe, expect, test } from 'vitest';

import { runCommandLine } from '../support/host.ts';

const TASKS = (place: string): string =>
  JSON.stringify({
    kind: 'task-table',
    id: 'tasks',
    title: `${place}2021年政务公开重点工作任务分解表`,
    place: { name: place },
    year: 2021,
    issued: '2021-03-01',
    tasks: [{ name: '推进财政信息公开', rows: [{ demand: '公开预决算', units: '县财政局', due: '9月30日前' }] }],
  });
const ROSTER = (place: string | undefined, ...names: readonly string[]): string =>
  JSON.stringify({ kind: 'unit-roster', id: 'units', place, units: names.map((name) => ({ name })) });

/** What is said of the unit: known, unknown, or why it was not judged. */
async function ask(command: string, files: Readonly<Record<string, string>>): Promise<string> {
  const { output, exitCode, errors } = await runCommandLine(`${command} --format json --fail-on never`, { files });
  if (exitCode !== 0) return `exit ${exitCode}: ${errors}`;
  const report = JSON.parse(output) as { findings: { ruleId: string }[]; notRun: { ruleId: string }[] };
  if (report.notRun.some(({ ruleId }) => ruleId === 'task-unit-unknown')) return 'not judged';
  return report.findings.some(({ ruleId }) => ruleId === 'task-unit-unknown') ? 'unknown' : 'known';
}

const TABLE = { 'c/t.yaml': TASKS('清源县') };
const KNOWING = ROSTER('清源县', '县财政局');
const IGNORANT = ROSTER('清源县', '县民政局');

describe('a roster among the files', () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['that knows the unit', { 'c/r.yaml': KNOWING }, 'known'],
    ['that does not', { 'c/r.yaml': IGNORANT }, 'unknown'],
    ['that stands behind the table', { 'c/z.yaml': IGNORANT }, 'unknown'],
    ['that names no place', { 'c/r.yaml': ROSTER(undefined, '县民政局') }, 'unknown'],
    ['that names the place in full', { 'c/r.yaml': ROSTER('云城市清源县', '县民政局') }, 'unknown'],
    ['of another place', { 'c/r.yaml': ROSTER('云岭县', '县民政局') }, 'not judged'],
    ['and one of another place', { 'c/q.yaml': ROSTER('云岭县', '县民政局'), 'c/r.yaml': KNOWING }, 'known'],
    ['twice', { 'c/q.yaml': IGNORANT, 'c/r.yaml': KNOWING }, 'not judged'],
    ['there is none', {}, 'not judged'],
  ])('%s', async (_, rosters, expected) => {
    expect(await ask('validate c', { ...TABLE, ...rosters })).toBe(expected);
  });
});

describe('a roster that is named', () => {
  const files = { ...TABLE, 'c/r.yaml': IGNORANT, 'lists/units.yaml': KNOWING };
  const config = { 'catalogue.config.yaml': 'kind: config\nroster: lists\\units.yaml\n' };

  test('goes before those among the files', async () => {
    expect(await ask('validate c --roster lists/units.yaml', files)).toBe('known');
  });

  test('stands in the configuration, and the command line goes before it', async () => {
    expect(await ask('validate c', { ...files, ...config })).toBe('known');
    expect(await ask('validate c --roster c/r.yaml', { ...files, ...config })).toBe('unknown');
  });

  test('must be one', async () => {
    expect(await ask('validate c --roster c/t.yaml', files)).toContain('exit 2: ');
    expect(await ask('validate c --roster c/t.yaml', files)).toContain('不是单位名册');
    expect(await ask('validate c --roster nowhere.yaml', files)).toContain('exit 2');
  });

  test('is checked before anything is judged by it', async () => {
    const broken = { ...files, 'lists/units.yaml': ROSTER('清源县', '县财政局', '县财政局') };
    const { exitCode, output } = await runCommandLine('validate c --roster lists/units.yaml', { files: broken });
    expect(exitCode).toBe(2);
    expect(output).toContain('列了两次');
  });
});
