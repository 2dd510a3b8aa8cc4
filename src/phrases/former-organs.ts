import type { Day } from '../model/phrases.ts';
import { comparable, type Law, type Organ, type Sureness } from '../vocabularies/index.ts';
import { memoise } from './memoise.ts';

/** A former organ as a text names it. */
export interface FormerOrgan {
  readonly organ: Organ;
  /** The former name in the text, in comparable form, without the place in front. */
  readonly written: string;
  /** Set where the text names a branch of it, 分局 of 国土资源分局. */
  readonly branch: string;
}

const FINDERS = new WeakMap<Law, (text: string) => FormerOrgan | null>();

/** The former organ that a body's name names, behind any place: 清源县国土资源局, 县人民政府法制办公室, 国土资源局清溪分局. */
export function findFormerOrgan(law: Law, text: string): FormerOrgan | undefined {
  let find = FINDERS.get(law);
  if (find === undefined) {
    // That there is none is to be remembered too.
    find = memoise((wording) => findIn(law, wording) ?? null);
    FINDERS.set(law, find);
  }
  return find(text) ?? undefined;
}

/** Names of this length are none. */
const LONGEST = 60;
/** What stands before an organ's own name: a place, its level, or its government. */
const BEFORE = /(?:[省市县区州盟旗镇乡级府]|街道|苏木)$/u;
const BRANCH = /^(.{1,14}?局)(.{0,12}(?:分局|大队|支队|中心|所|站|办公室))$/u;

function findIn(law: Law, wording: string): FormerOrgan | undefined {
  const whole = comparable(wording);
  if (whole.length > LONGEST) return undefined;
  const name = whole.replace(/\([^()]*\)$/u, '');
  for (let start = 0; start < name.length - 1; start += 1) {
    if (start > 0 && !BEFORE.test(name.slice(Math.max(0, start - 2), start))) continue;
    const rest = name.slice(start);
    const organ = law.findOrgan(rest);
    if (organ !== undefined) return { organ, written: rest, branch: '' };
    const branch = findBranch(law, rest);
    if (branch !== undefined) return branch;
  }
  return undefined;
}

function findBranch(law: Law, name: string): FormerOrgan | undefined {
  const [, trunk, branch] = BRANCH.exec(name) ?? [];
  const organ = trunk === undefined ? undefined : law.findOrgan(trunk);
  if (organ !== undefined && trunk !== undefined && branch !== undefined) return { organ, written: trunk, branch };
  if (!name.endsWith('分局')) return undefined;
  const main = law.findOrgan(`${name.slice(0, -2)}局`);
  return main === undefined ? undefined : { organ: main, written: name, branch: '分局' };
}

/** How often a body may have been renamed in a row. */
const LONGEST_CHAIN = 4;

/**
 * The bodies that do an organ's work on a day: those that took it over, or that took over from them.
 * `confidence` is that of the way from the first successors to the last.
 */
export function successorsOn(law: Law, organ: Organ, asOf: Day): { readonly names: readonly string[]; readonly confidence: Sureness } {
  let confidence: Sureness = 'certain';
  const follow = (names: readonly string[], depth: number): readonly string[] =>
    names.flatMap((name) => {
      const next = law.findOrgan(name);
      const day = next?.completed ?? next?.decided;
      if (next === undefined || depth >= LONGEST_CHAIN || day === undefined || day > asOf) return [name];
      if (next.confidence === 'recheck') confidence = 'recheck';
      return follow(next.successors, depth + 1);
    });
  const names = [...new Set(follow(organ.successors, 1))];
  return { names, confidence };
}

/** Whether one or several bodies of the government took over; else it was abolished, or left. */
export function isSucceeded({ how, successors }: Organ): boolean {
  return (how === 'renamed' || how === 'merged') && successors.length > 0;
}
