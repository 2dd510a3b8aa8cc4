import type { At, Located } from '../model/source.ts';
import { defineRule, type Contexts, type Sighting } from './define.ts';

function numbersOf({ document }: Contexts['table']): Located<string>[] {
  const numbered = document.kind === 'task-table' ? document.tasks : document.items;
  return numbered.flatMap(({ number }) => number ?? []);
}

export const rule = defineRule({
  id: 'numbering-gap',
  severity: 'info',
  about: 'table',
  what: { zh: '序号跳号、倒退，或者表格不从 1 开始。', en: 'The serial numbers jump or run back, or a table does not begin at 1.' },
  why: {
    zh: '跳号往往意味着删漏或漏抄了行；另起一段从 1 重新编号不算；数据文件可能只是一张表的一部分，从几开始都可以。本规则看表格本身，不涉及法律条文。',
    en: 'A jump often means that a row was lost in copying. Starting again at 1 for a new section is fine, and so is a data file that begins anywhere, for it may be a part of a table. The rule looks at the table itself; no law is involved.',
  },
  legal: [],
  examples: {
    bad: [
      {
        items: [
          { number: 1, name: '政策法规文件' },
          { number: 2, name: '办事指南' },
          { number: 4, name: '审批结果' },
        ],
        says: '从 2 跳到 4',
      },
      {
        items: [
          { number: '1.1', name: '政策法规文件' },
          { number: '2.2', name: '办事指南' },
        ],
        says: '从 1.1 跳到 2.2',
      },
    ],
    good: [
      {
        items: [
          { number: 1, name: '政策法规文件' },
          { number: 2, name: '办事指南' },
          { number: 1, name: '审批结果' },
        ],
      },
      {
        items: [
          { number: '1.1', name: '政策法规文件' },
          { number: '1.2', name: '办事指南' },
          { number: '2.1', name: '审批结果' },
        ],
      },
      {
        items: [
          { number: 3, name: '政策法规文件' },
          { number: 4, name: '办事指南' },
        ],
      },
    ],
  },
  *check(context): Iterable<Sighting<{ previous: string | null; number: string }>> {
    const numbers = numbersOf(context);
    // Codes such as 0101 or (一)1 follow rules of their own.
    if (!numbers.every(({ value }) => NUMBER.test(value.trim()))) return;
    let previous: string | undefined;
    let previousAt: At | undefined;
    for (const { value, at } of numbers) {
      // A number that is merged over several rows is one.
      if (at === previousAt) continue;
      const number = restoreZero(previous, value.trim().replace(/[.．]$/u, ''));
      if (previous === undefined ? startsLate(context, number) : !follows(previous, number)) {
        yield { at, element: 'number', data: { previous: previous ?? null, number } };
      }
      previous = number;
      previousAt = at;
    }
  },
  message: {
    zh: ({ previous, number }) =>
      previous === null ? `序号从 ${number} 开始，前面可能漏了行` : `序号从 ${previous} 跳到 ${number}，可能漏行或重号`,
    en: ({ previous, number }) =>
      previous === null
        ? `The serial numbers begin at ${number}; a row may be missing in front`
        : `The serial number jumps from ${previous} to ${number}; a row may be missing or counted twice`,
  },
});

/** 3, 2.1, 2.2.1 */
const NUMBER = /^[1-9]\d{0,8}(?:\.[1-9]\d{0,8}){0,4}[.．]?$/u;
/** A part of a longer table begins anywhere; a lost first row leaves 2. */
const LATE_STARTS: ReadonlySet<string> = new Set(['2', '3', '1.2', '2.1', '2.2']);

/** Another header above a table, or a column that divides it, lets its numbers go on from elsewhere; so do files that a table was divided into. */
const TOP_ROWS = 6;

function startsLate({ document: { explanation } }: Contexts['table'], number: string): boolean {
  if (explanation === undefined || !LATE_STARTS.has(number)) return false;
  const lower = (explanation.headerRows?.first ?? 1) > TOP_ROWS;
  return !lower && explanation.columns.every(({ element }) => element !== 'domain');
}

/** A spreadsheet that takes 1.10 for a number shows 1.1; behind 1.9 it is meant. */
function restoreZero(previous: string | undefined, number: string): string {
  const last = previous?.lastIndexOf('.') ?? -1;
  if (previous === undefined || last < 0 || !previous.endsWith('9')) return number;
  const next = `${previous.slice(0, last)}.${Number(previous.slice(last + 1)) + 1}`;
  return next === `${number}0` ? next : number;
}

/** Whether a number may stand behind another: one more at some level with 1 at those below, or 1 again for a new section. */
function follows(previous: string, number: string): boolean {
  // Nearly all numbers, and nothing to be taken apart.
  if (!previous.includes('.') && number === String(Number(previous) + 1)) return true;
  const before = previous.split('.');
  const now = number.split('.');
  if (now.every((part) => part === '1')) return true;
  const level = now.findIndex((part, index) => part !== before[index]);
  if (level < 0 || now.slice(level + 1).some((part) => part !== '1')) return false;
  const from = before[level];
  return Number(now[level]) === (from === undefined ? 1 : Number(from) + 1);
}
