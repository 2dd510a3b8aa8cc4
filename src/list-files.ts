import { statSync } from 'node:fs';
import { sep } from 'node:path';

import type { Listing } from './commands/define.ts';
import { isLeftOut, isLeftover, isPartOfPage, LEFT_OUT_ENDINGS, LEFTOVERS, TAKEN_ENDINGS } from './commands/taken-files.ts';
import { InputError } from './model/problem.ts';
import { codeOf } from './read-bytes.ts';

/**
 * The files that a path stands for: itself, those below a folder, those that a pattern matches.
 *
 * @param ignore patterns of files to leave out without a word
 * @throws InputError `file-unreadable` where the system refuses
 */
export async function listFiles(path: string, ignore: readonly string[]): Promise<Listing> {
  const given = toReportPath(path);
  const kind = kindOf(given);
  if (kind === 'file') return { files: [given], skipped: [] };
  // Loaded only for folders and patterns: it costs as much as everything else a single file needs.
  const { default: glob } = await import('fast-glob');
  const below = `${glob.escapePath(given.replace(/\/+$/u, ''))}/**/`;
  const patterns =
    kind === 'folder' ? [`*.{${TAKEN_ENDINGS},${LEFT_OUT_ENDINGS}}`, ...LEFTOVERS].map((pattern) => below + pattern) : [given];
  // A folder of installed packages is left out unless it was asked for by name.
  const unwanted = given.includes('node_modules') ? [] : ['**/node_modules/**'];
  const options = { ignore: [...unwanted, ...ignore], caseSensitiveMatch: kind !== 'folder', followSymbolicLinks: false };
  // Asked for everything, not for files only: a link to a file is no file to the search, and would be passed over in silence.
  const found = await refuseOnError(path, () => glob(patterns, { ...options, onlyFiles: false, objectMode: true }));
  const files = found.filter(({ path: file, dirent }) => dirent.isFile() || (dirent.isSymbolicLink() && kindOf(file) !== 'folder'));
  const names = files.map(({ path: file }) => toReportPath(file)).toSorted();
  const isSkipped = (file: string): boolean => isLeftover(file) || (kind === 'folder' && isLeftOut(file));
  return { files: names.filter((file) => !isSkipped(file) && !isPartOfPage(file)), skipped: names.filter(isSkipped) };
}

/** A path as reports have it: forward slashes, no leading `./`. */
export function toReportPath(path: string, separator: string = sep): string {
  const slashed = separator === '\\' ? path.replaceAll('\\', '/') : path;
  return slashed.replace(/^(?:\.\/)+(?=.)/u, '');
}

async function refuseOnError<T>(path: string, look: () => Promise<T>): Promise<T> {
  try {
    return await look();
  } catch (error) {
    throw new InputError('file-unreadable', { path, reason: codeOf(error) });
  }
}

/** What the system does not let us look at counts as a file: reading it says why. */
function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return undefined;
    return stats.isDirectory() ? 'folder' : 'file';
  } catch {
    return 'file';
  }
}
