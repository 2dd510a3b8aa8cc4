import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth, padToWidth, splitGlyphs, truncateToWidth } from '../../src/reporters/display-width.ts';

describe('the width of a text in display cells', () => {
  test.each([
    ['', 0],
    ['deadline', 8],
    ['公开时限', 8],
    ['20个工作日', 10],
    ['《条例》', 8],
    ['“引号”', 6], // quotation marks are ambiguous, hence one
    ['…', 1],
    ['■√', 2],
    ['ａＡ，：（）', 12],
    ['ﾊﾝｶｸ', 4],
    ['e\u0301', 1],
    ['\u200b零\ufeff宽', 4],
    ['👍', 2],
    ['👨‍👩‍👧', 2],
    ['❤️', 2],
    ['🇨🇳', 2],
    ['𠮷', 2],
    ['한국', 4],
    ['㈱①', 3],
  ])('%j takes %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  test('is the sum of its glyphs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(displayWidth(text)).toBe([...splitGlyphs(text)].reduce((sum, glyph) => sum + glyph.width, 0));
      }),
    );
  });
});

describe('cutting to a width', () => {
  test.each([
    ['公开时限', 8, '公开时限'],
    ['公开时限', 7, '公开时…'],
    ['公开时限', 6, '公开…'],
    ['公开时限', 1, '…'],
    ['公开时限', 0, ''],
    ['abc', 3, 'abc'],
    ['abcd', 3, 'ab…'],
  ])('%j at %i is %j', (text, width, cut) => {
    expect(truncateToWidth(text, width)).toBe(cut);
  });

  test('never exceeds the width, and changes nothing that fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(30), (text, width) => {
        const cut = truncateToWidth(text, width);
        expect(displayWidth(cut)).toBeLessThanOrEqual(width);
        if (displayWidth(text) <= width) expect(cut).toBe(text);
      }),
    );
  });
});

test('padding counts cells and leaves wider texts alone', () => {
  expect(padToWidth('公开', 6)).toBe('公开  ');
  expect(padToWidth('公开时限', 6)).toBe('公开时限');
});
