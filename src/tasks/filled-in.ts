import { ENTRY_COLUMNS, STATUS_NAMES } from '../model/task-return.ts';
import { comparable } from '../vocabularies/index.ts';
import type { ReturnedLine, ReturnedWorkbook, SentLine } from './collect-workbook.ts';

/** Texts that must come back as they went out; people correct them by hand, and that is not to be lost either. */
const WATCHED = ['task', 'demand', 'leader', 'due'] as const;

/** Whether people have put anything into a unit's workbook: entries, corrections, rows, columns or sheets of their own. */
export function isFilledIn({ sent = [], lists, others }: ReturnedWorkbook): boolean {
  if (others.length > 0) return true;
  const lines = new Map(sent.map((line) => [line.id, line]));
  return lists.some((list) => list.lines.some((line) => holdsMore(line, lines)));
}

function holdsMore({ texts, more }: ReturnedLine, sent: ReadonlyMap<string, SentLine>): boolean {
  if (more.size > 0) return true;
  const line = sent.get(texts.get('id') ?? '');
  // A row of nobody's is an addition, unless it is a note in the first column.
  if (line === undefined) return [...texts.keys()].some((column) => column !== 'serial');
  if (WATCHED.some((column) => comparable(texts.get(column) ?? '') !== comparable(line[column]))) return true;
  return ENTRY_COLUMNS.some((column) => isEntry(texts.get(column) ?? ''));
}

const AS_SENT: ReadonlySet<string> = new Set(['', ...Object.values(STATUS_NAMES['not-started'])]);

function isEntry(text: string): boolean {
  return !AS_SENT.has(text);
}
