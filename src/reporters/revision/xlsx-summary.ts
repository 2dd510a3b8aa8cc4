import type { Workbook, Worksheet } from 'exceljs';

import { EFFECTS } from '../../model/change.ts';
import type { ComparedDocument, Revision } from '../../model/revision.ts';
import { describeLegal } from '../advice.ts';
import { layOut, text, writeAcross, writeRow, writeSpanned, type CellContent } from '../xlsx-sheet.ts';
import { cellLines } from './cell-pages.ts';
import { describeBothSides, nameDocument, STATUSES, TOTAL } from './entry-names.ts';
import { countDocuments, countKinds, countTotal, type DocumentFigures } from './figures.ts';
import { describeRevisionCover } from './revision-cover.ts';
import { HEADINGS, nameEffect, nameStatus, NOTES, PARTS, TABLES, TITLE } from './revision-words.ts';
import { withoutStop } from './summary.ts';

/** The document, its facts, its items, what became of them, and the edits by effect. */
const WIDTHS = [30, 14, 26, 10, 10, ...STATUSES.map(() => 10.5), ...EFFECTS.map(() => 13)];
/** The columns of the grid that a cell of the other tables takes. */
const COVER_COLUMNS = [1, WIDTHS.length - 1] as const;
const KIND_COLUMNS = [1, 2, 1, 1, 6, 4] as const;

/** The first sheet: what was compared and with what result, then the numbers. */
export function writeSummarySheet(workbook: Workbook, revision: Revision): void {
  const { language } = revision;
  const sheet = workbook.addWorksheet(PARTS.summary[language], { views: [{ showGridLines: false }] });
  layOut(sheet, WIDTHS, TITLE[language], language);
  let next = writeAcross(sheet, 1, TITLE[language], 'title', WIDTHS);
  for (const { label, lines, alarming } of describeRevisionCover(revision)) {
    const cells = [text(label, 'label'), text(lines, alarming ? 'alarming' : 'text')];
    next = writeSpanned(sheet, next, spread(cells, COVER_COLUMNS), WIDTHS);
  }
  next = writeDocuments(sheet, next + 1, revision);
  next = writeAcross(sheet, next, NOTES.figures[language], 'note', WIDTHS);
  writeKinds(sheet, next + 1, revision);
}

function spread(cells: readonly CellContent[], columns: readonly number[]): { content: CellContent; columns: number }[] {
  return cells.map((content, index) => ({ content, columns: columns[index] ?? 1 }));
}

function writeDocuments(sheet: Worksheet, from: number, revision: Revision): number {
  const { language, documents } = revision;
  const facts = [HEADINGS.document, HEADINGS.edition, HEADINGS.effective, HEADINGS.entriesBefore, HEADINGS.entriesAfter];
  const head = [
    ...facts.map((words) => words[language]),
    ...STATUSES.map((status) => nameStatus(status, language)),
    ...EFFECTS.map((effect) => nameEffect(effect, language)),
  ];
  let next = writeAcross(sheet, from, TABLES.documents[language], 'heading', WIDTHS);
  next = writeRow(
    sheet,
    next,
    head.map((heading) => text(heading, 'head')),
    WIDTHS,
  );
  const figures = countDocuments(revision);
  for (const [index, document] of documents.entries()) {
    const numbers = figures[index];
    if (numbers !== undefined) next = writeRow(sheet, next, describeDocument(document, numbers, revision), WIDTHS);
  }
  if (documents.length < 2) return next;
  const entries = [revision.before.entries, revision.after.entries];
  return writeRow(sheet, next, [text(TOTAL[language], 'label'), text(''), text(''), ...countCells(entries, countTotal(revision))], WIDTHS);
}

function describeDocument(document: ComparedDocument, figures: DocumentFigures, { language }: Revision): CellContent[] {
  const { before, after } = document;
  const facts = [
    nameDocument(document, language),
    describeBothSides(before?.edition, after?.edition),
    describeBothSides(before?.effective, after?.effective),
  ];
  return [...facts.map((fact) => text(cellLines(fact))), ...countCells([before?.entries ?? 0, after?.entries ?? 0], figures)];
}

function countCells(entries: readonly number[], { items, edits }: DocumentFigures): CellContent[] {
  const count = (value: number): CellContent => ({ value, style: 'number' });
  return [...entries.map(count), ...STATUSES.map((status) => count(items[status])), ...EFFECTS.map((effect) => count(edits[effect]))];
}

function writeKinds(sheet: Worksheet, from: number, revision: Revision): void {
  const { language } = revision;
  const head = [HEADINGS.effect, HEADINGS.kind, HEADINGS.edits, HEADINGS.count, HEADINGS.why, HEADINGS.legal];
  let next = writeAcross(sheet, from, TABLES.kinds[language], 'heading', WIDTHS);
  next = writeSpanned(
    sheet,
    next,
    spread(
      head.map((words) => text(words[language], 'head')),
      KIND_COLUMNS,
    ),
    WIDTHS,
  );
  for (const { kind, edits, places } of countKinds(revision)) {
    const cells: CellContent[] = [
      text(nameEffect(kind.effect, language), kind.effect),
      text(withoutStop(kind.what[language])),
      { value: edits, style: 'number' },
      { value: places, style: 'number' },
      text(kind.why[language]),
      text(kind.legal.map((source) => describeLegal(source, language))),
    ];
    next = writeSpanned(sheet, next, spread(cells, KIND_COLUMNS), WIDTHS);
  }
}
