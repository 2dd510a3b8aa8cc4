import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { VERSION } from '../src/commands/version.generated.ts';
import { catalogueDocument, CLEAN_ITEM } from './support/document.ts';
import { catalogueTable } from './support/table.ts';

const ROOT = resolve(import.meta.dirname, '..');
const PROGRAM = join(ROOT, 'bin/catalogue.js');
const EXAMPLES = join(ROOT, 'catalogues/examples');
const FOLDER = mkdtempSync(join(tmpdir(), 'catalogue-spawned-'));
/** Their report is several times what a pipe holds (64 KiB on Linux). */
const FAULTS = 1000;

/** An environment that says nothing of language and colour. */
const ENVIRONMENT = { PATH: process.env['PATH'], HOME: FOLDER };

function run(args: readonly string[], input?: string | Uint8Array, cwd = FOLDER): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd,
    env: ENVIRONMENT,
    encoding: 'utf8',
    input,
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** A catalogue that contradicts no other; one may lack its basis. */
function writeCatalogue(folder: string, index: number, basis: 'missing' | 'complete'): void {
  const item = basis === 'missing' ? { basis: undefined } : {};
  const text = JSON.stringify(catalogueDocument([item], { edition: String(index) }), null, 1);
  writeFileSync(join(folder, 'catalogues', `${index}.yaml`), text);
}

/** A folder of catalogues of its own, each fortieth with a fault. */
function startCounty(name: string, count: number): string {
  const folder = join(FOLDER, name);
  mkdirSync(join(folder, 'catalogues'), { recursive: true });
  for (let index = 0; index < count; index += 1) writeCatalogue(folder, index, index % 40 === 0 && index < 160 ? 'missing' : 'complete');
  return folder;
}

/** How `validate` ends in a folder, and the file and rule of each error. */
function found(folder: string): readonly [number | null, readonly string[]] {
  const { status, stdout } = run(['validate', '--format', 'compact'], undefined, folder);
  const lines = stdout.split('\n').slice(0, -2);
  return [status, lines.map((line) => line.replace(/^(\S+?):\S+ error (\S+) .*$/u, '$1 $2'))];
}

beforeAll(() => {
  const items = Array.from({ length: FAULTS }, (_, index) => ({
    ...CLEAN_ITEM,
    id: `part-${index}-guide`,
    name: `办事指南${index}`,
    basis: undefined,
  }));
  writeFileSync(join(FOLDER, 'many.yaml'), JSON.stringify({ ...catalogueDocument([]), items }, null, 1));
  writeFileSync(join(FOLDER, '目录.xlsx'), catalogueTable([{ basis: '' }]));
  mkdirSync(join(FOLDER, 'long'));
  for (let index = 0; index < 260; index += 1) {
    const item = index % 10 === 0 ? { deadline: '及时公开' } : {};
    const name = `${String(index).padStart(3, '0')}.yaml`;
    writeFileSync(
      join(FOLDER, 'long', name),
      index === 77 ? 'kind: "x\n' : JSON.stringify(catalogueDocument([item], { edition: String(index) })),
    );
  }
});

afterAll(() => rmSync(FOLDER, { recursive: true }));

