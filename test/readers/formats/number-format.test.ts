import { describe, expect, it } from 'vitest';
import { formatIsoDate, formatNumber, formatSerial, numberKind, type NumberKind } from '../../../src/readers/formats/number-format.ts';

describe('the kind of a number format', () => {
  it.each<[kind: NumberKind, ids: number[]]>([
    ['date', [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]],
    ['time', [18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56]],
    ['elapsed', [46]],
    ['number', [0, 1, 2, 9, 10, 11, 12, 13, 37, 38, 39, 40, 48, 49, 176]],
  ])('%s: built in as %j', (kind, ids) => {
    for (const id of ids) expect([id, numberKind(id)]).toEqual([id, kind]);
  });

  it.each<[code: string, kind: NumberKind]>([
    ['yyyy"年"m"月"d"日";@', 'date'],
    ['[$-804]yyyy\\-mm\\-dd', 'date'],
    ['[DBNum1][$-804]m"月"d"日"', 'date'],
    ['m"月"', 'date'],
    ['[$-804]aaaa', 'date'],
    ['d/m', 'date'],
    ['yyyy-mm-dd hh:mm', 'date'],
    ['h:mm AM/PM', 'time'],
    ['上午/下午h"时"mm"分"', 'time'],
    ['mm:ss', 'time'],
    ['[h]:mm', 'elapsed'],
    ['General', 'number'],
    ['G/通用格式', 'number'],
    ['0.00_ ;[Red]\\-0.00\\ ', 'number'],
    ['#,##0"days"', 'number'],
    ['#,##0\\d', 'number'],
    ['_ ￥* #,##0.00_ ', 'number'],
    ['[$USD] 0.00', 'number'],
    ['[>=100]0;0.0', 'number'],
    ['0.00E+00', 'number'],
    ['0"unclosed', 'number'],
    ['@', 'number'],
    ['', 'number'],
  ])('%s is a %s', (code, kind) => {
    expect(numberKind(200, code)).toBe(kind);
  });

  it('goes by the code where the file gives one for a built-in number', () => {
    expect(numberKind(14, '0.00')).toBe('number');
  });
});

describe('serial numbers', () => {
  it.each<[serial: number, text: string]>([
    [45717, '2025-03-01'],
    [45717.5, '2025-03-01 12:00'],
    [45717.604166666664, '2025-03-01 14:30'],
    [45717.99999999, '2025-03-02'],
    [45717.0001, '2025-03-01'],
    [61, '1900-03-01'],
    [60, '1900-02-29'],
    [59, '1900-02-28'],
    [1, '1900-01-01'],
    [2958465, '9999-12-31'],
  ])('%d is %s', (serial, text) => {
    expect(formatSerial(serial, 'date', false)).toBe(text);
  });

  it('count from 1904 where the workbook says so', () => {
    expect(formatSerial(0, 'date', true)).toBe('1904-01-01');
    expect(formatSerial(44255, 'date', true)).toBe('2025-03-01');
  });

  it.each([-1, 2958466, Number.NaN, Infinity])('are no date: %d', (serial) => {
    expect(formatSerial(serial, 'date', false)).toBeUndefined();
  });

  it('are times of day where the format shows nothing else', () => {
    expect(formatSerial(0.375, 'time', false)).toBe('09:00');
    expect(formatSerial(45717.375, 'time', false)).toBe('2025-03-01 09:00');
    expect(formatSerial(1.5, 'elapsed', false)).toBe('36:00');
  });
});

describe('ISO dates', () => {
  it.each([
    ['2025-03-01', '2025-03-01'],
    ['2025-03-01T00:00:00', '2025-03-01'],
    ['2025-03-01T14:30:00.000Z', '2025-03-01 14:30'],
    ['09:00:00', '09:00'],
    ['soon', 'soon'],
  ])('%s', (written, text) => {
    expect(formatIsoDate(written)).toBe(text);
  });
});

describe('numbers', () => {
  it.each([
    ['1', '1'],
    ['2025', '2025'],
    ['2025.3', '2025.3'],
    ['1.1000000000000001', '1.1'],
    ['0.30000000000000004', '0.3'],
    ['-0.07000000000000001', '-0.07'],
    ['1.5E-3', '0.0015'],
    ['2E2', '200'],
    ['510118199001011234', '510118199001011234'],
    ['5.1011819900101235E+17', '5.1011819900101235E+17'],
    ['12345678901.123', '12345678901.123'],
    [' 7 ', '7'],
    ['1.0', '1'],
    ['n/a', 'n/a'],
    ['', ''],
  ])('%s is %s', (raw, text) => {
    expect(formatNumber(raw)).toBe(text);
  });
});
