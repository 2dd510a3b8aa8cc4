import type { Severity } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { Language, Sentence, Words } from '../model/words.ts';
import { NOTES, type PARTS } from './compliance-words.ts';
import { toLine } from './printable.ts';
import { groupBy } from './severity.ts';
import { countSuppressed, describeChecked, describeGate, describeHalt, describeSuppressed, groupHalts, SEVERITY_NAMES } from './summary.ts';

/** One line of the cover: a label, and what there is to say under it. */
export interface CoverEntry {
  readonly label: string;
  /** Single lines without control characters. */
  readonly lines: readonly string[];
  /** The findings that the entry counts. */
  readonly severity?: Severity | undefined;
  /** The part of the report that says more. */
  readonly part?: Exclude<keyof typeof PARTS, 'cover'> | undefined;
  /** Set where the entry tells of something that was not checked, or of a run that failed. */
  readonly alarming?: true | undefined;
}

/** How many paths, files or reasons are named; the rest is counted. */
const MOST_NAMED = 20;
const MOST_REASONS = 3;

const LABELS = {
  paths: { zh: '检查范围', en: 'Checked' },
  amount: { zh: '检查数量', en: 'Amount' },
  asOf: { zh: '基准日期', en: 'As of' },
  tool: { zh: '检查工具', en: 'Tool' },
  rules: { zh: '检查规则', en: 'Rules' },
  vocabularies: { zh: '词库', en: 'Vocabularies' },
  verdict: { zh: '结论', en: 'Verdict' },
  suppressed: { zh: '已豁免', en: 'Suppressed' },
  notRun: { zh: '未执行的检查', en: 'Not run' },
  unread: { zh: '未能读取的文件', en: 'Unreadable files' },
  skipped: { zh: '跳过的文件', en: 'Skipped files' },
  note: { zh: '说明', en: 'Note' },
} as const satisfies Readonly<Record<string, Words>>;

const COUNT: Sentence<number> = { zh: (count) => `${count} 条`, en: (count) => String(count) };
const FILES: Sentence<number> = { zh: (count) => `${count} 个文件`, en: (count) => `${count} file${count === 1 ? '' : 's'}` };
const SKIPPED: Sentence<{ readonly sort: string; readonly files: string }> = {
  zh: ({ sort, files }) => `${sort}：${files}，不是可以检查的表格`,
  en: ({ sort, files }) => `${sort}: ${files}, no tables that could be checked`,
};
const RULES: Sentence<number> = { zh: (count) => `执行 ${count} 条`, en: (count) => `${count} in force` };
const CHANGED: Sentence<string> = { zh: (list) => `调整级别：${list}`, en: (list) => `severity changed: ${list}` };
const OFF: Sentence<string> = { zh: (list) => `停用：${list}`, en: (list) => `switched off: ${list}` };
const VOCABULARIES: Sentence<Report['vocabularies']> = {
  zh: ({ version, asOf }) => `版本 ${version}，内容截至 ${asOf}`,
  en: ({ version, asOf }) => `version ${version}, as of ${asOf}`,
};
const NONE: Words = { zh: '无', en: 'none' };
const REST: Sentence<number> = { zh: (count) => `… 另有 ${count} 项`, en: (count) => `… and ${count} more` };
const UNREAD: Words = { zh: '未能读取', en: 'could not be read' };

/** What a reader has to know before the numbers: what was checked, by which rules, with what result, and what was not. */
export function describeCover(report: Report): CoverEntry[] {
  const { language, summary, tool } = report;
  const checked = `${FILES[language](summary.files)}${language === 'zh' ? '、' : ', '}${describeChecked(report)}`;
  const entry = (key: keyof typeof LABELS, lines: readonly string[]): CoverEntry => ({
    label: LABELS[key][language],
    lines: lines.map(toLine),
  });
  const gap = (key: 'notRun' | 'unread' | 'skipped', lines: readonly string[]): CoverEntry =>
    lines.length === 0 ? entry(key, [NONE[language]]) : { ...entry(key, limit(lines, language)), alarming: true };
  return [
    { ...entry('verdict', [describeGate(report)]), ...(report.gate.passed ? {} : { alarming: true }) },
    ...countBySeverity(report),
    ...(countSuppressed(report) > 0 ? [entry('suppressed', [describeSuppressed(report)])] : []),
    entry('paths', limit(report.paths.length > 0 ? report.paths : report.files.map(({ path }) => path), language)),
    { ...entry('amount', [checked]), part: 'statistics' },
    gap('unread', listUnread(report)),
    gap(
      'skipped',
      report.skipped.map(({ sort, files }) => SKIPPED[language]({ sort, files: FILES[language](files) })),
    ),
    gap(
      'notRun',
      groupHalts(report.notRun).map((halt) => describeHalt(halt, language)),
    ),
    entry('asOf', [report.asOf]),
    { ...entry('rules', describeRules(report)), part: 'rules' },
    entry('vocabularies', [VOCABULARIES[language](report.vocabularies)]),
    entry('tool', [`${tool.name} ${tool.version}`]),
    entry('note', [NOTES.disclaimer[language]]),
  ];
}

function countBySeverity({ summary, language }: Report): CoverEntry[] {
  const counts = { error: summary.errors, warning: summary.warnings, info: summary.infos } as const;
  return (['error', 'warning', 'info'] as const).map((severity) => ({
    label: SEVERITY_NAMES[severity][language],
    lines: [COUNT[language](counts[severity])],
    severity,
    part: 'list',
  }));
}

function describeRules({ rules, switchedOff, language }: Report): string[] {
  const comma = language === 'zh' ? '、' : ', ';
  const name = (severity: Severity): string => SEVERITY_NAMES[severity][language];
  const changed = rules.flatMap(({ id, severity, usualSeverity }) =>
    usualSeverity === undefined ? [] : [`${id} ${name(usualSeverity)} → ${name(severity)}`],
  );
  return [
    RULES[language](rules.length),
    ...(changed.length > 0 ? [CHANGED[language](changed.join(comma))] : []),
    ...(switchedOff.length > 0 ? [OFF[language](switchedOff.join(comma))] : []),
  ];
}

/** The files that could not be read, each with the first reasons that findings give. */
function listUnread({ rules, findings, files, language }: Report): string[] {
  const reading = new Set(rules.filter(({ about }) => about === 'input').map(({ id }) => id));
  const reasons = groupBy(
    findings.filter(({ ruleId }) => reading.has(ruleId)),
    ({ file }) => file,
  );
  const [colon, semicolon] = language === 'zh' ? ['：', '；'] : [': ', '; '];
  return files
    .filter(({ read }) => !read)
    .map(({ path }) => {
      const messages = (reasons.get(path) ?? []).slice(0, MOST_REASONS).map(({ message }) => message);
      return path + colon + (messages.length > 0 ? messages : [UNREAD[language]]).join(semicolon);
    });
}

function limit(lines: readonly string[], language: Language): string[] {
  const rest = lines.length - MOST_NAMED;
  return rest > 0 ? [...lines.slice(0, MOST_NAMED), REST[language](rest)] : [...lines];
}
