import type { Workbook } from 'exceljs';

import type { Change, EntrySide } from '../../model/change.ts';
import { ELEMENT_NAMES } from '../../model/elements.ts';
import type { Revision } from '../../model/revision.ts';
import type { Language, Words } from '../../model/words.ts';
import { describeLegal } from '../advice.ts';
import { toLine } from '../printable.ts';
import { layOut, text, writeAcross, writeRow, type CellContent } from '../xlsx-sheet.ts';
import { cellPieces } from './cell-pages.ts';
import { listedText } from './compared-text.ts';
import { ACCEPTED, acceptedReasons, nameDocument } from './entry-names.ts';
import { listDocumentChanges } from './figures.ts';
import { describePlaces } from './occurrence-text.ts';
import { HEADINGS, LEFT_OUT, nameEffect, NOTES, PARTS, TITLE } from './revision-words.ts';
import { describeSilence, withoutStop } from './summary.ts';

/** How many changes the sheet lists, the gravest first. */
const MOST_CHANGES = 20_000;
/** How many categories, items and places of one change are named; the rest is counted. */
const MOST_NAMED = 6;
/** Of a text, in characters, so that it fits its cell; the whole of it stands side by side. */
const MOST_TEXT = 360;

/** A change with what the comparison says of it elsewhere. */
interface Listed {
  readonly number: number;
  readonly change: Change;
  readonly what: string;
  readonly documents: readonly string[];
  readonly accepted: string | undefined;
}

interface Column {
  readonly heading: Words;
  /** In characters. */
  readonly width: number;
  readonly show: (listed: Listed, language: Language) => CellContent;
}

/** The list's columns. Those behind the note are for filtering, searching and going back to the program, and are not printed. */
const COLUMNS: readonly Column[] = [
  { heading: HEADINGS.number, width: 5, show: ({ number }) => ({ value: number, style: 'number' }) },
  { heading: HEADINGS.effect, width: 12.5, show: ({ change: { effect } }, language) => text(nameEffect(effect, language), effect) },
  { heading: HEADINGS.kind, width: 14, show: ({ what }) => text(what) },
  { heading: HEADINGS.domain, width: 11, show: ({ documents }, language) => text(limit(documents, language)) },
  { heading: HEADINGS.category, width: 12, show: ({ change }, language) => text(listParts(change, ({ category }) => category, language)) },
  { heading: HEADINGS.name, width: 15, show: ({ change }, language) => text(listParts(change, ({ name }) => name, language)) },
  {
    heading: HEADINGS.element,
    width: 14,
    show: ({ change: { element } }, language) => text(element === undefined ? '' : ELEMENT_NAMES[element][language]),
  },
  { heading: HEADINGS.change, width: 23, show: ({ change }) => text(toLine(change.message)) },
  {
    heading: HEADINGS.texts,
    width: 34,
    show: ({ change }, language) => ({ value: { pieces: cellPieces(listedText(change, MOST_TEXT), language) }, style: 'text' }),
  },
  { heading: HEADINGS.count, width: 6.5, show: ({ change }) => ({ value: change.occurrences.length, style: 'number' }) },
  { heading: HEADINGS.places, width: 24, show: ({ change }, language) => text(listPlaces(change, language)) },
  {
    heading: HEADINGS.legal,
    width: 16,
    show: ({ change }, language) => text(change.legal.map((source) => toLine(describeLegal(source, language)))),
  },
  { heading: HEADINGS.note, width: 17, show: ({ accepted }) => text(accepted ?? '') },
  { heading: HEADINGS.before, width: 30, show: ({ change }, language) => whole(change.before, language) },
  { heading: HEADINGS.after, width: 30, show: ({ change }, language) => whole(change.after, language) },
  { heading: HEADINGS.id, width: 26, show: ({ change }) => text(change.kind, 'single') },
  { heading: HEADINGS.fingerprint, width: 20, show: ({ change }) => text(change.fingerprint, 'single') },
];
const WIDTHS = COLUMNS.map(({ width }) => width);
const PRINTED = 'M';
const HEAD_ROW = 3;

