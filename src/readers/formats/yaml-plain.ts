import { YAML_LIMITS, type YamlNode, type YamlTree } from './yaml-node.ts';
import { findKeyEnd, findTextEnd, isReserved, resolve } from './yaml-plain-text.ts';

/** Where the parser stands. */
interface Cursor {
  readonly text: string;
  readonly nodes: YamlNode[];
  position: number;
  /** Where the line begins that was begun last, and the column of its first character; -1 at the end of the text. */
  lineStart: number;
  indent: number;
}

/** Thrown where a text is of another style; always the same, for nobody asks where it was made. */
const OTHER_STYLE = new Error('YAML of another style');

const NO_CHILDREN: readonly YamlNode[] = [];
/** Tabs, carriage returns, control characters, byte order marks and what lies beyond the first plane. */
const UNUSUAL = /[^\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;
/** With these begins no text without quotation marks, or not always: a sign or a dot may begin a number. */
const OTHER_BEGINNINGS: ReadonlySet<number> = new Set(Array.from('\n-+.?:,[]{}#&*!|>\'"%@`~=', (character) => character.charCodeAt(0)));
/** Deeper texts are left to the parser that knows the limit. */
const DEEPEST = 32;

const LINE_BREAK = 0x0a;
const BLANK = 0x20;
const QUOTE = 0x22;
const HASH = 0x23;
const APOSTROPHE = 0x27;
const COMMA = 0x2c;
const DASH = 0x2d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_MAPPING = 0x7b;
const CLOSE_MAPPING = 0x7d;

/**
 * Reads a text in the style that catalogues are written in: keys without quotation marks, lists with dashes, each value and
 * each collection in brackets on a line. It takes two fifths of the time of the parser that knows the other styles as well.
 *
 * @param text without a byte order mark
 * @returns `undefined` where anything is of another style, wrong, or beyond a limit
 */
export function parsePlain(text: string): YamlTree | undefined {
  if (UNUSUAL.test(text)) return undefined;
  const cursor: Cursor = { text, nodes: [], position: 0, lineStart: 0, indent: -1 };
  try {
    beginLine(cursor);
    const root = readBlock(cursor, 0);
    return cursor.indent === -1 ? { nodes: cursor.nodes, roots: [root] } : undefined;
  } catch (error) {
    if (error === OTHER_STYLE) return undefined;
    throw error;
  }
}

/** Goes to the first character that is neither blank nor comment, on this line or further down. */
function beginLine(cursor: Cursor): void {
  const { text } = cursor;
  let { position } = cursor;
  cursor.indent = -1;
  while (position < text.length) {
    const start = position;
    while (text.charCodeAt(position) === BLANK) position += 1;
    const code = text.charCodeAt(position);
    if (code !== HASH && code !== LINE_BREAK && position < text.length) {
      cursor.lineStart = start;
      cursor.indent = position - start;
      break;
    }
    position = lineEnd(text, position) + 1;
  }
  cursor.position = position;
}

function lineEnd(text: string, position: number): number {
  const end = text.indexOf('\n', position);
  return end === -1 ? text.length : end;
}

/** Leaves a line on which only blanks and a comment may be left. */
function endLine(cursor: Cursor): void {
  const { text } = cursor;
  skipBlanks(cursor);
  const code = text.charCodeAt(cursor.position);
  if (code === HASH && text.charCodeAt(cursor.position - 1) === BLANK) cursor.position = lineEnd(text, cursor.position);
  else if (code !== LINE_BREAK && cursor.position < text.length) throw OTHER_STYLE;
  cursor.position += 1;
  beginLine(cursor);
}

function skipBlanks(cursor: Cursor): void {
  while (cursor.text.charCodeAt(cursor.position) === BLANK) cursor.position += 1;
}

function close(
  { nodes }: Cursor,
  kind: YamlNode['kind'],
  start: number,
  end: number,
  value: unknown,
  children: readonly YamlNode[],
): YamlNode {
  const node = { at: nodes.length, kind, start, end, value, children, target: undefined };
  nodes.push(node);
  return node;
}

/** The list or mapping that begins with the line. */
function readBlock(cursor: Cursor, depth: number): YamlNode {
  if (depth > DEEPEST) throw OTHER_STYLE;
  return isEntry(cursor) ? readList(cursor, depth) : readMapping(cursor, cursor.indent, depth);
}

function isEntry({ text, position }: Cursor): boolean {
  return text.charCodeAt(position) === DASH && text.charCodeAt(position + 1) === BLANK;
}

function readList(cursor: Cursor, depth: number): YamlNode {
  const { indent, position: start } = cursor;
  const children: YamlNode[] = [];
  const values: unknown[] = [];
  let end = start;
  while (cursor.indent === indent && isEntry(cursor)) {
    cursor.position += 1;
    skipBlanks(cursor);
    const isMapping = findKeyEnd(cursor.text, cursor.position) !== -1;
    const entry = isMapping ? readMapping(cursor, cursor.position - cursor.lineStart, depth + 1) : readRest(cursor, indent);
    children.push(entry);
    values.push(entry.value);
    ({ end } = entry);
  }
  return close(cursor, 'sequence', start, end, values, children);
}

/** @param indent the column of its keys; the first may stand behind the dash of a list */
function readMapping(cursor: Cursor, indent: number, depth: number): YamlNode {
  const start = cursor.position;
  const children: YamlNode[] = [];
  const values: Record<string, unknown> = {};
  let end = start;
  do {
    const key = readKey(cursor, values);
    const value = isLineOver(cursor) ? readBelow(cursor, indent, depth + 1) : readRest(cursor, indent);
    children.push(key, value);
    values[key.value] = value.value;
    ({ end } = value);
  } while (cursor.indent === indent);
  if (cursor.indent > indent) throw OTHER_STYLE;
  return close(cursor, 'mapping', start, end, values, children);
}

/** A key with its colon and the blanks behind it. */
function readKey(cursor: Cursor, values: Readonly<Record<string, unknown>>): YamlNode & { readonly value: string } {
  const { text, position: start } = cursor;
  const end = findKeyEnd(text, start);
  if (end === -1) throw OTHER_STYLE;
  const name = text.slice(start, end);
  // Twice the same, or a name that every object has, such as `constructor`.
  if (values[name] !== undefined || isReserved(name)) throw OTHER_STYLE;
  const key = close(cursor, 'scalar', start, end, name, NO_CHILDREN);
  cursor.position = end + 1;
  skipBlanks(cursor);
  return key as YamlNode & { readonly value: string };
}

function isLineOver({ text, position }: Cursor): boolean {
  const code = text.charCodeAt(position);
  return code === LINE_BREAK || code === HASH;
}

/** The value that stands on the lines below its key; a list may stand at the key's own column. */
function readBelow(cursor: Cursor, indent: number, depth: number): YamlNode {
  endLine(cursor);
  if (cursor.indent > indent || (cursor.indent === indent && isEntry(cursor))) return readBlock(cursor, depth);
  throw OTHER_STYLE;
}

/** The value on what is left of a line; on the next it must not go on. */
function readRest(cursor: Cursor, indent: number): YamlNode {
  const value = readValue(cursor, false, 0);
  endLine(cursor);
  if (cursor.indent > indent) throw OTHER_STYLE;
  return value;
}

function readValue(cursor: Cursor, isBracketed: boolean, depth: number): YamlNode {
  const code = cursor.text.charCodeAt(cursor.position);
  if (code === OPEN_LIST) return readBracketedList(cursor, depth);
  if (code === OPEN_MAPPING) return readBracketedMapping(cursor, depth);
  if (code === QUOTE || code === APOSTROPHE) return readQuoted(cursor, code === QUOTE ? '"' : "'");
  return readPlainText(cursor, isBracketed, code);
}

function readBracketedList(cursor: Cursor, depth: number): YamlNode {
  const start = cursor.position;
  const children: YamlNode[] = [];
  const values: unknown[] = [];
  readBracketed(cursor, CLOSE_LIST, depth, () => {
    const entry = readValue(cursor, true, depth + 1);
    children.push(entry);
    values.push(entry.value);
  });
  return close(cursor, 'sequence', start, cursor.position, values, children);
}

function readBracketedMapping(cursor: Cursor, depth: number): YamlNode {
  const start = cursor.position;
  const children: YamlNode[] = [];
  const values: Record<string, unknown> = {};
  readBracketed(cursor, CLOSE_MAPPING, depth, () => {
    const key = readKey(cursor, values);
    const value = readValue(cursor, true, depth + 1);
    children.push(key, value);
    values[key.value] = value.value;
  });
  return close(cursor, 'mapping', start, cursor.position, values, children);
}

/** What stands between brackets, divided by commas. */
function readBracketed(cursor: Cursor, closing: number, depth: number, readPart: () => void): void {
  const { text } = cursor;
  if (depth > DEEPEST) throw OTHER_STYLE;
  cursor.position += 1;
  skipBlanks(cursor);
  while (text.charCodeAt(cursor.position) !== closing) {
    readPart();
    skipBlanks(cursor);
    const code = text.charCodeAt(cursor.position);
    if (code === closing) break;
    if (code !== COMMA) throw OTHER_STYLE;
    cursor.position += 1;
    skipBlanks(cursor);
  }
  cursor.position += 1;
}

/** A text in quotation marks, without line breaks and without any that are escaped. */
function readQuoted(cursor: Cursor, mark: '"' | "'"): YamlNode {
  const { text, position: start } = cursor;
  const end = text.indexOf(mark, start + 1);
  const value = text.slice(start + 1, Math.max(end, start + 1));
  if (end === -1 || value.length > YAML_LIMITS.scalar || value.includes('\n')) throw OTHER_STYLE;
  if (mark === '"' ? value.includes('\\') : text[end + 1] === mark) throw OTHER_STYLE;
  cursor.position = end + 1;
  return close(cursor, 'scalar', start, cursor.position, value, NO_CHILDREN);
}

function readPlainText(cursor: Cursor, isBracketed: boolean, first: number): YamlNode {
  const { text, position: start } = cursor;
  if (start >= text.length || OTHER_BEGINNINGS.has(first)) throw OTHER_STYLE;
  const end = findTextEnd(text, start, isBracketed);
  if (end === -1 || end - start > YAML_LIMITS.scalar) throw OTHER_STYLE;
  cursor.position = end;
  return close(cursor, 'scalar', start, end, resolve(text.slice(start, end), first), NO_CHILDREN);
}
