import { SEVERITIES } from '../../model/finding.ts';
import type { ProgressNote, ProgressReport } from '../../model/task-progress.ts';
import { SEVERITY_NAMES } from '../summary.ts';

/** A note in words, for tables. */
export interface NoteLine extends Pick<ProgressNote, 'on' | 'severity' | 'message'> {
  readonly severityName: string;
  readonly unit: string;
  readonly place: string;
  /** What people typed, column by column. */
  readonly cells: string;
}

/** The notes, the worst first. */
export function listNotes({ notes, language }: ProgressReport): readonly NoteLine[] {
  return notes
    .map(({ on, severity, unit = '', file, cell, message, cells = {} }) => ({
      on,
      severity,
      severityName: SEVERITY_NAMES[severity][language],
      unit,
      place: [file, cell].filter((text) => text !== undefined).join(' '),
      message,
      cells: Object.entries(cells)
        .map(([label, text]) => (language === 'zh' ? `${label}：${text}` : `${label}: ${text}`))
        .join('\n'),
    }))
    .toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}
