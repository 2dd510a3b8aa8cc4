import { createRequire } from 'node:module';
import { expect, it, test } from 'vitest';

import { compileHolidays } from '../../src/calendar/compile.ts';

const day = (name: string): string => `${name},1`;

it('keeps years that have had their notice, in order', () => {
  const text = compileHolidays({
    holidays: {
      '2025-01-01': day('元旦'),
      '2024-12-31': day('元旦'),
      '2025-10-01': day('国庆节'),
      '2024-10-01': day('国庆节'),
      '2023-12-31': '',
    },
    workdays: { '2025-09-28': day('国庆节') },
  });
  expect(text.split('\n').filter((line) => /'/u.test(line))).toEqual([
    "  '2024': {",
    "    off: '1001 1231',",
    "    on: '',",
    "  '2025': {",
    "    off: '0101 1001',",
    "    on: '0928',",
  ]);
});

test.each([
  ['nothing', undefined, /no holidays/u],
  ['a list missing', { holidays: {} }, /no workdays/u],
  ['no day', { holidays: { '2025/1/1': '' }, workdays: {} }, /2025\/1\/1 in holidays is no day/u],
  ['a year missing', { holidays: { '2023-10-01': '', '2025-10-01': '' }, workdays: {} }, /before 2025/u],
])('refuses %s', (_, data, message) => {
  expect(() => compileHolidays(data)).toThrow(message);
});

it('reads the data of the package', () => {
  expect(compileHolidays(createRequire(import.meta.url)('chinese-days/dist/chinese-days.json'))).toContain("'2026': {");
});
