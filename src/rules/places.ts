import type { Catalogue } from '../model/catalogue.ts';
import { placePrefix } from '../phrases/bodies.ts';
import { findProvinceOfCode, findProvinceOfName } from '../vocabularies/index.ts';

/** A place as words name it: its parts from the province or city down, as far as they are written. */
export interface NamedPlace {
  readonly province?: string | undefined;
  readonly parts: readonly string[];
}

const SUFFIX = /(?:自治县|自治州|自治旗|街道|[县市区旗镇乡州])$/u;
/** Words that end like a place and name none. */
const NO_NAME =
  /[各本该全所某被原其辖和及与或等的每外内上下X×（）()]|^(?:贫困|主城|中心|老城|新城|建成|项目|试点|规划|重点|相关|有关|设区|行政|城|郊|集|村|乡)[县市区镇]?$/u;
const NO_PLACE_END =
  /(?:[社小园景牧林矿灾库校辖片街厂院城郊新]|开发|高新|示范|保护|管理|试验|合作|工业|度假|经开|保税|自贸|集聚|功能|风景)区$|[城集乡村]镇$|[城超门夜菜]市$/u;
/** 市 of 市场, 区 of 区域: the end of no place. */
const GOES_ON = /^(?:市(?:[场容价域郊]|民(?![政族宗])|政(?![府务协法研]))|区[域划块间]|县域|乡[村镇土贤]|镇[村街域])/u;
/** The last characters of BODY: what ends otherwise needs no closer look. */
const BODY_END = /[局会府室处心队院站网号报台民]$/u;
const BODY =
  /^[\u4e00-\u9fff（）()、]{0,18}(?:局|委员会|政府|办公室|办事处|中心|大队|支队|法院|检察院|网站|政府网|公众号|公报|平台|居民|村民)$/u;
/** A place in front, and what it is the place of. */
const PLACED = /^\s*[\u4e00-\u9fff]{1,9}[省县市区旗镇乡道][^]{0,60}$/u;
const LONGEST_STEM = 3;
const MOST_PARTS = 3;

/** The place that a body, or what belongs to one, has in front: 清源县 of 清源县民政局. Nothing where it is not sure to be a place. */
export function placeOfBody(name: string): NamedPlace | undefined {
  const written = name.trim();
  const place = BODY_END.test(written) && PLACED.test(name) ? peel(written) : undefined;
  return place !== undefined && BODY.test(place.rest) ? place : undefined;
}

/** The parts of a place's own name: 平川市 and 清源县 of 平川市清源县. */
export function partsOfPlace(name: string): NamedPlace {
  return peel(`${name.trim()}政府`) ?? { parts: [] };
}

function peel(text: string): (NamedPlace & { readonly rest: string }) | undefined {
  const province = findProvinceOfName(text)?.name;
  const parts: string[] = [];
  let rest = text.slice(province?.length ?? 0);
  while (parts.length < MOST_PARTS) {
    const part = placePrefix(rest);
    const behind = rest.slice(part.length);
    if (part.length < 2 || !isName(part) || GOES_ON.test(`${part.slice(-1)}${behind.slice(0, 2)}`)) break;
    parts.push(part);
    rest = behind;
  }
  return province === undefined && parts.length === 0 ? undefined : { province, parts, rest };
}

function isName(part: string): boolean {
  const suffix = SUFFIX.exec(part)?.[0] ?? '';
  const stem = part.slice(0, part.length - suffix.length);
  const longest = suffix.startsWith('自治') ? 10 : LONGEST_STEM;
  return stem.length >= 1 && stem.length <= longest && !NO_NAME.test(stem) && !NO_PLACE_END.test(part);
}

type Rank = 'city' | 'county' | 'town';

/** A city may be of either rank, and so is told by the catalogue only. */
function rankOf(part: string): Rank {
  return /(?:镇|乡|街道)$/u.test(part) ? 'town' : /[市州]$/u.test(part) ? 'city' : 'county';
}

/** The catalogue's own place, as it is written in `words`. */
export interface OwnPlace extends NamedPlace {
  readonly rank: Rank;
  readonly words: string;
}

/** The catalogue's own place, where it names one that can be compared. */
export function ownPlace({ locality }: Catalogue): OwnPlace | undefined {
  const name = locality.name?.value;
  if (name === undefined) return undefined;
  const own = partsOfPlace(name);
  const last = own.parts.at(-1);
  if (last === undefined) return undefined;
  const written = rankOf(last);
  const rank = written === 'city' && locality.level?.value === 'county' ? 'county' : written;
  const province = own.province ?? findProvinceOfCode(locality.code?.value ?? '')?.name;
  return { province, parts: own.parts, rank, words: name };
}

/** Whether a place is certainly neither the catalogue's own nor one above or below it. */
export function isForeignPlace({ province, parts }: NamedPlace, own: OwnPlace): boolean {
  const last = parts.at(-1);
  if (last !== undefined && (own.words.includes(last) || own.parts.some((mine) => last.includes(mine)))) return false;
  if (province !== undefined && own.province !== undefined && province !== own.province) return true;
  return last !== undefined && isStrange(rankOf(last), own);
}

function isStrange(rank: Rank, own: OwnPlace): boolean {
  const has = (wanted: Rank): boolean => own.parts.some((part) => rankOf(part) === wanted);
  if (rank === 'town') return own.rank === 'town';
  if (rank === 'county') return own.rank === 'county' || (own.rank === 'town' && has('county'));
  // The city above is a stranger only where another one is known.
  return own.rank !== 'city' && has('city');
}
