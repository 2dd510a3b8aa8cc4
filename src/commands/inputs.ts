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
    const files = await host.listFiles(path, choice.ignore);
    for (const file of files) inputs.set(file, { path: file, read: () => host.readFile(file) });
    if (files.length === 0 && !choice.allowEmpty) inputs.set(path, { path, read: () => refuse(path) });
  }
  if (choice.standardInputName !== undefined && !choice.paths.includes('-')) {
    throw new UsageError({ zh: '--stdin-filename 只在路径为 - 时有效', en: '--stdin-filename needs - among the paths' });
  }
  return [...inputs.values()];
}

function refuse(pattern: string): never {
  throw new InputError('nothing-matched', { pattern });
}
