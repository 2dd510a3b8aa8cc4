import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ENTRY_COLUMNS, listSentRows, RETURN_COLUMNS, SENT_COLUMNS } from '../../src/model/task-return.ts';
import { DUE_CLASSES, type PlannedDue } from '../../src/model/task-plan.ts';
import { dueOn, named, NO_DUE, planRow, taskPlan } from '../support/plan.ts';

const DUES: readonly (readonly [string, PlannedDue, readonly string[]])[] = [
  ['a date', dueOn('2025-09-30'), ['dated k 2025-09-30']],
  [
    'several dates',
    { ...NO_DUE, class: 'recurring', occurrences: [{ day: '2025-06-30' }, { day: '2025-12-31' }] },
    ['dated k#1 2025-06-30 1/2', 'dated k#2 2025-12-31 2/2'],
  ],
  [
    'steps',
    {
      ...NO_DUE,
      class: 'dated',
      end: '2025-09-30',
      occurrences: [
        { day: '2025-05-31', step: '初稿' },
        { day: '2025-09-30', step: '实施' },
      ],
    },
    ['dated k#1 2025-05-31 1/2 初稿', 'dated k#2 2025-09-30 2/2 实施'],
  ],
  ['one date of a rhythm', { ...NO_DUE, class: 'recurring', occurrences: [{ day: '2025-12-31' }] }, ['dated k 2025-12-31 1/1']],
  ['a rhythm without dates', { ...NO_DUE, class: 'recurring', text: '每周' }, ['undated k']],
  ['the whole year', { ...NO_DUE, class: 'year-round', end: '2025-12-31' }, ['year-round k']],
  ['no end', { ...NO_DUE, class: 'open-ended' }, ['undated k']],
  ['nothing', NO_DUE, ['undated k']],
  ['words nobody understands', { ...NO_DUE, class: 'unresolved', text: '适时' }, ['undated k']],
];

function list(dues: readonly PlannedDue[]): readonly string[] {
  const plan = taskPlan(dues.map((due, index) => planRow({ key: index === 0 ? 'k' : `k${index}`, due })));
  return listSentRows(plan, '县民政局').map(({ part, id, day, time }) =>
    [part, id, day, time && `${time.number}/${time.count}`, time?.step].filter((piece) => piece !== undefined).join(' '),
  );
}

describe('listSentRows', () => {
  it.each(DUES)('lists a row due by %s', (_, due, lines) => {
    expect(list([due])).toEqual(lines);
  });

  it('puts dates in their order, before what goes on all year, before the rest', () => {
    const dues = [NO_DUE, { ...NO_DUE, class: 'year-round' } as const, dueOn('2025-09-30'), dueOn('2025-03-31')];
    expect(list(dues)).toEqual(['dated k3 2025-03-31', 'dated k2 2025-09-30', 'year-round k1', 'undated k']);
  });

  it('sends a unit its own rows with its role, and nobody else anything', () => {
    const plan = taskPlan([
      planRow({ key: 'a', certain: [named('县民政局', 'lead'), named('县财政局', 'support')] }),
      planRow({ key: 'b' }),
    ]);
    expect(listSentRows(plan, '县财政局').map(({ id, role }) => [id, role])).toEqual([['a', 'support']]);
    expect(listSentRows(plan, '县档案馆')).toEqual([]);
  });

  it('loses no row, and gives every line an id of its own', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((number) => `2025-02-${String(number).padStart(2, '0')}`);
    const due = fc.record({
      class: fc.constantFrom(...DUE_CLASSES),
      days: fc.array(day, { maxLength: 4 }),
      end: fc.option(day, { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(due, { maxLength: 12 }), (dues) => {
        const rows = dues.map(({ class: dueClass, days, end }, index) =>
          planRow({ key: `key${index}`, due: { ...NO_DUE, class: dueClass, end, occurrences: days.map((one) => ({ day: one })) } }),
        );
        const sent = listSentRows(taskPlan(rows), '县民政局');
        expect(new Set(sent.map(({ row }) => row))).toEqual(new Set(rows));
        expect(new Set(sent.map(({ id }) => id)).size).toBe(sent.length);
        expect(sent.length).toBe(dues.reduce((sum, { days }) => sum + Math.max(1, days.length), 0));
      }),
    );
  });
});

describe('RETURN_COLUMNS', () => {
  it('has words that are not mistaken for one another, in either language', () => {
    const words = Object.values(RETURN_COLUMNS).flatMap(({ zh, en }) => [zh, en.toLowerCase()]);
    expect(new Set(words).size).toBe(words.length);
  });

  it('keeps what people fill in apart from what must come back', () => {
    expect(ENTRY_COLUMNS.filter((column) => (SENT_COLUMNS as readonly string[]).includes(column))).toEqual([]);
  });
});
