import { SEVERITIES, type Finding, type Severity } from '../model/finding.ts';
import { bySeverity } from '../model/severity.ts';
import type { Sentence } from '../model/words.ts';
import { appendItem } from './advice.ts';
import type { TextReporter } from './define.ts';
import { describePlace } from './place-text.ts';
import { toLine } from './printable.ts';
import { describeReport } from './summary.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** GitHub shows ten annotations of each kind per step and drops the others without a word. */
const SHOWN = 10;

const REST: Sentence<number> = {
  zh: (count) => `另有 ${count} 条未在此标注：GitHub 每一步每类最多显示 ${SHOWN} 条。全部内容见 json、sarif 或 markdown 报告`,
  en: (count) =>
    `${count} more are not annotated: GitHub shows ${SHOWN} of each kind per step. The json, sarif and markdown reports have them all`,
};

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** The properties that place an annotation; columns only where it stays on a line. A cell has no line that GitHub could show. */
function locate({ file, place }: Finding): string {
  const path = `file=${escapeProperty(file)}`;
  if (place.kind === 'cell') return path;
  const { start, end } = place;
  const lines = `${path},line=${start.line},endLine=${end.line}`;
  return start.line === end.line ? `${lines},col=${start.column},endColumn=${end.column}` : lines;
}

function annotate(finding: Finding): string {
  const { place, severity, ruleId, message } = finding;
  const address = place.kind === 'cell' ? `${describePlace(place)}: ` : '';
  const text = `${address}${message}${appendItem(finding)}`;
  return `::${COMMANDS[severity]} ${locate(finding)},title=${escapeProperty(ruleId)}::${escapeData(text)}`;
}

/**
 * Workflow commands that annotate the changed files, the worst first. Where some must be left out, a last notice counts
 * them; it takes the place of one finding, so that it is not dropped itself. The log ends with what was checked.
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export const reporter: TextReporter = {
  name: 'github',
  summary: { zh: '在 GitHub Actions 里标注文件', en: 'annotations in GitHub Actions' },
  render(report) {
    const lists = bySeverity(report.findings);
    const whole = SEVERITIES.every((severity) => lists[severity].length <= SHOWN);
    const caps = { error: SHOWN, warning: SHOWN, info: whole ? SHOWN : SHOWN - 1 };
    const shown = SEVERITIES.flatMap((severity) => lists[severity].slice(0, caps[severity]));
    const rest = report.findings.length - shown.length;
    return [
      ...shown.map(annotate),
      ...(rest > 0 ? [`::notice::${escapeData(REST[report.language](rest))}`] : []),
      toLine(describeReport(report)),
      '',
    ].join('\n');
  },
};
