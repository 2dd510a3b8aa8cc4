import { namedDomain } from './named-domain.ts';
import { headerHandle, type Table } from './table.ts';
import { readTitle, type TableTitle } from './title.ts';
import type { FactExplanation, FactSource } from '../model/explanation.ts';
import type { Locality } from '../model/catalogue.ts';
import type { MappedItem, Mapping, TableFacts, TableMapping } from '../model/mapping.ts';
import type { Day, Level } from '../model/phrases.ts';
import type { At, Located } from '../model/source.ts';
import { parseTitle, type TitleReading } from '../phrases/index.ts';
import { findDomain } from '../vocabularies/index.ts';

/** Where facts about a table may come from, beside the table. */
export interface FactSources {
  readonly file: string;
  readonly facts: TableFacts;
  /** Whether the file holds one table only. */
  readonly lone: boolean;
  /** The mapping beside the file, then the one inside it. */
  readonly mappings: readonly Mapping[];
}

/** What is known of a table as a whole. */
export interface GatheredFacts {
  readonly id?: Located<string> | undefined;
  readonly title?: Located<string> | undefined;
  readonly domain?: Located<string> | undefined;
  readonly locality: Locality;
  readonly edition?: Located<string> | undefined;
  readonly effective?: Located<Day> | undefined;
  readonly derivedFrom?: Located<string> | undefined;
  readonly year?: Located<number> | undefined;
  readonly issued?: Located<Day> | undefined;
  /** Ids that items were given before. */
  readonly items: readonly MappedItem[];
  readonly explained: readonly FactExplanation[];
}

/** A value that somebody offers for a fact. */
type Offer<T> = readonly [from: FactSource, value: T | undefined, at?: At | undefined];

/**
 * Gathers what the cells of a table do not say. What comes first wins: the user's options, the mapping beside the table or
 * inside its file, the title, the name of the sheet, the name of the file.
 *
 * @param shared the title above the first table of the sheet, where this table has only the title of a section
 */
export function gatherFacts(table: Table, sources: FactSources, shared?: TableTitle): GatheredFacts {
  const own = readTitle(table);
  const offered = readWords(table, sources, own, shared);
  const { mappings, items } = pickMappings(table, sources, offered);
  const settler = startSettling(sources.facts, mappings, offered, own?.title.at ?? headerHandle(table));
  const { settle, choose, given, told } = settler;
  const name = settle('place', [...given((facts) => facts.place?.name), ...told(({ place }) => place)]);
  const level = settle('level', [
    ...given((facts) => facts.place?.level ?? levelOf(facts.place?.name)),
    ...told((words) => words.level),
    ['title', levelOf(name?.value), name?.at],
  ]);
  const common = {
    title: settle('title', [...given((facts) => facts.title), ['title', own?.title.text, own?.title.at]]),
    // A code that nobody gave is not worth a word, and neither is an id: hardly any table has one.
    locality: { name, level, code: choose(given((facts) => facts.place?.code)) },
    id: choose(given((facts) => facts.id)),
    derivedFrom: choose(given((facts) => facts.derivedFrom)),
    items,
    explained: settler.explained,
  };
  if (table.header.kind === 'task-table') {
    const year = settle('year', [...given((facts) => facts.year ?? yearOf(facts.edition)), ...told((words) => words.year)]);
    const issued = settle('issued', [...given((facts) => facts.issued), ...told((words) => words.issued)]);
    return { ...common, year, issued };
  }
  const dated = (): Pick<GatheredFacts, 'edition' | 'effective'> => ({
    edition: settle('edition', [...given((facts) => facts.edition), ...told((words) => words.edition)]),
    effective: settle('effective', [...given((facts) => facts.effective), ...told((words) => words.effective)]),
  });
  if (table.header.kind === 'village-list') return { ...common, ...dated() };
  const domain = settle('domain', [...given((facts) => domainId(facts.domain)), ...told((words) => words.domain)]);
  return { ...common, domain, ...dated() };
}

/** Chooses the first offer of each fact, and notes where it came from. */
function startSettling(facts: TableFacts, mappings: readonly TableFacts[], words: readonly Words[], at: At) {
  const explained: FactExplanation[] = [];
  const choose = <T>(offers: readonly Offer<T>[]): Located<T> | undefined => {
    const [, value, place] = offers.find((offer) => offer[1] !== undefined) ?? [];
    return value === undefined ? undefined : { value, at: place ?? at };
  };
  return {
    explained,
    choose,
    settle<T extends string | number>(fact: FactExplanation['fact'], offers: readonly Offer<T>[]): Located<T> | undefined {
      const chosen = choose(offers);
      const from = offers.find((offer) => offer[1] !== undefined)?.[0] ?? 'unknown';
      explained.push({ fact, value: chosen === undefined ? undefined : String(chosen.value), from });
      return chosen;
    },
    given: <T>(pick: (given: TableFacts) => T | undefined): readonly Offer<T>[] => [
      ['option', pick(facts)],
      ...mappings.map((mapping): Offer<T> => ['mapping', pick(mapping)]),
    ],
    told: <T>(pick: (told: Words) => T | undefined): readonly Offer<T>[] =>
      words.map((entry): Offer<T> => [entry.from, pick(entry), entry.at]),
  };
}

/** What the words above a table, or a name, say of it. */
interface Words extends Pick<TitleReading, 'place' | 'level' | 'domain' | 'edition' | 'year'> {
  readonly from: FactSource;
  readonly at?: At | undefined;
  readonly effective?: Day | undefined;
  readonly issued?: Day | undefined;
}

