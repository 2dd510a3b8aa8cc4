import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { editCells, editStrings } from '../../src/ooxml/edit-cells.ts';
import { editElements } from '../../src/ooxml/edit-elements.ts';
import { LIMITS } from '../../src/ooxml/limits.ts';

async function* inChunks(source: string, size: number): AsyncGenerator<Uint8Array, void> {
  const bytes = Buffer.from(source);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function join(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

const XML = `<?xml version="1.0"?><a><!-- <b/> --><b x="1>">甲<b>乙</b><![CDATA[<b>]]></b><c/><b/>𠮷</a>\n`;

describe('elements that are edited in passing', () => {
  it('are handed over whole, with what is nested in them, however the bytes arrive', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 200 }), async (size) => {
        const seen: string[] = [];
        const visit = ({ fullName }: { readonly fullName: string }) =>
          fullName === 'b' ? (source: string) => `[${seen.push(source)}]` : fullName === 'c' ? '<d/>' : undefined;
        const edited = await join(editElements(inChunks(XML, size), 'a.xml', visit));
        expect(edited).toBe('<?xml version="1.0"?><a><!-- <b/> -->[1]<d/>[2]𠮷</a>\n');
        expect(seen).toEqual(['<b x="1>">甲<b>乙</b><![CDATA[<b>]]></b>', '<b/>']);
      }),
    );
  });

  it('may not be longer than a token', async () => {
    const long = `<a><b>${'x'.repeat(3000)}</b></a>`;
    const edit = () => (source: string) => source;
    const pass = editElements(inChunks(long, 100), 'a.xml', edit, { ...LIMITS, xmlToken: 1000 });
    await expect(join(pass)).rejects.toMatchObject({ code: 'limit-exceeded', data: { limit: 'xmlToken', part: 'a.xml' } });
  });
});

describe('cells of a worksheet', () => {
  it.each<[what: string, data: string, met: readonly string[]]>([
    ['by their addresses', '<row r="2"><c r="B2"/><c r="AA2"/></row>', ['2:2', '2:27']],
    ['by counting, where addresses are missing', '<row><c/><c/></row><row r="5"><c/></row><row><c/></row>', ['1:1', '1:2', '5:1', '6:1']],
    ['with any prefix', '<x:row r="1"><x:c r="A1"/></x:row>', ['1:1']],
    ['but not in extensions', '<row r="1"><extLst><ext><c r="A1"/></ext></extLst><c r="B1"/></row>', ['1:2']],
  ])('are met %s', async (_, data, expected) => {
    const met: string[] = [];
    const cell = (row: number, column: number) => void met.push(`${row}:${column}`);
    const prefix = data.includes('x:') ? 'x:' : '';
    const source = `<${prefix}worksheet><c/><${prefix}sheetData>${data}</${prefix}sheetData><c/></${prefix}worksheet>`;
    expect(await join(editCells(inChunks(source, 7), 's.xml', { cell: (row, column) => cell(row, column) ?? undefined }, LIMITS))).toBe(
      source,
    );
    expect(met).toEqual(expected);
  });

  it('are said to be filled by a formula for several', async () => {
    let arrays = 0;
    const source = '<worksheet><sheetData><row><c><f t="array" ref="A1:A2">1</f></c><c><f>2</f></c></row></sheetData></worksheet>';
    await join(editCells(inChunks(source, 50), 's.xml', { cell: () => undefined, noteArray: () => void (arrays += 1) }, LIMITS));
    expect(arrays).toBe(1);
  });
});

describe('shared strings', () => {
  it('keep their numbers, and new ones come behind', async () => {
    const source = '<sst count="9" uniqueCount="2"><si><t>甲</t></si><si/></sst>';
    let count = 0;
    const edits = { string: () => undefined, added: ['<si><t>乙</t></si>'], noteCount: (total: number) => void (count = total) };
    expect(await join(editStrings(inChunks(source, 11), 's.xml', edits, LIMITS))).toBe(
      '<sst count="9" uniqueCount="3"><si><t>甲</t></si><si/><si><t>乙</t></si></sst>',
    );
    expect(count).toBe(2);
  });
});
