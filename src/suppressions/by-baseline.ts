import type { Acceptance, BaselineEntry, SuppressionFault } from '../model/suppression.ts';
import { groupBy, type Occasion, type Stale, type Suppressions } from './define.ts';

/**
 * Suppresses what nothing else has suppressed by the entries of the baseline. An entry accepts as many equal findings as it
 * counts, those of its own file first: a file may have been given another name.
 */
export function acceptByBaseline(
  { list }: NonNullable<Suppressions['baseline']>,
  { findings, rules }: Occasion,
  accepted: (Acceptance | undefined)[],
): ReadonlyMap<BaselineEntry, number> {
  const left = new Map(list.map((entry) => [entry, entry.count]));
  const byFingerprint = groupBy(list, ({ fingerprint }) => fingerprint);
  const accept = (anyFile: boolean): void => {
    for (const [index, { fingerprint, file, ruleId }] of findings.entries()) {
      if (accepted[index] !== undefined || rules.fixed.has(ruleId)) continue;
      const entry = byFingerprint.get(fingerprint)?.find((one) => (anyFile || one.file === file) && (left.get(one) ?? 0) > 0);
      if (entry === undefined) continue;
      left.set(entry, (left.get(entry) ?? 0) - 1);
      accepted[index] = { by: 'baseline' };
    }
  };
  accept(false);
  accept(true);
  return left;
}

/** The entries that count more findings than there are, where the run has looked for them. */
export function findStale(left: ReadonlyMap<BaselineEntry, number>, { scope }: Occasion): Stale[] {
  return [...left].flatMap(([entry, gone]) => (gone > 0 && scope.wasJudged(entry.rule, entry.file) ? [{ entry, gone }] : []));
}

export function tellStale(file: string, stale: readonly Stale[]): SuppressionFault[] {
  return stale.map(({ entry: { place, rule, file: of, item, message, count }, gone }) => ({
    kind: 'baseline-stale',
    file,
    place,
    data: { rule, file: of, item: item ?? null, message, gone, count },
  }));
}
