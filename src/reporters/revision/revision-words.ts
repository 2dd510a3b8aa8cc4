import type { Effect } from '../../model/change.ts';
import type { MatchedBy, RowStatus } from '../../model/revision.ts';
import type { Language, Sentence, Words } from '../../model/words.ts';
import { EFFECT_NAMES, FATE_NAMES } from './summary.ts';

/** The headings and labels that a comparison has as a page and as a workbook. */
export const TITLE: Words = { zh: '政务公开标准目录修订对照报告', en: 'Revision of disclosure catalogues: what changed' };

export const PARTS = {
  summary: { zh: '修订概要', en: 'Summary' },
  changes: { zh: '改动清单', en: 'Changes' },
  rows: { zh: '新旧对照', en: 'Side by side' },
} as const satisfies Readonly<Record<string, Words>>;

export const TABLES = {
  documents: { zh: '一、按目录', en: '1. By catalogue' },
  kinds: { zh: '二、按改动种类', en: '2. By kind of change' },
} as const satisfies Readonly<Record<string, Words>>;

/** What a change does to openness, once more where there is no colour. */
export const EFFECT_MARKS: Readonly<Record<Effect, string>> = { narrowing: '▼', widening: '▲', neutral: '◆', editorial: '○' };

/** What became of an item, in characters that the fonts of every Chinese office have. */
export const STATUS_MARKS: Readonly<Record<RowStatus, string>> = {
  same: '＝',
  changed: '≠',
  added: '＋',
  removed: '－',
  split: '÷',
  merged: '∪',
};

/** `▼ 公开变窄`. */
export function nameEffect(effect: Effect, language: Language): string {
  return `${EFFECT_MARKS[effect]} ${EFFECT_NAMES[effect][language]}`;
}

/** `＋ 新增`. */
export function nameStatus(status: RowStatus, language: Language): string {
  return `${STATUS_MARKS[status]} ${FATE_NAMES[status][language]}`;
}

export const MATCHED: Readonly<Record<MatchedBy, Words>> = {
  declared: { zh: '人工指定', en: 'as declared' },
  id: { zh: '编号相同', en: 'same id' },
  name: { zh: '名称相同', en: 'same name' },
  likeness: { zh: '内容相近', en: 'alike' },
};

export const HEADINGS = {
  document: { zh: '目录', en: 'Catalogue' },
  edition: { zh: '版本（前 → 后）', en: 'Edition' },
  effective: { zh: '施行日期（前 → 后）', en: 'Effective' },
  entriesBefore: { zh: '修订前项数', en: 'Items before' },
  entriesAfter: { zh: '修订后项数', en: 'Items after' },
  number: { zh: '序号', en: 'No.' },
  effect: { zh: '影响', en: 'Effect' },
  kind: { zh: '改动种类', en: 'Kind' },
  domain: { zh: '领域', en: 'Domain' },
  category: { zh: '一级事项', en: 'Category' },
  name: { zh: '公开事项', en: 'Item' },
  status: { zh: '事项情况', en: 'Status' },
  element: { zh: '要素', en: 'Element' },
  change: { zh: '改动说明', en: 'What changed' },
  texts: { zh: '前后文字', en: 'Text, old and new' },
  before: { zh: '修订前', en: 'Before' },
  after: { zh: '修订后', en: 'After' },
  count: { zh: '处数', en: 'Places' },
  edits: { zh: '改动数', en: 'Edits' },
  items: { zh: '涉及事项', en: 'Items concerned' },
  places: { zh: '位置', en: 'Where' },
  legal: { zh: '依据', en: 'Legal source' },
  why: { zh: '理由', en: 'Why' },
  ground: { zh: '种类和依据', en: 'Kind and legal source' },
  note: { zh: '修订理由／备注', en: 'Reason / note' },
  id: { zh: '种类编号', en: 'Kind id' },
  fingerprint: { zh: '改动编码', en: 'Fingerprint' },
} as const satisfies Readonly<Record<string, Words>>;

export const NOTES = {
  figures: {
    zh: '同一改动用于多处的，记为一项改动；涉及多个目录的，在各目录分别计一次，故改动数各行不能相加。',
    en: 'The same edit in several places is one edit; it counts once for each catalogue that it was made in, so the rows of edits do not add up.',
  },
  changes: {
    zh: '红色加删除线的是删去的文字，蓝色加下划线的是新增的文字。序号、排列次序、空格和换行的不同不计为改动。标“依据待核”的法律依据引用前应先核对原文。',
    en: 'Struck-out red text went, underlined blue text came. Numbers, order, blanks and line breaks do not count. Check a legal source marked “to be rechecked” against the act before you cite it.',
  },
  fill: { zh: '请在“修订理由／备注”栏说明修订理由。', en: 'Please give the reason of each change in the column “Reason / note”.' },
  nothing: { zh: '两版之间没有改动。', en: 'Nothing changed.' },
  disclaimer: {
    zh: '本报告由程序生成，只比较目录和任务表本身；公开变宽、变窄的判断供审核参考，不构成法律意见。',
    en: 'This report was made by a program. It compares the tables only; whether a change narrows or widens is for a reviewer to confirm, and is not legal advice.',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** What is said where something had to be left out. */
export const LEFT_OUT = {
  changes: {
    zh: (count) =>
      `注意：改动过多，另有 ${count} 项未列入本清单（已优先列出公开变窄的）。请分领域比较，或用 json 格式取得全部改动。概要中的数字包括全部改动。`,
    en: (count) =>
      `Note: too many changes; ${count} are not in this list, which has those that narrow first. Compare by domain, or take the json format, which has them all. The figures of the summary count all.`,
  },
  rows: {
    zh: (count) => `注意：有改动的事项过多，另有 ${count} 项未列入对照（已优先列出公开变窄的）。请分领域比较。概要中的数字包括全部事项。`,
    en: (count) =>
      `Note: too many items changed; ${count} are not shown side by side, where those that narrow have precedence. Compare by domain. The figures of the summary count all.`,
  },
  same: {
    zh: () => '注意：有改动的事项过多，未变的要素不列。',
    en: () => 'Note: too many items changed; their unchanged elements are left out.',
  },
  text: {
    zh: (count) => `……（过长，此处略去 ${count} 字）`,
    en: (count) => `… (too long, ${count} characters left out here)`,
  },
  more: { zh: (count) => `… 另有 ${count} 处`, en: (count) => `… and ${count} more` },
} as const satisfies Readonly<Record<string, Sentence<number>>>;

/** The columns of old and new in a sheet, in characters. */
export const SIDE_WIDTH = 45;
