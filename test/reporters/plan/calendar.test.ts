import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';

import type { TaskPlan } from '../../../src/model/task-plan.ts';
import { writeCalendar, type CalendarOptions } from '../../../src/reporters/plan/calendar.ts';
import { dueOn, named, NO_DUE, planRow, taskPlan } from '../../support/plan.ts';

const OPTIONS: CalendarOptions = { language: 'zh', stamp: '2025-03-01', remind: [] };
const write = (plan: TaskPlan, options: Partial<CalendarOptions> = {}) => writeCalendar(plan, plan.rows, { ...OPTIONS, ...options });

function readEvents(text: string): ICAL.Component[] {
  return new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
}
const valueOf = (event: ICAL.Component | undefined, name: string): string => String(event?.getFirstPropertyValue(name));

const QUARTERS = ['2025-03-31', '2025-06-30', '2025-09-30', '2025-12-31'];
const RECURRING = planRow({
  key: '11111111',
  task: '公开预算；第一，第二\\第三',
  due: { ...NO_DUE, class: 'recurring', kind: 'recurring', text: '每季度', occurrences: QUARTERS.map((day) => ({ day })) },
});
const STAGED = planRow({
  key: '22222222',
  task: '出台办法',
  due: {
    ...NO_DUE,
    class: 'dated',
    kind: 'staged',
    text: '5月底前起草，9月底前印发',
    end: '2025-09-30',
    occurrences: [
      { day: '2025-05-31', step: '起草' },
      { day: '2025-09-30', step: '印发' },
    ],
  },
});
const DATED = planRow({
  due: dueOn('2025-12-31', '12月31日前'),
  certain: [named('县民政局', 'lead'), named('县财政局', 'support')],
  group: '救助',
});

it('every date is an all-day event that ends the day after', () => {
  const { text, events, left } = write(taskPlan([DATED, RECURRING, STAGED, planRow({ key: '33333333' })]));
  const read = readEvents(text);
  expect(events).toBe(7);
  expect(read.map((event) => valueOf(event, 'dtstart')).toSorted()).toEqual(
    [...QUARTERS, '2025-05-31', '2025-09-30', '2025-12-31'].toSorted(),
  );
  for (const event of read) {
    const item = new ICAL.Event(event);
    expect(item.startDate.isDate).toBe(true);
    expect(item.duration.toSeconds()).toBe(86_400);
  }
  expect(valueOf(read[0], 'dtend')).toBe('2026-01-01');
  expect([...left]).toEqual([['year-round', 1]]);
});

it('says what, who and until when, step by step', () => {
  const [dated, first, , , , step] = readEvents(write(taskPlan([DATED, RECURRING, STAGED])).text);
  expect(valueOf(dated, 'summary')).toBe('公开救助标准');
  expect(valueOf(dated, 'description')).toContain('牵头单位：县民政局\n配合单位：县财政局');
  expect(valueOf(dated, 'description')).toContain('完成时限：12月31日前');
  expect(valueOf(dated, 'categories')).toBe('救助');
  expect(valueOf(first, 'summary')).toBe('公开预算；第一，第二\\第三（第1次/共4次）');
  expect(valueOf(step, 'summary')).toBe('出台办法（第1步/共2步：起草）');
});

describe('the identity of an event', () => {
  const ids = (plan: TaskPlan): string[] => readEvents(write(plan).text).map((event) => valueOf(event, 'uid'));

  it('is unlike every other', () => {
    const all = ids(taskPlan([DATED, RECURRING, STAGED]));
    expect(new Set(all).size).toBe(all.length);
  });

  it('stays when the day moves, other rows come and the unit changes', () => {
    const moved = planRow({ due: dueOn('2025-10-31'), certain: [named('县审计局')], number: '7' });
    expect(ids(taskPlan([STAGED, moved])).at(-1)).toBe(ids(taskPlan([DATED]))[0]);
  });

  it('is another in another year and another place', () => {
    const [here = ''] = ids(taskPlan([DATED]));
    expect(ids(taskPlan([DATED], { year: 2026 }))).not.toContain(here);
    expect(ids(taskPlan([DATED], { place: '云岭县' }))).not.toContain(here);
  });
});

it('gives the same bytes each time, of the day that it counts as made on', () => {
  const plan = taskPlan([DATED, RECURRING]);
  expect(write(plan).text).toBe(write(plan).text);
  for (const event of readEvents(write(plan).text)) expect(valueOf(event, 'dtstamp')).toBe('2025-03-01T00:00:00Z');
});

it.each([
  [0, '2025-12-31T09:00:00'],
  [1, '2025-12-30T09:00:00'],
  [7, '2025-12-24T09:00:00'],
])('reminds %i days before at nine', (days, at) => {
  const [event] = readEvents(write(taskPlan([DATED]), { remind: [days] }).text);
  const [alarm] = event?.getAllSubcomponents('valarm') ?? [];
  expect(valueOf(alarm, 'action')).toBe('DISPLAY');
  const trigger = alarm?.getFirstPropertyValue('trigger');
  if (!(trigger instanceof ICAL.Duration)) throw new Error('no duration');
  const start = ICAL.Time.fromDateTimeString('2025-12-31T00:00:00');
  start.addDuration(trigger);
  expect(start.toString()).toBe(at);
});

it('reminds nobody unless it is asked to', () => {
  expect(write(taskPlan([DATED])).text).not.toContain('VALARM');
});

it('has every property that RFC 5545 asks for, and line breaks of two characters only', () => {
  const { text } = write(taskPlan([DATED]), { remind: [3] });
  for (const line of ['VERSION:2.0', 'PRODID:', 'UID:', 'DTSTAMP:', 'DTSTART;VALUE=DATE:']) expect(text).toContain(line);
  expect(text).not.toMatch(/(?<!\r)\n|\r(?!\n)/u);
});

it('a text of the table cannot break out of its property', () => {
  const { text } = write(taskPlan([planRow({ task: 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT', due: dueOn('2025-06-30'), group: 'a,b;c' })]));
  const read = readEvents(text);
  expect(read).toHaveLength(1);
  expect(valueOf(read[0], 'categories')).toBe('a,b;c');
});
