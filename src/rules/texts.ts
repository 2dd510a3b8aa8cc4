import type { Catalogue, Item } from '../model/catalogue.ts';
import type { Element } from '../model/elements.ts';
import type { Owner } from '../model/finding.ts';
import { ownerOf, taskOwner, villageOwner } from '../model/owner.ts';
import type { Audience, ChannelUse } from '../model/phrases.ts';
import type { At, Located } from '../model/source.ts';
import type { Task, TaskRow, TaskTable } from '../model/task-table.ts';
import type { VillageItem, VillageList } from '../model/village-list.ts';
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
}

/** What is seen in a text. */
interface Sight {
  readonly wording: Wording | undefined;
  /** The place of the body that it names. */
  readonly place: NamedPlace | undefined;
}

/** A text with where it stands. */
interface StandingText {
  readonly element: Element;
  readonly text: string;
  readonly at: At;
  /** The item or task that it belongs to. */
  readonly owner: () => Owner;
}

/** A text of which there is something to say. */
export interface RemarkableText extends StandingText {
  readonly wording: Wording;
}

/** A text that names a body with its place. */
export interface PlacedText extends StandingText {
  readonly place: NamedPlace;
}

function inspectOnce(text: string): Sight | undefined {
  const ditto = repeatsAbove(text.trim());
  const typos = findTypos(text);
  const cut = findCut(text);
  const placeholder = findPlaceholder(text);
  const foreign = findForeign(text);
  const place = placeOfBody(text);
  const nothing = !ditto && typos.length === 0 && (cut ?? placeholder ?? foreign) === undefined;
  if (nothing && place === undefined) return undefined;
  return { wording: nothing ? undefined : { ditto, typos, cut, placeholder, foreign }, place };
}

const inspect = memoise(inspectOnce);

/** Whether a rule about wording speaks of a text, so that the rule of its element, which cannot read it, need not. */
export function isTold(element: Element, text: string): boolean {
  const wording = inspect(text)?.wording;
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

interface Found {
  readonly remarkable: RemarkableText[];
  readonly placed: PlacedText[];
}

/** All these rules share one pass. */
const inspectAll = rememberLast((document: Catalogue | TaskTable | VillageList): Found => {
  const found: Found = { remarkable: [], placed: [] };
  if (document.kind === 'catalogue') for (const item of document.items) inspectItem(item, found);
  else if (document.kind === 'village-list') for (const item of document.items) inspectVillageItem(item, found);
  else for (const task of document.tasks) inspectTask(task, found);
  return found;
});

/**
 * The texts of a document's entries of which a rule about wording may have something to say. What a cell has from the one
 * above is left out: it is said there.
 */
export function findRemarkable(document: Catalogue | TaskTable | VillageList): readonly RemarkableText[] {
  return inspectAll(document).remarkable;
}

/** The texts that name bodies with their places; nearly every item has one. */
export function findPlaced(catalogue: Catalogue): readonly PlacedText[] {
  return inspectAll(catalogue).placed;
}

/** Takes up a text if there is something to say of it. Called for every text of a file, so it makes nothing but what it keeps. */
function take(
  found: Found,
  element: Element,
  from: Located<unknown>,
  text: string | undefined,
  belongsTo: Item | Task | VillageItem,
  row?: TaskRow,
): void {
  if (text === undefined || from.inherited !== undefined) return;
  // Each item has a name of its own: to remember them takes longer than to look again.
  const sight = element === 'name' ? inspectOnce(text) : inspect(text);
  if (sight === undefined) return;
  const { wording, place } = sight;
  const owner = (): Owner => makeOwner(belongsTo, row);
  if (wording !== undefined) found.remarkable.push({ wording, element, text, at: from.at, owner });
  if (place !== undefined) found.placed.push({ place, element, text, at: from.at, owner });
}

function makeOwner(belongsTo: Item | Task | VillageItem, row: TaskRow | undefined): Owner {
  if ('rows' in belongsTo) return taskOwner(belongsTo, row === undefined ? undefined : [row]);
  return 'subject' in belongsTo ? ownerOf(belongsTo) : villageOwner(belongsTo);
}

function inspectItem(item: Item, found: Found): void {
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

/** Who answers for an item is left alone: findings quote what they find, and it may be a person's name. */
function inspectVillageItem(item: VillageItem, found: Found): void {
  if (item.category !== undefined) take(found, 'category', item.category, item.category.value, item);
  if (item.name !== undefined) take(found, 'name', item.name, item.name.value, item);
  for (const entry of item.content) take(found, 'content', entry, entry.value, item);
  if (item.time !== undefined) take(found, 'time', item.time, item.time.value.text, item);
  for (const place of item.place) take(found, 'place', place, place.value, item);
  if (item.frequency !== undefined) take(found, 'frequency', item.frequency, item.frequency.value.text, item);
  for (const basis of item.basis) take(found, 'basis', basis, basis.value.text, item);
}

function inspectTask(task: Task, found: Found): void {
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
