/** The levels that a county's catalogue is handed down to. */
export type DerivedLevel = 'town' | 'village';

/** The town or village that a catalogue is derived for. */
export interface DerivedUnit {
  readonly level: DerivedLevel;
  /** 清溪镇, without the places that it lies in. */
  readonly name: string;
  /** With the places that it lies in, as far as they are known: 清源县清溪镇. */
  readonly place: string;
  /** The body that publishes: 清溪镇人民政府, 清溪街道办事处, 清泉村村民委员会. */
  readonly body: string;
}

/** What bodies add to the name of their place: 清泉村村民委员会 and 清泉村委会 are both of 清泉村. */
const BODY =
  /(?:(?<=镇|乡|街道|苏木)(?:人民政府|政府|办事处)|(?<=村|社区)(?:村民委员会|村委会|居民委员会|居委会)|(?<=村)(?:民委员会|委会)|(?<=嘎查)委员会)$/u;
const NAMES: Readonly<Record<DerivedLevel, RegExp>> = {
  town: /^\p{Script=Han}{1,30}(?:镇|乡|街道|苏木)$/u,
  village: /^\p{Script=Han}{1,30}(?:村|社区|嘎查)$/u,
};
/** A county, or what lies above it, in front of the unit: not the 区 of 新区街道. */
const PLACE_IN_FRONT = /^.{2,}(?:县|区|市|旗)(?=.{2,}(?:镇|乡|街道|苏木|村|社区|嘎查)$)/u;
/** A town in front of a village: not the 镇 of 镇东村. */
const TOWN_IN_FRONT = /^.{2,}(?:镇|乡|街道|苏木)(?=.{2,}$)/u;
/** A shorter piece that two names have in common is chance: 县 of 清源县 and 县城镇. */
const SHORTEST_OVERLAP = 2;

/**
 * The unit that somebody names, by its own name or its body's, with or without the places that it lies in.
 *
 * @param superior the place of the catalogue that is derived from
 * @returns `undefined` where it is no name of a town (镇, 乡, 街道, 苏木) or village (村, 社区, 嘎查)
 */
export function readUnit(text: string, level: DerivedLevel, superior: string | undefined): DerivedUnit | undefined {
  const given = text.trim().replace(BODY, '');
  if (!NAMES[level].test(given)) return undefined;
  const shared = superior === undefined ? 0 : overlap(superior, given);
  const rest = given.slice(shared);
  const own = rest.replace(PLACE_IN_FRONT, '');
  const name = level === 'village' ? own.replace(TOWN_IN_FRONT, '') : own;
  const isWhole = shared === 0 && own !== rest;
  return { level, name, place: isWhole ? rest : `${superior ?? ''}${rest}`, body: bodyOf(name) };
}

/** How many characters the end of the one place and the beginning of the other have in common. */
function overlap(superior: string, given: string): number {
  for (let length = Math.min(superior.length, given.length - 1); length >= SHORTEST_OVERLAP; length -= 1) {
    if (given.startsWith(superior.slice(-length))) return length;
  }
  return 0;
}

function bodyOf(name: string): string {
  if (name.endsWith('街道')) return `${name}办事处`;
  if (name.endsWith('社区')) return `${name}居民委员会`;
  if (name.endsWith('嘎查')) return `${name}委员会`;
  return name.endsWith('村') ? `${name}村民委员会` : `${name}人民政府`;
}
