import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { TASK_STATUSES } from '../../src/model/task-return.ts';
import { countProgress } from '../../src/tasks/progress-figures.ts';
import { buildProgress, buildState } from '../support/progress.ts';

const NOTHING = { done: 0, inTime: 0, late: 0, overdue: 0, underWay: 0, notStarted: 0, unclear: 0, noEvidence: 0, conflicts: 0 };

describe('one row', () => {
  it.each([
    ['nothing came back', {}, { unclear: 1 }],
    [
      'done by its day',
      { day: '2025-05-31', states: [buildState({ status: 'done', done: '2025-05-31', evidence: '附件' })] },
      { done: 1, inTime: 1 },
    ],
    [
      'done after its day',
      { day: '2025-05-31', states: [buildState({ status: 'done', done: '2025-06-01', evidence: '附件' })] },
      { done: 1, late: 1 },
    ],
    ['done, no day said', { day: '2025-05-31', states: [buildState({ status: 'done', evidence: '附件' })] }, { done: 1 }],
    ['done, nothing shows it', { states: [buildState({ status: 'done', done: '2025-05-31' })] }, { done: 1, noEvidence: 1 }],
    ['under way, its day to come', { day: '2025-06-30', states: [buildState({ status: 'under-way' })] }, { underWay: 1 }],
    ['under way, its day gone', { day: '2025-06-29', states: [buildState({ status: 'under-way' })] }, { overdue: 1 }],
    ['not started, without a day', { states: [buildState({ status: 'not-started' })] }, { notStarted: 1 }],
    ['said to be overdue', { states: [buildState({ status: 'overdue' })] }, { overdue: 1 }],
    ['words that nobody understands', { states: [buildState({ typed: { status: '差不多了' } })] }, { unclear: 1 }],
    [
      'two returns that disagree',
      {
        states: [
          buildState({ status: 'under-way', conflicts: [{ field: 'status', value: '已完成', file: 'b.xlsx', cell: '按期任务!J6' }] }),
        ],
      },
      { underWay: 1, conflicts: 1 },
    ],
  ] as const)('%s', (_, row, expected) => {
    const [period] = countProgress(buildProgress([row]), '2025-06-30', false);
    expect(period?.total).toEqual({ ...NOTHING, rows: 1, ...expected });
  });
});

describe('quarters', () => {
  const states = [
    buildState({ on: '2025-04-01', status: 'under-way' }),
    buildState({ on: '2025-07-02', status: 'done', done: '2025-06-28' }),
  ];
  it('show what was known at their ends, and the last one what is known today', () => {
    const periods = countProgress(buildProgress([{ day: '2025-09-30', states }]), '2025-08-15', true);
    expect(periods.map(({ quarter, asOf, total }) => [quarter, asOf, total.unclear, total.underWay, total.done])).toEqual([
      [1, '2025-03-31', 1, 0, 0],
      [2, '2025-06-30', 0, 1, 0],
      [3, '2025-08-15', 0, 0, 1],
    ]);
    expect(periods.map(({ units }) => units[0]?.returned)).toEqual([false, true, true]);
  });
});

it('every row is in one part and no other, and groups and units add up to the total', () => {
  const state = fc.record({
    status: fc.option(fc.constantFrom(...TASK_STATUSES), { nil: undefined }),
    on: fc.constantFrom('2025-01-05', '2025-04-05', '2025-08-05'),
  });
  const row = fc.record({
    group: fc.constantFrom('甲', '乙', undefined),
    day: fc.constantFrom('2025-03-31', '2025-12-31', undefined),
    states: fc.array(state.map(buildState)),
  });
  fc.assert(
    fc.property(fc.array(row), fc.constantFrom('2025-01-01', '2025-06-30', '2026-01-01'), (rows, asOf) => {
      const given = rows.map(({ group, day, states }) => ({
        ...(group === undefined ? {} : { group }),
        ...(day === undefined ? {} : { day }),
        states,
      }));
      const [period] = countProgress(buildProgress(given), asOf, false);
      const { total, units = [], groups = [] } = period ?? {};
      expect(total?.rows).toBe(rows.length);
      const parts = [total?.done, total?.overdue, total?.underWay, total?.notStarted, total?.unclear];
      expect(parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)).toBe(rows.length);
      for (const list of [units, groups]) {
        for (const figure of ['rows', 'done', 'overdue', 'unclear'] as const) {
          expect(list.reduce((sum, one) => sum + one[figure], 0)).toBe(total?.[figure]);
        }
      }
    }),
  );
});
