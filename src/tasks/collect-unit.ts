import type { Day } from '../model/phrases.ts';
import type { ProgressState } from '../model/task-progress.ts';
import { ENTRY_COLUMNS, RETURN_COLUMNS, type ReturnColumn } from '../model/task-return.ts';
import type { Language } from '../model/words.ts';
import { hasEntry, toCells } from './collect-cells.ts';
import { toKnownLine, type ExpectedRow, type ExpectedUnit } from './collect-expected.ts';
import { shorten, tell, type CollectFinding } from './collect-findings.ts';
import { judgeWords, labelRow } from './collect-judge.ts';
import { FIXED, isSame, matchLines, type KnownLine, type MatchedLines } from './collect-lines.ts';
import { mergeEntries, readEntry, type Entry } from './collect-merge.ts';
import type { ReturnedLine, ReturnedWorkbook, ReturnFacts } from './collect-workbook.ts';

export interface UnitSettings {
  readonly year?: number | undefined;
  readonly issued?: Day | undefined;
  /** The rows of the unit are known from elsewhere than its workbooks. */
  readonly planned: boolean;
  readonly asOf: Day;
  readonly language: Language;
  readonly isHead?: ((text: string, facts: ReturnFacts) => boolean) | undefined;
}

/** What the workbooks of one unit say. */
export interface CollectedUnit {
  readonly unit: ExpectedUnit;
  readonly files: readonly string[];
  /** By the id of the row. */
  readonly states: ReadonlyMap<string, ProgressState>;
  readonly findings: readonly CollectFinding[];
}

/** A workbook with its lines matched. */
interface MatchedWorkbook {
  readonly workbook: ReturnedWorkbook;
  readonly lines: MatchedLines;
}

/** Reads the workbooks of a unit into one state for each row. */
export function collectUnit(unit: ExpectedUnit, workbooks: readonly ReturnedWorkbook[], settings: UnitSettings): CollectedUnit {
  const rows = new Map(unit.rows.map((row) => [row.row.id, row]));
  const findings: CollectFinding[] = [];
  const entries = new Map<string, Entry[]>();
  const matched = workbooks.map((workbook) => ({
    workbook,
    lines: matchLines(workbook, workbook.sent ?? unit.rows.map(toKnownLine)),
  }));
  for (const one of matched) {
    findings.push(...judgeSheets(one, unit, settings), ...judgeRows(one, unit, rows, settings));
    for (const { sent, line } of one.lines.matched) {
      const row = rows.get(sent.id);
      if (row === undefined) continue;
      const entry = readEntry(line, settings.year);
      findings.push(...judgeWords(entry, { ...settings, unit: unit.unit, row: row.row }));
      entries.set(sent.id, [...(entries.get(sent.id) ?? []), entry]);
    }
  }
  findings.push(...judgeRepeats(matched, unit, settings));
  const states = new Map([...entries].map(([id, own]) => [id, mergeEntries(own, settings.asOf)]));
  return { unit, files: workbooks.map(({ file }) => file), states, findings };
}

/** Columns that are gone or new, sheets that are no lists. */
function judgeSheets(
  { workbook: { file, facts, lists, others, above }, lines }: MatchedWorkbook,
  { unit }: ExpectedUnit,
  { language, isHead }: UnitSettings,
): readonly CollectFinding[] {
  const findings: CollectFinding[] = [];
  const name = (columns: readonly ReturnColumn[]): string =>
    columns.map((column) => RETURN_COLUMNS[column][language]).join(language === 'zh' ? '、' : ', ');
  for (const { sheet, columns, lines: own, foreign } of lists) {
    const wanted = foreign ? (['status'] as const) : ([...ENTRY_COLUMNS, 'task', 'demand'] as const);
    const gone = wanted.filter((column) => !columns.has(column));
    if (gone.length > 0) findings.push(tell('column-missing', { unit, file, cell: sheet }, { field: name(gone) }, language));
    const labels = [...new Set(own.flatMap(({ more }) => [...more.keys()]))].toSorted();
    const kind = foreign ? 'column-further' : 'column-added';
    if (labels.length > 0) findings.push(tell(kind, { unit, file, cell: sheet }, { field: labels.join(', ') }, language));
  }
  for (const { sheet, cells } of others) {
    findings.push(tell('sheet-added', { unit, file, cell: sheet, cells: Object.fromEntries(cells) }, { field: sheet }, language));
  }
  for (const { text, ...at } of above) {
    if (facts === undefined || isHead === undefined || isHead(text, facts)) continue;
    const address = at.cell.split('!').at(-1) ?? at.cell;
    findings.push(tell('text-added', { unit, ...at, cells: { [address]: text } }, { now: shorten(text) }, language));
  }
  const byText = lines.matched.filter(({ how }) => how === 'text');
  if (byText.length > 0) {
    const kind = lists.every(({ foreign }) => foreign) ? 'office-list' : 'key-lost';
    findings.push(tell(kind, { unit, file }, { count: String(byText.length) }, language));
  }
  return findings;
}

