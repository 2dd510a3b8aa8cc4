import type { Day } from '../model/phrases.ts';
import type { FoundUnits, PlaceUnits, RosterIndex, RosterUnit } from '../model/roster.ts';
import { shortenEnding } from '../phrases/abbreviations.ts';
import { splitPlaces } from '../phrases/bodies.ts';
import { comparable } from '../vocabularies/index.ts';

/**
 * Prepares a roster for look-ups. A wording is a name, else an alias, else either with another place in front: 民政局 and 清源区民政局 are
 * 区民政局 in the roster of 清源区, and 市民政局 is not.
 *
 * @param day aliases count that are in use on it; every alias where it is not given
 */
export function indexRoster(roster: PlaceUnits, day?: Day): RosterIndex {
  const aliasesOf = (unit: RosterUnit): readonly string[] =>
    unit.aliases.filter((alias) => isInUse(alias, day)).map(({ name }) => name.value);
  const names = groupUnits(roster.units, ({ name }) => [name.value]);
  const aliases = groupUnits(roster.units, aliasesOf);
  const bare = groupUnits(roster.units, (unit) => [unit.name.value, ...aliasesOf(unit)].map((name) => readName(name).bare));
  const places = placesOf(roster.place?.value ?? '');
  return {
    roster,
    find(wording) {
      const written = comparable(wording);
      const named = names.get(written);
      if (named !== undefined) return { units: named, by: 'name' };
      const aliased = aliases.get(written);
      if (aliased !== undefined) return { units: aliased, by: 'alias' };
      const { place, bare: name } = readName(wording);
      return chooseByPlace(bare.get(name) ?? [], place, places);
    },
  };
}

function isInUse({ from, until }: RosterUnit['aliases'][number], day: Day | undefined): boolean {
  return day === undefined || ((from ?? day) <= day && day <= (until ?? day));
}

/** A name in two parts: the lowest place in front of it, which says whose it is, and the rest, in short. */
interface ReadName {
  readonly place: string;
  readonly bare: string;
}

function readName(wording: string): ReadName {
  const { places, rest } = splitPlaces(shortenEnding(comparable(wording)));
  return { place: places.at(-1) ?? '', bare: rest };
}

/** 云城市 and 清源区 of 云城市清源区. */
function placesOf(place: string): readonly string[] {
  // A place ends where the name of a body begins.
  return splitPlaces(`${comparable(place)}机关`).places;
}

/** Those of the units of one bare name that stand behind the written place. */
function chooseByPlace(units: readonly RosterUnit[], written: string, places: readonly string[]): FoundUnits | undefined {
  const found = units.filter(({ name }) => {
    const own = readName(name.value).place;
    return written === '' ? isOwn(own, places) : areOfOnePlace(written, own, places);
  });
  if (found.length > 0) return { units: found, by: 'prefix' };
  // 便民服务中心 may be any town's: that is more than not to know it.
  return written === '' && units.length > 1 ? { units, by: 'prefix' } : undefined;
}

/** The level's own character in place of the place's name: 区 of 区财政局. */
const LEVEL_ONLY = /^[省市县区州旗镇乡]$/u;

/** Whether a unit with such a place in front is one of the roster's own place, and of no place above or below it. */
function isOwn(place: string, places: readonly string[]): boolean {
  const own = places.at(-1);
  if (own === undefined) return !/(?:[镇乡]|街道)$/u.test(place);
  return place === '' || (LEVEL_ONLY.test(place) ? own.endsWith(place) : isSameName(place, own));
}

/** Whether the place in front of a wording is that of a unit, which may say it by its name, by its level, or not at all. */
function areOfOnePlace(written: string, own: string, places: readonly string[]): boolean {
  const last = places.at(-1);
  if (own === '') return last === undefined ? !LEVEL_ONLY.test(written) : isSameName(written, last);
  if (last === undefined || LEVEL_ONLY.test(written) || !LEVEL_ONLY.test(own)) return isSameName(written, own);
  // 市 of 市民政局 is the city that the roster's place lies in.
  return places.some((place) => place.endsWith(own) && isSameName(written, place));
}

/** 区 and 新津区, 新津区 and 成都市新津区: one is the end of the other. */
function isSameName(one: string, other: string): boolean {
  return one.endsWith(other) || other.endsWith(one);
}

function groupUnits(
  units: readonly RosterUnit[],
  wordings: (unit: RosterUnit) => readonly string[],
): ReadonlyMap<string, readonly RosterUnit[]> {
  const groups = new Map<string, RosterUnit[]>();
  // A unit that is listed twice is one; the rule about the roster says so.
  const once = new Map(units.map((unit) => [comparable(unit.name.value), unit]));
  for (const unit of once.values()) {
    for (const wording of new Set(wordings(unit).map(comparable))) {
      const group = groups.get(wording);
      if (group === undefined) groups.set(wording, [unit]);
      else group.push(unit);
    }
  }
  return groups;
}
