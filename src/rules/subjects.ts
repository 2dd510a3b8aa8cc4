import type { Catalogue, Item } from '../model/catalogue.ts';
import type { Fix, Severity } from '../model/finding.ts';
import type { Level } from '../model/phrases.ts';
import type { Located } from '../model/source.ts';
import { readSubjectName, type SubjectName } from '../phrases/index.ts';
import { findMisplaced } from './misplaced.ts';
import { isTold } from './texts.ts';
import { rememberLast } from './last.ts';

/** What is wrong with one name of the subject column. It has one such fault at most, so that one rule speaks of it. */
export type SubjectFault = { readonly atMost: Severity } & (
  | { readonly rule: 'placeholder'; readonly sort: 'blank' | 'choice' | 'group' }
  | { readonly rule: 'generic'; readonly sort: 'description' | 'towns' | 'office' | 'no-place' }
  | { readonly rule: 'not-a-body'; readonly sort: 'village' | 'place' | 'institution' | 'words'; readonly instead?: string | undefined }
  | { readonly rule: 'level-mismatch'; readonly sort: 'above-town' | 'below-county' }
  | { readonly rule: 'level-mismatch'; readonly sort: 'beyond-town'; readonly matter: string }
);
type FaultOf<Rule extends SubjectFault['rule']> = Extract<SubjectFault, { readonly rule: Rule }>;

export interface FaultySubject<Fault extends SubjectFault = SubjectFault> {
  readonly item: Item;
  readonly subject: Located<string>;
  readonly fault: Fault;
  /** The name of the place whose catalogue it is, where it is known. */
  readonly owner: string | undefined;
}

const findAll = rememberLast((catalogue: Catalogue): readonly FaultySubject[] => [...judgeAll(catalogue)]);

/** The names of a catalogue's subjects that a rule is to speak of. All rules share one pass over the items. */
export function* findFaultySubjects<Rule extends SubjectFault['rule']>(
  catalogue: Catalogue,
  rule: Rule,
): Iterable<FaultySubject<FaultOf<Rule>>> {
  for (const faulty of findAll(catalogue)) if (isOf(faulty, rule)) yield faulty;
}

function isOf<Rule extends SubjectFault['rule']>(faulty: FaultySubject, rule: Rule): faulty is FaultySubject<FaultOf<Rule>> {
  return faulty.fault.rule === rule;
}

/** The remedy that puts one name in the place of another, where that name stands but once among the item's subjects. */
export function replaceSubject(
  { item, subject: { value } }: Pick<FaultySubject, 'item' | 'subject'>,
  replacement: string,
): Fix | undefined {
  const alone = item.subject.filter((other) => other.value.includes(value)).length === 1;
  return alone ? { risk: 'unsafe', original: value, replacement } : undefined;
}

/** A name in its item: what the others of the item say counts too. */
interface Named {
  readonly text: string;
  readonly name: SubjectName;
  readonly item: Item;
  /** Whether the item names another body that is certain: one that is neither a description nor a town. */
  readonly accompanied: boolean;
  /** Whether the item names a town or a village besides. */
  readonly withTown: boolean;
}

interface Standing {
  readonly name: string | undefined;
  readonly level: Level | undefined;
}

function* judgeAll(catalogue: Catalogue): Iterable<FaultySubject> {
  const place = catalogue.locality.name?.value;
  const standing = { name: place, level: catalogue.locality.level?.value ?? levelOf(place) };
  for (const item of catalogue.items) {
    for (const subject of item.subject) {
      const name = readSubjectName(subject.value);
      if (isPlain(name, standing) || isDash(name, subject.value) || isTold('subject', subject.value)) continue;
      const fault = judge(nameIn(item, subject.value, name), standing);
      // What a cell has from the one above is said there; only the level depends on the item.
      if (fault !== undefined && (subject.inherited === undefined || fault.rule === 'level-mismatch'))
        yield { item, subject, fault, owner: standing.name };
    }
  }
}

/** A dash or a stroke is no name at all; that the subject is missing is told elsewhere. */
function isDash({ placeholder }: SubjectName, text: string): boolean {
  return placeholder === undefined && !/\p{L}/u.test(text);
}

