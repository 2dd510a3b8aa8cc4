import { cellAddress } from '../model/place.ts';
import { cellText } from './cell-text.ts';
import { escapeXml } from './escape-xml.ts';
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

/** What every note begins with, so that a later run finds it: behind somebody's own text, and where a program lost the author. */
function dividerOf(author: string): string {
  return `———— ${author} ————`;
}

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
  for (const element of list?.children ?? []) {
    const comment = readComment(source, element, author, names);
    if (comment.isOurs) {
      edits.push({ start: element.start, end: element.end, text: '' });
      removed.add(comment.cell);
      continue;
    }
    const note = waiting.get(comment.cell);
    waiting.delete(comment.cell);
    if (comment.text === undefined) {
      if (note !== undefined) refused.add(comment.cell);
      continue;
    }
    edits.push(...cutRuns(comment.runs, comment.own.length));
    if (note === undefined) continue;
    edits.push(...continueText(comment.text, author, note));
    continued.push({ ...note, text: `${comment.own}\n${note.text}` });
  }
  const unboxed = [...waiting.values()];
  const written = unboxed.map((note) => writeComment(root.prefix, authorId, author, note)).join('');
  const authorXml = own === -1 && written !== '' ? `<${root.prefix}author>${cellText(author)}</${root.prefix}author>` : '';
  if (authorXml !== '') edits.push(...addTo(root, authors, 'authors', authorXml, list?.start));
  if (written !== '') edits.push(...addTo(root, list, 'commentList', written));
  return { source: applyEdits(source, edits), removed, unboxed, continued, refused };
}

interface Comment {
  readonly cell: string;
  /** Whether an earlier run put it there, by its author or, where that is lost, by its first line. */
  readonly isOurs: boolean;
  /** Undefined where nothing can be added: conversations. */
  readonly text: XmlElement | undefined;
  readonly runs: readonly Run[];
  /** What its author wrote, without what an earlier run put behind it. */
  readonly own: string;
}

function readComment(source: string, element: XmlElement, author: string, authors: readonly string[]): Comment {
  const by = authors[Number(readAttribute(element, 'authorId') ?? -1)] ?? '';
  const text = element.children.find(({ name }) => name === 'text');
  const runs = text === undefined ? [] : readRuns(source, text);
  const joined = runs.map((run) => run.text).join('');
  const cut = joined.indexOf(dividerOf(author));
  return {
    cell: (readAttribute(element, 'ref') ?? '').replaceAll('$', '').toUpperCase(),
    isOurs: by === author || (cut !== -1 && joined.slice(0, cut).trim() === ''),
    text: by.startsWith(CONVERSATION) ? undefined : text,
    runs,
    own: cut === -1 ? joined : joined.slice(0, cut),
  };
}

/** The comments of a sheet that has none so far. */
export function emptyComments(namespace: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`;
}

function addTo(root: XmlElement, section: XmlElement | undefined, name: string, xml: string, before: number = root.innerEnd): TextEdit[] {
  if (section !== undefined) return appendTo(section, xml);
  return [{ start: before, end: before, text: `<${root.prefix}${name}>${xml}</${root.prefix}${name}>` }];
}

function writeComment(prefix: string, authorId: number, author: string, { row, column, text }: Note): string {
  const reference = cellAddress(row, column);
  const run = writeRun(prefix, `${dividerOf(author)}\n${text}`);
  return `<${prefix}comment ref="${reference}" authorId="${authorId}"><${prefix}text>${run}</${prefix}text></${prefix}comment>`;
}

function writeRun(prefix: string, text: string): string {
  const font = `<${prefix}rPr><${prefix}sz val="9"/><${prefix}rFont val="宋体"/><${prefix}charset val="134"/></${prefix}rPr>`;
  return `<${prefix}r>${font}<${prefix}t xml:space="preserve">${cellText(text, LONGEST_NOTE)}</${prefix}t></${prefix}r>`;
}

/** A piece of a note that looks the same throughout; programs cut notes into pieces as they like. */
interface Run {
  /** The run, or the plain text that stands in place of runs. */
  readonly element: XmlElement;
  readonly content: XmlElement | undefined;
  readonly text: string;
}

function readRuns(source: string, text: XmlElement): readonly Run[] {
  return text.children
    .filter(({ name }) => name === 'r' || name === 't')
    .map((element) => {
      const content = element.name === 't' ? element : element.children.find(({ name }) => name === 't');
      return { element, content, text: content === undefined ? '' : decodeEntities(source.slice(content.innerStart, content.innerEnd)) };
    });
}

/** Takes away what follows a position of the joined text. */
function cutRuns(runs: readonly Run[], from: number): TextEdit[] {
  const edits: TextEdit[] = [];
  let position = 0;
  for (const { element, content, text } of runs) {
    const kept = from - position;
    position += text.length;
    if (kept >= text.length) continue;
    const rest = text.slice(0, Math.max(0, kept)).trimEnd();
    if (rest === '' || content === undefined) edits.push({ start: element.start, end: element.end, text: '' });
    else edits.push({ start: content.innerStart, end: content.innerEnd, text: escapeXml(rest) });
  }
  return edits;
}

/** Puts a note behind somebody's own text. */
function continueText(text: XmlElement, author: string, note: Note): TextEdit[] {
  const edits: TextEdit[] = [];
  // A plain text becomes a run, because runs may not follow one.
  const plain = text.children.find(({ name }) => name === 't');
  if (plain !== undefined) {
    edits.push({ start: plain.start, end: plain.start, text: `<${text.prefix}r>` });
    edits.push({ start: plain.end, end: plain.end, text: `</${text.prefix}r>` });
  }
  const guides = text.children.find(({ name }) => name === 'rPh' || name === 'phoneticPr');
  const run = writeRun(text.prefix, `\n${dividerOf(author)}\n${note.text}`);
  const at = guides?.start ?? text.innerEnd;
  edits.push(...(text.isEmpty ? appendTo(text, run) : [{ start: at, end: at, text: run }]));
  return edits;
}
