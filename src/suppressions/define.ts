import type { Finding } from '../model/finding.ts';
import type { Day } from '../model/phrases.ts';
import type { Acceptance, BaselineEntry, CommentedFile, SuppressionEntry, SuppressionFault } from '../model/suppression.ts';

/** What a run looked at: where it is silent, a fault is either gone or was not looked for. */
export interface Scope {
  /** Whether the rule has judged the file, so that its silence says something; a file that is gone is clean. */
  wasJudged(rule: string, file: string): boolean;
  /** The files of the run. */
  readonly files: readonly string[];
  /** Whether the run covers all files that the suppressions may be about, and not a few that somebody named. */
  readonly whole: boolean;
}

/** The rules that a suppression may name. */
export interface KnownRules {
  readonly ids: readonly string[];
  /** Those whose findings cannot be suppressed: what could not be read or judged, and what is wrong with suppressions. */
  readonly fixed: ReadonlySet<string>;
}

/** Everything that says which findings do not count. */
export interface Suppressions {
  readonly comments: readonly CommentedFile[];
  readonly entries?: { readonly path: string; readonly list: readonly SuppressionEntry[] } | undefined;
  readonly baseline?: { readonly path: string; readonly list: readonly BaselineEntry[] } | undefined;
}

/** The findings of a run, and by what they are judged. */
export interface Occasion {
  /** As the rules gave them: equal ones have equal fingerprints. */
  readonly findings: readonly Finding[];
  /** The same, numbered through, as users see them. */
  readonly numbered: readonly Finding[];
  readonly rules: KnownRules;
  readonly scope: Scope;
  readonly asOf: Day;
}

/** Entries of the baseline that say too much, and by how many findings. */
export interface Stale {
  readonly entry: BaselineEntry;
  readonly gone: number;
}

/** For each finding why it does not count, and what is wrong with the suppressions themselves. */
export interface Weighed {
  readonly accepted: readonly (Acceptance | undefined)[];
  readonly faults: readonly SuppressionFault[];
  readonly stale: readonly Stale[];
}

/** Values by a key of theirs, in their order. */
export function groupBy<T>(values: Iterable<T>, key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group === undefined) groups.set(key(value), [value]);
    else group.push(value);
  }
  return groups;
}
