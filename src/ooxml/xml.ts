import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { InputError } from '../model/problem.ts';
import { damaged } from './damage.ts';
import { exceeds, LIMITS, type Limits } from './limits.ts';

/** Attributes as written, prefixes included; the record has no prototype, so any name is safe to ask for. */
export type Attributes = Readonly<Record<string, string>>;

/** What a part's reader is told. Element names come without their prefix: producers use `<row>`, `<x:row>` and others. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  /** Text or CDATA, in one or several pieces. */
  text?(text: string): void;
}

/**
 * Reads an XML part as its bytes arrive, and holds no more of it than one token.
 * @param part the part's name, for messages
 * @throws InputError `workbook-damaged` where it is not well-formed, `limit-exceeded`; and whatever `handler` throws
 */
export async function parseXml(
  chunks: AsyncIterable<Uint8Array>,
  part: string,
  handler: XmlHandler,
  limits: Limits = LIMITS,
): Promise<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let depth = 0;
  // Source characters since the last event: saxes buffers a text or an attribute of any length, so it must not get one.
  let pending = 0;
  parser.on('opentag', ({ name, attributes }) => {
    pending = 0;
    depth += 1;
    if (depth > limits.xmlDepth) throw exceeds(limits, 'xmlDepth', depth, { part });
    handler.open(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    pending = 0;
    depth -= 1;
    handler.close(localName(name));
  });
  parser.on('doctype', () => {
    throw damaged('doctype-refused', { part });
  });
  if (handler.text !== undefined) {
    const text = handler.text.bind(handler);
    parser.on('text', text);
    parser.on('cdata', text);
  }
  try {
    for await (const source of decodeXml(chunks, part)) {
      pending += source.length;
      parser.write(source);
      if (pending > limits.xmlToken) throw exceeds(limits, 'xmlToken', pending, { part });
    }
    parser.close();
  } catch (error) {
    throw error instanceof InputError ? error : damaged('xml-invalid', { part });
  }
}

/** A name without its namespace prefix. */
export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

/**
 * Bytes to text; one decoder for the whole part, because a chunk may end in the middle of a Chinese character.
 * @throws InputError `workbook-damaged` where the bytes are no text
 */
export async function* decodeXml(chunks: AsyncIterable<Uint8Array>, part: string): AsyncGenerator<string, void> {
  let decoder: TextDecoder | undefined;
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk === undefined ? (decoder?.decode() ?? '') : (decoder?.decode(chunk, { stream: true }) ?? '');
    } catch {
      throw damaged('xml-invalid', { part });
    }
  };
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    yield decode(chunk);
  }
  yield decode();
}

/** UTF-16 by its byte order mark or by the zero beside the first `<`; otherwise UTF-8. */
function encodingOf(start: Uint8Array): string {
  const [first, second] = start;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}
