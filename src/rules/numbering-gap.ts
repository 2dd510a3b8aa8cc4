import type { Located } from '../model/source.ts';
import { defineRule, type Contexts, type Sighting } from './define.ts';

function numbersOf({ document }: Contexts['table']): Located<string>[] {
  const numbered = document.kind === 'catalogue' ? document.items : document.tasks;
  return numbered.flatMap(({ number }) => number ?? []);
}

export const rule = defineRule({
  id: 'numbering-gap',
  severity: 'info',
  about: 'table',
  what: { zh: '序号跳号、倒退，或不从 1 开始。', en: 'The serial numbers jump, run back, or do not begin at 1.' },
  why: {
    zh: '跳号往往意味着删漏或漏抄了行；另起一段从 1 重新编号不算。本规则看表格本身，不涉及法律条文。',
    en: 'A jump often means that a row was lost in copying. Starting again at 1 for a new section is fine. The rule looks at the table itself; no law is involved.',
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
          { number: '2', name: '政策法规文件' },
          { number: '3', name: '办事指南' },
        ],
        says: '从 2 开始',
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
    ],
  },
  *check(context): Iterable<Sighting<{ previous: string | null; number: string }>> {
    const numbers = numbersOf(context);
    // Codes such as 0101 or (一)1 follow rules of their own.
    if (!numbers.every(({ value }) => NUMBER.test(value.trim()))) return;
    let previous: Located<string> | undefined;
    for (const located of numbers) {
      const number = located.value.trim().replace(/[.．]$/u, '');
      const before = previous?.value.trim().replace(/[.．]$/u, '');
      if (before === undefined ? startsLate(context, number) : located.at !== previous?.at && !follows(before, number)) {
        yield { at: located.at, element: 'number', data: { previous: before ?? null, number } };
      }
      previous = located;
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

/** Another header above a table, or a column that divides it, lets its numbers go on from elsewhere. */
const TOP_ROWS = 6;

function startsLate({ document: { explanation } }: Contexts['table'], number: string): boolean {
  if (!LATE_STARTS.has(number)) return false;
  const lower = (explanation?.headerRows?.first ?? 1) > TOP_ROWS;
  return !lower && explanation?.columns.some(({ element }) => element === 'domain') !== true;
}

/** Whether a number may stand behind another: one more at some level with 1 at those below, or 1 again for a new section. */
function follows(previous: string, number: string): boolean {
  const before = previous.split('.');
  const now = number.split('.');
  if (now.every((part) => part === '1')) return true;
  const level = now.findIndex((part, index) => part !== before[index]);
  if (level < 0 || now.slice(level + 1).some((part) => part !== '1')) return false;
  const [from, to] = [before[level], now[level] ?? ''];
  if (from === undefined) return to === '1';
  // A spreadsheet that takes 1.10 for a number shows 1.1.
  return Number(to) === Number(from) + 1 || (level > 0 && from.endsWith('9') && `${to}0` === String(Number(from) + 1));
}
