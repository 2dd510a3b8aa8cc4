import type { Words } from '../model/words.ts';
import { readSubjectName, type SubjectName } from '../phrases/index.ts';
import { comparable } from '../vocabularies/index.ts';
import type { Replacement } from './replacement.ts';
import type { DerivedUnit } from './unit.ts';

/** The bodies that answer for an item, and what was replaced to get there. */
export interface AdaptedSubjects {
  readonly subjects: readonly string[];
  readonly replaced: readonly Replacement[];
}

/**
 * What a name is to the unit: a body of its own; words for all units of its sort, or for it without its body; a body of another
 * level, or no body; that of another unit of its level; a party that no level changes, such as the buyer.
 */
type Standing = 'own' | 'kind' | 'elsewhere' | 'other-unit' | 'party';

const REASONS = {
  kind: { zh: '统称落到本地机关', en: 'words for all such units become the body of this one' },
  elsewhere: { zh: '上级机关（或统称）换成本级的公开主体', en: 'a body of a superior, or words for one, gives way to that of this level' },
  'other-unit': { zh: '其他地方的机关', en: 'a body of another place' },
  none: { zh: '上级目录没有写公开主体', en: 'the superior’s catalogue names no subject' },
} as const satisfies Readonly<Record<string, Words>>;

/**
 * Puts the unit's own body in the place of the county's and of words for all towns. Bodies of its own that the county names stay.
 *
 * @returns `undefined` where the item names other units of the level and none else: then it is theirs
 */
export function adaptSubjects(given: readonly string[], unit: DerivedUnit): AdaptedSubjects | undefined {
  const named = given.map((text) => ({ text, standing: findStanding(text, unit) }));
  if (named.length > 0 && named.every(({ standing }) => standing === 'other-unit')) return undefined;
  const hasOwn = named.some(({ standing }) => standing === 'own' || standing === 'kind');
  const adapted = named.map(({ text, standing }): { readonly to?: string | undefined; readonly replaced: readonly Replacement[] } => {
    if (standing === 'own' || standing === 'party') return { to: text, replaced: [] };
    const to = standing === 'kind' || (standing === 'elsewhere' && !hasOwn) ? unit.body : undefined;
    return { to, replaced: [{ element: 'subject', from: text, to, reason: REASONS[standing] }] };
  });
  const subjects = [...new Set(adapted.flatMap(({ to }) => to ?? []))];
  const replaced = adapted.flatMap((one) => one.replaced);
  if (subjects.length > 0) return { subjects, replaced };
  return { subjects: [unit.body], replaced: [...replaced, { element: 'subject', to: unit.body, reason: REASONS.none }] };
}

function findStanding(text: string, unit: DerivedUnit): Standing {
  const name = readSubjectName(text);
  if (name.kind === 'role' || name.kind === 'institution') return 'party';
  const words = comparable(text);
  return unit.level === 'town' ? findStandingOfTown(words, name, unit) : findStandingOfVillage(words, name, unit);
}

/** What begins with the unit's own name; 清溪镇 alone names no body, and a committee there is that of a village. */
const OF_OWN_PLACE: ReadonlyMap<SubjectName['kind'], Standing> = new Map([
  ['place', 'kind'],
  ['body', 'own'],
  ['town-office', 'own'],
]);

function findStandingOfTown(words: string, name: SubjectName, unit: DerivedUnit): Standing {
  if (words.includes(comparable(unit.name))) return OF_OWN_PLACE.get(name.kind) ?? 'elsewhere';
  if (isLocal(words, name, unit)) return 'own';
  if (isKindOfTown(words, name)) return 'kind';
  return name.place?.level === 'town' || (name.kind === 'place' && /(?:镇|乡|街道|苏木)$/u.test(words)) ? 'other-unit' : 'elsewhere';
}

/** A county body's office in a town publishes for itself: 司法所, 清溪派出所. */
const BRANCH = /(?:所|站|分局|中队|大队|窗口)$/u;
const GOVERNMENT = /(?:政府|办事处|党委|党工委)$/u;
const KIND_OF_TOWN = /^(?:全|各|所辖|辖区)?(?:乡|镇|街|苏木)/u;

/** An office that every town has is the town's own in its own list: 社会事务办, 镇财政所. */
function isLocal(words: string, { kind, place }: SubjectName, unit: DerivedUnit): boolean {
  if (kind === 'town-office') return true;
  if (kind !== 'body') return false;
  if (place?.level === 'town') return !place.named && !GOVERNMENT.test(words);
  return BRANCH.test(words) && (place === undefined || words.includes(stemOf(unit)));
}

function isKindOfTown(words: string, { kind, place, placeholder }: SubjectName): boolean {
  if (kind === 'towns') return true;
  if (placeholder !== undefined) return place?.level === 'town' || KIND_OF_TOWN.test(words);
  return place?.level === 'town' && !place.named;
}

const KIND_OF_VILLAGE = /^各?(?:行政)?(?:村|居|社区|两委|嘎查)|^\((?:居|村)\)/u;

function findStandingOfVillage(words: string, { kind }: SubjectName, unit: DerivedUnit): Standing {
  if (words.includes(comparable(unit.name))) return kind === 'committee' ? 'own' : 'kind';
  if (KIND_OF_VILLAGE.test(words)) return 'kind';
  return kind === 'committee' || kind === 'village' ? 'other-unit' : 'elsewhere';
}

/** 清溪 of 清溪镇, as it stands in 清溪派出所. */
function stemOf({ name }: DerivedUnit): string {
  const stem = comparable(name).replace(/(?:镇|乡|街道|苏木)$/u, '');
  return stem.length > 1 ? stem : comparable(name);
}
