import type { Catalogue, Item } from '../model/catalogue.ts';
import { absentColumns, countNoElement, listUnwritten } from '../model/completeness.ts';
import { detach } from '../model/detach.ts';
import type { Document } from '../model/document.ts';
import { REQUIRED_ELEMENTS, type Element, type RequiredElement } from '../model/elements.ts';
import { unitsOf } from '../model/owner.ts';
import type { BodyShare, CheckedDocument } from '../model/report.ts';
import type { TaskTable } from '../model/task-table.ts';
import type { VillageList } from '../model/village-list.ts';
import type { Law } from '../vocabularies/index.ts';

/** Counts what a document holds, in one pass. Nothing of the result keeps the document, or a text of its file, in memory. */
export function surveyDocument(document: Document, law: Law): CheckedDocument {
  if (document.kind === 'catalogue') return surveyCatalogue(document, law);
  if (document.kind === 'task-table') return surveyTasks(document);
  if (document.kind === 'village-list') return surveyVillage(document);
  return { kind: document.kind, items: 0, tasks: 0, taskRows: 0, elements: countNoElement(), bodies: [] };
}

function surveyCatalogue(catalogue: Catalogue, law: Law): CheckedDocument {
  const absent = [...absentColumns(catalogue).keys()];
  const whole = startTally();
  const bodies: Tallies = new Map();
  for (const item of catalogue.items) {
    const missing = listMissing(item, absent);
    countItem(whole, missing);
    for (const tally of findTallies(bodies, item.subject.map(readValue))) countItem(tally, missing);
  }
  const { items, elements } = finish(whole);
  const shares = listShares(bodies);
  return { ...head(catalogue), domain: nameDomain(catalogue.domain?.value, law), items, tasks: 0, taskRows: 0, elements, bodies: shares };
}

function listMissing(item: Item, absent: readonly Element[]): readonly RequiredElement[] {
  const unwritten = listUnwritten(item);
  return absent.length === 0 ? unwritten : REQUIRED_ELEMENTS.filter((element) => absent.includes(element) || unwritten.includes(element));
}

function readValue({ value }: { readonly value: string }): string {
  return value;
}

function surveyTasks(table: TaskTable): CheckedDocument {
  const bodies: Tallies = new Map();
  let taskRows = 0;
  for (const task of table.tasks) {
    taskRows += task.rows.length;
    for (const tally of findTallies(bodies, task.rows.flatMap(unitsOf))) tally.tasks += 1;
  }
  return { ...head(table), items: 0, tasks: table.tasks.length, taskRows, elements: countNoElement(), bodies: listShares(bodies) };
}

/** Its items have not the elements of a catalogue, and who answers for them is often a person: neither is counted. */
function surveyVillage(list: VillageList): CheckedDocument {
  return { ...head(list), items: list.items.length, tasks: 0, taskRows: 0, elements: countNoElement(), bodies: [] };
}

function head({ kind, title, locality }: Catalogue | TaskTable | VillageList): Pick<CheckedDocument, 'kind' | 'title' | 'place' | 'level'> {
  return { kind, title: copy(title?.value), place: copy(locality.name?.value), level: locality.level?.value };
}

function copy(text: string | undefined): string | undefined {
  return text === undefined ? undefined : detach(text);
}

/** The domain's id in words stands for its English name. */
function nameDomain(text: string | undefined, law: Law): CheckedDocument['domain'] {
  if (text === undefined) return undefined;
  const known = law.findDomain(text);
  if (known === undefined) return { name: { zh: detach(text), en: detach(text) } };
  return { id: known.id, name: { zh: known.name, en: `${known.id.replaceAll('-', ' ')} (${known.name})` } };
}

/** Counts what is missing: nearly every item has every element, and then there is nothing to be counted. */
interface Tally {
  items: number;
  tasks: number;
  readonly missing: Record<RequiredElement, number>;
}

/** By the body's name; '' for items and tasks that name none. Half a million items leave no more behind than the bodies they name. */
type Tallies = Map<string, Tally>;

const NOBODY: readonly string[] = [''];

function startTally(): Tally {
  return { items: 0, tasks: 0, missing: countNoElement() };
}

/** The tallies that an item or a task counts for: one for each of its bodies, or that of nobody. */
function findTallies(tallies: Tallies, names: readonly string[]): Tally[] {
  const each = names.length === 0 ? NOBODY : names.length === 1 ? names : [...new Set(names)];
  return each.map((name) => tallies.get(name) ?? addTally(tallies, name));
}

function addTally(tallies: Tallies, name: string): Tally {
  const tally = startTally();
  tallies.set(detach(name), tally);
  return tally;
}

function countItem(tally: Tally, missing: readonly RequiredElement[]): void {
  tally.items += 1;
  for (const element of missing) tally.missing[element] += 1;
}

function finish({ items, tasks, missing }: Tally): Pick<BodyShare, 'items' | 'tasks' | 'elements'> {
  const elements = countNoElement();
  for (const element of REQUIRED_ELEMENTS) elements[element] = items - missing[element];
  return { items, tasks, elements };
}

function listShares(tallies: Tallies): BodyShare[] {
  return [...tallies].map(([name, tally]) => ({ ...finish(tally), name: name === '' ? undefined : name }));
}
