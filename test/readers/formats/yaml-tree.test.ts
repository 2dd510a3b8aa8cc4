import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fastGlob from 'fast-glob';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAlias, isMap, isNode, isScalar, isSeq, parseAllDocuments, type Document, type ParsedNode } from 'yaml';
import { nodeRange, scalarText } from '../../../src/readers/formats/yaml.ts';
import { YAMLException } from 'js-yaml';
import { UnusualYamlError } from '../../../src/readers/formats/yaml-fast.ts';
import { YAML_LIMITS, YamlLimitError, type YamlNode } from '../../../src/readers/formats/yaml-node.ts';
import { parseYamlTree } from '../../../src/readers/formats/yaml-tree.ts';
import { isBlank, skipBlanks } from '../../../src/readers/formats/yaml-text.ts';
import { yamlText } from '../../support/yaml-text.ts';

/** A document as nested lists: what each node is and what of the text it covers. */
type Outline = string | readonly Outline[];

function trim(text: string, start: number, end: number): string {
  const from = Math.min(skipBlanks(text, start), end);
  let to = end;
  while (to > from && isBlank(text[to - 1])) to -= 1;
  return `${from}-${to}`;
}

/** What the fast parser found. */
function outline(text: string, node: YamlNode): Outline {
  const { start, end } = nodeRange(text, node);
  if (node.target !== undefined) return [`alias ${start}-${end}`, outline(text, node.target)];
  if (node.kind === 'empty') return 'empty';
  const head = `${node.kind} ${start}-${end}`;
  return node.kind === 'scalar' ? head : [head, ...node.children.map((child) => outline(text, child))];
}

/** Where a node ends: to the other parser comments behind the last entry of a block are a part of it. */
function endOf(node: ParsedNode): number {
  if (!isMap(node) && !isSeq(node)) return node.range[1];
  const last = node.flow === true ? undefined : node.items.at(-1);
  if (last === undefined) return node.range[1];
  if (isNode(last)) return endOf(last as ParsedNode);
  const { key, value } = last as { key: ParsedNode; value: ParsedNode | null };
  return endOf(value ?? key);
}

/** What the other parser found, in the same words. */
function outlineOf(text: string, document: Document.Parsed, node: ParsedNode | null): Outline {
  if (node === null) return 'empty';
  const range = trim(text, node.range[0], endOf(node));
  if (isAlias(node)) return [`alias ${range}`, outlineOf(text, document, (node.resolve(document) ?? null) as ParsedNode | null)];
  if (isMap(node)) {
    const children = node.items.flatMap(({ key, value }) => [outlineOf(text, document, key), outlineOf(text, document, value)]);
    return [`mapping ${range}`, ...children];
  }
  if (isSeq(node)) return [`sequence ${range}`, ...node.items.map((item) => outlineOf(text, document, item as ParsedNode | null))];
  return isScalar(node) && node.source === '' && node.type === 'PLAIN' ? 'empty' : `scalar ${range}`;
}

interface Reading {
  readonly values: readonly unknown[];
  readonly outlines: readonly Outline[];
}

function readFast(text: string): Reading {
  const { roots } = parseYamlTree(text);
  return { values: roots.map(({ value }) => value), outlines: roots.map((root) => outline(text, root)) };
}

function readSlow(text: string): Reading {
  const documents = [
    ...parseAllDocuments<ParsedNode>(text, { version: '1.2', schema: 'core', prettyErrors: false, logLevel: 'error' }),
  ] as Document.Parsed[];
  expect(documents.flatMap(({ errors }) => errors)).toEqual([]);
  return {
    values: documents.map((document) => document.toJS({ maxAliasCount: -1 }) as unknown),
    outlines: documents.map((document) => outlineOf(text, document, document.contents)),
  };
}

const ROOT = resolve(import.meta.dirname, '../../..');

