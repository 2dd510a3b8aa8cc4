import { describe, expect, it } from 'vitest';

import { StyleSheet } from '../../src/ooxml/style-sheet.ts';
import { findElements, parseXml } from '../support/xml.ts';

const FONT = { name: '宋体', size: 10 } as const;

describe('StyleSheet', () => {
  it('begins with the look of cells that have none', () => {
    const sheet = new StyleSheet(FONT);
    expect(sheet.add({ font: FONT, fill: 'FFFFFFFF' })).toBe(1);
    const fonts = findElements(parseXml(sheet.write()), 'font');
    expect(fonts.map(({ children }) => children.find(({ name }) => name === 'name')?.attributes['val'])).toEqual(['宋体']);
  });

  it('writes equal looks once, and counts what it writes', () => {
    const sheet = new StyleSheet(FONT);
    const day = { font: FONT, numberFormat: 'yyyy-mm-dd', border: 'FF000000' };
    expect(sheet.add(day)).toBe(sheet.add({ ...day }));
    expect(sheet.add({ ...day, wrap: true })).not.toBe(sheet.add(day));
    expect(sheet.overlay({ fill: 'FF00FF00' })).toBe(sheet.overlay({ fill: 'FF00FF00' }));
    const root = parseXml(sheet.write());
    for (const name of ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs']) {
      const [list] = findElements(root, name);
      expect(list?.attributes['count']).toBe(String(list?.children.length));
    }
    expect(findElements(root, 'numFmt')[0]?.attributes).toEqual({ numFmtId: '164', formatCode: 'yyyy-mm-dd' });
  });

  it('writes its lists in the order of the schema', () => {
    const sheet = new StyleSheet(FONT);
    sheet.add({ numberFormat: '0' });
    const lists = parseXml(sheet.write()).children[0]?.children.map(({ name }) => name);
    expect(lists).toEqual(['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs']);
  });

  it('keeps texts what they are where it is told to', () => {
    const sheet = new StyleSheet(FONT);
    sheet.add({ alwaysText: true });
    expect(findElements(parseXml(sheet.write()), 'xf').at(-1)?.attributes['quotePrefix']).toBe('1');
  });
});
