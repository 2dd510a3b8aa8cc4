import { comparable } from '../vocabularies/normalise.ts';
import { placePrefix } from './bodies.ts';
import { memoise } from './memoise.ts';

/** How sure it is that two names are one unit's: `likely` by how it was shortened, `possible` where it may as well be another body. */
export type NameLikeness = 'likely' | 'possible';

/** Whether a short name takes its characters from a long one in their order, beginning with the same: 人社局 of 人力资源和社会保障局. */
export function abbreviates(short: string, long: string): boolean {
  return short.length >= 2 && short.length < long.length && short[0] === long[0] && findGaps(short, long) !== undefined;
}

/**
 * Whether two wordings may be names of one unit: the place in front spelled out, left out or called 区, the name written in full or in
 * short. 区财金局 is likely 区财政和金融工作局, for its words are cut; 区农业局 is possibly 区农业农村局, for whole words are left out, and the
 * two may be two bodies. `undefined` where nothing speaks for it, and where the wordings are one.
 */
export function likeUnitNames(one: string, other: string): NameLikeness | undefined {
  if (comparable(one) === comparable(other)) return undefined;
  const [a, b] = [readName(one), readName(other)];
  if (!isSamePlace(a.place, b.place) || a.ending !== b.ending) return undefined;
  if (a.core === b.core || withoutFiller(a.core) === withoutFiller(b.core)) return 'likely';
  const [short = '', long = ''] = [a.core, b.core].toSorted((left, right) => left.length - right.length);
  if (!abbreviates(short, long)) return undefined;
  // Chinese words have two characters: an odd gap cuts through one, as abbreviations do.
  return findGaps(short, long)?.some((gap) => gap % 2 === 1) === true ? 'likely' : 'possible';
}

interface NameParts {
  readonly place: string;
  /** What tells it from other bodies, without what joins words. */
  readonly core: string;
  readonly ending: string;
}

const ENDING = /(?:联合会|分局|大队|支队|中心|公司|集团|街道|法院|检察院|管委会|[局委办部厅院所站队会馆园镇乡科股室行社校村])(?=$)/u;
/** 清溪镇 stands for its government, 办公室 is called 办. */
const LONG_ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[镇乡])(?:人民)?政府$/u, ''],
  [/街道(?:办事处|办)$/u, '街道'],
  [/人民政府/u, '政府'],
  [/管理委员会$/u, '管委会'],
  [/委员会$/u, '委'],
  [/办公室$/u, '办'],
];
const JOINTS = /[和与及暨、]/gu;
/** Words that say little of what a body is for. */
const FILLER = /(?:管理|工作|服务|行政|监督|事务|人民)/gu;

/** A name with its ending as offices shorten it: 清溪镇 for its government, 办 for 办公室, 委 for 委员会. In comparable form. */
export function shortenEnding(name: string): string {
  return LONG_ENDINGS.reduce((written, [pattern, short]) => written.replace(pattern, short), name);
}

/** A table compares each of its names with all others. */
const readName = memoise((wording): NameParts => {
  const whole = shortenEnding(comparable(wording));
  const place = placePrefix(whole);
  const bare = whole.slice(place.length);
  const ending = ENDING.exec(bare)?.[0] ?? '';
  return { place, core: bare.slice(0, bare.length - ending.length).replaceAll(JOINTS, ''), ending };
});

/** The name without its filler words; nothing may be left of 行政服务中心 but what stands. */
function withoutFiller(core: string): string {
  const rest = core.replaceAll(FILLER, '');
  return rest.length < 2 ? core : rest;
}

/** 区 of 区民政局 may be any district; no place at all may be any, too. */
function isSamePlace(one: string, other: string): boolean {
  if (one === other) return true;
  const [short = '', long = ''] = [one, other].toSorted((a, b) => a.length - b.length);
  return short.length <= 1 && long.endsWith(short);
}

/** How many characters of the long text stand before each of the short one's, and behind the last; `undefined` where they do not stand in it. */
function findGaps(short: string, long: string): readonly number[] | undefined {
  const gaps: number[] = [];
  let from = 0;
  for (const character of short) {
    const at = long.indexOf(character, from);
    if (at < 0) return undefined;
    gaps.push(at - from);
    from = at + character.length;
  }
  return [...gaps, long.length - from];
}
