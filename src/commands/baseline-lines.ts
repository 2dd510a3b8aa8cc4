import type { Finding } from '../model/finding.ts';
import type { BaselineEntry } from '../model/suppression.ts';
import { writeJson } from '../model/yaml-json.ts';
import type { Stale } from '../suppressions/define.ts';

/** A line of the baseline; new ones have no place yet. */
export type BaselineLine = Omit<BaselineEntry, 'place'>;

/** The lines without what is stale of them. */
export function takeOut<L extends BaselineLine>(lines: readonly L[], stale: readonly Stale[]): L[] {
  const gone = new Map<BaselineLine, number>(stale.map((one) => [one.entry, one.gone]));
  return lines.map((line) => ({ ...line, count: line.count - (gone.get(line) ?? 0) })).filter(({ count }) => count > 0);
}

/** The lines and one for each finding, equal ones of one file in one line. */
export function addFindings(lines: readonly BaselineLine[], findings: readonly Finding[]): BaselineLine[] {
  const byIdentity = new Map(lines.map((line) => [`${line.fingerprint} ${line.file}`, line]));
  for (const { fingerprint, ruleId: rule, file, itemCategory, itemName, itemId, message } of findings) {
    const known = byIdentity.get(`${fingerprint} ${file}`);
    const named = [...new Set([itemCategory, itemName ?? itemId])].filter((part) => part !== undefined).join(' › ');
    const line = known ?? { fingerprint, rule, file, item: named === '' ? undefined : named, message, count: 0 };
    byIdentity.set(`${fingerprint} ${file}`, { ...line, count: line.count + 1 });
  }
  return [...byIdentity.values()];
}

/** The text of a baseline: one finding a line and in a fixed order, so that a change of one is a change of one line. */
export function writeBaseline(lines: readonly BaselineLine[]): string {
  const entries = lines.toSorted(compareLines).map(({ file, rule, item, message, fingerprint, count }) => {
    const line = { file, rule, item, message, fingerprint, count: count === 1 ? undefined : count };
    return `\n    ${writeJson(line)}`;
  });
  return `{\n  "kind": "baseline",\n  "findings": [${entries.join(',')}${entries.length === 0 ? '' : '\n  '}]\n}\n`;
}

/** By file, rule, item, message and fingerprint. */
function compareLines(a: BaselineLine, b: BaselineLine): number {
  for (const key of ['file', 'rule', 'item', 'message', 'fingerprint'] as const) {
    const [left, right] = [a[key] ?? '', b[key] ?? ''];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
