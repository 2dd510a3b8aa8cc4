import type { AppliedFix } from '../exporters/fix/fix-file.ts';
import type { LeftFix } from '../exporters/fix/plan-fixes.ts';
import type { Finding } from '../model/finding.ts';
import type { Language } from '../model/words.ts';
import { describePlace } from '../reporters/place-text.ts';
import { toLine } from '../reporters/printable.ts';
import type { FixedInput, FixedInputs } from './fix-inputs.ts';
import { describeRefusal } from './fix-words.ts';

/** How many changes, and how many fixes that were left alone, are listed for one file. */
const MOST_LISTED = 50;

/** How a run of fixes went, in numbers. */
export interface FixCounts {
  readonly applied: number;
  readonly changedFiles: number;
  readonly left: number;
  /** Fixes that need an eye, which nobody asked for. */
  readonly unsafe: number;
  /** Findings of all files as they are now. */
  readonly findings: number;
}

export function countFixes({ validation, files }: FixedInputs): FixCounts {
  const sum = (count: (file: FixedInput) => number): number => files.reduce((total, file) => total + count(file), 0);
  const fixed = new Set(files.map(({ input }) => input.path));
  return {
    applied: sum(({ applied }) => applied.length),
    changedFiles: files.filter(({ applied }) => applied.length > 0).length,
    left: sum(({ left }) => left.length),
    unsafe: sum(({ unsafe }) => unsafe),
    findings: validation.report.findings.filter(({ file }) => !fixed.has(file)).length + sum(({ findings }) => findings.length),
  };
}

/** How a run of fixes is to be told. */
export interface FixTelling {
  readonly language: Language;
  readonly dryRun: boolean;
  /** Whether nobody else says how many findings there are now. */
  readonly countsFindings: boolean;
}

/** What was fixed and what was left, file by file, and the whole in one line. */
export function describeFixes(fixed: FixedInputs, { language, dryRun, countsFindings }: FixTelling): string[] {
  const words = WORDS[language];
  const counts = countFixes(fixed);
  const { applied, left, unsafe } = counts;
  const lines = fixed.files.flatMap((file) => describeFile(file, dryRun, language));
  const parts = [applied === 0 ? words.nothing(left + unsafe > 0) : words.applied(applied, counts.changedFiles, dryRun)];
  if (left > 0) parts.push(words.left(left));
  if (unsafe > 0) parts.push(words.unsafe(unsafe));
  if (countsFindings) parts.push(words.findings(counts.findings, dryRun));
  return [...lines, parts.join(words.comma) + words.stop];
}

function describeFile({ input, applied, left }: FixedInput, dryRun: boolean, language: Language): string[] {
  const words = WORDS[language];
  const lines: string[] = [];
  if (applied.length > 0) lines.push(words.file(input.path, applied.length, dryRun), ...listByRule(applied, language));
  if (left.length > 0) {
    const shared = findSharedReason(left, language);
    lines.push(
      words.leftInFile(input.path, left.length) + (shared === undefined ? '' : words.because(shared)),
      ...limit(
        left.map((fix) => describeLeft(fix, shared === undefined, language)),
        language,
      ),
    );
  }
  return lines.map(toLine);
}

function listByRule(applied: readonly AppliedFix[], language: Language): string[] {
  const byRule = new Map<string, AppliedFix[]>();
  for (const fix of applied) byRule.set(fix.finding.ruleId, [...(byRule.get(fix.finding.ruleId) ?? []), fix]);
  const lines = [...byRule].flatMap(([rule, fixes]) => [
    WORDS[language].rule(rule, fixes.length),
    ...limit(
      fixes.map((fix) => describeApplied(fix, language)),
      language,
    ),
  ]);
  return lines;
}

function limit(lines: readonly string[], language: Language): string[] {
  return lines.length <= MOST_LISTED ? [...lines] : [...lines.slice(0, MOST_LISTED), WORDS[language].more(lines.length - MOST_LISTED)];
}

