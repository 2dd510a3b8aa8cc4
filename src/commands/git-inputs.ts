import { posix } from 'node:path';

import { isPattern, matchesPattern } from '../model/path-pattern.ts';
import { InputError } from '../model/problem.ts';
import { FOLDER_MAPPING, MAPPING_SUFFIX } from '../readers/mapping.ts';
import { FILE_SIZE_LIMIT } from '../readers/read-file.ts';
import { UsageError, type Host } from './define.ts';
import { GitFailure, type Git, type GitFile, type GitPlace } from './git-repository.ts';
import { isLeftOut, isLeftover, isTaken } from './taken-files.ts';
import type { Input } from './validation.ts';

/** Above this many files a commit is not read. */
const MOST_FILES = 20_000;
/** So much is in memory at once; one file of the greatest size fits. */
const BATCH_BYTES = 64 * 1024 * 1024;

/** What is wanted of a commit. */
export interface GitChoice {
  /** From the root of the repository; '' stands for all. */
  readonly paths: readonly string[];
  /** Patterns of files to leave out, from the working folder. */
  readonly ignore: readonly string[];
  /** How a file is called in reports, by its path from the root. */
  readonly nameOf: (path: string) => string;
}

/** The documents of a commit as inputs, and the paths that are not in it. */
export async function collectGitInputs(
  git: Git,
  commit: string,
  place: GitPlace,
  { paths, ignore, nameOf }: GitChoice,
): Promise<{ readonly inputs: readonly Input[]; readonly missing: readonly string[] }> {
  const listed = await git.listFiles(commit, paths.flatMap(placesToList));
  const chosen = new Map<string, GitFile>();
  const missing: string[] = [];
  for (const path of paths) {
    const files = chooseFiles(listed, path).filter((file) => !isIgnored(file, ignore, place));
    if (files.length === 0) missing.push(path);
    for (const file of files) chosen.set(file.path, file);
  }
  if (chosen.size > MOST_FILES) throw new GitFailure('too-much');
  const byPath = new Map(listed.map((file) => [file.path, file]));
  const mappingOf = ({ path }: GitFile): GitFile | undefined =>
    /\.ya?ml$/iu.test(path)
      ? undefined
      : (byPath.get(path + MAPPING_SUFFIX) ?? byPath.get(posix.join(posix.dirname(path), FOLDER_MAPPING)));
  const wanted = [...chosen.values()];
  const read = startReading(git, [...new Set(wanted.flatMap((file) => [file, mappingOf(file) ?? []].flat()))]);
  return { inputs: wanted.map((file) => toInput(file, mappingOf(file), nameOf(file.path), read)), missing };
}

/** Where git has to look for a path: a pattern begins with folders that are none; a table may have a mapping beside it. */
function placesToList(path: string): readonly string[] {
  if (path === '') return [''];
  if (!isPattern(path)) return [path, path + MAPPING_SUFFIX, posix.join(posix.dirname(path), FOLDER_MAPPING)];
  const steps = path.split('/');
  return [steps.slice(0, steps.findIndex(isPattern)).join('/')];
}

function chooseFiles(files: readonly GitFile[], path: string): readonly GitFile[] {
  const named = files.filter((file) => file.path === path);
  if (named.length > 0) return named;
  if (isPattern(path)) {
    return files.filter(
      (file) =>
        matchesPattern(file.path, path) && !isLeftover(file.path) && !isLeftOut(file.path) && (!isHidden(file.path) || isHidden(path)),
    );
  }
  const folder = path === '' ? '' : `${path}/`;
  const isInstalled = (file: string): boolean => `/${file}`.includes('/node_modules/') && !folder.includes('node_modules');
  return files.filter(
    ({ path: file }) => file.startsWith(folder) && isTaken(file) && !isInstalled(file) && !isHidden(file.slice(folder.length)),
  );
}

/** As on the disk, folders and files that begin with a dot are taken only where they are named. */
function isHidden(path: string): boolean {
  return /(?:^|\/)\.(?!\.?(?:\/|$))/u.test(path);
}

function isIgnored({ path }: GitFile, ignore: readonly string[], place: GitPlace): boolean {
  const name = fromWorkingFolder(path, place);
  return ignore.some((pattern) => matchesPattern(name, pattern));
}

function toInput(file: GitFile, mapping: GitFile | undefined, name: string, read: (file: GitFile) => Promise<Uint8Array>): Input {
  let beside: Uint8Array | undefined;
  return {
    path: name,
    async read() {
      // The mapping is asked for next, at once.
      if (mapping !== undefined) beside = await read(mapping);
      return read(file);
    },
    readMapping: () => beside,
  };
}

/** Reads contents of a commit in batches: a process for each file would take longer than the comparison. */
function startReading(git: Git, files: readonly GitFile[]): (file: GitFile) => Promise<Uint8Array> {
  const places = new Map(
    divide(files.filter(({ bytes, isLink }) => !isLink && bytes <= FILE_SIZE_LIMIT)).flatMap((batch) =>
      batch.map((file, index) => [file, { batch, index }] as const),
    ),
  );
  let open: { readonly batch: readonly GitFile[]; readonly contents: Promise<readonly Uint8Array[]> } | undefined;
  return async (file) => {
    const { path, bytes, isLink } = file;
    if (isLink) throw new InputError('file-unreadable', { path, reason: 'symbolic link' });
    if (bytes > FILE_SIZE_LIMIT) throw new InputError('file-too-large', { bytes, limit: FILE_SIZE_LIMIT });
    const place = places.get(file);
    if (place === undefined) throw new Error(`${path} is of no batch`);
    const { batch, index } = place;
    if (open?.batch !== batch) open = { batch, contents: git.readContents(batch.map(({ id }) => id)) };
    return (await open.contents)[index] ?? new Uint8Array();
  };
}

function divide(files: readonly GitFile[]): readonly (readonly GitFile[])[] {
  const batches: GitFile[][] = [];
  let room = 0;
  for (const file of files) {
    if (file.bytes > room || batches.length === 0) {
      batches.push([]);
      room = BATCH_BYTES;
    }
    batches.at(-1)?.push(file);
    room -= file.bytes;
  }
  return batches;
}

/** A path of the working folder as the repository names it. @throws UsageError where it lies outside */
export function fromRoot(path: string, { root, prefix }: GitPlace, host: Pick<Host, 'realPath'>): string {
  const isAbsolute = path.startsWith('/') || /^[A-Za-z]:[\\/]/u.test(path);
  const joined = isAbsolute ? posix.relative(root, host.realPath(path)) : posix.normalize(posix.join(prefix, path.replaceAll('\\', '/')));
  const inside = joined.replace(/\/$/u, '').replace(/^\.$/u, '');
  if (inside !== '..' && !inside.startsWith('../')) return inside;
  throw new UsageError({
    zh: `${path} 不在 git 仓库 ${root} 中`,
    en: `${path} does not lie in the git repository ${root}`,
  });
}

/** A path of the repository as it is written in the working folder. */
export function fromWorkingFolder(path: string, { prefix }: GitPlace): string {
  return prefix === '' ? path : posix.relative(prefix, path);
}
