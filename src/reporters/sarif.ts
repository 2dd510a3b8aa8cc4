import type { Finding, Related, RuleRecord, Severity } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Report } from '../model/report.ts';
import { keepWorst } from '../model/severity.ts';
import type { Excerpt } from '../model/source.ts';
import type { Acceptance, Suppressed } from '../model/suppression.ts';
import type { Language, Sentence } from '../model/words.ts';
import { appendItem, describeLegal } from './advice.ts';
import type { TextReporter } from './define.ts';
import { describePlace } from './place-text.ts';
import { replaceSurrogates } from './printable.ts';
import { describeHalt, groupHalts } from './summary.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };
const PROBLEMS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'recommendation' };

/** GitHub refuses a run with more results. */
const MOST_RESULTS = 25_000;
/** GitHub refuses longer descriptions. In code points. */
const LONGEST_DESCRIPTION = 1024;

const REST: Sentence<number> = {
  zh: (count) => `另有 ${count} 条较轻的问题未列入：每次最多 ${MOST_RESULTS} 条。全部内容见 json 报告。`,
  en: (count) => `${count} milder findings are left out: a run may hold ${MOST_RESULTS}. The json report has them all.`,
};

/** A relative URI reference of a path; an absolute path becomes a `file:` URI. */
function toUri(path: string): string {
  const plain = replaceSurrogates(path).replace(/^(?:\.\/)+/, '');
  const drive = /^[A-Za-z]:\//.test(plain);
  const encoded = plain
    .split('/')
    .map((segment, index) => (drive && index === 0 ? segment : encodeURIComponent(segment)))
    .join('/');
  if (drive) return `file:///${encoded}`;
  return plain.startsWith('/') ? `file://${encoded}` : encoded;
}

/** The column after the last code point of a line, where the report has the line. */
function lineEnd(line: number, excerpt: Excerpt | undefined): number | undefined {
  if (excerpt?.kind !== 'text') return undefined;
  const found = excerpt.lines.find(({ number }) => number === line);
  return found === undefined ? undefined : [...found.text].length + 1;
}

/**
 * A region of one line: GitHub annotates a pull request only where all lines of the region are part of it. A cell has no
 * line, so the region is the file's first character.
 */
function toRegion(place: Place, excerpt?: Excerpt): object {
  if (place.kind === 'cell') return { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 };
  const startLine = Math.max(1, place.start.line);
  const startColumn = Math.max(1, place.start.column);
  const end = place.end.line === place.start.line ? place.end.column : lineEnd(startLine, excerpt);
  return { startLine, startColumn, endLine: startLine, endColumn: Math.max(startColumn + 1, end ?? 0) };
}

function toLocation(file: string, place: Place, excerpt?: Excerpt): object {
  return {
    physicalLocation: { artifactLocation: { uri: toUri(file) }, region: toRegion(place, excerpt) },
    ...(place.kind === 'cell' ? { logicalLocations: [{ fullyQualifiedName: describePlace(place) }] } : {}),
  };
}

function toRelatedLocation({ file, place, message }: Related): object {
  return { ...toLocation(file, place), message: { text: replaceSurrogates(message) } };
}

