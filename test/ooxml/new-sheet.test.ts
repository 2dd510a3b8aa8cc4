import { describe, expect, it } from 'vitest';

import { toSerial, writeSheet, type SheetLayout } from '../../src/ooxml/new-sheet.ts';
import { findElements, parseXml, type XmlElement } from '../support/xml.ts';

function write(layout: Partial<SheetLayout>): XmlElement {
  return parseXml([...writeSheet({ columns: [{ width: 10 }], rows: [], footer: '', ...layout })].join(''));
}

describe('toSerial', () => {
  it.each([
    ['1900-03-01', 61],
    ['1970-01-01', 25_569],
    ['2024-02-29', 45_351],
    ['2025-12-31', 46_022],
  ])('counts %s as Excel does', (day, serial) => {
    expect(toSerial(day)).toBe(serial);
  });
});

describe('writeSheet', () => {
  it('writes its elements in the order of the schema, and none that is empty', () => {
    const full = write({
      columns: [{ width: 10 }, { width: 4, folds: true }],
      rows: [{ height: 20, cells: [{ look: 1, value: { text: 'x', location: "'A'!A1" }, across: 2 }] }],
      frozen: { rows: 1, columns: 0 },
      filter: 'A1:B1',
      conditions: [{ kind: 'bar', range: 'A1:A1', color: 'FF000000' }],
      validations: [{ kind: 'list', range: 'A1:A1', words: ['a', 'b'], error: 'no' }],
      footer: '&P',
    });
    expect(full.children[0]?.children.map(({ name }) => name)).toEqual([
      'sheetPr',
      'sheetViews',
      'sheetFormatPr',
      'cols',
      'sheetData',
      'autoFilter',
      'mergeCells',
      'conditionalFormatting',
      'dataValidations',
      'hyperlinks',
      'printOptions',
      'pageMargins',
      'pageSetup',
      'headerFooter',
    ]);
    const bare = write({}).children[0]?.children.map(({ name }) => name);
    expect(bare).not.toContain('mergeCells');
    expect(bare).not.toContain('dataValidations');
    expect(bare).not.toContain('hyperlinks');
  });

  it.each([
    ['a text', '=1+1', 'inlineStr', 'is', '=1+1'],
    ['a number', 7, undefined, 'v', '7'],
    ['a formula', { formula: 'SUM(A1)', result: 3 }, undefined, 'f', 'SUM(A1)'],
    ['a formula of a text', { formula: 'A1&"<"', result: '<' }, 'str', 'f', 'A1&"<"'],
  ] as const)('writes %s', (_, value, type, element, said) => {
    const [cell] = findElements(write({ rows: [{ height: 20, cells: [{ look: 2, value }] }] }), 'c');
    const [first] = cell?.children ?? [];
    expect(cell?.attributes).toMatchObject({ r: 'A1', s: '2' });
    expect(cell?.attributes['t']).toBe(type);
    expect(first?.name).toBe(element);
    expect(first?.text === '' ? first.children[0]?.text : first?.text).toBe(said);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('leaves a cell blank rather than write %s', (value) => {
    expect(findElements(write({ rows: [{ height: 20, cells: [{ look: 0, value }] }] }), 'c')[0]?.children).toEqual([]);
  });

  it('gives every cell of a merge its look, and goes on behind it', () => {
    const sheet = write({
      rows: [
        {
          height: 20,
          cells: [
            { look: 3, value: 'a', across: 3 },
            { look: 4, value: 'b' },
          ],
        },
      ],
    });
    expect(findElements(sheet, 'c').map(({ attributes }) => `${attributes['r']} ${attributes['s']}`)).toEqual([
      'A1 3',
      'B1 3',
      'C1 3',
      'D1 4',
    ]);
    expect(findElements(sheet, 'mergeCell').map(({ attributes }) => attributes['ref'])).toEqual(['A1:C1']);
  });

  it('ranks conditions in the order given', () => {
    const conditions = ['A1', 'B1'].map((range) => ({ kind: 'formula', range, formula: '1<2', overlay: 0, stop: true }) as const);
    const rules = findElements(write({ conditions }), 'cfRule');
    expect(rules.map(({ attributes }) => [attributes['priority'], attributes['stopIfTrue']])).toEqual([
      ['1', '1'],
      ['2', '1'],
    ]);
    expect(rules[0]?.children[0]?.text).toBe('1<2');
  });
});
