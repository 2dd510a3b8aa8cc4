import type { Coverage } from '../model/coverage.ts';
import { reporters } from '../reporters/coverage/index.generated.ts';
import { reporters as findingReporters } from '../reporters/index.generated.ts';
import { lowerCoverage } from './coverage-findings.ts';
import type { Writer } from './formats.ts';

/** The formats of findings that programs read a measurement in as well. */
const LOWERED: ReadonlySet<string> = new Set(['compact', 'github', 'gitlab', 'junit', 'sarif']);

/** Every way of writing a measurement: its own, and those of findings, for which what is missing or weaker is a finding. */
export const coverageFormats: readonly Writer<Coverage>[] = [
  ...reporters,
  ...findingReporters.flatMap((reporter): Writer<Coverage>[] => {
    if ('renderFile' in reporter || !LOWERED.has(reporter.name)) return [];
    return [{ name: reporter.name, render: (coverage, options) => reporter.render(lowerCoverage(coverage), options) }];
  }),
];