describe('the fast parser and the yaml package', () => {
  it.each(fastGlob.sync(['catalogues/**/*.yaml', 'fixtures/**/*.{yaml,yml,json}'], { cwd: ROOT }))('agree on %s', (file) => {
    const text = readFileSync(resolve(ROOT, file), 'utf8');
    expect(readFast(text)).toEqual(readSlow(text));
  });

  it.each([
    ['an anchor before a mapping', 'a: &x\n  b: c\nd: *x\n'],
    ['an anchor before the first key of a mapping', 'a:\n  - &k key: v\n    other: *k\n'],
    ['an anchor before a mapping and one before its key', '&m\n&k key: v\n'],
    ['an anchor before a scalar', 'a: &x 文字\nb: *x\n'],
    ['an anchor before a block scalar', 'a: &x |\n  文字\n  两行\nb: *x\n'],
    ['an anchor before a quoted text', 'a: &x "b: c"\nd: [*x, *x]\n'],
    ['an anchor right before a flow collection', '- [&a [1], 2]\n- *a\n'],
    ['an anchor on nothing', '{k: &a , b: 1}'],
    ['an anchor taken again', '- &a 1\n- *a\n- &a [2]\n- *a\n'],
    ['a scalar below its key', 'a:\n  文字\nb:\n  "c"\nd:\n  - e\n'],
    ['a scalar below its key over several lines', 'a:\n  一行\n  又一行\nb: c\n'],
    ['not a number', 'a: .nan\nb:\n  .nan\n'],
    ['tags', 'a: !!str 5\nb: !!int "5"\nc: !!map {d: e}\nf: !!seq\n  - g\nh: !<tag:yaml.org,2002:str> 6\n'],
    ['a tag above a number', 'a:\n  !!str 5\n'],
    ['an anchor and a tag', 'a: &x !!str 5\nb: !!str &y 6\nc: [*x, *y]\n'],
    ['empty values', 'a:\nb: # 说明\nc: ~\nd:\n'],
    ['an empty value at the end', 'a:\n  b:'],
    ['empty entries', '-\n- a\n-\n-\n- b\n-\n'],
    ['empty entries among comments', '- # -\n# - a\n- a # - b\n-   # 空\n'],
    ['empty entries of a nested list', 'a:\n- - \n  -\n  - b\n-\n- c:\n  -\n'],
    ['an entry behind the empty end of an inner list', 'a:\n  - b:\n      -\n  - c\n'],
    ['a mapping behind the empty end of an inner list', 'a:\n  - b:\n    - # 空\n  -\n    c: d\n    e:\n  - f: g\n'],
    ['texts over several lines behind an empty end', 'a:\n  - b:\n      -\n  - 一\n    二\n  - |\n    三\n'],
    ['an empty list in a list', '- - \n- a\n- -\n  - -\n- b: &x c\n- *x\n'],
    ['written and unwritten nulls', '- ~\n-\n- null\n-\n'],
    ['keys without values in braces', '{a, b: 1, c, }'],
    ['quoted keys without values in braces', '{"a", \'b\': 1, "c": }'],
    ['pairs in a list', '[a: b, c, "d": [e], {f: g}, h: ]'],
    ['explicit keys', '? a\n: b\n? c\n? d\n:\n  - e\n? f'],
    ['an explicit key in a list', '- ? a\n- ? b\n  : c\n'],
    ['explicit keys in braces', '{? a : b, ? c}'],
    ['an explicit pair in brackets', '[? a : b, ? c, ? d]'],
    ['a key that follows an explicit one', '? a\nb: c\n'],
    ['a list as value at the indent of its key', 'a:\n- b\n- c: d\n  e:\n  - f\ng: h\n'],
    ['lists in lists', '- - a\n  - - b\n    - c\n  - d\n- - - e\n'],
    ['mappings in lists in mappings', 'a:\n  - b: 1\n    c: 2\n  -\n    d: 3\n'],
    ['flow inside block', 'a: [b, {c: d, e: [f, g]}, "h"]\ni: {j: k}\n'],
    ['flow over several lines', 'a: [\n  b, # 说明\n  c,\n]\nd: {\n  e: f,\n  # 说明\n  g: h }\n'],
    ['an explicit key before the end of the document', 'a:\n? b\n...\n'],
    ['block scalars', 'a: |\n  一\n\n  二\nb: >-\n  三\n  四\n\nc: |+\n  五\n\nd: |2\n    六\ne: e\n'],
    ['a block scalar at the end, without a line break', 'a: |-\n  一\n  二'],
    ['a block scalar before a comment', 'a: |\n  一\n# 说明\nb: >\n  二\n # 说明\n'],
    ['a block scalar without text', 'a: |\nb: >-\n'],
    ['quoted texts over several lines', 'a: "一\n  二\\\n  三"\nb: \'四\n\n  五\'\n'],
    ['plain texts over several lines', 'a: 一\n  二\n\n  三\nb: c\n'],
    ['quotation marks in keys', '"a: b": c\n\'d\'\'e\': f\n"g" : h\n'],
    ['a comment behind everything', 'a: # 一\n  - b # 二\n  # 三\n  - c: d # 四\n# 五\ne: f # 六\n# 七'],
    ['tabs behind colons', 'a:\tb\nc: \t[d]\ne:\t\t"f"\t# 说明\n'],
    ['line breaks of Windows', 'a: b\r\nc:\r\n  - d # 说明\r\n  - |\r\n    一\r\n    二\r\ne: "f\r\n  g"\r\n'],
    ['characters beyond the first plane', '𠮷: 😀\n"👨‍👩‍👧": [𠮷野, 😀]\n'],
    ['an ideographic blank', 'a: 内容\u3000\nb: \u3000内容\n'],
    ['a document marker', '---\na: b\n'],
    ['a document marker before a scalar', '--- a\n'],
    ['a document marker with an end', '--- # 说明\na: b\n...\n'],
    ['a directive', '%YAML 1.2\n---\na: b\n'],
    ['several documents', 'a: b\n---\n- c\n...\n---\nd\n'],
    ['JSON', JSON.stringify({ a: [1, -2.5, 1e21, true, null, { b: '\u2028"\\/😀' }, [], {}], '': '' }, null, 2)],
    ['JSON on one line', '{"a":[1,{"b":"c"}],"d":{"e":null}}'],
    ['__proto__ and constructor', '__proto__: {a: b}\nconstructor: [c]\ntoString: d\n'],
    ['a merge key, which is a key like any other', 'a: &a {b: c}\nd:\n  <<: *a\n  e: f\n'],
    ['numbers', '[0, -1, +2, 0x1F, 0o17, 1.5, .5, 1e3, -.inf, 051018, 1.10, 12:30, 1_000, 2021-08-09]'],
    ['words that are values', '[true, True, FALSE, null, ~, Null, yes, no, on, off, y, n]'],
  ])('agree on %s', (_, text) => {
    expect(readFast(text)).toEqual(readSlow(text));
  });

  it('agree on documents in any style', () => {
    fc.assert(
      fc.property(yamlText(), (text) => void expect(readFast(text)).toEqual(readSlow(text))),
      { numRuns: 150 },
    );
  });

  it.each([
    // The other parser names a collection that is a key by its text, this one as JavaScript does; no kind of document has such keys.
    ['a list as a key', '[a, b]: c\n', { 'a,b': 'c' }],
    ['a mapping as a key', '? {a: 1}\n: b\n', { '[object Object]': 'b' }],
    // The other parser names an empty key by the empty text.
    ['null as a key', '~: a\n', { null: 'a' }],
    // YAML 1.2 has no binary numbers.
    ['a binary number', 'a: 0b11\n', { a: 3 }],
  ])('differ on %s', (_, text, value) => {
    const fast = readFast(text);
    const slow = readSlow(text);
    expect(fast.values).toEqual([value]);
    expect(slow.values).not.toEqual([value]);
    expect(fast.outlines).toEqual(slow.outlines);
  });
});

