import type { Catalogue, Item } from '../model/catalogue.ts';
import type { Element } from '../model/elements.ts';
import type { Owner } from '../model/finding.ts';
import { ownerOf, taskOwner } from '../model/owner.ts';
import type { Audience, ChannelUse } from '../model/phrases.ts';
import type { At, Located } from '../model/source.ts';
import type { Task, TaskTable } from '../model/task-table.ts';

/** @param owner gives the item or task that the text belongs to */
export type Visit = (element: Element, text: string, at: At, owner: () => Owner) => void;

/** Shows every text that the office wrote in a document's entries, piece by piece; what a cell has from the one above is not shown again. */
export function visitTexts(document: Catalogue | TaskTable, visit: Visit): void {
  if (document.kind === 'catalogue') for (const item of document.items) visitItem(item, visit);
  else for (const task of document.tasks) visitTask(task, visit);
}

/** Shows every text of an item. */
export function visitItem(item: Item, visit: Visit): void {
  const owner = (): Owner => ownerOf(item);
  const show = <T>(element: Element, located: Located<T> | undefined, textOf: (value: T) => string | undefined): void => {
    if (located === undefined || located.inherited !== undefined) return;
    const text = textOf(located.value);
    if (text !== undefined) visit(element, text, located.at, owner);
  };
  show('category', item.category, asIs);
  show('name', item.name, asIs);
  for (const entry of item.content) show('content', entry, asIs);
  for (const basis of item.basis) show('basis', basis, ({ text }) => text);
  show('deadline', item.deadline, ({ text }) => text);
  for (const subject of item.subject) show('subject', subject, asIs);
  for (const channel of item.channel) show('channel', channel, channelText);
  for (const audience of item.audience) show('audience', audience, audienceText);
  for (const method of item.method) show('method', method, (value) => (value === undefined ? method.raw : undefined));
}

function asIs(text: string): string {
  return text;
}

function channelText({ text, note }: ChannelUse): string {
  return note === undefined || text.endsWith(note) ? text : `${text}:${note}`;
}

function audienceText(audience: Audience): string | undefined {
  if (audience.kind === 'everyone') return undefined;
  return audience.kind === 'group' ? audience.who : audience.text;
}

function visitTask(task: Task, visit: Visit): void {
  for (const [element, located] of [['category', task.group] as const, ['task', task.name] as const]) {
    if (located !== undefined && located.inherited === undefined) visit(element, located.value, located.at, () => taskOwner(task));
  }
  for (const row of task.rows) {
    const owner = (): Owner => taskOwner(task, [row]);
    const show = (element: Element, located: Located<unknown> | undefined, text: string): void => {
      if (located !== undefined && located.inherited === undefined) visit(element, text, located.at, owner);
    };
    show('demand', row.demand, row.demand?.value ?? '');
    for (const units of row.units) show('unit', units, units.value.text);
    show('due', row.due, row.due?.value.text ?? '');
  }
}
