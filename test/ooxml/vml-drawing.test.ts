import { describe, expect, it } from 'vitest';

import { blocksFor, editDrawing, highestBlock } from '../../src/ooxml/vml-drawing.ts';
import { findElements, parseXml } from '../support/xml.ts';

const SIZES = { columnWidth: () => 10, rowHeight: () => 15 };
const note = { row: 2, column: 3, text: '一行' };
const NONE = new Set<string>();

function boxesOf(source: string): { id: string | undefined; cell: string; anchor: number[] }[] {
  return findElements(parseXml(source), 'v:shape').map((shape) => {
    const value = (name: string): string => findElements(shape, name)[0]?.text ?? '';
    return { id: shape.attributes['id'], cell: `${value('x:Row')} ${value('x:Column')}`, anchor: value('x:Anchor').split(',').map(Number) };
  });
}

describe('the drawing of the notes', () => {
  it('has a box for each, beside its cell', () => {
    const drawn = editDrawing(undefined, NONE, [note, { ...note, row: 7 }], [], SIZES, 3);
    expect(boxesOf(drawn)).toEqual([
      { id: '_x0000_s3073', cell: '1 2', anchor: [3, 12, 1, 4, 7, 12, 2, 16] },
      { id: '_x0000_s3074', cell: '6 2', anchor: [3, 12, 6, 4, 7, 12, 7, 16] },
    ]);
    expect(highestBlock(drawn)).toBe(3);
    expect(findElements(parseXml(drawn), 'v:shapetype')).toHaveLength(1);
  });

  it('takes new blocks of numbers beside those it has', () => {
    const before = editDrawing(undefined, NONE, [note], [], SIZES, 1);
    const after = editDrawing(
      before,
      NONE,
      Array.from({ length: 2000 }, (_, index) => ({ ...note, row: index + 10 })),
      [],
      SIZES,
      4,
    );
    expect(after).toContain('data="1,4,5"');
    expect(blocksFor(2000)).toBe(2);
    const ids = boxesOf(after).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2001);
  });

  it('loses the boxes of notes that are gone, and no others', () => {
    const picture = '<v:shape id="p"><x:ClientData ObjectType="Pict"><x:Row>1</x:Row><x:Column>2</x:Column></x:ClientData></v:shape>';
    const before = editDrawing(undefined, NONE, [note, { ...note, row: 7 }], [], SIZES, 1).replace('</xml>', `${picture}</xml>`);
    expect(editDrawing(before, new Set(['C2']), [], [], SIZES, 2)).toBe(
      before.replace(/<v:shape (?:(?!<\/v:shape>).)*<x:Row>1<.*?<\/v:shape>/u, ''),
    );
  });

  it('makes boxes grow with their notes', () => {
    const before = editDrawing(undefined, NONE, [note], [], SIZES, 1);
    const grown = editDrawing(before, NONE, [], [{ ...note, text: '行\n'.repeat(10) }], SIZES, 2);
    expect(boxesOf(grown)[0]?.anchor.slice(0, 6)).toEqual(boxesOf(before)[0]?.anchor.slice(0, 6));
    expect(boxesOf(grown)[0]?.anchor[6]).toBeGreaterThan(boxesOf(before)[0]?.anchor[6] ?? 0);
  });

  it('gives a box to a note that has grown and has none', () => {
    const before = editDrawing(undefined, NONE, [note], [], SIZES, 1);
    const drawn = editDrawing(before, NONE, [{ ...note, row: 9 }], [note, { ...note, row: 7 }], SIZES, 2);
    expect(boxesOf(drawn).map(({ cell }) => cell)).toEqual(['1 2', '8 2', '6 2']);
    expect(new Set(boxesOf(drawn).map(({ id }) => id)).size).toBe(3);
  });

  it('passes over hidden columns and rows without walking far', () => {
    const drawn = editDrawing(undefined, NONE, [note], [], { columnWidth: () => 0, rowHeight: () => 0 }, 1);
    expect(boxesOf(drawn)[0]?.anchor.every((value) => value >= 0 && value < 200)).toBe(true);
  });

  it('need not be well-formed', () => {
    const torn = '<xml><v:shape id="a"><br><x:Row>1</x:Row></v:shape><v:shape ';
    expect(editDrawing(`${torn}</xml>`, new Set(['C2']), [], [], SIZES, 1)).toBe(`${torn}</xml>`);
  });
});
