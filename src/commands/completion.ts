import { FAMILIES, listFamily, listFirstWords } from './families.ts';
import { GLOBAL_OPTIONS } from './global-options.ts';
import type { Command, OptionSpec } from './define.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof SHELLS)[number];

export const command: Command = {
  name: 'completion',
  summary: { zh: '输出命令行补全脚本', en: 'Print a completion script' },
  arguments: [{ name: '<shell>', summary: { zh: 'bash、zsh 或 fish', en: 'bash, zsh or fish' }, choices: SHELLS }],
  options: [],
  examples: ['catalogue completion bash > /etc/bash_completion.d/catalogue'],
  async run({ args: [shell], commands }) {
    return { outputs: [{ text: WRITERS[shell as Shell](commands) }], files: [], exitCode: 0 };
  },
};

const WRITERS: Readonly<Record<Shell, (commands: readonly Command[]) => string>> = { bash: writeBash, zsh: writeZsh, fish: writeFish };

function longFlag({ flags }: OptionSpec): string {
  return /--[a-z-]+/u.exec(flags)?.[0] ?? flags;
}

/** Values that can follow an option or stand as an argument. */
function choicesOf(option: OptionSpec): readonly string[] {
  return option.choices ?? [];
}

function optionsOf(entry: Command): readonly OptionSpec[] {
  return [...entry.options, ...GLOBAL_OPTIONS];
}

/** First words with what they are for: commands of one word, and families of those of two. */
function describeFirstWords(commands: readonly Command[]): readonly (readonly [word: string, summary: string])[] {
  return listFirstWords(commands).map((word) => {
    const summary = FAMILIES.get(word) ?? commands.find(({ name }) => name === word)?.summary;
    return [word, summary?.en ?? ''];
  });
}

function writeBash(commands: readonly Command[]): string {
  const cases = commands.map((entry) => {
    const words = [...optionsOf(entry).map(longFlag), ...entry.arguments.flatMap(({ choices }) => choices ?? [])];
    return `    '${entry.name}') words="${words.join(' ')}" ;;`;
  });
  const families = [...FAMILIES.keys()].map(
    (family) => `    ${family})
      if [ "$COMP_CWORD" = 2 ]; then
        COMPREPLY=($(compgen -W "${[...listFamily(family, commands).keys()].join(' ')}" -- "$current"))
        return
      fi
      command="$command \${COMP_WORDS[2]}" ;;`,
  );
  const values = valueCases(commands).map(
    ([words, choices]) => `    ${words}) COMPREPLY=($(compgen -W "${choices.join(' ')}" -- "$current")); return ;;`,
  );
  return `# bash completion of catalogue
_catalogue() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]} words
  if [ "$COMP_CWORD" = 1 ]; then
    COMPREPLY=($(compgen -W "${listFirstWords(commands).join(' ')}" -- "$current"))
    return
  fi
  case $command in
${families.join('\n')}
  esac
  case "$command $previous" in
${values.join('\n')}
  esac
  case $command in
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  local IFS=$'\\n'
  COMPREPLY+=($(compgen -f -- "$current"))
}
complete -o filenames -F _catalogue catalogue
`;
}

/** The command and the option before the cursor, as bash matches them, with the values that may follow. */
function valueCases(commands: readonly Command[]): readonly (readonly [words: string, choices: readonly string[]])[] {
  const own = commands.flatMap(({ name, options }) =>
    options.map((option) => [`'${name} ${longFlag(option)}'`, choicesOf(option)] as const),
  );
  const shared = GLOBAL_OPTIONS.map((option) => [`*' ${longFlag(option)}'`, choicesOf(option)] as const);
  return [...own, ...shared].filter(([, choices]) => choices.length > 0);
}

function writeZsh(commands: readonly Command[]): string {
  const cases = commands.map((entry) => {
    const specs = optionsOf(entry).map((option) => {
      const value = /<([^>]+)>/u.exec(option.flags)?.[1];
      const choices = choicesOf(option);
      const after =
        value === undefined
          ? ''
          : `:${value.replaceAll(/[[\]=]/gu, ' ').trim()}:${choices.length > 0 ? `(${choices.join(' ')})` : '_files'}`;
      return `      '${option.repeat ? '*' : ''}${longFlag(option)}[${escapeZsh(option.summary.en)}]${after}'`;
    });
    const argumentChoices = entry.arguments.flatMap(({ choices }) => choices ?? []);
    const rest = argumentChoices.length > 0 ? `      '*:argument:(${argumentChoices.join(' ')})'` : `      '*:file:_files'`;
    return `    '${entry.name}')\n      _arguments \\\n${[...specs, rest].join(' \\\n')}\n      ;;`;
  });
  return `#compdef catalogue
_catalogue() {
  if (( CURRENT == 2 )); then
    local -a commands=(
${describeFirstWords(commands)
  .map(([word, summary]) => `      '${word}:${escapeZsh(summary)}'`)
  .join('\n')}
    )
    _describe 'command' commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${writeZshFamilies(commands)}
  esac
  case $command in
${cases.join('\n')}
  esac
}
if [ "$funcstack[1]" = _catalogue ]; then _catalogue "$@"; else compdef _catalogue catalogue; fi
`;
}

/** Offers the second words behind a first one, and takes both for the command's name. */
function writeZshFamilies(commands: readonly Command[]): string {
  const families = [...FAMILIES.keys()].map(
    (family) => `    ${family})
      if (( CURRENT == 2 )); then
        local -a commands=(
${[...listFamily(family, commands)].map(([word, { summary }]) => `          '${word}:${escapeZsh(summary.en)}'`).join('\n')}
        )
        _describe 'command' commands
        return
      fi
      command="$command $words[2]"
      shift words
      (( CURRENT-- ))
      ;;`,
  );
  return families.join('\n');
}

function escapeZsh(text: string): string {
  return text.replaceAll("'", '’').replaceAll(/[[\]:]/gu, (character) => `\\${character}`);
}

function writeFish(commands: readonly Command[]): string {
  const lines = ['# fish completion of catalogue'];
  for (const [word, summary] of describeFirstWords(commands))
    lines.push(`complete -c catalogue -n __fish_use_subcommand -a ${word} -d '${escapeFish(summary)}'`);
  for (const family of FAMILIES.keys()) {
    const own = listFamily(family, commands);
    const condition = `-n '__fish_seen_subcommand_from ${family}; and not __fish_seen_subcommand_from ${[...own.keys()].join(' ')}'`;
    for (const [word, { summary }] of own) lines.push(`complete -c catalogue ${condition} -f -a ${word} -d '${escapeFish(summary.en)}'`);
  }
  for (const entry of commands) {
    const condition = `-n '${entry.name
      .split(' ')
      .map((word) => `__fish_seen_subcommand_from ${word}`)
      .join('; and ')}'`;
    for (const option of optionsOf(entry)) {
      const choices = choicesOf(option);
      const value = /<[^>]+>/u.test(option.flags) ? ' -r' : '';
      const values = choices.length > 0 ? ` -f -a '${choices.join(' ')}'` : '';
      lines.push(
        `complete -c catalogue ${condition} -l ${longFlag(option).slice(2)}${value}${values} -d '${escapeFish(option.summary.en)}'`,
      );
    }
    const choices = entry.arguments.flatMap((argument) => argument.choices ?? []);
    if (choices.length > 0) lines.push(`complete -c catalogue ${condition} -f -a '${choices.join(' ')}'`);
  }
  return `${lines.join('\n')}\n`;
}

function escapeFish(text: string): string {
  return text.replaceAll("'", "\\'");
}