function describeApplied({ finding, occurrences, anchor }: AppliedFix, language: Language): string {
  const words = WORDS[language];
  const { original, replacement } = finding.fix;
  const notes = [...(occurrences > 1 ? [words.occurrences(occurrences)] : []), ...(anchor === undefined ? [] : [words.anchor(anchor)])];
  return `    ${describePlace(finding.place)} ${words.change(original, replacement)}${notes.length > 0 ? words.note(notes) : ''}`;
}

/** Why all of several fixes were left alone, where it is the same: a format, a signature. */
function findSharedReason(left: readonly LeftFix[], language: Language): string | undefined {
  const reasons = new Set(left.map((fix) => describeRefusal(fix, language)));
  return left.length > 1 && reasons.size === 1 ? [...reasons][0] : undefined;
}

function describeLeft({ finding, ...refusal }: LeftFix, withReason: boolean, language: Language): string {
  const { fix } = finding as Finding;
  const change = fix === undefined ? '' : ` ${WORDS[language].change(fix.original, fix.replacement)}`;
  return `    ${describePlace(finding.place)} ${finding.ruleId}${change}${withReason ? WORDS[language].because(describeRefusal(refusal, language)) : ''}`;
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 'es'}`;

const WORDS = {
  zh: {
    file: (path: string, count: number, dryRun: boolean) => `${path}：${dryRun ? '可修正' : '修正'} ${count} 处`,
    rule: (rule: string, count: number) => `  ${rule} ${count} 处`,
    leftInFile: (path: string, count: number) => `${path}：未修正 ${count} 处`,
    because: (reason: string) => `：${reason}`,
    change: (original: string, replacement: string) => (replacement === '' ? `删去“${original}”` : `“${original}” → “${replacement}”`),
    occurrences: (count: number) => `同一格中 ${count} 处相同`,
    anchor: (name: string) => `锚点 &${name}，引用处一并改变`,
    note: (notes: readonly string[]) => `（${notes.join('；')}）`,
    more: (count: number) => `    … 另有 ${count} 处`,
    nothing: (isLeft: boolean) => (isLeft ? '没有作修正' : '没有可修正的问题'),
    applied: (count: number, files: number, dryRun: boolean) =>
      `${dryRun ? '试运行，未写文件；可修正' : '修正'} ${count} 处，涉及 ${files} 个文件`,
    left: (count: number) => `${count} 处未能修正`,
    unsafe: (count: number) => `${count} 处须人工确认，加 --unsafe 才修正`,
    findings: (count: number, dryRun: boolean) => `${dryRun ? '修正后还会有' : '现有'}问题 ${count} 条`,
    comma: '；',
    stop: '。',
  },
  en: {
    file: (path: string, count: number, dryRun: boolean) => `${path}: ${plural(count, 'fix')}${dryRun ? ' possible' : ''}`,
    rule: (rule: string, count: number) => `  ${rule}: ${count}`,
    leftInFile: (path: string, count: number) => `${path}: ${plural(count, 'fix')} left undone`,
    because: (reason: string) => `: ${reason}`,
    change: (original: string, replacement: string) => (replacement === '' ? `removed “${original}”` : `“${original}” → “${replacement}”`),
    occurrences: (count: number) => `the same ${count} times here`,
    anchor: (name: string) => `anchor &${name}, so its aliases change too`,
    note: (notes: readonly string[]) => ` (${notes.join('; ')})`,
    more: (count: number) => `    … ${count} more`,
    nothing: (isLeft: boolean) => (isLeft ? 'Nothing was fixed' : 'Nothing to fix'),
    applied: (count: number, files: number, dryRun: boolean) =>
      `${dryRun ? 'Dry run, nothing was written; possible: ' : ''}${plural(count, 'fix')} in ${files} file${files === 1 ? '' : 's'}`,
    left: (count: number) => `${count} left undone`,
    unsafe: (count: number) => `${plural(count, 'fix')} ${count === 1 ? 'needs' : 'need'} a look, see --unsafe`,
    findings: (count: number, dryRun: boolean) => `${count} finding${count === 1 ? '' : 's'} ${dryRun ? 'would be left' : 'now'}`,
    comma: '; ',
    stop: '.',
  },
} as const;
