import type { LeftOut } from '../derivation/hand-down.ts';
import type { CountedReplacement } from '../derivation/replacement.ts';
import { ELEMENT_NAMES } from '../model/elements.ts';
import type { Language, Words } from '../model/words.ts';
import { toLine } from '../reporters/printable.ts';
import type { Placed } from './derive-merge.ts';
import { conflictData, describeConflict } from './merge-words.ts';

/** What was done, or would be, a line each: where the items went, what was replaced, what was merged, every conflict. */
export function describeDerivation(placed: readonly Placed[], language: Language): readonly string[] {
  return placed.flatMap((one) => [head(one, language), ...details(one, language).map((line) => `  ${line}`)]).map(toLine);
}

function head({ derived, path, what, taken, conflicts }: Placed, language: Language): string {
  const words = { from: derived.superior.path, path, items: derived.document.items.length, conflicts: conflicts.length, ...taken };
  return HEADS[what][language](words);
}

interface HeadFacts {
  readonly from: string;
  readonly path: string;
  readonly items: number;
  readonly elements: number;
  readonly added: number;
  readonly removed: number;
  readonly conflicts: number;
}

const HEADS: Readonly<Record<Placed['what'], Readonly<Record<Language, (facts: HeadFacts) => string>>>> = {
  new: {
    zh: ({ from, path, items }) => `${from} → ${path}：派生 ${items} 个事项，新文件`,
    en: ({ from, path, items }) => `${from} -> ${path}: ${items} ${items === 1 ? 'item' : 'items'} derived, new file`,
  },
  anew: {
    zh: ({ from, path, items }) => `${from} → ${path}：以前派生过，文件已不在，重新写出 ${items} 个事项`,
    en: ({ from, path, items }) =>
      `${from} -> ${path}: derived before, and the file is gone; ${items} ${items === 1 ? 'item' : 'items'} written anew`,
  },
  merged: {
    zh: ({ from, path, elements, added, removed, conflicts }) =>
      `${from} → ${path}：并入上级的改动 ${elements} 处、新增事项 ${added} 个、删去事项 ${removed} 个；` +
      (conflicts === 0 ? '没有冲突' : `${conflicts} 处冲突，已在文件中用 <<<<<<< 标出，须人工处理`),
    en: ({ from, path, elements, added, removed, conflicts }) =>
      `${from} -> ${path}: took ${elements} changed elements, ${added} new items and ${removed} removals from the superior; ` +
      (conflicts === 0
        ? 'no conflict'
        : `${conflicts} ${conflicts === 1 ? 'conflict is' : 'conflicts are'} marked with <<<<<<< in the file and left to you`),
  },
  unchanged: {
    zh: ({ from, path }) => `${from} → ${path}：没有需要并入的改动，文件不变`,
    en: ({ from, path }) => `${from} -> ${path}: nothing to be taken over; the file stays as it is`,
  },
  empty: {
    zh: ({ from }) => `${from}：没有属于这一级的事项，不派生`,
    en: ({ from }) => `${from}: no item is for this level; nothing is derived`,
  },
  left: {
    zh: ({ from, path }) => `${from} → ${path}：上级已没有属于这一级的事项；文件没有改动，不再需要的请自行删除`,
    en: ({ from, path }) =>
      `${from} -> ${path}: the superior has no item for this level any more; the file was left alone, delete it if it is not needed`,
  },
};

function details({ derived, conflicts }: Placed, language: Language): readonly string[] {
  const { left, replaced, columns } = derived;
  const comma = language === 'zh' ? '、' : ', ';
  const leftOut = (Object.keys(LEFT) as LeftOut[]).flatMap((reason) => {
    const ids = left[reason];
    if (ids.length === 0) return [];
    return [LEFT[reason][language](ids.length, reason === 'level' ? '' : ids.join(comma))];
  });
  return [
    ...leftOut,
    ...replaced.map((one) => describeReplacement(one, language)),
    ...(columns.length === 0 ? [] : [COLUMNS[language](columns.join(comma))]),
    ...conflicts.map((conflict) => describeConflict(conflict, language)),
  ];
}

const LEFT: Readonly<Record<LeftOut, Readonly<Record<Language, (count: number, ids: string) => string>>>> = {
  level: {
    zh: (count) => `${count} 个事项属于其他层级，未派生`,
    en: (count) => `${count} ${count === 1 ? 'item is' : 'items are'} for other levels and left out`,
  },
  'no-level': {
    zh: (count, ids) => `${count} 个事项没有写公开层级，未派生（请上级补写）：${ids}`,
    en: (count, ids) =>
      `${count} ${count === 1 ? 'item says' : 'items say'} nothing of levels and ${count === 1 ? 'is' : 'are'} left out (the superior should add them): ${ids}`,
  },
  'other-unit': {
    zh: (count, ids) => `${count} 个事项的公开主体只有其他地方的机关，未派生：${ids}`,
    en: (count, ids) =>
      `${count} ${count === 1 ? 'item names' : 'items name'} bodies of other places only and ${count === 1 ? 'is' : 'are'} left out: ${ids}`,
  },
};

const COLUMNS: Readonly<Record<Language, (labels: string) => string>> = {
  zh: (labels) => `上级自己的栏目没有带入，请按本地情况补写：${labels}`,
  en: (labels) => `columns of the superior's own were not taken over; add your own: ${labels}`,
};

function describeReplacement({ element, from, to, reason, count }: CountedReplacement, language: Language): string {
  const name = ELEMENT_NAMES[element][language];
  const change = from === undefined ? ADDED[language](to ?? '') : to === undefined ? GONE[language](from) : `${from} → ${to}`;
  return language === 'zh'
    ? `${name}：${change}，${count} 处（${reason.zh}）`
    : `${name}: ${change}, ${count} ${count === 1 ? 'time' : 'times'} (${reason.en})`;
}

const ADDED: Readonly<Record<Language, (to: string) => string>> = { zh: (to) => `加上 ${to}`, en: (to) => `${to} added` };
const GONE: Readonly<Record<Language, (from: string) => string>> = { zh: (from) => `去掉 ${from}`, en: (from) => `${from} left out` };

/** The same for programs. */
export function derivationData(placed: readonly Placed[]): object {
  return {
    catalogues: placed.map(({ path, what, derived, taken, conflicts }) => {
      const { superior, unit, id, document, left, replaced, columns } = derived;
      return {
        from: superior.path,
        derivedFrom: superior.id,
        path,
        id,
        place: unit.place,
        outcome: what,
        items: document.items.length,
        left: { level: left.level, noLevel: left['no-level'], otherUnit: left['other-unit'] },
        replaced: replaced.map(({ element, from, to, count, reason }) => ({ element, from: from ?? null, to: to ?? null, count, reason })),
        columns,
        taken,
        conflicts: conflicts.map(conflictData),
      };
    }),
  };
}

/** Nothing is written, in the language of the run. */
export const DRY_RUN: Words = { zh: '试运行，没有写任何文件', en: 'Dry run; nothing was written' };