/** What YAML may have to write in another way than it is meant. */
const NEEDS_QUOTING = /["'\\#:,[\]{}\n\r\t]/u;

/** The piece alone gives way. Left out where it cannot be told which one, or where its replacement may have to be quoted. */
function toFix({ fix, file }: Finding): object {
  if (fix?.place?.kind !== 'text' || NEEDS_QUOTING.test(fix.replacement)) return {};
  const { start, end } = fix.place;
  const deletedRegion = { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
  const replacement = { deletedRegion, insertedContent: { text: fix.replacement } };
  return { fixes: [{ artifactChanges: [{ artifactLocation: { uri: toUri(file) }, replacements: [replacement] }] }] };
}

/** Absent where nothing is suppressed in the whole run: it means that nobody asked. */
function toSuppressions(acceptance: Acceptance | undefined, anySuppressed: boolean): object {
  if (acceptance === undefined) return anySuppressed ? { suppressions: [] } : {};
  const { by, reason, until } = acceptance;
  const justification = reason === undefined ? {} : { justification: replaceSurrogates(reason) };
  const properties = until === undefined ? { by } : { by, until };
  return { suppressions: [{ kind: by === 'comment' ? 'inSource' : 'external', status: 'accepted', ...justification, properties }] };
}

function toResult(finding: Finding, ruleIndexes: ReadonlyMap<string, number>): object {
  const { ruleId, severity, message, file, place, excerpt, itemId, itemName, element, related, fingerprint } = finding;
  const ruleIndex = ruleIndexes.get(ruleId);
  const address = place.kind === 'cell' ? ` (${describePlace(place)})` : '';
  return {
    ruleId,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[severity],
    message: { text: replaceSurrogates(`${message}${address}${appendItem(finding)}`) },
    locations: [toLocation(file, place, excerpt)],
    ...(related.length === 0 ? {} : { relatedLocations: related.map(toRelatedLocation) }),
    partialFingerprints: { 'catalogueFinding/v1': fingerprint },
    ...toFix(finding),
    properties: { itemId, itemName, element },
  };
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST_DESCRIPTION ? text : `${characters.slice(0, LONGEST_DESCRIPTION - 1).join('')}…`;
}

/** Inline code that may hold backticks: the fence is longer than any run of them inside. */
function toCode(text: string): string {
  const longest = (text.match(/`+/g) ?? []).reduce((length, run) => Math.max(length, run.length), 0);
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? fence + text + fence : `${fence} ${text} ${fence}`;
}

function toHelp(rule: RuleRecord, language: Language): { text: string; markdown: string } {
  const words = language === 'zh' ? { basis: '依据：', bad: '错例：', good: '正例：' } : { basis: 'Basis: ', bad: 'Bad: ', good: 'Good: ' };
  const legal = rule.legal.map((source) => `${words.basis}${describeLegal(source, language)}`);
  const example = rule.illustration;
  const plain = example === undefined ? [] : [`${words.bad}${example.bad}`, `${words.good}${example.good}`];
  const marked = example === undefined ? [] : [`${words.bad}${toCode(example.bad)}`, `${words.good}${toCode(example.good)}`];
  return {
    text: [rule.why[language], ...legal, ...plain].join('\n'),
    markdown: [rule.why[language], ...legal, ...marked].join('\n\n'),
  };
}

function toRule(rule: RuleRecord, language: Language): object {
  return {
    id: rule.id,
    shortDescription: { text: shorten(rule.what[language]) },
    fullDescription: { text: shorten(rule.why[language]) },
    help: toHelp(rule, language),
    defaultConfiguration: { level: LEVELS[rule.severity] },
    properties: { tags: [rule.about], 'problem.severity': PROBLEMS[rule.severity] },
  };
}

/** How the run went. One notification counts what was left out; rules that did not run are told once per reason. */
function toInvocation(report: Report, rest: number): object {
  const halts = groupHalts(report.notRun).map((halt) => ({ level: 'note', message: { text: describeHalt(halt, report.language) } }));
  const cut = rest > 0 ? [{ level: 'warning', message: { text: REST[report.language](rest) } }] : [];
  return {
    executionSuccessful: report.files.every((file) => file.read),
    ...(cut.length > 0 ? { toolExecutionNotifications: cut } : {}),
    ...(halts.length > 0 ? { toolConfigurationNotifications: halts } : {}),
  };
}

/** What counts comes first; of what is suppressed as much as there is room for. */
function toRun(report: Report): {
  readonly head: object;
  readonly results: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
} {
  const results = keepWorst(report.findings, MOST_RESULTS);
  const suppressed = report.suppressed.slice(0, MOST_RESULTS - results.length);
  const rest = report.findings.length - results.length;
  const { tool, language, summary, gate, asOf, vocabularies } = report;
  const rules = report.rules.map((rule) => toRule(rule, language));
  const head = {
    tool: { driver: { name: tool.name, version: tool.version, semanticVersion: tool.version, rules } },
    invocations: [toInvocation(report, rest)],
    columnKind: 'unicodeCodePoints',
    properties: { asOf, vocabularies, summary, gate, resultsLeftOut: rest },
  };
  return { head, results, suppressed };
}

/**
 * SARIF 2.1.0 as GitHub's code scanning takes it. `primaryLocationLineHash` is left to the upload action: a value of our
 * own that differs from its own draws a warning per result.
 */
export const reporter: TextReporter = {
  name: 'sarif',
  summary: { zh: 'SARIF 2.1.0，供代码扫描平台读取', en: 'SARIF 2.1.0 for code scanning' },
  render(report) {
    const { head, results, suppressed } = toRun(report);
    const ruleIndexes = new Map(report.rules.map((rule, index) => [rule.id, index]));
    const anySuppressed = report.suppressed.length > 0;
    const run = {
      ...head,
      results: [
        ...results.map((finding) => ({ ...toResult(finding, ruleIndexes), ...toSuppressions(undefined, anySuppressed) })),
        ...suppressed.map((one) => ({ ...toResult(one.finding, ruleIndexes), ...toSuppressions(one, true) })),
      ],
    };
    return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 1)}\n`;
  },
};
