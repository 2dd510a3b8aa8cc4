import { findChannel, findLevels } from '../vocabularies/index.ts';
import { LABELS, type KnownLabel, type TableKind } from './synonyms.ts';

/** Longer texts are no labels, even with a legend in brackets. */
const LONGEST_LABEL = 120;
const LONGEST_VALUE = 24;

/** A label without what varies from office to office: blanks, line breaks, full-width forms. */
export function normaliseLabel(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b-\u200d\ufeff]+/g, '');
}

/**
 * What a label stands for in a table of that kind, by the list of known labels alone.
 * Brackets and legends (“■”表示必选项) are left out where the whole label is not known.
 */
export function lookUpLabel(kind: TableKind, text: string): KnownLabel | undefined {
  if (text.length > LONGEST_LABEL) return undefined;
  const label = normaliseLabel(text);
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
  const levels = findLevels(label);
  if (levels !== undefined) return { role: { element: 'level', levels }, weak: true };
  // A column 其他 that stands alone may be anything.
  if (label !== '其他' && findChannel(label) !== undefined) return { role: { element: 'channel', channel: label }, weak: true };
  return undefined;
}
