import type { Catalogue } from '../model/catalogue.ts';
import { absentColumns, countNoElement, isWritten } from '../model/completeness.ts';
import { detach } from '../model/detach.ts';
import type { Document } from '../model/document.ts';
import { REQUIRED_ELEMENTS, type RequiredElement } from '../model/elements.ts';
import { unitsOf } from '../model/owner.ts';
import type { BodyShare, CheckedDocument } from '../model/report.ts';
import type { TaskTable } from '../model/task-table.ts';
import { findDomain } from '../vocabularies/index.ts';

/** Counts what a document holds, in one pass. Nothing of the result keeps the document, or a text of its file, in memory. */
export function surveyDocument(document: Document): CheckedDocument {
  if (document.kind === 'catalogue') return surveyCatalogue(document);
  if (document.kind === 'task-table') return surveyTasks(document);
  return { kind: document.kind, items: 0, tasks: 0, taskRows: 0, elements: countNoElement(), bodies: [] };
}

function surveyCatalogue(catalogue: Catalogue): CheckedDocument {
  const absent = absentColumns(catalogue);
  const columns = REQUIRED_ELEMENTS.filter((element) => !absent.has(element));
  const elements = countNoElement();
  const bodies: Tallies = new Map();
  for (const item of catalogue.items) {
    const written = columns.filter((element) => isWritten(item, element));
    for (const element of written) elements[element] += 1;
    const subjects = item.subject.map(({ value }) => value);
    countFor(bodies, subjects, 'items', written);
  }
  const items = catalogue.items.length;
  return {
    ...head(catalogue),
    domain: nameDomain(catalogue.domain?.value),
    items,
    tasks: 0,
    taskRows: 0,
    elements,
    bodies: [...bodies.values()],
  };
}

function surveyTasks(table: TaskTable): CheckedDocument {
  const bodies: Tallies = new Map();
  let taskRows = 0;
  for (const task of table.tasks) {
    taskRows += task.rows.length;
    countFor(bodies, task.rows.flatMap(unitsOf), 'tasks', []);
  }
  return { ...head(table), items: 0, tasks: table.tasks.length, taskRows, elements: countNoElement(), bodies: [...bodies.values()] };
}

function head({ kind, title, locality }: Catalogue | TaskTable): Pick<CheckedDocument, 'kind' | 'title' | 'place' | 'level'> {
  return { kind, title: copy(title?.value), place: copy(locality.name?.value), level: locality.level?.value };
}

function copy(text: string | undefined): string | undefined {
  return text === undefined ? undefined : detach(text);
}

/** The domain's id in words stands for its English name. */
function nameDomain(text: string | undefined): CheckedDocument['domain'] {
  if (text === undefined) return undefined;
  const known = findDomain(text);
  if (known === undefined) return { name: { zh: detach(text), en: detach(text) } };
  return { id: known.id, name: { zh: known.name, en: `${known.id.replaceAll('-', ' ')} (${known.name})` } };
}

interface Tally extends BodyShare {
  items: number;
  tasks: number;
  readonly elements: Record<RequiredElement, number>;
}

/** By the body's name; '' for items and tasks that name none. Half a million items leave no more behind than the bodies they name. */
type Tallies = Map<string, Tally>;

/** Counts an item or a task once for each of its bodies, or for nobody. */
function countFor(tallies: Tallies, names: readonly string[], what: 'items' | 'tasks', elements: readonly RequiredElement[]): void {
  for (const name of names.length === 0 ? [''] : new Set(names)) {
    const tally = tallies.get(name) ?? addTally(tallies, name);
    tally[what] += 1;
    for (const element of elements) tally.elements[element] += 1;
  }
}

function addTally(tallies: Tallies, name: string): Tally {
  const kept = detach(name);
  const tally: Tally = { name: kept === '' ? undefined : kept, items: 0, tasks: 0, elements: countNoElement() };
  tallies.set(kept, tally);
  return tally;
}
