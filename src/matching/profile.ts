import { comparable } from '../vocabularies/index.ts';
import { weighTexts, type GramText } from './grams.ts';
import type { Matchable } from './matching.ts';
import { looseForm, strictForm } from './name-forms.ts';

/** What an item is known by, in the forms in which it is compared. */
export interface Profile {
  /** Where it stands in its list as written, from 0 to 1. */
  readonly position: number;
  readonly id: string | undefined;
  readonly group: string;
  readonly strictName: string;
  /** The group, the category and the name: what an item is called. */
  readonly called: string;
  readonly texts: Texts;
  /** How little the name says, from 0 for one that no other item has to 1 for one that all have. */
  readonly commonness: number;
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
  const frequency = new Map<GramText, number>();
  for (const { name } of all) {
    if (!names.has(name)) names.set(name, strictForm(name));
    const text = read.name(name);
    frequency.set(text, (frequency.get(text) ?? 0) + 1);
  }
  const describe = (item: Matchable, position: number, count: number): Profile => {
    const texts: Texts = {
      name: read.name(item.name),
      category: read.category(item.category),
      content: read.content(item.content),
      basis: read.basis(item.basis),
      subject: read.subject(item.subject),
    };
    const strictName = names.get(item.name) ?? '';
    // An item has itself on the other side: what two have is rare.
    const others = Math.max(1, (frequency.get(texts.name) ?? 0) / 2);
    return {
      position: position / Math.max(1, count - 1),
      id: item.id,
      group: item.group,
      strictName,
      called: JSON.stringify([item.group, texts.category.text, strictName]),
      texts,
      commonness: Math.log(others) / Math.log(Math.max(2, count)),
    };
  };
  return [
    before.map((item, place) => describe(item, order[0][place] ?? 0, before.length)),
    after.map((item, place) => describe(item, order[1][place] ?? 0, after.length)),
  ];
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
