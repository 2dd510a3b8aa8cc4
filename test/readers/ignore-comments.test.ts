import { describe, expect, it } from 'vitest';

import { formatPlace } from '../../src/model/place.ts';
import { readYamlText } from '../../src/readers/read-file.ts';

/** Each comment with its place, what it says, and what it covers. */
function commentsOf(text: string): readonly string[] {
  const { ignoreComments = [] } = readYamlText('a.yaml', `kind: unit-roster\n${text}`);
  return ignoreComments.map(({ place, text: says, covers }) => {
    const range = typeof covers === 'object' ? `${covers.start.line}:${covers.start.column}-${covers.end.line}` : String(covers);
    return `${formatPlace(place)} ${says} => ${range}`;
  });
}

describe('a comment that suppresses', () => {
  it.each([
    [
      'an entry of a list',
      'units:\n  # catalogue-ignore x -- y\n  - name: a\n    id: b\n  - name: c\n',
      '3:3 catalogue-ignore x -- y => 4:5-5',
    ],
    [
      'a key with its value',
      'units:\n  - name: a\n    # catalogue-ignore x\n    alias:\n      - b\n      - c\n',
      '4:5 catalogue-ignore x => 5:5-7',
    ],
    ['an entry of an inner list', 'a:\n  - b\n  #catalogue-ignore x\n  - c\n', '4:3 catalogue-ignore x => 5:5-5'],
    ['what comes next, past the end of a block', 'a:\n  - b: 1\n    # catalogue-ignore x\n  - c: 2\n', '4:5 catalogue-ignore x => 5:5-5'],
    ['what comes next, past other comments', 'a:\n  # catalogue-ignore x\n  # why\n\n  - c: 2\n', '3:3 catalogue-ignore x => 6:5-6'],
    ['the entry of its own dash', 'a:\n  - # catalogue-ignore x\n    c: 2\n', '3:5 catalogue-ignore x => 4:5-4'],
    ['its line, where something stands before it', 'a: b # catalogue-ignore x\nc: d\n', '2:6 catalogue-ignore x => 2:1-2'],
    ['its line, behind an entry', 'a:\n  - b # catalogue-ignore x\n', '3:7 catalogue-ignore x => 3:1-3'],
    ['nothing, at the end', 'a: b\n# catalogue-ignore x\n', '3:1 catalogue-ignore x => undefined'],
    ['a part of a flow collection', 'a: [\n  # catalogue-ignore x\n  b,\n  c]\n', '3:3 catalogue-ignore x => 4:3-4'],
    ['an alias', 'a: &b [1]\n# catalogue-ignore x\nc: *b\n', '3:1 catalogue-ignore x => 4:1-4'],
  ])('is about %s', (_, text, expected) => {
    expect(commentsOf(text)).toEqual([expected]);
  });

  it('is about the whole file at its top, and nowhere else', () => {
    const text = '# catalogue-ignore-file x -- y\nkind: unit-roster\n# catalogue-ignore-file z\nunits: []\n';
    const { ignoreComments = [] } = readYamlText('a.yaml', text);
    expect(ignoreComments.map(({ covers }) => covers)).toEqual(['file', undefined]);
  });

  it.each([
    ['within quotes', 'a: "b # catalogue-ignore x"\n'],
    ['within a block', 'a: |\n  # catalogue-ignore x\n  b\n'],
    ['within a folded block with a comment above', 'a: > # other\n  # catalogue-ignore x\nb: c\n'],
    ['within a plain text', 'a: b#catalogue-ignore x\n'],
    ['that speaks of the word only', '# see catalogue-ignore\na: b\n'],
    ['in a text of several lines', 'a: "b\n  # catalogue-ignore x\n  c"\n'],
  ])('is none %s', (_, text) => {
    expect(commentsOf(text)).toEqual([]);
  });

  it('is one alone on its line, and read where a text of the line has the word too', () => {
    expect(commentsOf('a: "# catalogue-ignore x" # catalogue-ignore y # catalogue-ignore z\n')).toEqual([
      '2:27 catalogue-ignore y # catalogue-ignore z => 2:1-2',
    ]);
  });

  it('is read with line ends of other systems, and in a style that the fast parser leaves alone', () => {
    expect(commentsOf('a:\r\n  # catalogue-ignore x -- y\r\n  - b\r\n')).toEqual(['3:3 catalogue-ignore x -- y => 4:5-4']);
    expect(commentsOf('? a\n# catalogue-ignore x\n: - b\n')).toEqual(['3:1 catalogue-ignore x => 4:5-4']);
  });

  it('may stand a thousand times in a file', () => {
    const text = (count: number): string => `kind: unit-roster\n${'# catalogue-ignore x -- y\n'.repeat(count)}units: []\n`;
    expect(readYamlText('a.yaml', text(1000)).ignoreComments).toHaveLength(1000);
    expect(() => readYamlText('a.yaml', text(1001))).toThrow('limit-exceeded');
  });
});
