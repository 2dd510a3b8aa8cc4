import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fastGlob from 'fast-glob';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeRange } from '../../../src/readers/formats/yaml.ts';
import { parseFast } from '../../../src/readers/formats/yaml-fast.ts';
import { YAML_LIMITS, type YamlNode, type YamlTree } from '../../../src/readers/formats/yaml-node.ts';
import { parsePlain } from '../../../src/readers/formats/yaml-plain.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

/** What a tree says: each node with what of the text it covers. */
function describeTree(text: string, { roots }: YamlTree): unknown {
  const describeNode = (node: YamlNode): unknown => {
    const { start, end } = nodeRange(text, node);
    return [node.kind, start, end, node.value, node.children.map(describeNode)];
  };
  return roots.map(describeNode);
}

/** Lines of the plain style and some of others, at any indent: now and then they make a whole. */
const lines = fc.constantFrom(
  'a: b',
  'name: 清源县 民政局 # 说明',
  '公开内容:',
  'd:',
  '- 《办法》（国务院令第649号）',
  '- 2021-08-09',
  '- id: x-1',
  '- a:b',
  'c: [政府网站, "b", 12, []]',
  'e: { group: 申请人, f: [1], g: {} }',
  "h: '引号'",
  'i: 051018',
  'j: true # 说明',
  '# 说明',
  '',
  'k: "\\n"',
  'l: [a, b: c]',
  'm: &n',
  '-',
  '二: 行:',
);
const texts = fc
  .array(fc.tuple(fc.constantFrom(0, 0, 0, 2, 2, 4, 1), lines), { maxLength: 8 })
  .map((written) => written.map(([indent, line]) => `${' '.repeat(indent)}${line}\n`).join(''));

describe('parsePlain', () => {
  it.each(fastGlob.sync('catalogues/examples/**/*.yaml', { cwd: ROOT }))('reads %s as the other parser does', (file) => {
    const text = readFileSync(resolve(ROOT, file), 'utf8');
    const tree = parsePlain(text);
    expect(tree && describeTree(text, tree)).toEqual(describeTree(text, parseFast(text)));
  });

  it('reads whatever it reads as the other parser does', () => {
    const check = (text: string): void => {
      const tree = parsePlain(text);
      fc.pre(tree !== undefined);
      expect(describeTree(text, tree)).toEqual(describeTree(text, parseFast(text)));
    };
    fc.assert(fc.property(texts, check), { numRuns: 500 });
  });

  it.each([
    ['keys, lists and brackets', 'a: 一\nb:\n  - 二\n  - c: 三\n    d: [四, "五", {e: 6}]\nf:\n- 七\n'],
    ['comments and empty lines', '# 一\n\na: b # 二\n\n  # 三\nc: # 四\n  - d\n# 五'],
    ['numbers, dates and words that are values', 'a: [0, 12, 051018, 1.5, 2021-08-09, true, NULL]\n'],
    ['no line break at the end', 'a: b'],
  ])('reads %s', (_, text) => {
    const tree = parsePlain(text);
    expect(tree && describeTree(text, tree)).toEqual(describeTree(text, parseFast(text)));
  });

  it.each([
    ['nothing', ''],
    ['a comment only', '# 说明\n'],
    ['a text alone', '政府网站\n'],
    ['an empty value', 'a:\nb: c\n'],
    ['an empty value at the end', 'a:'],
    ['a text over several lines', 'a: b\n  c\n'],
    ['a list over several lines', 'a: [b,\n  c]\n'],
    ['an escaped quotation mark', "a: 'b''c'\n"],
    ['an escape', 'a: "b\\nc"\n'],
    ['a quotation mark that is not closed', 'a: "b\n'],
    ['a block text', 'a: |\n  b\n'],
    ['an anchor', 'a: &b c\n'],
    ['a tag', 'a: !!str 5\n'],
    ['a quoted key', '"a": b\n'],
    ['a key twice', 'a: b\na: c\n'],
    ['a key that every object has', 'constructor: a\n'],
    ['a key that is a value', 'true: a\n'],
    ['a list in a list', '- - a\n'],
    ['a second document', 'a: b\n---\nc: d\n'],
    ['a tab', 'a:\tb\n'],
    ['line breaks of Windows', 'a: b\r\n'],
    ['a character beyond the first plane', 'a: 𠮷\n'],
    ['a key within brackets', 'a: [b: c]\n'],
    ['a colon that ends a text', 'a: b: c\n'],
    ['a wrong indent', 'a:\n    - b\n  - c\n'],
    ['a text beyond the limit', `a: ${'文'.repeat(YAML_LIMITS.scalar + 1)}\n`],
    ['brackets too deep', `a: ${'['.repeat(65)}${']'.repeat(65)}\n`],
    ['blocks too deep', Array.from({ length: 65 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
  ])('leaves %s to the other parsers', (_, text) => {
    expect(parsePlain(text)).toBeUndefined();
  });
});
