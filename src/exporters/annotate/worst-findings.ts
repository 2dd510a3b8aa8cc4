import { SEVERITIES, type Finding } from '../../model/finding.ts';
import type { Sentence } from '../../model/words.ts';

/** Rows of a list of findings. Spreadsheets end at 1,048,576, and are slow to open long before. */
export const MOST_LISTED = 100_000;

/** What is said of a list that had to be cut. */
export const UNLISTED: Sentence<number> = {
  zh: (count) => `问题过多，另有 ${count} 条未列入下表（已优先列出较重的问题）；全部问题见 json 报告。`,
  en: (count) => `Too many findings: ${count} more are not in the list below, which has the worst. The json report has all.`,
};

/** As many findings as a list takes: the worst, in their own order. */
export function keepWorst(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MOST_LISTED) return findings;
  let left = MOST_LISTED;
  const kept = new Set<Finding>();
  for (const wanted of SEVERITIES) {
    const some = findings.filter(({ severity }) => severity === wanted).slice(0, left);
    for (const finding of some) kept.add(finding);
    left -= some.length;
  }
  return findings.filter((finding) => kept.has(finding));
}
