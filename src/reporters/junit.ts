import type { Finding, RuleRecord } from '../model/finding.ts';
import type { CheckedFile, NotRun, Report } from '../model/report.ts';
import type { Language, Sentence, Words } from '../model/words.ts';
import { appendItem } from './advice.ts';
import type { TextReporter } from './define.ts';
import { describePlace } from './place-text.ts';
import { replaceSurrogates } from './printable.ts';
import { failsGate, groupBy } from './severity.ts';
import { describeAcceptance } from './summary.ts';

/** Characters that XML 1.0 does not admit at all, not even as references. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function toXmlText(text: string): string {
  return replaceSurrogates(text.replace(FORBIDDEN, '')).replace(/[&<>\r]/g, (character) => REFERENCES[character] ?? '');
}

function toXmlAttribute(text: string): string {
  return replaceSurrogates(text.replace(FORBIDDEN, '')).replace(/[&<>"\t\n\r]/g, (character) => REFERENCES[character] ?? '');
}

function writeAttributes(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${toXmlAttribute(String(value))}"`)
    .join('');
}

const FOUND: Sentence<number> = {
  zh: (count) => `${count} 个问题`,
  en: (count) => `${count} finding${count === 1 ? '' : 's'}`,
};
const UNREAD: Words = { zh: '文件未能读取', en: 'the file could not be read' };

type Outcome = 'passed' | 'failed' | 'error' | 'skipped';

/** One rule on one file. */
interface TestCase {
  readonly outcome: Outcome;
  readonly lines: readonly string[];
}

function describeFinding(finding: Finding): string {
  return `${describePlace(finding.place)}: ${finding.message}${appendItem(finding)}`.replace(/[\r\n]+/g, ' ');
}

/** What a test case has to show of a rule's findings in a file, and of the reason where the rule did not run. */
interface Evidence {
  readonly findings: readonly Finding[];
  /** Why the rule was not run on the file, or its findings do not count. */
  readonly reason: string | undefined;
  /** Whether a finding means that the file could not be read. */
  readonly unread: boolean;
}

/** Every finding's fingerprint, so that none is lost to a reader that only counts failures. */
function writeProperties(findings: readonly Finding[]): string[] {
  if (findings.length === 0) return [];
  const properties = findings.map(({ fingerprint }) => `        <property${writeAttributes({ name: 'finding', value: fingerprint })}/>`);
  return ['      <properties>', ...properties, '      </properties>'];
}

function writeFault(element: 'failure' | 'error', failing: readonly Finding[], ruleId: string, language: Language): string {
  const attributes = writeAttributes({ message: FOUND[language](failing.length), type: ruleId });
  return `      <${element}${attributes}>${toXmlText(failing.map(describeFinding).join('\n'))}</${element}>`;
}

function writeOutput(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`      <system-out>${toXmlText(lines.join('\n'))}</system-out>`];
}

function writeCase(file: string, ruleId: string, { findings, reason, unread }: Evidence, report: Report): TestCase {
  const open = `    <testcase${writeAttributes({ name: ruleId, classname: file, file, time: 0 })}`;
  if (findings.length === 0 && reason === undefined) return { outcome: 'passed', lines: [`${open}/>`] };
  const fails = (finding: Finding): boolean => unread || failsGate(finding.severity, report.gate.failOn);
  const failing = findings.filter(fails);
  const output = findings.filter((finding) => !fails(finding)).map((finding) => `${finding.severity}: ${describeFinding(finding)}`);
  const lines = [`${open}>`, ...writeProperties(findings)];
  let outcome: Outcome = 'passed';
  if (failing.length > 0) {
    outcome = unread ? 'error' : 'failed';
    lines.push(writeFault(unread ? 'error' : 'failure', failing, ruleId, report.language));
    if (reason !== undefined) output.push(reason);
  } else if (reason !== undefined) {
    outcome = 'skipped';
    lines.push(`      <skipped${writeAttributes({ message: reason })}/>`);
  }
  return { outcome, lines: [...lines, ...writeOutput(output), '    </testcase>'] };
}

const TABLE_KINDS = ['catalogue', 'task-table', 'village-list'] as const;

function appliesTo(rule: RuleRecord, file: CheckedFile): boolean {
  if (rule.about === 'catalogue' || rule.about === 'task-table' || rule.about === 'village-list' || rule.about === 'domain-list') {
    return file.kinds.includes(rule.about);
  }
  if (rule.about === 'roster') return file.kinds.includes('unit-roster');
  if (rule.about === 'sources' || rule.about === 'town') return file.kinds.includes('catalogue');
  if (rule.about === 'table' || rule.about === 'reading') return TABLE_KINDS.some((kind) => file.kinds.includes(kind));
  return true;
}

