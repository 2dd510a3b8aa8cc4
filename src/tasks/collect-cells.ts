import { RETURN_COLUMNS, STATUS_NAMES, type ReturnColumn } from '../model/task-return.ts';
import type { Language } from '../model/words.ts';
import type { ReturnedLine } from './collect-workbook.ts';

/** All that a line says, by the labels of its columns. */
export function toCells({ texts, more }: ReturnedLine, language: Language): Readonly<Record<string, string>> {
  const known = (Object.keys(RETURN_COLUMNS) as ReturnColumn[]).flatMap((column) => {
    const text = texts.get(column);
    return text === undefined || column === 'id' ? [] : [[RETURN_COLUMNS[column][language], text] as const];
  });
  return Object.fromEntries([...known, ...[...more].toSorted(([a], [b]) => (a < b ? -1 : 1))]);
}

/** Whether people put anything into columns that the lists do not have. */
export function hasMore({ more, foreign }: Pick<ReturnedLine, 'more' | 'foreign'>): boolean {
  return more.size > 0 && !foreign;
}

/** Whether anything was filled in: a status that nobody changed is nothing. */
export function hasEntry(line: ReturnedLine): boolean {
  const { texts } = line;
  const status = texts.get('status');
  const moved = status !== undefined && !Object.values(STATUS_NAMES['not-started']).includes(status);
  return moved || hasMore(line) || texts.has('done') || texts.has('evidence') || texts.has('remark');
}
