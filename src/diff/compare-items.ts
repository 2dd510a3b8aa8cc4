import type { Catalogue, Item } from '../model/catalogue.ts';
import type { ChannelUse, Level } from '../model/phrases.ts';
import type { Located } from '../model/source.ts';
import { alikeness } from '../matching/likeness.ts';
import { comparable, removeBlanks } from '../vocabularies/index.ts';
import { channelText } from './texts.ts';
import type { Difference } from './differences.ts';
import type { BasisEntry, Differences } from './kinds/define.ts';
import { pairEntries } from './pair-entries.ts';

/**
 * What differs between two items that are one and the same, element by element. Order and numbers never count.
 *
 * @param domains those of their catalogues, for an item that went from one catalogue to another
 * @param catalogues what is said there of all items: an item without a level has the place's
 */
export function compareItems(
  before: Item,
  after: Item,
  domains?: readonly [before: string, after: string],
  catalogues?: readonly [before: Catalogue, after: Catalogue],
): readonly Difference[] {
  const sides = { before: { entry: before }, after: { entry: after } };
  const found: Difference[] = [];
  const add = (difference: Pick<Difference, 'about' | 'difference'>): void => {
    found.push({ ...difference, ...sides } as Difference);
  };
  if (differ(before.name, after.name)) add({ about: 'name', difference: { before: before.name, after: after.name } });
  if (domains !== undefined) {
    add({ about: 'category', difference: { before: inDomain(before, domains[0]), after: inDomain(after, domains[1]) } });
  } else if (differ(before.category, after.category)) {
    add({ about: 'category', difference: { before: before.category, after: after.category } });
  }
  for (const about of ['content', 'subject'] as const) {
    for (const pair of compareLists(before[about], after[about], readText)) add({ about, difference: pair });
  }
  for (const pair of compareLists(basisEntries(before), basisEntries(after), ({ value }) => value.text)) {
    add({ about: 'basis', difference: pair });
  }
  if (withoutBlanks(before.deadline?.value.text) !== withoutBlanks(after.deadline?.value.text)) {
    const matter = [catalogues?.[1].domain, after.category, after.name].map((cell) => cell?.value ?? '');
    add({ about: 'deadline', difference: { before: before.deadline, after: after.deadline, matter } });
  }
  for (const difference of compareChannels(before, after)) add({ about: 'channel', difference });
  addWholes(before, after, add);
  for (const pair of pairEntries(levelsOf(before, catalogues?.[0]), levelsOf(after, catalogues?.[1]), readValue, () => 0)) {
    if (pair.before === undefined || pair.after === undefined) add({ about: 'level', difference: pair });
  }
  return found;
}

/** The levels of an item; without any, that of its catalogue's place. */
function levelsOf({ level, at }: Item, catalogue: Catalogue | undefined): readonly Located<Level>[] {
  const own = catalogue?.locality.level?.value;
  return level.length === 0 && own !== undefined ? [{ at, value: own }] : level;
}

/** Boxes are compared as boxes; of other platforms, and of words beside a box, the text counts. */
function compareChannels(before: Item, after: Item): readonly Differences['channel'][] {
  const keyOf = ({ value }: Located<ChannelUse>): string =>
    value.id !== undefined && value.id !== 'other' ? value.id : comparable(channelText(value));
  const pairs = pairEntries(before.channel, after.channel, keyOf, ({ value: one }, { value: other }) => alikeChannels(one, other));
  return pairs.flatMap((pair) => {
    if (pair.before === undefined) return [{ ...pair, others: before.channel.map(readValue) }];
    if (pair.after === undefined) return [{ ...pair, others: after.channel.map(readValue) }];
    const [one, other] = [pair.before, pair.after].map(({ value }) => withoutBlanks(channelText(value)));
    return one === other ? [] : [{ ...pair, others: [] }];
  });
}

/** One box never turns into another: its name says which it is, however alike two names are. 其他 stays 其他 when it is given a name. */
function alikeChannels(one: ChannelUse, other: ChannelUse): number {
  if (one.id === 'other' && other.id === 'other')
    return one.note === undefined || other.note === undefined ? 1 : likenessOf(one.note, other.note);
  const isKnown = one.kind === 'standard' || other.kind === 'standard';
  return isKnown && one.kind !== 'unknown' && other.kind !== 'unknown' ? 0 : likenessOf(one.text, other.text);
}

function likenessOf(one: string, other: string): number {
  return alikeness(comparable(one), comparable(other));
}

/** The category with the domain in front. */
function inDomain({ category, at }: Item, domain: string): Located<string> {
  return { at: category?.at ?? at, value: category === undefined ? domain : `${domain} › ${category.value}` };
}

/** Whole elements: what counts is what all their values say together. */
function addWholes(before: Item, after: Item, add: (difference: Pick<Difference, 'about' | 'difference'>) => void): void {
  if (sayAll(before.audience) !== sayAll(after.audience)) {
    add({ about: 'audience', difference: { before: before.audience, after: after.audience } });
  }
  if (sayAll(before.method) !== sayAll(after.method)) {
    add({ about: 'method', difference: { before: before.method, after: after.method } });
  }
}

/** What several values say together, in whatever order; words that nobody can read say themselves. */
function sayAll(values: readonly Located<unknown>[]): string {
  return JSON.stringify(values.map(({ value, raw }) => JSON.stringify(value) ?? withoutBlanks(raw) ?? '').toSorted());
}

function readValue<Value>({ value }: Located<Value>): Value {
  return value;
}

function readText({ value }: Located<string>): string {
  return value;
}

/** One entry for each act; a basis that names none is one by itself. */
function basisEntries({ basis }: Item): readonly Located<BasisEntry>[] {
  return basis.flatMap((written) =>
    written.value.citations.length === 0
      ? [{ ...written, value: { text: written.value.text } }]
      : written.value.citations.map((citation) => ({
          ...written,
          value: { text: `《${citation.title}》${citation.number === undefined ? '' : `（${citation.number.text}）`}`, citation },
        })),
  );
}

/** The entries that differ: gone, come, or replaced. */
function compareLists<Value>(
  before: readonly Located<Value>[],
  after: readonly Located<Value>[],
  textOf: (entry: Located<Value>) => string,
): readonly { before?: Located<Value> | undefined; after?: Located<Value> | undefined }[] {
  return pairEntries(before, after, (entry) => comparable(textOf(entry))).filter(
    (pair) =>
      pair.before === undefined || pair.after === undefined || withoutBlanks(textOf(pair.before)) !== withoutBlanks(textOf(pair.after)),
  );
}

/** Blanks and line breaks never count. */
function differ(before: Differences['name']['before'], after: Differences['name']['after']): boolean {
  return withoutBlanks(before?.value) !== withoutBlanks(after?.value);
}

function withoutBlanks(text: string | undefined): string | undefined {
  return text === undefined ? undefined : removeBlanks(text);
}
