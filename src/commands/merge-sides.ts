import { matchItems } from '../matching/match.ts';
import { NOTHING_DECLARED, type Matchable } from '../matching/matching.ts';
import type { MergePairing } from '../merging/merge-documents.ts';
import type { Value } from '../merging/merge-values.ts';
import { outlineYaml, type Entry, type Outline, type Unmergeable } from '../merging/outline.ts';
import type { Sides } from '../merging/written.ts';
import { InputError } from '../model/problem.ts';
import type { Words } from '../model/words.ts';
import { decodeText, FILE_START } from '../readers/decode.ts';
import { UsageError, type Request } from './define.ts';
import { wordProblems } from './gather-documents.ts';

const LIST_KEYS = ['items', 'tasks'];

/** A file as a side of a merge. @throws UsageError where it cannot be read, or not be merged item by item */
export function readSide(request: Request, path: string, mayBeEmpty = false): Outline {
  const text = readText(request, path);
  // Where both sides added the file, git gives an empty one as base.
  if (mayBeEmpty && text.trim() === '') return { text, fields: [], listKey: 'items', entries: [], listStart: 0 };
  return outlineSide(path, text);
}

/** A text as a side of a merge. @throws UsageError where it cannot be merged item by item */
export function outlineSide(path: string, text: string): Outline {
  const outline = outlineYaml(text, LIST_KEYS);
  if ('unmergeable' in outline) {
    const { zh, en } = REASONS[outline.unmergeable];
    const at = outline.line === undefined ? '' : `:${outline.line}`;
    throw new UsageError({ zh: `${path}${at}：${zh}`, en: `${path}${at}: ${en}` });
  }
  return outline;
}

/** The text of a file. @throws UsageError where it cannot be read */
export function readText({ host, language }: Pick<Request, 'host' | 'language'>, path: string): string {
  try {
    return decodeText(host.readFile(path));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const problem = { code: error.code, place: FILE_START, data: error.data };
    const words = wordProblems(path, [problem], language).join('\n');
    throw new UsageError({ zh: words, en: words });
  }
}

const REASONS: Readonly<Record<Unmergeable, Words>> = {
  'not-yaml': {
    zh: '不是合法的 YAML，无法合并；表格请先用 catalogue import 转为 YAML',
    en: 'is no valid YAML and cannot be merged; turn tables into YAML with catalogue import first',
  },
  'several-documents': { zh: '含有多份文档，请分成多个文件', en: 'holds several documents; divide it into files' },
  'no-list': { zh: '没有 items 或 tasks 列表，无法合并', en: 'has no list of items or tasks and cannot be merged' },
  brackets: {
    zh: '整个列表写在方括号里（JSON 写法），不能逐项合并；请改为每项一行的写法',
    en: 'writes its whole list in brackets, as JSON does, and cannot be merged item by item; write one item after the other',
  },
  alias: {
    zh: '使用了 YAML 锚点或别名（& 和 *），不能逐项合并；请把内容写全',
    en: 'uses anchors or aliases (& and *) and cannot be merged item by item; write the texts out',
  },
};

/**
 * Which item is which, as `catalogue diff` has it: by id, name and likeness.
 *
 * @param originOf what an item is certainly known by on all three sides, before anything else; '' where it is not
 */
export function pairSides({ base, ours, theirs }: Sides<Outline>, originOf: (item: Entry['value']) => string = () => ''): MergePairing {
  const match = (before: readonly Entry[], after: readonly Entry[]): readonly (readonly [number, number])[] => {
    const declared = { ...NOTHING_DECLARED, pairs: pairByOrigin(before, after, originOf) };
    return matchItems(before.map(toMatchable), after.map(toMatchable), declared).pairs.map((pair) => [pair.before, pair.after]);
  };
  const oursOf = new Map(match(base.entries, ours.entries));
  const theirsOf = new Map(match(base.entries, theirs.entries));
  const [ourNew, theirNew] = [newTo(oursOf, ours), newTo(theirsOf, theirs)];
  const twins = match(
    theirNew.flatMap((index) => theirs.entries[index] ?? []),
    ourNew.flatMap((index) => ours.entries[index] ?? []),
  );
  return { oursOf, theirsOf, addedByBoth: new Map(twins.map(([before, after]) => [theirNew[before] ?? -1, ourNew[after] ?? -1])) };
}

/** The items of one origin on two sides, where each side has it once. */
function pairByOrigin(
  before: readonly Entry[],
  after: readonly Entry[],
  originOf: (item: Entry['value']) => string,
): readonly (readonly [number, number])[] {
  const others = findOnce(after, originOf);
  return [...findOnce(before, originOf)].flatMap(([origin, index]) => {
    const other = others.get(origin);
    return other === undefined ? [] : [[index, other] as const];
  });
}

function findOnce(entries: readonly Entry[], originOf: (item: Entry['value']) => string): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set(['']);
  for (const [index, { value }] of entries.entries()) {
    const origin = originOf(value);
    if (places.has(origin)) repeated.add(origin);
    places.set(origin, index);
  }
  for (const origin of repeated) places.delete(origin);
  return places;
}

/** The items that are in no pair. */
function newTo(pairs: ReadonlyMap<number, number>, { entries }: Outline): readonly number[] {
  const paired = new Set(pairs.values());
  return [...entries.keys()].filter((index) => !paired.has(index));
}

function toMatchable({ value }: Entry): Matchable {
  const text = (key: string): string => flatten(value.get(key));
  return {
    id: value.has('id') ? text('id') : undefined,
    group: '',
    category: text('category') || text('group'),
    name: text('name'),
    content: text('content') || text('rows'),
    basis: text('basis'),
    subject: text('subject'),
  };
}

/** A value as one text, its entries a line each. */
export function flatten(value: Value | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  return [...value.values()].map(flatten).join('\n');
}
