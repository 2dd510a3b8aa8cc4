import type { Language, Words } from '../model/words.ts';

/** What the reference needs of a command; the command's own record fits. */
export interface DescribedCommand {
  readonly name: string;
  readonly summary: Words;
  readonly arguments: readonly { readonly name: string; readonly summary: Words }[];
  readonly options: readonly { readonly flags: string; readonly summary: Words }[];
  readonly examples: readonly string[];
}

const GLOBAL: Words = { zh: '各命令通用', en: 'Options of every command' };

/** The command line reference as Markdown: one section a command. */
export function writeCliReference(
  commands: readonly DescribedCommand[],
  globalOptions: DescribedCommand['options'],
  language: Language,
): string {
  const sections = commands.map((command) => {
    const usage = [
      'catalogue',
      command.name,
      ...command.arguments.map(({ name }) => name),
      ...(command.options.length > 0 ? ['[options]'] : []),
    ].join(' ');
    const entries = [
      ...command.arguments.map(({ name, summary }) => [name, summary] as const),
      ...command.options.map(({ flags, summary }) => [flags, summary] as const),
    ];
    const examples = ['```sh', ...command.examples, '```'].join('\n');
    return [`### \`${usage}\``, command.summary[language], writeList(entries, language), examples]
      .filter((part) => part !== '')
      .join('\n\n');
  });
  const shared = `### ${GLOBAL[language]}\n\n${writeList(
    globalOptions.map(({ flags, summary }) => [flags, summary] as const),
    language,
  )}`;
  return [...sections, shared].join('\n\n');
}

function writeList(entries: readonly (readonly [string, Words])[], language: Language): string {
  return entries.map(([term, summary]) => `- \`${term}\`: ${summary[language]}`).join('\n');
}
