import type { UnitReference } from '../model/phrases.ts';
import { splitOutsideBrackets } from './brackets.ts';

export type Role = UnitReference['role'];

/** Words of a clause and the role that they have. */
export interface RolePart {
  readonly words: string;
  readonly role: Role;
}

const LABELS: readonly (readonly [RegExp, Role])[] = [
  [/^(?:由)?(?:牵头|主办|主责|第一责任)(?:责任)?(?:单位|部门)?[:：]\s*/, 'lead'],
  [/^(?:配合|协办|参与|协同|协助)(?:责任)?(?:单位|部门)?[:：]\s*/, 'support'],
  [/^(?:责任|承办|落实)(?:单位|部门|科室)?[:：]\s*/, 'responsible'],
];
const ENDINGS: readonly (readonly [RegExp, Role])[] = [
  [/[(（]共同牵头[)）]$/, 'lead'],
  [/为(?:牵头|主办)(?:单位|部门)$|(?:牵头|主办)(?:单位|负责|落实|办理)?$/, 'lead'],
  // 县政协办 is an office, and 县教育局协办 a role.
  [/(?:为)?(?:按(?:照)?(?:各自)?职责(?:分工)?)?(?:配合|(?<!政)协办|参与|协助|协同)(?:单位|部门|落实)?$/, 'support'],
  [/(?:按(?:照)?(?:各自)?职责(?:分工)?)?(?:分别|共同)?(?:负责|承办|落实)(?:落实)?$/, 'responsible'],
];
const ASIDES: readonly (readonly [RegExp, Role])[] = [
  [/[(（](?:牵头|牵头单位|主办|主责|主责单位)[)）]$/, 'lead'],
  [/[(（](?:配合|配合单位|协办|协办单位|参与|参与单位)[)）]$/, 'support'],
  [/[(（](?:责任|责任单位|承办|承办单位|按(?:照)?(?:各自)?职责(?:分工)?负责)[)）]$/, 'responsible'],
];
/** A label in the midst of a line: 牵头单位：县教育局 配合单位：县财政局. */
const NEXT_LABEL = /(?<!\s)\s+(?=(?:牵头|主办|主责|配合|协办|参与|责任|承办)(?:责任)?(?:单位|部门)[:：])/;
/** Who stands behind 会同 helps who stands before it. */
const TOGETHER = /^([^]{2,40}?)会同([^]{2,})$/;

/** Cuts a clause where its words change the role, and takes these words off; `role` is that of the column. */
export function splitRoles(clause: string, role: Role): readonly RolePart[] {
  return clause
    .split(NEXT_LABEL)
    .flatMap((part) => splitLabelled(part.trim().replace(/^(?:\d{1,2}[.、．]|[①-⑳])\s*/, ''), role))
    .map((part) => ({ words: part.words.trim(), role: part.role }))
    .filter(({ words }) => words !== '');
}

function splitLabelled(words: string, role: Role): readonly RolePart[] {
  const label = find(LABELS, words);
  if (label !== undefined) return splitEndings(words.replace(label[0], ''), label[1]);
  const together = TOGETHER.exec(words);
  if (together === null) return splitEndings(words, role);
  return [{ words: (together[1] ?? '').replace(/^由/, ''), role: 'lead' }, ...splitEndings(together[2] ?? '', 'support')];
}

/** 、 stands between the names: a role named behind one holds for those before it, back to the role before. */
function splitEndings(words: string, role: Role): readonly RolePart[] {
  const parts: RolePart[] = [];
  let open: string[] = [];
  const finish = (given: Role): void => {
    if (open.length > 0) parts.push({ words: open.join('、').replace(/^由/, ''), role: given });
    open = [];
  };
  for (const name of splitOutsideBrackets(words, '、')) {
    const trimmed = name.trim();
    const aside = find(ASIDES, trimmed);
    const ending = find(ENDINGS, trimmed);
    if (aside !== undefined) {
      finish(role);
      open.push(trimmed.replace(aside[0], ''));
      finish(aside[1] === 'responsible' ? role : aside[1]);
    } else if (ending !== undefined) {
      open.push(trimmed.replace(ending[0], ''));
      finish(ending[1] === 'responsible' ? role : ending[1]);
    } else {
      open.push(name);
    }
  }
  finish(role);
  return parts;
}

function find(patterns: readonly (readonly [RegExp, Role])[], words: string): readonly [RegExp, Role] | undefined {
  return patterns.find(([pattern]) => pattern.test(words));
}
