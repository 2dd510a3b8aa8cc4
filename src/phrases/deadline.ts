import type { Deadline, DeadlineClause } from '../model/phrases.ts';
import { compact } from '../vocabularies/normalise.ts';
import { readDeadlinePart } from './deadline-clauses.ts';
import { takeExceptions, EXCEPTION } from './deadline-exceptions.ts';
import { splitSentences, splitCommas } from './deadline-sentences.ts';
import { memoise } from './memoise.ts';

/**
 * Reads a deadline: every period, date, rhythm or promise that it names, each with the part of the information it is limited to.
 * Blanks and width do not count; `trigger`, `scope` and `unresolved` come without blanks and in half width.
 * What is neither read nor an empty phrase of courtesy is in `unresolved`; an empty text has neither clauses nor anything unresolved.
 */
export const parseDeadline: (text: string) => Deadline = memoise(readDeadline);

function readDeadline(text: string): Deadline {
  const clauses: DeadlineClause[] = [];
  const unresolved: string[] = [];
  for (const sentence of splitSentences(takeExceptions(compact(text)))) {
    if (sentence === EXCEPTION) {
      if (!markExceptions(clauses)) unresolved.push('另有规定的从其规定');
    } else {
      readSentence(sentence, clauses, unresolved);
    }
  }
  // 予以公开 says nothing about time, and that must not pass for an answer.
  if (clauses.length === 0 && unresolved.length === 0 && text.trim() !== '') unresolved.push(text.trim());
  return { text, clauses, unresolved };
}

/** The reservation holds for whatever was said before it. False where nothing was. */
function markExceptions(clauses: DeadlineClause[]): boolean {
  for (const [position, clause] of clauses.entries()) clauses[position] = { ...clause, exception: true };
  return clauses.length > 0;
}

/** 自信息形成之日起,20个工作日内: the comma parts a trigger from its period. */
function joinTriggers(parts: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const triggered = last !== undefined && /(?:[^前]后|起)$/.test(last) && /^的?[\d一二三四五六七八九十]/.test(part);
    if (triggered) joined[joined.length - 1] = `${last}${part}`;
    else joined.push(part);
  }
  return joined;
}

/** Reads the parts between commas; a condition (…的, …时) limits the part that follows it. */
function readSentence(sentence: string, clauses: DeadlineClause[], unresolved: string[]): void {
  let condition: string | undefined;
  for (const part of joinTriggers(splitCommas(sentence))) {
    const reading = readDeadlinePart(part, condition);
    if (reading.kind === 'condition') {
      if (condition !== undefined) unresolved.push(condition);
      condition = reading.text;
      continue;
    }
    clauses.push(...reading.clauses);
    unresolved.push(...reading.unresolved);
    // 因情况紧急需要缩短期限的,应当予以说明: in that case the period does not hold.
    if (reading.settled === true && condition !== undefined && /缩短|延长/.test(condition)) markExceptions(clauses);
    if (reading.clauses.length > 0 || reading.settled === true) condition = undefined;
  }
  if (condition !== undefined) unresolved.push(condition);
}
