import type { Catalogue, Item } from '../model/catalogue.ts';
import { LEVELS } from '../model/phrases.ts';
import type { At, Located } from '../model/source.ts';
import { handDown, type Account, type HandedItem, type Superior } from './hand-down.ts';
import type { DerivedUnit } from './unit.ts';

/** A catalogue that was derived, and what was done on the way. */
export interface DerivedCatalogue extends Account {
  readonly document: Catalogue;
}

/**
 * The catalogue of a town from that of its county: the items of its level, with its own bodies and channels, each under the id of
 * the item that it comes from and linked to it. Content, basis, deadline, audience and method stay as they are.
 *
 * @param id the id of the derived catalogue
 */
export function deriveCatalogue(superior: Superior, unit: DerivedUnit, id: string): DerivedCatalogue {
  const { items, ...account } = handDown(superior, unit);
  const { source, at, title, domain, edition, locality } = superior.catalogue;
  const here = <T>(value: T): Located<T> => ({ value, at });
  return {
    ...account,
    // The day on which it takes effect and the code of the place are the unit's own, and not the county's.
    document: {
      kind: 'catalogue',
      source,
      at,
      id: here(id),
      title: title === undefined ? undefined : here(retitle(title.value, unit, locality.name?.value)),
      domain,
      locality: { name: here(unit.place), level: here(unit.level) },
      edition,
      derivedFrom: here(superior.id),
      items: items.map((handed) => deriveItem(handed, unit)),
      absentColumns: [],
    },
  };
}

/** The unit's place where the superior's stood, or in front. A title may leave out the province or city that the county lies in. */
function retitle(title: string, { place }: DerivedUnit, superior = ''): string {
  const spellings = [superior, ...[...superior.matchAll(/[省市州盟区](?=.{2,})/gu)].map(({ index }) => superior.slice(index + 1))];
  const written = spellings.find((spelling) => spelling !== '' && title.includes(spelling));
  return written === undefined ? `${place}${title}` : title.replace(written, () => place);
}

/** Cells as the county wrote them are not kept: the item is the unit's to edit from here on. The number is that of another list. */
function deriveItem({ item, id, subjects, channels }: HandedItem, unit: DerivedUnit): Item {
  const { at } = item;
  const here = <T>(value: T): Located<T> => ({ value, at });
  return {
    at,
    id: here(id),
    category: item.category,
    name: item.name,
    content: item.content.map(dropRaw),
    basis: item.basis.map(dropRaw),
    deadline: item.deadline === undefined ? undefined : dropRaw(item.deadline),
    subject: subjects.map(here),
    channel: channels.map(here),
    audience: item.audience.map(dropRaw),
    method: item.method.map(dropRaw),
    // Villages may derive theirs from the town's.
    level: item.level.filter(({ value }) => LEVELS.indexOf(value) >= LEVELS.indexOf(unit.level)).map(dropRaw),
    extra: [],
    derivedFrom: here(id),
    placeOf: (): At | undefined => undefined,
    damaged: [],
  };
}

function dropRaw<T>({ value, at }: Located<T>): Located<T> {
  return { value, at };
}
