import { SEVERITIES, type Severity } from '../model/finding.ts';
import type { FailOn } from '../model/report.ts';

/** Whether a finding of this severity fails the gate. */
export function failsGate(severity: Severity, failOn: FailOn): boolean {
  return failOn !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
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