function whole(written: string | undefined, language: Language): CellContent {
  const pieces = written === undefined ? [] : cellPieces([{ kind: 'same', text: written }], language);
  return text(pieces.map((piece) => piece.text).join(''), 'single');
}

function limit(lines: readonly string[], language: Language): string[] {
  const clean = lines.map(toLine);
  return clean.length > MOST_NAMED ? [...clean.slice(0, MOST_NAMED), LEFT_OUT.more[language](clean.length - MOST_NAMED)] : clean;
}

/** A part of the names of the items concerned, each once. */
function listParts({ occurrences }: Change, part: (side: EntrySide) => string | undefined, language: Language): string[] {
  const parts = occurrences.flatMap(({ before, after }) => {
    const side = after ?? before;
    return side === undefined ? [] : (part(side) ?? []);
  });
  return limit([...new Set(parts)], language);
}

function listPlaces(change: Change, language: Language): string[] {
  const lines = describePlaces(change, language).flatMap((sides) => sides.map((side, index) => (index === 0 ? side : `→${side}`)));
  return limit(lines, language);
}

/** The sheet in which the office gives its reasons. */
export function writeChangesSheet(workbook: Workbook, revision: Revision): void {
  const { language, changes } = revision;
  const frozen = { state: 'frozen', xSplit: 1, ySplit: HEAD_ROW, showGridLines: false } as const;
  const sheet = workbook.addWorksheet(PARTS.changes[language], { views: [frozen] });
  layOut(sheet, WIDTHS, `${TITLE[language]} · ${PARTS.changes[language]}`, language);
  const across = WIDTHS.slice(0, COLUMNS.findIndex(({ heading }) => heading === HEADINGS.note) + 1);
  const left = Math.max(0, changes.length - MOST_CHANGES);
  const note = [NOTES.changes[language], NOTES.fill[language]].join(language === 'zh' ? '' : ' ');
  writeAcross(sheet, 1, PARTS.changes[language], 'title', across);
  if (left > 0) writeAcross(sheet, 2, `${LEFT_OUT.changes[language](left)} ${note}`, 'cut', across);
  else writeAcross(sheet, 2, note, 'note', across);
  let next = writeRow(
    sheet,
    HEAD_ROW,
    COLUMNS.map(({ heading }) => text(heading[language], 'head')),
    WIDTHS,
  );
  for (const listed of listChanges(revision)) {
    next = writeRow(
      sheet,
      next,
      COLUMNS.map(({ show }) => show(listed, language)),
      WIDTHS,
    );
  }
  const silence = describeSilence(revision);
  if (silence !== undefined) next = writeAcross(sheet, next, silence, 'note', across);
  sheet.autoFilter = { from: { row: HEAD_ROW, column: 1 }, to: { row: next - 1, column: COLUMNS.length } };
  sheet.pageSetup.printTitlesRow = `${HEAD_ROW}:${HEAD_ROW}`;
  sheet.pageSetup.printArea = `A$1:${PRINTED}$${next - 1}`;
}

function listChanges(revision: Revision): Listed[] {
  const { language, changes, documents, kinds } = revision;
  const reasons = acceptedReasons(revision);
  const names = documents.map((document) => document.domain?.[language] ?? nameDocument(document, language));
  const whats = new Map(kinds.map(({ id, what }) => [id, withoutStop(what[language])]));
  const found = listDocumentChanges(revision);
  return changes.slice(0, MOST_CHANGES).map((change, index) => {
    const reason = reasons.get(change.fingerprint);
    return {
      number: index + 1,
      change,
      what: whats.get(change.kind) ?? change.kind,
      documents: [...new Set(names.filter((_, document) => found[document]?.has(index)))],
      accepted: reason === undefined ? undefined : toLine(ACCEPTED[language](reason)),
    };
  });
}
