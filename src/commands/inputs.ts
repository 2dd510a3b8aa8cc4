import { InputError } from '../model/problem.ts';
import { UsageError, type Host } from './define.ts';
import type { Input } from './validation.ts';

/** Where the files to check come from. */
export interface InputChoice {
  readonly paths: readonly string[];
  readonly ignore: readonly string[];
  readonly allowEmpty: boolean;
  /** The name that standard input goes by. */
  readonly standardInputName: string | undefined;
}

/** The files that paths, folders and patterns stand for, each once, in the order given. What matches nothing is an input that says so. */
export async function collectInputs(host: Host, choice: InputChoice): Promise<Input[]> {
  const inputs = new Map<string, Input>();
  for (const path of choice.paths) {
    if (path === '-') {
      const name = choice.standardInputName ?? '<stdin>';
      inputs.set(name, { path: name, read: () => host.readStandardInput() });
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

async function listInputs(host: Host, path: string, { ignore, allowEmpty }: InputChoice): Promise<Input[]> {
  try {
    const files = await host.listFiles(path, ignore);
    if (files.length === 0 && !allowEmpty) throw new InputError('nothing-matched', { pattern: path });
    return files.map((file) => ({ path: file, onDisk: true, read: () => host.readFile(file) }));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return [{ path, read: () => Promise.reject(error) }];
  }
}
