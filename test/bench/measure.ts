import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
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

/** What one run cost. CPU time is that of the program and its threads. */
export interface Cost {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly peakMb: number;
}

const USAGE = join(tmpdir(), `catalogue-bench-usage-${process.pid}.json`);

/** Runs a program once. A run that failed is an error and no measurement. */
export function runOnce({ name, script, args, exitCodes }: Program): Cost {
  rmSync(USAGE, { force: true });
  const started = performance.now();
  const run = spawnSync(process.execPath, ['--require', join(import.meta.dirname, 'measure-exit.cjs'), script, ...args], {
    cwd: ROOT,
    env: { ...process.env, BENCH_USAGE: USAGE, NO_COLOR: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 1e9,
  });
  const wallMs = performance.now() - started;
  if (run.status === null || !exitCodes.includes(run.status)) {
    throw new Error(`${name} ended with ${run.signal ?? run.status}: ${String(run.stderr).slice(0, 2000)}`);
  }
  const usage: { cpuMs: number; peakMb: number } = JSON.parse(readFileSync(USAGE, 'utf8'));
  return { wallMs, ...usage };
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
