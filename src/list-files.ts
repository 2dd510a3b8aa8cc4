import { statSync } from 'node:fs';
import { sep } from 'node:path';

import type { Listing } from './commands/define.ts';
import { InputError } from './model/problem.ts';
import { codeOf } from './read-bytes.ts';

/** Endings of the files that are taken from a folder: what is read, and tables and texts that are refused with what helps. */
const TAKEN = 'yaml,yml,xlsx,xlsm,xlsb,xls,et,ods,csv,tsv,html,htm,mht,docx,docm,doc,wps,rtf,odt,uof';
/** Endings that often stand beside the same document in a form that is read; they are counted, and read only where they are named. */
const LEFT_OUT = 'pdf,ofd,zip,rar,7z';
/** What programs and systems leave behind: locks of open documents, unsaved copies, what a folder looks like. */
const LEFTOVERS = ['~$*', '*.tmp', 'Thumbs.db', '.DS_Store', 'desktop.ini'];

/** What a name says that a file is, where it is not taken; undefined for all others. */
const LEFTOVER = /^(?:~\$|thumbs\.db$|\.ds_store$|desktop\.ini$)|\.tmp$/iu;
const LEFT_OUT_ENDING = new RegExp(`\\.(?:${LEFT_OUT.replaceAll(',', '|')})$`, 'iu');

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
  const patterns = kind === 'folder' ? [`*.{${TAKEN},${LEFT_OUT}}`, ...LEFTOVERS].map((pattern) => below + pattern) : [given];
  // A folder of installed packages is left out unless it was asked for by name.
  const unwanted = given.includes('node_modules') ? [] : ['**/node_modules/**'];
  const options = { ignore: [...unwanted, ...ignore], caseSensitiveMatch: kind !== 'folder', followSymbolicLinks: false };
  // Asked for everything, not for files only: a link to a file is no file to the search, and would be passed over in silence.
  const found = await refuseOnError(path, () => glob(patterns, { ...options, onlyFiles: false, objectMode: true }));
  const files = found.filter(({ path: file, dirent }) => dirent.isFile() || (dirent.isSymbolicLink() && kindOf(file) !== 'folder'));
  const names = files.map(({ path: file }) => toReportPath(file)).toSorted();
  const isSkipped = (file: string): boolean => isLeftover(file) || (kind === 'folder' && LEFT_OUT_ENDING.test(file));
  return { files: names.filter((file) => !isSkipped(file) && !isPartOfPage(file)), skipped: names.filter(isSkipped) };
}

function isLeftover(file: string): boolean {
  return LEFTOVER.test(file.slice(file.lastIndexOf('/') + 1));
}

/** Browsers save a page with its frames and advertisements in a folder beside it. */
function isPartOfPage(file: string): boolean {
  return /(?:_files|\.files)\/(?:.*\/)?[^/]*\.html?$/iu.test(file);
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
