import type { UnitReference } from '../model/phrases.ts';
import type { FoundBy, RosterIndex } from '../model/roster.ts';
import type { At } from '../model/source.ts';
import type { TaskRow } from '../model/task-table.ts';
import { expandGroup } from './unit-groups.ts';

/** A unit that a row names, by name or as one of a group. */
export interface Assignment {
  /** The roster's name of it; as written where there is no roster. */
  readonly unit: string;
  readonly role: UnitReference['role'];
  /** `group`: it is one of those that group words mean; `rest`: one of all others. */
  readonly by: FoundBy | 'group' | 'rest';
  readonly written: string;
  readonly at: At;
}

/** Words that name nobody whom the roster knows. */
export interface UnknownUnit {
  readonly written: string;
  readonly role: UnitReference['role'];
  /** `unit`: a name; `group`: words for several; `several`: a name that several units go by. */
  readonly what: 'unit' | 'group' | 'several';
  readonly at: At;
}

/** Who answers for a row. Certain, possible and unknown are never mixed: nobody is handed a task on a guess. */
export interface RowAssignment {
  readonly certain: readonly Assignment[];
  readonly possible: readonly Assignment[];
  readonly unknown: readonly UnknownUnit[];
  /** The list ends in 等部门: more are meant than named. */
  readonly open: boolean;
  /** Nobody is named in particular: groups only. */
  readonly groupsOnly: boolean;
}

/** Finds who answers for a row. Without a roster every name stands for itself, and groups for nobody. */
export function assignRow(row: TaskRow, index: RosterIndex | undefined): RowAssignment {
  const certain = new Map<string, Assignment>();
  const possible = new Map<string, Assignment>();
  const unknown: UnknownUnit[] = [];
  const references = row.units.flatMap(({ value, at }) => value.units.map((reference) => ({ reference, at })));
  // Names first: 其他区级部门 means all but those that the row names.
  for (const { reference, at } of references.filter(({ reference: { group } }) => !group)) {
    assignName(reference, at, index, certain, possible, unknown);
  }
  for (const { reference, at } of references.filter(({ reference: { group } }) => group)) {
    assignGroup(reference, at, index, certain, possible, unknown);
  }
  return {
    certain: [...certain.values()],
    possible: [...possible.values()].filter(({ unit }) => !certain.has(unit)),
    unknown,
    open: row.units.some(({ value }) => value.open),
    groupsOnly: references.length > 0 && references.every(({ reference: { group } }) => group),
  };
}

function assignName(
  { text, fullName, role }: UnitReference,
  at: At,
  index: RosterIndex | undefined,
  certain: Map<string, Assignment>,
  possible: Map<string, Assignment>,
  unknown: UnknownUnit[],
): void {
  if (index === undefined) {
    keep(certain, { unit: fullName ?? text, role, by: 'name', written: text, at });
    return;
  }
  const found = index.find(fullName ?? text) ?? index.find(text);
  if (found === undefined) unknown.push({ written: text, role, what: 'unit', at });
  else if (found.units.length > 1) {
    unknown.push({ written: text, role, what: 'several', at });
    for (const { name } of found.units) keep(possible, { unit: name.value, role, by: found.by, written: text, at });
  } else for (const { name } of found.units) keep(certain, { unit: name.value, role, by: found.by, written: text, at });
}

function assignGroup(
  { text, role }: UnitReference,
  at: At,
  index: RosterIndex | undefined,
  certain: Map<string, Assignment>,
  possible: Map<string, Assignment>,
  unknown: UnknownUnit[],
): void {
  const meaning = index === undefined ? undefined : expandGroup(text, index.roster);
  if (meaning === undefined) {
    unknown.push({ written: text, role, what: 'group', at });
    return;
  }
  const named = meaning.rest ? new Set(certain.keys()) : new Set<string>();
  const target = meaning.sureness === 'certain' ? certain : possible;
  for (const { name } of meaning.units) {
    if (!named.has(name.value)) keep(target, { unit: name.value, role, by: meaning.rest ? 'rest' : 'group', written: text, at });
  }
}

/** The stronger role goes first, and a name before a group: what is known of a unit is not weakened by a later word. */
const STRENGTH: Readonly<Record<UnitReference['role'], number>> = { lead: 2, responsible: 1, support: 0 };

function keep(assignments: Map<string, Assignment>, assignment: Assignment): void {
  const known = assignments.get(assignment.unit);
  if (known === undefined || STRENGTH[known.role] < STRENGTH[assignment.role]) assignments.set(assignment.unit, assignment);
}
