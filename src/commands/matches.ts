import type { Placed } from '../diff/match-entries.ts';
import type { Declared } from '../matching/matching.ts';
import type { Item as Reference, MatchesDocument } from '../model/matches.generated.ts';
import type { Language, Words } from '../model/words.ts';
import { toLine } from '../reporters/printable.ts';
import { comparable, type Law } from '../vocabularies/index.ts';
import type { Host } from './define.ts';
import { readKeptFile, type KeptFile } from './kept-file.ts';
import type { Validation } from './validation.ts';

/** Obeyed where it stands beside the configuration and nobody names another. */
export const MATCHES_FILE = 'catalogue.matches.yaml';

/** What people say of the items of two sides. */
export type Declare = (before: readonly Placed[], after: readonly Placed[]) => Declared;

/**
 * Reads the matches, or reports what is wrong with their file; `undefined` where there is none.
 *
 * @param tell is told of every entry that names no item, or several
 */
export async function loadMatches(
  host: Host,
  language: Language,
  given: string | undefined,
  { law, tell }: { readonly law: Law; readonly tell: (line: string) => void },
): Promise<{ readonly declare: Declare } | { readonly broken: Validation } | undefined> {
  const path = given ?? MATCHES_FILE;
  if (given === undefined && !host.exists(path)) return undefined;
  const read = await readKeptFile(host, language, { path, kind: 'matches', flag: '--matches' });
  if ('broken' in read) return read;
  return { declare: (before, after) => resolveMatches(read.kept, [before, after], { law, language, tell }) };
}

interface Resolving {
  readonly law: Law;
  readonly language: Language;
  readonly tell: (line: string) => void;
}

/** Turns what a file says into indexes; each item is in one entry at most. */
function resolveMatches(file: KeptFile, sides: readonly [readonly Placed[], readonly Placed[]], resolving: Resolving): Declared {
  const { pairs = [], splits = [], merges = [], different = [] } = file.value as MatchesDocument;
  const [find, findAfter] = sides.map((side) => startFinding(side, resolving.law));
  const said = new Set<string>();
  const resolve = (list: string, index: number, before: readonly Reference[], after: readonly Reference[]) => {
    const complain = (words: Words): undefined => {
      resolving.tell(toLine(`${file.placeOf([list, index])}${COLON[resolving.language]}${words[resolving.language]}`));
      return undefined;
    };
    const [left, right] = [before.map((one) => find?.(one) ?? []), after.map((one) => findAfter?.(one) ?? [])];
    for (const [place, found] of [...left, ...right].entries()) {
      const name = nameReference([...before, ...after][place]);
      const side = place < left.length ? BEFORE : AFTER;
      if (found.length === 0) return complain({ zh: `${side.zh}没有“${name}”，未采用`, en: `${side.en} has no “${name}”; not used` });
      if (found.length > 1) return complain(SEVERAL(name, side, found.length));
    }
    const [from, to] = [left.flat(), right.flat()];
    const keys = list === 'different' ? [] : [...from.map((one) => `before ${one}`), ...to.map((one) => `after ${one}`)];
    if (new Set(keys).size < keys.length || keys.some((key) => said.has(key))) return complain(SAID_ALREADY);
    if ((list === 'splits' || list === 'merges') && from.length + to.length < 3) return complain(ONE_EACH);
    if (!isOneKind(from, to, sides)) return complain(TWO_KINDS);
    for (const key of keys) said.add(key);
    return { from, to };
  };
  const one = (list: string) => (entry: { readonly before: Reference; readonly after: Reference }, index: number) => {
    const { from: [before] = [], to: [after] = [] } = resolve(list, index, [entry.before], [entry.after]) ?? {};
    return before === undefined || after === undefined ? [] : [[before, after] as const];
  };
  return {
    pairs: pairs.flatMap(one('pairs')),
    splits: splits.flatMap(({ before, after }, index) => {
      const { from: [only] = [], to = [] } = resolve('splits', index, [before], after) ?? {};
      return only === undefined ? [] : [[only, to] as const];
    }),
    mergers: merges.flatMap(({ before, after }, index) => {
      const { from = [], to: [only] = [] } = resolve('merges', index, before, [after]) ?? {};
      return only === undefined ? [] : [[from, only] as const];
    }),
    different: different.flatMap(one('different')),
  };
}

const COLON: Readonly<Record<Language, string>> = { zh: '：', en: ': ' };
const BEFORE: Words = { zh: '修订前', en: 'the side before' };
const AFTER: Words = { zh: '修订后', en: 'the side after' };
const SAID_ALREADY: Words = {
  zh: '其中的事项在别处已有说明，未采用；每个事项只能写一次',
  en: 'an item of it is in another entry already; not used, for each item may be named once',
};
const ONE_EACH: Words = {
  zh: '拆分或合并的一边要有两个以上事项，未采用；一对一的写在 pairs 下',
  en: 'a split or merger has two items or more on one side; not used, one and one go below pairs',
};
const TWO_KINDS: Words = { zh: '一边是事项，一边是任务，未采用', en: 'items on one side and tasks on the other; not used' };
const SEVERAL = (name: string, side: Words, count: number): Words => ({
  zh: `${side.zh}有 ${count} 个“${name}”，未采用；请写明一级事项（category）或领域（domain）`,
  en: `${side.en} has ${count} items “${name}”; not used, name their category or domain`,
});

function isOneKind(
  from: readonly number[],
  to: readonly number[],
  [before, after]: readonly [readonly Placed[], readonly Placed[]],
): boolean {
  const kinds = [...from.map((index) => before[index]), ...to.map((index) => after[index])].map((placed) => placed?.document.kind);
  return new Set(kinds).size === 1;
}

function nameReference(reference: Reference | undefined): string {
  if (reference === undefined || typeof reference === 'string') return reference ?? '';
  return [reference.domain, reference.category, reference.name].filter((part) => part !== undefined).join(' › ');
}

/** Finds the items that a reference stands for, by id or by name. */
function startFinding(side: readonly Placed[], law: Law): (reference: Reference) => readonly number[] {
  const byId = new Map<string, number[]>();
  const byName = new Map<string, number[]>();
  for (const [index, { entry }] of side.entries()) {
    if (!('rows' in entry) && entry.id !== undefined) add(byId, entry.id.value, index);
    if (entry.name !== undefined) add(byName, comparable(entry.name.value), index);
  }
  const domainOf = (text: string): string => law.findDomain(text)?.id ?? comparable(text);
  const isIn = (index: number, domain: string | undefined, category: string | undefined): boolean => {
    const placed = side[index];
    if (placed === undefined) return false;
    const own = 'rows' in placed.entry ? placed.entry.group?.value : placed.entry.category?.value;
    const ownDomain = placed.document.kind === 'catalogue' ? placed.document.domain?.value : undefined;
    return (
      (category === undefined || comparable(own ?? '') === comparable(category)) &&
      (domain === undefined || domainOf(ownDomain ?? '') === domainOf(domain))
    );
  };
  return (reference) => {
    if (typeof reference === 'string') return byId.get(reference) ?? byName.get(comparable(reference)) ?? [];
    const { domain, category, name } = reference;
    return (byName.get(comparable(name)) ?? []).filter((index) => isIn(index, domain, category));
  };
}

function add(map: Map<string, number[]>, key: string, index: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [index]);
  else list.push(index);
}
