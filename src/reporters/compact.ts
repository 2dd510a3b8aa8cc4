import type { Finding } from '../model/finding.ts';
import type { TextReporter } from './define.ts';
import { describePlace } from './place-text.ts';
import { toLine } from './printable.ts';
import { describeReport } from './summary.ts';

function writeFinding({ file, place, severity, ruleId, message, itemName, itemId }: Finding): string {
  const item = itemName ?? itemId;
  return toLine(`${file}:${describePlace(place)}: ${severity} ${ruleId} ${message}${item === undefined ? '' : ` [${item}]`}`);
}

/** One line per finding, for `grep`, editors and long lists; then the line that says what was checked. */
export const reporter: TextReporter = {
  name: 'compact',
  summary: { zh: '每个问题一行，便于检索', en: 'one line per finding' },
  render(report, { quiet }) {
    const findings = quiet ? report.findings.filter((finding) => finding.severity === 'error') : report.findings;
    return [...findings.map(writeFinding), toLine(describeReport(report)), ''].join('\n');
  },
};
