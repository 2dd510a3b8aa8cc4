import type { Level } from '../model/phrases.ts';
import { findBodyKind, findBodyKindByEnding, type BodyKind } from '../vocabularies/index.ts';
import { comparable } from '../vocabularies/normalise.ts';
import { looksLikeBody } from './bodies.ts';
import { memoise } from './memoise.ts';

/** What one name of the subject column says by itself, whoever's catalogue it stands in. */
export interface SubjectName {
  /** `undefined`: it ends like nothing that publishes. */
  readonly kind: BodyKind | undefined;
  /** What was never filled in: XX, 某; a choice, 县(市、区); a group of places, 各镇. */
  readonly placeholder?: 'blank' | 'choice' | 'group' | undefined;
  /** The lowest place that stands before the body, 镇 of 清源县清溪镇人民政府. A 市 counts as a county: it may be of that rank. */
  readonly place?: { readonly level: Level; readonly named: boolean } | undefined;
}

/** Reads one name as `parseSubjects` gives it. */
export const readSubjectName: (text: string) => SubjectName = memoise(readName);

const ASIDE = /\([^()]*\)$/u;
const BLANK = /某|x{2,}|x(?=[省市县区旗州镇乡村局街])|[×✕╳○◯]|〇{2}|_{2,}|\*|[.…]{2,}(?=[省市县区旗州镇乡村局街])|待(?:定|填|补)/u;
/** 县(市、区)民政局, 市县区民政局; also a lone 县 of 县、区民政局. */
const CHOICE =
  /^各?(?:[省市县区旗州盟](?:\([省市县区州盟旗、,/.]+\))|(?:县市区|市县区|区县市?|县区|市区县|旗县区?|市县)(?![域划])|[省市县区旗州盟]$)/u;
const GROUP = /^(?:全(?:[省市县区旗盟镇乡]|州(?!县))|各(?:苏木|街道|街办|园区|[省市县区旗州盟镇乡街]))/u;

function readName(text: string): SubjectName {
  const whole = comparable(text);
  const name = whole.replace(ASIDE, '') || whole;
  const place = readPlace(name);
  const kind = findBodyKind(whole) ?? findBodyKind(name) ?? readKind(name.slice(place?.end ?? 0));
  return { kind, placeholder: kind === 'committee' ? undefined : findPlaceholder(whole, place?.end ?? 0), place };
}

function readKind(body: string): BodyKind | undefined {
  const begun = findBodyKind(body) === 'generic' && !/^(?:人民)?政府$/u.test(body) ? 'generic' : undefined;
  return begun ?? findBodyKindByEnding(body) ?? (looksLikeBody(body) ? 'body' : undefined);
}

function findPlaceholder(name: string, start: number): SubjectName['placeholder'] {
  if (BLANK.test(name)) return 'blank';
  if (CHOICE.test(name)) return 'choice';
  return GROUP.test(name) || GROUP.test(name.slice(start)) ? 'group' : undefined;
}

/** Words that hold the character of a place and name none: 市场, 城乡, 社区, 县级. */
const NO_PLACE =
  /市(?:场|容|民(?!政|宗|族)|价|域|郊|政(?!府|协|法|务|研|数))|区(?:域|划|块|间)|县域|镇(?:村|域)|乡(?:村|土|贤|镇)|镇街|街镇|城乡(?=[建规居环统一社基发医管融])|城镇(?=[化职居住建保土集供污燃管规])|城市(?=[管建园综更规供公绿道生社排照燃水客轨运])|(?:社|小|园|景|库|灾|校|厂|片|辖)区|[返下回侨水]乡|[超夜门上集]市|[省市县区旗州盟乡镇](?=级)/gu;
const PLACE_MARK = /自治[区州县]|街道|街(?=办)|苏木|[省市县区旗州盟镇乡]/gu;
/** 镇安县, 乡宁县: a character of a place that begins the name of another. */
const BEGINS_NAME = /^[镇乡旗州盟].{1,2}[市县区]/u;
const LEVELS_OF_MARKS: readonly (readonly [Level, RegExp])[] = [
  ['town', /^(?:街道?|苏木|[镇乡])$/u],
  ['county', /^(?:自治县|[县区旗市])$/u],
  ['city', /^(?:自治州|[州盟])$/u],
  ['province', /^(?:自治区|省)$/u],
];

function readPlace(name: string): (NonNullable<SubjectName['place']> & { readonly end: number }) | undefined {
  // Offsets stay: what names no place is blotted out.
  const masked = name.replaceAll(NO_PLACE, (words) => '·'.repeat(words.length));
  let lowest: { readonly rank: number; readonly named: boolean } | undefined;
  let end = 0;
  for (const { 0: mark, index } of masked.matchAll(PLACE_MARK)) {
    const behind = masked.slice(index + mark.length, index + mark.length + 2);
    // 萍乡市 and 红旗镇 hold two such characters, and are one place; at the end stands no body.
    if (behind === '' || /^(?:[省市县区旗州盟镇乡]|街道)/u.test(behind)) continue;
    if (index === 0 && BEGINS_NAME.test(masked.slice(0, 4))) continue;
    const rank = LEVELS_OF_MARKS.findIndex(([, marks]) => marks.test(mark));
    if (lowest === undefined || rank <= lowest.rank) lowest = { rank, named: index > 0 };
    end = index + mark.length;
  }
  const level = lowest === undefined ? undefined : LEVELS_OF_MARKS[lowest.rank]?.[0];
  return lowest === undefined || level === undefined ? undefined : { level, named: lowest.named, end };
}
