import type { PlanRow, TaskPlan } from '../model/task-plan.ts';
import type { Language } from '../model/words.ts';
import { describePlace } from '../reporters/place-text.ts';
import { toLine } from '../reporters/printable.ts';

/** So many examples of each sort are told; the reports have them all. */
const MOST_EXAMPLES = 5;

/** What people should know before they hand out a plan: who is not certain, and what is not understood. A line each. */
export function describeGaps({ rows, units, idle, year }: TaskPlan, hasRoster: boolean, language: Language): readonly string[] {
  const say = GAPS[language];
  const lines: string[] = [];
  const tell = (some: readonly PlanRow[], write: (count: number, examples: string) => string): void => {
    if (some.length > 0) lines.push(write(some.length, shorten(some.map(placeOf), say)));
  };
  tell(
    rows.filter(({ certain }) => certain.length === 0),
    say.nobody,
  );
  tell(
    rows.filter(({ groupsOnly, certain }) => groupsOnly && certain.length > 0),
    say.groupsOnly,
  );
  tell(
    rows.filter(({ open }) => open),
    say.open,
  );
  tell(
    rows.filter(({ possible }) => possible.length > 0),
    say.possible,
  );
  const words = countWords(rows);
  if (words.size > 0) {
    const examples = [...words].map(([written, count]) => say.times(written, count));
    lines.push(say.unknown(words.size, shorten(examples, say), hasRoster));
  }
  tell(
    rows.filter(({ due }) => due.class === 'unresolved'),
    year === undefined ? say.undated : say.unresolved,
  );
  if (units.length > 0 && idle.length > 0) lines.push(say.idle(idle.length, shorten(idle, say)));
  return lines.map(toLine);
}

function placeOf({ source }: PlanRow): string {
  return describePlace(source.place);
}

/** How many rows each unknown word stands in, most frequent first. */
function countWords(rows: readonly PlanRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { unknown } of rows) {
    for (const word of new Set(unknown.map(({ written }) => written))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Map([...counts].toSorted(([, a], [, b]) => b - a));
}

function shorten(examples: readonly string[], { join, more }: GapWords): string {
  const shown = examples.slice(0, MOST_EXAMPLES).join(join);
  return examples.length > MOST_EXAMPLES ? `${shown}${more}` : shown;
}

interface GapWords {
  readonly join: string;
  readonly more: string;
  nobody(count: number, examples: string): string;
  groupsOnly(count: number, examples: string): string;
  open(count: number, examples: string): string;
  possible(count: number, examples: string): string;
  unknown(count: number, examples: string, hasRoster: boolean): string;
  unresolved(count: number, examples: string): string;
  /** Nobody says of which year the plan is. */
  undated(count: number, examples: string): string;
  idle(count: number, examples: string): string;
  times(word: string, count: number): string;
}

const GAPS: Readonly<Record<Language, GapWords>> = {
  zh: {
    join: '、',
    more: ' 等',
    nobody: (count, examples) => `${count} 行没有确定的责任单位：${examples}`,
    groupsOnly: (count, examples) => `${count} 行只写了统称，没有点到具体单位：${examples}`,
    open: (count, examples) => `${count} 行的责任单位以“等”结尾，没有列全：${examples}`,
    possible: (count, examples) => `${count} 行有只是可能的责任单位，没有派给它们：${examples}`,
    unknown: (count, examples, hasRoster) =>
      `${count} 种写法不知道指哪个单位：${examples}；${hasRoster ? '请补入名册' : '有单位名册时用 --roster，没有时用 catalogue tasks roster 起草'}`,
    unresolved: (count, examples) => `${count} 行的完成时限未能识别：${examples}`,
    undated: (count, examples) =>
      `${count} 行的完成时限未能识别：${examples}；表中没有写明是哪一年的，请在标题中写明，或加 --edition 2025 说明`,
    idle: (count, examples) => `名册中有 ${count} 个单位没有任务：${examples}`,
    times: (word, count) => `${word}（${count} 行）`,
  },
  en: {
    join: ', ',
    more: ' and more',
    nobody: (count, examples) => `${count} rows have no certain unit: ${examples}`,
    groupsOnly: (count, examples) => `${count} rows name only words for many, and nobody in particular: ${examples}`,
    open: (count, examples) => `${count} rows end their list of units with 等 (and others) and are open: ${examples}`,
    possible: (count, examples) => `${count} rows have units that are only possible and were handed nothing: ${examples}`,
    unknown: (count, examples, hasRoster) =>
      `${count} wordings stand for no known unit: ${examples}; ${hasRoster ? 'add them to the roster' : 'give a roster with --roster, or draft one with catalogue tasks roster'}`,
    unresolved: (count, examples) => `${count} rows have a due that could not be read: ${examples}`,
    undated: (count, examples) =>
      `${count} rows have a due that could not be read: ${examples}; nothing says of which year the plan is: write it in the title, or add --edition 2025`,
    idle: (count, examples) => `${count} units of the roster have nothing to do: ${examples}`,
    times: (word, count) => `${word} (${count} rows)`,
  },
};
