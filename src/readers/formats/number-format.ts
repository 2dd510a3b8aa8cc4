/** What a number format makes of a cell: a plain number, a point in time, a time of day, or hours that run past 24. */
export type NumberKind = 'number' | 'date' | 'time' | 'elapsed';

/**
 * Formats that files may use without spelling them (ECMA-376 part 1, §18.8.30, with the Chinese table):
 * 31 and 57 are what Chinese Excel writes for 2025年3月1日 and 2025年3月.
 */
const BUILT_IN: ReadonlyMap<number, NumberKind> = new Map<number, NumberKind>([
  ...([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58] as const).map((id) => [id, 'date'] as const),
  ...([18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56] as const).map((id) => [id, 'time'] as const),
  [46, 'elapsed'],
]);

/** The kind of a number format: by its code where the file gives one, otherwise by its built-in number. */
export function numberKind(id: number, code?: string): NumberKind {
  return code === undefined ? (BUILT_IN.get(id) ?? 'number') : kindOfCode(code);
}

function kindOfCode(code: string): NumberKind {
  // Quoted text, escaped and padding characters, and colours, currencies and conditions in brackets hold letters that mean nothing.
  const [section = ''] = code.replace(/"[^"]*"?|\\.|_.|\*./gu, '').split(';');
  if (/\[(?:h+|m+|s+)\]/iu.test(section)) return 'elapsed';
  const letters = section
    .replace(/\[[^\]]*\]?/gu, '')
    .replace(/general|am\/pm|a\/p/giu, '')
    .toLowerCase();
  if (/[yd]|aaa/u.test(letters)) return 'date';
  if (/[hs]/u.test(letters)) return 'time';
  return letters.includes('m') ? 'date' : 'number';
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** 9999-12-31, the last day that a spreadsheet knows, in the 1900 system. */
const LAST_SERIAL = 2_958_465;
/** 1900-02-29 never was, but spreadsheets number it, for Lotus 1-2-3's sake. */
const PHANTOM_DAY = 60;

/**
 * A serial number as text: `2025-03-01`, ` 14:30` after it only where there is a time; `14:30` alone for a time of day.
 * Undefined where no date has that number.
 * @param date1904 whether the workbook counts days from 1904-01-01
 */
export function formatSerial(serial: number, kind: Exclude<NumberKind, 'number'>, date1904: boolean): string | undefined {
  // Serials are binary fractions of a day: without rounding, 14:30 may come out as 14:29:59.999.
  const seconds = Math.round(serial * DAY);
  if (!(seconds >= 0 && serial < LAST_SERIAL + 1)) return undefined;
  if (kind === 'elapsed' || (kind === 'time' && seconds < DAY)) return formatTime(seconds);
  const time = seconds % DAY;
  const day = formatDay(Math.floor(seconds / DAY), date1904);
  return time < MINUTE ? day : `${day} ${formatTime(time)}`;
}

function formatTime(seconds: number): string {
  return `${pad(Math.floor(seconds / HOUR))}:${pad(Math.floor((seconds % HOUR) / MINUTE))}`;
}

function formatDay(day: number, date1904: boolean): string {
  if (date1904) return isoDay(Date.UTC(1904, 0, 1 + day));
  if (day === PHANTOM_DAY) return '1900-02-29';
  return isoDay(Date.UTC(1899, 11, (day < PHANTOM_DAY ? 31 : 30) + day));
}

function isoDay(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** The text of an ISO 8601 cell (`t="d"`), in the form of `formatSerial`; as written where it is not one. */
export function formatIsoDate(text: string): string {
  const match = /^(\d{4}-\d\d-\d\d)?T?(?:(\d\d:\d\d)(?::[\d.]+)?Z?)?$/u.exec(text);
  if (match === null) return text;
  const [, day = '', time = ''] = match;
  if (day === '') return time;
  return time === '' || time === '00:00' ? day : `${day} ${time}`;
}

/** Digits of a number that a spreadsheet keeps and shows. */
const PRECISION = 15;

/**
 * A number's text as people see it. Files hold the binary value in 17 digits, 1.1000000000000001 for 1.1; what is written
 * with more digits than a spreadsheet keeps, such as a long identity number, stays as written.
 */
export function formatNumber(raw: string): string {
  const text = raw.trim();
  if (/^-?\d+$/u.test(text)) return text;
  const value = Number(text);
  if (text === '' || !(Math.abs(value) < 10 ** PRECISION)) return text;
  return String(Number(value.toPrecision(PRECISION)));
}
