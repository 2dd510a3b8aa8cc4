import type { Catalogue, Item } from '../model/catalogue.ts';
import type { Task, TaskTable } from '../model/task-table.ts';

/** An item as a sentence names it: `最低生活保障 › 办事指南`. */
export function labelItem({ category, name, number, id }: Item): string {
  return joinLabel(category?.value, name?.value) ?? number?.value ?? id?.value ?? '';
}

/** A task as a sentence names it. */
export function labelTask({ group, name, number }: Task): string {
  return joinLabel(group?.value, name?.value) ?? number?.value ?? '';
}

/** A document as a sentence names it: by its title, else its file. */
export function labelDocument({ title, source }: Catalogue | TaskTable): string {
  return title?.value.replaceAll(/\s+/gu, ' ').trim() ?? source.file;
}

/** Tables often repeat the category as the name of its only item. */
function joinLabel(category: string | undefined, name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  return [...new Set([category, name].flatMap((part) => part?.replaceAll(/\s+/gu, ' ').trim() ?? []))].join(' › ');
}
