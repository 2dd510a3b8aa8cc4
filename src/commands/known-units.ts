import type { PlaceUnits, RosterIndex } from '../model/roster.ts';
import type { TaskTable } from '../model/task-table.ts';
import { indexRoster } from '../tasks/roster-index.ts';
import { comparable } from '../vocabularies/index.ts';

/**
 * The roster of a table's place, as of the day of its issue: the one that names the same place, or else the only one that names no other.
 * `undefined` where there is none, and where nobody can say which of several it is.
 */
export function findUnitsOf({ locality, issued }: TaskTable, rosters: readonly PlaceUnits[]): RosterIndex | undefined {
  const place = comparable(locality.name?.value ?? '');
  const exact = rosters.filter((roster) => place !== '' && comparable(roster.place?.value ?? '') === place);
  const open = rosters.filter((roster) => mayBeOne(place, comparable(roster.place?.value ?? '')));
  const [roster, ...others] = exact.length > 0 ? exact : open;
  return roster === undefined || others.length > 0 ? undefined : indexRoster(roster, issued?.value);
}

/** 成都市新津区 and 新津区 are one; of what names no place nobody knows better. */
function mayBeOne(one: string, other: string): boolean {
  return one.endsWith(other) || other.endsWith(one);
}
