import { ACTS, CHANNELS, DOMAINS, ORGANS, PLANS, STATUTORY_PERIODS } from './data.generated.ts';
import type { Extensible, ExtensibleId, Extension, Vocabulary } from './types.ts';

interface Kind<Entry> {
  readonly own: Vocabulary<Entry>;
  /** What tells entries apart: an entry of an extension replaces the one of the same key. */
  keyOf(entry: Entry): string;
  /** The lists that a user may leave out. */
  readonly lists: readonly (keyof Entry)[];
}

/** The vocabularies that users may extend; a new one needs its line here and in `Extensible`. */
export const EXTENSIBLE: { readonly [Id in ExtensibleId]: Kind<Extensible[Id]> } = {
  acts: { own: ACTS, keyOf: ({ title }) => title, lists: ['aliases', 'domains', 'topics', 'editions'] },
  organs: { own: ORGANS, keyOf: ({ name }) => name, lists: ['aliases', 'successors'] },
  plans: { own: PLANS, keyOf: ({ title }) => title, lists: ['aliases', 'successors'] },
  'statutory-periods': {
    own: STATUTORY_PERIODS,
    keyOf: ({ matter, act, article }) => [matter, act, article].filter((part) => part !== undefined).join(' '),
    lists: [],
  },
  channels: { own: CHANNELS, keyOf: ({ id }) => id, lists: ['aliases', 'endings'] },
  domains: { own: DOMAINS, keyOf: ({ id }) => id, lists: ['aliases'] },
};

export const EXTENSIBLE_IDS = Object.keys(EXTENSIBLE) as readonly ExtensibleId[];

export function isExtensible<V extends { readonly id: string }>(vocabulary: V): vocabulary is V & { readonly id: ExtensibleId } {
  return Object.hasOwn(EXTENSIBLE, vocabulary.id);
}

/**
 * A vocabulary of a user as an extension: lists that are left out are empty.
 * @param vocabulary one that its schema has passed
 */
export function toExtension(vocabulary: Vocabulary<object> & { readonly id: ExtensibleId }): Extension {
  const empty = Object.fromEntries(EXTENSIBLE[vocabulary.id].lists.map((list) => [list, []]));
  return { ...vocabulary, entries: vocabulary.entries.map((entry) => ({ ...empty, ...entry })) } as unknown as Extension;
}

/** Our entries with those of the extensions; one of the same key is replaced in its place. */
export function extend<Id extends ExtensibleId>(id: Id, extensions: readonly Extension[]): readonly Extensible[Id][] {
  const { own, keyOf }: Kind<Extensible[Id]> = EXTENSIBLE[id];
  const added = extensions.flatMap((extension) => (extension.id === id ? (extension.entries as readonly Extensible[Id][]) : []));
  if (added.length === 0) return own.entries;
  return [...new Map([...own.entries, ...added].map((entry) => [keyOf(entry), entry])).values()];
}