/** Rows that are gone, new, altered or copied, and rows that the plan and the list do not share. */
function judgeRows(
  { workbook, lines }: MatchedWorkbook,
  { unit, rows: expected }: ExpectedUnit,
  rows: ReadonlyMap<string, ExpectedRow>,
  { language, planned }: UnitSettings,
): readonly CollectFinding[] {
  const { file, sent, lists } = workbook;
  const findings: CollectFinding[] = [];
  const columns = new Set(lists.flatMap((list) => [...list.columns]));
  for (const { sent: known, line } of lines.matched) {
    if (!rows.has(known.id)) {
      if (hasEntry(line)) findings.push(keepLine('row-not-in-plan', line, unit, language));
    } else findings.push(...judgeTexts(line, known, columns, unit, language));
  }
  for (const line of lines.added) findings.push(keepLine(isAside(line) ? 'line-aside' : 'row-added', line, unit, language));
  for (const known of lines.deleted) {
    if (rows.has(known.id)) findings.push(tell('row-deleted', { unit, file }, { task: labelKnown(known) }, language));
  }
  if (!planned || sent === undefined) return findings;
  const ids = new Set(sent.map(({ id }) => id));
  for (const { row } of expected) {
    if (!ids.has(row.id)) findings.push(tell('row-not-sent', { unit, file }, { task: labelRow(row) }, language));
  }
  return findings;
}

/** 填表人、审核人 below an office's own table: it asks nothing, and nothing of what is asked is said in it. */
function isAside(line: ReturnedLine): boolean {
  return line.foreign && !line.texts.has('task') && !line.texts.has('demand') && !hasEntry(line);
}

function keepLine(
  kind: 'row-added' | 'line-aside' | 'row-not-in-plan',
  line: ReturnedLine,
  unit: string,
  language: Language,
): CollectFinding {
  const { texts } = line;
  const words = [texts.get('demand'), texts.get('task'), [...texts.values(), ...line.more.values()][0]];
  const place = { unit, ...line.at(kind === 'line-aside' ? undefined : 'demand'), cells: toCells(line, language) };
  return tell(kind, place, { task: shorten(words.find((text) => text !== undefined) ?? '') }, language);
}

/** Cells that do not say what was sent, each with both texts. A column that the sheet does not have denies nothing. */
function judgeTexts(
  line: ReturnedLine,
  known: KnownLine,
  columns: ReadonlySet<ReturnColumn>,
  unit: string,
  language: Language,
): readonly CollectFinding[] {
  return FIXED.filter((column) => columns.has(column) && !isSame(line, known, column)).map((column) => {
    const [was, now] = [known[column] ?? '', line.texts.get(column) ?? ''];
    const label = RETURN_COLUMNS[column][language];
    const facts = { task: labelKnown(known), field: label, was: shorten(was), now: shorten(now) };
    return tell('row-altered', { unit, ...line.at(column), cells: { [label]: now } }, facts, language);
  });
}

function labelKnown({ serial, task = '', demand = '', step }: KnownLine): string {
  return labelRow({ number: serial, task, demand, step });
}

/** Workbooks that came back twice, and rows that stand twice in one. */
function judgeRepeats(matched: readonly MatchedWorkbook[], { unit }: ExpectedUnit, { language }: UnitSettings): readonly CollectFinding[] {
  const findings: CollectFinding[] = [];
  for (const { workbook, lines } of matched) {
    const seen = new Set<string>();
    for (const { sent, line } of lines.matched) {
      if (seen.has(sent.id)) findings.push(tell('row-copied', { unit, ...line.at('task') }, { task: labelKnown(sent) }, language));
      seen.add(sent.id);
    }
    const twins = matched.filter((other) => other.workbook !== workbook);
    if (twins.length === 0) continue;
    const own = fingerprint(lines, language);
    const others = twins.map((twin) => twin.workbook.file).join(', ');
    const same = twins.every((twin) => fingerprint(twin.lines, language) === own);
    findings.push(tell(same ? 'returned-again' : 'returned-twice', { unit, file: workbook.file }, { others }, language));
  }
  return findings;
}

/** All that a workbook's lines say, whatever their order. */
function fingerprint({ matched, added }: MatchedLines, language: Language): string {
  const said = [
    ...matched.map(({ line, sent }) => [sent.id, toCells(line, language)]),
    ...added.map((line) => ['', toCells(line, language)]),
  ];
  return said
    .map((one) => JSON.stringify(one))
    .toSorted()
    .join('\n');
}
