import type { Catalogue } from '../model/catalogue.ts';
import { ELEMENT_NAMES, type Element } from '../model/elements.ts';
import { parseTitle } from '../phrases/index.ts';
import { defineRule, type Sighting } from './define.ts';
import { STANDARD_CATALOGUES } from '../vocabularies/legal.ts';
import { isForeignPlace, ownPlace, partsOfPlace, type NamedPlace } from './places.ts';
import { findPlaced, type PlacedText } from './texts.ts';

interface Copied {
  readonly [key: string]: unknown;
  readonly element: Element | 'title' | 'place';
  readonly place: string;
  readonly text: string;
  readonly own: string;
}

/** So many subjects of another place are no slip. */
const ENOUGH = 3;
/** The basis may well name other places; the rules about the basis judge that. */
const LOOKED_AT: ReadonlySet<Element> = new Set(['subject', 'channel', 'audience', 'content', 'name']);

export const rule = defineRule({
  id: 'copied-from-elsewhere',
  severity: 'error',
  about: 'catalogue',
  what: {
    zh: '出现了别处的地名：主体、渠道等写的是另一个县、区、镇。',
    en: 'Another place is named: subjects or channels are those of another county, district or town.',
  },
  why: {
    zh: '目录要结合本地实际编制。留着别处的地名，说明照抄了别处的目录，公开的责任也落不到本地单位。',
    en: 'A catalogue must be adapted to its place. The name of another shows that it was copied from there, and nobody here is bound by it.',
  },
  legal: [STANDARD_CATALOGUES],
  options: {
    allow: {
      what: {
        zh: '本来就可以出现的外地地名，如代管的镇',
        en: 'names of other places that may occur, such as a town that is administered for another',
      },
      default: [],
    },
  },
  examples: {
    bad: [
      { item: { subject: ['云岭县民政局'] }, says: '“云岭县民政局”是云岭县的' },
      { item: { channel: ['政府网站', '云岭县政府网站'] }, says: '云岭县' },
    ],
    good: [
      { item: { subject: ['清源县民政局', '清溪镇人民政府'] } },
      { item: { subject: ['平川市清源县民政局'], channel: ['平川市政府网站'] } },
    ],
  },
  *check({ catalogue }, { allow }): Iterable<Sighting<Copied>> {
    const own = ownPlace(catalogue);
    if (own === undefined) return;
    const strange: Strange = (place) => {
      if (!isForeignPlace(place, own)) return undefined;
      const words = place.parts.at(-1) ?? place.province ?? '';
      return allow.some((allowed) => allowed.includes(words)) ? undefined : words;
    };
    const texts = findPlaced(catalogue).filter(({ element }) => LOOKED_AT.has(element));
    // A few bodies are named by all items.
    const strangers = new Map([...new Set(texts.map(({ place }) => place))].map((place) => [place, strange(place)]));
    const usual = findUsual(texts, strangers);
    yield* sightHead(catalogue, own.words, usual, strange);
    if ([...strangers.values()].every((words) => words === undefined || words === usual)) return;
    // Beside a body of the own place in one cell, that of a neighbour may do the work together with it.
    const shared = new Set(texts.filter(({ place }) => strangers.get(place) === undefined).map(({ at }) => at));
    for (const { place, element, text, at, owner } of texts) {
      const words = strangers.get(place);
      if (words === undefined || words === usual) continue;
      const atMost = element === 'subject' && shared.has(at) ? 'warning' : 'error';
      yield { at, atMost, owner: owner(), element, data: { element, place: words, text, own: own.words } };
    }
  },
  message: {
    zh: ({ element, place, text, own }, owner) => {
      if (element === 'place') return `目录属于${own}，多数公开主体却是${place}的单位；请核对地方名称，或是否照抄了别处的目录`;
      if (element === 'title') return `目录属于${own}，标题却写着${place}`;
      return `${owner}的${ELEMENT_NAMES[element].zh}“${text}”是${place}的，不属于${own}；请换成本地的`;
    },
    en: ({ element, place, text, own }, owner) => {
      if (element === 'place')
        return `The catalogue is of ${own}, and most of its subjects are bodies of ${place}; look at the place, or whether it was copied`;
      if (element === 'title') return `The catalogue is of ${own}, and its title names ${place}`;
      return `“${text}”, the ${ELEMENT_NAMES[element].en} of ${owner}, is of ${place} and not of ${own}; put in what is your own`;
    },
  },
});

/** The name of a place that is a stranger here. */
type Strange = (place: NamedPlace) => string | undefined;

/** The other place to which most subjects belong, so that rather the catalogue's own is wrong. */
function findUsual(texts: readonly PlacedText[], strangers: ReadonlyMap<NamedPlace, string | undefined>): string | undefined {
  const counts = new Map<string, number>();
  let subjects = 0;
  for (const { place, element } of texts) {
    if (element !== 'subject') continue;
    subjects += 1;
    const words = strangers.get(place);
    if (words !== undefined) counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts].find(([, count]) => count >= ENOUGH && count * 2 > subjects)?.[0];
}

/** What is said of the catalogue as a whole: its place against most of its subjects, and against its title. */
function* sightHead(
  { locality, title, at }: Catalogue,
  own: string,
  usual: string | undefined,
  strange: Strange,
): Iterable<Sighting<Copied>> {
  if (usual !== undefined) {
    yield { at: locality.name?.at ?? at, atMost: 'warning', data: { element: 'place', place: usual, text: usual, own } };
  }
  const titled = title === undefined ? undefined : parseTitle(title.value).place;
  const place = titled === undefined ? undefined : strange(partsOfPlace(titled));
  if (title === undefined || place === undefined || place === usual) return;
  yield { at: title.at, data: { element: 'title', place, text: title.value, own } };
}