/** The nodes of a tree, an alias before what it stands for. */
function nodesOf(node: YamlNode): YamlNode[] {
  return [node, ...(node.target === undefined ? node.children.flatMap(nodesOf) : [])];
}

describe('parseYamlTree', () => {
  it('gives each mapping a key and a value in turn, each list its entries, and each node its index', () => {
    const parse = (text: string): ReturnType<typeof parseYamlTree> | undefined => {
      try {
        return parseYamlTree(text);
      } catch (error) {
        if (error instanceof UnusualYamlError) return undefined;
        throw error;
      }
    };
    const check = (text: string): void => {
      const tree = parse(text);
      // A few of the texts are no YAML to the exact parser; others are drawn for them.
      fc.pre(tree !== undefined);
      const { nodes, roots } = tree;
      for (const node of roots.flatMap(nodesOf)) {
        expect(nodes[node.at]).toBe(node);
        const { value, children } = node;
        if (node.kind === 'sequence') expect(children.map((child) => child.value)).toEqual(value);
        if (node.kind !== 'mapping') continue;
        const keys = children.filter((_, index) => index % 2 === 0).map((child) => String(child.value));
        expect(keys.toSorted()).toEqual(Object.keys(value as object).toSorted());
        expect(children).toHaveLength(keys.length * 2);
      }
    };
    fc.assert(fc.property(yamlText(), check));
  });

  it.each([
    ['a list within itself', '&a [*a]', 'aliasNodes'],
    ['a list deep within itself', 'a: &a [[b, *a]]', 'aliasNodes'],
    ['a mapping within itself', '&a\nb: {c: *a}\n', 'aliasNodes'],
    ['a list within itself under a name taken before', '- &a 1\n- &a [*a]\n', 'aliasNodes'],
    [
      'aliases of aliases',
      'abcdefghi'.replace(
        /./gu,
        (name, index: number) => `${name}: &${name} [${`${index === 0 ? 'x' : `*${'abcdefghi'[index - 1]}`}, `.repeat(9)}]\n`,
      ),
      'aliasNodes',
    ],
    ['a long text', `a: ${'文'.repeat(YAML_LIMITS.scalar + 1)}`, 'scalar'],
  ])('refuses %s', (_, text, limit) => {
    expect(() => parseYamlTree(text)).toThrow(expect.objectContaining({ name: 'YamlLimitError', limit }));
  });

  it('reads an unusual text as it reads any other', () => {
    // The entry without text at its end is what makes a text unusual.
    const check = (text: string): void => {
      const usual = `- ${JSON.stringify(text)}\n- &a {b: [c, ~], d: 1}\n- *a\n- ? e\n  : [f]\n`;
      const [fast, exact] = [`${usual}- ~\n`, `${usual}-\n`].map((given) => parseYamlTree(given));
      expect(exact?.roots[0]?.value).toEqual(fast?.roots[0]?.value);
      const outlines = [fast, exact].map((tree) => tree?.roots[0]?.children.slice(0, -1).map((node) => outline(usual, node)));
      expect(outlines[1]).toEqual(outlines[0]);
    };
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), check), { numRuns: 50 });
  });

  it.each([
    ['a list within itself', '- &a [*a]\n-\n', 'aliasNodes'],
    ['a list within itself under a name taken before', '- &a 1\n- &a [*a]\n-\n', 'aliasNodes'],
    [
      'aliases of aliases',
      `- &a0 x\n${Array.from({ length: 9 }, (_, index) => `- &a${index + 1} [${`*a${index}, `.repeat(9)}]\n`).join('')}-\n`,
      'aliasNodes',
    ],
    ['a long text', `- ${'文'.repeat(YAML_LIMITS.scalar + 1)}\n-\n`, 'scalar'],
    ['nesting', `- ${'['.repeat(YAML_LIMITS.depth)}${']'.repeat(YAML_LIMITS.depth)}\n- ? a\n`, undefined],
  ])('holds an unusual text to the same limits: %s', (_, text, limit) => {
    expect(() => parseYamlTree(text)).toThrow(limit === undefined ? Error : expect.objectContaining({ name: 'YamlLimitError', limit }));
  });

  it.each([
    ['an alias without its anchor', '- *a\n-\n'],
    ['an alias before its anchor', '- *a\n- &a b\n-\n'],
    ['a key twice', '- {a: 1, a: 2}\n-\n'],
    ['a key twice, as a number and as a text', '- {1, "1"}\n'],
    ['a syntax error', '-\n- [a\n'],
  ])('refuses an unusual text with %s', (_, text) => {
    expect(() => parseYamlTree(text)).toThrow(Error);
  });

  it('reads an unusual text of many keys or aliases without looking through all of it for each', () => {
    const keys = Array.from({ length: 50_000 }, (_, index) => `k${index}`);
    expect(parseYamlTree(`{${keys.join(', ')}}`).roots[0]?.children).toHaveLength(100_000);
    expect(parseYamlTree(`- &a b\n-\n${'- *a\n'.repeat(50_000)}`).roots[0]?.children).toHaveLength(50_002);
  });

  it('takes the longest text, and as many aliases as are allowed', () => {
    const text = '文'.repeat(YAML_LIMITS.scalar);
    expect(parseYamlTree(`a: ${text}`).roots[0]?.value).toEqual({ a: text });
    const many = `a: &a b\nc: [${'*a,'.repeat(YAML_LIMITS.aliasNodes)}]`;
    expect(parseYamlTree(many).roots[0]?.children[3]?.children).toHaveLength(YAML_LIMITS.aliasNodes);
    expect(() => parseYamlTree(many.replace(']', '*a]'))).toThrow(YamlLimitError);
  });

  it.each([
    ['lists', (depth: number) => '['.repeat(depth) + ']'.repeat(depth)],
    ['mappings', (depth: number) => '{a: '.repeat(depth) + '}'.repeat(depth)],
    ['block lists', (depth: number) => `${'- '.repeat(depth)}a`],
  ])('refuses %s nested too deep', (_, nest) => {
    expect(parseYamlTree(nest(30)).roots).toHaveLength(1);
    expect(() => parseYamlTree(nest(100_000))).toThrow(YAMLException);
  });
});

