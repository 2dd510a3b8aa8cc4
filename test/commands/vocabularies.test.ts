import { describe, expect, it } from 'vitest';

import type { VocabularyStatus } from '../../src/commands/vocabulary-status.ts';
import { OWN_VOCABULARIES } from '../../src/vocabularies/index.ts';
import { displayWidth } from '../../src/reporters/display-width.ts';
import { runCommandLine, type Ending, type Files } from '../support/host.ts';

const ADOPTION = '中华人民共和国收养法';
const PACK = `kind: vocabulary
id: acts
version: "2"
asOf: 2026-05-01
entries:
  - { title: 江岭省政务公开办法, kind: rule, place: 江岭省, source: 省政府令, confidence: certain }
  - { title: 江岭省燃气条例, kind: local-act, source: 省政府公报, confidence: recheck, uncertain: true, asOf: 2024-01-01 }
  - { title: ${ADOPTION}, kind: law, source: 法律原文, confidence: certain }
`;
const FILES: Files = { 'catalogue.config.yaml': 'kind: config\nvocabularies: [词库/]\n', '词库/acts.yaml': PACK };

function run(line: string, files: Files = FILES, columns = 100): Promise<Ending> {
  return runCommandLine(`vocabularies ${line}`, { files, terminal: { output: false, errors: false, columns } });
}

async function check(line: string, files: Files = FILES): Promise<VocabularyStatus & Pick<Ending, 'exitCode'>> {
  const { exitCode, output } = await run(`${line} --format json`, files);
  return { ...(JSON.parse(output) as VocabularyStatus), exitCode };
}

describe('what is to be looked at', () => {
  it('is every vocabulary whose data are more than a year old', async () => {
    const [own] = OWN_VOCABULARIES;
    const asOf = own?.asOf ?? '';
    const birthday = `${Number(asOf.slice(0, 4)) + 1}${asOf.slice(4)}`;
    const oldOn = async (day: string): Promise<boolean | undefined> =>
      (await check(`check --as-of ${day}`, {})).vocabularies.find(({ id }) => id === own?.id)?.old;
    expect(await oldOn(birthday)).toBe(false);
    expect(await oldOn(`${birthday.slice(0, 8)}${Number(birthday.slice(8)) + 1}`)).toBe(true);
  });

  it('is every entry marked so, of no known state, or older than a year by itself', async () => {
    const { entries, vocabularies, exitCode } = await check('check --as-of 2026-05-02');
    expect(entries.filter(({ file }) => file !== undefined)).toEqual([
      {
        vocabulary: 'acts',
        file: '词库/acts.yaml',
        entry: '江岭省燃气条例',
        reasons: ['recheck', 'uncertain', 'old'],
        asOf: '2024-01-01',
        source: '省政府公报',
      },
    ]);
    const marked = OWN_VOCABULARIES.flatMap(({ entries: own }) => own).filter(
      (entry) => 'confidence' in entry && entry.confidence === 'recheck',
    );
    expect(entries.filter(({ file, reasons }) => file === undefined && reasons.includes('recheck'))).toHaveLength(marked.length);
    expect(vocabularies.filter(({ file }) => file !== undefined)).toEqual([
      { id: 'acts', file: '词库/acts.yaml', version: '2', asOf: '2026-05-01', entries: 3, old: false, recheck: 1, uncertain: 1 },
    ]);
    expect(exitCode).toBe(1);
  });

  it('is not what a vocabulary of the user has replaced', async () => {
    const uncertain = (await check('check', {})).entries.find(({ vocabulary }) => vocabulary === 'acts');
    const title = uncertain?.entry ?? '';
    const pack = PACK.replace(ADOPTION, title);
    const { entries, overrides } = await check('check', { ...FILES, '词库/acts.yaml': pack });
    expect(title).not.toBe('');
    expect(entries.filter(({ entry }) => entry === title)).toEqual([]);
    expect(overrides).toEqual([{ vocabulary: 'acts', file: '词库/acts.yaml', entry: title }]);
  });
});

describe('catalogue vocabularies', () => {
  it('checks where nothing else is asked', async () => {
    expect(await run('')).toEqual(await run('check'));
    const { exitCode, output } = await run('');
    expect(exitCode).toBe(1);
    expect(output).toMatch(/江岭省燃气条例 +待核实、效力不明、陈旧 +2024-01-01\n/u);
    expect(output).toMatch(new RegExp(`取代自带内容的条目\n +acts +${ADOPTION} +词库/acts.yaml\n`, 'u'));
    expect(output).toContain('按 2026-11-21 检查：');
  });

  it('lists, and finds nothing wrong in it', async () => {
    const { exitCode, output } = await run('list --lang en');
    expect(exitCode).toBe(0);
    const lines = output.trimEnd().split('\n');
    expect(lines).toHaveLength(1 + OWN_VOCABULARIES.length + 1);
    expect(lines.at(-1)).toMatch(/^ {2}acts +词库\/acts.yaml {2}2 +2026-05-01 {2}3 +1 +1$/u);
    expect(JSON.parse((await run('list --format json')).output)).toMatchObject({
      asOf: '2026-11-21',
      vocabularies: { length: lines.length - 1 },
    });
  });

  it.each([80, 120])('keeps to %i columns, in both languages', async (columns) => {
    for (const language of ['zh', 'en']) {
      const { output } = await run(`check --lang ${language}`, FILES, columns);
      for (const line of output.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
    }
  });

  it('says what is broken, and judges nothing by it', async () => {
    const { exitCode, output, errors } = await run('list', { ...FILES, '词库/acts.yaml': PACK.replace('kind: rule', 'kind: rules') });
    expect({ exitCode, output }).toEqual({ exitCode: 2, output: '' });
    expect(errors).toContain('词库/acts.yaml:6:31');
  });

  it('refuses a day that is none', async () => {
    expect((await run('check --as-of 2026-02-30')).exitCode).toBe(2);
  });
});
