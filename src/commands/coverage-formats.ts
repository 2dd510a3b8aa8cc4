import type { Coverage } from '../model/coverage.ts';
import type { RenderOptions } from '../reporters/define.ts';
import { reporters } from '../reporters/coverage/index.generated.ts';
import { reporters as findingReporters } from '../reporters/index.generated.ts';
import { lowerCoverage } from './coverage-findings.ts';
import { findReporter, type Writer } from './formats.ts';

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

/** The formats a measurement can be written in as text. */
export type CoverageFormatName = 'pretty' | 'json' | 'markdown' | 'html' | 'compact' | 'github' | 'gitlab' | 'junit' | 'sarif';

const DEFAULTS: RenderOptions = { width: 100, color: false, quiet: false, maxFindings: 200 };

/** Writes a measurement in a format; `maxFindings` is how many items people are shown. Pure: the text is yours to put where you like. */
export function renderCoverage(coverage: Coverage, format: CoverageFormatName, options: Partial<RenderOptions> = {}): string {
  const reporter = findReporter(format, coverageFormats);
  if ('renderFile' in reporter) throw new TypeError(`${format} is not a text`);
  return reporter.render(coverage, { ...DEFAULTS, ...options });
}

/** Writes a measurement as a workbook. Pure: the bytes are yours to put where you like. */
export async function renderCoverageFile(coverage: Coverage, format: 'xlsx'): Promise<Uint8Array> {
  const reporter = findReporter(format, coverageFormats);
  if (!('renderFile' in reporter)) throw new TypeError(`${format} is a text`);
  return reporter.renderFile(coverage);
}
