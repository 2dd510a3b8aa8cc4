import { Command as Program, CommanderError, Option } from 'commander';

import { loadConfiguration } from './commands/configuration.ts';
import { UsageError, type Command, type Host, type OptionSpec, type Outcome, type Output } from './commands/define.ts';
import { FAMILIES, listFamily } from './commands/families.ts';
import { GLOBAL_OPTIONS } from './commands/global-options.ts';
import { COMMAND_LOADERS } from './commands/loaders.generated.ts';
import { VERSION } from './commands/version.generated.ts';
import { chooseColor, chooseLanguage } from './environment.ts';
import type { Language, Words } from './model/words.ts';
import { askForHelp, describeOption, describeUnknownCommand, describeUsageFault, helpTitles } from './usage.ts';
import { writeArtifacts, type DiskHost } from './write.ts';

/** Exit codes beside those of a validation. */
const EXIT = { usage: 2, bug: 3 } as const;

/**
 * Runs one command line.
 *
 * @param argv the arguments after the program's name
 * @returns the exit code: 0 gate passed, 1 gate failed, 2 cannot run, 3 our bug
 */
export async function main(argv: readonly string[], host: DiskHost): Promise<number> {
  const language = chooseLanguage(argv, host.environment);
  const commands = await chooseCommands(argv);
  try {
    return await runProgram(argv, commands, host, language);
  } catch (error) {
    return explainError(error, commands, host, language);
  }
}

/** The one command that is asked for, where that is plain from the first word; all of them where one may speak of the others. */
async function chooseCommands([word = '']: readonly string[]): Promise<readonly Command[]> {
  const load = word !== 'completion' && Object.hasOwn(COMMAND_LOADERS, word) ? COMMAND_LOADERS[word] : undefined;
  return load === undefined ? (await import('./commands/index.generated.ts')).commands : [await load()];
}

async function runProgram(argv: readonly string[], commands: readonly Command[], host: DiskHost, language: Language): Promise<number> {
  let exitCode = 0;
  const program = new Program('catalogue')
    .description(PROGRAM[language])
    .version(VERSION, '-V, --version', OWN[language].version)
    .helpOption('-h, --help', OWN[language].help)
    .helpCommand('help [command...]', OWN[language].helpCommand)
    .configureHelp({
      helpWidth: host.terminal.columns,
      styleTitle: (title) => helpTitles(title, language),
      optionDescription: (option) => describeOption(option, language),
    })
    .configureOutput({ writeOut: (text) => host.writeOutput(text), writeErr: () => undefined })
    .enablePositionalOptions()
    .exitOverride();
  for (const option of GLOBAL_OPTIONS) program.addOption(toOption(option, language));
  for (const command of commands) {
    addCommand(program, command, commands, host, language).action(async (...received: unknown[]) => {
      exitCode = await carryOut(command, received, commands, host, language);
    });
  }
  if (argv.length === 0) {
    host.writeError(program.helpInformation());
    return EXIT.usage;
  }
  await program.parseAsync(askForHelp(argv, commands), { from: 'user' });
  return exitCode;
}

const PROGRAM: Words = {
  zh: '检查基层政务公开标准目录和任务分解表。退出码：0 通过，1 不通过，2 无法检查，3 程序缺陷。',
  en: 'Checks standard catalogues of government disclosure and task-breakdown tables. Exit codes: 0 passed, 1 failed, 2 could not run, 3 a bug.',
};

const OWN: Readonly<
  Record<Language, Readonly<Record<'version' | 'help' | 'helpCommand', string>> & { list(names: readonly string[]): string }>
> = {
  zh: { version: '显示版本', help: '显示帮助', helpCommand: '显示某个命令的帮助', list: (names) => `（${names.join('、')}）` },
  en: {
    version: 'Show the version',
    help: 'Show help',
    helpCommand: 'Show the help of a command',
    list: (names) => ` (${names.join(', ')})`,
  },
};

function addCommand(program: Program, command: Command, commands: readonly Command[], host: Host, language: Language): Program {
  const [first = '', second] = command.name.split(' ');
  const parent =
    second === undefined
      ? program
      : (program.commands.find((known) => known.name() === first) ?? addFamily(program, first, commands, host, language));
  const sub = parent.command(second ?? first).description(command.summary[language]);
  for (const argument of command.arguments) {
    const created = sub.createArgument(argument.name, argument.summary[language]);
    sub.addArgument(argument.choices === undefined ? created : created.choices(argument.choices));
  }
  for (const option of [...command.options, ...GLOBAL_OPTIONS]) sub.addOption(toOption(option, language));
  sub.addHelpText('after', `\n${helpTitles('Examples:', language)}\n${command.examples.map((example) => `  $ ${example}`).join('\n')}`);
  return sub;
}

