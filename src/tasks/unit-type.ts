import type { UnitType } from '../model/roster.ts';

/** In order: 街道办事处 ends like an office, and 法院 like an institution. */
const ENDINGS: readonly (readonly [RegExp, UnitType])[] = [
  [/(?:街道|街道办|街道办事处|街道党工委)$/u, 'subdistrict'],
  [/(?:[镇乡]|苏木)(?:党委|人民政府|政府)?$/u, 'town'],
  [/(?:村|社区|居民?委员?会|村民?委员?会|村党支部|社区党支部)$/u, 'village'],
  [
    /(?:法院|检察院|公司|集团|银行|信用社|联社|协会|学会|商会|联合会|妇联|工会|总工会|团委|残联|科协|文联|工商联|红十字会|人大|政协)$/u,
    'other',
  ],
  [/(?:领导小组|指挥部|专班|领导小组办公室)$/u, 'other'],
  [/(?:中心|学校|中学|小学|幼儿园|学院|医院|卫生院|馆|站|所|台|报社|院)$/u, 'institution'],
  [/(?:局|委|办|部|厅|处|科|股|室|分局|支队|大队|队|委员会|管委会|政府|武装部)$/u, 'department'],
];

/** What sort of unit a name belongs to, by its ending. */
export function guessUnitType(name: string): UnitType {
  const bare = name.trim().replace(/[(（][^()（）]*[)）]$/u, '');
  return ENDINGS.find(([ending]) => ending.test(bare))?.[1] ?? 'other';
}