function readWords({ sheet }: Table, { file }: FactSources, own: TableTitle | undefined, shared: TableTitle | undefined): readonly Words[] {
  const titles = [own, shared].filter((title) => title !== undefined).flatMap(readTitleWords);
  const stem = (file.split('/').at(-1) ?? '').replace(/\.[^.]{1,5}$/, '');
  return [...titles, readName(sheet.name, 'sheet name'), readName(stem, 'file name')];
}

function readTitleWords({ title, telling, lines }: TableTitle): readonly Words[] {
  const words = telling.map(({ text, at }): Words => {
    const reading = parseTitle(text);
    const year = reading.year ?? (text === title.text ? findYear(text) : undefined);
    return { ...reading, domain: domainId(reading.domain) ?? namedDomain(text)?.id, year, from: 'title', at };
  });
  const dates: Words = { ...readDates(lines.map(({ text }) => text)), from: 'title', at: title.at };
  // Where only one of the lines names a place, its level goes with it.
  const placed = words.some(({ place }) => place !== undefined);
  return [...words.map((entry) => (placed && entry.place === undefined ? { ...entry, level: undefined } : entry)), dates];
}

function readPlace(text: string): Pick<Words, 'place' | 'level'> {
  const { place, level } = parseTitle(text);
  return { place, level };
}

/** The edition of a plan is its year: 2025, 2025年. */
function yearOf(edition: string | undefined): number | undefined {
  const year = edition === undefined ? undefined : /^(20\d{2})年?$/u.exec(edition.trim())?.[1];
  return year === undefined ? undefined : Number(year);
}

/** The year of a plan whose title is worded like none we know: 清源县2024年重点工作. */
function findYear(title: string): number | undefined {
  const year = /(?<!\d)20\d{2}(?=年)/.exec(title)?.[0];
  return year === undefined ? undefined : Number(year);
}

/** The name of a sheet or file. Only what is beyond doubt is taken from it: Sheet1 and 汇总 are no domains. */
function readName(name: string, from: FactSource): Words {
  const reading = parseTitle(name);
  if (reading.kind === 'catalogue') return { ...reading, domain: domainId(reading.domain), from };
  const domain = namedDomain(name)?.id;
  return {
    domain,
    year: reading.kind === 'task-table' ? reading.year : undefined,
    ...(reading.kind === 'task-table' ? readPlace(name) : {}),
    from,
  };
}

const DATE = String.raw`(\d{4})\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})\s*日?`;
const EFFECTIVE = [
  new RegExp(String.raw`${DATE}\s*起?(?:施行|实施|执行|生效)`),
  new RegExp(String.raw`(?:施行|实施|执行|生效)(?:日期|时间)\s*[:：]\s*${DATE}`),
];
const ISSUED = [new RegExp(String.raw`${DATE}\s*(?:印发|发布)`), new RegExp(String.raw`(?:印发|发布|发文)(?:日期|时间)\s*[:：]\s*${DATE}`)];

function readDates(lines: readonly string[]): Pick<Words, 'effective' | 'issued'> {
  const find = (patterns: readonly RegExp[]): Day | undefined => {
    for (const line of lines) {
      if (line.length > 200) continue;
      for (const pattern of patterns) {
        const [, year, month = '', day = ''] = pattern.exec(line) ?? [];
        if (year !== undefined && Number(month) <= 12 && Number(day) <= 31)
          return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
      }
    }
    return undefined;
  };
  return { effective: find(EFFECTIVE), issued: find(ISSUED) };
}

function domainId(words: string | undefined): string | undefined {
  return words === undefined ? undefined : (findDomain(words)?.id ?? words);
}

function levelOf(place: string | undefined): Level | undefined {
  return place === undefined ? undefined : parseTitle(place).level;
}

/** Entries about this table, the most special first, with the ids they know. */
function pickMappings(
  { sheet }: Table,
  { mappings, lone }: FactSources,
  words: readonly Words[],
): { readonly mappings: readonly TableFacts[]; readonly items: readonly MappedItem[] } {
  const picked = mappings.flatMap((mapping): readonly TableMapping[] => {
    const entries = mapping.tables ?? [];
    const own = entries.find((entry) => entry.sheet === sheet.name) ?? entries.find((entry) => entry.sheet === undefined);
    const only = lone && entries.length === 1 ? entries.find(({ domain }) => !saysOtherDomain(words, domain)) : undefined;
    const entry = own ?? only;
    return entry === undefined ? [mapping] : [entry, mapping];
  });
  return { mappings: picked, items: picked.find(({ items }) => items !== undefined && items.length > 0)?.items ?? [] };
}

/** A sheet that only got a new name is still the one that the mapping is about; one that was made into another catalogue is not. */
function saysOtherDomain(words: readonly Words[], mapped: string | undefined): boolean {
  const told = words.find(({ domain }) => domain !== undefined)?.domain;
  return told !== undefined && mapped !== undefined && told !== domainId(mapped);
}

/** The columns that mappings name for a table; the user's own come first. */
export function pickColumns(
  sheet: string,
  mappings: readonly Mapping[],
  own: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const columns = mappings.toReversed().flatMap((mapping) => {
    const entries = mapping.tables ?? [];
    const entry = entries.find((table) => table.sheet === sheet) ?? entries.find((table) => table.sheet === undefined);
    return [mapping.columns ?? {}, entry?.columns ?? {}];
  });
  return Object.assign({}, ...columns, own) as Readonly<Record<string, string>>;
}
