import { normaliseLabel, recogniseLabel } from './recognise-label.ts';
import type { ColumnRole, TableKind } from './synonyms.ts';

/** Columns by the user's own word: element, in Chinese or English, to the column's letter or its label. */
export type ColumnMap = Readonly<Record<string, string>>;

/** One entry of a column map, understood. */
export interface MappedColumn {
  readonly role: ColumnRole;
  /** Whether a column is the one meant. */
  matches(column: number, label: string): boolean;
}

const ENGLISH: ReadonlyMap<string, ColumnRole> = new Map<string, ColumnRole>([
  ['number', { element: 'number' }],
  ['domain', { element: 'domain' }],
  ['category', { element: 'category' }],
  ['name', { element: 'name' }],
  ['content', { element: 'content' }],
  ['basis', { element: 'basis' }],
  ['deadline', { element: 'deadline' }],
  ['subject', { element: 'subject' }],
  ['channel', { element: 'channel' }],
  ['audience', { element: 'audience', part: 'whole' }],
  ['everyone', { element: 'audience', part: 'everyone' }],
  ['group', { element: 'audience', part: 'group' }],
  ['method', { element: 'method', part: 'whole' }],
  ['proactive', { element: 'method', part: 'proactive' }],
  ['on-request', { element: 'method', part: 'on-request' }],
  ['level', { element: 'level', levels: [] }],
  ['county', { element: 'level', levels: ['county'] }],
  ['town', { element: 'level', levels: ['town'] }],
  ['village', { element: 'level', levels: ['village'] }],
  ['task', { element: 'task' }],
  ['demand', { element: 'demand' }],
  ['unit', { element: 'unit', part: 'responsible' }],
  ['lead', { element: 'unit', part: 'lead' }],
  ['support', { element: 'unit', part: 'support' }],
  ['due', { element: 'due' }],
  ['leader', { element: 'leader' }],
  ['extra', { element: 'extra' }],
  ['ignore', { element: 'ignored' }],
  ['忽略', { element: 'ignored' }],
]);

/** Words that mean something in a village's list alone, and those of a catalogue that mean the like there. */
const OF_VILLAGES: ReadonlyMap<string, ColumnRole> = new Map<string, ColumnRole>([
  ['time', { element: 'time' }],
  ['place', { element: 'place' }],
  ['frequency', { element: 'frequency' }],
  ['responsible', { element: 'responsible' }],
  ['deadline', { element: 'time' }],
  ['channel', { element: 'place' }],
  ['subject', { element: 'responsible' }],
]);

/** The words that a column map may use for elements; any label that tables use is understood as well. */
export const MAP_WORDS: readonly string[] = [...new Set([...ENGLISH.keys(), ...OF_VILLAGES.keys()])];

/** What a word of a column map stands for in a table of that kind. */
export function readMapWord(kind: TableKind, word: string): ColumnRole | undefined {
  const key = word.trim().toLowerCase();
  return (kind === 'village-list' ? OF_VILLAGES.get(key) : undefined) ?? ENGLISH.get(key) ?? recogniseLabel(kind, word)?.role;
}

const LETTERS = /^[A-Za-z]{1,3}$/;

/** The entries of a column map that mean something in a table of that kind. */
export function readColumnMap(kind: TableKind, map: ColumnMap): readonly MappedColumn[] {
  return Object.entries(map).flatMap(([word, target]): MappedColumn[] => {
    const role = readMapWord(kind, word);
    if (role === undefined) return [];
    if (LETTERS.test(target)) {
      const wanted = columnNumber(target);
      return [{ role, matches: (column) => column === wanted }];
    }
    const wanted = normaliseLabel(target);
    const parts = (label: string): string[] => [normaliseLabel(label), ...label.split(' ').map(normaliseLabel)];
    return [{ role, matches: (_, label) => parts(label).includes(wanted) }];
  });
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