/** Most names are those of bodies of the county in its own catalogue, and need no look at the rest of the item. */
function isPlain({ kind, place, placeholder }: SubjectName, standing: Standing): boolean {
  if (placeholder !== undefined) return false;
  return (
    kind === 'committee' || kind === 'role' || (kind === 'body' && place !== undefined && place.level !== 'town' && !isOfTown(standing))
  );
}

function nameIn(item: Item, text: string, name: SubjectName): Named {
  const others = item.subject.length === 1 ? [] : item.subject.map(({ value }) => readSubjectName(value)).filter((other) => other !== name);
  return {
    text,
    name,
    item,
    accompanied: others.some(({ kind, place }) => kind === 'body' && place?.level !== 'town'),
    withTown: others.some((other) => isTown(other) || other.kind === 'committee' || other.kind === 'village'),
  };
}

function judge(named: Named, standing: Standing): SubjectFault | undefined {
  const fault = judgePlaceholder(named, standing) ?? judgeLevel(named, standing) ?? judgeBody(named);
  return fault ?? judgeGeneric(named, standing);
}

function judgePlaceholder({ name, accompanied }: Named, standing: Standing): SubjectFault | undefined {
  if (name.placeholder === undefined) return undefined;
  const atMost = limitPlaceholder(name.placeholder, standing, accompanied || name.place?.named === true);
  return { rule: 'placeholder', sort: name.placeholder, atMost };
}

/** What a city says of all its counties, or a county of all its towns, may be meant so. */
function limitPlaceholder(sort: FaultOf<'placeholder'>['sort'], standing: Standing, certain: boolean): Severity {
  if (sort === 'blank') return 'error';
  if (standing.level === 'province' || standing.level === 'city') return 'info';
  if (sort === 'choice' || isOfTown(standing)) return 'error';
  return certain ? 'info' : 'warning';
}

/** Items that no town decides. */
const BEYOND_TOWN =
  /母婴保健|医疗机构(?:设置|执业)|施工许可证?核发|建筑工程施工许可|政府投资项目(?:建议书|可行性研究|初步设计)|环境影响评价文件审批|排污许可|燃气经营许可|商品房预售许可|建设用地规划许可证|药品(?:零售|经营)许可|民办学校.{0,4}(?:设立|审批|许可)/u;
/** A county body's office in a town is the town's neighbour, and rightly named there. */
const BRANCH = /(?:所|站|分局|中队|大队|支队|分中心|管理部|服务点|窗口|综合行政执法局|综合执法局)$/u;

function judgeLevel(named: Named, { level }: Standing): SubjectFault | undefined {
  if (isTown(named.name)) return named.accompanied ? undefined : judgeTown(named, level);
  if (level !== 'town' || named.withTown || BRANCH.test(named.text)) return undefined;
  const asked = named.item.level.some(({ value }) => value !== 'town' && value !== 'village');
  return !asked && isOfCounty(named) ? { rule: 'level-mismatch', sort: 'above-town', atMost: 'warning' } : undefined;
}

function judgeTown({ name, item }: Named, level: Level | undefined): SubjectFault | undefined {
  const matter = BEYOND_TOWN.exec(`${item.category?.value ?? ''} ${item.name?.value ?? ''}`)?.[0];
  if (matter !== undefined) return { rule: 'level-mismatch', sort: 'beyond-town', matter, atMost: 'warning' };
  const onlyCounty = level === 'county' && item.level.length > 0 && item.level.every(({ value }) => value === 'county');
  return onlyCounty && name.place?.named === true && name.kind === 'body'
    ? { rule: 'level-mismatch', sort: 'below-county', atMost: 'warning' }
    : undefined;
}

/** Towns have offices and seldom a bureau: 民政局 without a place is the county's. */
function isOfCounty({ text, name: { kind, place } }: Named): boolean {
  if (kind === 'generic') return place?.level === 'county' || /^[县区市旗]级/u.test(text);
  if (kind !== 'body') return false;
  return place === undefined ? /(?:局|委员会|卫健委|发改委)$/u.test(text) : place.level === 'county';
}

