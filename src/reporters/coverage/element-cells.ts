import type { CoverageItem, Shortfall } from '../../model/coverage.ts';
import type { Language, Words } from '../../model/words.ts';
import { COMPARED, DOUBTFUL, type ComparedElement } from './coverage-words.ts';
import { joinShortfalls } from './join-shortfalls.ts';
import { STATE_NAMES } from './summary.ts';

/** How an element stands to the standard. `none`: the standard has nothing to hold it against. */
export type ElementState = 'equal' | 'weaker' | 'missing' | 'unsure' | 'not-applicable' | 'none';

export const ELEMENT_MARKS: Readonly<Record<ElementState, string>> = {
  equal: '✓',
  weaker: '▽',
  missing: '✗',
  unsure: '?',
  'not-applicable': '–',
  none: '',
};

/** One element of an item, with what is to be said of it: a line each. */
export interface ElementCell {
  readonly element: ComparedElement;
  readonly state: ElementState;
  readonly says: readonly string[];
}

const EQUAL: Words = { zh: '不低于标准', en: 'no less than the standard' };
const NONE: Words = { zh: '标准没有这个事项', en: 'the standard has no such item' };

/** Elements that have one value: where nothing of one's own stands against the standard's, nothing is written. */
const SINGLE: ReadonlySet<string> = new Set(['deadline', 'subject', 'audience', 'method']);

/** The elements of an item, each as it stands to the standard: one cell for each, in the order of the table. */
export function describeElements(item: CoverageItem, language: Language): readonly ElementCell[] {
  const { state, shortfalls, doubtful, reason } = item;
  const whole = (cell: ElementState, says: string): readonly ElementCell[] =>
    COMPARED.map((element) => ({ element, state: cell, says: [says] }));
  switch (state) {
    case 'missing':
    case 'unsure':
      return whole(state, STATE_NAMES[state][language]);
    case 'not-applicable':
      return whole(state, reason ?? STATE_NAMES[state][language]);
    case 'own':
      return whole('none', NONE[language]);
    default:
      return COMPARED.map((element) => {
        const of = (list: readonly Shortfall[]): readonly Shortfall[] => list.filter((shortfall) => shortfall.element === element);
        return describeElement(element, of(shortfalls), of(doubtful), language);
      });
  }
}

function describeElement(
  element: ComparedElement,
  counted: readonly Shortfall[],
  doubtful: readonly Shortfall[],
  language: Language,
): ElementCell {
  const unsure = doubtful.length === 0 ? [] : [DOUBTFUL[language](doubtful.length)];
  if (counted.length > 0) {
    const isBlank = SINGLE.has(element) && counted.every(({ mine }) => mine === undefined || mine === '');
    return { element, state: isBlank ? 'missing' : 'weaker', says: [...joinShortfalls(counted, language), ...unsure] };
  }
  if (doubtful.length > 0) return { element, state: 'unsure', says: [...joinShortfalls(doubtful, language), NOT_COUNTED[language]] };
  return { element, state: 'equal', says: [EQUAL[language]] };
}

const NOT_COUNTED: Words = { zh: '未能确定，不计', en: 'in doubt, not counted' };
