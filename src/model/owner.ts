import type { Item } from './catalogue.ts';
import type { Owner } from './finding.ts';
import type { Task, TaskRow } from './task-table.ts';
import type { VillageItem } from './village-list.ts';

/** Turns items into owners of findings. */
export function ownerOf(item: Item): Owner {
  return {
    at: item.at,
    id: item.id?.value,
    category: item.category?.value,
    name: item.name?.value,
    number: item.number?.value,
    bodies: item.subject.map(({ value }) => value),
  };
}

/** Turns items of a village's list into owners of findings. Who answers for them is often a person, and no report lists persons. */
export function villageOwner({ at, id, category, name, number }: VillageItem): Owner {
  return { at, id: id?.value, category: category?.value, name: name?.value, number: number?.value, bodies: [] };
}

/** Turns tasks into owners of findings; the units are those of the rows in question. */
export function taskOwner(task: Task, rows: readonly TaskRow[] = task.rows): Owner {
  return { at: task.at, category: task.group?.value, name: task.name?.value, number: task.number?.value, bodies: rows.flatMap(unitsOf) };
}

/** The units that a row names, in its order. */
export function unitsOf(row: TaskRow): string[] {
  return row.units.flatMap(({ value }) => value.units.map(({ text }) => text));
}
