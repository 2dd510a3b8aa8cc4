import { createHash } from 'node:crypto';

import { comparable } from '../vocabularies/index.ts';

/** What an id is made from, and what an item is found again by. */
export interface NamedItem {
  readonly name?: string | undefined;
  readonly category?: string | undefined;
}

/** Characters of a text that count for its id. */
const LONGEST_TEXT = 100;
/** Characters of an id; 「category.name」 shares them. */
const LONGEST_ID = 60;
const LONGEST_CATEGORY = 28;

/** Turns texts into ids. Loaded when the first id is to be made: the readings of all characters are large. */
export type Spell = (text: string) => string;

/** Offices space out short words: 综 合. */
const BLANKS_IN_CHINESE = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;
/** Words of one syllable between words of two. */
const PARTICLES = new Set('的和与及或等');

/**
 * A function that spells Chinese as pinyin without tones, two syllables to a group: 最低生活保障 is `zuidi-shenghuo-baozhang`.
 * Letters and digits stay; everything else divides.
 */
export async function loadSpelling(): Promise<Spell> {
  const { pinyin } = await import('pinyin-pro');
  /** Categories stand in every item, and many names in every category. */
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const given = text
      .slice(0, 2 * LONGEST_TEXT)
      .normalize('NFKC')
      .replaceAll(BLANKS_IN_CHINESE, '');
    const spelt = joinGroups(pinyin(given.slice(0, LONGEST_TEXT), { type: 'all', toneType: 'none', v: true }));
    known.set(text, spelt);
    return spelt;
  };
}

function joinGroups(readings: readonly { readonly origin: string; readonly pinyin: string; readonly isZh: boolean }[]): string {
  const groups: string[] = [];
  /** What the last group may still take in: a second syllable, more letters, or nothing. */
  let open: 'syllable' | 'letters' | undefined;
  for (const { origin, pinyin, isZh } of readings) {
    const syllable = isZh && /^[a-z]+$/u.test(pinyin);
    const letters = syllable ? pinyin : origin.toLowerCase().replaceAll(/[^a-z0-9]/gu, '');
    const kind = syllable ? 'syllable' : 'letters';
    const alone = PARTICLES.has(origin);
    if (letters === '') open = undefined;
    else if (open === kind && !alone) {
      groups.push(`${groups.pop() ?? ''}${letters}`);
      if (syllable) open = undefined;
    } else {
      groups.push(letters);
      open = alone ? undefined : kind;
    }
  }
  return groups.join('-');
}

/**
 * Ids for items, from their names and nothing else: the same name gives the same id in whatever row it stands. Where two
 * different names would be spelt alike, both carry a mark of their own; items of one name are counted in their order.
 *
 * @param taken ids that are given already, to these or other items
 */
export function makeItemIds(items: readonly NamedItem[], spell: Spell, taken: ReadonlySet<string>): readonly string[] {
  const spelt = items.map((item) => spellItem(item, spell));
  const namesOf = new Map<string, Set<string>>();
  for (const [index, item] of items.entries()) {
    const id = spelt[index] ?? '';
    namesOf.set(id, (namesOf.get(id) ?? new Set()).add(itemKey(item)));
  }
  const used = new Set(taken);
  return items.map((item, index) => {
    const id = spelt[index] ?? '';
    const alike = (namesOf.get(id)?.size ?? 0) > 1;
    return claim(alike ? `${id}-${markOf(itemKey(item))}` : id, used);
  });
}

/** The id, or the first of `id-2`, `id-3` ... that is free. */
export function claim(id: string, used: Set<string>): string {
  let free = id;
  for (let count = 2; used.has(free); count += 1) free = `${id}-${count}`;
  used.add(free);
  return free;
}

/** What makes two items the same: category and name, whatever their numbering, blanks, width and punctuation. */
export function itemKey({ category, name }: NamedItem): string {
  return `${itemWords(category)}\n${itemWords(name)}`;
}

const NUMBERING =
  /^\s*(?:[（(](?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）]|(?:\d{1,3}|[一二三四五六七八九十]{1,3})[、.．:：](?!\d)|[①-⑳])\s*/u;

/** A text without what varies from one copy of a table to the next: numbering, blanks, width, punctuation. */
export function itemWords(text: string | undefined): string {
  return comparable(dropNumbering(text)).replaceAll(/[\p{P}\p{S}]/gu, '');
}

function dropNumbering(text = ''): string {
  return text.replace(NUMBERING, '');
}

function spellItem({ category, name }: NamedItem, spell: Spell): string {
  const first = cut(spell(dropNumbering(category)), LONGEST_CATEGORY);
  const second = cut(spell(dropNumbering(name)), LONGEST_ID - (first === '' ? 0 : first.length + 1));
  const id = [first, second].filter((part) => part !== '').join('.');
  if (id === '') return `item-${markOf(itemKey({ category, name }))}`;
  // Bare digits would pass for a serial number.
  return /^[\d.-]+$/u.test(id) ? `matter-${id}-${markOf(itemKey({ category, name }))}` : id;
}

/** As many whole groups as fit; a first group that is too long alone is cut. */
function cut(spelt: string, longest: number): string {
  if (spelt.length <= longest) return spelt;
  const end = spelt.lastIndexOf('-', longest);
  return spelt.slice(0, end > 0 ? end : longest);
}

function markOf(text: string): string {
  return `x${createHash('sha256').update(text).digest('hex').slice(0, 4)}`;
}

/** What the id of a document is made from. */
export interface DocumentWords {
  readonly kind: 'catalogue' | 'task-table' | 'village-list';
  readonly place?: string | undefined;
  /** Id of the domain where it is known, else its name. */
  readonly domain?: string | undefined;
  readonly year?: number | undefined;
  /** In the place of all that, where neither place nor domain is known: a title, or the name of sheet or file. */
  readonly otherwise: string;
}

const KIND_OF_PLACE = /(?:自治县|自治州|自治区|街道办事处|街道|社区|县|区|市|镇|乡|村|省|州|盟|旗)$/u;
const PARTS_OF_PLACE = /.{2,}?(?:自治县|自治州|自治区|街道办事处|街道|社区|县|区|市|镇|乡|村|省|州|盟|旗)(?=.{2,}|$)/gu;

/** `qingyuan-social-assistance`, `qingyuan-qingxi-social-assistance`, `qingyuan-tasks-2021`, `qingyuan-qingxi-qingquan-village-list`. */
export function makeDocumentId(words: DocumentWords, spell: Spell): string {
  const { place, domain, kind, year, otherwise } = words;
  if (place === undefined && domain === undefined && kind !== 'task-table') return spellWhole(otherwise, kind, spell);
  const kept = { catalogue: [spell(domain ?? '')], 'task-table': ['tasks', String(year ?? '')], 'village-list': ['village-list'] };
  const parts = [...spellPlace(place ?? '', spell), ...kept[kind]];
  return cut(parts.filter((part) => part !== '').join('-'), LONGEST_ID);
}

function spellWhole(text: string, fallback: string, spell: Spell): string {
  return cut(spell(text), LONGEST_ID) || fallback;
}

/** 清源县清溪镇 as `qingyuan`, `qingxi`: what kind of place it is goes without saying. */
function spellPlace(place: string, spell: Spell): string[] {
  const parts = place.match(PARTS_OF_PLACE) ?? [place];
  return parts.map((part) => spell(part.replace(KIND_OF_PLACE, '') || part));
}
