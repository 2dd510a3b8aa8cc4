import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';

import { toFields, type Plain } from '../../src/exporters/yaml-fields.ts';
import { writeJson, writeYaml } from '../../src/exporters/yaml-text.ts';

function write(key: string, value: Plain): string {
  return writeYaml(toFields([[key, value]]), []);
}

describe('a text is written', () => {
  it.each([
    ['as it is', '《甲办法》（国务院令第711号）', '《甲办法》（国务院令第711号）'],
    ['as it is, a day', '2025-05-06', '2025-05-06'],
    ['as it is, however long', '公'.repeat(300), '公'.repeat(300)],
    ['in quotes where it looks like a number', '1', '"1"'],
    ['in quotes where it looks like an octal number', '0101', '"0101"'],
    ['in quotes where older YAML takes it for a truth', 'yes', '"yes"'],
    ['in quotes where older YAML takes it for a time', '12:30', '"12:30"'],
    ['in quotes where it looks like structure', '甲: 乙', '"甲: 乙"'],
    ['in quotes where it looks like a comment', '甲 #乙', '"甲 #乙"'],
    ['in quotes where it ends in a blank', '甲 ', '"甲 "'],
    ['with escapes for what nobody sees', '甲\u200b\u202e乙\u00a0\u0007', String.raw`"甲\u200b\u202e乙\u00a0\a"`],
    ['line by line', '甲\n乙', '|-\n  甲\n  乙'],
    ['in quotes where a line ends in a blank', '甲 \n乙', String.raw`"甲\ \n乙"`],
  ])('%s', (_, text, expected) => {
    expect(write('key', text)).toBe(`key: ${expected}\n`);
  });
});

describe('a list is written', () => {
  it.each<[string, string, readonly string[], string]>([
    ['in one line where its words are short', 'subject', ['甲局', '乙局'], 'subject: [甲局, 乙局]'],
    ['in one line with quotes', 'channel', ['其他: 甲', '[乙], 丙'], 'channel: ["其他: 甲", "[乙], 丙"]'],
    ['an entry a line where acts are cited', 'basis', ['《甲》', '《乙》'], 'basis:\n  - 《甲》\n  - 《乙》'],
    [
      'an entry a line where it is long',
      'channel',
      ['甲'.repeat(50), '乙'.repeat(50)],
      `channel:\n  - ${'甲'.repeat(50)}\n  - ${'乙'.repeat(50)}`,
    ],
    ['an entry a line where one takes several', 'level', ['甲\n乙'], 'level:\n  - |-\n    甲\n    乙'],
  ])('%s', (_, key, values, expected) => {
    expect(write(key, values)).toBe(`${expected}\n`);
  });
});

it('writes the same list twice, and not a reference to it', () => {
  const list = ['甲'];
  expect(
    writeYaml(
      toFields([
        ['content', list],
        ['basis', list],
      ]),
      [],
    ),
  ).toBe('content:\n  - 甲\nbasis:\n  - 甲\n');
});

it('leaves out what holds nothing', () => {
  expect(
    writeYaml(
      toFields([
        ['a', undefined],
        ['b', []],
        ['c', new Map()],
        ['d', '甲'],
      ]),
      [],
    ),
  ).toBe('d: 甲\n');
});

it('keeps comments to a line each, whatever they quote', () => {
  expect(writeYaml(toFields([['a', '甲']]), ['第一行', '表“a\nkind: b”\u2028\u001b[2J'])).toBe(
    '# 第一行\n# 表“a kind: b” \\u001b[2J\na: 甲\n',
  );
});

const key = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }).filter((text) => text !== '__proto__');
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('\n', ' ', '\t', '\r', '-', ':', '#', '"', "'", '|', '甲', '\u2028', '\ud800', '0') }),
);

it.each([
  ['YAML', (value: Plain) => writeYaml(value as ReadonlyMap<string, Plain>, ['comment'])],
  ['JSON', (value: Plain) => writeJson(value as ReadonlyMap<string, Plain>)],
])('writes any text as %s that another reader reads back', (_, writer) => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(key, text, fc.array(text, { minLength: 1, maxLength: 3 })), { selector: ([name]) => name }),
      (entries) => {
        fc.pre(entries.length > 0);
        const fields = new Map<string, Plain>(
          entries.map(([name, value, list]) => [
            name,
            new Map<string, Plain>([
              ['value', value],
              ['subject', list],
            ]),
          ]),
        );
        const expected = Object.fromEntries(entries.map(([name, value, list]) => [name, { value, subject: list }]));
        expect(load(writer(fields))).toEqual(expected);
      },
    ),
    { numRuns: 200 },
  );
});
