import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { InputError } from './model/problem.ts';
import { damaged } from './ooxml/damage.ts';
import type { PlainGrid } from './readers/formats/define.ts';
import type { ChildAnswer } from './xls-child.ts';

/** What reading an old workbook may cost before its process is ended. */
export interface ChildLimits {
  readonly seconds: number;
  /** MiB of the process's heap. */
  readonly memory: number;
}

const CHILD_LIMITS: ChildLimits = { seconds: 30, memory: 512 };

/**
 * Reads an old workbook (.xls) in a process of its own: the library for such files takes any amount of time and memory
 * over some damaged ones, and a process can be ended.
 *
 * @param child where `xls-child.js` is: beside the program that asks, and not beside this part of it
 * @throws InputError what the process says; `limit-exceeded` {limit: 'time' or 'memory', allowed}; `workbook-damaged` where it
 *   ends without an answer
 */
export function readOldWorkbook(bytes: Uint8Array, child: URL, { seconds, memory }: ChildLimits = CHILD_LIMITS): Promise<PlainGrid> {
  return new Promise((resolve, reject) => {
    const started = spawn(process.execPath, [`--max-old-space-size=${memory}`, fileURLToPath(child)], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const pieces: Buffer[] = [];
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      started.kill('SIGKILL');
    }, seconds * 1000);
    started.stdout.on('data', (piece: Buffer) => pieces.push(piece));
    // A process that ends before it has read everything breaks the pipe; how it ended says why.
    started.stdin.on('error', () => undefined);
    started.stdin.end(bytes);
    started.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    started.once('close', (code, signal) => {
      clearTimeout(timer);
      if (isLate) reject(new InputError('limit-exceeded', { limit: 'time', allowed: seconds }));
      else if (signal === 'SIGABRT' || code === ABORTED) reject(new InputError('limit-exceeded', { limit: 'memory', allowed: memory }));
      else settle(Buffer.concat(pieces).toString(), resolve, reject);
    });
  });
}

/** How Node ends when its memory is full, where the system knows no signals. */
const ABORTED = 134;

function settle(text: string, resolve: (grid: PlainGrid) => void, reject: (error: Error) => void): void {
  const answer = parseAnswer(text);
  if (answer === undefined) reject(damaged('reader-failed'));
  else if ('grid' in answer) resolve(answer.grid);
  else reject(new InputError(answer.problem.code, answer.problem.data));
}

function parseAnswer(text: string): ChildAnswer | undefined {
  try {
    return JSON.parse(text) as ChildAnswer;
  } catch {
    return undefined;
  }
}
