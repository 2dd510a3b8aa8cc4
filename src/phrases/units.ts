import type { UnitReference, Units } from '../model/phrases.ts';
import { looksLikeBody, placePrefix, splitBodies, splitLines, splitRunTogether } from './bodies.ts';
import { splitOutsideBrackets } from './brackets.ts';
import { memoise } from './memoise.ts';
import { type Role, splitRoles } from './unit-roles.ts';

/**
 * Reads the units of a cell, each as written, with the role that its words give (X牵头,Y配合) or else the column's.
 * 、 binds tighter than ， so a role and an inherited prefix (`fullName`) hold for the names up to the comma. Groups (各镇(街道), 其他区级部门)
 * and descriptions (学校、医院…主管部门) are marked: they name nobody in particular. `open`: the list ends in 等部门 or the like, more are
 * meant than named; 等区级各部门 names a group with examples of it, and leaves nobody out. Names that stand without a separator are cut only where it is sure. Only what is written is named; 同上 and dashes name nobody.
 */
export function parseUnits(text: string, role: Role): Units {
  return READERS[role](text);
}

const READERS: Readonly<Record<Role, (text: string) => Units>> = {
  lead: memoise((text) => readUnits(text, 'lead')),
  responsible: memoise((text) => readUnits(text, 'responsible')),
  support: memoise((text) => readUnits(text, 'support')),
};

/** 等部门, 等区级相关部门: more are meant, and nobody says who. */
const OPEN_END =
  /等(?:[\d一二三四五六七八九十]{1,3}个?)?(?:有关|相关|部门|单位|各|区|县|市|镇|乡|街道|级|直|政府|责任|职能|其他|其它|和|、){0,6}(?:部门|单位|科室|机构)?$/;
const WHOLE_GROUP = /^等(?!各单位$)(?!.*(?:有关|相关|责任|职能|各级))[^各]*各./;
/** 等部门 with more names behind it: 等部门和各镇(街道). */
const OPEN_MIDDLE = /^([^]*?等(?:有关|相关|各|区|县|市|级|直|政府|责任|职能){0,4}(?:部门|单位))(?:以及|和|及|与)(?!单位|部门)([^]+)$/;
const GROUP =
  /^(?:其他|其它|相关|有关|各|全区|全县|全市|全镇|全体)|各(?:部门|组成|直属|内设|单位|科室|股室|乡|镇|街道|村|社区|园区|责任|职能|有关|相关|级|区|县|处室|办)|各[^、]{1,8}(?:部门|单位|科室|机构)$|^(?:区|县|市|镇|乡|州|旗)?(?:级|直|属|政府)?(?:有关|相关|其他|其它)?(?:职能|责任|行业主管|行政主管|主管|成员)?(?:部门|单位)$|(?:有关|相关)(?:部门|单位|科室|股室|处室|镇|乡|街道|村|社区)$|成员单位$|^(?:乡镇|镇街|乡、?镇|镇\(街道\)|乡镇\(街道\)|村\(社区\)|镇（街道）|乡镇（街道）|村（社区）)(?:人民政府|政府)?$/;
/** What shares the 各 of the name before it: 各乡镇人民政府、街道办事处. */
const SHARED = /^(?:街道?(?:办事处|办)?|镇|乡|村|社区|(?:镇|乡)?人民政府|园区|管委会|幼儿园)$/;
/** ①县教育局②县财政局. */
const CIRCLED = /[①-⑳]/gu;
const NOBODY = /^(?:同上|同前|[-—–─/无〃]|——)$/;

/** Whether words that follow names mean a whole group, 等区级各部门, so that nobody is left out. 等各相关部门 and 等各单位 may mean anybody. */
export function meansWholeGroup(words: string): boolean {
  return WHOLE_GROUP.test(words);
}

function readUnits(text: string, role: Role): Units {
  const units: UnitReference[] = [];
  let open = false;
  for (const clause of splitLines(text.replaceAll(CIRCLED, '\n')).flatMap((line) => splitOutsideBrackets(line, ',，;；。'))) {
    for (const part of splitRoles(clause, role)) {
      if (NOBODY.test(part.words)) continue;
      const named = readClause(part.words, part.role);
      units.push(...named.units);
      open ||= named.open;
    }
  }
  return { text, units, open };
}

