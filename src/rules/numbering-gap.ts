import type { Located } from '../model/source.ts';
import { defineRule, type Contexts } from './define.ts';

function numbersOf({ document }: Contexts['table']): Located<string>[] {
  const numbered = document.kind === 'catalogue' ? document.items : document.tasks;
  return numbered.flatMap(({ number }) => number ?? []);
}

export const rule = defineRule({
  id: 'numbering-gap',
  severity: 'info',
  about: 'table',
  what: { zh: '序号跳号或倒退。', en: 'The serial numbers jump or run back.' },
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
    ],
    good: [
      {
        items: [
          { number: 1, name: '政策法规文件' },
          { number: 2, name: '办事指南' },
          { number: 1, name: '审批结果' },
        ],
      },
    ],
  },
  *check(context) {
    const numbers = numbersOf(context);
    // Codes such as 0101 or 1.1 follow rules of their own.
    if (!numbers.every(({ value }) => /^[1-9]\d*$/u.test(value.trim()))) return;
    let previous: number | undefined;
    let previousAt: number | undefined;
    for (const { value, at } of numbers) {
      const number = Number(value);
      if (previous !== undefined && at !== previousAt && number !== previous + 1 && number !== 1) {
        yield { at, element: 'number', data: { previous, number } };
      }
      previous = number;
      previousAt = at;
    }
  },
  message: {
    zh: ({ previous, number }) => `序号从 ${previous} 跳到 ${number}，可能漏行或重号`,
    en: ({ previous, number }) => `The serial number jumps from ${previous} to ${number}; a row may be missing or counted twice`,
  },
});
