import { reporters } from '../reporters/index.generated.ts';
import type { RevisionReporter } from '../reporters/revision/define.ts';
import { reporters as revisionReporters } from '../reporters/revision/index.generated.ts';
import { findReporter } from './formats.ts';
import { lowerRevision } from './revision-findings.ts';

/** Formats that other programs read as findings, whatever these are about. */
const AS_FINDINGS = ['compact', 'github', 'gitlab', 'junit', 'sarif'] as const;

function writeAsFindings(name: (typeof AS_FINDINGS)[number]): RevisionReporter {
  const reporter = findReporter(name, reporters);
  if ('renderFile' in reporter) throw new TypeError(`${name} is not a text`);
  return { name, summary: reporter.summary, render: (revision, options) => reporter.render(lowerRevision(revision), options) };
}

/** Every way of writing a comparison, sorted by name: those of its own, and those that take it for findings. */
export const revisionFormats: readonly RevisionReporter[] = [...revisionReporters, ...AS_FINDINGS.map(writeAsFindings)].toSorted((a, b) =>
  a.name < b.name ? -1 : 1,
);
