import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { compileVocabularies } from '../../src/vocabularies/compile.ts';

const FOLDER = new URL('../../catalogues/vocabularies/', import.meta.url);

const yaml = (body: string): string => `kind: vocabulary\nid: levels\nversion: "1"\nasOf: "2025-04-19"\n${body}`;

describe('compileVocabularies', () => {
  test('prints a module that holds the data', () => {
    const text = compileVocabularies([
      { name: 'levels.yaml', text: yaml('entries:\n  - { label: 县级, levels: [county], aliases: ["it\'s"] }\n') },
    ]);
    expect(text.split('\n')).toEqual([
      expect.stringMatching(/^\/\/ Generated .*Do not edit\.$/),
      "import type { LevelLabel, Vocabulary } from './types.ts';",
      '',
      'export const LEVELS: Vocabulary<LevelLabel> = {',
      "  id: 'levels',",
      "  version: '1',",
      "  asOf: '2025-04-19',",
      "  entries: [{ label: '县级', levels: ['county'], aliases: ['it\\'s'] }],",
      '};',
      '',
    ]);
  });

  test.each([
    ['kind: catalogue\n', /kind/],
    [yaml('entries: []\n'), /no entries/],
    [yaml('entries: [1]\n').replace('levels', 'nothing'), /unknown vocabulary nothing/],
    [yaml('entries: [1]\n').replace('2025-04-19', 'today'), /asOf/],
  ])('refuses what is no vocabulary and names the file: %#', (text, reason) => {
    expect(() => compileVocabularies([{ name: 'some.yaml', text }])).toThrow(reason);
    expect(() => compileVocabularies([{ name: 'some.yaml', text }])).toThrow(/some\.yaml/);
  });

  test.each(['channels', 'domains', 'levels', 'statutory-periods'])('the checked-in module holds %s as the catalogue has it', (id) => {
    const text = compileVocabularies([{ name: `${id}.yaml`, text: readFileSync(new URL(`${id}.yaml`, FOLDER), 'utf8') }]);
    const generated = readFileSync(new URL('../../src/vocabularies/data.generated.ts', import.meta.url), 'utf8');
    expect(generated).toContain(text.slice(text.indexOf('export const')));
  });
});