function judgeBody({ text, name, item }: Named): SubjectFault | undefined {
  const fault = (sort: FaultOf<'not-a-body'>['sort'], atMost: Severity, instead?: string): SubjectFault => ({
    rule: 'not-a-body',
    sort,
    instead,
    atMost,
  });
  switch (name.kind) {
    case 'village':
      if (isNamedPlace(text)) return fault('village', 'warning', `${text}${text.endsWith('社区') ? '居民委员会' : '村民委员会'}`);
      return fault('village', UNNAMED_VILLAGE.test(text) ? 'error' : 'warning');
    case 'place':
      return fault('place', 'warning', isNamedPlace(text) ? findGovernment(text) : undefined);
    case 'institution':
      return fault('institution', 'info');
    case 'other-element':
    case undefined:
      // Where several cells have moved, that is told as one fault.
      return findMisplaced(item).length > 0 ? undefined : fault('words', 'warning');
    default:
      return undefined;
  }
}

function judgeGeneric(named: Named, standing: Standing): SubjectFault | undefined {
  const { name, text } = named;
  const known: Severity = standing.name === undefined ? 'warning' : 'error';
  switch (name.kind) {
    case 'towns':
      return { rule: 'generic', sort: 'towns', atMost: named.accompanied ? 'info' : 'warning' };
    case 'generic': {
      // 清溪镇党委、政府 share their place.
      if (/^(?:人民)?政府$/u.test(text) && (named.accompanied || named.withTown)) return undefined;
      // 清源县民政部门, 各预算单位: it can be told who is meant, if not by name; each may have to publish its own.
      if (/各(?!级|有关|相关)/u.test(text)) return { rule: 'generic', sort: 'description', atMost: 'info' };
      const meant = name.place?.named === true || /各(?!级)/u.test(text);
      return { rule: 'generic', sort: 'description', atMost: meant ? 'warning' : known };
    }
    case 'town-office':
      return isOfTown(standing) ? undefined : { rule: 'generic', sort: 'office', atMost: standing.name === undefined ? 'info' : 'warning' };
    case 'body':
      return isOfTown(standing) ? undefined : judgePlaceless(named, standing);
    default:
      return undefined;
  }
}

/** 民政局 of a catalogue whose place nobody knows; 镇人民政府 where it is not a town's own. */
function judgePlaceless({ text, name, accompanied }: Named, { name: owner }: Standing): SubjectFault | undefined {
  // A county may hold branches of several bureaus; one of the county itself is no branch.
  if (name.place === undefined && text.endsWith('分局')) return { rule: 'generic', sort: 'office', atMost: 'info' };
  if (name.place === undefined) return owner === undefined ? { rule: 'generic', sort: 'no-place', atMost: 'info' } : undefined;
  if (name.place.level !== 'town' || name.place.named) return undefined;
  // A county may mean every town of its own.
  return { rule: 'generic', sort: 'towns', atMost: owner === undefined || accompanied ? 'info' : 'warning' };
}

function isOfTown({ level }: Standing): boolean {
  return level === 'town' || level === 'village';
}

function isTown({ kind, place }: SubjectName): boolean {
  return kind === 'towns' || kind === 'town-office' || (kind === 'body' && place?.level === 'town');
}

const UNNAMED_VILLAGE = /^.{1,5}$|行政村|自然村|所在/u;

/** 清溪镇, and neither 所在行政村 nor 镇. */
function isNamedPlace(text: string): boolean {
  const shortest = /(?:街道|社区)$/u.test(text) ? 4 : 3;
  return text.length >= shortest && /^[\u4e00-\u9fff]{2,12}$/u.test(text) && !/所在|行政村|自然村|辖区/u.test(text);
}

/** The body that governs a town of this name. */
export function findGovernment(place: string): string | undefined {
  if (/[镇乡]$/u.test(place)) return `${place}人民政府`;
  return place.endsWith('街道') ? `${place}办事处` : undefined;
}

/** For a catalogue that names its place and not its level. */
function levelOf(place: string | undefined): Level | undefined {
  if (place === undefined) return undefined;
  if (/(?:镇|乡|街道|苏木)$/u.test(place)) return 'town';
  if (/(?:村|社区)$/u.test(place)) return 'village';
  return /[县区旗]$/u.test(place) ? 'county' : undefined;
}
