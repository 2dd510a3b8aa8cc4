import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import {
  addDays,
  addWorkingDays,
  countWorkingDays,
  isWorkingDay,
  makeCalendar,
  nationalCalendar,
} from '../../src/calendar/working-days.ts';

/**
 * The State Council's notices, transcribed by hand: the days off, weekends within them included, and the weekend days
 * worked instead. Days of another year carry it.
 */
const NOTICES: readonly (readonly [year: number, notice: string, off: string, on: string])[] = [
  [2006, '国办发明电〔2005〕35号', '0101-0103 0129-0204 0501-0507 1001-1007', '2005-1231 0128 0205 0429 0430 0930 1008'],
  [2007, '国办发明电〔2006〕49号', '0101-0103 0218-0224 0501-0507 1001-1007', '2006-1230 2006-1231 0217 0225 0428 0429 0929 0930'],
  [
    2008,
    '2007年12月',
    '2007-1230-2007-1231 0101-0101 0206-0212 0404-0406 0501-0503 0607-0609 0913-0915 0929-1005',
    '2007-1229 0202 0203 0504 0927 0928',
  ],
  [2009, '2008年12月', '0101-0103 0125-0131 0404-0406 0501-0503 0528-0530 1001-1008', '0104 0124 0201 0531 0927 1010'],
  [
    2010,
    '国办发明电〔2009〕27号',
    '0101-0103 0213-0219 0403-0405 0501-0503 0614-0616 0922-0924 1001-1007',
    '0220 0221 0612 0613 0919 0925 0926 1009',
  ],
  [2011, '国办发明电〔2010〕40号', '0101-0103 0202-0208 0403-0405 0430-0502 0604-0606 0910-0912 1001-1007', '0130 0212 0402 1008 1009'],
  [
    2012,
    '国办发明电〔2011〕45号',
    '0101-0103 0122-0128 0402-0404 0429-0501 0622-0624 0930-1007',
    '2011-1231 0121 0129 0331 0401 0428 0929',
  ],
  [
    2013,
    '国办发明电〔2012〕33号',
    '0101-0103 0209-0215 0404-0406 0429-0501 0610-0612 0919-0921 1001-1007',
    '0105 0106 0216 0217 0407 0427 0428 0608 0609 0922 0929 1012',
  ],
  [2014, '2013年12月11日', '0101-0101 0131-0206 0405-0407 0501-0503 0602-0602 0908-0908 1001-1007', '0126 0208 0504 0928 1011'],
  [
    2015,
    '国办发明电〔2014〕28号、国发明电〔2015〕1号',
    '0101-0103 0218-0224 0404-0406 0501-0503 0620-0622 0903-0905 0927-0927 1001-1007',
    '0104 0215 0228 0906 1010',
  ],
  [
    2016,
    '国办发明电〔2015〕18号',
    '0101-0103 0207-0213 0402-0404 0430-0502 0609-0611 0915-0917 1001-1007',
    '0206 0214 0612 0918 1008 1009',
  ],
  [2017, '国办发明电〔2016〕17号', '0101-0102 0127-0202 0402-0404 0429-0501 0528-0530 1001-1008', '0122 0204 0401 0527 0930'],
  [
    2018,
    '国办发明电〔2017〕12号',
    '0101-0101 0215-0221 0405-0407 0429-0501 0616-0618 0922-0924 1001-1007',
    '0211 0224 0408 0428 0929 0930',
  ],
  [
    2019,
    '国办发明电〔2018〕15号、〔2019〕3号',
    '2018-1230-2018-1231 0101-0101 0204-0210 0405-0407 0501-0504 0607-0609 0913-0915 1001-1007',
    '2018-1229 0202 0203 0428 0505 0929 1012',
  ],
  [
    2020,
    '国办发明电〔2019〕16号、〔2020〕1号',
    '0101-0101 0124-0202 0404-0406 0501-0505 0625-0627 1001-1008',
    '0119 0426 0509 0628 0927 1010',
  ],
  [2021, '2020年11月25日', '0101-0103 0211-0217 0403-0405 0501-0505 0612-0614 0919-0921 1001-1007', '0207 0220 0425 0508 0918 0926 1009'],
  [
    2022,
    '国办发明电〔2021〕11号',
    '0101-0103 0131-0206 0403-0405 0430-0504 0603-0605 0910-0912 1001-1007',
    '0129 0130 0402 0424 0507 1008 1009',
  ],
  [
    2023,
    '国办发明电〔2022〕16号',
    '2022-1231-2022-1231 0101-0102 0121-0127 0405-0405 0429-0503 0622-0624 0929-1006',
    '0128 0129 0423 0506 0625 1007 1008',
  ],
  [
    2024,
    '国办发明电〔2023〕7号',
    '0101-0101 0210-0217 0404-0406 0501-0505 0610-0610 0915-0917 1001-1007',
    '0204 0218 0407 0428 0511 0914 0929 1012',
  ],
  [2025, '国办发明电〔2024〕12号', '0101-0101 0128-0204 0404-0406 0501-0505 0531-0602 1001-1008', '0126 0208 0427 0928 1011'],
  [2026, '2025年11月4日', '0101-0103 0215-0223 0404-0406 0501-0505 0619-0621 0925-0927 1001-1007', '0104 0214 0228 0509 0920 1010'],
];

