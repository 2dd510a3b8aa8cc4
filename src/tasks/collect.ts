import type { Day } from '../model/phrases.ts';
import type { TaskPlan } from '../model/task-plan.ts';
import type { TaskProgress } from '../model/task-progress.ts';
import { RETURN_SCHEMA } from '../model/task-return.ts';
import type { Language } from '../model/words.ts';
import { comparable } from '../vocabularies/index.ts';
import { hasEntry, toCells } from './collect-cells.ts';
import { expectPlan, expectProgress, expectReturns, toYear, type Expected, type ExpectedUnit } from './collect-expected.ts';
import { shorten, tell, type CollectFinding } from './collect-findings.ts';
import { collectUnit, type CollectedUnit, type UnitSettings } from './collect-unit.ts';
import { readReturned, type ReturnedFile, type ReturnedWorkbook } from './collect-workbook.ts';
import { recordCollection } from './record-collection.ts';

export interface CollectSettings {
  /** Read again from the table; without it, what the earlier record or the workbooks themselves say was handed out counts. */
  readonly plan?: TaskPlan | undefined;
  /** What was collected before; it is added to and nothing of it is lost. */
  readonly earlier?: TaskProgress | undefined;
  /** The day of the collection. */
  readonly asOf: Day;
  readonly language: Language;
  /** Whether a text above a list went out with it; everything else there was typed by people. */
  readonly isHead?: UnitSettings['isHead'];
}

export interface Collection {
  readonly progress: TaskProgress;
  /** In the order of the files, those about units that are missing last. */
  readonly findings: readonly CollectFinding[];
  /** How many workbooks were merged, of how many units. */
  readonly merged: number;
  readonly units: number;
  /** It is known who should have returned. */
  readonly complete: boolean;
}

/**
 * Merges the workbooks that units returned into one record of progress. Nothing that people typed is lost: it is in a row's state, in
 * a note of the record, or in a file that a finding names. The order of files, rows and columns makes no difference.
 *
 * @param files sheets of files of any format, with their paths
 */
export function collectReturns(files: readonly ReturnedFile[], settings: CollectSettings): Collection {
  const { plan, earlier, asOf, language, isHead } = settings;
  const findings: CollectFinding[] = [];
  const workbooks = files
    .toSorted((a, b) => (a.file < b.file ? -1 : Number(a.file > b.file)))
    .map(readReturned)
    .filter((workbook) => isReturn(workbook, findings, language));
  const expected =
    plan !== undefined ? expectPlan(plan, language) : earlier !== undefined ? expectProgress(earlier) : expectReturns(workbooks);
  const byUnit = sortByUnit(workbooks, expected, findings, language);
  const collected: CollectedUnit[] = [];
  for (const [unit, own] of byUnit) {
    const one = collectUnit(unit, own, {
      issued: expected.issued,
      year: expected.year,
      planned: expected.complete,
      asOf,
      language,
      isHead,
    });
    findings.push(...one.findings);
    collected.push(one);
  }
  const { progress, findings: judged } = recordCollection(expected, earlier, collected, findings, { asOf, language });
  findings.push(...judged);
  return { progress, findings, merged: [...byUnit.values()].flat().length, units: byUnit.size, complete: expected.complete };
}

/** Whether a file can be a returned workbook at all. */
function isReturn({ file, report, lists, facts, beyond }: ReturnedWorkbook, findings: CollectFinding[], language: Language): boolean {
  const holdsList = lists.length > 0 || facts !== undefined;
  if (!holdsList && report === true) {
    findings.push(tell('own-report', { file }, {}, language));
    return false;
  }
  for (const sheet of beyond) findings.push(tell('beyond', { file }, { field: sheet }, language));
  if (facts?.schema !== undefined && Number(facts.schema) > RETURN_SCHEMA) {
    findings.push(tell('newer-schema', { file }, {}, language));
    return false;
  }
  if (!holdsList) findings.push(tell('not-returned', { file }, {}, language));
  return holdsList;
}

/** The workbooks of each unit of the plan; those of no unit, or of another plan, are named, and what they hold is kept. */
function sortByUnit(
  workbooks: readonly ReturnedWorkbook[],
  expected: Expected,
  findings: CollectFinding[],
  language: Language,
): ReadonlyMap<ExpectedUnit, readonly ReturnedWorkbook[]> {
  const byUnit = new Map<ExpectedUnit, ReturnedWorkbook[]>();
  for (const workbook of workbooks) {
    const { facts } = workbook;
    const was = describePlan(expected.year, expected.title);
    const now = facts === undefined ? '' : describePlan(toYear(facts.year), facts.title ?? '');
    const unit = findUnit(workbook, expected);
    if (isOther(workbook, expected, unit)) findings.push(...keepWhole(workbook, 'other-plan', { was, now }, language));
    else if (unit !== undefined) byUnit.set(unit, [...(byUnit.get(unit) ?? []), workbook]);
    else if (facts !== undefined) findings.push(...keepWhole(workbook, 'unit-unknown', { now: facts.unit ?? '' }, language));
    else findings.push(...keepWhole(workbook, 'unit-unclear', {}, language));
  }
  return byUnit;
}

function describePlan(year: number | undefined, title: string): string {
  return [...(year === undefined || title.includes(String(year)) ? [] : [String(year)]), shorten(title)].join(' ');
}

/** Another year; or another title, and not one row in common. */
function isOther({ facts, sent = [] }: ReturnedWorkbook, { year, title, units }: Expected, unit: ExpectedUnit | undefined): boolean {
  if (facts === undefined) return false;
  const own = toYear(facts.year);
  if (own !== undefined && year !== undefined && own !== year) return true;
  if (comparable(facts.title ?? '') === comparable(title)) return false;
  const known = new Set((unit === undefined ? units : [unit]).flatMap(({ rows }) => rows.map(({ row }) => row.id)));
  return !sent.some(({ id }) => known.has(id));
}

/** By what went with the workbook; where that is lost, by the file's name or the words above the list. */
function findUnit({ file, facts, above }: ReturnedWorkbook, { units }: Expected): ExpectedUnit | undefined {
  const named = (text: string): ExpectedUnit | undefined => {
    const words = comparable(text);
    return units.filter(({ unit }) => unit !== '' && words.includes(comparable(unit))).toSorted((a, b) => b.unit.length - a.unit.length)[0];
  };
  if (facts?.unit !== undefined) return units.find(({ unit }) => comparable(unit) === comparable(facts.unit ?? ''));
  return named(file.split('/').at(-1) ?? file) ?? above.map(({ text }) => named(text)).find((unit) => unit !== undefined);
}

/** A file that is not merged: a note for the file, and one for each line that anything was typed into. */
function keepWhole(
  { file, lists, facts }: ReturnedWorkbook,
  kind: 'other-plan' | 'unit-unknown' | 'unit-unclear',
  words: Readonly<Record<string, string>>,
  language: Language,
): readonly CollectFinding[] {
  const lines = lists.flatMap((list) => list.lines).filter(hasEntry);
  const place = { unit: facts?.unit, file };
  if (lines.length === 0) return [tell(kind, place, words, language)];
  return lines.map((line) => tell(kind, { ...place, ...line.at('status'), cells: toCells(line, language) }, words, language));
}
