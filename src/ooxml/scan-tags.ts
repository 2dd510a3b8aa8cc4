import { escapeXml } from './escape-xml.ts';
import { exceeds, LIMITS, type Limits } from './limits.ts';
import { decodeXml, localName } from './xml.ts';

/** A tag in the source of an XML part. What is not asked for is not looked at: a sheet has millions of them. */
export interface Tag {
  /** `empty` opens and closes at once: `<row/>`. */
  readonly kind: 'open' | 'close' | 'empty';
  /** As written: `x:row`. */
  readonly fullName: string;
  /** From `<` to `>`. */
  readonly source: string;
}

/** What stands in place of a tag; undefined leaves it as it is. */
export type TagEdit = (tag: Tag) => string | undefined;

const LESS = 0x3c;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;

/**
 * Passes the source of an XML part through, replacing tags on the way. What is not replaced stays as it was written,
 * to the letter; nothing is held but the tag at hand. The source must be well-formed.
 * @throws InputError `limit-exceeded` where a tag has no end within `limits.xmlToken`
 */
export async function* editTags(
  chunks: AsyncIterable<Uint8Array>,
  part: string,
  edit: TagEdit,
  limits: Limits = LIMITS,
): AsyncGenerator<string, void> {
  const rewrite = (source: string): { readonly written: string; readonly end: number } => {
    let copied = 0;
    let written = '';
    const end = scanTags(source, (tag, start) => {
      const replacement = edit(tag);
      if (replacement === undefined) return;
      written += source.slice(copied, start) + replacement;
      copied = start + tag.source.length;
    });
    return { written: written + source.slice(copied, end), end };
  };
  let rest = '';
  let isStart = true;
  for await (const text of decodeXml(chunks, part)) {
    rest += text;
    if (isStart && rest.length < DECLARATION) continue;
    const source = isStart ? declareUtf8(rest) : rest;
    isStart = false;
    const { written, end } = rewrite(source);
    rest = source.slice(end);
    if (rest.length > limits.xmlToken) throw exceeds(limits, 'xmlToken', rest.length, { part });
    yield written;
  }
  const source = isStart ? declareUtf8(rest) : rest;
  const { written, end } = rewrite(source);
  yield written + source.slice(end);
}

/** Long enough for any XML declaration. */
export const DECLARATION = 200;

/** The beginning of a part, with its declaration naming the encoding that it will be written in. */
export function declareUtf8(source: string): string {
  return source.replace(/^(<\?xml[^>]{0,150}?encoding\s{0,9}=\s{0,9}["'])[\w.-]{1,40}/u, '$1UTF-8');
}

/**
 * Names every tag of a text with its position. Comments, CDATA and processing instructions are passed over.
 * @returns where the first tag, comment or other markup begins that does not end within the text; else the text's length
 */
export function scanTags(source: string, visit: (tag: Tag, start: number) => void): number {
  let position = 0;
  for (;;) {
    const start = source.indexOf('<', position);
    if (start === -1) return source.length;
    if (start === source.length - 1) return start;
    const next = source.charCodeAt(start + 1);
    const isMarkup = next === EXCLAMATION || next === QUESTION;
    const end = isMarkup ? markupEnd(source, start) : tagEnd(source, start);
    if (end === -1) return start;
    if (!isMarkup) visit(readTag(source, start, end), start);
    position = end;
  }
}

/** Behind the `>` that ends a tag: one within quotes does not. -1 where the text ends before. */
function tagEnd(source: string, start: number): number {
  let quote = 0;
  for (let position = start + 1; position < source.length; position += 1) {
    const code = source.charCodeAt(position);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x3e) return position + 1;
    else if (code === 0x22 || code === 0x27) quote = code;
  }
  return -1;
}

/** Behind a comment, CDATA section or processing instruction; -1 where the text ends before. */
function markupEnd(source: string, start: number): number {
  // Enough to tell the three apart, and not to mistake `<!-->` for a whole comment.
  if (source.length < start + '<![CDATA['.length) return -1;
  const [opening, closing] = source.startsWith('<!--', start) ? ['<!--', '-->'] : source[start + 1] === '?' ? ['<?', '?>'] : ['<![', ']]>'];
  const end = source.indexOf(closing, start + opening.length);
  return end === -1 ? -1 : end + closing.length;
}

function readTag(source: string, start: number, end: number): Tag {
  const closes = source.charCodeAt(start + 1) === 0x2f;
  const nameStart = closes ? start + 2 : start + 1;
  let nameEnd = nameStart;
  while (nameEnd < end && isNameCode(source.charCodeAt(nameEnd))) nameEnd += 1;
  return {
    kind: closes ? 'close' : source.charCodeAt(end - 2) === 0x2f ? 'empty' : 'open',
    fullName: source.slice(nameStart, nameEnd),
    source: source.slice(start, end),
  };
}

/** Not a blank, `/`, `>` or `<`. */
function isNameCode(code: number): boolean {
  return code > 0x20 && code !== 0x2f && code !== 0x3e && code !== LESS;
}

const ATTRIBUTES = /([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/** An attribute's value, by its name as written. */
export function readAttribute({ source }: Pick<Tag, 'source'>, name: string): string | undefined {
  // The usual way of writing, read without a regular expression: this is asked of every row and of many cells.
  if (!source.includes("'")) {
    const start = source.indexOf(` ${name}="`);
    if (start !== -1 && !isQuoted(source, start))
      return decodeEntities(source.slice(start + name.length + 3, source.indexOf('"', start + name.length + 3)));
  }
  for (const [, written = '', double, single] of source.includes(name) ? source.matchAll(ATTRIBUTES) : []) {
    if (written === name) return decodeEntities(double ?? single ?? '');
  }
  return undefined;
}

/** Whether a position lies within a quoted value; for tags with double quotes only. */
function isQuoted(source: string, position: number): boolean {
  let quotes = 0;
  for (let before = source.indexOf('"'); before !== -1 && before < position; before = source.indexOf('"', before + 1)) quotes += 1;
  return quotes % 2 === 1;
}

/** `r:id`, whatever prefix stands for the namespace of relationships. */
export function readRelationshipId({ source }: Pick<Tag, 'source'>): string | undefined {
  for (const [, written = '', double, single] of source.matchAll(ATTRIBUTES)) {
    if (written.includes(':') && localName(written) === 'id') return decodeEntities(double ?? single ?? '');
  }
  return undefined;
}

/** The tag with an attribute set; `undefined` takes it away. */
export function setAttribute(source: string, name: string, value: string | undefined): string {
  const attribute = value === undefined ? '' : `${name}="${escapeXml(value)}"`;
  for (const { 0: whole, 1: written, index } of source.matchAll(ATTRIBUTES)) {
    if (written !== name) continue;
    const before = source.slice(0, index);
    return (attribute === '' ? before.trimEnd() : before + attribute) + source.slice(index + whole.length);
  }
  if (attribute === '') return source;
  const end = source.endsWith('/>') ? source.length - 2 : source.length - 1;
  return `${source.slice(0, end).trimEnd()} ${attribute}${source.slice(end)}`;
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Entities and references of characters, decoded; what XML does not know stays. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/giu,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
