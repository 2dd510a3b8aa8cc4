import type { Frequency } from '../model/phrases.ts';
import type { At, Located } from '../model/source.ts';
import type { VillageItem, VillageList } from '../model/village-list.ts';
import { frequencyOf, parseFrequency } from '../phrases/index.ts';
import { findDomain } from '../vocabularies/index.ts';
import { handDown, type Account, type HandedItem, type Superior } from './hand-down.ts';
import type { DerivedUnit } from './unit.ts';

/** A village's list that was derived, and what was done on the way. */
export interface DerivedVillageList extends Account {
  readonly document: VillageList;
}

/**
 * The list of a village or neighbourhood from the catalogue of its county or town: the items of its level, with the time from the
 * deadline, the places from the channels, and the frequency where the deadline has a rhythm; each linked to the item it comes from.
 *
 * @param id the id of the derived list
 */
export function deriveVillageList(superior: Superior, unit: DerivedUnit, id: string): DerivedVillageList {
  const { items, ...account } = handDown(superior, unit);
  const { source, at, domain, edition } = superior.catalogue;
  const here = <T>(value: T): Located<T> => ({ value, at });
  const matter = domain === undefined ? '' : (findDomain(domain.value)?.name ?? domain.value);
  return {
    ...account,
    document: {
      kind: 'village-list',
      source,
      at,
      id: here(id),
      title: here(`${unit.place}${matter}${unit.name.endsWith('社区') ? '居务' : '村务'}公开事项清单`),
      locality: { name: here(unit.place), level: here('village') },
      edition,
      derivedFrom: here(superior.id),
      items: items.map(deriveItem),
      absentColumns: [],
    },
  };
}

function deriveItem({ item, id, subjects, channels }: HandedItem): VillageItem {
  const { at } = item;
  const here = <T>(value: T): Located<T> => ({ value, at });
  const frequency = item.deadline === undefined ? undefined : wordRhythm(frequencyOf(item.deadline.value));
  return {
    at,
    id: here(id),
    category: item.category,
    name: item.name,
    content: item.content,
    time: item.deadline,
    place: channels.map(({ text }) => here(text)),
    frequency: frequency === undefined ? undefined : here(parseFrequency(frequency)),
    responsible: subjects.map(here),
    basis: item.basis,
    extra: [],
    derivedFrom: here(id),
    placeOf: (): At | undefined => undefined,
    damaged: [],
  };
}

const EVERY: ReadonlyMap<string, string> = new Map([
  ['day', '每日'],
  ['week', '每周'],
  ['month', '每月'],
  ['quarter', '每季度'],
  ['half-year', '每半年'],
  ['year', '每年'],
]);

/** 每季度 of 每季度第一个月10日前. What comes round otherwise than once in each such period is told by the time alone. */
function wordRhythm(frequency: Frequency | undefined): string | undefined {
  if (frequency?.kind !== 'every' || frequency.interval !== undefined) return undefined;
  const words = EVERY.get(frequency.every);
  return words === undefined || frequency.times === undefined ? words : `${words}${frequency.times}次`;
}
