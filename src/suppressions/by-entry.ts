import type { Finding } from '../model/finding.ts';
import { isPattern, matchesPattern } from '../model/path-pattern.ts';
import type { Acceptance, SuppressionEntry, SuppressionFault } from '../model/suppression.ts';
import { groupBy, type Occasion, type Scope, type Suppressions } from './define.ts';
import { findFlaw } from './ignore-comment.ts';

/** Suppresses what no comment has suppressed by the entries of the suppression file. */
export function acceptByEntries(
  { path: file, list }: NonNullable<Suppressions['entries']>,
  { findings, numbered, rules, scope, asOf }: Occasion,
  accepted: (Acceptance | undefined)[],
): SuppressionFault[] {
  const used = new Set<SuppressionEntry>();
  const live = list.filter(({ until }) => until === undefined || until >= asOf);
  const byRule = groupBy(live, ({ rule }) => rule);
  for (const [index, finding] of findings.entries()) {
    if (accepted[index] !== undefined || rules.fixed.has(finding.ruleId)) continue;
    const fitting = (byRule.get(finding.ruleId) ?? []).filter((entry) => isAbout(entry, finding, numbered[index]?.fingerprint));
    for (const entry of fitting) used.add(entry);
    const [first] = fitting;
    if (first !== undefined) accepted[index] = { by: 'file', reason: first.reason, until: first.until };
  }
  return list.flatMap((entry): SuppressionFault[] => {
    const { place, rule, until } = entry;
    const flaw = findFlaw(rule, rules);
    if (flaw !== undefined) return [{ kind: 'suppression-malformed', file, place, data: flaw }];
    if (!live.includes(entry)) return [{ kind: 'suppression-expired', file, place, data: { rules: [rule], until } }];
    if (used.has(entry) || !wasLookedFor(entry, scope)) return [];
    return [{ kind: 'suppression-unused', file, place, data: { rules: [rule], by: 'file' } }];
  });
}

function isAbout(entry: SuppressionEntry, finding: Finding, numbered: string | undefined): boolean {
  const { file, item, fingerprint, element, facts } = entry;
  if (file !== undefined && !matchesPattern(finding.file, file)) return false;
  if (item?.id !== undefined && item.id !== finding.itemId) return false;
  if (item?.category !== undefined && item.category !== finding.itemCategory) return false;
  if (item?.name !== undefined && item.name !== finding.itemName) return false;
  if (fingerprint !== undefined && fingerprint !== finding.fingerprint && fingerprint !== numbered) return false;
  if (element !== undefined && element !== finding.element) return false;
  return Object.entries(facts ?? {}).every(([key, value]) => isSame(value, finding.data[key]));
}

/** Compares plain JSON. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return (
    left.length === right.length &&
    left.every(([key, value]) => Object.hasOwn(b, key) && isSame(value, (b as Record<string, unknown>)[key]))
  );
}

/** Whether the run would have met what the entry is about, so that it is stale where nothing was found. */
function wasLookedFor({ rule, file }: SuppressionEntry, scope: Scope): boolean {
  if (file !== undefined && !isPattern(file)) {
    const inside = scope.files.filter((path) => matchesPattern(path, file));
    return inside.length === 0 ? scope.wasJudged(rule, file) : inside.every((path) => scope.wasJudged(rule, path));
  }
  if (!scope.whole) return false;
  return scope.files.every((path) => (file !== undefined && !matchesPattern(path, file)) || scope.wasJudged(rule, path));
}
