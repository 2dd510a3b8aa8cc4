import type { Words } from '../model/words.ts';
import type { Command } from './define.ts';

/** What commands of two words have in common, by their first word. */
export const FAMILIES: ReadonlyMap<string, Words> = new Map([
  ['tasks', { zh: '任务分解表：分派、跟踪、汇总', en: 'Task-breakdown tables: hand out, watch, collect' }],
]);

/** The commands of a family, by their second words. */
export function listFamily(family: string, commands: readonly Command[]): ReadonlyMap<string, Command> {
  return new Map(
    commands.flatMap((command) => {
      const [first, second] = command.name.split(' ');
      return first === family && second !== undefined ? [[second, command] as const] : [];
    }),
  );
}

/** The first words of all commands, each once, in their order. */
export function listFirstWords(commands: readonly Command[]): readonly string[] {
  return [...new Set(commands.map(({ name }) => name.split(' ')[0] ?? ''))];
}
