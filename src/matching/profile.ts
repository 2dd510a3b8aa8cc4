import { comparable } from '../vocabularies/index.ts';
import { weighTexts, type GramText } from './grams.ts';
import type { Matchable } from './matching.ts';
import { looseForm, strictForm } from './name-forms.ts';

/** What an item is known by, in the forms in which it is compared. */
export interface Profile {
  /** Where it stands in its list as written, from 0 to 1. */
  readonly position: number;
  readonly id: string | undefined;
  readonly kind: string | undefined;
  readonly group: string;
  readonly strictName: string;
  /** The catalogue and the first-level item. */
  readonly slot: string;
  /** The group, the category and the name: what an item is called. */
  readonly called: string;
  readonly texts: Texts;
  /** How many items of its side have the same name or content, and how many of these the same body. */
  readonly sharers: Sharers;
  /** Items of several bodies stand under its first-level item: then the body tells them apart. */
  readonly amongBodies: boolean;
}

export interface Sharers {
  readonly name: number;
  readonly content: number;
  readonly nameOfBody: number;
  readonly contentOfBody: number;
}

/** Names in the form in which likely ones are alike; longer texts as they compare. */
export interface Texts {
  readonly name: GramText;
  readonly category: GramText;
  readonly content: GramText;
  readonly basis: GramText;
  readonly subject: GramText;
}

const FORMS: Readonly<Record<keyof Texts, (text: string) => string>> = {
  name: looseForm,
  category: looseForm,
  content: comparable,
  basis: comparable,
  subject: looseForm,
};

/**
 * Describes the items of both sides by one measure of what is rare.
 *
 * @param order of each item its index in the list as it was written
 */
export function makeProfiles(
  before: readonly Matchable[],
  after: readonly Matchable[],
  order: readonly [before: readonly number[], after: readonly number[]],
): readonly [readonly Profile[], readonly Profile[]] {
  const all = [...before, ...after];
  const read = {
    name: readTexts(all, 'name'),
    category: readTexts(all, 'category'),
    content: readTexts(all, 'content'),
    basis: readTexts(all, 'basis'),
    subject: readTexts(all, 'subject'),
  };
  const names = new Map<string, string>();
  for (const { name } of all) if (!names.has(name)) names.set(name, strictForm(name));
  const describe = (items: readonly Matchable[], indexes: readonly number[]): readonly Profile[] => {
    const texts = items.map((item): Texts => ({
      name: read.name(item.name),
      category: read.category(item.category),
      content: read.content(item.content),
      basis: read.basis(item.basis),
      subject: read.subject(item.subject),
    }));
    const sharersOf = countSharers(texts);
    const bodies = new Map<string, GramText>();
    const mixed = new Set<string>();
    for (const [place, item] of items.entries()) {
      const { category, subject } = pick(texts, place);
      const slot = slotOf(item, category);
      if ((bodies.get(slot) ?? subject) !== subject) mixed.add(slot);
      bodies.set(slot, subject);
    }
    return items.map((item, place) => {
      const own = pick(texts, place);
      const strictName = names.get(item.name) ?? '';
      const slot = slotOf(item, own.category);
      return {
        position: (indexes[place] ?? 0) / Math.max(1, items.length - 1),
        id: item.id,
        kind: item.kind,
        group: item.group,
        strictName,
        slot,
        called: `${slot}\u0001${strictName}`,
        texts: own,
        sharers: sharersOf(own),
        amongBodies: mixed.has(slot),
      };
    });
  };
  return [describe(before, order[0]), describe(after, order[1])];
}

function slotOf({ kind, group }: Matchable, { text }: GramText): string {
  return `${kind ?? ''}\u0001${group}\u0001${text}`;
}

function pick(texts: readonly Texts[], place: number): Texts {
  const found = texts[place];
  if (found === undefined) throw new Error(`there is no item ${place}`);
  return found;
}

/** Counts what the items of one side have in common. */
function countSharers(all: readonly Texts[]): (texts: Texts) => Sharers {
  const counts = new Map<string, number>();
  const keysOf = ({ name, content, subject }: Texts) => ({
    name: `n${name.number}`,
    content: `c${content.number}`,
    nameOfBody: `n${name.number} ${subject.number}`,
    contentOfBody: `c${content.number} ${subject.number}`,
  });
  for (const texts of all) for (const key of Object.values(keysOf(texts))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return (texts) => {
    const keys = keysOf(texts);
    const count = (key: string): number => counts.get(key) ?? 1;
    return {
      name: count(keys.name),
      content: count(keys.content),
      nameOfBody: count(keys.nameOfBody),
      contentOfBody: count(keys.contentOfBody),
    };
  };
}

function readTexts(items: readonly Matchable[], field: keyof Texts): (text: string) => GramText {
  const forms = new Map<string, string>();
  for (const item of items) if (!forms.has(item[field])) forms.set(item[field], FORMS[field](item[field]));
  const weighed = weighTexts(forms.values());
  return (text) => {
    const found = weighed.get(forms.get(text) ?? '');
    if (found === undefined) throw new Error('a text that was not read');
    return found;
  };
}
