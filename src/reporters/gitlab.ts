import type { Finding } from '../model/finding.ts';
import { appendItem } from './advice.ts';
import type { TextReporter } from './define.ts';
import { describePlace } from './place-text.ts';
import { replaceSurrogates } from './printable.ts';

/** Code Quality's own scale. An input that could not be read is worse than any fault in one that could. */
const SEVERITIES = { error: 'major', warning: 'minor', info: 'info' } as const;

function toIssue(finding: Finding, inputRules: ReadonlySet<string>): object {
  const { ruleId, severity, message, file, place, fingerprint } = finding;
  const address = place.kind === 'cell' ? `${describePlace(place)}: ` : '';
  return {
    description: replaceSurrogates(`${address}${message}${appendItem(finding)}`),
    check_name: ruleId,
    fingerprint,
    severity: inputRules.has(ruleId) ? 'critical' : SEVERITIES[severity],
    location: {
      path: replaceSurrogates(file.replace(/^(?:\.\/)+/, '')),
      // A cell has no line; the address is in the description.
      lines: place.kind === 'text' ? { begin: place.start.line, end: place.end.line } : { begin: 1 },
    },
  };
}

/**
 * GitLab's Code Quality report: a JSON array without a byte order mark, `[]` where there is nothing to say.
 * @see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export const reporter: TextReporter = {
  name: 'gitlab',
  summary: { zh: 'GitLab 代码质量报告', en: 'GitLab Code Quality report' },
  render(report) {
    const inputRules = new Set(report.rules.filter((rule) => rule.about === 'input').map((rule) => rule.id));
    const issues = report.findings.map((finding) => `\n  ${JSON.stringify(toIssue(finding, inputRules))}`);
    return `[${issues.join(',')}${issues.length > 0 ? '\n' : ''}]\n`;
  },
};
