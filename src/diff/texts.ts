import type { Item } from '../model/catalogue.ts';
import type { Element } from '../model/elements.ts';
import type { Audience, ChannelUse, Level, Method } from '../model/phrases.ts';
import type { Located } from '../model/source.ts';
import type { Task } from '../model/task-table.ts';
import type { Difference } from './differences.ts';
import type { BasisEntry } from './kinds/define.ts';

/** Values as people are shown them: as written, and where nothing was kept of that, as the official table has them. */

const METHODS: Readonly<Record<Method, string>> = { proactive: '主动公开', 'on-request': '依申请公开' };
export const LEVEL_TEXTS: Readonly<Record<Level, string>> = {
  province: '省级',
  city: '市级',
  county: '县级',
  town: '乡级',
  village: '村级',
};

export function audienceText(value: Audience): string {
  if (value.kind === 'everyone') return '全社会';
  return value.kind === 'group' ? `特定群体${value.who === undefined || value.who === '' ? '' : `：${value.who}`}` : value.text;
}

/** What is neither method is shown as it is written. */
export function methodText(value: Method | undefined, raw = ''): string {
  return value === undefined ? raw : METHODS[value];
}

export function channelText({ text, note }: ChannelUse): string {
  return note === undefined || text.endsWith(note) ? text : `${text}：${note}`;
}

function joinTexts(values: readonly string[]): string | undefined {
  return values.length === 0 ? undefined : values.join('\n');
}

/** The elements of an item, lists one entry a line; absent where nothing is written. */
export function itemTexts(item: Item): Readonly<Partial<Record<Element, string>>> {
  const texts: Partial<Record<Element, string | undefined>> = {
    number: item.number?.value,
    category: item.category?.value,
    name: item.name?.value,
    content: joinTexts(item.content.map(({ value }) => value)),
    basis: joinTexts(item.basis.map(({ value }) => value.text)),
    deadline: item.deadline?.value.text,
    subject: joinTexts(item.subject.map(({ value }) => value)),
    channel: joinTexts(item.channel.map(({ value }) => channelText(value))),
    audience: wholeText(item.audience, audienceText),
    method: wholeText(item.method, methodText),
    level: joinTexts(item.level.map(({ value }) => LEVEL_TEXTS[value])),
  };
  return texts as Readonly<Partial<Record<Element, string>>>;
}

/** The parts of a task, one row a line. */
export function taskTexts(task: Task): Readonly<Partial<Record<Element, string>>> {
  const texts: Partial<Record<Element, string | undefined>> = {
    number: task.number?.value,
    category: task.group?.value,
    task: task.name?.value,
    demand: joinTexts(task.rows.flatMap(({ demand }) => demand?.value ?? [])),
    unit: joinTexts(task.rows.map(({ units }) => units.map(({ value }) => value.text).join('；'))),
    due: joinTexts(task.rows.flatMap(({ due }) => due?.value.text ?? [])),
  };
  return texts as Readonly<Partial<Record<Element, string>>>;
}

type Sides = readonly [before: string | undefined, after: string | undefined];

/** The texts of a difference on both sides; those of documents, items, tasks and open lists are their own sentence's business. */
export function differenceTexts({ about, difference }: Difference): Sides {
  switch (about) {
    case 'document':
    case 'item':
    case 'task':
    case 'unit-list':
      return [undefined, undefined];
    case 'audience':
      return [wholeText(difference.before, audienceText), wholeText(difference.after, audienceText)];
    case 'method':
      return [wholeText(difference.before, methodText), wholeText(difference.after, methodText)];
    case 'basis':
      return sides(difference, ({ text }: BasisEntry) => text);
    case 'deadline':
      return sides(difference, ({ text }) => text);
    case 'channel':
      return sides(difference, channelText);
    case 'level':
      return sides(difference, (level) => LEVEL_TEXTS[level]);
    case 'unit':
    case 'role':
    case 'lead':
      return sides(difference, ({ text }) => text);
    case 'units':
      return [wholeText(difference.before, ({ text }) => text), wholeText(difference.after, ({ text }) => text)];
    case 'due':
      return sides(difference, ({ text }) => text);
    default:
      return sides(difference, (text) => text);
  }
}

function wholeText<Value>(values: readonly Located<Value>[], text: (value: Value, raw?: string) => string): string | undefined {
  return joinTexts(values.map(({ value, raw }) => text(value, raw)));
}

function sides<Value>(
  { before, after }: { readonly before?: Located<Value> | undefined; readonly after?: Located<Value> | undefined },
  text: (value: Value) => string,
): Sides {
  return [before && text(before.value), after && text(after.value)];
}