const { coverage } = nationalCalendar();

/** Every day from one to another. */
function* days(from: string, to: string): Iterable<string> {
  for (let time = Date.parse(from); time <= Date.parse(to); time += 86_400_000) yield new Date(time).toISOString().slice(0, 10);
}

/** `0501` of a year, or `2018-1229` as it is. */
function toDay(year: number, written: string): string {
  const match = /^(?:(\d{4})-)?(\d\d)(\d\d)$/u.exec(written);
  return `${match?.[1] ?? year}-${match?.[2]}-${match?.[3]}`;
}

/** What the notices of all years say of the days that they name. */
function readNotices(): ReadonlyMap<string, boolean> {
  const said = new Map<string, boolean>();
  for (const [year, , off, on] of NOTICES) {
    for (const range of off.split(' ')) {
      const [, from = '', to = ''] = /^((?:\d{4}-)?\d{4})-((?:\d{4}-)?\d{4})$/u.exec(range) ?? [];
      for (const day of days(toDay(year, from), toDay(year, to))) said.set(day, false);
    }
    for (const day of on.split(' ')) said.set(toDay(year, day), true);
  }
  return said;
}

describe('the notices of the State Council', () => {
  const said = readNotices();
  it.each(NOTICES.map(([year, notice]) => [year, notice] as const))('%i holds day by day (%s)', (year) => {
    const wrong = [];
    // The last days of December may belong to the notice of the next year, and those of the last year are not covered.
    for (const day of days(`${year}-01-01`, `${year}-12-28`)) {
      const weekday = new Date(day).getUTCDay();
      const expected = said.get(day) ?? (weekday > 0 && weekday < 6);
      if (isWorkingDay(day) !== expected) wrong.push(day);
    }
    expect(wrong).toEqual([]);
  });

  it('reach into the December before', () => {
    const december = [...said].filter(([day]) => /-12-(?:29|30|31)$/u.test(day));
    expect(december.map(([day]) => [day, isWorkingDay(day)])).toEqual(december);
    expect(december.length).toBeGreaterThan(8);
  });
});

test('what no notice covers is unknown, the last days of the last December too', () => {
  expect(coverage).toEqual({ from: '2004-01-01', to: '2026-12-28' });
  expect(['2003-12-31', '2026-12-29', '2027-01-01', '2027-03-10'].map((day) => isWorkingDay(day))).toEqual(
    Array.from({ length: 4 }, () => 'unknown'),
  );
  expect([addWorkingDays('2026-12-20', 6), addWorkingDays('2026-12-20', 7)]).toEqual(['2026-12-28', 'unknown']);
  expect([addDays('2026-12-20', 8), addDays('2026-12-20', 10)]).toEqual(['2026-12-28', 'unknown']);
  expect([countWorkingDays('2026-12-20', '2026-12-28'), countWorkingDays('2026-12-20', '2026-12-29')]).toEqual([6, 'unknown']);
  expect(countWorkingDays('2003-12-30', '2004-01-10')).toBe('unknown');
  expect(addWorkingDays('2026-12-20', Number.MAX_SAFE_INTEGER)).toBe('unknown');
});

