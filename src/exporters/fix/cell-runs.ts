import { cellText } from '../../ooxml/cell-text.ts';
import { decodeEntities, setAttribute } from '../../ooxml/scan-tags.ts';
import { applyEdits, parseElements, type TextEdit, type XmlElement } from '../../ooxml/xml-elements.ts';
import { TextDecoding, toSourceEdits } from './decoded-text.ts';

/** The text of a cell in its markup: one `<t>`, the runs of a rich text, or the `<v>` of a text that is no shared one. */
export interface CellRuns {
  readonly text: string;
  /** The markup with stretches of the text replaced. */
  rewrite(edits: readonly TextEdit[]): string | undefined;
}

/**
 * Reads the text of a shared string `<si>`, of an inline string `<is>`, or of a value `<v>`.
 * @returns undefined where it is written in a way that cannot be changed by itself: phonetic guides, CDATA, comments
 */
export function readRuns(source: string, part: string): CellRuns | undefined {
  const root = parseElements(source, part);
  if (root.children.some(({ name }) => name === 'rPh')) return undefined;
  const texts = root.name === 'v' ? [root] : root.children.flatMap(textsOf);
  const decoding = new TextDecoding();
  for (const { innerStart, innerEnd } of texts) {
    if (source.slice(innerStart, innerEnd).includes('<')) return undefined;
    decodeUnits(decoding, source, innerStart, innerEnd);
  }
  return {
    text: decoding.value,
    rewrite(edits) {
      const written = toSourceEdits(decoding, edits, (piece) => cellText(piece));
      return written === undefined
        ? undefined
        : applyEdits(source, [...written, ...texts.flatMap((text) => keepBlanks(source, text, written))]);
    },
  };
}

function textsOf(element: XmlElement): readonly XmlElement[] {
  if (element.name === 't') return [element];
  return element.name === 'r' ? element.children.filter(({ name }) => name === 't') : [];
}

/** An entity, a character that XML cannot hold (`_x000D_`), or one character. */
const UNIT = /&[^;&<]{1,10};|_x[0-9A-Fa-f]{4}_|\r\n|[^]/gu;

function decodeUnits(decoding: TextDecoding, source: string, from: number, to: number): void {
  for (const { 0: written, index } of source.slice(from, to).matchAll(UNIT)) {
    decoding.add(decodeUnit(written), from + index, from + index + written.length);
  }
}

function decodeUnit(written: string): string {
  if (written.startsWith('&')) return decodeEntities(written);
  if (written.startsWith('_x') && written.length === 7) return String.fromCharCode(Number.parseInt(written.slice(2, 6), 16));
  return written.startsWith('\r') ? '\n' : written;
}

/** Blanks at the ends of a text get lost unless its tag says that they are meant. */
function keepBlanks(
  source: string,
  { source: tag, start, innerStart, innerEnd, name }: XmlElement,
  edits: readonly TextEdit[],
): TextEdit[] {
  const own = edits.filter((edit) => edit.start >= innerStart && edit.end <= innerEnd);
  if (name !== 't' || own.length === 0 || tag.includes('xml:space')) return [];
  const moved = own.map((edit) => ({ ...edit, start: edit.start - innerStart, end: edit.end - innerStart }));
  const text = applyEdits(source.slice(innerStart, innerEnd), moved);
  return text === text.trim() ? [] : [{ start, end: innerStart, text: setAttribute(tag, 'xml:space', 'preserve') }];
}
