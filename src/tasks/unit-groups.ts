import type { PlaceUnits, RosterUnit, UnitType } from '../model/roster.ts';
import { splitPlaces } from '../phrases/bodies.ts';
import { comparable } from '../vocabularies/index.ts';

/** What a group word stands for. */
export interface GroupMeaning {
  readonly units: readonly RosterUnit[];
  /** 各镇(街道) means every one; 有关部门 means some, and nobody says which. */
  readonly sureness: 'certain' | 'possible';
  /** 其他区级部门: all of them but those named elsewhere in the row. */
  readonly rest: boolean;
}

const REST = /^(?:其他|其它|其余)/u;
/** Some of them, and nobody says which; 各单位 by itself may be anybody. */
const SOME = /有关|相关|责任|职能|主管|成员|牵头|参与|配合|各级|各地|^各?单位$/u;
/** What a group of all is made of. */
const PLAIN =
  /其[他它余]|各|所有|全部|全(?=[省市县区州旗镇乡])|组成|工作|直属|党政|人民|政府|办事处|[村居]民委员?会|委员?会|街道?|社区|[村镇乡居]|部门|单位|[省市县区州旗](?:级|直|属|政府)?|[()、/和及]/gu;
const SOME_WORDS = /有关|相关|责任|职能|行业|行政|主管|成员|牵头|参与|配合|各级|各地/gu;
const TYPES: readonly (readonly [RegExp, readonly UnitType[]])[] = [
  [/村|社区/u, ['village']],
  [/[镇乡]/u, ['town']],
  [/街/u, ['subdistrict']],
  [/部门/u, ['department']],
  [/单位/u, ['department', 'institution']],
];
/** Groups whose members are known by their names, whatever type they have. */
const NAMES: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:科室|股室|处室)$/u, /[科股室处]$/u],
  [/(?:园区|开发区|管委会)$/u, /(?:园区?|开发区|高新区|新区|管委会|管理委员会)$/u],
  [/(?:学校|中小学|幼儿园)$/u, /(?:学校|小学|中学|幼儿园)$/u],
  [/企业$/u, /(?:公司|集团)$/u],
];

/**
 * The units that a group word means: those that state it among their groups, and else those of its types and level.
 * `undefined` where the roster has nothing of that sort.
 */
export function expandGroup(words: string, { units }: PlaceUnits): GroupMeaning | undefined {
  const wording = comparable(words);
  const rest = REST.test(wording);
  const stated = units.filter(({ groups }) => groups.some(({ value }) => keyOf(value) === keyOf(wording)));
  if (stated.length > 0) return { units: stated, sureness: 'certain', rest };
  const wide = keyOf(wording.replaceAll(SOME_WORDS, ''));
  const some = units.filter(({ groups }) => groups.some(({ value }) => keyOf(value) === wide));
  if (some.length > 0) return { units: some, sureness: 'possible', rest };
  const meant = findByWords(wording, units);
  return meant.length === 0 ? undefined : { units: meant, sureness: SOME.test(wording) ? 'possible' : 'certain', rest };
}

/** 其他区级部门 and 区级各部门 speak of one group. */
function keyOf(words: string): string {
  return comparable(words).replace(REST, '').replaceAll('各', '');
}

function findByWords(wording: string, units: readonly RosterUnit[]): readonly RosterUnit[] {
  const named = NAMES.find(([group]) => group.test(wording));
  if (named !== undefined) return units.filter(({ name }) => named[1].test(name.value.trim()));
  // What speaks of a field, 农业农村部门, or describes, 规划编制牵头部门, is for people to say.
  if (wording.replaceAll(SOME_WORDS, '').replaceAll(PLAIN, '') !== '') return [];
  const types = new Set(TYPES.flatMap(([words, meant]) => (words.test(wording) ? meant : [])));
  const level = LEVEL.exec(wording)?.[1];
  return units.filter((unit) => unit.type !== undefined && types.has(unit.type) && (level === undefined || isOfLevel(unit, level)));
}

/** 区级各部门, 县直单位, 市政府各部门. */
const LEVEL = /(?:^|其他|其它|其余|各|相关|有关)([省市县区州旗镇乡])(?:级|直|属|政府)/u;
const LEVELS: Readonly<Record<string, readonly RosterUnit['level'][]>> = {
  省: ['province'],
  市: ['city', 'county'],
  州: ['city'],
  县: ['county'],
  区: ['county'],
  旗: ['county'],
  镇: ['town'],
  乡: ['town'],
};

/** What its name says goes first: 市民政局 is no department of the district. What says nothing is of the place. */
function isOfLevel({ name, level: own }: RosterUnit, level: string): boolean {
  const place = splitPlaces(comparable(name.value)).places.at(-1)?.at(-1);
  if (own !== undefined && LEVELS[level]?.includes(own) !== true) return false;
  return place === undefined || LEVELS[place] === undefined || place === level;
}
