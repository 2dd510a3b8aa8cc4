import { SEVERITIES, type Finding, type Severity } from '../model/finding.ts';
import type { FailOn } from '../model/report.ts';

/** Whether a finding of this severity fails the gate. */
export function failsGate(severity: Severity, failOn: FailOn): boolean {
  return failOn !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
}

/** The findings by severity, each list in the report's order. */
export function bySeverity(findings: readonly Finding[]): Record<Severity, Finding[]> {
  const lists: Record<Severity, Finding[]> = { error: [], warning: [], info: [] };
  for (const finding of findings) lists[finding.severity].push(finding);
  return lists;
}

/** All findings, the worst first, otherwise in the report's order. */
function worstFirst(findings: readonly Finding[]): Finding[] {
  const lists = bySeverity(findings);
  return SEVERITIES.flatMap((severity) => lists[severity]);
}

/** At most `limit` findings, the worst preferred, in the report's order. */
export function keepWorst(findings: readonly Finding[], limit: number): readonly Finding[] {
  if (findings.length <= limit) return findings;
  const kept = new Set(worstFirst(findings).slice(0, Math.max(0, limit)));
  return findings.filter((finding) => kept.has(finding));
}

/** Lists by key, in the order of each key's first appearance. */
export function groupBy<T>(values: Iterable<T>, key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const name = key(value);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [value]);
    else group.push(value);
  }
  return groups;
}
