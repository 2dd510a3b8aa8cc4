import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textPositions } from '../../src/readers/text-source.ts';

describe('point', () => {
  it('is the same whatever was asked before', () => {
    const text = fc.string({ unit: fc.constantFrom('一', 'a', '\n', '𠀀', '\r\n') });
    fc.assert(
      fc.property(text, fc.array(fc.nat(60)), (written, offsets) => {
        const positions = textPositions(written);
        for (const offset of offsets) expect(positions.point(offset)).toEqual(textPositions(written).point(offset));
      }),
    );
  });

  it.each([
    ['the start', '一二\n三', 0, '1:1'],
    ['a character further on', '一二\n三', 1, '1:2'],
    ['a line break', '一二\n三', 2, '1:3'],
    ['the start of a line', '一二\n三', 3, '2:1'],
    ['the end', '一二\n三', 4, '2:2'],
    ['the end behind a line break', '一\n', 2, '2:1'],
    ['an offset behind the end', '一\n二', 9, '2:2'],
    ['an empty text', '', 0, '1:1'],
    ['an empty line', 'a\n\nb', 2, '2:1'],
    ['the carriage return of Windows', 'ab\r\nc', 2, '1:3'],
    ['the line break of Windows', 'ab\r\nc', 3, '1:4'],
    ['a line of Windows', 'ab\r\nc', 4, '2:1'],
    ['a carriage return alone, which is no line break', 'a\rb', 2, '1:3'],
    ['a character beyond the first plane', '𠮷😀a', 0, '1:1'],
    ['behind one such character', '𠮷😀a', 2, '1:2'],
    ['behind two such characters', '𠮷😀a', 4, '1:3'],
    ['behind a family of several characters', '👨‍👩‍👧a', 8, '1:6'],
    ['half a surrogate pair', '\ud800a', 1, '1:2'],
    ['a tab', '\ta', 1, '1:2'],
  ])('finds %s', (_, text, offset, wanted) => {
    const { line, column } = textPositions(text).point(offset);
    expect(`${line}:${column}`).toBe(wanted);
  });

  it('agrees with counting for any text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '公', '😀', '\n', '\r\n', '\t'), maxLength: 40 });
    const check = (given: string): void => {
      const positions = textPositions(given);
      let offset = 0;
      for (const character of given) {
        const before = given.slice(0, offset).split('\n');
        expect(positions.point(offset)).toEqual({ line: before.length, column: [...(before.at(-1) ?? '')].length + 1 });
        offset += character.length;
      }
    };
    expect(() => fc.assert(fc.property(text, check))).not.toThrow();
  });
});

describe('place', () => {
  it('spans from one point to another, and never backwards', () => {
    const positions = textPositions('一二\n三四\n');
    expect(positions.place(1, 4)).toEqual({ kind: 'text', start: { line: 1, column: 2 }, end: { line: 2, column: 2 } });
    expect(positions.place(4, 1)).toEqual({ kind: 'text', start: { line: 2, column: 2 }, end: { line: 2, column: 2 } });
  });
});

describe('excerpt', () => {
  const LINES = ['line 1', 'line 2', 'line 3', 'line 4', 'line 5', 'line 6', 'line 7', 'line 8', 'line 9'];
  const TEXT = LINES.join('\n');
  const startOf = (line: number): number => (line - 1) * 7;

  it.each([
    ['a line in the middle', startOf(5), startOf(5) + 4, undefined, [4, 5, 6]],
    ['the first line', 0, 4, undefined, [1, 2]],
    ['the last line', startOf(9), startOf(9) + 6, undefined, [8, 9]],
    ['a value of two lines', startOf(4), startOf(5) + 4, undefined, [3, 4, 5, 6]],
    ['a value of five lines, of which three are shown', startOf(3), startOf(7) + 4, undefined, [2, 3, 4, 5, 6]],
    ['a value that ends with its line break', startOf(4), startOf(5), undefined, [3, 4, 5]],
    ['an empty value', startOf(5), startOf(5), undefined, [4, 5, 6]],
    ['a line with its owner far above', startOf(7), startOf(7) + 4, startOf(2), [2, 6, 7, 8]],
    ['a line with its owner right above', startOf(7), startOf(7) + 4, startOf(6), [6, 7, 8]],
    ['a line with its owner on the same line', startOf(7) + 2, startOf(7) + 4, startOf(7), [6, 7, 8]],
    ['a line with its owner further down, as an alias has', startOf(2), startOf(2) + 4, startOf(8), [1, 2, 3]],
  ])('shows %s', (_, start, end, owner, wanted) => {
    const excerpt = textPositions(TEXT).excerpt(start, end, owner);
    expect(excerpt).toEqual({ kind: 'text', lines: wanted.map((number) => ({ number, text: `line ${number}` })) });
  });

  it('leaves out line breaks of any kind, and keeps blanks', () => {
    expect(textPositions('  a \r\n\tb\r\n').excerpt(0, 1)).toEqual({
      kind: 'text',
      lines: [
        { number: 1, text: '  a ' },
        { number: 2, text: '\tb' },
      ],
    });
  });
});