/** A file that could not be read is an error even where no finding says why. */
function writeUnread(path: string, language: Language): TestCase {
  const lines = [
    `    <testcase${writeAttributes({ name: 'read', classname: path, file: path, time: 0 })}>`,
    `      <error${writeAttributes({ message: UNREAD[language], type: 'read' })}/>`,
    '    </testcase>',
  ];
  return { outcome: 'error', lines };
}

/** The findings and halts of a run by file and rule. */
interface Ledger {
  readonly rules: ReadonlyMap<string, RuleRecord>;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly reasons: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

function listCases(file: CheckedFile, ledger: Ledger, report: Report): TestCase[] {
  const findings = groupBy(ledger.findings.get(file.path) ?? [], (finding) => finding.ruleId);
  const reasons = ledger.reasons.get(file.path) ?? new Map<string, string>();
  const applicable = report.rules.filter((rule) => appliesTo(rule, file) && !file.switchedOff?.includes(rule.id)).map((rule) => rule.id);
  const ruleIds = [...new Set([...applicable, ...findings.keys(), ...reasons.keys()])].toSorted();
  const cases = ruleIds.map((ruleId) => {
    const found = findings.get(ruleId) ?? [];
    const unread = !file.read && ledger.rules.get(ruleId)?.about === 'input';
    const reason = reasons.get(ruleId) ?? (file.read || found.length > 0 ? undefined : UNREAD[report.language]);
    return writeCase(file.path, ruleId, { findings: found, reason, unread }, report);
  });
  const told = file.read || cases.some((testCase) => testCase.outcome === 'error');
  return told ? cases : [...cases, writeUnread(file.path, report.language)];
}

function countOutcomes(cases: readonly TestCase[]): Record<'tests' | 'failures' | 'errors' | 'skipped', number> {
  const count = (outcome: Outcome): number => cases.filter((testCase) => testCase.outcome === outcome).length;
  return { tests: cases.length, failures: count('failed'), errors: count('error'), skipped: count('skipped') };
}

/** The files of the run, and those that only a finding or a halt names. */
function listFiles(report: Report): CheckedFile[] {
  const files = new Map(report.files.map((file) => [file.path, file]));
  for (const { file } of [...report.findings, ...report.notRun]) {
    if (!files.has(file)) files.set(file, { path: file, read: true, kinds: [], items: 0, tasks: 0, taskRows: 0, documents: [] });
  }
  return [...files.values()];
}

/** Why findings do not count, each reason once for a rule and file. */
function listSuppressed({ suppressed, language }: Report): readonly NotRun[] {
  const groups = groupBy(suppressed, ({ finding, ...acceptance }) =>
    JSON.stringify([finding.file, finding.ruleId, describeAcceptance(acceptance, language)]),
  );
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const { file, ruleId } = first.finding;
    return [{ file, ruleId, reason: `${FOUND[language](others.length + 1)}: ${describeAcceptance(first, language)}` }];
  });
}

function buildLedger(report: Report): Ledger {
  const reasons = new Map<string, Map<string, string>>();
  for (const { file, ruleId, reason } of [...report.notRun, ...listSuppressed(report)]) {
    const ofFile = reasons.get(file) ?? new Map<string, string>();
    ofFile.set(ruleId, [ofFile.get(ruleId) ?? [], reason].flat().join('; '));
    reasons.set(file, ofFile);
  }
  return {
    rules: new Map(report.rules.map((rule) => [rule.id, rule])),
    findings: groupBy(report.findings, (finding) => finding.file),
    reasons,
  };
}

/**
 * JUnit XML after the conventions of testmoapp/junitxml, as there is no official schema: a suite per file, and in it a
 * test case for every rule that judges such a file, passed or not, since no test at all looks like a crash.
 */
export const reporter: TextReporter = {
  name: 'junit',
  summary: { zh: 'JUnit XML，供持续集成读取', en: 'JUnit XML for continuous integration' },
  render(report) {
    const ledger = buildLedger(report);
    const suites = listFiles(report).map((file) => ({ file, cases: listCases(file, ledger, report) }));
    const totals = countOutcomes(suites.flatMap((suite) => suite.cases));
    const time = (report.summary.durationMs / 1000).toFixed(3);
    const body = suites.map(({ file, cases }) => {
      const attributes = writeAttributes({ name: file.path, ...countOutcomes(cases), time: 0, file: file.path });
      return [`  <testsuite${attributes}>`, ...cases.flatMap((testCase) => testCase.lines), '  </testsuite>'].join('\n');
    });
    const attributes = writeAttributes({ name: report.tool.name, ...totals, time });
    return ['<?xml version="1.0" encoding="UTF-8"?>', `<testsuites${attributes}>`, ...body, '</testsuites>', ''].join('\n');
  },
};
