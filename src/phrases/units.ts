import type { UnitReference, Units } from '../model/phrases.ts';
import { looksLikeBody, splitBodies } from './bodies.ts';
import { splitOutsideBrackets } from './brackets.ts';
import { memoise } from './memoise.ts';

type Role = UnitReference['role'];

/**
 * Reads the units of a cell, each as written, with the role that its words give (X牵头,Y配合) or else the column's.
 * 、 binds tighter than ， so a role holds for the names up to the comma. Groups (各镇(街道), 其他区级部门) and descriptions
 * (学校、医院…主管部门) are marked: they name nobody in particular. `open`: the list ends in 等部门 or the like, more are meant than named.
 * Only what is written is named; 同上 and dashes name nobody.
 */
export function parseUnits(text: string, role: Role): Units {
  return READERS[role](text);
}

const READERS: Readonly<Record<Role, (text: string) => Units>> = {
  lead: memoise((text) => readUnits(text, 'lead')),
  responsible: memoise((text) => readUnits(text, 'responsible')),
  support: memoise((text) => readUnits(text, 'support')),
};

const PREFIXES: readonly (readonly [RegExp, Role])[] = [
  [/^(?:由)?(?:牵头|主办|主责|第一责任)(?:责任)?(?:单位|部门)?[:：]\s*/, 'lead'],
  [/^(?:配合|协办|参与|协同|协助)(?:责任)?(?:单位|部门)?[:：]\s*/, 'support'],
  [/^(?:责任|承办|落实)(?:单位|部门|科室)?[:：]\s*/, 'responsible'],
];
const SUFFIXES: readonly (readonly [RegExp, Role])[] = [
  [/(?:为)?(?:牵头|主办)(?:单位|部门|负责|落实|办理)?$/, 'lead'],
  [/(?:等)?(?:为)?(?:按(?:照)?职责分工)?(?:配合|协办|参与|协助|协同)(?:单位|部门|落实)?$/, 'support'],
  [/(?:按(?:照)?(?:各自)?职责(?:分工)?)?(?:分别|共同)?(?:负责|承办|落实)(?:落实)?$/, 'responsible'],
];
/** 等部门, 等区级相关部门: more are meant, and nobody says who. */
const OPEN_END = /等(?:有关|相关|部门|单位|各|区|县|市|镇|乡|街道|级|直|政府|责任|职能|其他|其它){0,6}(?:部门|单位|科室|机构)?$/;
const GROUP =
  /^(?:其他|其它|相关|有关|各|全区|全县|全市|全镇)|各(?:部门|单位|科室|股室|乡|镇|街道|村|社区|园区|责任|职能|有关|相关|级|区|县|处室|办)|^(?:区|县|市|镇|乡|州|旗)?(?:级|直|属|政府)?(?:有关|相关|其他|其它)?(?:职能|责任|行业主管|行政主管|主管)?(?:部门|单位)$|(?:有关|相关)(?:部门|单位|科室)$/;
const NOBODY = /^(?:同上|同前|[-—–─/无〃]|——)$/;

function readUnits(text: string, role: Role): Units {
  const units: UnitReference[] = [];
  let open = false;
  for (const clause of splitOutsideBrackets(text, ',，;；。\n\r')) {
    const part = takeRole(clause.trim(), role);
    if (part.words === '' || NOBODY.test(part.words)) continue;
    const named = readClause(part.words);
    units.push(...named.units.map((unit) => ({ text: unit.text, role: unit.role ?? part.role, group: unit.group })));
    open ||= named.open;
  }
  return { text, units, open };
}

/** The words of a clause without the words that give its role. */
function takeRole(clause: string, role: Role): { readonly words: string; readonly role: Role } {
  const words = clause.replace(/^(?:\d{1,2}[.、．]|[①-⑳])\s*/, '');
  for (const [pattern, given] of PREFIXES) {
    if (pattern.test(words)) return { words: words.replace(pattern, '').trim(), role: given };
  }
  for (const [pattern, given] of SUFFIXES) {
    const bare = words.replace(/^由/, '').replace(pattern, '').trim();
    if (pattern.test(words)) return { words: bare, role: given === 'responsible' ? role : given };
  }
  return { words, role };
}

interface Named {
  readonly text: string;
  readonly group: boolean;
  readonly role?: Role | undefined;
}

function readClause(words: string): { readonly units: readonly Named[]; readonly open: boolean } {
  const units: Named[] = [];
  let open = false;
  for (const piece of joinDescription(splitOutsideBrackets(words, '、/'))) {
    if (piece.described) {
      units.push({ text: piece.text, group: true });
      continue;
    }
    const end = OPEN_END.exec(piece.text);
    const certain = end === null ? piece.text : piece.text.slice(0, end.index);
    if (end !== null) open = true;
    units.push(...splitBodies(certain).map(nameUnit));
    // 区网络理政办等区级各部门: the departments as a whole are meant, whoever they are.
    if (end !== null && /各/.test(end[0])) units.push({ text: end[0].slice(1), group: true });
  }
  return { units, open };
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

function nameUnit(text: string): Named {
  const lead = /^([^]+?)[(（](?:牵头|牵头单位|主办|主责)[)）]$/.exec(text);
  if (lead !== null) return { text: (lead[1] ?? '').trim(), group: GROUP.test(lead[1] ?? ''), role: 'lead' };
  return { text, group: GROUP.test(text) };
}
