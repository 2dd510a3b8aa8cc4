import type { DeadlineClause, PeriodUnit } from '../model/phrases.ts';
import type { Language, Words } from '../model/words.ts';

/** So many units of time. */
export interface Length {
  readonly n: number;
  readonly unit: PeriodUnit;
}

/** How many calendar days a unit takes: at least, usually, at most. Working days are stretched by weekends and holidays. */
const SPANS: Readonly<Record<PeriodUnit, readonly [least: number, usual: number, most: number]>> = {
  hour: [1 / 24, 1 / 24, 1 / 24],
  'working-day': [1.2, 1.4, 2],
  day: [1, 1, 1],
  week: [7, 7, 7],
  month: [28, 30.5, 31],
  quarter: [90, 91.5, 92],
  'half-year': [181, 183, 184],
  year: [365, 366, 366],
};
/** A run of public holidays with its weekends. */
const LONGEST_HOLIDAY = 10;

/** Whether one length is beyond another: `usually` where it depends on the days that it falls on. */
export function isLonger(one: Length, other: Length): 'certainly' | 'usually' | 'no' {
  if (one.unit === other.unit) return one.n > other.n ? 'certainly' : 'no';
  const [least, usual] = SPANS[one.unit];
  const [, otherUsual, otherMost] = SPANS[other.unit];
  const stretch = other.unit === 'working-day' ? LONGEST_HOLIDAY : 0;
  if (Math.floor(one.n * least) > other.n * otherMost + stretch) return 'certainly';
  return one.n * usual > other.n * otherUsual ? 'usually' : 'no';
}

/** How often a rhythm comes round. */
export function intervalOf({ every, interval = 1, times = 1 }: Extract<DeadlineClause, { kind: 'periodic' }>): Length {
  return { n: (SPANS[every][1] * interval) / times, unit: 'day' };
}

const UNIT_NAMES: Readonly<Record<PeriodUnit, Words>> = {
  hour: { zh: '小时', en: 'hour' },
  'working-day': { zh: '个工作日', en: 'working day' },
  day: { zh: '日', en: 'calendar day' },
  week: { zh: '周', en: 'week' },
  month: { zh: '个月', en: 'month' },
  quarter: { zh: '个季度', en: 'quarter' },
  'half-year': { zh: '个半年', en: 'half-year' },
  year: { zh: '年', en: 'year' },
};

/** `2个工作日`, `2 working days`. */
export function nameLength({ n, unit }: Length, language: Language): string {
  return language === 'zh' ? `${n}${UNIT_NAMES[unit].zh}` : `${n} ${UNIT_NAMES[unit].en}${n === 1 ? '' : 's'}`;
}