describe('the program in a process of its own', () => {
  it('fixes a workbook in place and a text on its way through', () => {
    const basis = '《地方政府债务信息公开办法（试行）》（财预(2018)209号）';
    const right = basis.replace('(2018)', '〔2018〕');
    writeFileSync(join(FOLDER, '待修正.xlsx'), catalogueTable([{ basis }]));
    const book = run(['fix', '待修正.xlsx', '--lang', 'zh']);
    expect([book.status, book.stdout, book.stderr]).toEqual([0, '', expect.stringContaining('“财预(2018)209号” → “财预〔2018〕209号”')]);
    expect(run(['fix', '待修正.xlsx', '--lang', 'zh']).stderr).toContain('没有可修正的问题');
    const text = JSON.stringify(catalogueDocument([{ basis: [basis] }]));
    expect(run(['fix', '-'], text)).toMatchObject({ status: 0, stdout: text.replace(basis, right) });
    rmSync(join(FOLDER, '待修正.xlsx'));
  });

  it('checks the shipped examples', () => {
    const { status, stdout, stderr } = run(['validate', EXAMPLES, '--as-of', '2026-01-01']);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('任务分解表!F31');
    expect(stdout).not.toContain('\u001b');
    expect(run(['validate', join(EXAMPLES, 'qingyuan')]).status).toBe(0);
  });

  it('drafts a catalogue from the shipped reference, measures it, and derives the town’s', () => {
    expect(run(['new', '社会救助', '--place', '清源县', '--out', 'county/救助.yaml'])).toMatchObject({ status: 0 });
    const measured = run(['coverage', 'county', '--only', '社会救助', '--lang', 'zh']);
    expect([measured.status, measured.stdout]).toEqual([0, expect.stringContaining('不是任何部门印发的正式文本')]);
    const derived = run(['derive', 'county', '--level', 'town', '--unit', '清溪镇', '--out', 'town']);
    expect([derived.status, existsSync(join(FOLDER, 'town/救助.yaml'))]).toEqual([0, true]);
  });

  it('explains acts and terms, and says what is stale, without anything but itself', () => {
    const explained = run(['explain', '国务院令第492号']);
    expect(explained).toMatchObject({ status: 0, stderr: '' });
    expect(explained.stdout).toContain('《中华人民共和国政府信息公开条例》');
    expect(run(['explain', '公开', '时限', '--lang', 'en']).stdout).toContain('deadline (公开时限)');
    expect(run(['vocabularies', 'check', '--as-of', '2030-01-01'])).toMatchObject({ status: 1, stderr: '' });
    expect(run(['vocabularies', 'list'])).toMatchObject({ status: 0, stderr: '' });
  });

  it('accepts a baseline, fails on what is new alone, and tells what was mended', () => {
    const folder = startCounty('accepted', 3);
    expect(found(folder)).toEqual([1, ['catalogues/0.yaml required-element-missing']]);
    expect(run(['baseline', 'create'], undefined, folder)).toMatchObject({ status: 0, stderr: expect.stringContaining('1 条') });
    writeCatalogue(folder, 2, 'missing');
    expect(found(folder)).toEqual([1, ['catalogues/2.yaml required-element-missing']]);
    writeCatalogue(folder, 2, 'complete');
    writeCatalogue(folder, 0, 'complete');
    expect(found(folder)).toEqual([1, ['catalogue.baseline.json baseline-stale']]);
    expect(run(['baseline', 'update'], undefined, folder).status).toBe(0);
    expect(found(folder)).toEqual([0, []]);
  });

  it('sets rules by path, and heeds comments, in every thread', () => {
    const folder = startCounty('divided', 240);
    const overrides = "overrides:\n  - files: ['catalogues/2*.yaml']\n    rules: { required-element-missing: off }\n";
    writeFileSync(join(folder, 'catalogue.config.yaml'), `kind: config\n${overrides}`);
    writeCatalogue(folder, 239, 'missing');
    for (const index of [0, 120]) {
      const path = join(folder, 'catalogues', `${index}.yaml`);
      writeFileSync(path, `# catalogue-ignore-file required-element-missing -- 待补\n${readFileSync(path, 'utf8')}`);
    }
    expect(found(folder)).toEqual([1, ['catalogues/40.yaml required-element-missing', 'catalogues/80.yaml required-element-missing']]);
  });

  it('says its version, and nothing else', () => {
    expect(run(['--version'])).toMatchObject({ status: 0, stdout: `${VERSION}\n`, stderr: '' });
  });

  it('shows help on standard error where nothing was asked', () => {
    const { status, stdout, stderr } = run([]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('validate');
  });

  it('knows commands of two words', () => {
    expect(run(['help', 'tasks', 'report'])).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringContaining('catalogue tasks report'),
    });
    expect(run(['tasks'])).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('catalogue tasks <command>') });
    expect(run(['tasks', 'repot'])).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('tasks report') });
  });

  it('reads standard input, text or workbook, under the name that it is given', () => {
    const named = (input: string | Uint8Array): string[] => {
      const { stdout } = run(['validate', '-', '--stdin-filename', '草稿.yaml', '--format', 'compact'], input);
      return stdout.trimEnd().split('\n').slice(0, -1);
    };
    expect(named(JSON.stringify(catalogueDocument([{ basis: undefined }])))).toEqual([expect.stringMatching(/^草稿\.yaml:1:\d+: error /u)]);
    expect(named(readFileSync(join(FOLDER, '目录.xlsx')))).toEqual([expect.stringMatching(/^草稿\.yaml:社会救助!E4: error /u)]);
    expect(named('')).toEqual([expect.stringMatching(/^草稿\.yaml:1:1: error file-empty /u)]);
    expect(run(['validate', '-', '--format', 'compact'], 'kind: "x').stdout).toMatch(/^<stdin>:1:\d+: error yaml-invalid /u);
  });

  it('writes reports whole into folders that were not there', () => {
    const { status, stdout, stderr } = run([
      'validate',
      '目录.xlsx',
      '--format',
      'json=out/报告/a.json',
      '--format',
      'sarif=out/b.sarif',
      '--format',
      'pretty',
    ]);
    expect(status).toBe(1);
    expect(stderr).toBe('');
    expect(stdout).toContain('社会救助!E4');
    expect(readdirSync(join(FOLDER, 'out/报告'))).toEqual(['a.json']);
    for (const path of ['out/报告/a.json', 'out/b.sarif']) JSON.parse(readFileSync(join(FOLDER, path), 'utf8'));
  });

  it('still says what it did where every report goes into a file', () => {
    const { status, stdout, stderr } = run(['validate', '目录.xlsx', '--format', 'json=out/only.json']);
    expect(status).toBe(1);
    expect(`${stdout}${stderr}`).toContain('已检查 1 个文件');
  });

  it('says which report could not be written, and ends with 2', () => {
    const { status, stdout, stderr } = run(['validate', '目录.xlsx', '--format', 'json=目录.xlsx/a.json', '--format', 'compact']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^catalogue: 无法写入 目录\.xlsx\/a\.json：.+\n$/u);
    expect(stdout).toContain('required-element-missing');
  });

  it.each(['/no/such/folder/a.yaml', 'missing*.yaml', 'many.yaml/x'])('names %s, which is not there', (path) => {
    const { status, stdout } = run(['validate', path, '目录.xlsx', '--format', 'compact']);
    expect(status).toBe(2);
    expect(stdout.split('\n')[0]).toMatch(/ error (?:nothing-matched|file-unreadable) /u);
    expect(stdout).toContain('required-element-missing');
  });

  it('does the same to a long list of files, which it divides among threads, as to one after the other', () => {
    const { status, stdout } = run(['validate', 'long', '--format', 'json']);
    expect(status).toBe(2);
    const { summary, findings } = JSON.parse(stdout) as {
      summary: Record<string, number>;
      findings: { file: string; ruleId: string; fingerprint: string }[];
    };
    expect(summary).toMatchObject({ files: 260, items: 259, errors: 1, warnings: 26 });
    const expected = Array.from({ length: 260 }, (_, index) => `long/${String(index).padStart(3, '0')}.yaml`).filter(
      (_, index) => index === 77 || index % 10 === 0,
    );
    expect(findings.map(({ file }) => file)).toEqual(expected);
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(27);
    const inHalves = ['long/0*.yaml', 'long/[12]*.yaml'].map((pattern) => {
      const { stdout: part } = run(['validate', pattern, '--format', 'json']);
      return (JSON.parse(part) as { summary: { warnings: number } }).summary.warnings;
    });
    expect(inHalves).toEqual([10, 16]);
  });
});

