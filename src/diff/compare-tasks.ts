import type { Task } from '../model/task-table.ts';
import type { Difference } from './differences.ts';

/** What differs between two tasks that are one and the same. Order and numbers never count. */
export function compareTasks(before: Task, after: Task): readonly Difference[] {
  const sides = { before: { entry: before }, after: { entry: after } };
  const found: Difference[] = [];
  if (before.name?.value !== after.name?.value) {
    found.push({ about: 'task-name', difference: { before: before.name, after: after.name }, ...sides });
  }
  if (before.group?.value !== after.group?.value) {
    found.push({ about: 'task-group', difference: { before: before.group, after: after.group }, ...sides });
  }
  return found;
}
