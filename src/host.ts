import { chmodSync, existsSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

import type { Share, ShareSettings } from './commands/validation.ts';
import { createGit } from './git.ts';
import { InputError } from './model/problem.ts';
import { listFiles, toReportPath } from './list-files.ts';
import { codeOf, readBytes } from './read-bytes.ts';
import { readOldWorkbook } from './read-old-workbook.ts';
import { FILE_SIZE_LIMIT } from './readers/read-file.ts';
import type { DiskHost } from './write.ts';

/** The real world. Paths in reports have forward slashes on every system. */
export function createHost(): DiskHost {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', noteLostOutput);
  // Windows would look for a program in the working folder first, which may be a stranger's.
  process.env['NoDefaultCurrentDirectoryInExePath'] = '1';
  return {
    environment: process.env,
    terminal: { output: process.stdout.isTTY === true, errors: process.stderr.isTTY === true, columns: columnsOf(process.stdout) },
    today: () => localDay(new Date()),
    clock: () => performance.now(),
    readFile: readBytes,
    readStandardInput,
    exists: existsSync,
    realPath,
    listFiles,
    referenceFolder: fileURLToPath(new URL('../catalogues/reference', import.meta.url)),
    readOldWorkbook: (bytes) => readOldWorkbook(bytes, new URL('./xls-child.js', import.meta.url)),
    git: createGit(process.cwd(), process.env),
    // More threads than this wait for the disk and for memory.
    apart: { threads: Math.min(availableParallelism() - 1, 3), validateShare: validateInThread },
    writeOutput: (text) => void process.stdout.write(text),
    writeError: (text) => void process.stderr.write(text),
    writeFile: writeWhole,
  };
}

/** Room for the short-lived nodes of several files, so that they die before they are copied: a twentieth of the time. */
const YOUNG = { maxYoungGenerationSizeMb: 128 };

/** Runs a share in a thread of its own; `worker.ts` is the other end. */
function validateInThread(paths: readonly string[], settings: ShareSettings): Promise<Share> {
  return new Promise((fulfil, reject) => {
    const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: { paths, settings }, resourceLimits: YOUNG });
    worker.once('message', fulfil);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`a thread ended early, with code ${code}`)));
  });
}

/** A reader who has seen enough (`| head`) loses nothing; a report that the disk did not take must not pass for written. */
function noteLostOutput(error: Error): void {
  if (codeOf(error) === 'EPIPE') return;
  process.once('exit', () => {
    process.exitCode = 2;
  });
  process.stderr.write(`catalogue: 输出未能写出 · the output could not be written: ${error.message}\n`);
}

/** Links are followed as far as the path exists. */
function realPath(path: string): string {
  const whole = resolve(path);
  for (let folder = whole; ; folder = dirname(folder)) {
    try {
      return toReportPath(resolve(realpathSync.native(folder), relative(folder, whole)));
    } catch {
      if (folder === dirname(folder)) return toReportPath(whole);
    }
  }
}

function columnsOf(stream: NodeJS.WriteStream): number {
  return stream.isTTY && stream.columns > 0 ? stream.columns : 100;
}

function localDay(date: Date): string {
  const pad = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of process.stdin) {
    const part = chunk as Uint8Array;
    bytes += part.length;
    if (bytes > FILE_SIZE_LIMIT) throw new InputError('file-too-large', { bytes, limit: FILE_SIZE_LIMIT });
    chunks.push(part);
  }
  return Buffer.concat(chunks);
}

/**
 * Writes beside the target, then renames: nobody ever sees half a file. A file that is there keeps its permissions, and a link to it
 * stays a link. Devices such as /dev/stdout are written to as they are.
 */
function writeWhole(path: string, content: string | Uint8Array): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats !== undefined && !stats.isFile() && !stats.isDirectory()) {
    writeFileSync(path, content);
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  const target = stats === undefined ? path : realpathSync.native(path);
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, content);
    if (stats !== undefined) chmodSync(temporary, stats.mode);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
