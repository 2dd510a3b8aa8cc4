import { memoise } from '../phrases/memoise.ts';
import { namesLeaders } from '../phrases/leader-label.ts';
import { parseLevels } from '../phrases/levels.ts';
import { findChannel, findLevels } from '../vocabularies/index.ts';
import { LABELS, type KnownLabel, type TableKind } from './synonyms.ts';
import type { Level } from '../model/phrases.ts';

/** Longer texts are no labels, even with a legend in brackets. */
const LONGEST_LABEL = 120;
const LONGEST_VALUE = 24;

/** The traditional characters of labels: pages that were converted from simplified ones have them. */
const TRADITIONAL = '開項內據時間體載對層級動請縣鄉鎮會眾羣號務備註責單門類別稱';
const SIMPLIFIED = '开项内据时间体载对层级动请县乡镇会众群号务备注责单门类别称';
const TO_SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  [...TRADITIONAL].map((glyph, index) => [glyph, [...SIMPLIFIED][index] ?? glyph]),
);

/** A label without what varies from office to office: blanks, line breaks, full-width forms, traditional characters. */
export function normaliseLabel(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\ufeff]+/g, '')
    .replace(/[開項內據時間體載對層級動請縣鄉鎮會眾羣號務備註責單門類別稱]/g, (glyph) => TO_SIMPLIFIED.get(glyph) ?? glyph);
}

/**
 * What a label stands for in a table of that kind, by the list of known labels alone.
 * Brackets and legends (“■”表示必选项) are left out where the whole label is not known.
 */
export function lookUpLabel(kind: TableKind, text: string): KnownLabel | undefined {
  return text.length > LONGEST_LABEL || FIGURES.test(text) ? undefined : LOOK_UP[kind](text).known;
}

/** The serial numbers of a long table are no labels, and would drive all else out of what is remembered. */
const FIGURES = /^\d+$/;

/** Every short cell of a table is looked up, to see whether a header begins there; most of them are alike. */
const LOOK_UP = {
  catalogue: memoise((text) => ({ known: find('catalogue', text) })),
  'task-table': memoise((text) => ({ known: find('task-table', text) })),
  'village-list': memoise((text) => ({ known: find('village-list', text) })),
};

function find(kind: TableKind, text: string): KnownLabel | undefined {
  const label = normaliseLabel(text);
  if (kind === 'task-table' && namesLeaders(label)) return { role: { element: 'leader' }, weak: true };
  const bare = label.replace(/\([^()]*\)/g, '');
  const [head = ''] = bare.split(/[“”"':*※■□●〇☑√]/, 1);
  const known = LABELS[kind];
  return known.get(label) ?? known.get(bare) ?? known.get(head) ?? known.get(head.replace(/\d{1,2}$/, ''));
}

/** What a header cell's text stands for, known labels and names of levels and channels alike; `undefined` where nobody can say. */
export function recogniseLabel(kind: TableKind, text: string): KnownLabel | undefined {
  return lookUpLabel(kind, text) ?? (kind === 'catalogue' ? recogniseTickColumn(normaliseLabel(text)) : undefined);
}

/** Columns whose label is itself a value: 县级, 乡、村级, 政府网站. */
function recogniseTickColumn(label: string): KnownLabel | undefined {
  if (label === '' || label.length > LONGEST_VALUE) return undefined;
  const levels = readLevelLabel(label);
  if (levels !== undefined) return { role: { element: 'level', levels }, weak: true };
  // A column 其他 that stands alone may be anything.
  if (label !== '其他' && findChannel(label) !== undefined) return { role: { element: 'channel', channel: label }, weak: true };
  return undefined;
}

/** A place's own name before its level, where the name leaves no doubt about its rank: 清源县级, 清溪镇级. */
const NAMED_LEVEL = /^[\u4e00-\u7ea6\u7ea8-\u9fff]{2,6}?((?:[县区旗镇乡]|街道)级)$/;

/** The levels that a label stands for: 县级, 乡、村级, 、村级 that has lost its 乡, 州级县级, 清源县级. */
export function readLevelLabel(label: string): readonly Level[] | undefined {
  const whole = label.startsWith('、') ? `乡${label}` : label;
  const known = findLevels(whole) ?? findLevels(NAMED_LEVEL.exec(whole)?.[1] ?? '');
  if (known !== undefined) return known;
  const { levels, unresolved } = parseLevels(whole.replace(/级(?=[^、/和及])/g, '级、'));
  return unresolved.length > 0 || levels.length === 0 ? undefined : levels;
}
