import type { Catalogue, Item } from '../model/catalogue.ts';
import type { Fix, Severity } from '../model/finding.ts';
import type { DeadlineClause } from '../model/phrases.ts';
import type { Law, StatutoryPeriod } from '../vocabularies/index.ts';
import { rememberByLaw } from './citations.ts';
import { MOST_CLAUSES } from './deadlines.ts';
import { intervalOf, isLonger, nameLength } from '../phrases/lengths.ts';
import { rememberLast } from './last.ts';

/** A period of so many units, as against a date of the year. */
export type SpecialPeriod = Extract<StatutoryPeriod, { readonly n: number }>;

/** A clause of a deadline that a special period does not allow. */
export interface Shortfall {
  readonly clause: DeadlineClause;
  readonly period: SpecialPeriod;
  /**
   * `result`: the outcome of a licence or penalty; `unit`: the right number in the wrong unit; `length`: anything else. Each
   * is another rule's, so that no fault is told twice.
   */
  readonly fault: 'result' | 'unit' | 'length';
  /** The worst that it may be called. */
  readonly atMost: Severity;
}

/** What the law says of the matter of an item, and where its deadline falls short of that. */
export interface Verdict {
  readonly periods: readonly StatutoryPeriod[];
  readonly shortfalls: readonly Shortfall[];
}

/** Of most items the law says nothing special. */
const SILENT: Verdict = { periods: [], shortfalls: [] };

/** Judges an item's deadline by the periods of its matter. */
export function judgePeriods(item: Item, catalogue: Catalogue, law: Law): Verdict {
  return findVerdicts(catalogue, law).get(item) ?? SILENT;
}

/** The items of which the law says something special, judged once for all rules that ask. */
export const findVerdicts = rememberLast((catalogue: Catalogue, law: Law): ReadonlyMap<Item, Verdict> => {
  const written = catalogue.domain?.value ?? '';
  const domain = law.findDomain(written)?.name ?? written;
  const verdicts = new Map<Item, Verdict>();
  for (const item of catalogue.items) {
    const verdict = judge(item, domain, law);
    if (verdict !== SILENT) verdicts.set(item, verdict);
  }
  return verdicts;
});

/** Whether a clause keeps a special period, which may be longer than the general one. */
export function keepsPeriod(clause: DeadlineClause, period: StatutoryPeriod): boolean {
  return period.bound !== 'fixed-date' && hold(clause, period) === 'kept';
}

/** Replaces the period that is wrong, where it is written in digits and nothing else in the text looks like it. */
export function fixPeriod(text: string, { clause, period }: Shortfall): Fix | undefined {
  if (clause.kind !== 'within' || period.confidence === 'recheck') return undefined;
  const written = [...text.matchAll(WRITTEN)].filter(([, n]) => Number(n) === clause.n);
  const [only] = written;
  if (only === undefined || written.length > 1) return undefined;
  return { risk: 'unsafe', original: only[0], replacement: nameLength(period, 'zh') };
}

/** `20 个工作日`: digits, the unit and the blanks in between. */
const WRITTEN = /(\d{1,4})\s{0,4}个?\s{0,4}(?:法定)?(?:工\s{0,4}作\s{0,4}日|自然日|日|天)/g;

/** What the law says of a matter, sorted out. */
interface Periods {
  readonly all: readonly StatutoryPeriod[];
  readonly inOrder: readonly SpecialPeriod[];
  /** The same without those of the outcomes of licences and penalties, where there are any. */
  readonly withoutResults: Periods | undefined;
}

const SORTED_OUT = new WeakMap<readonly StatutoryPeriod[], Periods>();

/** Equal answers of the law are one list, so each is sorted out once. */
function sortOut(all: readonly StatutoryPeriod[]): Periods {
  let periods = SORTED_OUT.get(all);
  if (periods === undefined) {
    const others = all.filter((period) => !isOfResult(period));
    periods = { all, inOrder: inOrder(all), withoutResults: others.length === all.length ? undefined : sortOut(others) };
    SORTED_OUT.set(all, periods);
  }
  return periods;
}

/** The periods of what a clause says that it is about: 处罚决定:20个工作日内. */
const periodsOfPart = rememberByLaw((part, law) => sortOut(law.findPeriods(part)));

