import type { Day } from '../model/phrases.ts';
import { indexChannels } from './channels.ts';
import { indexDomains } from './domains.ts';
import { extend } from './extensible.ts';
import { nearest } from './nearest.ts';
import { comparable } from './normalise.ts';
import type { Act, ActEdition, Channel, Domain, Extension, Organ, Plan, StatutoryPeriod } from './types.ts';

/** What the vocabularies know, with what the users add to them; every lookup is by the form in which wordings are compared. */
export interface Law {
  readonly acts: readonly Act[];
  readonly organs: readonly Organ[];
  readonly plans: readonly Plan[];
  readonly periods: readonly StatutoryPeriod[];
  readonly channels: readonly Channel[];
  readonly domains: readonly Domain[];
  /** @param title with or without 《》, 中华人民共和国 and the frame 关于印发…的通知 */
  findAct(title: string): Act | undefined;
  /** The acts that have or had a number, each with the text that it belongs to; a number may be that of several acts. */
  findNumber(number: string): readonly { readonly act: Act; readonly edition: ActEdition }[];
  /** The act whose title was probably meant. */
  nearestAct(title: string): Act | undefined;
  /** The organ of exactly this name, without a place in front. */
  findOrgan(name: string): Organ | undefined;
  findPlan(title: string): Plan | undefined;
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
  const actsByTitle = once(() => indexBy(acts, ({ title, aliases }) => [title, ...aliases].map(comparableTitle)));
  const plansByTitle = once(() => indexBy(plans, ({ title, aliases }) => [title, ...aliases].map(comparableTitle)));
  const organsByName = once(() => indexBy(organs, ({ name, aliases }) => [name, ...aliases].map(comparable)));
  const editionsByNumber = once(() => indexNumbers(acts));
  const channelIndex = once(() => indexChannels(channels));
  const domainIndex = once(() => indexDomains(domains));
  const find = <T>(index: ReadonlyMap<string, T>, title: string): T | undefined => {
    for (const form of formsOfTitle(title)) {
      const found = index.get(form);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return {
    acts,
    organs,
    plans,
    periods: extend('statutory-periods', extensions),
    channels,
    domains,
    findAct: (title) => find(actsByTitle(), title),
    findNumber: (number) => editionsByNumber().get(comparableNumber(number)) ?? [],
    nearestAct(title) {
      const near = nearest(comparableTitle(title), [...actsByTitle().keys()]);
      return near === undefined ? undefined : actsByTitle().get(near);
    },
    findOrgan: (name) => organsByName().get(comparable(name)),
    findPlan: (title) => find(plansByTitle(), title),
    findChannel: (text) => channelIndex().find(text) ?? channelIndex().findByEnding(text),
    findDomain: (text) => domainIndex()(text),
  };
}

/** The text of an act that is in force on a day: the last that has taken effect by then, as far as the days are known. */
export function editionOn(act: Act, day: Day): ActEdition | undefined {
  return act.editions.findLast(({ effective, adopted }) => (effective ?? adopted ?? day) <= day);
}

/** A title in the form in which titles are compared: without outer marks and without 中华人民共和国 in front. */
export function comparableTitle(title: string): string {
  return comparable(title)
    .replaceAll(/[《》<>"]/gu, '')
    .replace(/^中华人民共和国/u, '');
}

/** 第711号, 第七百一十一号 and 711号 are one; so are 国令, 国务院令 and 中华人民共和国国务院令. */
export function comparableNumber(number: string): string {
  return comparable(number)
    .replace(/^中华人民共和国/u, '')
    .replace(/^国令/u, '国务院令')
    .replace('令第', '令');
}

/** 关于印发<地方预决算公开操作规程>的通知: the frame, and the title within it. */
const FRAMED = /(?:印发|转发|发布|下发|颁布|公布)\s*[<《〈"“]([^<>《》〈〉"“”]{4,80})[>》〉"”]\s*的?(?:通知|公告|决定|命令)?$/u;

function* formsOfTitle(title: string): Iterable<string> {
  yield comparableTitle(title);
  const inner = FRAMED.exec(title)?.[1];
  if (inner !== undefined) yield comparableTitle(inner);
}

/** The first entry of a wording holds. */
function indexBy<T>(entries: readonly T[], wordings: (entry: T) => readonly string[]): ReadonlyMap<string, T> {
  const index = new Map<string, T>();
  for (const entry of entries) for (const wording of wordings(entry)) if (!index.has(wording)) index.set(wording, entry);
  return index;
}

function indexNumbers(acts: readonly Act[]): ReadonlyMap<string, readonly { readonly act: Act; readonly edition: ActEdition }[]> {
  const index = new Map<string, { act: Act; edition: ActEdition }[]>();
  for (const act of acts) {
    for (const edition of act.editions) {
      if (edition.number === undefined) continue;
      const key = comparableNumber(edition.number);
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
