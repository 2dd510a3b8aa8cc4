import type { PlaceUnits, RosterUnit } from '../model/roster.ts';
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
/** Some of them, and nobody says which. */
const SOME = /有关|相关|责任|职能|主管|成员/u;
const TOWNS = /镇|乡/u;
const SUBDISTRICTS = /街道?|镇街/u;
const VILLAGES = /村|社区/u;
const DEPARTMENTS = /部门|单位|科室|股室|处室/u;

/** The units that a group word means. `undefined` where the roster has nothing of that sort. */
export function expandGroup(words: string, { units }: PlaceUnits): GroupMeaning | undefined {
  const wording = comparable(words);
  const own = units.filter(({ groups }) => groups.some(({ value }) => comparable(value) === wording));
  const rest = REST.test(wording);
  if (own.length > 0) return { units: own, sureness: 'certain', rest };
  const types = typesOf(wording);
  const meant = units.filter(({ type }) => type !== undefined && types.has(type));
  if (meant.length === 0) return undefined;
  return { units: meant, sureness: SOME.test(wording) ? 'possible' : 'certain', rest };
}

function typesOf(wording: string): ReadonlySet<RosterUnit['type']> {
  const types = new Set<RosterUnit['type']>();
  if (VILLAGES.test(wording)) return types.add('village');
  if (TOWNS.test(wording)) types.add('town');
  if (SUBDISTRICTS.test(wording)) types.add('subdistrict');
  if (DEPARTMENTS.test(wording)) types.add('department');
  return types;
}
