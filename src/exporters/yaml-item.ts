import { parseAudience, parseChannels, parseDeadline, parseLevels, parseMethod, parseSubjects, parseTick } from '../phrases/index.ts';
import type { Item } from '../model/catalogue.ts';
import { REQUIRED_ELEMENTS } from '../model/elements.ts';
import type { Audience, ChannelUse, Level, Method } from '../model/phrases.ts';
import type { At, Located, Source } from '../model/source.ts';
import { writeBoxes } from './channel-boxes.ts';
import { splitBasis } from './yaml-basis.ts';
import { labelledFields, toFields, type Plain, type PlainFields } from './yaml-fields.ts';
import { sameValue } from './yaml-same.ts';

type ItemElement = (typeof ITEM_ELEMENTS)[number];
const ITEM_ELEMENTS = [...REQUIRED_ELEMENTS, 'level'] as const;

/** An element as it is written: the entries of its list, and what the office wrote in its cells. */
interface Written {
  readonly entries: readonly Plain[];
  readonly cells: readonly string[];
}

/**
 * An item as the fields of its YAML. Where reading an element's entries gives something else than the table did, its cell
 * is written as it stands; where the entries, one a line, are not the cell's text, `raw` keeps that too.
 */
export function itemFields(item: Item, id: string, source: Source): PlainFields {
  const written = writeElements(item);
  const one = (element: ItemElement): Plain | undefined => unlist(written[element].entries);
  return toFields([
    ['id', id],
    ['number', item.number?.value],
    ['category', item.category?.value],
    ['name', one('name')],
    ['content', written.content.entries],
    ['basis', written.basis.entries],
    ['deadline', one('deadline')],
    ['subject', written.subject.entries],
    ['channel', written.channel.entries],
    ['audience', one('audience')],
    ['method', one('method')],
    ['level', written.level.entries],
    ['extra', labelledFields(item.extra)],
    ['derivedFrom', item.derivedFrom?.value],
    ['raw', toFields(ITEM_ELEMENTS.map((element) => [element, rawOf(item, element, written[element], source)]))],
  ]);
}

function writeElements(item: Item): Readonly<Record<ItemElement, Written>> {
  return {
    name: { entries: item.name === undefined ? [] : [item.name.value], cells: [] },
    content: { entries: item.content.map(({ value }) => value), cells: cellsOf(item.content) },
    basis: { entries: item.basis.flatMap(({ value }) => splitBasis(value)), cells: cellsOf(item.basis) },
    deadline: writeDeadline(item.deadline),
    subject: { entries: writeEach(item.subject, SUBJECTS), cells: cellsOf(item.subject) },
    channel: { entries: writeEach(item.channel, CHANNELS), cells: cellsOf(item.channel) },
    audience: { entries: writeEach(item.audience, AUDIENCES), cells: cellsOf(item.audience) },
    method: { entries: writeEach(item.method, METHODS), cells: cellsOf(item.method) },
    level: { entries: writeEach(item.level, LEVELS), cells: cellsOf(item.level) },
  };
}

/** As the office wrote it; where that only points to a cell above (同上), what stands there. */
function writeDeadline(deadline: Item['deadline']): Written {
  if (deadline === undefined) return { entries: [], cells: [] };
  const { value, raw = value.text } = deadline;
  return { entries: [sameValue(parseDeadline(raw), value) ? raw : value.text], cells: [raw] };
}

/** The texts of the cells that values come from, each cell once. */
function cellsOf(values: readonly Located<unknown>[]): readonly string[] {
  return [...new Map<At, string>(values.flatMap(({ at, raw }) => (raw === undefined ? [] : [[at, raw]]))).values()];
}

function unlist(entries: readonly Plain[]): Plain | undefined {
  return entries.length === 1 ? entries[0] : entries;
}

/** How the values of an element are spelt as entries of a list, and read again. */
interface Spelling<T> {
  /** Entries that may stand for a value, the best first. */
  spell(value: T, cell: string): readonly Plain[];
  read(entry: Plain): readonly T[];
  /** What of a value must be the same again, where that is not all. */
  essence?(value: T): unknown;
}

/**
 * Writes values of one element: each in the first spelling that reads as the value, or else all that come from one cell as
 * that cell's own text.
 */
function writeEach<T>(values: readonly Located<T>[], { spell, read, essence = (value) => value }: Spelling<T>): readonly Plain[] {
  const same = (entries: readonly Plain[], wanted: readonly T[]): boolean =>
    sameValue(entries.flatMap(read).map(essence), wanted.map(essence));
  return groupByCell(values).flatMap(([cell, group]): readonly Plain[] => {
    const spelt = group.map((value) => spell(value, cell).find((entry) => same([entry], [value])));
    if (spelt.every((entry) => entry !== undefined)) return spelt;
    if (same([cell], group)) return [cell];
    return spelt.map((entry, index) => entry ?? group.slice(index, index + 1).flatMap((value) => spell(value, cell))[0] ?? cell);
  });
}

