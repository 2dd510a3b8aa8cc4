import type { CoverageDomain, CoverageFigures, CoverageState } from '../../model/coverage.ts';
import { ELEMENT_NAMES, type Element } from '../../model/elements.ts';
import type { Level } from '../../model/phrases.ts';
import type { Confidence } from '../../model/reference.ts';
import type { Language, Sentence, Words } from '../../model/words.ts';
import { STATE_MARKS, STATE_NAMES } from './summary.ts';

/** The headings and labels that a measurement has as text, as a page and as a workbook. */
export const TITLE: Words = { zh: '政务公开标准目录达标情况报告', en: 'Coverage of disclosure catalogues' };

export const PARTS = {
  summary: { zh: '概要', en: 'Summary' },
  domains: { zh: '领域矩阵', en: 'Domains' },
  items: { zh: '逐项', en: 'Items' },
  work: { zh: '缺项和弱项', en: 'To be done' },
  shares: { zh: '分层级、分单位', en: 'Levels and bodies' },
} as const satisfies Readonly<Record<string, Words>>;

export const HEADINGS = {
  number: { zh: '序号', en: 'No.' },
  place: { zh: '地方', en: 'Place' },
  domain: { zh: '领域', en: 'Domain' },
  category: { zh: '一级事项', en: 'Category' },
  name: { zh: '公开事项', en: 'Item' },
  state: { zh: '结果', en: 'State' },
  demanded: { zh: '应公开', en: 'demanded' },
  share: { zh: '达标率', en: 'share' },
  picture: { zh: '图示', en: 'Picture' },
  remark: { zh: '说明', en: 'Remark' },
  wrong: { zh: '不足', en: 'What is short' },
  confidence: { zh: '标准出处', en: 'Standard rests on' },
  body: { zh: '责任单位', en: 'Body' },
  by: { zh: '整改时限', en: 'To be done by' },
  done: { zh: '完成情况', en: 'Done?' },
  note: { zh: '整改情况', en: 'What was done' },
  level: { zh: '层级', en: 'Level' },
  where: { zh: '位置', en: 'Where' },
  leftovers: { zh: '留下的空位或统称', en: 'What was left in' },
} as const satisfies Readonly<Record<string, Words>>;

/** How an item on the list may stand. */
export const PROGRESS: readonly Words[] = [
  { zh: '已完成', en: 'done' },
  { zh: '整改中', en: 'ongoing' },
  { zh: '未整改', en: 'to do' },
];

/** The states with their figures, in the order of the tables; short enough for the head of a column. */
export const COUNTED: readonly (readonly [
  state: CoverageState,
  figure: Exclude<keyof CoverageFigures, 'demanded' | 'adapted' | 'copied'>,
  name: Words,
])[] = [
  ['covered', 'covered', { zh: '达标', en: 'covered' }],
  ['weaker', 'weaker', { zh: '弱项', en: 'weaker' }],
  ['missing', 'missing', { zh: '缺项', en: 'missing' }],
  ['unsure', 'unsure', { zh: '未核实', en: 'unsure' }],
  ['not-applicable', 'notApplicable', { zh: '不适用', en: 'n/a' }],
  ['own', 'own', { zh: '自设', en: 'own' }],
];

export const DOMAIN_STATES: Readonly<Record<Exclude<CoverageDomain['state'], 'compared'>, Words>> = {
  missing: { zh: '没有目录', en: 'no catalogue' },
  'not-applicable': { zh: '不适用', en: 'not applicable' },
  own: { zh: '本地自设的领域', en: 'a domain of its own' },
};

export const LEVEL_NAMES: Readonly<Record<Level, Words>> = {
  province: { zh: '省级', en: 'province' },
  city: { zh: '市级', en: 'city' },
  county: { zh: '县级', en: 'county' },
  town: { zh: '乡级', en: 'town' },
  village: { zh: '村级', en: 'village' },
};

/** What the standard's demand rests on. */
export const CONFIDENCE_NAMES: Readonly<Record<Confidence, Words>> = {
  law: { zh: '法律条文', en: 'an article of the law' },
  seen: { zh: '两地以上目录所见', en: 'tables of two places' },
  general: { zh: '一般了解，未核实', en: 'general knowledge' },
};

