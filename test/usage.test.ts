import { CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';

import { commands } from '../src/commands/index.generated.ts';
import { describeUsageFault, helpTitles } from '../src/usage.ts';

/** What commander says, and what we make of it. */
const FAULTS: readonly (readonly [code: string, message: string, zh: string, en: string])[] = [
  [
    'unknownOption',
    "error: unknown option '--quite'",
    '没有选项 --quite，是否应为 --quiet',
    'there is no option --quite; did you mean --quiet',
  ],
  ['unknownOption', "error: unknown option '-x'", '没有选项 -x', 'there is no option -x'],
  [
    'unknownCommand',
    "error: unknown command 'explan'",
    '没有命令“explan”，是否应为 explain',
    'there is no command "explan"; did you mean explain',
  ],
  ['missingArgument', "error: missing required argument 'words'", '缺少参数 <words>', 'the argument <words> is missing'],
  [
    'missingArgument',
    "error: missing required argument 'action'",
    '缺少参数 <action>，可用：create、update、check',
    'the argument <action> is missing; one of create, update, check',
  ],
  ['help', '(outputHelp)', '没有写命令，或没有这个命令；可用：baseline、', 'see catalogue --help'],
  [
    'optionMissingArgument',
    "error: option '--as-of <date>' argument missing",
    '选项 --as-of <date> 后面缺少值',
    'the option --as-of <date> needs a value',
  ],
  ['excessArguments', 'error: too many arguments', '参数太多；用 --help 查看用法', 'too many arguments; see --help'],
  [
    'invalidArgument',
    "error: option '--lang <language>' argument 'cn' is invalid. Allowed choices are zh, en.",
    '--lang <language> 不能是“cn”，可用：zh、en',
    '--lang <language> cannot be "cn"; allowed: zh, en',
  ],
  [
    'invalidArgument',
    "error: command-argument value 'fisch' is invalid for argument 'shell'. Allowed choices are bash, zsh, fish.",
    '<shell> 不能是“fisch”，可用：bash、zsh、fish，是否应为 fish',
    '<shell> cannot be "fisch"; allowed: bash, zsh, fish; did you mean fish',
  ],
];

describe('a command line that commander refuses', () => {
  it.each(FAULTS)('%s: %s', (code, message, zh, en) => {
    const error = new CommanderError(1, `commander.${code}`, message);
    expect(describeUsageFault(error, commands, 'zh')).toContain(zh);
    expect(describeUsageFault(error, commands, 'en')).toContain(en);
  });

  it('is passed on in commander’s words where it is of a kind that we do not know', () => {
    const error = new CommanderError(1, 'commander.somethingNew', 'error: something new');
    expect(describeUsageFault(error, commands, 'zh')).toBe('error: something new');
  });
});

it('help titles are commander’s own in English, and none is forgotten in Chinese', () => {
  for (const title of ['Usage:', 'Arguments:', 'Options:', 'Global Options:', 'Commands:', 'Examples:']) {
    expect(helpTitles(title, 'en')).toBe(title);
    expect(helpTitles(title, 'zh')).toMatch(/^[\u4e00-\u9fff]+：$/u);
  }
});
