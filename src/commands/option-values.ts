import { UsageError } from './define.ts';

/** The values of an option that may be given several times. */
export function listValues(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** The value of an option, where it was given. */
export function textValue(value: unknown): string | undefined {
  return value === undefined ? undefined : String(value);
}

/**
 * How many of something people want to see.
 *
 * @throws UsageError that names the option
 */
export function readCount(given: unknown, flag: string, usual: number): number {
  if (given === undefined) return usual;
  if (/^\d{1,9}$/u.test(String(given))) return Number(given);
  throw new UsageError({ zh: `${flag} 应为数字，现为“${String(given)}”`, en: `${flag} must be a number, not "${String(given)}"` });
}
