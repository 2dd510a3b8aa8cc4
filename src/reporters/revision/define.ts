import type { Revision } from '../../model/revision.ts';
import type { RenderOptions } from '../define.ts';

interface RevisionReporterRecord {
  readonly name: string;
  /** What it is for, one line each. */
  readonly summary: Readonly<Record<'zh' | 'en', string>>;
}

/** A way of writing a comparison as text. Pure: the edge decides where the text goes. `maxFindings` is how many changes people are shown. */
export interface RevisionTextReporter extends RevisionReporterRecord {
  render(revision: Revision, options: RenderOptions): string;
}

/** A way of writing a comparison as a file that is opened with a program; it never goes to standard output. */
export interface RevisionFileReporter extends RevisionReporterRecord {
  renderFile(revision: Revision): Promise<Uint8Array>;
}

export type RevisionReporter = RevisionTextReporter | RevisionFileReporter;
