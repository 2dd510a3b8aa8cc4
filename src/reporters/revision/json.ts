import type { Change, EntrySide, Segment } from '../../model/change.ts';
import type { RevisionDocument } from '../../model/revision.generated.ts';
import type { ComparedDocument, ComparedSide, Revision, RevisionRow, RowCell } from '../../model/revision.ts';
import type { Language } from '../../model/words.ts';
import { toLegalOutput, toPlaceOutput, writeLines } from '../json-parts.ts';
import type { RevisionReporter } from './define.ts';

/** The whole output. Its schema is `schemas/revision.schema.json`. */
export type RevisionOutput = RevisionDocument;

type ChangeOutput = RevisionOutput['changes'][number];
type DocumentOutput = RevisionOutput['documents'][number];
type RowOutput = DocumentOutput['rows'][number];
type EntryOutput = NonNullable<RowOutput['before']>;

function toEntryOutput({ file, place, id, category, name, number }: EntrySide): EntryOutput {
  return { file, place: toPlaceOutput(place), id: id ?? null, category: category ?? null, name: name ?? null, number: number ?? null };
}

function toSideOutput(side: EntrySide | undefined): EntryOutput | null {
  return side === undefined ? null : toEntryOutput(side);
}

function toSegmentsOutput(segments: readonly Segment[] | undefined): ChangeOutput['segments'] {
  return segments === undefined ? null : segments.map(({ kind, text }) => ({ kind, text }));
}

function toChangeOutput(change: Change, accepted: string | undefined): ChangeOutput {
  const { kind, effect, element, message, before, after, segments, data, legal, occurrences, fingerprint } = change;
  return {
    kind,
    effect,
    element: element ?? null,
    message,
    before: before ?? null,
    after: after ?? null,
    segments: toSegmentsOutput(segments),
    data: { ...data },
    legal: legal.map(toLegalOutput),
    occurrences: occurrences.map((each) => ({ before: toSideOutput(each.before), after: toSideOutput(each.after) })),
    accepted: accepted ?? null,
    fingerprint,
  };
}

function toCellOutput({ before, after, segments, effect }: RowCell): RowOutput['cells'][string] {
  return { before: before ?? null, after: after ?? null, segments: toSegmentsOutput(segments), effect: effect ?? null };
}

/** What stands on both sides and was not changed is in the compared files, and not repeated here. */
function isTold({ before, after, effect }: RowCell): boolean {
  return effect !== undefined || before === undefined || after === undefined;
}

function toRowOutput({ status, before, after, match, possibly, cells, changes }: RevisionRow): RowOutput {
  return {
    status,
    before: toSideOutput(before),
    after: toSideOutput(after),
    match: match === undefined ? null : { by: match.by, likeness: match.likeness },
    possibly: possibly === undefined ? null : { ...toEntryOutput(possibly), likeness: possibly.likeness },
    cells: Object.fromEntries(Object.entries(cells).flatMap(([element, cell]) => (isTold(cell) ? [[element, toCellOutput(cell)]] : []))),
    changes: [...changes],
  };
}

function toDocumentSide(side: ComparedSide | undefined): DocumentOutput['before'] {
  if (side === undefined) return null;
  const { file, title, edition, effective, entries } = side;
  return { file, title: title ?? null, edition: edition ?? null, effective: effective ?? null, entries };
}

function toDocumentOutput({ kind, domain, place, level, before, after, rows }: ComparedDocument, language: Language): DocumentOutput {
  return {
    kind,
    domain: domain?.[language] ?? null,
    place: place ?? null,
    level: level ?? null,
    before: toDocumentSide(before),
    after: toDocumentSide(after),
    rows: rows.map(toRowOutput),
  };
}

/** The head of the output: every member but the long lists, in the order they are written. */
function toHead(revision: Revision): Omit<RevisionOutput, 'documents' | 'changes'> {
  const { tool, asOf, vocabularies, before, after, summary, gate, notices, kinds, language } = revision;
  return {
    schemaVersion: 1,
    tool: { name: tool.name, version: tool.version },
    asOf,
    vocabularies: { version: vocabularies.version, asOf: vocabularies.asOf },
    before: { name: before.name, files: before.files, entries: before.entries },
    after: { name: after.name, files: after.files, entries: after.entries },
    summary: { ...summary, changes: { ...summary.changes }, occurrences: { ...summary.occurrences } },
    gate: { failOn: gate.failOn, passed: gate.passed },
    notices: [...notices],
    kinds: kinds.map(({ id, effect, what, why, legal }) => ({
      id,
      effect,
      what: what[language],
      why: why[language],
      legal: legal.map(toLegalOutput),
    })),
  };
}

/** A document with one row per line. */
function writeDocument({ rows, ...head }: DocumentOutput): string {
  const lines = rows.map((row) => `\n      ${JSON.stringify(row)}`);
  return `\n    ${JSON.stringify(head).slice(0, -1)},"rows":[${lines.join(',')}${lines.length > 0 ? '\n    ' : ''}]}`;
}

/** For programs: the head indented, then one row and one change per line. */
export const reporter: RevisionReporter = {
  name: 'json',
  summary: { zh: '供程序读取，内容完整', en: 'for programs: everything, nothing left out' },
  render(revision) {
    const { accepted, changes, documents, language } = revision;
    const reasons = new Map(accepted.map(({ change, reason }) => [change.fingerprint, reason]));
    const head = JSON.stringify(toHead(revision), null, 2).slice(0, -'\n}'.length);
    const compared = documents.map((document) => writeDocument(toDocumentOutput(document, language)));
    const list = writeLines(
      'changes',
      changes.map((change) => toChangeOutput(change, reasons.get(change.fingerprint))),
    );
    return `${head},\n  "documents": [${compared.join(',')}${compared.length > 0 ? '\n  ' : ''}],\n${list}\n}\n`;
  },
};
