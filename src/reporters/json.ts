import type { Finding } from '../model/finding.ts';
import type { FindingsDocument } from '../model/findings.generated.ts';
import type { BodyShare, CheckedDocument, CheckedFile, Report } from '../model/report.ts';
import type { Suppressed } from '../model/suppression.ts';
import type { Language } from '../model/words.ts';
import type { TextReporter } from './define.ts';
import { toLegalOutput, toPlaceOutput, writeLines } from './json-parts.ts';

/** The whole output: everything that a report says, nothing left out. Its schema is `schemas/findings.schema.json`. */
export type FindingsOutput = FindingsDocument;

type FindingOutput = FindingsDocument['findings'][number];
type FileOutput = FindingsDocument['files'][number];
type DocumentOutput = FileOutput['documents'][number];

function toFindingOutput(finding: Finding): FindingOutput {
  const { ruleId, severity, message, file, itemId, itemName, itemCategory, bodies, document, element, data, fingerprint } = finding;
  return {
    ruleId,
    severity,
    message,
    file,
    place: toPlaceOutput(finding.place),
    itemId: itemId ?? null,
    itemName: itemName ?? null,
    itemCategory: itemCategory ?? null,
    bodies: [...bodies],
    document: document ?? null,
    element: element ?? null,
    data: { ...data },
    related: finding.related.map((related) => ({ file: related.file, place: toPlaceOutput(related.place), message: related.message })),
    fix:
      finding.fix === undefined ? null : { risk: finding.fix.risk, original: finding.fix.original, replacement: finding.fix.replacement },
    legal: finding.legal.map(toLegalOutput),
    fingerprint,
  };
}

function toBodyOutput({ name, items, tasks, elements }: BodyShare): DocumentOutput['bodies'][number] {
  return { name: name ?? null, items, tasks, elements: { ...elements } };
}

function toDocumentOutput(document: CheckedDocument, language: Language): DocumentOutput {
  const { kind, title, domain, place, level, items, tasks, taskRows, elements, bodies } = document;
  return {
    kind,
    title: title ?? null,
    domain: domain === undefined ? null : { id: domain.id ?? null, name: domain.name[language] },
    place: place ?? null,
    level: level ?? null,
    items,
    tasks,
    taskRows,
    elements: { ...elements },
    bodies: bodies.map(toBodyOutput),
  };
}

function toFileOutput({ path, read, documents, switchedOff = [] }: CheckedFile, language: Language): FileOutput {
  return { path, read, documents: documents.map((document) => toDocumentOutput(document, language)), switchedOff: [...switchedOff] };
}

function toSuppressedOutput({ by, reason, until, finding }: Suppressed): FindingsOutput['suppressed'][number] {
  return { by, reason: reason ?? null, until: until ?? null, finding: toFindingOutput(finding) };
}

/** The head of the output: every member but the long lists, in the order they are written. */
function toHead(report: Report): Omit<FindingsOutput, 'files' | 'findings' | 'suppressed'> {
  const { tool, asOf, vocabularies, summary, gate } = report;
  const { files, items, tasks, taskRows, errors, warnings, infos, suppressed, skipped, rules, durationMs } = summary;
  return {
    schemaVersion: 1,
    tool: { name: tool.name, version: tool.version },
    asOf,
    vocabularies: { version: vocabularies.version, asOf: vocabularies.asOf },
    summary: {
      files,
      items,
      tasks,
      taskRows,
      errors,
      warnings,
      infos,
      suppressed: { ...suppressed },
      skipped,
      rules,
      durationMs: Math.round(durationMs),
    },
    gate: { failOn: gate.failOn, passed: gate.passed },
    notRun: report.notRun.map(({ ruleId, file, reason }) => ({ ruleId, file, reason })),
  };
}

/** For programs: the head indented, then one file and one finding per line, so that line tools and large reports get along. */
export const reporter: TextReporter = {
  name: 'json',
  summary: { zh: '供程序读取，内容完整', en: 'for programs: everything, nothing left out' },
  render(report) {
    const head = JSON.stringify(toHead(report), null, 2).slice(0, -'\n}'.length);
    const files = report.files.map((file) => toFileOutput(file, report.language));
    const findings = writeLines('findings', report.findings.map(toFindingOutput));
    const suppressed = writeLines('suppressed', report.suppressed.map(toSuppressedOutput));
    return `${head},\n${writeLines('files', files)},\n${findings},\n${suppressed}\n}\n`;
  },
};