describe('scalarText', () => {
  it.each([
    ['a: 2021', '2021'],
    ['a: 051018 # 说明', '051018'],
    ['a: 1.10', '1.10'],
    ['a: "1.10"', '1.10'],
    ['a: 0x1F', '0x1F'],
    ['a: 1e3\n', '1e3'],
    ['a: 2021-08-09', '2021-08-09'],
    ['a: TRUE', 'TRUE'],
    ['a: ~', undefined],
    ['a: !!int 007', '007'],
    ["a: ' 两边有空 '", ' 两边有空 '],
    ['a: |\n  一\n  二\n', '一\n二\n'],
    ['a:', undefined],
    ['a: [b]', undefined],
    ['a: {b: c}', undefined],
    ['b: &x 051018\na: *x', '051018'],
    ['b: &x !!int 0051\nc: &y [*x]\na: *x # 说明\n', '0051'],
  ])('of %j is %j', (text, wanted) => {
    const children = parseYamlTree(text).roots[0]?.children ?? [];
    const value = children[children.findIndex((child) => child.value === 'a') + 1];
    expect(value === undefined ? value : scalarText(text, value)).toBe(wanted);
  });
});

describe('skipBlanks', () => {
  it.each([
    ['  a', 0, 2],
    [' # 说明\n\t# 说明\r\n a', 0, 14],
    ['# 说明\ra', 0, 5],
    ['&x !!str a', 0, 9],
    ['&x[1]', 0, 2],
    ['!<tag:yaml.org,2002:str> a', 0, 25],
    ['\u3000a', 0, 0],
    ['a', 1, 1],
    ['# 说明', 0, 4],
    ['!<tag', 0, 5],
  ])('of %j from %i leads to %i', (text, offset, wanted) => {
    expect(skipBlanks(text, offset)).toBe(wanted);
  });
});
