import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/reporters/display-width.ts';
import { countWrapped, wrapText } from '../../src/reporters/wrap-text.ts';

describe('wrapping', () => {
  test.each<[string, number, number, string[]]>([
    ['short', 10, 0, ['short']],
    ['the deadline has no trigger', 12, 0, ['the deadline', 'has no', 'trigger']],
    ['公开时限没有写明起算点', 8, 0, ['公开时限', '没有写明', '起算点']],
    ['公开时限没有', 7, 0, ['公开时', '限没有']],
    ['公开时限，没有写明', 8, 0, ['公开时', '限，没有', '写明']], // no line begins with a comma
    ['应当写《政府信息公开条例》', 8, 0, ['应当写', '《政府信', '息公开条', '例》']], // no line ends with an opening bracket
    ['公开时限20个工作日', 9, 2, ['公开时限', '  20个工', '  作日']],
    ['catalogues/very-long-path.yaml', 10, 0, ['catalogues', '/very-long', '-path.yaml']],
  ])('%j at %i, indented by %i', (text, width, indent, lines) => {
    expect(wrapText(text, width, indent)).toEqual(lines);
  });

  test('keeps within the width and loses nothing but blanks', () => {
    const words = fc.array(
      fc.oneof(fc.constantFrom('公开', '时限，', '《条例》', 'deadline', '20', '，', '（', ')'), fc.string({ maxLength: 30 })),
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 10, max: 60 }), fc.nat(4), (parts, width, indent) => {
        const text = parts.join(' ').replaceAll(/\p{C}/gu, '');
        const lines = wrapText(text, width, indent);
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });

  test('counts the lines that it makes', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom(
          '公开',
          '时限，',
          '《条例》',
          'deadline',
          '20',
          '，',
          '（',
          ')',
          ' ',
          '　',
          '①',
          'a-very-long-word-that-no-line-has-room-for',
        ),
        fc.string({ maxLength: 8 }),
        fc.string({ unit: 'binary', maxLength: 3 }),
      ),
    );
    fc.assert(
      fc.property(pieces, fc.integer({ min: 2, max: 40 }), (parts, width) => {
        const text = parts.join('').replaceAll('\n', '');
        expect(countWrapped(text, width)).toBe(wrapText(text, width).length);
      }),
      { numRuns: 500 },
    );
  });
});
