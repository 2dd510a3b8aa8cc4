import { SEVERITIES, type Finding, type Severity } from './finding.ts';

/** The findings by severity, each list in the order given. */
export function bySeverity(findings: readonly Finding[]): Record<Severity, Finding[]> {
  const lists: Record<Severity, Finding[]> = { error: [], warning: [], info: [] };
  for (const finding of findings) lists[finding.severity].push(finding);
  return lists;
}

/** At most `limit` findings, the worst preferred, in the order given. */
export function keepWorst(findings: readonly Finding[], limit: number): readonly Finding[] {
  if (findings.length <= limit) return findings;
  const lists = bySeverity(findings);
  const worstFirst = SEVERITIES.flatMap((severity) => lists[severity]);
  const kept = new Set(worstFirst.slice(0, Math.max(0, limit)));
  return findings.filter((finding) => kept.has(finding));
}
