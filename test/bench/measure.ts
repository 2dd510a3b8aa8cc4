import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';

export const ROOT = resolve(import.meta.dirname, '../..');

/** A Node program with its arguments, and the exit codes with which it has done its work. */
export interface Program {
  readonly name: string;
  readonly script: string;
  readonly args: readonly string[];
  readonly exitCodes: readonly number[];
}

/** What one run cost. CPU time is that of the program, its threads and its child processes, and the peak that of all of them together. */
export interface Cost {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly peakMb: number;
}

/** One run with its ending: null where it was killed. */
export interface Run {
  readonly cost: Cost;
  readonly exitCode: number | null;
  readonly errors: string;
}

const USAGE = join(tmpdir(), `catalogue-bench-usage-${process.pid}.jsonl`);

/** Runs a program once, however it ends, and kills it after so many seconds. */
export function tryOnce({ script, args }: Pick<Program, 'script' | 'args'>, seconds = 600): Run {
  rmSync(USAGE, { force: true });
  const started = performance.now();
  const run = spawnSync(process.execPath, [script, ...args], {
    cwd: ROOT,
    env: {
      ...process.env,
      BENCH_USAGE: USAGE,
      NO_COLOR: '1',
      NODE_OPTIONS: `--require ${JSON.stringify(join(import.meta.dirname, 'measure-exit.cjs'))}`,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 1e9,
    timeout: seconds * 1000,
    killSignal: 'SIGKILL',
  });
  const wallMs = performance.now() - started;
  const cost = { wallMs, cpuMs: 0, peakMb: 0 };
  for (const line of existsSync(USAGE) ? readFileSync(USAGE, 'utf8').trim().split('\n') : []) {
    const usage: Omit<Cost, 'wallMs'> = JSON.parse(line);
    cost.cpuMs += usage.cpuMs;
    cost.peakMb += usage.peakMb;
  }
  return { cost, exitCode: run.status, errors: String(run.stderr).slice(0, 2000) };
}

/** Runs a program once. A run that failed is an error and no measurement. */
export function runOnce(program: Program): Cost {
  const { cost, exitCode, errors } = tryOnce(program);
  if (exitCode === null || !program.exitCodes.includes(exitCode)) throw new Error(`${program.name} ended with ${exitCode}: ${errors}`);
  return cost;
}

/** Runs the programs in turn, A B A B: a busy moment of the machine falls on both. The first round warms the disk and is not counted. */
export function runInTurn(programs: readonly Program[], rounds: number): readonly (readonly Cost[])[] {
  const costs: Cost[][] = programs.map(() => []);
  for (let round = -1; round < rounds; round += 1) {
    for (const [place, program] of programs.entries()) {
      const cost = runOnce(program);
      if (round >= 0) costs[place]?.push(cost);
    }
  }
  return costs;
}

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

/** The median of the ratios of runs that stood next to each other. */
export function medianRatio(ours: readonly Cost[], theirs: readonly Cost[], of: (cost: Cost) => number): number {
  return median(ours.map((cost, round) => of(cost) / of(theirs[round] ?? { wallMs: Number.NaN, cpuMs: Number.NaN, peakMb: Number.NaN })));
}
