import type { Frequency, PeriodUnit } from '../model/phrases.ts';
import type { VillageItem, VillageList } from '../model/village-list.ts';
import { frequencyOf } from '../phrases/index.ts';

/** How often an item is disclosed, by the frequency that it states or else by its time; of neither, if both cannot be read. */
export function rhythmOf({ frequency, time }: VillageItem): Frequency | undefined {
  const stated = frequency?.value;
  if (stated !== undefined && isTelling(stated)) return stated;
  const timed = time === undefined ? undefined : frequencyOf(time.value);
  return timed !== undefined && isTelling(timed) ? timed : undefined;
}

/** Whether a frequency says how often, or that there is no fixed rhythm: 定期 says neither. */
function isTelling({ kind }: Frequency): boolean {
  return kind !== 'unresolved' && kind !== 'unstated';
}

const MONTHS: Readonly<Record<PeriodUnit, number>> = {
  hour: 0,
  'working-day': 0,
  day: 0,
  week: 0.25,
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
};

/** Months from one disclosure to the next; `undefined` where there is no rhythm. */
export function monthsApart(frequency: Frequency | undefined): number | undefined {
  if (frequency?.kind !== 'every') return undefined;
  return (MONTHS[frequency.every] * (frequency.interval ?? 1)) / (frequency.times ?? 1);
}

/** What the act demands of general matters, and of finances where there are few transactions. */
const MOST_MONTHS = 3;

/**
 * How often an item comes, where that is less than every quarter, and not because what it tells of happens once a year or hardly
 * ever. What its time and its frequency say must both be too rare: where one says 随时, or every month, the other is a slip.
 */
export function findTooRare(item: VillageItem): Frequency | undefined {
  const { time, frequency, name } = item;
  const said = [frequency?.value, time === undefined ? undefined : frequencyOf(time.value)].filter(
    (each) => each !== undefined && isTelling(each),
  );
  const isRare = said.length > 0 && said.every((each) => (monthsApart(each) ?? 0) > MOST_MONTHS);
  return isRare && !RARE.test(name?.value ?? '') ? said[0] : undefined;
}

/** Matters of a year or a term of office, and what stays as it is: 年度计划, 换届选举, 村规民约. */
const RARE =
  /年度|年终|年初|年报|半年|学年|换届|任期|届|规划|工作计划|总结|预算|决算|述职|评议|考核|评选|评优|选举|征兵|入学|制度|章程|公约|规民约|流程|指南|简介|概况|机构|职责|分工|成员|班子|名册/;

const FINANCE = /财务|收支|账目|帐目|债权|债务|三资|收入|支出|经费|集体(?:资金|资产|财产)/;

/** Whether an item is about the money of the village: by its name or its category. */
export function isFinance({ category, name }: VillageItem): boolean {
  return FINANCE.test(category?.value ?? '') || FINANCE.test(name?.value ?? '');
}

/** Whether it is the list of a residents' committee, for which the act about villages does not hold. */
export function isNeighbourhood({ locality, title }: VillageList): boolean {
  if (/社区$|居(?:民)?委(?:员)?会$/.test(locality.name?.value ?? '')) return true;
  return /居务/.test(title?.value ?? '') && !/村/.test(title?.value ?? '');
}

/** Why nobody can say how often a residents' committee must publish. */
export const NO_PERIOD_OF_LAW = {
  zh: '这是居民委员会的清单，词库里没有规定其公开频次的法律条文，请对照本省的规定',
  en: 'this is the list of a residents’ committee, and the vocabularies know no law that says how often it must publish; see the rules of the province',
} as const;
