import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { LIMITS } from '../../src/ooxml/limits.ts';
import { decodeEntities, editTags, readAttribute, readRelationshipId, setAttribute, type TagEdit } from '../../src/ooxml/scan-tags.ts';
import { problemOf } from '../support/problem.ts';

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array, void> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function rewrite(source: string | Uint8Array, edit: TagEdit, size = 64): Promise<string> {
  const bytes = typeof source === 'string' ? Buffer.from(source) : source;
  const written = [];
  for await (const piece of editTags(inPieces(bytes, size), 'a.xml', edit)) written.push(piece);
  return written.join('');
}

const SOURCE = `<?xml version="1.0"?><!-- <row r="1"> --><x:a b='1>2' c="&lt;'">政务<![CDATA[<row>]]]]><d/ >公开<row r = "7"\n/></x:a>`;

describe('tags in passing', () => {
  it('are named as written, without those in comments and CDATA', async () => {
    const seen: string[] = [];
    await rewrite(SOURCE, ({ kind, fullName }) => void seen.push(`${kind} ${fullName}`));
    expect(seen).toEqual(['open x:a', 'open d', 'empty row', 'close x:a']);
  });

  it('leave the text to the letter, however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 40 }),
        fc.array(fc.constantFrom('<a>', '</a>', '<b c="<>"/>', '公开', '<!--<a>-->', '<![CDATA[>]]>', ' ', '&amp;')),
        async (size, pieces) => {
          const source = pieces.join('');
          expect(await rewrite(source, () => undefined, size)).toBe(source);
          expect(await rewrite(source, ({ source: tag }) => tag, size)).toBe(source);
        },
      ),
    );
  });

  it.each([1, 3, 5, 1000])('are replaced alone, in pieces of %i bytes', async (size) => {
    const changed = await rewrite(
      SOURCE,
      ({ fullName, source }) => (fullName === 'row' ? setAttribute(source, 'r', '8') : undefined),
      size,
    );
    expect(changed).toBe(SOURCE.replace('"7"', '"8"').replace('r = "8"', 'r="8"'));
  });

  it('come out as UTF-8 and say so, whatever they came in', async () => {
    const utf16 = Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-16"?><a>政</a>', 'utf16le');
    expect(await rewrite(utf16, () => undefined)).toBe('<?xml version="1.0" encoding="UTF-8"?><a>政</a>');
  });

  it('are those of a text: other bytes are damage', async () => {
    const problem = await problemOf(() => rewrite(Uint8Array.from([0x3c, 0x61, 0xff, 0xff, 0x3e]), () => undefined));
    expect(problem).toEqual({ code: 'workbook-damaged', data: { reason: 'xml-invalid', part: 'a.xml' } });
  });

  it('may not be endless', async () => {
    const endless = editTags(inPieces(Buffer.from(`<a b="${'x'.repeat(500)}"/>`), 50), 'a.xml', () => undefined, {
      ...LIMITS,
      xmlToken: 300,
    });
    const drain = async (): Promise<void> => {
      for await (const _ of endless);
    };
    expect(await problemOf(drain)).toMatchObject({ code: 'limit-exceeded', data: { limit: 'xmlToken' } });
  });
});

describe('attributes', () => {
  it.each([
    ['<c r="A1" s=\'3\'/>', 's', '3'],
    ['<c r="A1" ss="3"/>', 's', undefined],
    ['<c r="&#65;1"/>', 'r', 'A1'],
    ['<c x="a r=" r="A1"/>', 'r', 'A1'],
    ['<c\n  r = "A1"/>', 'r', 'A1'],
    ['<sheet name="a&amp;b &lt;"/>', 'name', 'a&b <'],
  ])('of %s: %s is %s', (source, name, value) => {
    expect(readAttribute({ source }, name)).toBe(value);
  });

  it.each([
    ['<c r="A1"/>', '5', '<c r="A1" s="5"/>'],
    ['<c r="A1" >', '5', '<c r="A1" s="5">'],
    ['<c s=\'1\' r="A1">', '5', '<c s="5" r="A1">'],
    ['<c r="A1" s="1"/>', undefined, '<c r="A1"/>'],
    ['<c r="A1"/>', undefined, '<c r="A1"/>'],
    ['<c/>', 'a"<', '<c s="a&quot;&lt;"/>'],
  ])('are set in %s', (source, value, expected) => {
    expect(setAttribute(source, 's', value)).toBe(expected);
  });

  it('name a relationship under any prefix', () => {
    expect(readRelationshipId({ source: '<sheet id="1" rel:id="rId4"/>' })).toBe('rId4');
    expect(readRelationshipId({ source: '<sheet id="1"/>' })).toBeUndefined();
  });

  it('keep entities that XML does not know', () => {
    expect(decodeEntities('&h; &#x110000; &#20013;')).toBe('&h; &#x110000; 中');
  });
});
