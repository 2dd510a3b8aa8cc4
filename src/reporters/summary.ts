import { SEVERITIES, type Finding, type Severity } from '../model/finding.ts';
import type { NotRun, Report } from '../model/report.ts';
import { bySeverity } from '../model/severity.ts';
import { SUPPRESSION_KINDS, type Acceptance, type SuppressionKind } from '../model/suppression.ts';
import type { Language, Sentence, Words } from '../model/words.ts';
import { failsGate, groupBy } from './severity.ts';

/** The severities' names, as people read them. */
export const SEVERITY_NAMES: Readonly<Record<Severity, Words>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
};

type Counts = Readonly<Record<Severity, number>>;

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

const COUNTS: Readonly<Record<Severity, Sentence<number>>> = {
  error: { zh: (count) => `${count} 个错误`, en: (count) => plural(count, 'error') },
  warning: { zh: (count) => `${count} 个警告`, en: (count) => plural(count, 'warning') },
  info: { zh: (count) => `${count} 条提示`, en: (count) => `${count} info` },
};

/** `2 个错误、1 个警告、0 条提示`. */
function describeCounts(counts: Counts, language: Language): string {
  return SEVERITIES.map((severity) => COUNTS[severity][language](counts[severity])).join(language === 'zh' ? '、' : ', ');
}

/** The same of some findings, without the severities that none of them has. */
export function describeFound(findings: readonly Finding[], language: Language): string {
  const lists = bySeverity(findings);
  const found = SEVERITIES.filter((severity) => lists[severity].length > 0);
  return found.map((severity) => COUNTS[severity][language](lists[severity].length)).join(language === 'zh' ? '、' : ', ');
}