/** The first word of commands of two; by itself it shows what there is. @throws UsageError where the second word is none of theirs */
function addFamily(program: Program, family: string, commands: readonly Command[], host: Host, language: Language): Program {
  const names = [...listFamily(family, commands).keys()];
  const sub = program
    .command(family)
    .usage('<command>')
    .description(`${FAMILIES.get(family)?.[language] ?? ''}${OWN[language].list(names)}`)
    .helpCommand(false)
    .allowExcessArguments()
    .action((_options: unknown, { args }: Program) => {
      const [word] = args;
      if (word !== undefined) throw new UsageError(describeUnknownCommand(`${family} ${word}`, commands));
      host.writeError(sub.helpInformation());
      throw new UsageError(MISSING_WORD(family));
    });
  for (const option of GLOBAL_OPTIONS) sub.addOption(toOption(option, language));
  return sub;
}

const MISSING_WORD = (family: string): Words => ({ zh: `${family} 后面还要写一个命令`, en: `${family} needs a command behind it` });

function toOption(spec: OptionSpec, language: Language): Option {
  const option = new Option(spec.flags, spec.summary[language]);
  if (spec.choices !== undefined) option.choices(spec.choices);
  if (spec.repeat) option.argParser((value: string, earlier: string[] | undefined) => [...(earlier ?? []), value]);
  return option;
}

/** @param received what commander hands over: the arguments, the options, the command itself */
async function carryOut(
  command: Command,
  received: readonly unknown[],
  commands: readonly Command[],
  host: DiskHost,
  locale: Language,
): Promise<number> {
  const options = (received.at(-1) as Program).optsWithGlobals<Record<string, unknown>>();
  const args = received
    .slice(0, -2)
    .flat()
    .filter((value) => value !== undefined)
    .map(String);
  const color = chooseColor(options['color'], host);
  const language = options['lang'] === undefined ? await configuredLanguage(host, locale) : locale;
  try {
    const outcome = await command.run({
      args,
      options: { ...options, color },
      language,
      host,
      commands,
      progress: showProgress(host, language),
    });
    return finish(outcome, host, language);
  } catch (error) {
    return explainError(error, commands, host, language);
  }
}

/** The configuration's language comes before the locale's; a broken configuration is reported by the command that needs it. */
async function configuredLanguage(host: Host, language: Language): Promise<Language> {
  try {
    const loaded = await loadConfiguration(host, language);
    return 'configuration' in loaded ? (loaded.configuration.lang ?? language) : language;
  } catch {
    return language;
  }
}

/** A run shorter than this shows no progress. */
const PATIENCE_MS = 1000;

function showProgress(host: Host, language: Language): (done: number, total: number) => void {
  if (!host.terminal.errors) return () => undefined;
  const started = host.clock();
  let shown = started;
  return (done, total) => {
    const now = host.clock();
    if (now - started < PATIENCE_MS || (now - shown < 100 && done < total)) return;
    shown = now;
    const text = language === 'zh' ? `检查中 ${done}/${total}` : `checking ${done}/${total}`;
    host.writeError(done < total ? `\r${text}` : `\r${' '.repeat(text.length * 2)}\r`);
  };
}

function finish({ outputs, files, exitCode, notice, whenWritten = [] }: Outcome, host: DiskHost, language: Language): number {
  const named = outputs.filter((output) => output.path !== undefined);
  const written = writeArtifacts(host, named, files, language);
  for (const output of outputs) if (output.path === undefined) printWhole(output, host);
  if (notice !== undefined) host.writeError(`${notice}\n`);
  if (written === 0) for (const line of whenWritten) host.writeError(`${line}\n`);
  return Math.max(exitCode, written);
}

function printWhole({ text, exact }: Extract<Output, { readonly text: string }>, host: DiskHost): void {
  host.writeOutput(text.endsWith('\n') || text === '' || exact === true ? text : `${text}\n`);
}

function explainError(error: unknown, commands: readonly Command[], host: Host, language: Language): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    host.writeError(`catalogue: ${describeUsageFault(error, commands, language)}\n`);
    return EXIT.usage;
  }
  if (error instanceof UsageError) {
    host.writeError(`catalogue: ${error.words[language]}\n`);
    return EXIT.usage;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const words = {
    zh: '程序出错，这是本工具的缺陷，请连同以下信息报告给维护者：',
    en: 'the program failed; this is a bug, please report it with:',
  };
  host.writeError(`catalogue: ${words[language]}\n${detail}\n`);
  return EXIT.bug;
}
