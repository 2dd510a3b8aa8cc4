import { SENT_COLUMNS, type ReturnColumn } from '../model/task-return.ts';
import { comparable } from '../vocabularies/index.ts';
import type { ReturnedLine, ReturnedWorkbook, SentLine } from './collect-workbook.ts';

/** What must come back as it went out. */
export const FIXED = SENT_COLUMNS.filter((column) => column !== 'id');

/** A line as it went out; what is not known of it is absent. */
export type KnownLine = Partial<SentLine> & Pick<SentLine, 'id'>;

/** Which line of a returned workbook is which that was sent. */
export interface MatchedLines {
  /** A line that was copied comes several times. */
  readonly matched: readonly { readonly sent: KnownLine; readonly line: ReturnedLine; readonly how: 'id' | 'text' }[];
  readonly added: readonly ReturnedLine[];
  readonly deleted: readonly KnownLine[];
}

/**
 * Matches lines by their ids, and those without one by their words. An id that stands twice was copied: with the words that were sent it
 * says the same row again, with others it is a row of the unit's own, made from a copy.
 */
export function matchLines({ lists }: Pick<ReturnedWorkbook, 'lists'>, sent: readonly KnownLine[]): MatchedLines {
  const byId = new Map(sent.map((line) => [line.id, line]));
  const ofId = new Map<string, ReturnedLine[]>();
  const rest: ReturnedLine[] = [];
  const columnsOf = new Map(lists.flatMap(({ lines, columns }) => lines.map((line) => [line, columns] as const)));
  for (const line of columnsOf.keys()) {
    const id = line.texts.get('id') ?? '';
    if (!byId.has(id)) rest.push(line);
    else ofId.set(id, [...(ofId.get(id) ?? []), line]);
  }
  const matched: MatchedLines['matched'][number][] = [];
  for (const [id, lines] of ofId) {
    const known = byId.get(id);
    if (known === undefined) continue;
    const faithful = lines.filter((line) => saysSame(line, known));
    const own = faithful.length > 0 ? faithful : pickNearest(lines, known);
    matched.push(...own.map((line) => ({ sent: known, line, how: 'id' as const })));
    rest.push(...lines.filter((line) => !own.includes(line)));
  }
  const claimed = new Set(matched.map((match) => match.sent.id));
  const added: ReturnedLine[] = [];
  const byWords = { demand: groupBy(sent, 'demand'), task: groupBy(sent, 'task') };
  for (const line of rest) {
    const known = findByWords(line, columnsOf.get(line) ?? new Set(), byWords, claimed);
    if (known === undefined) added.push(line);
    else {
      claimed.add(known.id);
      matched.push({ sent: known, line, how: 'text' });
    }
  }
  return { matched, added, deleted: sent.filter(({ id }) => !claimed.has(id)) };
}

/** Where every copy was altered, the one that says most of what was sent is the row; the order of rows must not matter. */
function pickNearest(lines: readonly ReturnedLine[], known: KnownLine): readonly ReturnedLine[] {
  const rank = (line: ReturnedLine): string => {
    const differing = FIXED.filter((column) => !isSame(line, known, column)).length;
    return `${differing} ${[...line.texts.values()].toSorted().join('\u0000')}`;
  };
  return lines.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1)).slice(0, 1);
}

function saysSame(line: ReturnedLine, known: KnownLine): boolean {
  return (['task', 'demand'] as const).every((column) => isSame(line, known, column));
}

/** Whether a cell says what was sent; a column that is gone, or was not known, denies nothing. */
export function isSame({ texts }: ReturnedLine, known: KnownLine, column: Exclude<keyof SentLine, 'id'>): boolean {
  const was = known[column];
  return was === undefined || comparable(was) === comparable(texts.get(column) ?? '');
}

type Worded = ReadonlyMap<string, readonly KnownLine[]>;

function groupBy(sent: readonly KnownLine[], column: 'task' | 'demand'): Worded {
  const groups = new Map<string, KnownLine[]>();
  for (const line of sent) {
    const key = comparable(line[column] ?? '');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return groups;
}

/**
 * The row that has a line's words. The dates of a recurring task have one wording: their days and steps tell them apart, then their
 * order. Where the sheet has no column of tasks or demands, a line that may be one of several rows is none of them.
 */
function findByWords(
  line: ReturnedLine,
  columns: ReadonlySet<ReturnColumn>,
  byWords: Readonly<Record<'task' | 'demand', Worded>>,
  claimed: ReadonlySet<string>,
): KnownLine | undefined {
  const has = (column: ReturnColumn): boolean => line.texts.has(column);
  if (!has('task') && !has('demand')) return undefined;
  const worded = (['demand', 'task'] as const).filter((column) => columns.has(column));
  const [first = 'task'] = worded;
  const candidates = (byWords[first].get(comparable(line.texts.get(first) ?? '')) ?? []).filter(
    (known) =>
      worded.every((column) => isSame(line, known, column)) &&
      (!has('day') || isSame(line, known, 'day')) &&
      (!has('step') || isSame(line, known, 'step')),
  );
  if (worded.length === 1 && new Set(candidates.map(({ id }) => id.split('#')[0])).size > 1) return undefined;
  return candidates.find(({ id }) => !claimed.has(id)) ?? candidates[0];
}
