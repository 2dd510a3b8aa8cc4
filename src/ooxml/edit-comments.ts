import { cellAddress } from '../model/place.ts';
import { cellText } from './cell-text.ts';
import { decodeEntities, readAttribute } from './scan-tags.ts';
import { appendTo, applyEdits, parseElements, type TextEdit, type XmlElement } from './xml-elements.ts';

/** What the note of a cell is to say. */
export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The comments of a sheet after the change. */
export interface EditedComments {
  readonly source: string;
  /** Cells, as addresses, whose earlier notes by the same author are gone; their boxes must go as well. */
  readonly removed: ReadonlySet<string>;
  /** Notes that need a box. */
  readonly unboxed: readonly Note[];
  /** Notes that follow somebody's own, with the whole text that its box is to show. */
  readonly continued: readonly Note[];
  /** Addresses of cells that hold a conversation, which notes cannot be added to. */
  readonly refused: ReadonlySet<string>;
}

/** A note that follows somebody's own begins with this line, by which a later run finds it. */
const DIVIDER = '————';

/** What spreadsheets write in place of an author for a cell with a conversation (threaded comments). */
const CONVERSATION = 'tc=';

const LONGEST_NOTE = 8_000;

/**
 * Puts notes among the comments of a sheet. Those of other people stay, and a note for their cell follows their text;
 * what the same author wrote in an earlier run goes.
 */
export function editComments(source: string, part: string, author: string, notes: readonly Note[]): EditedComments {
  const root = parseElements(source, part);
  const authors = root.children.find(({ name }) => name === 'authors');
  const list = root.children.find(({ name }) => name === 'commentList');
  const names = (authors?.children ?? []).map(({ innerStart, innerEnd }) => decodeEntities(source.slice(innerStart, innerEnd)));
  const own = names.indexOf(author);
  const authorId = own === -1 ? names.length : own;
  const waiting = new Map(notes.map((note) => [cellAddress(note.row, note.column), note]));
  const removed = new Set<string>();
  const refused = new Set<string>();
  const continued: Note[] = [];
  const edits: TextEdit[] = [];
  for (const comment of list?.children ?? []) {
    const cell = (readAttribute(comment, 'ref') ?? '').replaceAll('$', '').toUpperCase();
    const by = Number(readAttribute(comment, 'authorId') ?? -1);
    if (by === own && own !== -1) {
      edits.push({ start: comment.start, end: comment.end, text: '' });
      removed.add(cell);
      continue;
    }
    const note = waiting.get(cell);
    waiting.delete(cell);
    if (names[by]?.startsWith(CONVERSATION) === true) {
      if (note !== undefined) refused.add(cell);
      continue;
    }
    const text = comment.children.find(({ name }) => name === 'text');
    if (text === undefined) continue;
    edits.push(...continueText(source, text, author, note));
    if (note !== undefined)
      continued.push({ ...note, text: `${source.slice(text.innerStart, text.innerEnd).replace(/<[^>]*>/gu, '')}\n${note.text}` });
  }
  const unboxed = [...waiting.values()];
  const written = unboxed.map((note) => writeComment(root.prefix, authorId, note)).join('');
  const authorXml = own === -1 ? `<${root.prefix}author>${cellText(author)}</${root.prefix}author>` : '';
  edits.push(...addTo(root, authors, 'authors', authorXml, list?.start), ...addTo(root, list, 'commentList', written));
  return { source: applyEdits(source, edits), removed, unboxed, continued, refused };
}

/** The comments of a sheet that has none so far. */
export function emptyComments(namespace: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`;
}

function addTo(root: XmlElement, section: XmlElement | undefined, name: string, xml: string, before: number = root.innerEnd): TextEdit[] {
  if (section !== undefined) return appendTo(section, xml);
  return [{ start: before, end: before, text: `<${root.prefix}${name}>${xml}</${root.prefix}${name}>` }];
}

function writeComment(prefix: string, authorId: number, { row, column, text }: Note): string {
  const reference = cellAddress(row, column);
  return `<${prefix}comment ref="${reference}" authorId="${authorId}"><${prefix}text>${writeRun(prefix, text)}</${prefix}text></${prefix}comment>`;
}

function writeRun(prefix: string, text: string): string {
  const font = `<${prefix}rPr><${prefix}sz val="9"/><${prefix}rFont val="宋体"/><${prefix}charset val="134"/></${prefix}rPr>`;
  return `<${prefix}r>${font}<${prefix}t xml:space="preserve">${cellText(text, LONGEST_NOTE)}</${prefix}t></${prefix}r>`;
}

/** Somebody's own text, with what an earlier run put behind it taken away and the new note in its place. */
function continueText(source: string, text: XmlElement, author: string, note: Note | undefined): TextEdit[] {
  const divider = `${DIVIDER} ${author} ${DIVIDER}`;
  const runs = text.children.filter(({ name }) => name === 'r');
  const first = runs.findIndex(({ start, end }) => source.slice(start, end).includes(divider));
  const last = runs.at(-1);
  const stale = first === -1 ? undefined : runs[first];
  const edits: TextEdit[] = [];
  if (stale !== undefined && last !== undefined) edits.push({ start: stale.start, end: last.end, text: '' });
  if (note === undefined) return edits;
  // A plain text becomes a run, because runs may not follow one.
  const plain = text.children.find(({ name }) => name === 't');
  if (plain !== undefined) {
    edits.push({ start: plain.start, end: plain.start, text: `<${text.prefix}r>` });
    edits.push({ start: plain.end, end: plain.end, text: `</${text.prefix}r>` });
  }
  const guides = text.children.find(({ name }) => name === 'rPh' || name === 'phoneticPr');
  const run = writeRun(text.prefix, `\n${divider}\n${note.text}`);
  const at = guides?.start ?? text.innerEnd;
  edits.push(...(text.isEmpty ? appendTo(text, run) : [{ start: at, end: at, text: run }]));
  return edits;
}