function judge(item: Item, domain: string, law: Law): Verdict {
  const { category, name, deadline } = item;
  const written = deadline?.value.clauses ?? [];
  const found = sortOut(law.findPeriods(domain, category?.value ?? '', name?.value ?? ''));
  const periods = found.withoutResults !== undefined && !showsResult(item) ? found.withoutResults : found;
  if (periods.all.length === 0 && written.every(({ scope }) => scope === undefined)) return SILENT;
  const clauses = written.slice(0, MOST_CLAUSES).filter(({ scope }) => !isRest(scope));
  const shortfalls: Shortfall[] = [];
  for (const period of periods.inOrder) {
    if (clauses.some((clause) => hold(clause, period) === 'kept')) continue;
    addShortfall(shortfalls, clauses, period, (scope) => scope === undefined || names(scope, period));
  }
  // 处罚决定:20个工作日内 in an item that is not called so.
  for (const part of clauses.flatMap(({ scope }) => scope ?? [])) {
    for (const period of periodsOfPart(part, law).inOrder) addShortfall(shortfalls, clauses, period, (scope) => scope === part);
  }
  return { periods: periods.all, shortfalls };
}

/** Adds the first clause that breaks a period, unless that clause has been named for a stricter or surer one. */
function addShortfall(
  shortfalls: Shortfall[],
  clauses: readonly DeadlineClause[],
  period: SpecialPeriod,
  concerns: (scope: string | undefined) => boolean,
): void {
  const clause = clauses.find((each) => concerns(each.scope) && ['broken', 'strained'].includes(hold(each, period)));
  if (clause === undefined || shortfalls.some((known) => known.clause === clause || known.period === period)) return;
  const sure = hold(clause, period) === 'broken' && period.confidence === 'certain';
  shortfalls.push({ clause, period, fault: faultOf(clause, period), atMost: clause.exception ? 'info' : sure ? 'error' : 'warning' });
}

function isOfResult({ domain, matter }: StatutoryPeriod): boolean {
  return /(?:许可|处罚)决定/.test(`${domain};${matter}`);
}

const RESULT = /决定|结果|批复|名单|许可证|核发|文书|案件|处罚信息|准予|公示/;

/** Under 行政处罚 stand conditions and procedures as well, and orders of other kinds. */
function showsResult({ name, content }: Item): boolean {
  const title = name?.value ?? '';
  if (/强制|命令/.test(title) && !/许可|处罚/.test(title)) return false;
  return content.length === 0 || RESULT.test(title) || content.some(({ value }) => RESULT.test(value));
}

function faultOf(clause: DeadlineClause, period: SpecialPeriod): Shortfall['fault'] {
  if (isOfResult(period)) return 'result';
  const { n, unit } = period;
  return 'n' in clause && clause.n === n && clause.unit !== unit ? 'unit' : 'length';
}

/** What a clause makes of a period: it keeps it, breaks it, does so on most days (`strained`), or says nothing about it. */
function hold(clause: DeadlineClause, period: SpecialPeriod): 'kept' | 'strained' | 'broken' | 'silent' {
  const beyond = findBeyond(clause, period);
  if (beyond === undefined) return 'silent';
  return beyond === 'certainly' ? 'broken' : beyond === 'usually' ? 'strained' : 'kept';
}

function findBeyond(clause: DeadlineClause, period: SpecialPeriod): ReturnType<typeof isLonger> | undefined {
  if (period.bound === 'at-most' && clause.kind === 'within') return isLonger(clause, period);
  if (period.bound === 'at-least' && clause.kind === 'display') return isLonger(period, clause);
  if (period.bound === 'every' && clause.kind === 'periodic') {
    return isLonger(intervalOf(clause), intervalOf({ kind: 'periodic', every: period.unit, interval: period.n }));
  }
  return undefined;
}

/** Certain facts first, then the strictest. */
function inOrder(periods: readonly StatutoryPeriod[]): readonly SpecialPeriod[] {
  return periods
    .filter((period) => period.bound !== 'fixed-date')
    .toSorted((a, b) =>
      a.confidence === b.confidence
        ? Number(isLonger(a, b) !== 'no') - Number(isLonger(b, a) !== 'no')
        : a.confidence === 'certain'
          ? -1
          : 1,
    );
}

/** 其他相关信息, 除处罚决定外其他内容: what is left when the matter itself has its own clause. */
function isRest(scope: string | undefined): boolean {
  return scope !== undefined && /^(?:除|其他|其它|其余)/.test(scope);
}

function names(scope: string, { items = [] }: SpecialPeriod): boolean {
  return items.some((words) => words.some((word) => scope.includes(word)));
}
