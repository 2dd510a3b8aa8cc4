import type { Revision } from '../model/revision.ts';
import type { RenderOptions } from '../reporters/define.ts';
import { reporters as findingReporters } from '../reporters/index.generated.ts';
import { reporters } from '../reporters/revision/index.generated.ts';
import { findReporter, type Writer } from './formats.ts';
import { lowerRevision } from './revision-findings.ts';

/** The formats of findings that programs read changes in as well. */
const LOWERED: ReadonlySet<string> = new Set(['compact', 'github', 'gitlab', 'junit', 'sarif']);

/** Every way of writing a comparison: its own, and those of findings, for which a change is a finding. */
export const revisionFormats: readonly Writer<Revision>[] = [
  ...reporters,
  ...findingReporters.flatMap((reporter): Writer<Revision>[] => {
    if ('renderFile' in reporter || !LOWERED.has(reporter.name)) return [];
    return [{ name: reporter.name, render: (revision, options) => reporter.render(lowerRevision(revision), options) }];
  }),
];

/** The formats a comparison can be written in as text. */
export type RevisionFormatName = 'pretty' | 'json' | 'markdown' | 'html' | 'compact' | 'github' | 'gitlab' | 'junit' | 'sarif';

const DEFAULTS: RenderOptions = { width: 100, color: false, quiet: false, maxFindings: 200 };

/** Writes a comparison in a format; `maxFindings` is how many changes people are shown. Pure: the text is yours to put where you like. */
export function renderRevision(revision: Revision, format: RevisionFormatName, options: Partial<RenderOptions> = {}): string {
  const reporter = findReporter(format, revisionFormats);
  if ('renderFile' in reporter) throw new TypeError(`${format} is not a text`);
  return reporter.render(revision, { ...DEFAULTS, ...options });
}

/** Writes a comparison as a workbook. Pure: the bytes are yours to put where you like. */
export async function renderRevisionFile(revision: Revision, format: 'xlsx'): Promise<Uint8Array> {
  const reporter = findReporter(format, revisionFormats);
  if (!('renderFile' in reporter)) throw new TypeError(`${format} is a text`);
  return reporter.renderFile(revision);
}
