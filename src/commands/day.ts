import type { Day } from '../model/phrases.ts';
import { UsageError } from './define.ts';

/** The day that an option gives, `undefined` where it is not given. @throws UsageError where it is no day of the calendar */
export function readDay(given: unknown, flag: string): Day | undefined {
  if (given === undefined) return undefined;
  const day = String(given);
  const date = new Date(`${day}T00:00:00Z`);
  if (/^\d{4}-\d{2}-\d{2}$/u.test(day) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)) return day;
  throw new UsageError({ zh: `${flag} 应为 YYYY-MM-DD，现为“${day}”`, en: `${flag} must be YYYY-MM-DD, not "${day}"` });
}
