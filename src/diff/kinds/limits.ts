import type { Language } from '../../model/words.ts';
import type { DeadlineClause } from '../../model/phrases.ts';
import { isLonger, nameLength, type Length } from '../../phrases/lengths.ts';
import type { Law, StatutoryPeriod } from '../../vocabularies/index.ts';
import { GENERAL_PERIOD } from '../../vocabularies/legal.ts';
import type { Differences } from './define.ts';

/** What the law allows at most, or demands at least. */
export interface Limit extends Length {
  readonly act: string;
  readonly article: string | undefined;
}

/** Where the law sets no period of its own: 20 working days (Disclosure Regulation, art. 26). */
const GENERAL: Limit = { act: '政府信息公开条例', article: GENERAL_PERIOD.article, n: 20, unit: 'working-day' };

type Bound = 'at-most' | 'at-least';
/** `at-most` is for periods of publishing, `at-least` for how long something is shown. */
const CLAUSE_KINDS: Readonly<Record<Bound, DeadlineClause['kind']>> = { 'at-most': 'within', 'at-least': 'display' };

/**
 * The limit of law that the new deadline certainly breaks; undefined where it may well keep one, where it yields to other laws, and
 * where the law of the matter is not known for sure.
 */
export function findBrokenLimit(bound: Bound, { after, matter }: Differences['deadline'], law: Law): Limit | undefined {
  const clauses = (after?.value.clauses ?? []).filter(({ kind }) => kind === CLAUSE_KINDS[bound]);
  const [domain = '', ...cells] = matter;
  const limits = findLimits(bound, law.findPeriods(law.findDomain(domain)?.name ?? domain, ...cells));
  const areBroken = clauses.every((clause) => isPlain(clause) && limits.every((limit) => breaks(bound, clause, limit)));
  return clauses.length > 0 && areBroken ? limits[0] : undefined;
}

function findLimits(bound: Bound, special: readonly StatutoryPeriod[]): readonly Limit[] {
  // How long something is shown does not say by when.
  if (bound === 'at-most' && special.every((period) => period.bound === 'at-least')) return [GENERAL];
  const concerned = special.filter((period) => period.bound === bound);
  if (concerned.some(({ confidence }) => confidence !== 'certain')) return [];
  return concerned.flatMap((period) =>
    period.bound === 'fixed-date' ? [] : [{ act: period.act, article: period.article, n: period.n, unit: period.unit }],
  );
}

/** Said of all the information, and without a reservation. */
function isPlain({ scope, exception }: DeadlineClause): boolean {
  return scope === undefined && exception === undefined;
}

function breaks(bound: Bound, clause: DeadlineClause, limit: Limit): boolean {
  if (!('unit' in clause)) return false;
  return (bound === 'at-most' ? isLonger(clause, limit) : isLonger(limit, clause)) === 'certainly';
}

/** `《政府采购法实施条例》第五十条规定的2个工作日`, `the 2 working days of 政府采购法实施条例 第五十条`. */
export function tellLimit(limit: Limit, language: Language): string {
  const { act, article = '' } = limit;
  const length = nameLength(limit, language);
  return language === 'zh' ? `《${act}》${article}规定的${length}` : `the ${length} of 《${act}》${article}`;
}
