import type { Finding, LegalSource } from '../model/finding.ts';
import type { FindingsDocument } from '../model/findings.generated.ts';
import { cellAddress, type Place } from '../model/place.ts';
import type { Report } from '../model/report.ts';
import type { TextReporter } from './define.ts';

/** The whole output: everything that a report says, nothing left out. Its schema is `schemas/findings.schema.json`. */
export type FindingsOutput = FindingsDocument;

type FindingOutput = FindingsDocument['findings'][number];
type PlaceOutput = FindingOutput['place'];

function toPlaceOutput(place: Place): PlaceOutput {
  if (place.kind === 'text') {
    const { start, end } = place;
    return { kind: 'text', line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  }
  const { sheet, row, column } = place;
  return { kind: 'cell', sheet, cell: cellAddress(row, column), row, column };
}

/** Unlike the members of a finding, those of a legal source are left out where they are absent. */
function toLegalOutput({ act, article, confidence }: LegalSource): FindingOutput['legal'][number] {
  return { act, ...(article === undefined ? {} : { article }), ...(confidence === undefined ? {} : { confidence }) };
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
    data: { ...data },
    related: finding.related.map((related) => ({ file: related.file, place: toPlaceOutput(related.place), message: related.message })),
    fix: finding.fix === undefined ? null : { risk: finding.fix.risk, replacement: finding.fix.replacement },
    legal: finding.legal.map(toLegalOutput),
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
    summary: { files, items, tasks, taskRows, errors, warnings, infos, suppressed, rules, durationMs: Math.round(durationMs) },
    gate: { failOn: gate.failOn, passed: gate.passed },
    notRun: report.notRun.map(({ ruleId, file, reason }) => ({ ruleId, file, reason })),
  };
}

/** For programs: the head indented, then one finding per line, so that line tools and large reports get along. */
export const reporter: TextReporter = {
  name: 'json',
  summary: { zh: '供程序读取，内容完整', en: 'for programs: everything, nothing left out' },
  render(report) {
    const head = JSON.stringify(toHead(report), null, 2).slice(0, -'\n}'.length);
    const findings = report.findings.map((finding) => `\n    ${JSON.stringify(toFindingOutput(finding))}`);
    return `${head},\n  "findings": [${findings.join(',')}${findings.length > 0 ? '\n  ' : ''}]\n}\n`;
  },
};