/** The elements that are held against the standard, in the order of the official table. */
export const COMPARED = [
  'content',
  'basis',
  'deadline',
  'subject',
  'channel',
  'audience',
  'method',
  'level',
] as const satisfies readonly Element[];
export type ComparedElement = (typeof COMPARED)[number];

/** The head of an element's column; English columns have no room for both names. */
export function nameElement(element: ComparedElement, language: Language): string {
  return language === 'zh' ? ELEMENT_NAMES[element].zh : element;
}

export function nameState(state: CoverageState, language: Language): string {
  return `${STATE_MARKS[state]} ${STATE_NAMES[state][language]}`;
}

export const NOTES = {
  items: {
    zh: '每行一个事项，各列为与标准相比的要素：✓ 不低于标准，▽ 弱于标准，✗ 缺，? 标准本身未核实（不计），– 不适用。',
    en: 'A row for each item and a column for each element held against the standard: ✓ no less, ▽ weaker, ✗ missing, ? the standard itself is unsure (not counted), – not applicable.',
  },
  domains: {
    zh: '达标率为达标事项占应公开事项的比例；未核实、不适用和自设的事项不计入应公开。',
    en: 'The share is that of covered items in those demanded; items that are unsure, not applicable or own are not demanded.',
  },
  bodies: {
    zh: '一个事项有多个单位的，在每个单位名下各计一次；缺项列在标准所写的单位或部门名下。',
    en: 'An item of several bodies counts for each of them; what is missing stands with the body or role that the standard names.',
  },
  work: {
    zh: '请填写“整改时限”“完成情况”“整改情况”三栏。缺项的责任单位为标准所写，请改为本地单位。',
    en: 'Please fill in the columns at the end. The body of a missing item is the one that the standard names: put your own in its place.',
  },
  nothing: { zh: '没有缺项，也没有弱项。', en: 'Nothing is missing and nothing is weaker.' },
  disclaimer: {
    zh: '本报告由程序生成，只比较目录，不检查网站，不构成法律意见。',
    en: 'This report was made by a program. It compares catalogues, does not look at the website, and is not legal advice.',
  },
} as const satisfies Readonly<Record<string, Words>>;

export const TABLES = {
  figures: { zh: '合计', en: 'In all' },
  domains: { zh: '按领域', en: 'By domain' },
  levels: { zh: '按公开层级', en: 'By level' },
  bodies: { zh: '按责任单位', en: 'By body' },
  copied: { zh: '照搬未改的事项', en: 'Copied without adapting' },
  notApplicable: { zh: '不适用', en: 'Not applicable' },
} as const satisfies Readonly<Record<string, Words>>;

export const ALL: Words = { zh: '合计', en: 'Total' };
/** A place, or an item, that nothing names. */
export const UNNAMED: Words = { zh: '（未写名称）', en: '(no name)' };
export const POSSIBLY: Sentence<{ readonly name: string; readonly likeness: number }> = {
  zh: ({ name, likeness }) => `相近：${name}（${Math.floor(likeness * 100)}%），请核对是否同一事项`,
  en: ({ name, likeness }) => `alike: ${name} (${Math.floor(likeness * 100)}%); see whether it is the same`,
};
export const DOUBTFUL: Sentence<number> = {
  zh: (count) => `另有 ${count} 处未能确定（参照未核实，或本地写法概括），不计`,
  en: (count) =>
    `${count} more ${count === 1 ? 'point is' : 'points are'} in doubt (the standard is unsure, or the words here sum it up) and not counted`,
};
export const MORE: Sentence<number> = { zh: (count) => `… 另有 ${count} 项`, en: (count) => `… and ${count} more` };
/** What is said where a report has no room for all items. */
export const LEFT_OUT: Sentence<number> = {
  zh: (count) => `另有 ${count} 个事项没有列出（已优先列出缺项和弱项）；统计数字包括全部事项，逐项结果见 json 格式`,
  en: (count) =>
    `${count} more items are not listed; what is missing or weaker comes first. The numbers count all, and the json format has them all`,
};
