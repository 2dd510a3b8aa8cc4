import { kinds } from '../diff/kinds/index.generated.ts';
import type { AnyKind } from '../diff/kinds/define.ts';
import type { Change, ChangeRecord, Effect, EntrySide, Occurrence } from '../model/change.ts';
import type { Finding, Related, RuleRecord, Severity } from '../model/finding.ts';
import type { Place, Span } from '../model/place.ts';
import type { CheckedFile, Report } from '../model/report.ts';
import type { ComparedDocument, Revision, RevisionGate } from '../model/revision.ts';
import type { Suppressed } from '../model/suppression.ts';
import type { Language, Sentence, Words } from '../model/words.ts';
import { labelEntry } from '../reporters/revision/occurrence-text.ts';
import { describeRevision, failsGate, listOpen } from '../reporters/revision/summary.ts';

const BEFORE: Words = { zh: '修订前', en: 'before' };
const ALSO: Words = { zh: '同样的改动', en: 'the same change' };
const MESSAGE: Sentence<{ message: string; places: number }> = {
  zh: ({ message, places }) => (places > 1 ? `${message}（共 ${places} 处）` : message),
  en: ({ message, places }) => (places > 1 ? `${message} (in ${places} places)` : message),
};

/**
 * A comparison as a report on the files of the side after, for the formats that are read by other programs. A change is a
 * finding of its kind: an error where it fails the gate, so that these formats and the exit code agree; else a warning where it
 * narrows, and an information where it does not.
 */
export function lowerRevision(revision: Revision): Report {
  const { tool, language, asOf, vocabularies, gate, accepted, before, after, summary } = revision;
  const places = findPlaces(revision.documents);
  const toFinding = (change: Change): Finding => lowerChange(change, revision, places);
  const findings = listOpen(revision).map(toFinding).toSorted(compareSpans);
  const suppressed = accepted.map(({ change, reason }): Suppressed => ({ by: 'file', reason, finding: toFinding(change) }));
  const files = listFiles(revision.documents);
  const rules = listRules(revision);
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const total = (which: 'items' | 'tasks'): number => files.reduce((sum, file) => sum + file[which], 0);
  return {
    tool,
    language,
    asOf,
    paths: [before.name, after.name],
    vocabularies,
    summary: {
      files: after.files,
      items: total('items'),
      tasks: total('tasks'),
      taskRows: 0,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      suppressed: { comment: 0, file: suppressed.length, baseline: 0 },
      skipped: 0,
      rules: rules.length,
      durationMs: summary.durationMs,
    },
    gate: { failOn: gate.failOn === 'never' ? 'never' : 'error', passed: gate.passed },
    notRun: [],
    skipped: [],
    files,
    rules,
    switchedOff: [],
    findings,
    suppressed: suppressed.toSorted((a, b) => compareSpans(a.finding, b.finding)),
    conclusion: [...revision.notices, describeRevision(revision)].join(' '),
  };
}

function severityOf(effect: Effect, failOn: RevisionGate): Severity {
  if (failsGate(effect, failOn)) return 'error';
  return effect === 'narrowing' ? 'warning' : 'info';
}

/** Where a finding about something that is gone stands: what is next to it on the side after, by its place on the side before. */
type Places = (gone: EntrySide) => Span | undefined;

function keyOf({ file, place }: Span): string {
  return JSON.stringify([file, place]);
}

function findPlaces(documents: readonly ComparedDocument[]): Places {
  const nearest = new Map<string, Span>();
  for (const { rows, after } of documents) {
    const first = rows.find((row) => row.after !== undefined)?.after;
    let last: Span | undefined = first ?? (after && { file: after.file, place: FIRST });
    for (const row of rows) {
      if (row.after !== undefined) last = row.after;
      else if (row.before !== undefined && last !== undefined) nearest.set(keyOf(row.before), last);
    }
  }
  const files = new Map(documents.flatMap(({ before, after }) => (before && after ? [[before.file, after.file]] : [])));
  return (gone) => {
    const found = nearest.get(keyOf(gone));
    if (found !== undefined) return { file: found.file, place: found.place };
    const file = files.get(gone.file);
    return file === undefined ? undefined : { file, place: FIRST };
  };
}

