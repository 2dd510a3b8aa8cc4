import { comparable } from '../../vocabularies/normalise.ts';
import type { Difference } from '../differences.ts';
import { differenceTexts } from '../texts.ts';
import type { About, Differences } from './define.ts';

/** What is written as a text, so that only its wording may have changed. */
export const WRITTEN = [
  'name',
  'category',
  'content',
  'basis',
  'deadline',
  'subject',
  'channel',
  'audience',
  'extra',
  'task-name',
  'task-group',
  'demand',
  'unit',
  'due',
] as const satisfies readonly About[];
export type Written = (typeof WRITTEN)[number];

/** The texts of a difference; undefined unless there is one on both sides. */
export function readTexts(difference: Differences[Written], about: Written): readonly [before: string, after: string] | undefined {
  const [before, after] = differenceTexts({ about, difference } as Difference);
  return before === undefined || after === undefined ? undefined : [before, after];
}

/** Signs that mean nothing by themselves. Between digits they do: 1.5, 7-20. */
const SIGNS = /(?<!\d)[\p{P}<>]|[\p{P}<>](?!\d)/gu;

/** A text without its punctuation, and without blanks and width. */
export function removePunctuation(text: string): string {
  return comparable(text).replaceAll(SIGNS, '');
}

/** Words that join others or stand for one another; longer ones first. */
const JOINING: readonly (readonly [RegExp, string])[] = [
  [/以及|及其|及(?!时)|与|和/gu, '和'],
  [/或者/gu, '或'],
  [/有关|相关/gu, '有关'],
  [/[的之]|予以/gu, ''],
];

/** A text in which words that only join others are alike or gone: equal for two texts that say the same. */
export function removeJoints(text: string): string {
  return JOINING.reduce((words, [pattern, replacement]) => words.replaceAll(pattern, replacement), removePunctuation(text));
}
