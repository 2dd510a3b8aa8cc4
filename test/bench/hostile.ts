import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openZip } from '../../src/ooxml/zip.ts';
import { benchFolder } from './corpus.ts';
import type { HostileFile } from './hostile/hostile-file.ts';
import { HOSTILE } from './hostile/index.ts';
import { ROOT, tryOnce, type Run } from './measure.ts';

/** Seconds and MiB within which a file is refused, or read. Time is the smaller of wall and CPU: other work on the machine slows both. */
const REFUSED = { seconds: 5, peak: 512 };
const READ = { seconds: 60, peak: 512 };
const SOURCES = readdirSync(join(import.meta.dirname, 'hostile')).map((source) => join('hostile', source));
/** Seconds after which a run has hung. */
const PATIENCE = 120;

/**
 * Every hostile file at full size, through the built program: refused or read as it must be, and at what cost.
 * @param wanted part of the names of the files to run; empty for all
 * @returns a line per file
 */
export async function measureHostile(wanted: string): Promise<readonly (readonly string[])[]> {
  const folder = benchFolder('hostile', SOURCES);
  const lines: (readonly string[])[] = [];
  for (const hostile of HOSTILE.filter(({ file }) => file.includes(wanted))) {
    lines.push(await measureFile(hostile, folder));
    console.error(lines.at(-1)?.join('  '));
  }
  return lines;
}

export const HOSTILE_HEADER = ['file', 'MB', 'exit', 'ending', 'wall', 'CPU', 'peak', 'target', '--annotate', 'import --explain'];

async function measureFile({ file, ending }: HostileFile, folder: string): Promise<readonly string[]> {
  const path = join(folder, file);
  if (!existsSync(path)) generate(path);
  const report = join(folder, 'report.json');
  rmSync(report, { force: true });
  const run = runProgram('validate', path, '--format', `json=${report}`, '--fail-on', 'never');
  const found = readEnding(report);
  const limits = typeof ending === 'number' ? READ : REFUSED;
  const others = [await tryAnnotate(path, join(folder, 'annotated')), describeRun(runProgram('import', path, '--explain'))];
  const isOrderly = run.exitCode === (typeof ending === 'number' ? 0 : 2) && !others.some((text) => /FAILED|BROKEN/u.test(text));
  const isMet = found === String(ending) && isOrderly && isWithin(run, limits);
  return [
    file,
    (statSync(path).size / 1024 / 1024).toFixed(2),
    String(run.exitCode),
    found === String(ending) ? found : `${found} (not ${ending})`,
    seconds(run.cost.wallMs),
    seconds(run.cost.cpuMs),
    `${run.cost.peakMb.toFixed(0)} MB`,
    isMet ? 'met' : 'MISSED',
    ...others,
  ];
}

/** In a process of its own: what is started by one that was ever large counts as large from its beginning. */
function generate(path: string): void {
  execFileSync(process.execPath, [...process.execArgv, join(import.meta.dirname, 'generate-hostile.ts'), path], { stdio: 'inherit' });
}

function runProgram(...args: readonly string[]): Run {
  return tryOnce({ script: join(ROOT, 'bin/catalogue.js'), args }, PATIENCE);
}

function isWithin({ cost }: Run, { seconds: most, peak }: typeof READ): boolean {
  return Math.min(cost.wallMs, cost.cpuMs) <= most * 1000 && cost.peakMb <= peak;
}

/** The items that were read, or else the findings that say why there are none. */
function readEnding(report: string): string {
  if (!existsSync(report)) return 'no report';
  const { summary, findings }: { summary: { items: number }; findings: readonly { ruleId: string }[] } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  return summary.items > 0 ? String(summary.items) : [...new Set(findings.map(({ ruleId }) => ruleId))].join('+');
}

/** What else the program does with such a file must end as orderly, and leave a whole copy or none. */
async function tryAnnotate(path: string, folder: string): Promise<string> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const run = runProgram('validate', path, '--annotate', join(folder, 'copy.xlsx'), '--format', 'json=/dev/null', '--fail-on', 'never');
  const left = readdirSync(folder);
  const isWhole = left.length === 0 || (left.join() === 'copy.xlsx' && (await isArchiveWhole(join(folder, 'copy.xlsx'))));
  return `${describeRun(run)}${left.length === 0 ? '' : isWhole ? ' copy' : ' BROKEN COPY'}`;
}

async function isArchiveWhole(path: string): Promise<boolean> {
  try {
    const zip = await openZip(readFileSync(path));
    // What was copied without being unpacked may be larger than what is ever read.
    for (const name of zip.names.filter((part) => !part.includes('/media/'))) for await (const _ of zip.read(name));
    return zip.names.length > 0;
  } catch {
    return false;
  }
}

function describeRun(run: Run): string {
  const isOrderly = run.exitCode === 0 || run.exitCode === 1 || run.exitCode === 2;
  return `${run.exitCode} ${seconds(Math.min(run.cost.wallMs, run.cost.cpuMs))} ${run.cost.peakMb.toFixed(0)} MB${isOrderly ? '' : ' FAILED'}`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
