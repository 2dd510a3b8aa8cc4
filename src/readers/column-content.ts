import type { Sheet } from './grid.ts';
import { mergedText } from './grid.ts';
import { readsAsNothing, SERIAL_NUMBER } from './row-words.ts';
import type { ColumnRole } from './synonyms.ts';
import {
  parseAudience,
  parseBasis,
  parseChannels,
  parseDeadline,
  parseFrequency,
  parseLevels,
  parseMethod,
  parseTaskDue,
  parseTick,
  repeatsAbove,
} from '../phrases/index.ts';
import { looksLikeBody } from '../phrases/bodies.ts';

/** Cells of a column that are looked at to tell what it holds. */
const MOST_SAMPLES = 40;
const ROWS_TO_SEARCH = 400;
/** Longer texts are content, whatever they mention. */
const LONGEST_PHRASE = 600;

/** Different texts of a column below its header, as many as it takes to know what they are. */
export function sampleColumn(sheet: Sheet, column: number, rows: { readonly first: number; readonly last: number }): readonly string[] {
  const samples = new Set<string>();
  const last = Math.min(rows.last, rows.first + ROWS_TO_SEARCH);
  for (let row = rows.first; row <= last && samples.size < MOST_SAMPLES; row += 1) {
    const text = mergedText(sheet, row, column).trim();
    if (text !== '' && !readsAsNothing(text) && !repeatsAbove(text)) samples.add(text);
  }
  return [...samples];
}

type Element = ColumnRole['element'];

/** Whether a text reads as a value of an element. Elements that anything could be are not there. */
const READS_AS: Partial<Record<Element, (text: string) => boolean>> = {
  number: (text) => SERIAL_NUMBER.test(text),
  basis: (text) => parseBasis(text).citations.length > 0 || parseBasis(text).looseNumbers.length > 0,
  deadline: (text) => text.length <= LONGEST_PHRASE && parseDeadline(text).clauses.length > 0,
  subject: (text) => readsAsBody(text),
  unit: (text) => readsAsBody(text),
  channel: readsAsChannels,
  audience: (text) => text.length <= 200 && parseAudience(text).some(({ kind }) => kind !== 'unresolved'),
  method: (text) => text.length <= 40 && isMethod(text),
  level: (text) => text.length <= 40 && isLevel(text),
  time: (text) => text.length <= LONGEST_PHRASE && parseFrequency(text).kind !== 'unresolved',
  frequency: (text) => text.length <= LONGEST_PHRASE && parseFrequency(text).kind !== 'unresolved',
  due: (text) => text.length <= 80 && parseTaskDue(text).kind !== 'unresolved',
};

function readsAsBody(text: string): boolean {
  return text.length <= 200 && text.split(/[、,，;；/\s]+/).some((name) => looksLikeBody(name));
}

function readsAsChannels(text: string): boolean {
  const { channels } = parseChannels(text);
  return channels.some(({ kind }) => kind !== 'unknown');
}

function isMethod(text: string): boolean {
  const methods = parseMethod(text);
  return methods.length > 0 && methods.every((method) => method !== undefined);
}

function isLevel(text: string): boolean {
  const { levels, unresolved } = parseLevels(text);
  return levels.length > 0 && unresolved.length === 0;
}

/** The share of texts that read as values of an element, 0 to 1; `undefined` where nobody can tell by reading. */
export function fitContent(element: Element, samples: readonly string[]): number | undefined {
  const reads = READS_AS[element];
  if (reads === undefined || samples.length === 0) return undefined;
  return samples.filter(reads).length / samples.length;
}

/** Whether a column is one to be ticked: some of its texts are a mark alone, and the rest are a mark with words. */
export function isTicked(samples: readonly string[]): boolean {
  const ticks = samples.map((text) => parseTick(text));
  return ticks.every(({ ticked }) => ticked !== undefined) && ticks.some(({ words }) => words === undefined);
}

/** Whether a column has texts and none of them a mark. */
export function isUnmarked(samples: readonly string[]): boolean {
  return samples.length > 0 && samples.every((text) => parseTick(text).ticked === undefined);
}