function groupByCell<T>(values: readonly Located<T>[]): readonly (readonly [cell: string, values: readonly T[]])[] {
  const groups = new Map<At, { readonly cell: string; readonly values: T[] }>();
  for (const { value, at, raw } of values) {
    const group = groups.get(at);
    if (group === undefined) groups.set(at, { cell: raw ?? '', values: [value] });
    else group.values.push(value);
  }
  return [...groups.values()].map(({ cell, values: group }) => [cell, group]);
}

const SUBJECTS: Spelling<string> = { spell: (subject) => [subject], read: (entry) => parseSubjects(String(entry)) };

const CHANNELS: Spelling<ChannelUse> = {
  // Words behind a ticked box are not divided.
  spell: ({ text, note }) => (note === undefined ? [text, `■${text}`] : [text, `${text}:${note}`, `${text}（${note}）`]),
  read(entry) {
    const { channels, unresolved } = parseChannels(String(entry));
    return [...channels, ...unresolved.map((rest) => ({ text: rest, kind: 'unknown' as const }))];
  },
  // Where words came with a box, the box has its name and the words from two cells: the text is not the same, what it says is.
  essence: ({ text, ...use }) => (use.note === undefined ? { text, ...use } : use),
};

const AUDIENCES: Spelling<Audience> = {
  spell(value) {
    if (value.kind === 'everyone') return ['全社会'];
    if (value.kind === 'unresolved') return [value.text, `■${value.text}`];
    return [value.who === undefined ? '特定群体' : new Map([['group', value.who]])];
  },
  read: (entry) => (entry instanceof Map ? [{ kind: 'group', who: String(entry.get('group')) }] : parseAudience(String(entry))),
};

/** The office's own word where the schema knows it, so that nothing of it is lost. */
const METHOD_WORDS: ReadonlySet<string> = new Set(['主动', '依申请', '主动公开', '依申请公开']);

const METHODS: Spelling<Method | undefined> = {
  spell: (method, cell) => (method === undefined || METHOD_WORDS.has(cell) ? [cell] : [method]),
  read: (entry) => parseMethod(String(entry)),
};

const LEVEL_WORDS: ReadonlySet<string> = new Set(['省级', '市级', '县级', '区级', '乡级', '镇级', '街道', '村级', '社区']);

const LEVELS: Spelling<Level> = {
  spell: (level, cell) => (LEVEL_WORDS.has(cell) ? [cell, level] : [level]),
  read: (entry) => parseLevels(String(entry)).levels,
};

/** What the cells say, where the entries, one a line, do not say it in the same words. A mere tick says no more than its column. */
function rawOf(item: Item, element: ItemElement, { entries, cells }: Written, source: Source): string | undefined {
  if (entries.length === 0) return unreadCell(item, element, source);
  const text = cells.join('\n');
  if (cells.every(isMark) || entries.map(entryText).join('\n') === text) return undefined;
  return element === 'channel' && isOfficialForm(item, text) ? undefined : text;
}

/** A checklist that an export writes again as it stands, but for blanks, need not be kept. */
function isOfficialForm({ channel }: Item, text: string): boolean {
  const bare = (words: string): string => words.replaceAll(/\s+/gu, '');
  return bare(text) === bare(writeBoxes(channel.map(({ value }) => value)));
}

function entryText(entry: Plain): string {
  return entry instanceof Map ? String(entry.get('group')) : String(entry);
}

function isMark(text: string): boolean {
  const { ticked, words } = parseTick(text);
  return ticked !== undefined && words === undefined;
}

const NOTHING = /^[-‐-―─━－/／\\\s]*$/;

/** A cell in which nobody could read anything is kept all the same. */
function unreadCell(item: Item, element: ItemElement, source: Source): string | undefined {
  const at = item.placeOf(element);
  const text = at === undefined ? '' : cellText(source, at);
  return NOTHING.test(text) || isMark(text) ? undefined : text;
}

function cellText(source: Source, at: At): string {
  const [place, excerpt] = [source.place(at), source.excerpt(at)];
  if (place.kind !== 'cell' || excerpt?.kind !== 'cells') return '';
  const row = excerpt.rows.find(({ number }) => number === place.row);
  return row?.cells[excerpt.columns.indexOf(place.column)]?.trim() ?? '';
}
