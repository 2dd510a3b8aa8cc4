import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, sep } from 'node:path';

import { InputError } from './model/problem.ts';
import { FILE_SIZE_LIMIT } from './readers/read-file.ts';
import type { DiskHost } from './write.ts';

/** Endings of the files that are taken from a folder. */
const READABLE = 'yaml,yml,xlsx,xlsm';

/** The real world. Paths in reports have forward slashes on every system. */
export function createHost(): DiskHost {
  return {
    environment: process.env,
    terminal: { output: process.stdout.isTTY === true, errors: process.stderr.isTTY === true, columns: columnsOf(process.stdout) },
    today: () => localDay(new Date()),
    clock: () => performance.now(),
    readFile: readBytes,
    readStandardInput,
    exists: existsSync,
    listFiles,
    writeOutput: (text) => void process.stdout.write(text),
    writeError: (text) => void process.stderr.write(text),
    writeFile: writeWhole,
  };
}

function columnsOf(stream: NodeJS.WriteStream): number {
  return stream.isTTY && stream.columns > 0 ? stream.columns : 100;
}

function localDay(date: Date): string {
  const pad = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

function readBytes(path: string): Uint8Array {
  try {
    const { size } = statSync(path);
    if (size > FILE_SIZE_LIMIT) throw new InputError('file-too-large', { bytes: size, limit: FILE_SIZE_LIMIT });
    return readFileSync(path);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError('file-unreadable', { path, reason: codeOf(error) });
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
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

/** A path as reports have it: forward slashes, no leading `./`. */
export function toReportPath(path: string, separator: string = sep): string {
  const slashed = separator === '\\' ? path.replaceAll('\\', '/') : path;
  return slashed.replace(/^(?:\.\/)+(?=.)/u, '');
}

async function listFiles(path: string, ignore: readonly string[]): Promise<readonly string[]> {
  const given = toReportPath(path);
  const kind = kindOf(given);
  if (kind === 'file') return [given];
  // Loaded only for folders and patterns: it costs as much as everything else a single file needs.
  const { default: glob } = await import('fast-glob');
  const pattern = kind === 'folder' ? `${glob.escapePath(given.replace(/\/+$/u, ''))}/**/*.{${READABLE}}` : given;
  const found = await glob(pattern, { ignore: ['**/node_modules/**', '**/~$*', ...ignore], caseSensitiveMatch: kind !== 'folder', followSymbolicLinks: false });
  return found.map((file) => toReportPath(file)).toSorted();
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  return stats.isDirectory() ? 'folder' : 'file';
}

/** Writes beside the target, then renames: nobody ever sees half a file. Devices such as /dev/stdout are written to as they are. */
function writeWhole(path: string, content: string | Uint8Array): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats !== undefined && !stats.isFile() && !stats.isDirectory()) {
    writeFileSync(path, content);
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
