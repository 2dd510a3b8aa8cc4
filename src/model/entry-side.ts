import type { Item } from './catalogue.ts';
import type { EntrySide } from './change.ts';
import type { At, Source } from './source.ts';
import type { Task } from './task-table.ts';

/**
 * An item or task as it is named in its file.
 *
 * @param at the place in question, where that is not its own: that of an element
 */
export function describeEntry(entry: Item | Task, source: Source, at: At = entry.at): EntrySide {
  const place = { file: source.file, place: source.place(at), name: entry.name?.value, number: entry.number?.value };
  return 'rows' in entry ? { ...place, category: entry.group?.value } : { ...place, id: entry.id?.value, category: entry.category?.value };
}
