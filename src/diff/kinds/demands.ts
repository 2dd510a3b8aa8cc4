import type { Located } from '../../model/source.ts';
import { compact } from '../../vocabularies/normalise.ts';
import { relateYears } from '../plan-years.ts';
import type { Judging } from './define.ts';

type Demand = Located<string> | undefined;

/** Words that bind whoever is asked. */
const BINDING = ['必须', '应当', '确保', '务必', '一律', '不得', '全部'] as const;
/** Words that let whoever is asked off. */
const SOFT = ['鼓励', '探索', '逐步', '力争', '尽量', '尽可能', '原则上', '有条件的', '视情', '适时', '酌情'] as const;

/** Words of either sort that went and came. */
export interface ForceChange {
  readonly direction: 'softer' | 'firmer';
  readonly lost: readonly string[];
  readonly gained: readonly string[];
}

/** Whether a demand binds less or more than before, by its words alone; undefined where they say nothing, or both. */
export function compareForce(before: Demand, after: Demand): ForceChange | undefined {
  if (before === undefined || after === undefined) return undefined;
  const [one, other] = [compact(before.value), compact(after.value)];
  const went = (word: string): boolean => one.includes(word) && !other.includes(word);
  const came = (word: string): boolean => other.includes(word) && !one.includes(word);
  const lost = [...BINDING.filter(went), ...SOFT.filter(went)];
  const gained = [...BINDING.filter(came), ...SOFT.filter(came)];
  const softer = BINDING.some(went) || SOFT.some(came);
  const firmer = BINDING.some(came) || SOFT.some(went);
  return softer === firmer ? undefined : { direction: softer ? 'softer' : 'firmer', lost, gained };
}

/** 1. (2) ③ before a part of a text are no figures. */
const LIST_NUMBER = /(?<=^|[;。:\s(])\d{1,2}(?:[.、](?!\d)|\))/gu;
const FIGURE = /\d+(?:\.\d+)?(?:%|[\p{Script=Han}])?/gu;

/** Figures that one demand has and the other has not, with the sign or character behind each; the plan's own year is none. */
export function compareFigures(
  before: Demand,
  after: Demand,
  years: Judging['years'],
): { readonly lost: readonly string[]; readonly gained: readonly string[] } | undefined {
  if (before === undefined || after === undefined) return undefined;
  const [one, other] = [readFigures(before.value, years?.[0]), readFigures(after.value, years?.[1])];
  const lost = subtract(one, other);
  const gained = subtract(other, one);
  return lost.length + gained.length === 0 ? undefined : { lost, gained };
}

function readFigures(text: string, year: number | undefined): readonly string[] {
  const words = compact(text).replaceAll(LIST_NUMBER, '');
  return (year === undefined ? words : relateYears(words, year)).match(FIGURE) ?? [];
}

function subtract(from: readonly string[], taken: readonly string[]): readonly string[] {
  const left = [...taken];
  return from.filter((figure) => {
    const at = left.indexOf(figure);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
