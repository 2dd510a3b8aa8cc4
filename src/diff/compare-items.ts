import { alikeness } from '../matching/likeness.ts';
import type { Catalogue, Item } from '../model/catalogue.ts';
import type { ChannelUse, Day, Level } from '../model/phrases.ts';
import type { Located } from '../model/source.ts';
import { comparable, removeBlanks, type Law } from '../vocabularies/index.ts';
import { compareBases } from './compare-basis.ts';
import { compareContents } from './compare-content.ts';
import { compareExtra } from './compare-extra.ts';
import { compareSubjects } from './compare-subjects.ts';
import type { Difference } from './differences.ts';
import type { Differences } from './kinds/define.ts';
import { pairEntries } from './pair-entries.ts';
import { audienceText, channelText, methodText } from './texts.ts';

/** What is known of two items beyond themselves. */
export interface Surroundings {
  readonly law: Law;
  readonly asOf: Day;
  /** What is said there of all items: an item without a level has the place's. */
  readonly catalogues?: readonly [before: Catalogue, after: Catalogue] | undefined;
  /** The names of the catalogues, for an item that went from one to another. */
  readonly moved?: readonly [before: string, after: string] | undefined;
}

type Add = (difference: Pick<Difference, 'about' | 'difference'>) => void;

/** What differs between two items that are one and the same, element by element. Order and numbers never count. */
export function compareItems(before: Item, after: Item, surroundings: Surroundings): readonly Difference[] {
  const sides = { before: { entry: before }, after: { entry: after } };
  const found: Difference[] = [];
  const add: Add = (difference) => {
    found.push({ ...difference, ...sides } as Difference);
  };
  if (differ(before.name, after.name)) add({ about: 'name', difference: { before: before.name, after: after.name } });
  addCategory(before, after, surroundings, add);
  addLists(before, after, surroundings, add);
  addTerms(before, after, surroundings, add);
  return found;
}

/**
 * What differs between an item and those that it was divided into, or that it was made of: what all parts together have, and what
 * each part has by itself. Name and category are the division's own.
 *
 * @param whole on which side the one item is
 */
export function compareParts(
  one: Item,
  parts: readonly Item[],
  whole: 'before' | 'after',
  surroundings: Surroundings,
): readonly Difference[] {
  const [first] = parts;
  if (first === undefined) return [];
  const all: Item = {
    ...first,
    content: withoutRepeats(
      parts.flatMap(({ content }) => content),
      readValue,
    ),
    basis: withoutRepeats(
      parts.flatMap(({ basis }) => basis),
      ({ value }) => value.text,
    ),
    subject: withoutRepeats(
      parts.flatMap(({ subject }) => subject),
      readValue,
    ),
  };
  const found: Difference[] = [];
  const adder =
    (part: Item): Add =>
    (difference) => {
      const [before, after] = whole === 'before' ? [one, part] : [part, one];
      found.push({ ...difference, before: { entry: before }, after: { entry: after } } as Difference);
    };
  const compare = (part: Item, add: typeof addLists, entry: Item): void =>
    whole === 'before' ? add(one, part, surroundings, adder(entry)) : add(part, one, surroundings, adder(entry));
  compare(all, addLists, first);
  for (const part of parts) compare(part, addTerms, part);
  return found;
}

function withoutRepeats<Value>(entries: readonly Located<Value>[], textOf: (entry: Located<Value>) => string): readonly Located<Value>[] {
  return [...new Map(entries.toReversed().map((entry) => [comparable(textOf(entry)), entry])).values()].toReversed();
}

function addCategory(before: Item, after: Item, { catalogues, moved }: Surroundings, add: Add): void {
  if (moved !== undefined) {
    add({ about: 'category', difference: { before: inDomain(before, moved[0]), after: inDomain(after, moved[1]) } });
  } else if (differ(before.category, after.category)) {
    const renamed = catalogues !== undefined && isRenamed(before.category?.value, after.category?.value, catalogues);
    add({ about: 'category', difference: { before: before.category, after: after.category, renamed } });
  }
}

const CATEGORIES = new WeakMap<Catalogue, ReadonlySet<string>>();

function categoriesOf(catalogue: Catalogue): ReadonlySet<string> {
  let known = CATEGORIES.get(catalogue);
  if (known === undefined) {
    known = new Set(catalogue.items.map(({ category }) => comparable(category?.value ?? '')));
    CATEGORIES.set(catalogue, known);
  }
  return known;
}

/** Whether a category has another name: nothing is left in the old one, and nothing was in the new one. */
function isRenamed(before = '', after = '', [old, present]: readonly [Catalogue, Catalogue]): boolean {
  if (before === '' || after === '') return false;
  return !categoriesOf(present).has(comparable(before)) && !categoriesOf(old).has(comparable(after));
}

