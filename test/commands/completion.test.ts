import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

import { commands } from '../../src/commands/index.generated.ts';
import { GLOBAL_OPTIONS } from '../../src/commands/global-options.ts';
import { runCommandLine } from '../support/host.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'catalogue-completion-'));
writeFileSync(join(FOLDER, '清源县 社会救助.xlsx'), '');
afterAll(() => rmSync(FOLDER, { recursive: true }));

/** Shells that are not installed are skipped, and listed as such. */
const has = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0;
const scriptOf = async (shell: string): Promise<string> => (await runCommandLine(`completion ${shell}`)).output;
async function writeScript(shell: string): Promise<string> {
  const path = join(FOLDER, `catalogue.${shell}`);
  writeFileSync(path, await scriptOf(shell));
  return path;
}
const flagOf = (flags: string): string => /--[a-z-]+/u.exec(flags)?.[0] ?? '';

describe.each(['bash', 'zsh', 'fish'])('the script for %s', (shell) => {
  it('knows every command, option and value', async () => {
    const script = await scriptOf(shell);
    for (const { name, options } of commands) {
      for (const word of name.split(' ')) expect(script).toContain(word);
      for (const { flags, choices } of [...options, ...GLOBAL_OPTIONS]) {
        expect(script).toContain(shell === 'fish' ? `-l ${flagOf(flags).slice(2)}` : flagOf(flags));
        if (choices !== undefined) expect(script).toContain(choices.join(' '));
      }
    }
  });

  it.skipIf(!has(shell))(`is what ${shell} takes for a script`, async () => {
    const { status, stderr } = spawnSync(shell, ['-n', await writeScript(shell)], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

/** What bash offers behind some words, in a folder with one file. */
function offered(script: string, words: readonly string[]): string[] {
  const quoted = words.map((word) => `'${word}'`).join(' ');
  const program = `${script}\nCOMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}; _catalogue; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync('bash', ['-c', program], { encoding: 'utf8', cwd: FOLDER })
    .split('\n')
    .filter((word) => word !== '');
}

describe.skipIf(!has('bash'))('bash offers', () => {
  it.each([
    [['catalogue', ''], [...new Set(commands.map(({ name }) => name.split(' ')[0] ?? ''))]],
    [['catalogue', 'tasks', 'rep'], ['report']],
    [['catalogue', 'tasks', 'report', '--ros'], ['--roster']],
    [
      ['catalogue', 'tasks', 'report', '--lang', ''],
      ['zh', 'en'],
    ],
    [['catalogue', 'tasks', 'report', '清源'], ['清源县 社会救助.xlsx']],
    [['catalogue', 'va'], ['validate']],
    [
      ['catalogue', 'validate', '--fail-on', ''],
      ['error', 'warning', 'info', 'never'],
    ],
    [['catalogue', 'validate', '--fail-on', 'w'], ['warning']],
    [
      ['catalogue', 'rules', '--lang', ''],
      ['zh', 'en'],
    ],
    [['catalogue', 'validate', '--as'], ['--as-of']],
    [['catalogue', 'completion', 'z'], ['zsh']],
    [['catalogue', 'validate', '清源'], ['清源县 社会救助.xlsx']],
    [['catalogue', 'rules', '--qui'], []],
  ])('behind %j: %j', async (words, expected) => {
    expect(offered(await scriptOf('bash'), words).toSorted()).toEqual([...expected].toSorted());
  });
});

const FISH = 'fish';
describe.skipIf(!has(FISH))('fish offers', () => {
  it.each([
    ['catalogue va', ['validate']],
    ['catalogue tasks rep', ['report']],
    ['catalogue tasks report --ros', ['--roster']],
    ['catalogue validate --fail-on ', ['error', 'warning', 'info', 'never']],
    ['catalogue validate --as', ['--as-of']],
    ['catalogue completion z', ['zsh']],
  ])('behind %j: %j', async (line, expected) => {
    const program = `source ${await writeScript('fish')}; complete -C '${line}'`;
    const lines = execFileSync(FISH, ['--no-config', '-c', program], { encoding: 'utf8', cwd: FOLDER }).split('\n');
    const words = lines.map((text) => text.split('\t')[0] ?? '').filter((word) => word !== '');
    expect(words.toSorted()).toEqual(expected.toSorted());
  });
});
