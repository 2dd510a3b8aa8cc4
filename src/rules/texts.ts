import type { Catalogue, Item } from '../model/catalogue.ts';
import type { Element } from '../model/elements.ts';
import type { Owner } from '../model/finding.ts';
import { ownerOf, taskOwner } from '../model/owner.ts';
import type { Audience, ChannelUse } from '../model/phrases.ts';
import type { At, Located } from '../model/source.ts';
import type { Task, TaskRow, TaskTable } from '../model/task-table.ts';
import { repeatsAbove } from '../phrases/index.ts';
import { memoise } from '../phrases/memoise.ts';
import { findTypos, type Typo } from '../vocabularies/index.ts';
import { findCut, isCutIn, type Cut } from './cut.ts';
import { findForeign, isForeignIn, type Foreign } from './foreign.ts';
import { findPlaceholder, mayHoldPlaceholder, type Placeholder } from './placeholder.ts';
import { placeOfBody, type NamedPlace } from './places.ts';
import { rememberLast } from './last.ts';

/** What there is to say of a text, whatever element it stands under; most texts have nothing of it. */
interface Wording {
  /** 同上. */
  readonly ditto: boolean;
  readonly typos: readonly Typo[];
  readonly cut: Cut | undefined;
  readonly placeholder: Placeholder | undefined;
  readonly foreign: Foreign | undefined;
  /** The place of the body that it names. */
  readonly place: NamedPlace | undefined;
}

/** A text of which there is something to say, with where it stands. */
export interface RemarkableText {
  readonly wording: Wording;
  readonly element: Element;
  readonly text: string;
  readonly at: At;
  /** The item or task that it belongs to. */
  readonly owner: () => Owner;
}

const inspect = memoise((text: string): Wording | undefined => {
  const ditto = repeatsAbove(text.trim());
  const typos = findTypos(text);
  const cut = findCut(text);
  const placeholder = findPlaceholder(text);
  const foreign = findForeign(text);
  const place = placeOfBody(text);
  const nothing = !ditto && typos.length === 0 && (cut ?? placeholder ?? foreign ?? place) === undefined;
  return nothing ? undefined : { ditto, typos, cut, placeholder, foreign, place };
});

/** Whether a rule about wording speaks of a text, so that the rule of its element, which cannot read it, need not. */
export function isTold(element: Element, text: string): boolean {
  const wording = inspect(text);
  if (wording === undefined) return false;
  const { ditto, typos, cut, placeholder, foreign } = wording;
  return (
    ditto ||
    typos.length > 0 ||
    (cut !== undefined && isCutIn(element, cut)) ||
    (placeholder !== undefined && mayHoldPlaceholder(element, text)) ||
    (foreign !== undefined && isForeignIn(element, foreign))
  );
}

/**
 * The texts of a document's entries of which a rule about wording may have something to say. What a cell has from the one
 * above is left out: it is said there. All these rules share one pass.
 */
export const findRemarkable = rememberLast((document: Catalogue | TaskTable): readonly RemarkableText[] => {
  const found: RemarkableText[] = [];
  if (document.kind === 'catalogue') for (const item of document.items) inspectItem(item, found);
  else for (const task of document.tasks) inspectTask(task, found);
  return found;
});

/** Takes up a text if there is something to say of it. Called for every text of a file, so it makes nothing but what it keeps. */
function take(
  found: RemarkableText[],
  element: Element,
  from: Located<unknown>,
  text: string | undefined,
  belongsTo: Item | Task,
  row?: TaskRow,
): void {
  if (text === undefined || from.inherited !== undefined) return;
  const wording = inspect(text);
  if (wording === undefined) return;
  const owner = (): Owner => ('rows' in belongsTo ? taskOwner(belongsTo, row === undefined ? undefined : [row]) : ownerOf(belongsTo));
  found.push({ wording, element, text, at: from.at, owner });
}

function inspectItem(item: Item, found: RemarkableText[]): void {
  if (item.category !== undefined) take(found, 'category', item.category, item.category.value, item);
  if (item.name !== undefined) take(found, 'name', item.name, item.name.value, item);
  for (const entry of item.content) take(found, 'content', entry, entry.value, item);
  for (const basis of item.basis) take(found, 'basis', basis, basis.value.text, item);
  if (item.deadline !== undefined) take(found, 'deadline', item.deadline, item.deadline.value.text, item);
  for (const subject of item.subject) take(found, 'subject', subject, subject.value, item);
  for (const channel of item.channel) take(found, 'channel', channel, channelText(channel.value), item);
  for (const audience of item.audience) take(found, 'audience', audience, audienceText(audience.value), item);
  for (const method of item.method) if (method.value === undefined) take(found, 'method', method, method.raw, item);
}

function inspectTask(task: Task, found: RemarkableText[]): void {
  if (task.group !== undefined) take(found, 'category', task.group, task.group.value, task);
  if (task.name !== undefined) take(found, 'task', task.name, task.name.value, task);
  for (const row of task.rows) {
    if (row.demand !== undefined) take(found, 'demand', row.demand, row.demand.value, task, row);
    for (const units of row.units) take(found, 'unit', units, units.value.text, task, row);
    if (row.due !== undefined) take(found, 'due', row.due, row.due.value.text, task, row);
  }
}

function channelText({ text, note }: ChannelUse): string {
  return note === undefined || text.endsWith(note) ? text : `${text}:${note}`;
}

function audienceText(audience: Audience): string | undefined {
  if (audience.kind === 'everyone') return undefined;
  return audience.kind === 'group' ? audience.who : audience.text;
}
