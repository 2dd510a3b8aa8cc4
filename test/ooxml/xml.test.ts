import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS, type Limits } from '../../src/ooxml/limits.ts';
import { parseXml } from '../../src/ooxml/xml.ts';
import { problemOf } from '../support/problem.ts';

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

/** Events in one line: `<a r=1>`, text, `</a>`. */
async function events(source: string | Uint8Array, size = 1 << 16, limits: Limits = LIMITS): Promise<string> {
  const seen: string[] = [];
  const handler = {
    open: (name: string, attributes: Readonly<Record<string, string>>) => {
      seen.push(`<${[name, ...Object.entries(attributes).map(([key, value]) => `${key}=${value}`)].join(' ')}>`);
    },
    text: (text: string) => void seen.push(text),
    close: (name: string) => void seen.push(`</${name}>`),
  };
  await parseXml(cut(typeof source === 'string' ? Buffer.from(source) : source, size), 'part.xml', handler, limits);
  return seen.join('');
}

function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

describe('parsing a part', () => {
  it.each([
    ['<x:row xmlns:x="urn:1" r="1"/>', '<row xmlns:x=urn:1 r=1></row>'],
    ['<a>&lt;&#x6E05;<![CDATA[<&>]]></a>', '<a><清<&></a>'],
    ['\uFEFF<?xml version="1.0" encoding="UTF-8"?><a/>', '<a></a>'],
    ['<!-- 注 --><a __proto__="1" constructor="2"/>', '<a __proto__=1 constructor=2></a>'],
  ])('%s', async (source, expected) => {
    expect(await events(source)).toBe(expected);
  });

  it.each(['le', 'be'] as const)('reads UTF-16 (%s) with and without a byte order mark', async (order) => {
    for (const mark of [true, false]) expect(await events(utf16('<a>公开</a>', order, mark))).toBe('<a>公开</a>');
  });

  it('does not care where chunks end, be it inside a character', async () => {
    const texts = fc.string({ unit: fc.constantFrom('公', '开', '𠮷', 'a', '&amp;', '\r\n', '😀') });
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1, max: 7 }), async (text, size) => {
        const source = `<a b="${text}">${text}</a>`;
        expect(await events(source, size)).toBe(await events(source));
      }),
    );
  });
});

describe('a part that is not sound', () => {
  it.each(['', 'text', '<a>', '<a></b>', '<a/><b/>', '<a b=1/>', '<a b="1" b="2"/>', '<a>&unknown;</a>', '<a>\u0001</a>', '<a>]]></a>'])(
    'is damaged: %s',
    async (source) => {
      expect(await problemOf(() => events(source))).toEqual({
        code: 'workbook-damaged',
        data: { reason: 'xml-invalid', part: 'part.xml' },
      });
    },
  );

  it('is damaged where its bytes are neither UTF-8 nor UTF-16', async () => {
    const gbk = Buffer.concat([Buffer.from('<a>'), Buffer.from([0xc7, 0xe5]), Buffer.from('</a>')]);
    expect(await problemOf(() => events(gbk))).toMatchObject({ data: { reason: 'xml-invalid' } });
  });

  it.each([
    '<!DOCTYPE a><a/>',
    '<!DOCTYPE a [<!ENTITY h "ha"><!ENTITY g "&h;&h;">]><a>&g;</a>',
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
  ])('is refused with a DOCTYPE: %s', async (source) => {
    expect(await problemOf(() => events(source))).toMatchObject({ code: 'workbook-damaged', data: { reason: 'doctype-refused' } });
  });

  it('is refused where it nests too deep', async () => {
    const nest = (depth: number): string => '<a>'.repeat(depth) + '</a>'.repeat(depth);
    expect(await problemOf(() => events(nest(256)))).toBe('none');
    expect(await problemOf(() => events(nest(257)))).toMatchObject({ code: 'limit-exceeded', data: { limit: 'xmlDepth', value: 257 } });
  });

  it.each([
    '<a>%</a>',
    '<a b="%"/>',
    '<a><!--%--></a>',
    '<?pi %?><a/>',
    '<%/>',
    '<a %="1"/>',
    '<!DOCTYPE % []><a/>',
    '<a><![CDATA[%]]></a>',
  ])('is refused where one piece of it never ends: %s', async (source) => {
    const long = source.replace('%', 'x'.repeat(5_000));
    const problem = await problemOf(() => events(long, 100, { ...LIMITS, xmlToken: 1_000 }));
    expect(problem).toMatchObject({ code: 'limit-exceeded', data: { limit: 'xmlToken', part: 'part.xml' } });
  });
});