const DURATION: Sentence<number> = {
  zh: (ms) => (ms < 1000 ? `${Math.round(ms)} 毫秒` : `${(ms / 1000).toFixed(1)} 秒`),
  en: (ms) => (ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`),
};

/** Items and tasks, each only where there is one; a run without either says that there was no item. */
const CHECKED: Sentence<Report['summary']> = {
  zh: ({ items, tasks, taskRows }) => {
    const tasked = `${tasks} 项任务（${taskRows} 行）`;
    if (tasks === 0) return `${items} 个事项`;
    return items === 0 ? tasked : `${items} 个事项、${tasked}`;
  },
  en: ({ items, tasks, taskRows }) => {
    const tasked = `${plural(tasks, 'task')} (${plural(taskRows, 'row')})`;
    if (tasks === 0) return plural(items, 'item');
    return items === 0 ? tasked : `${plural(items, 'item')}, ${tasked}`;
  },
};

const RUN: Sentence<Report> = {
  zh: ({ summary, asOf }) =>
    `已检查 ${summary.files} 个文件、${CHECKED.zh(summary)}，规则 ${summary.rules} 条，以 ${asOf} 为准，用时 ${DURATION.zh(summary.durationMs)}`,
  en: ({ summary, asOf }) =>
    `Checked ${plural(summary.files, 'file')}, ${CHECKED.en(summary)} with ${plural(summary.rules, 'rule')} as of ${asOf} ` +
    `in ${DURATION.en(summary.durationMs)}`,
};

const SUPPRESSED: Sentence<string> = {
  zh: (count) => `，已豁免 ${count}`,
  en: (count) => `, suppressed ${count}`,
};

/** By what findings are suppressed, as people call it. */
const SUPPRESSED_BY: Readonly<Record<SuppressionKind, Words>> = {
  comment: { zh: '注释', en: 'comments' },
  file: { zh: '豁免文件', en: 'suppression file' },
  baseline: { zh: '基线', en: 'baseline' },
};

/** How many findings are suppressed, however. */
export function countSuppressed({ summary }: Report): number {
  return Object.values(summary.suppressed).reduce((sum, count) => sum + count, 0);
}

/** `3 条（注释 1、基线 2）`. */
export function describeSuppressed(report: Report): string {
  const { language, summary } = report;
  const kinds = SUPPRESSION_KINDS.filter((kind) => summary.suppressed[kind] > 0).map(
    (kind) => `${SUPPRESSED_BY[kind][language]} ${summary.suppressed[kind]}`,
  );
  const total = countSuppressed(report);
  if (language === 'zh') return `${total} 条${kinds.length === 0 ? '' : `（${kinds.join('、')}）`}`;
  return `${total}${kinds.length === 0 ? '' : ` (${kinds.join(', ')})`}`;
}

/** Why a finding is suppressed, in a few words. */
export function describeAcceptance({ by, reason, until }: Acceptance, language: Language): string {
  const [open, close] = language === 'zh' ? ['（', '）'] : [' (', ')'];
  const last = until === undefined ? '' : `${open}${language === 'zh' ? '至' : 'until'} ${until}${close}`;
  const words = language === 'zh' ? `已豁免，${SUPPRESSED_BY[by].zh}` : `suppressed, ${SUPPRESSED_BY[by].en}`;
  return `${words}${reason === undefined ? '' : `${language === 'zh' ? '：' : ': '}${reason}`}${last}`;
}

const UNREAD: Sentence<number> = {
  zh: (count) => `${count} 个文件未能读取`,
  en: (count) => `${plural(count, 'file')} could not be read`,
};

const SKIPPED: Sentence<{ files: number; sorts: string }> = {
  zh: ({ files, sorts }) => `跳过 ${files} 个文件（${sorts}）`,
  en: ({ files, sorts }) => `${plural(files, 'file')} skipped (${sorts})`,
};

const NOT_RUN: Sentence<number> = {
  zh: (count) => `${count} 条规则未能全部执行`,
  en: (count) => `${plural(count, 'rule')} could not run everywhere`,
};

const GATE: Readonly<Record<Report['gate']['failOn'], Words>> = {
  error: { zh: '门槛“有错误即不通过”', en: 'Gate (fail on error)' },
  warning: { zh: '门槛“有警告或错误即不通过”', en: 'Gate (fail on warning)' },
  info: { zh: '门槛“有任何发现即不通过”', en: 'Gate (fail on any finding)' },
  never: { zh: '未设门槛', en: 'Gate (never fail)' },
};

const VERDICT: Sentence<{ passed: boolean; reaching: number }> = {
  zh: ({ passed, reaching }) => {
    if (passed) return '通过';
    return reaching > 0 ? `未通过，${reaching} 条达到门槛` : '未通过';
  },
  en: ({ passed, reaching }) => {
    if (passed) return 'passed';
    return reaching > 0 ? `failed, ${plural(reaching, 'finding')} at or above it` : 'failed';
  },
};

/** The counts of a report by severity. */
function countSeverities(report: Report): Counts {
  return { error: report.summary.errors, warning: report.summary.warnings, info: report.summary.infos };
}

/** Items and tasks of a run in words. */
export function describeChecked({ summary, language }: Report): string {
  return CHECKED[language](summary);
}

/** What was checked, with what, and how long it took. */
function describeRun(report: Report): string {
  return RUN[report.language](report);
}

/** What was found, and what could not be looked at. */
function describeResult(report: Report): string {
  const { language } = report;
  const { skipped } = report.summary;
  const unread = report.files.filter((file) => !file.read).length;
  const halted = new Set(report.notRun.map((entry) => entry.ruleId)).size;
  const found =
    describeCounts(countSeverities(report), language) +
    (countSuppressed(report) > 0 ? SUPPRESSED[language](describeSuppressed(report)) : '');
  const sorts = report.skipped.map(({ sort, files }) => `${sort} ${files}`).join(language === 'zh' ? '、' : ', ');
  const gaps = [
    ...(unread > 0 ? [UNREAD[language](unread)] : []),
    ...(skipped > 0 ? [SKIPPED[language]({ files: skipped, sorts })] : []),
    ...(halted > 0 ? [NOT_RUN[language](halted)] : []),
  ];
  return [found, ...gaps].join(language === 'zh' ? '；' : '; ');
}

/** The gate in force, whether the run passed it, and why not. */
export function describeGate(report: Report): string {
  const { language, gate } = report;
  const reaching = Object.entries(countSeverities(report))
    .filter(([severity]) => failsGate(severity as Severity, gate.failOn))
    .reduce((sum, [, count]) => sum + count, 0);
  const colon = language === 'zh' ? '：' : ': ';
  return GATE[gate.failOn][language] + colon + VERDICT[language]({ passed: gate.passed, reaching });
}

/** The line that ends every report people read: what was checked, what was found, and the gate. */
export function describeReport(report: Report): string {
  if (report.conclusion !== undefined) return report.conclusion;
  const [stop, join] = report.language === 'zh' ? ['。', ''] : ['.', ' '];
  return [describeRun(report), describeResult(report), describeGate(report)].map((sentence) => sentence + stop).join(join);
}

/** A reason why rules were not run, with the rules and files it concerns. */
export interface Halt {
  readonly reason: string;
  readonly rules: readonly string[];
  readonly files: readonly string[];
}

/** The rules that did not run, each reason once. */
export function groupHalts(notRun: readonly NotRun[]): Halt[] {
  return [...groupBy(notRun, (entry) => entry.reason)].map(([reason, entries]) => ({
    reason,
    rules: [...new Set(entries.map((entry) => entry.ruleId))],
    files: [...new Set(entries.map((entry) => entry.file))],
  }));
}

const HALT: Sentence<Halt> = {
  zh: ({ reason, rules, files }) => `未执行 ${rules.join('、')}：${reason}（${files.length === 1 ? files[0] : `${files.length} 个文件`}）`,
  en: ({ reason, rules, files }) => `Not run: ${rules.join(', ')}: ${reason} (${files.length === 1 ? files[0] : `${files.length} files`})`,
};

/** One sentence for a reason why rules were not run. */
export function describeHalt(halt: Halt, language: Language): string {
  return HALT[language](halt);
}
