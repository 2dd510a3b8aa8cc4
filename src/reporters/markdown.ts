import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { keepWorst } from '../model/severity.ts';
import type { Language, Sentence, Words } from '../model/words.ts';
import { describeFix, describeLegal, describeSubject, listRelated } from './advice.ts';
import type { TextReporter, RenderOptions } from './define.ts';
import { escapeHtml, escapeMarkdown, shortenLine, writeTable, writeTableRow } from './markdown-text.ts';
import { describePlace } from './place-text.ts';
import { groupBy } from './severity.ts';
import { countSuppressed, describeFound, describeGate, describeHalt, describeReport, groupHalts, SEVERITY_NAMES } from './summary.ts';

/** A comment that lists more is not read. */
const MOST_FINDINGS = 50;
/** GitHub refuses a comment of more than 65,536 characters; the room kept free is for the end of the report. */
const FINDINGS_ROOM = 30_000;
/** Code points of one table cell. A longer text ends with an ellipsis; the other formats have all of it. */
const LONGEST_CELL = 300;
const MOST_HALTS = 10;
const MOST_RELATED = 5;
/** Characters for the counts in a file's heading. */
const FILE_RESERVE = 100;

const HEADING: Readonly<Record<'passed' | 'failed', Words>> = {
  passed: { zh: '✅ 目录检查通过', en: '✅ Catalogue check passed' },
  failed: { zh: '❌ 目录检查未通过', en: '❌ Catalogue check failed' },
};
const NOTHING: Words = { zh: '没有发现问题。', en: 'Nothing found.' };
const MORE: Sentence<number> = {
  zh: (count) => `… 另有 ${count} 条未列出，全部内容见 json 报告。`,
  en: (count) => `… ${count} more not listed; the json report has them all.`,
};
const MORE_HALTS: Sentence<number> = {
  zh: (count) => `… 另有 ${count} 种原因未列出。`,
  en: (count) => `… ${count} more reasons not listed.`,
};
const COLUMNS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['位置', '级别', '问题', '事项', '规则'],
  en: ['Place', 'Severity', 'Finding', 'Item', 'Rule'],
};
const TOTALS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['文件', '事项', '任务', '错误', '警告', '提示', '已豁免', '规则'],
  en: ['Files', 'Items', 'Tasks', 'Errors', 'Warnings', 'Infos', 'Suppressed', 'Rules'],
};

function toCell(text: string): string {
  return escapeMarkdown(shortenLine(text, LONGEST_CELL));
}

function writeFinding(finding: Finding, language: Language): string {
  const notes = [
    ...(finding.fix === undefined ? [] : [describeFix(finding.fix, language)]),
    ...finding.legal.map((source) => describeLegal(source, language)),
    ...listRelated(finding, MOST_RELATED, language),
  ];
  return writeTableRow([
    toCell(describePlace(finding.place)),
    SEVERITY_NAMES[finding.severity][language],
    [finding.message, ...notes].map(toCell).join('<br>'),
    toCell(describeSubject(finding, language)),
    toCell(finding.ruleId),
  ]);
}

/** The rows that fit, the worst findings first to be kept. */
function chooseRows(wanted: readonly Finding[], language: Language, maxFindings: number): Map<Finding, string> {
  const rows = new Map<Finding, string>();
  let room = FINDINGS_ROOM;
  let file: string | undefined;
  for (const finding of keepWorst(wanted, Math.min(MOST_FINDINGS, maxFindings))) {
    const row = writeFinding(finding, language);
    room -= row.length + 1 + (finding.file === file ? 0 : writeFile(finding.file, [], [], rows, language).join('\n').length + FILE_RESERVE);
    if (room < 0) break;
    rows.set(finding, row);
    file = finding.file;
  }
  return rows;
}

function writeFile(
  file: string,
  all: readonly Finding[],
  findings: readonly Finding[],
  rows: ReadonlyMap<Finding, string>,
  language: Language,
): string[] {
  return [
    `<details><summary><b>${escapeHtml(shortenLine(file, LONGEST_CELL))}</b> (${describeFound(all, language)})</summary>`,
    '',
    ...writeTable(
      COLUMNS[language],
      findings.map((finding) => rows.get(finding) ?? ''),
    ),
    '',
    '</details>',
    '',
  ];
}

function writeHalts(report: Report): string[] {
  const halts = groupHalts(report.notRun);
  const lines = halts.slice(0, MOST_HALTS).map((halt) => `- ${toCell(describeHalt(halt, report.language))}`);
  if (halts.length > MOST_HALTS) lines.push(`- ${MORE_HALTS[report.language](halts.length - MOST_HALTS)}`);
  return lines.length === 0 ? [] : [...lines, ''];
}

function render(report: Report, options: RenderOptions): string {
  const { language, summary } = report;
  const { files, items, tasks, errors, warnings, infos, rules } = summary;
  const totals = [files, items, tasks, errors, warnings, infos, countSuppressed(report), rules].map(String);
  const wanted = options.quiet ? report.findings.filter((finding) => finding.severity === 'error') : report.findings;
  const all = groupBy(wanted, (finding) => finding.file);
  const rows = chooseRows(wanted, language, options.maxFindings);
  const rest = wanted.length - rows.size;
  return [
    `## ${HEADING[report.gate.passed ? 'passed' : 'failed'][language]}`,
    '',
    describeGate(report),
    '',
    ...writeTable(TOTALS[language], [writeTableRow(totals)]),
    '',
    ...(report.findings.length === 0 ? [NOTHING[language], ''] : []),
    ...[...groupBy(rows.keys(), (finding) => finding.file)].flatMap(([file, findings]) =>
      writeFile(file, all.get(file) ?? [], findings, rows, language),
    ),
    ...(rest > 0 ? [MORE[language](rest), ''] : []),
    ...writeHalts(report),
    describeReport(report),
    '',
  ].join('\n');
}

/** For a pull request's comment or a job's summary. */
export const reporter: TextReporter = {
  name: 'markdown',
  summary: { zh: '用于合并请求评论或任务摘要', en: "for a pull request's comment or a job's summary" },
  render,
};
