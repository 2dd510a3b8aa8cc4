import type { Catalogue, Item } from '../model/catalogue.ts';
import type { Level } from '../model/phrases.ts';

/** From the highest. */
const ORDER: readonly Level[] = ['province', 'city', 'county', 'town', 'village'];

/** Counted from the highest; what is not known comes last. */
export function rankOf(level: Level | undefined): number {
  return level === undefined ? ORDER.length : ORDER.indexOf(level);
}

/** The levels at which an item is disclosed; without any, that of its catalogue's place. */
export function levelsOf({ level }: Item, { locality }: Catalogue): readonly Level[] {
  const written = [...new Set(level.map(({ value }) => value))];
  if (written.length > 0 || locality.level === undefined) return written;
  return [locality.level.value];
}

/** The levels of these that are those of a place or below it; all, where the place's is not known. */
export function levelsWithin(levels: readonly Level[], place: Level | undefined): readonly Level[] {
  return place === undefined ? levels : levels.filter((level) => rankOf(level) >= rankOf(place));
}

/** Whether a place has to disclose an item of the standard: a county has to see to all of them, a town to those of its level. */
export function isAskedOf(item: Item, catalogue: Catalogue, place: Level | undefined): boolean {
  const levels = levelsOf(item, catalogue);
  return (place !== 'town' && place !== 'village') || levels.length === 0 || levelsWithin(levels, place).length > 0;
}
