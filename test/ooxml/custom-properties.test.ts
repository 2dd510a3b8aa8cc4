import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addCustomProperty, readCustomProperty } from '../../src/ooxml/custom-properties.ts';
import { writeZip, type ZipPart } from '../../src/ooxml/write-zip.ts';
import { openZip } from '../../src/ooxml/zip.ts';

const PACKAGE: readonly ZipPart[] = [
  { name: '[Content_Types].xml', content: '<Types xmlns="x"></Types>' },
  { name: '_rels/.rels', content: '<Relationships xmlns="x"></Relationships>' },
];

async function read(parts: readonly ZipPart[], name = 'mine'): Promise<string | undefined> {
  return readCustomProperty(await openZip(writeZip(parts)), name);
}

describe('a custom property', () => {
  it.each([
    ['short', 'x'],
    ['with what XML must escape', '<a href="&amp;">\'&'],
    ['longer than one property may be', '清源县'.repeat(500)],
    ['divided where a character takes two units', `${'a'.repeat(254)}𠮷𠮷`],
    ['divided at a blank', `${'a'.repeat(254)} ${' b'.repeat(300)}`],
  ])('is read as it was written: %s', async (_, value) => {
    expect(await read(addCustomProperty(PACKAGE, 'mine', value))).toBe(value);
  });

  it('is read as it was written, whatever JSON it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 700 }), async (text) => {
        const value = JSON.stringify({ text });
        fc.pre(!/[\ufffe\uffff\u007f-\u009f]/.test(value));
        expect(await read(addCustomProperty(PACKAGE, 'mine', value))).toBe(value);
      }),
      { numRuns: 60 },
    );
  });

  it('is declared in the package', () => {
    const parts = addCustomProperty(PACKAGE, 'mine', 'x');
    expect(parts.map(({ name }) => name)).toEqual(['[Content_Types].xml', '_rels/.rels', 'docProps/custom.xml']);
    expect(parts[0]?.content).toContain('PartName="/docProps/custom.xml"');
    expect(parts[1]?.content).toContain('Target="docProps/custom.xml"');
  });

  it('holds no more in one piece than office programs allow', () => {
    const content = String(addCustomProperty(PACKAGE, 'mine', 'x'.repeat(1000)).at(-1)?.content);
    const pieces = [...content.matchAll(/<vt:lpwstr>([^<]*)</g)].map(([, text]) => text?.length);
    expect(pieces).toEqual([255, 255, 255, 235]);
  });

  it.each([
    ['no property', PACKAGE],
    ['another property', addCustomProperty(PACKAGE, 'mined', 'x')],
    ['a damaged part', addCustomProperty(PACKAGE, 'mine', 'x').with(2, { name: 'docProps/custom.xml', content: '<a>' })],
    ['a missing part', addCustomProperty(PACKAGE, 'mine', 'x').slice(0, 2)],
  ])('is nothing where there is %s', async (_, parts) => {
    expect(await read(parts)).toBeUndefined();
  });
});
