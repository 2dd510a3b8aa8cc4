import type { Day } from '../model/phrases.ts';
import { indexChannels } from './channels.ts';
import { indexDomains } from './domains.ts';
import { extend } from './extensible.ts';
import { nearest } from './nearest.ts';
import { comparable } from './normalise.ts';
import { indexPeriods } from './periods.ts';
import { bareTitle, comparableNumber, comparableTitle } from './titles.ts';
import type { Act, ActEdition, Channel, Domain, Extension, Organ, Plan, StatutoryPeriod } from './types.ts';

export { comparableNumber, comparableTitle } from './titles.ts';

/** What the vocabularies know, with what the users add to them; every lookup is by the form in which wordings are compared. */
export interface Law {
  readonly acts: readonly Act[];
  readonly organs: readonly Organ[];
  readonly plans: readonly Plan[];
  readonly periods: readonly StatutoryPeriod[];
  readonly channels: readonly Channel[];
  readonly domains: readonly Domain[];
  /** @param title with or without 《》, 中华人民共和国, national issuers, the frame 关于印发…的通知 and (试行) */
  findAct(title: string): Act | undefined;
  /** The acts that have or had a number, each with the text that it belongs to; a number may be that of several acts. */
  findNumber(number: string): readonly { readonly act: Act; readonly edition: ActEdition }[];
  /** The act whose title was probably meant. */
  nearestAct(title: string): Act | undefined;
  /** The organ of exactly this name, without a place in front. */
  findOrgan(name: string): Organ | undefined;
  findPlan(title: string): Plan | undefined;
  /** The periods that are about a matter: the cells that say what it is, such as domain, category and name of an item. */
  findPeriods(...cells: readonly string[]): readonly StatutoryPeriod[];
  /** The channel of a whole wording, or that a longer wording ends with. */
  findChannel(text: string): Channel | undefined;
  /** The domain of an id, a name or another name it goes by. */
  findDomain(text: string): Domain | undefined;
}

/** The vocabularies, extended. An entry of an extension replaces the one of the same title, name or id. */
export function makeLaw(extensions: readonly Extension[] = []): Law {
  const acts = extend('acts', extensions);
  const organs = extend('organs', extensions);
  const plans = extend('plans', extensions);
  const channels = extend('channels', extensions);
  const domains = extend('domains', extensions);
  const periods = extend('statutory-periods', extensions);
  const actsByTitle = once(() => indexTitles(acts));
  const plansByTitle = once(() => indexTitles(plans));
  const organsByName = once(() => indexBy(organs, ({ name, aliases }) => [name, ...aliases].map(comparable)));
  const editionsByNumber = once(() => indexNumbers(acts));
  const channelIndex = once(() => indexChannels(channels));
  const domainIndex = once(() => indexDomains(domains));
  const periodIndex = once(() => indexPeriods(periods));
  return {
    acts,
    organs,
    plans,
    periods,
    channels,
    domains,
    findAct: (title) => actsByTitle().find(title),
    findNumber: (number) => editionsByNumber().get(comparableNumber(number)) ?? [],
    nearestAct(title) {
      const near = nearest(bareTitle(title), [...actsByTitle().bare.keys()]);
      return near === undefined ? undefined : actsByTitle().bare.get(near);
    },
    findOrgan: (name) => organsByName().get(comparable(name)),
    findPlan: (title) => plansByTitle().find(title),
    findPeriods: (...cells) => periodIndex()(cells),
    findChannel: (text) => channelIndex().find(text) ?? channelIndex().findByEnding(text),
    findDomain: (text) => domainIndex()(text),
  };
}

/** What a domain is told by: the id of one that the vocabulary knows; else its name in the form in which names are compared. */
export function domainKey(text: string, { findDomain }: Pick<Law, 'findDomain'>): string {
  return findDomain(text)?.id ?? comparable(text);
}

/** The text of an act that is in force on a day: the last that has taken effect by then, as far as the days are known. */
export function editionOn(act: Act, day: Day): ActEdition | undefined {
  return act.editions.findLast(({ effective, adopted }) => (effective ?? adopted ?? day) <= day);
}

interface TitleIndex<Entry> {
  readonly bare: ReadonlyMap<string, Entry>;
  find(title: string): Entry | undefined;
}

/** A whole title goes before a bare one: 报告格式(试行) and 报告格式 may be two acts. */
function indexTitles<Entry extends Act | Plan>(entries: readonly Entry[]): TitleIndex<Entry> {
  const whole = indexBy(entries, ({ title, aliases }) => [title, ...aliases].map(comparableTitle));
  const bare = indexBy(entries, ({ title, aliases }) => [title, ...aliases].map(bareTitle));
  return { bare, find: (title) => whole.get(comparableTitle(title)) ?? whole.get(bareTitle(title)) ?? bare.get(bareTitle(title)) };
}

/** The first entry of a wording holds. */
function indexBy<T>(entries: readonly T[], wordings: (entry: T) => readonly string[]): ReadonlyMap<string, T> {
  const index = new Map<string, T>();
  for (const entry of entries) for (const wording of wordings(entry)) if (!index.has(wording)) index.set(wording, entry);
  return index;
}

/** An act that kept its number when it was amended has it with the latest of those texts. */
function indexNumbers(acts: readonly Act[]): ReadonlyMap<string, readonly { readonly act: Act; readonly edition: ActEdition }[]> {
  const index = new Map<string, { act: Act; edition: ActEdition }[]>();
  for (const act of acts) {
    const editions = new Map(
      act.editions.flatMap((edition) => (edition.number === undefined ? [] : [[comparableNumber(edition.number), edition] as const])),
    );
    for (const [key, edition] of editions) {
      const entries = index.get(key);
      if (entries === undefined) index.set(key, [{ act, edition }]);
      else entries.push({ act, edition });
    }
  }
  return index;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
