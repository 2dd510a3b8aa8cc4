import { describe, expect, it } from 'vitest';
import { drawSymbols, isSymbolFont } from '../../../src/readers/formats/wingdings.ts';

describe('drawSymbols', () => {
  it.each([
    ['Wingdings', 'þ', '☑'],
    ['Wingdings', 'ü', '✓'],
    ['Wingdings', '\u00a8', '□'],
    ['Wingdings', '\uf0a8', '□'],
    ['Wingdings', '\uf06f', '□'],
    ['Wingdings', '\uf0fe\uf0a8', '☑□'],
    ['Wingdings', 't', '■'],
    ['Wingdings', 'R', '☑'],
    ['Wingdings 2', 'R£', '☑□'],
    ['wingdings2', 'P', '✓'],
    ['"Wingdings 2", serif', '£', '□'],
    ['Wingdings 3', 'p', '▲'],
    ['Webdings', 'a', '✓'],
    ['Wingdings', '政府网站', '政府网站'],
    ['Wingdings', '\uf04a', '\uf04a'],
    ['宋体', 'R£', 'R£'],
    ['', 'R', 'R'],
    ['constructor', 'R', 'R'],
  ])('%s: %j looks like %j', (font, text, glyphs) => {
    expect(drawSymbols(font, text)).toBe(glyphs);
  });
});

describe('isSymbolFont', () => {
  it.each([
    ['Wingdings', true],
    ['WEBDINGS', true],
    ['Wingding', false],
    ['仿宋_GB2312', false],
  ])('%s: %s', (font, wanted) => {
    expect(isSymbolFont(font)).toBe(wanted);
  });
});
