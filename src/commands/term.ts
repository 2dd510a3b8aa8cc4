import type { Words } from '../model/words.ts';

/** A word of the field or of the program. */
export interface Term {
  readonly name: Words;
  /** Other words for it, in either language. */
  readonly aliases: readonly string[];
  readonly means: Words;
  /** How the ids of the rules about it begin. */
  readonly rules?: string;
}

/** @param rules how the ids of the rules about it begin */
export const term = (name: Words, aliases: readonly string[], means: Words, rules?: string): Term => ({
  name,
  aliases,
  means,
  ...(rules === undefined ? {} : { rules }),
});