/** Where a file begins, when nothing is known of what is in it. */
const FIRST: Place = { kind: 'text', start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };

function lowerChange(change: Change, { language, gate }: Revision, places: Places): Finding {
  const { kind, effect, message, occurrences, element, data, legal, fingerprint } = change;
  const spans = occurrences.map((occurrence) => placeOf(occurrence, places));
  const [place] = spans;
  if (place === undefined) throw new Error(`the change ${fingerprint} was made nowhere`);
  const [first] = occurrences;
  const entry = first?.after ?? first?.before;
  return {
    file: place.file,
    place: place.place,
    ruleId: kind,
    severity: severityOf(effect, gate.failOn),
    message: MESSAGE[language]({ message, places: occurrences.length }),
    itemId: entry?.id,
    itemName: entry?.name,
    itemCategory: entry?.category,
    bodies: [],
    element,
    data,
    related: listRelated(occurrences, spans, language),
    legal,
    fingerprint,
  };
}

/** On the side after; where a whole document is gone, on the side before. */
function placeOf({ before, after }: Occurrence, places: Places): Span | undefined {
  if (after !== undefined) return after;
  return before === undefined ? undefined : (places(before) ?? before);
}

/** Where the text stood before, and the other places of the same change. */
function listRelated(occurrences: readonly Occurrence[], spans: readonly (Span | undefined)[], language: Language): Related[] {
  const before = occurrences[0]?.before;
  const old = before === undefined ? [] : [{ file: before.file, place: before.place, message: BEFORE[language] }];
  const others = occurrences.slice(1).flatMap((occurrence, index) => {
    const span = spans[index + 1];
    const entry = occurrence.after ?? occurrence.before;
    const label = (entry && labelEntry(entry)) ?? ALSO[language];
    return span === undefined ? [] : [{ file: span.file, place: span.place, message: label }];
  });
  return [...old, ...others];
}

/** Every kind of change there is, so that a report says what was looked for and not only what was found. */
function listRules({ kinds: found, gate }: Revision): RuleRecord[] {
  const about = new Map(kinds.map((kind) => [kind.id, aboutOf(kind)]));
  const records = new Map<string, ChangeRecord>([...kinds, ...found].map((record) => [record.id, record]));
  return [...records.values()]
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, effect, what, why, legal }) => ({
      id,
      severity: severityOf(effect, gate.failOn),
      fix: 'none',
      about: about.get(id) ?? 'run',
      what,
      why,
      legal,
    }));
}

const ABOUT_TASKS: ReadonlySet<string> = new Set(['task', 'task-name', 'task-group', 'demand', 'unit', 'due']);
/** What may differ in documents of both sorts. */
const ABOUT_BOTH: ReadonlySet<string> = new Set(['document']);

function aboutOf({ about }: AnyKind): RuleRecord['about'] {
  const tasks = about.filter((each) => ABOUT_TASKS.has(each)).length;
  if (tasks === about.length) return 'task-table';
  return tasks > 0 || about.some((each) => ABOUT_BOTH.has(each)) ? 'run' : 'catalogue';
}

/** The files of the side after, in the order of the documents. */
function listFiles(documents: readonly ComparedDocument[]): CheckedFile[] {
  const files = new Map<string, CheckedFile>();
  for (const { kind, after } of documents) {
    if (after === undefined) continue;
    const { kinds: known = [], items = 0, tasks = 0 } = files.get(after.file) ?? {};
    files.set(after.file, {
      path: after.file,
      read: true,
      kinds: [...new Set([...known, kind])],
      items: items + (kind === 'catalogue' ? after.entries : 0),
      tasks: tasks + (kind === 'task-table' ? after.entries : 0),
      taskRows: 0,
      documents: [],
    });
  }
  return [...files.values()];
}

/** By file, then by place, in the order of reading. */
function compareSpans(a: Span, b: Span): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  const [one, other] = [pointOf(a.place), pointOf(b.place)];
  return one[0] - other[0] || one[1] - other[1];
}

function pointOf(place: Place): readonly [number, number] {
  return place.kind === 'text' ? [place.start.line, place.start.column] : [place.row, place.column];
}
