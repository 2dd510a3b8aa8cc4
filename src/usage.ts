import type { CommanderError, Option } from 'commander';

import { UsageError, type Command } from './commands/define.ts';
import { FAMILIES, listFamily, listFirstWords } from './commands/families.ts';
import { GLOBAL_OPTIONS } from './commands/global-options.ts';
import type { Language, Words } from './model/words.ts';
import { nearest } from './vocabularies/index.ts';

const TITLES: ReadonlyMap<string, string> = new Map([
  ['Usage:', '用法：'],
  ['Arguments:', '参数：'],
  ['Options:', '选项：'],
  ['Global Options:', '全局选项：'],
  ['Commands:', '命令：'],
  ['Examples:', '例子：'],
]);

/** Commander's section titles in the user's language. */
export function helpTitles(title: string, language: Language): string {
  return language === 'zh' ? (TITLES.get(title) ?? title) : title;
}

/** An option's description with the values it takes. */
export function describeOption({ description, argChoices }: Option, language: Language): string {
  if (argChoices === undefined) return description;
  return language === 'zh' ? `${description}；可用：${argChoices.join('、')}` : `${description}; one of ${argChoices.join(', ')}`;
}

/** What is wrong with a command line, from commander's error: its code says what, the quoted words say where. */
export function describeUsageFault(error: CommanderError, commands: readonly Command[], language: Language): string {
  const [first = '', second = ''] = [...error.message.matchAll(/'([^']*)'/gu)].map(([, word]) => word ?? '');
  return wordFault(error, first, second, commands)[language];
}

function wordFault(error: CommanderError, first: string, second: string, commands: readonly Command[]): Words {
  switch (error.code) {
    case 'commander.unknownOption':
      return withNearest({ zh: `没有选项 ${first}`, en: `there is no option ${first}` }, first, longFlags(commands));
    case 'commander.unknownCommand':
      return describeUnknownCommand(first, commands);
    case 'commander.missingArgument':
      return describeMissing(first, commands);
    case 'commander.optionMissingArgument':
      return { zh: `选项 ${first} 后面缺少值`, en: `the option ${first} needs a value` };
    case 'commander.excessArguments':
      return { zh: `参数太多；用 --help 查看用法`, en: 'too many arguments; see --help' };
    case 'commander.help': {
      const names = commands.map(({ name }) => name);
      return {
        zh: `没有写命令，或没有这个命令；可用：${names.join('、')}；用法见 catalogue --help`,
        en: `no command was given, or there is no such command; available: ${names.join(', ')}; see catalogue --help`,
      };
    }
    case 'commander.invalidArgument':
      return describeInvalid(error, first, second);
    default:
      return { zh: error.message, en: error.message };
  }
}

/** A command of one word or of two that there is not, with the one that may be meant: `report` may be `tasks report`. */
export function describeUnknownCommand(given: string, commands: readonly Command[]): Words {
  const words = { zh: `没有命令“${given}”`, en: `there is no command "${given}"` };
  const [family = '', second] = given.split(' ');
  if (second !== undefined) {
    const names = [...listFamily(family, commands).keys()];
    const near = nearest(second, names);
    if (near !== undefined) return suggest(words, `${family} ${near}`);
    return { zh: `${words.zh}；可用：${names.join('、')}`, en: `${words.en}; available: ${names.join(', ')}` };
  }
  const longer = commands.find(({ name }) => name.endsWith(` ${given}`));
  return longer === undefined ? withNearest(words, given, listFirstWords(commands)) : suggest(words, longer.name);
}

/** `help tasks report` is `tasks report --help`: commander's own help knows one word only. @throws UsageError where there is no such command */
export function askForHelp(argv: readonly string[], commands: readonly Command[]): string[] {
  const [help, ...rest] = argv;
  const end = rest.findIndex((word) => word.startsWith('-'));
  const words = end === -1 ? rest : rest.slice(0, end);
  if (help !== 'help' || words.length === 0) return [...argv];
  const name = words.join(' ');
  if (!FAMILIES.has(name) && !commands.some((command) => command.name === name))
    throw new UsageError(describeUnknownCommand(name, commands));
  return [...rest, '--help'];
}

/** An argument that is missing, with the values that it may have. */
function describeMissing(name: string, commands: readonly Command[]): Words {
  const choices = commands.flatMap((command) => command.arguments.find((one) => one.name === `<${name}>`)?.choices ?? []);
  return {
    zh: `缺少参数 <${name}>${choices.length === 0 ? '' : `，可用：${choices.join('、')}`}`,
    en: `the argument <${name}> is missing${choices.length === 0 ? '' : `; one of ${choices.join(', ')}`}`,
  };
}

/**
 * `option '--fail-on <severity>' argument 'eror' is invalid. Allowed choices are error, warning.`, or
 * `command-argument value 'tcsh' is invalid for argument 'shell'. Allowed choices are bash, zsh.`
 */
function describeInvalid(error: CommanderError, first: string, second: string): Words {
  const allowed = /choices are ([^.]*)\./u.exec(error.message)?.[1]?.split(', ') ?? [];
  const [where, value] = error.message.includes('is invalid for argument') ? [`<${second}>`, first] : [first, second];
  const words = {
    zh: `${where} 不能是“${value}”，可用：${allowed.join('、')}`,
    en: `${where} cannot be "${value}"; allowed: ${allowed.join(', ')}`,
  };
  return withNearest(words, value, allowed);
}

function longFlags(commands: readonly Command[]): string[] {
  const options = [...commands.flatMap((command) => command.options), ...GLOBAL_OPTIONS];
  return options.flatMap(({ flags }) => /--[a-z-]+/u.exec(flags)?.[0] ?? []);
}

function withNearest(words: Words, given: string, candidates: readonly string[]): Words {
  const near = nearest(given, [...new Set(candidates)]);
  return near === undefined ? words : suggest(words, near);
}

function suggest({ zh, en }: Words, near: string): Words {
  return { zh: `${zh}，是否应为 ${near}`, en: `${en}; did you mean ${near}` };
}
