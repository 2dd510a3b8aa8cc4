import type { Day } from '../model/phrases.ts';
import { ACTS, CHANNELS, DOMAINS, ORGANS, PLANS, STATUTORY_PERIODS } from './data.generated.ts';
import { nearest } from './nearest.ts';
import { comparable } from './normalise.ts';
import type { Act, ActEdition, Channel, Domain, Extensible, ExtensibleId, Extension, Organ, Plan, StatutoryPeriod } from './types.ts';

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
}

/** The vocabularies, extended. An entry of an extension replaces the one of the same title, name or id. */
export function makeLaw(extensions: readonly Extension[] = []): Law {
  const acts = extend('acts', ACTS.entries, extensions, ({ title }) => title);
  const organs = extend('organs', ORGANS.entries, extensions, ({ name }) => name);
  const plans = extend('plans', PLANS.entries, extensions, ({ title }) => title);
  const periods = extend('statutory-periods', STATUTORY_PERIODS.entries, extensions, ({ act, article, matter }) =>
    [act, article, matter].join('|'),
  );
  const actsByTitle = once(() => indexBy(acts, ({ title, aliases }) => [title, ...aliases].map(comparableTitle)));
  const plansByTitle = once(() => indexBy(plans, ({ title, aliases }) => [title, ...aliases].map(comparableTitle)));
  const organsByName = once(() => indexBy(organs, ({ name, aliases }) => [name, ...aliases].map(comparable)));
  const editionsByNumber = once(() => indexNumbers(acts));
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
    periods,
    channels: extend('channels', CHANNELS.entries, extensions, ({ id }) => id),
    domains: extend('domains', DOMAINS.entries, extensions, ({ id }) => id),
    findAct: (title) => find(actsByTitle(), title),
    findNumber: (number) => editionsByNumber().get(comparableNumber(number)) ?? [],
    nearestAct(title) {
      const near = nearest(comparableTitle(title), [...actsByTitle().keys()]);
      return near === undefined ? undefined : actsByTitle().get(near);
    },
    findOrgan: (name) => organsByName().get(comparable(name)),
    findPlan: (title) => find(plansByTitle(), title),
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

function extend<Id extends ExtensibleId>(
  id: Id,
  own: readonly Extensible[Id][],
  extensions: readonly Extension[],
  keyOf: (entry: Extensible[Id]) => string,
): readonly Extensible[Id][] {
  const added = extensions.flatMap((extension) => (extension.id === id ? (extension.entries as readonly Extensible[Id][]) : []));
  if (added.length === 0) return own;
  return [...new Map([...own, ...added].map((entry) => [keyOf(entry), entry])).values()];
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