describe('addWorkingDays', () => {
  it.each<[start: string, count: number, expected: string, why: string]>([
    ['2024-02-02', 1, '2024-02-04', 'a Sunday that is worked'],
    ['2024-02-09', 1, '2024-02-18', 'over the Spring Festival to a Sunday'],
    ['2025-09-26', 3, '2025-09-30', 'the Sunday before the National Day counts'],
    ['2025-09-30', 2, '2025-10-10', 'over eight days off'],
    ['2025-03-03', 20, '2025-03-31', 'the general period of a month without holidays'],
    ['2025-03-01', 1, '2025-03-03', 'from a Saturday'],
    ['2025-03-01', 0, '2025-03-01', 'nothing to count'],
  ])('%s and %i working days: %s (%s)', (start, count, expected) => {
    expect(addWorkingDays(start, count)).toBe(expected);
  });
});

describe('addDays', () => {
  it.each<[start: string, count: number, expected: string, why: string]>([
    ['2025-03-03', 20, '2025-03-24', 'the last day is a Sunday'],
    ['2025-03-03', 18, '2025-03-21', 'the last day is a Friday'],
    ['2025-09-11', 20, '2025-10-09', 'the last day is the National Day'],
    ['2024-01-24', 11, '2024-02-04', 'the last day is a Sunday that is worked'],
  ])('%s and %i days: %s (%s)', (start, count, expected) => {
    expect(addDays(start, count)).toBe(expected);
  });
});

test('a place has days of its own, which win over the notices', () => {
  const local = makeCalendar({ off: ['2025-03-31', '2025-04-27'], on: ['2025-05-01', '2025-03-31'] });
  expect(['2025-03-31', '2025-04-27', '2025-05-01', '2025-05-02'].map((day) => isWorkingDay(day, local))).toEqual([
    false,
    false,
    true,
    false,
  ]);
  expect([addWorkingDays('2025-03-03', 20, local), addDays('2025-03-11', 20, local)]).toEqual(['2025-04-01', '2025-04-01']);
  expect(isWorkingDay('2030-05-06', makeCalendar({ on: ['2030-05-06'] }))).toBe('unknown');
});

test('what is no day or no number of days is refused', () => {
  for (const day of ['2025-02-30', '2025-13-01', '2025-2-3', '', '2025年2月3日']) {
    expect(() => isWorkingDay(day)).toThrow(RangeError);
    expect(() => makeCalendar({ off: [day] })).toThrow(RangeError);
  }
  for (const count of [-1, 1.5, NaN, Infinity]) {
    expect(() => addWorkingDays('2025-03-03', count)).toThrow(RangeError);
    expect(() => addDays('2025-03-03', count)).toThrow(RangeError);
  }
});

describe('for all days and periods', () => {
  const day = fc
    .integer({ min: Date.parse('2004-01-01'), max: Date.parse('2026-06-30') })
    .map((time) => new Date(time).toISOString().slice(0, 10));
  const count = fc.integer({ min: 0, max: 90 });

  it('counting gives back what was added', () => {
    fc.assert(
      fc.property(day, count, (start, n) => {
        expect(countWorkingDays(start, addWorkingDays(start, n))).toBe(n);
      }),
    );
  });

  it('a period ends on a working day, and no earlier than its number of days', () => {
    fc.assert(
      fc.property(day, count, (start, n) => {
        const working = addWorkingDays(start, n + 1);
        const calendar = addDays(start, n);
        expect([isWorkingDay(working), isWorkingDay(calendar)]).toEqual([true, true]);
        expect(Date.parse(working) - Date.parse(start)).toBeGreaterThanOrEqual((n + 1) * 86_400_000);
        expect(Date.parse(calendar) - Date.parse(start)).toBeGreaterThanOrEqual(n * 86_400_000);
      }),
    );
  });

  it('a longer period and a later start end no earlier', () => {
    fc.assert(
      fc.property(day, count, day, (start, n, other) => {
        const [early, late] = [start, other].toSorted() as [string, string];
        expect(addWorkingDays(start, n + 1) > addWorkingDays(start, n)).toBe(true);
        expect(addWorkingDays(late, n) >= addWorkingDays(early, n)).toBe(true);
        expect(addDays(late, n) >= addDays(early, n)).toBe(true);
      }),
    );
  });

  it('periods add up', () => {
    fc.assert(
      fc.property(day, count, count, (start, a, b) => {
        expect(addWorkingDays(addWorkingDays(start, a), b)).toBe(addWorkingDays(start, a + b));
      }),
    );
  });
});