/** What several items may share among them. */
function addLists(before: Item, after: Item, { law, asOf }: Surroundings, add: Add): void {
  if (!haveSameTexts(before.content, after.content, readValue)) {
    for (const difference of compareContents(before.content, after.content)) add({ about: 'content', difference });
  }
  if (!haveSameTexts(before.basis, after.basis, ({ value }) => value.text)) {
    for (const difference of compareBases(before.basis, after.basis, law)) add({ about: 'basis', difference });
  }
  if (!haveSameTexts(before.subject, after.subject, readValue)) {
    for (const difference of compareSubjects(before.subject, after.subject, { law, asOf })) add({ about: 'subject', difference });
  }
}

/** What every item says for itself: how, where and to whom it is disclosed. */
function addTerms(before: Item, after: Item, { catalogues }: Surroundings, add: Add): void {
  if (differInWords(before.deadline?.value.text, after.deadline?.value.text)) {
    const matter = [catalogues?.[1].domain, after.category, after.name].map((cell) => cell?.value ?? '');
    add({ about: 'deadline', difference: { before: before.deadline, after: after.deadline, matter } });
  }
  if (!haveSameTexts(before.channel, after.channel, ({ value }) => channelText(value))) {
    for (const difference of compareChannels(before, after)) add({ about: 'channel', difference });
  }
  addWholes(before, after, add);
  for (const difference of compareLevels(before, after, catalogues)) add({ about: 'level', difference });
  for (const difference of compareExtra(before.extra, after.extra, 'extra', catalogues)) add({ about: 'extra', difference });
}

/** Most lists of most items are letter by letter what they were. */
function haveSameTexts<Value>(
  before: readonly Located<Value>[],
  after: readonly Located<Value>[],
  textOf: (entry: Located<Value>) => string,
): boolean {
  return (
    before.length === after.length &&
    before.every((entry, index) => {
      const other = after[index];
      return other !== undefined && textOf(entry) === textOf(other);
    })
  );
}

/** Where neither item says a level, nothing of it changed, whatever their catalogues have. */
function compareLevels(before: Item, after: Item, catalogues: Surroundings['catalogues']): readonly Differences['level'][] {
  if (before.level.length + after.level.length === 0) return [];
  const pairs = pairEntries(levelsOf(before, catalogues?.[0]), levelsOf(after, catalogues?.[1]), readValue, () => 0);
  return pairs.filter((pair) => pair.before === undefined || pair.after === undefined);
}

/** The levels of an item; without any, that of its catalogue's place. */
function levelsOf({ level, at }: Item, catalogue: Catalogue | undefined): readonly Located<Level>[] {
  const own = catalogue?.locality.level?.value;
  return level.length === 0 && own !== undefined ? [{ at, value: own }] : level;
}

/** Boxes are compared as boxes; of other platforms, and of words beside a box, the text counts. */
function compareChannels(before: Item, after: Item): readonly Differences['channel'][] {
  const keyOf = ({ value }: Located<ChannelUse>): string => comparable(channelText(value));
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
  if (one.id !== undefined && one.id === other.id) {
    const isNamed = one.id === 'other' && one.note !== undefined && other.note !== undefined;
    return isNamed ? likenessOf(one.note, other.note) : 1;
  }
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

/** Whole elements: what counts is what all their values say together, in whatever order, and not whether by words or by ticks. */
function addWholes(before: Item, after: Item, add: Add): void {
  if (!sayTheSame(before.audience, after.audience, audienceText)) {
    add({ about: 'audience', difference: { before: before.audience, after: after.audience } });
  }
  if (!sayTheSame(before.method, after.method, methodText)) {
    add({ about: 'method', difference: { before: before.method, after: after.method } });
  }
}

function sayTheSame<Value>(
  before: readonly Located<Value>[],
  after: readonly Located<Value>[],
  text: (value: Value, raw?: string) => string,
): boolean {
  return haveSameTexts(before, after, ({ value, raw }) => text(value, raw)) || sayAll(before, text) === sayAll(after, text);
}

function sayAll<Value>(values: readonly Located<Value>[], text: (value: Value, raw?: string) => string): string {
  return JSON.stringify(values.map(({ value, raw }) => removeBlanks(text(value, raw))).toSorted());
}

function readValue<Value>({ value }: Located<Value>): Value {
  return value;
}

function differ(before: Differences['name']['before'], after: Differences['name']['after']): boolean {
  return differInWords(before?.value, after?.value);
}

/** Blanks and line breaks never count. */
function differInWords(before: string | undefined, after: string | undefined): boolean {
  return before !== after && withoutBlanks(before) !== withoutBlanks(after);
}

function withoutBlanks(text: string | undefined): string | undefined {
  return text === undefined ? undefined : removeBlanks(text);
}
