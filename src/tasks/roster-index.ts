import type { Day } from '../model/phrases.ts';
import type { PlaceUnits, RosterIndex, RosterUnit } from '../model/roster.ts';
import { placePrefix } from '../phrases/bodies.ts';
import { comparable } from '../vocabularies/index.ts';

/** The level's own character in place of the place's name: 区 of 区财政局. */
const LEVEL_ONLY = /^[省市县区州旗镇乡]$/u;

/**
 * Prepares a roster for look-ups.
 *
 * @param day aliases count that are in use on it; every alias where it is not given
 */
export function indexRoster(roster: PlaceUnits, day?: Day): RosterIndex {
  const names = groupUnits(roster.units, ({ name }) => [name.value]);
  const aliases = groupUnits(roster.units, (unit) => unit.aliases.filter((alias) => isInUse(alias, day)).map(({ name }) => name.value));
  const bare = groupUnits(roster.units, (unit) => [unit.name.value, ...unit.aliases.map(({ name }) => name.value)].map(withoutPlace));
  const place = roster.place?.value ?? '';
  return {
    roster,
    find(wording) {
      const written = comparable(wording);
      const named = names.get(written);
      if (named !== undefined) return { units: named, by: 'name' };
      const aliased = aliases.get(written);
      if (aliased !== undefined) return { units: aliased, by: 'alias' };
      const prefix = placePrefix(wording.trim());
      const units = bare
        .get(comparable(withoutPlace(wording)))
        ?.filter(({ name }) => areOfOnePlace(prefix, placePrefix(name.value), place));
      return units === undefined || units.length === 0 ? undefined : { units, by: 'prefix' };
    },
  };
}

function isInUse({ from, until }: RosterUnit['aliases'][number], day: Day | undefined): boolean {
  return day === undefined || ((from ?? day) <= day && day <= (until ?? day));
}

function withoutPlace(name: string): string {
  const trimmed = name.trim();
  return trimmed.slice(placePrefix(trimmed).length);
}

/** Whether the place in front of a wording may be that of a unit: none at all, its level's character, or the place's own name. */
function areOfOnePlace(written: string, own: string, place: string): boolean {
  if (written === '' || written === own) return true;
  if (LEVEL_ONLY.test(written)) return own === '' ? place.endsWith(written) : own.endsWith(written);
  return own === '' || LEVEL_ONLY.test(own)
    ? place.endsWith(written) || written.endsWith(place)
    : own.endsWith(written) || written.endsWith(own);
}

function groupUnits(
  units: readonly RosterUnit[],
  wordings: (unit: RosterUnit) => readonly string[],
): ReadonlyMap<string, readonly RosterUnit[]> {
  const groups = new Map<string, RosterUnit[]>();
  for (const unit of units) {
    for (const wording of new Set(wordings(unit).map(comparable))) {
      const group = groups.get(wording);
      if (group === undefined) groups.set(wording, [unit]);
      else group.push(unit);
    }
  }
  return groups;
}
