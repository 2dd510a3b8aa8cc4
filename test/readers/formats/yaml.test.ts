import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../../../src/readers/formats/yaml.ts';
import { YAML_LIMITS } from '../../../src/readers/formats/yaml-node.ts';

/** Each problem as `code line:column` with its facts. */
function problemsOf(text: string): string[] {
  const { problems, root } = readYaml(text);
  expect(problems.length > 0).toBe(root === undefined);
  return problems.map(({ code, place, data }) => {
    const { line, column } = place.kind === 'text' ? place.start : { line: 0, column: 0 };
    return `${code} ${line}:${column} ${Object.values(data).join(' ')}`.trim();
  });
}

describe('readYaml', () => {
  it.each([
    ['no text', '', ['file-empty 1:1']],
    ['blanks', ' \n\n', ['file-empty 1:1']],
    ['comments only', '# 说明\n# 又说明', ['file-empty 1:1']],
    ['null', '~', []],
    ['a document marker only', '---\n', ['file-empty 1:1']],
    ['two documents', 'a: b\n---\nc: d\n', ['yaml-multiple-documents 3:1 2']],
    ['a second document behind a comment', 'a: b\n---\n# 说明\n\n  c\n---\nd\n', ['yaml-multiple-documents 5:3 3']],
    ['a byte order mark', '\ufeffa: [b', ['yaml-invalid 1:6 BAD_INDENT']],
    ['an open quotation mark', 'kind: catalogue\ntitle: "没有结束\n', ['yaml-invalid 3:1 MISSING_CHAR']],
    ['a tab as indent', 'items:\n\t- id: a\n', ['yaml-invalid 2:1 TAB_AS_INDENT']],
    ['two colons on a line', 'title: 一: 二\n', ['yaml-invalid 1:8 BLOCK_AS_IMPLICIT_KEY']],
    ['an unknown alias', 'a: *b\n', ['yaml-invalid 1:4 BAD_ALIAS']],
    ['a reserved sign', 'a: @b\n', ['yaml-invalid 1:4 BAD_SCALAR_START']],
    ['several errors', 'a: @b\nc: `d\n', ['yaml-invalid 1:4 BAD_SCALAR_START', 'yaml-invalid 2:4 BAD_SCALAR_START']],
    ['a key twice', 'a: 1\nb: 2\na: 3\n', ['yaml-duplicate-key 3:1 a']],
    [
      'a key three times, and one twice further in',
      'a: 1\na: 2\nb: {c: 1, "c": 2}\na: 3\n',
      ['yaml-duplicate-key 2:1 a', 'yaml-duplicate-key 3:11 c', 'yaml-duplicate-key 4:1 a'],
    ],
    ['a key twice, as a number and as a text', '1: a\n"1": b\n', ['yaml-duplicate-key 2:1 1']],
    ['a null byte', 'a: \0b\n', ['yaml-invalid 1:4 CONTROL_CHARACTER']],
    ['nesting too deep', `a: ${'['.repeat(100)}`, ['limit-exceeded 1:67 yaml-depth 64']],
    [
      'nesting too deep behind an error',
      `a: @\nb: ${'['.repeat(50_000)}`,
      ['yaml-invalid 1:4 BAD_SCALAR_START', 'limit-exceeded 2:# yaml-depth 64'],
    ],
    ['a list within itself', 'b: 1\na: &a [*a]\n', ['limit-exceeded 2:8 yaml-aliasNodes 100000']],
    ['a long text', `b:\n  - ${'文'.repeat(YAML_LIMITS.scalar + 1)}`, ['limit-exceeded 2:5 yaml-scalar 131068']],
  ])('tells of %s', (_, text, wanted) => {
    // How far the parser gets before it gives up depends on how much room the engine has left it.
    const told = problemsOf(text).map((problem) => problem.replace(/:\d{3,}(?= yaml-depth)/u, ':#'));
    expect(told).toEqual(wanted);
  });

  it('does not take the entry behind an empty one for a part of the inner list', () => {
    const { root } = readYaml('items:\n  - content:\n      -\n  - content:\n    - 一\n    -\n  -\n    content:\n');
    expect(root?.value).toEqual({ items: [{ content: [null] }, { content: ['一', null] }, { content: null }] });
  });

  it('never throws', () => {
    const signs = [': ', ':', '- ', '-', '\n', '  ', '[', ']', '{', '}', ',', '"', "'", '|', '>', '&x ', '*x', '!!str ', '? ', '#', ' # '];
    const piece = fc.constantFrom(...signs, '\t', '---', '...', '%', '~', '\r', '\ufeff', 'a', '公');
    const text = fc.oneof(
      fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary' }),
    );
    const readAnything = (given: string): void => void problemsOf(given);
    expect(() => fc.assert(fc.property(text, readAnything), { numRuns: 2000 })).not.toThrow();
  });
});
