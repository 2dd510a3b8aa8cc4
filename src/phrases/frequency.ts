import type { Deadline, DeadlineClause, Frequency } from '../model/phrases.ts';
import { compact } from '../vocabularies/normalise.ts';
import { parseDeadline } from './deadline.ts';
import { memoise } from './memoise.ts';
import { NUMBER, readNumber } from './numerals.ts';
import { expandMonths } from './occurrences.ts';

/** What a frequency asks, without its words. */
type Rhythm = Frequency extends infer Kind ? (Kind extends unknown ? Omit<Kind, 'text'> : never) : never;

/** Columns of frequencies say 季度, 按月 and 年 where a deadline says 每季度. */
const BARE = /^(?:按|每)?(年度?|半年度?|季度?|月度?|周|日|天)(?:度)?(?:公开|公布|公示)?$/;
/** 次月10日前: each period is told in the one after it. */
const AFTER_PERIOD = /^(?:次|下)(季度?|月|年)(?!度?[末底])/;
/** Only how many months there are counts. */
const ANY_YEAR = 2000;
const EVERY_SO_MANY = new RegExp(`^(?:每)?(${NUMBER})(年|个?月|个?季度|周)(?:公开|公布|公示)?(?:1|一)次(?:公开|公布|公示)?$`);
const ONCE = /^(?:一次性|1次性|公开一次|每届任?期?(?:公开|公布)?一次|任期内一次|一次)(?:公开|公布|公示)?$/;
const UNSTATED = /^(?:不?定期|适时|择期|按需|按要求|视情况?|根据(?:实际)?(?:情况|需要)|酌情)(?:地)?(?:公开|公布|公示|更新)?$/;
/** 根据实际情况及时公开: as somebody sees fit. */
const AT_WILL = /实际|要求|需要|规定/;
const ON_EVENT =
  /(?:发生|变动|变更|变化|调整|完成|结束|事项?[前中后]|[发办评审][^,，;；]{0,8}[前后]|有[^,，;；]{0,10})(?:时|后|及时)?(?:公开|公布|公示)?$|^逐笔/;

const UNITS = { 年: 'year', 半: 'half-year', 季: 'quarter', 月: 'month', 周: 'week', 日: 'day', 天: 'day' } as const;

/**
 * Reads how often something is disclosed: 每季度, 季度, 一年两次, 2次/年, 随时, 长期公开, 一次性. Blanks and width do not count.
 * Where several rhythms are named, that which is limited to no part of the matter counts.
 */
export const parseFrequency: (text: string) => Frequency = memoise((text) => ({ text, ...readRhythm(text) }));

function readRhythm(text: string): Rhythm {
  const words = compact(text).replace(/[。;；,，]+$/, '');
  return (
    readBare(words) ?? readDeadlineRhythm(parseDeadline(text)) ?? (ON_EVENT.test(words) ? { kind: 'on-event' } : { kind: 'unresolved' })
  );
}

function readBare(words: string): Rhythm | undefined {
  if (UNSTATED.test(words)) return { kind: 'unstated' };
  if (ONCE.test(words)) return { kind: 'once' };
  const bare = BARE.exec(words)?.[1] ?? AFTER_PERIOD.exec(words)?.[1];
  if (bare !== undefined) return { kind: 'every', every: unitOf(bare) };
  const months = expandMonths(words, ANY_YEAR)?.length;
  if (months !== undefined) return { kind: 'every', every: 'year', ...(months > 1 ? { times: months } : {}) };
  const [, count, unit = ''] = EVERY_SO_MANY.exec(words) ?? [];
  const interval = count === undefined ? undefined : readNumber(count);
  if (interval === undefined || interval < 1) return undefined;
  return { kind: 'every', every: unitOf(unit.replace(/^个/, '')), ...(interval > 1 ? { interval } : {}) };
}

function unitOf(word: string): (typeof UNITS)[keyof typeof UNITS] {
  return UNITS[word.charAt(0) as keyof typeof UNITS];
}

/** How often something is disclosed by the words that say when: 每季度第一个月10日前 is every quarter. */
export function frequencyOf(time: Deadline): Frequency | undefined {
  const rhythm = readBare(compact(time.text)) ?? readDeadlineRhythm(time);
  return rhythm === undefined ? undefined : { text: time.text, ...rhythm };
}

function readDeadlineRhythm({ clauses }: Deadline): Rhythm | undefined {
  // How long something stays up is no rhythm.
  const telling = clauses.filter(({ kind }) => kind !== 'display' && kind !== 'inherited');
  const whole = telling.filter(({ scope }) => scope === undefined);
  const clause = whole.find(({ kind }) => kind === 'periodic') ?? whole[0] ?? telling[0];
  return clause === undefined ? undefined : toRhythm(clause);
}

function toRhythm(clause: DeadlineClause): Rhythm | undefined {
  switch (clause.kind) {
    case 'periodic': {
      const { every, interval, times } = clause;
      return {
        kind: 'every',
        every,
        ...(interval === undefined ? {} : { interval }),
        ...(times === undefined || times < 2 ? {} : { times }),
      };
    }
    case 'fixed-date':
      return { kind: 'every', every: 'year' };
    case 'prompt':
      if (clause.trigger === undefined) return { kind: 'any-time' };
      return { kind: AT_WILL.test(clause.trigger) ? 'unstated' : 'on-event' };
    case 'within':
    case 'before':
      return { kind: 'on-event' };
    case 'standing':
      return { kind: 'standing' };
    case 'display':
    case 'inherited':
      return undefined;
  }
}
