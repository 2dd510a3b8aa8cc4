import type { Value } from './merge-values.ts';
import { columnOf, type Entry, type Field, type Outline, type WrittenEntry } from './outline.ts';

/** The three texts of a merge. */
export interface Sides<T> {
  readonly base: T;
  readonly ours: T;
  readonly theirs: T;
}

/** An item as it is written, moved so that its dash stands in a column; with the indentation of its first line. */
export function entryText({ start, end, dashColumn }: Entry, { text }: Outline, column: number): string {
  return moveLines(' '.repeat(dashColumn) + text.slice(start + dashColumn, end), column - dashColumn);
}

/** The comments that stand right above an item, moved as the item is; each line with its line break. */
export function commentsAbove({ start, dashColumn }: Entry, { text }: Outline, column: number): string {
  const lines = text.slice(0, start).split('\n').slice(0, -1);
  const first = lines.findLastIndex((line) => !/^\s*#/u.test(line)) + 1;
  const comments = lines.slice(first).map((line) => `${line}\n`);
  return moveLines(comments.join(''), column - dashColumn);
}

/** An element as it is written, moved so that its key stands in a column; without the indentation of its first line. */
export function fieldText({ start, end }: Field, { text }: Outline, column: number): string {
  return moveLines(text.slice(start, end), column - columnOf(text, start), true);
}

/** @param keepFirst whether the first line is without indentation */
function moveLines(text: string, by: number, keepFirst = false): string {
  if (by === 0) return text;
  return text
    .split('\n')
    .map((line, index) => {
      if ((index === 0 && keepFirst) || line.trim() === '') return line;
      return by > 0 ? ' '.repeat(by) + line : line.slice(Math.min(-by, line.length - line.trimStart().length));
    })
    .join('\n');
}

/** A list made from entries of both sides, each as it is written on its side; in brackets where ours is and everything may stand in them. */
export function bothWritten(
  key: string,
  value: Value | undefined,
  ours: Field | undefined,
  theirs: Field | undefined,
  column: number,
): string {
  const written = [...(ours?.entries ?? []), ...(theirs?.entries ?? [])];
  if (!Array.isArray(value)) return `${key}: ${writePlain(value ?? '')}`;
  const entries = (value as readonly Value[]).map((entry) => findWritten(entry, written));
  if (ours?.flow !== false && entries.every(fitsBrackets)) return `${key}: [${entries.map(({ text }) => text).join(', ')}]`;
  const indent = ' '.repeat(column + 2);
  const lines = entries.map((entry) => `${indent}- ${moveLines(entry.text, column + 4 - entry.column, true)}`);
  return `${key}:\n${lines.join('\n')}`;
}

function findWritten(value: Value, written: readonly WrittenEntry[]): WrittenEntry {
  const found = written.find((entry) => JSON.stringify(plain(entry.value)) === JSON.stringify(plain(value)));
  return found ?? { value, text: writePlain(value), column: 0, flow: true };
}

function plain(value: Value): unknown {
  if (typeof value === 'string') return value;
  return value instanceof Map ? [...value].map(([key, entry]) => [key, plain(entry)]) : (value as readonly Value[]).map(plain);
}

/** What stands in brackets already may stand in others; a plain text only if nothing in it means something there. */
function fitsBrackets({ flow, text }: WrittenEntry): boolean {
  return flow || (!/[\n,[\]{}#]|: |:$/u.test(text) && text !== '');
}

/** In a form that is right everywhere: JSON is YAML. */
function writePlain(value: Value): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (value instanceof Map) return `{ ${[...value].map(([key, entry]) => `${key}: ${writePlain(entry)}`).join(', ')} }`;
  return `[${(value as readonly Value[]).map(writePlain).join(', ')}]`;
}

/** Git's markers with the base between them; a side that removed it has nothing between its own. */
export function markConflict({ base, ours, theirs }: Partial<Sides<string | undefined>>, labels: Sides<string>): string {
  const part = (text: string | undefined): readonly string[] => (text === undefined ? [] : [text]);
  return [
    `<<<<<<< ${labels.ours}`,
    ...part(ours),
    `||||||| ${labels.base}`,
    ...part(base),
    '=======',
    ...part(theirs),
    `>>>>>>> ${labels.theirs}`,
  ].join('\n');
}