function readClause(words: string, role: Role): { readonly units: readonly UnitReference[]; readonly open: boolean } {
  const units: UnitReference[] = [];
  let open = false;
  let place = '';
  for (const piece of joinDescription(splitOutsideBrackets(words, '、/／').flatMap(splitOpen))) {
    if (piece.described) {
      units.push(group(piece.text, role));
      continue;
    }
    const end = OPEN_END.exec(piece.text);
    const certain = end === null ? piece.text : piece.text.slice(0, end.index);
    if (end !== null && !meansWholeGroup(end[0])) open = true;
    for (const name of splitBodies(certain).flatMap(splitRunTogether)) {
      const unit = SHARED.test(name) && units.at(-1)?.text.startsWith('各') === true ? group(name, role) : nameUnit(name, role, place);
      if (!unit.group) place = inheritable(unit.fullName ?? unit.text) || place;
      units.push(unit);
    }
    // 区网络理政办等区级各部门: the departments as a whole are meant, whoever they are.
    if (end !== null && /各/.test(end[0])) units.push(group(end[0].slice(1), role));
  }
  return { units, open };
}

function splitOpen(piece: string): readonly string[] {
  const open = OPEN_MIDDLE.exec(piece.slice(0, 200));
  return open === null ? [piece] : [open[1] ?? '', piece.slice((open[1] ?? '').length).replace(/^(?:以及|和|及|与)/, '')];
}

/** A description that shares its last words with the names before it, 学校、医院、水、电部门等公共企事业单位主管部门, is one piece. */
function joinDescription(pieces: readonly string[]): readonly { readonly text: string; readonly described: boolean }[] {
  const trimmed = pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
  const last = trimmed.at(-1) ?? '';
  const plain = (text: string) => ({ text, described: false });
  if (trimmed.length < 2 || !/(?:主管部门|部门|单位)$/.test(last) || GROUP.test(last)) return trimmed.map(plain);
  let first = trimmed.length - 1;
  while (first > 0 && !isUnitName(trimmed[first - 1] ?? '')) first -= 1;
  if (first === trimmed.length - 1) return trimmed.map(plain);
  return [...trimmed.slice(0, first).map(plain), { text: trimmed.slice(first).join('、'), described: true }];
}

/** 学校 and 医院 alone are kinds of bodies, and no names. */
function isUnitName(text: string): boolean {
  return (
    GROUP.test(text) ||
    OPEN_END.test(text) ||
    (text.length > 2 && looksLikeBody(text)) ||
    /^(?:团委|妇联|工会|残联|纪委|编办|党办|政办|人大|政协|武装部)$/.test(text)
  );
}

/** Organs of a party committee, 组织部 of 县委组织部: without their committee they take no prefix. */
const OF_COMMITTEE = /^(?:组织|宣传|统战|社会工作|政法|巡察|编制?)|部$/;

/** Kinds of bodies, and no names: a county has many. */
const KIND = /^(?:学校|医院|学院|.|.{0,2}办公室|部门)$/;

/** The prefix that the next name may take over: 县 or 清源县. 县委 is passed on to its own departments only. */
function inheritable(name: string): string {
  const place = placePrefix(name);
  return /^委.{1,8}(?:部|政法委|办)$/.test(name.slice(place.length)) ? `${place}委` : place;
}

function group(text: string, role: Role): UnitReference {
  return { text, role, group: true };
}

function nameUnit(text: string, role: Role, place: string): UnitReference {
  if (GROUP.test(text)) return group(text, role);
  const fullName = prefixed(text, place);
  return fullName === undefined ? { text, role, group: false } : { text, fullName, role, group: false };
}

/** The name behind the prefix of the one before it, where it is a department's and has none of its own. */
function prefixed(name: string, place: string): string | undefined {
  if (place === '' || !/(?:局|委|办|厅|办公室|中心|院|大队|支队|所|站|部)$/.test(name) || KIND.test(name)) return undefined;
  if (placePrefix(name) !== '' || /^(?:国家|中央|国务院|团[省市县区州旗])|分局$/.test(name) || /\s/.test(name)) return undefined;
  const committee = OF_COMMITTEE.test(name);
  if (place.endsWith('委')) return committee ? `${place}${name}` : `${place.slice(0, -1)}${name}`;
  return committee ? undefined : `${place}${name}`;
}
