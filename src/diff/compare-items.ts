import type { Item } from '../model/catalogue.ts';
import type { Located } from '../model/source.ts';
import { comparable } from '../vocabularies/index.ts';
import type { Difference } from './differences.ts';
import type { BasisEntry, Differences } from './kinds/define.ts';
import { pairEntries } from './pair-entries.ts';

/**
 * What differs between two items that are one and the same, element by element. Order and numbers never count.
 *
 * @param domains those of their catalogues, for an item that went from one catalogue to another
 */
export function compareItems(before: Item, after: Item, domains?: readonly [before: string, after: string]): readonly Difference[] {
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
  if (before.deadline?.value.text !== after.deadline?.value.text) {
    add({ about: 'deadline', difference: { before: before.deadline, after: after.deadline } });
  }
  for (const pair of compareLists(before.channel, after.channel, ({ value }) => value.id ?? value.text)) {
    add({ about: 'channel', difference: pair });
  }
  addWholes(before, after, add);
  return found;
}

/** The category with the domain in front. */
function inDomain({ category, at }: Item, domain: string): Located<string> {
  return { at: category?.at ?? at, value: category === undefined ? domain : `${domain} › ${category.value}` };
}

/** Whole elements: what counts is what all their values say together. */
function addWholes(before: Item, after: Item, add: (difference: Pick<Difference, 'about' | 'difference'>) => void): void {
  if (JSON.stringify(before.audience.map(readValue)) !== JSON.stringify(after.audience.map(readValue))) {
    add({ about: 'audience', difference: { before: before.audience, after: after.audience } });
  }
  if (JSON.stringify(before.method.map(readValue).toSorted()) !== JSON.stringify(after.method.map(readValue).toSorted())) {
    add({ about: 'method', difference: { before: before.method, after: after.method } });
  }
  for (const pair of compareLists(before.level, after.level, readValue)) add({ about: 'level', difference: pair });
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
    (pair) => pair.before === undefined || pair.after === undefined || textOf(pair.before) !== textOf(pair.after),
  );
}

/** Blanks and line breaks never count. */
function differ(before: Differences['name']['before'], after: Differences['name']['after']): boolean {
  return before?.value.replaceAll(/\s/gu, '') !== after?.value.replaceAll(/\s/gu, '');
}
