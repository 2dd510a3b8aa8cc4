import { posix } from 'node:path';

import { InputError } from '../model/problem.ts';
import { FOLDER_MAPPING, MAPPING_SUFFIX } from '../readers/mapping.ts';
import { UsageError, type Host } from './define.ts';
import type { Input } from './validation.ts';

/** Where the files to check come from. */
export interface InputChoice {
  readonly paths: readonly string[];
  readonly ignore: readonly string[];
  readonly allowEmpty: boolean;
  /** The name that standard input goes by. */
  readonly standardInputName: string | undefined;
  /** Told of every file that stands with those to check and is not to be read. */
  readonly noteSkipped?: ((path: string) => void) | undefined;
}

/** The files that paths, folders and patterns stand for, each once, in the order given. What matches nothing is an input that says so. */
export async function collectInputs(host: Host, choice: InputChoice): Promise<Input[]> {
  const inputs = new Map<string, Input>();
  for (const path of choice.paths) {
    if (path === '-') {
      const name = choice.standardInputName ?? '<stdin>';
      let bytes: Promise<Uint8Array> | undefined;
      // It flows only once, but may be asked for again.
      inputs.set(name, { path: name, read: () => (bytes ??= host.readStandardInput()), readOldWorkbook: host.readOldWorkbook });
      continue;
    }
    if (path === '')
      throw new UsageError({ zh: '有一个路径是空的，请检查脚本中的变量', en: 'A path is empty; check the variables of your script' });
    for (const input of await listInputs(host, path, choice)) inputs.set(input.path, input);
  }
  if (choice.standardInputName !== undefined && !choice.paths.includes('-')) {
    throw new UsageError({ zh: '--stdin-filename 只在路径为 - 时有效', en: '--stdin-filename needs - among the paths' });
  }
  return [...inputs.values()];
}

/** A file of the disk. A table may have a mapping beside it, or one for its whole folder. */
export function diskInput(path: string, disk: Pick<Host, 'exists' | 'readFile' | 'readOldWorkbook'>): Input {
  const input: Input = { path, onDisk: true, read: () => disk.readFile(path) };
  if (/\.ya?ml$/iu.test(path)) return input;
  return {
    ...input,
    readOldWorkbook: disk.readOldWorkbook,
    readMapping() {
      const beside = [`${path}${MAPPING_SUFFIX}`, posix.join(posix.dirname(path), FOLDER_MAPPING)].find((file) => disk.exists(file));
      return beside === undefined ? undefined : disk.readFile(beside);
    },
  };
}

async function listInputs(host: Host, path: string, { ignore, allowEmpty, noteSkipped }: InputChoice): Promise<Input[]> {
  try {
    const { files, skipped } = await host.listFiles(path, ignore);
    for (const file of skipped) noteSkipped?.(file);
    if (files.length === 0 && !allowEmpty) throw new InputError('nothing-matched', { pattern: path });
    return files.map((file) => diskInput(file, host));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return [{ path, read: () => Promise.reject(error) }];
  }
}
