import type { Day } from '../model/phrases.ts';
import type { PlaceUnits, RosterIndex, UnitType } from '../model/roster.ts';
import type { DraftGroup, DraftUnit, ProposedAlias, RosterDraft } from '../model/roster-draft.ts';
import type { TaskTable } from '../model/task-table.ts';
import { likeUnitNames } from '../phrases/abbreviations.ts';
import { placePrefix } from '../phrases/bodies.ts';
import { findFormerOrgan, successorsOn } from '../phrases/former-organs.ts';
import { comparable, type Law } from '../vocabularies/index.ts';
import { expandGroup } from './unit-groups.ts';
import { guessUnitType } from './unit-type.ts';

/** What a draft is judged by. */
export interface DraftContext {
  /** The roster that is there already; its units are not drafted again. */
  readonly known: RosterIndex | undefined;
  readonly law: Law;
  /** The day on which reforms are looked at where a table has no day of issue. */
  readonly asOf: Day;
}

/** Drafts a roster from task tables: who is named, and which names may be one unit's. Nothing is asserted that a table does not say. */
export function draftRoster(tables: readonly TaskTable[], { known, law, asOf }: DraftContext): RosterDraft {
  const names = countWords(tables, false);
  const fresh = [...names]
    .filter(([name]) => known?.find(name) === undefined)
    .map(([name, rows]) => ({ name, rows, type: guessUnitType(name) }));
  const knownNames = (known?.roster.units ?? []).map(({ name }) => name.value);
  const day = tables.flatMap(({ issued }) => issued?.value ?? []).toSorted()[0] ?? asOf;
  const pairs = [...pairAbbreviations(fresh, knownNames, names), ...pairFormer(fresh, knownNames, law, day)];
  const units = fresh.map(({ name, rows, type }): DraftUnit => {
    const former = findFormerOrgan(law, name);
    return {
      name,
      type,
      rows,
      proposed: pairs.filter(({ unit }) => unit === name).map(({ alias }) => alias),
      mayBe: [...new Set(pairs.filter(({ alias }) => alias.name === name).map(({ unit }) => unit))],
      successors: former === undefined ? [] : successorsOn(law, former.organ, day).names,
    };
  });
  const sorted = units.toSorted((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type));
  return {
    place: tables.flatMap(({ locality }) => locality.name?.value ?? [])[0],
    units: sorted,
    groups: listGroups(tables, sorted, known),
    ofKnown: pairs.filter(({ unit }) => knownNames.includes(unit)),
  };
}

/** Departments go first, as in every table; within a type the order is that of the tables. */
const ORDER: readonly UnitType[] = ['department', 'institution', 'other', 'town', 'subdistrict', 'village'];

/** Names, or words for many, each in the first way in which it is written, with the number of rows. */
function countWords(tables: readonly TaskTable[], group: boolean): ReadonlyMap<string, number> {
  const wordings = new Map<string, { readonly written: string; count: number }>();
  for (const row of tables.flatMap(({ tasks }) => tasks).flatMap(({ rows }) => rows)) {
    const words = row.units.flatMap(({ value }) => value.units).filter((unit) => unit.group === group);
    for (const [key, written] of new Map(words.map(({ text, fullName }) => [comparable(fullName ?? text), fullName ?? text]))) {
      const known = wordings.get(key);
      if (known === undefined) wordings.set(key, { written, count: 1 });
      else known.count += 1;
    }
  }
  return new Map([...wordings.values()].map(({ written, count }) => [written, count]));
}

interface Pair {
  readonly unit: string;
  readonly alias: ProposedAlias;
}

type Named = Pick<DraftUnit, 'name' | 'rows'>;

/** Names that may be one unit's, each new one with the others that begin alike: a short name begins as the full one does. */
function pairAbbreviations(fresh: readonly Named[], knownNames: readonly string[], counts: ReadonlyMap<string, number>): readonly Pair[] {
  const orders = new Map(fresh.map(({ name }, order) => [name, order]));
  const byBeginning = new Map<string, string[]>();
  for (const name of [...orders.keys(), ...knownNames]) {
    const alike = byBeginning.get(beginningOf(name));
    if (alike === undefined) byBeginning.set(beginningOf(name), [name]);
    else alike.push(name);
  }
  return fresh.flatMap(({ name }, order) =>
    (byBeginning.get(beginningOf(name)) ?? []).flatMap((other): readonly Pair[] => {
      const why = likeUnitNames(name, other);
      if (why === undefined) return [];
      const place = orders.get(other);
      // Two new names meet twice, and are told once.
      if (place !== undefined && place < order) return [];
      const [unit, alias] = place === undefined || isFuller(other, name, counts) ? [other, name] : [name, other];
      return [{ unit, alias: { name: alias, why } }];
    }),
  );
}

function beginningOf(name: string): string {
  return name.slice(placePrefix(name).length, placePrefix(name).length + 1);
}

/** The longer name is the full one; of two as long, the one that stands in more rows. */
function isFuller(name: string, other: string, counts: ReadonlyMap<string, number>): boolean {
  return name.length === other.length ? (counts.get(name) ?? 0) > (counts.get(other) ?? 0) : name.length > other.length;
}

/** Former names of units that are named, or known, under their new ones. */
function pairFormer(fresh: readonly Named[], knownNames: readonly string[], law: Law, day: Day): readonly Pair[] {
  const candidates = [...fresh.map(({ name }) => name), ...knownNames];
  return fresh.flatMap(({ name }) => {
    const former = findFormerOrgan(law, name);
    if (former === undefined || former.branch !== '') return [];
    const { names } = successorsOn(law, former.organ, day);
    const units = candidates.filter((unit) => unit !== name && names.some((successor) => isNameOf(successor, unit)));
    const until = former.organ.completed ?? former.organ.decided;
    return units.map((unit) => ({ unit, alias: { name, why: 'former' as const, until } }));
  });
}

/** 自然资源局, or what it is called in short, behind any place. */
function isNameOf(successor: string, unit: string): boolean {
  const bare = unit.slice(placePrefix(unit).length);
  return comparable(bare) === comparable(successor) || likeUnitNames(bare, successor) === 'likely';
}

function listGroups(tables: readonly TaskTable[], units: readonly DraftUnit[], known: RosterIndex | undefined): readonly DraftGroup[] {
  const drafted = units.map(({ name, type }) => ({ at: 0, name: { value: name, at: 0 }, aliases: [], type, groups: [] }));
  const all: PlaceUnits = { units: [...(known?.roster.units ?? []), ...drafted] };
  return [...countWords(tables, true)].map(([written, rows]) => {
    const meaning = expandGroup(written, all);
    return {
      written,
      rows,
      members: (meaning?.units ?? []).map(({ name }) => name.value),
      possible: meaning?.sureness === 'possible',
      rest: meaning?.rest === true,
    };
  });
}
