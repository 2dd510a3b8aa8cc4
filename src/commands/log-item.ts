import type { Change, EntrySide } from '../model/change.ts';
import type { Revision, RevisionRow } from '../model/revision.ts';
import { labelEntry } from '../reporters/revision/occurrence-text.ts';
import { comparable } from '../vocabularies/index.ts';
import { UsageError } from './define.ts';

/** Follows one item from its newest revision to older ones, under the names that it had. */
export interface ItemTrail {
  /** What a revision did to the item; `undefined` where it says nothing of it. */
  take(revision: Revision): readonly Change[] | undefined;
  /** Whether the item was met anywhere. */
  readonly isFound: () => boolean;
  /** Whether the revision was met in which the item came. */
  readonly isComplete: () => boolean;
}

/** @param text the item's id or name, or `category/name` where several have the name */
export function followItem(text: string): ItemTrail {
  let known: readonly EntrySide[] | undefined;
  return {
    isFound: () => known !== undefined,
    isComplete: () => known?.length === 0,
    take(revision) {
      const rows = revision.documents.flatMap((document) => document.rows);
      const isKnown =
        known === undefined ? (side: EntrySide) => isAsked(side, text) : (side: EntrySide) => known?.some((one) => isSame(one, side));
      const touched = rows.filter(({ before, after, status }) => {
        const side = status === 'removed' ? before : after;
        return side !== undefined && isKnown(side);
      });
      if (touched.length === 0) return undefined;
      if (known === undefined) refuseSeveral(text, touched);
      known = touched.flatMap(({ before }) => before ?? []);
      const wanted = touched.flatMap(({ before, after }) => [before, after]);
      return [...new Set(touched.flatMap(({ changes }) => changes))].flatMap((index) => {
        const change = revision.changes[index];
        if (change === undefined) return [];
        const own = change.occurrences.filter(({ before, after }) =>
          [before, after].some((side) => side !== undefined && wanted.some((one) => one !== undefined && isSame(one, side))),
        );
        return [{ ...change, occurrences: own.length === 0 ? change.occurrences : own }];
      });
    },
  };
}

function isAsked({ id, name, category }: EntrySide, text: string): boolean {
  const wanted = comparable(text).replace('›', '/');
  return id === text || comparable(name ?? '') === wanted || `${comparable(category ?? '')}/${comparable(name ?? '')}` === wanted;
}

function isSame(one: EntrySide, other: EntrySide): boolean {
  if (one.id !== undefined && other.id !== undefined) return one.id === other.id;
  return comparable(one.name ?? '') === comparable(other.name ?? '') && comparable(one.category ?? '') === comparable(other.category ?? '');
}

/** A name such as 政策法规文件 stands in every category. */
function refuseSeveral(text: string, rows: readonly RevisionRow[]): void {
  const items = new Map(
    rows.flatMap(({ after, before }) => (after === undefined ? (before ?? []) : after)).map((side) => [keyOf(side), side]),
  );
  if (items.size < 2) return;
  const names = [...items.values()].slice(0, MOST_NAMED).map((side) => side.id ?? labelEntry(side)?.replace(' › ', '/') ?? '');
  throw new UsageError({
    zh: `有 ${items.size} 个事项叫“${text}”，请写明是哪一个：${names.join('、')}`,
    en: `${items.size} items are called "${text}"; say which: ${names.join(', ')}`,
  });
}

const MOST_NAMED = 10;

function keyOf({ id, category, name, file }: EntrySide): string {
  return id ?? JSON.stringify([file, comparable(category ?? ''), comparable(name ?? '')]);
}
