import fc from 'fast-check';
import { expect, it } from 'vitest';

import { packText, writeZip } from '../../src/ooxml/write-zip.ts';
import { openZip } from '../../src/ooxml/zip.ts';
import { readParts } from '../support/parts.ts';
import { zip } from '../support/workbook.ts';

it('packs a text piece by piece as it would whole', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' })), async (pieces) => {
      const written = writeZip([{ name: '甲.xml', content: await packText(pieces) }]);
      expect((await readParts(written)).get('甲.xml')?.toString()).toBe(pieces.join(''));
    }),
    { numRuns: 30 },
  );
});

it('packs a text of many chunks', async () => {
  const pieces = Array.from({ length: 5_000 }, (_, index) => `第${index}行`.repeat(30));
  const written = writeZip([{ name: 'a', content: await packText(pieces) }]);
  expect((await readParts(written)).get('a')?.toString()).toBe(pieces.join(''));
});

it('copies a part as it lies in another archive, however it is packed there', async () => {
  const source = await openZip(
    zip([
      { name: 'a', data: 'stored', stored: true },
      { name: 'b', data: '公开'.repeat(99) },
      { name: 'c', data: 'unknown', method: 14 },
    ]),
  );
  const entries = await Promise.all(source.names.map(async (name) => ({ name, content: await source.readPacked(name) })));
  const copy = await openZip(writeZip(entries));
  for (const { name, content } of entries) expect(await copy.readPacked(name)).toEqual(content);
});
