import type { Finding } from '../model/finding.ts';
import type { Day } from '../model/phrases.ts';
import type { CheckedFile, NotRun } from '../model/report.ts';
import type { CommentedFile, Suppressed } from '../model/suppression.ts';
import { separateFingerprints } from '../rules/findings.ts';
import { rules } from '../rules/index.generated.ts';
import type { Run } from '../rules/run.ts';
import type { KnownRules, Scope, Stale, Suppressions } from '../suppressions/define.ts';
import { weighFindings } from '../suppressions/suppress.ts';

/** What users keep of findings that do not count, beside the comments in their files. */
export interface KeptSuppressions extends Pick<Suppressions, 'entries' | 'baseline'> {
  /** Whether the run covers all files that these may be about. */
  readonly whole: boolean;
  /** Whether a file is there that the run does not cover. */
  exists(path: string): boolean;
}

/** What the rules found, before it is asked what counts. */
export interface Judged {
  readonly files: readonly CheckedFile[];
  /** As the rules gave them: equal ones have equal fingerprints. */
  readonly findings: readonly Finding[];
  readonly notRun: readonly NotRun[];
  readonly comments: readonly CommentedFile[];
}

/** What counts, and what does not. */
export interface Settled {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  /** Findings that count and could be accepted, as the rules gave them. */
  readonly open: readonly Finding[];
  /** What the baseline holds too much. */
  readonly stale: readonly Stale[];
}

/** What cannot be read or judged, and what is wrong with suppressions, nobody can suppress. */
const KNOWN: KnownRules = {
  ids: rules.map(({ id }) => id),
  fixed: new Set(rules.filter(({ about }) => about === 'input' || about === 'run' || about === 'suppression').map(({ id }) => id)),
};
const BETWEEN_FILES = new Set(rules.filter(({ about }) => about === 'sources').map(({ id }) => id));

/**
 * Takes out what is suppressed and adds what is wrong with the suppressions, behind the other findings of its file.
 *
 * @param start begins a run by the same settings; asked for only where there are suppressions
 */
export function settle(judged: Judged, kept: KeptSuppressions | undefined, asOf: Day, start: () => Run): Settled {
  const numbered = separateFingerprints(judged.findings);
  const canBeAccepted = ({ ruleId }: Finding): boolean => !KNOWN.fixed.has(ruleId);
  if (judged.comments.length === 0 && kept?.entries === undefined && kept?.baseline === undefined) {
    return { findings: numbered, suppressed: [], open: judged.findings.filter(canBeAccepted), stale: [] };
  }
  const run = start();
  const { accepted, faults, stale } = weighFindings(
    { comments: judged.comments, entries: kept?.entries, baseline: kept?.baseline },
    { findings: judged.findings, numbered, rules: KNOWN, scope: scopeOf(judged, kept, run), asOf },
  );
  const counts = (_: Finding, index: number): boolean => accepted[index] === undefined;
  const suppressed = numbered.flatMap((finding, index): Suppressed[] => {
    const acceptance = accepted[index];
    return acceptance === undefined ? [] : [{ ...acceptance, finding: { ...finding, excerpt: undefined } }];
  });
  return {
    findings: sortIn(judged.files, numbered.filter(counts), separateFingerprints(run.tell(faults))),
    suppressed,
    open: judged.findings.filter(counts).filter(canBeAccepted),
    stale,
  };
}

function scopeOf({ files, notRun }: Judged, kept: KeptSuppressions | undefined, run: Run): Scope {
  const read = new Map(files.map((file) => [file.path, file.read]));
  const halted = new Set(notRun.map(({ ruleId, file }) => `${ruleId} ${file}`));
  const whole = kept?.whole ?? true;
  const isComparable = whole && files.every((file) => file.read);
  return {
    files: [...read.keys()],
    whole,
    wasJudged(rule, file) {
      const known = read.get(file);
      if (known === undefined) return kept !== undefined && !kept.exists(file);
      if (!known || halted.has(`${rule} ${file}`) || (BETWEEN_FILES.has(rule) && !isComparable)) return false;
      return !KNOWN.ids.includes(rule) || run.isInForce(rule, file);
    },
  };
}

/** Adds findings behind the others of their file; those of files that were not checked come last. */
export function sortIn(files: readonly CheckedFile[], findings: readonly Finding[], added: readonly Finding[]): readonly Finding[] {
  if (added.length === 0) return findings;
  const order = new Map(files.map(({ path }, index) => [path, index]));
  const rank = ({ file }: Finding): number => order.get(file) ?? files.length;
  return [...findings, ...added].toSorted((a, b) => rank(a) - rank(b));
}
