import type { LegalSource } from '../model/finding.ts';
import type { Place as PlaceOutput } from '../model/findings.generated.ts';
import { cellAddress, type Place } from '../model/place.ts';

/** What all outputs for programs have in common. */

export function toPlaceOutput(place: Place): PlaceOutput {
  if (place.kind === 'text') {
    const { start, end } = place;
    return { kind: 'text', line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  }
  const { sheet, row, column } = place;
  return { kind: 'cell', sheet, cell: cellAddress(row, column), row, column };
}

/** Unlike other members, those of a legal source are left out where they are absent. */
export function toLegalOutput({ act, article, confidence }: LegalSource): { act: string; article?: string; confidence?: 'recheck' } {
  return { act, ...(article === undefined ? {} : { article }), ...(confidence === undefined ? {} : { confidence }) };
}

/** A member that is a list with one entry per line, so that line tools and large outputs get along. */
export function writeLines(name: string, entries: readonly unknown[]): string {
  const lines = entries.map((entry) => `\n    ${JSON.stringify(entry)}`);
  return `  "${name}": [${lines.join(',')}${lines.length > 0 ? '\n  ' : ''}]`;
}
