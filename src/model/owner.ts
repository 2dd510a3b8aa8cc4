import type { Item } from './catalogue.ts';
import type { Owner } from './finding.ts';
import type { Task } from './task-table.ts';

/** Turns items into owners of findings. */
export function ownerOf(item: Item): Owner {
  return { at: item.at, id: item.id?.value, category: item.category?.value, name: item.name?.value, number: item.number?.value };
}

/** Turns tasks into owners of findings. */
export function taskOwner(task: Task): Owner {
  return { at: task.at, category: task.group?.value, name: task.name?.value, number: task.number?.value };
}