/** The superuser may read everything, so the program is run by somebody who may not. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const canRunAsNobody = process.platform !== 'win32' && spawnSync(process.execPath, [PROGRAM, '--version'], NOBODY).status === 0;

describe.skipIf(!canRunAsNobody)('permissions', () => {
  const open = join(FOLDER, 'open');
  const check = (path: string): SpawnSyncReturns<string> =>
    spawnSync(process.execPath, [PROGRAM, 'validate', path, '--format', 'compact'], {
      cwd: open,
      env: ENVIRONMENT,
      encoding: 'utf8',
      ...NOBODY,
    });

  beforeAll(() => {
    chmodSync(FOLDER, 0o755);
    mkdirSync(join(open, 'shut'), { recursive: true });
    for (const name of ['fine.yaml', 'secret.yaml', 'shut/a.yaml'])
      writeFileSync(join(open, name), JSON.stringify(catalogueDocument([{}])));
    for (const name of ['secret.yaml', 'shut']) chmodSync(join(open, name), 0);
  });
  afterAll(() => chmodSync(join(open, 'shut'), 0o700));

  it.each([
    ['secret.yaml', 'secret.yaml:1:1: error file-unreadable 无法读取文件（EACCES）。请检查路径和权限。'],
    ['*.yaml', 'secret.yaml:1:1: error file-unreadable 无法读取文件（EACCES）。请检查路径和权限。'],
    ['shut/a.yaml', 'shut/a.yaml:1:1: error file-unreadable 无法读取文件（EACCES）。请检查路径和权限。'],
    ['shut', 'shut:1:1: error file-unreadable 无法读取文件（EACCES）。请检查路径和权限。'],
  ])('that keep %s from being read are told', (path, line) => {
    const { status, stdout, stderr } = check(path);
    expect({ status, stderr }).toEqual({ status: 2, stderr: '' });
    expect(stdout.split('\n')[0]).toBe(line);
  });
});

describe('a pipe', () => {
  it('takes all of a long report', () => {
    const { status, stdout } = run(['validate', 'many.yaml', '--format', 'json']);
    expect(status).toBe(1);
    expect(stdout.length).toBeGreaterThan(300_000);
    expect((JSON.parse(stdout) as { findings: unknown[] }).findings).toHaveLength(FAULTS);
  });

  it.each([
    ['validate', 'many.yaml', '--format', 'compact'],
    ['validate', 'many.yaml', '--format', 'json'],
  ])('whose reader leaves early changes neither the exit code nor the peace: %s %s %s %s', async (...args) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], { cwd: FOLDER, env: ENVIRONMENT, stdio: ['ignore', 'pipe', 'pipe'] });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((done) => child.once('close', done));
    expect({ status, errors }).toEqual({ status: 1, errors: '' });
  });

  it.skipIf(process.platform !== 'linux')('that cannot take the report makes for exit 2 and a word about it', () => {
    const { status, stderr } = spawnSync('/bin/sh', ['-c', '"$0" "$1" validate 目录.xlsx > /dev/full', process.execPath, PROGRAM], {
      cwd: FOLDER,
      env: ENVIRONMENT,
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toContain('ENOSPC');
    expect(stderr).not.toMatch(/\n\s+at /u);
  });
});
