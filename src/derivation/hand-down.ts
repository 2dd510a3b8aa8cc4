import type { Catalogue, Item } from '../model/catalogue.ts';
import type { ChannelUse } from '../model/phrases.ts';
import type { Located } from '../model/source.ts';
import { adaptChannels } from './adapt-channels.ts';
import { adaptSubjects } from './adapt-subjects.ts';
import { countReplacements, type CountedReplacement, type Replacement } from './replacement.ts';
import type { DerivedUnit } from './unit.ts';

/** A superior's catalogue with the ids by which the derived one refers to it. */
export interface Superior {
  readonly catalogue: Catalogue;
  readonly id: string;
  /** One for each item, in order. */
  readonly itemIds: readonly string[];
}

/** Why an item is not handed down: it is for other levels, says nothing of levels, or names other units only. */
export type LeftOut = 'level' | 'no-level' | 'other-unit';

/** What was done on the way down. */
export interface Account {
  /** Ids of the items that are not handed down. */
  readonly left: Readonly<Record<LeftOut, readonly string[]>>;
  readonly replaced: readonly CountedReplacement[];
  /** Labels of the superior's further columns, which are not handed down: its phone numbers and remarks are its own. */
  readonly columns: readonly string[];
}

/** An item of the superior's for the unit, with the subjects and channels that it has there. */
export interface HandedItem {
  readonly item: Item;
  readonly id: string;
  readonly subjects: readonly string[];
  readonly channels: readonly ChannelUse[];
}

/** The items that are for a unit's level and not for other units alone. */
export function handDown({ catalogue, itemIds }: Superior, unit: DerivedUnit): Account & { readonly items: readonly HandedItem[] } {
  const left: Record<LeftOut, string[]> = { level: [], 'no-level': [], 'other-unit': [] };
  const items: HandedItem[] = [];
  const replaced: Replacement[] = [];
  const columns = new Set<string>();
  for (const [index, item] of catalogue.items.entries()) {
    const id = itemIds[index] ?? '';
    const reason = whyNot(item, unit);
    const adapted = adaptSubjects(valuesOf(item.subject), unit);
    if (reason !== undefined || adapted === undefined) {
      left[reason ?? 'other-unit'].push(id);
      continue;
    }
    const { channels, replaced: replacedChannels } = adaptChannels(valuesOf(item.channel), unit.level);
    replaced.push(...adapted.replaced, ...replacedChannels);
    for (const { label } of item.extra) columns.add(label);
    items.push({ item, id, subjects: adapted.subjects, channels });
  }
  return { items, left, replaced: countReplacements(replaced), columns: [...columns] };
}

function whyNot({ level }: Item, unit: DerivedUnit): LeftOut | undefined {
  if (level.length === 0) return 'no-level';
  return level.some(({ value }) => value === unit.level) ? undefined : 'level';
}

function valuesOf<T>(located: readonly Located<T>[]): readonly T[] {
  return located.map(({ value }) => value);
}
