import type { Element } from '../model/elements.ts';
import type { Facts, Finding, Severity } from '../model/finding.ts';
import { cellAddress, type Place } from '../model/place.ts';
import type { FailOn, NotRun, Report, Summary } from '../model/report.ts';
import type { Day } from '../model/phrases.ts';
import type { Reporter } from './define.ts';

/** A place in the output. Lines, columns and rows count from 1; the end is exclusive; text columns are code points. */
export type PlaceOutput =
  | { kind: 'text'; line: number; column: number; endLine: number; endColumn: number }
  | { kind: 'cell'; sheet: string; cell: string; row: number; column: number };

/** A finding in the output; what is absent is null. */
export interface FindingOutput {
  ruleId: string;
  severity: Severity;
  message: string;
  file: string;
  place: PlaceOutput;
  itemId: string | null;
  itemName: string | null;
  element: Element | null;
  data: Facts;
  related: { file: string; place: PlaceOutput; message: string }[];
  fix: { risk: 'safe' | 'unsafe'; replacement: string } | null;
  legal: { act: string; article: string | null; confidence: 'recheck' | null }[];
  fingerprint: string;
}

/** The whole output: everything that a report says, nothing left out. */
export interface FindingsOutput {
  schemaVersion: 1;
  tool: { name: string; version: string };
  asOf: Day;
  vocabularies: { version: string; asOf: Day };
  summary: Summary;
  gate: { failOn: FailOn; passed: boolean };
  notRun: NotRun[];
  findings: FindingOutput[];
}

function toPlaceOutput(place: Place): PlaceOutput {
  if (place.kind === 'text') {
    const { start, end } = place;
    return { kind: 'text', line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  }
  const { sheet, row, column } = place;
  return { kind: 'cell', sheet, cell: cellAddress(row, column), row, column };
}

function toFindingOutput(finding: Finding): FindingOutput {
  const { ruleId, severity, message, file, itemId, itemName, element, data, fingerprint } = finding;
  return {
    ruleId,
    severity,
    message,
    file,
    place: toPlaceOutput(finding.place),
    itemId: itemId ?? null,
    itemName: itemName ?? null,
    element: element ?? null,
    data,
    related: finding.related.map((related) => ({ file: related.file, place: toPlaceOutput(related.place), message: related.message })),
    fix: finding.fix === undefined ? null : { risk: finding.fix.risk, replacement: finding.fix.replacement },
    legal: finding.legal.map(({ act, article, confidence }) => ({ act, article: article ?? null, confidence: confidence ?? null })),
    fingerprint,
  };
}

/** The head of the output: every member but the findings, in the order they are written. */
function toHead(report: Report): Omit<FindingsOutput, 'findings'> {
  const { tool, asOf, vocabularies, summary, gate } = report;
  const { files, items, tasks, taskRows, errors, warnings, infos, suppressed, rules, durationMs } = summary;
  return {
    schemaVersion: 1,
    tool: { name: tool.name, version: tool.version },
    asOf,
    vocabularies: { version: vocabularies.version, asOf: vocabularies.asOf },
    summary: { files, items, tasks, taskRows, errors, warnings, infos, suppressed, rules, durationMs },
    gate: { failOn: gate.failOn, passed: gate.passed },
    notRun: report.notRun.map(({ ruleId, file, reason }) => ({ ruleId, file, reason })),
  };
}

/** For programs: the head indented, then one finding per line, so that line tools and large reports get along. */
export const reporter: Reporter = {
  name: 'json',
  summary: { zh: '供程序读取，内容完整', en: 'for programs: everything, nothing left out' },
  render(report) {
    const head = JSON.stringify(toHead(report), null, 2).slice(0, -'\n}'.length);
    const findings = report.findings.map((finding) => `\n    ${JSON.stringify(toFindingOutput(finding))}`);
    return `${head},\n  "findings": [${findings.join(',')}${findings.length > 0 ? '\n  ' : ''}]\n}\n`;
  },
};
