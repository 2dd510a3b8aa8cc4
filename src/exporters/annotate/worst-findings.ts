import type { Finding } from '../../model/finding.ts';
import { keepWorst } from '../../model/severity.ts';
import type { Sentence } from '../../model/words.ts';

/** Rows of a list of findings. Spreadsheets end at 1,048,576, and are slow to open long before. */
const MOST_LISTED = 100_000;

/** What is said of a list that had to be cut. */
export const UNLISTED: Sentence<number> = {
  zh: (count) => `问题过多，另有 ${count} 条未列入下表（已优先列出较重的问题）；全部问题见 json 报告。`,
  en: (count) => `Too many findings: ${count} more are not in the list below, which has the worst. The json report has all.`,
};

/** As many findings as a list takes: the worst, in their own order. */
export function keepListed(findings: readonly Finding[]): readonly Finding[] {
  return keepWorst(findings, MOST_LISTED);
}
