import type { Facts } from '../model/finding.ts';
import type { ProblemCode } from '../model/problem.ts';
import type { Language, Words } from '../model/words.ts';
import { defineRule, type Examples, type Rule } from './define.ts';

/** A rule that words one kind of problem with reading: why a file, or a part of it, could not be checked. */
export function defineProblemRule(definition: {
  readonly id: ProblemCode;
  readonly what: Words;
  readonly remedy: Words;
  /** What helps in the case at hand, in place of `remedy`. */
  readonly remedyFor?: (data: Facts) => Words | undefined;
  readonly examples: Examples;
  readonly message: Readonly<Record<Language, (data: Facts) => string>>;
}): Rule<'input'> {
  const { id, what, remedy, remedyFor, examples, message } = definition;
  return defineRule({
    id,
    severity: 'error',
    about: 'input',
    what,
    why: {
      zh: `${remedy.zh}读不了的文件等于没有检查，因此不能当作通过。不涉及法律条文。`,
      en: `${remedy.en} A file that cannot be read has not been checked and must not pass as clean. No law is involved.`,
    },
    legal: [],
    examples,
    *check({ problems }) {
      for (const { code, place, data } of problems) if (code === id) yield { at: place, data };
    },
    message: {
      zh: (data) => `${message.zh(data)}。${remedyFor?.(data)?.zh ?? remedy.zh}`,
      en: (data) => `${message.en(data)}. ${remedyFor?.(data)?.en ?? remedy.en}`,
    },
  });
}
