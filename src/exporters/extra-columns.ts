import { cleanText, oneLine } from './clean-text.ts';
import type { OfficialColumn } from './table-block.ts';
import type { ExtraValue } from '../model/catalogue.ts';

/** A column of the office's own, with what it says of an entry. */
export interface ExtraColumn extends OfficialColumn {
  writeExtra(values: readonly ExtraValue[]): string;
}

/** One column for each label, in the order in which they first come up. @param nameColumn the heading for a label of one line */
export function layOutExtra(entries: readonly (readonly ExtraValue[])[], nameColumn: (label: string) => string): readonly ExtraColumn[] {
  const labels = new Set(entries.flatMap((values) => values.map(({ label }) => label)));
  return [...labels].map((label) => ({
    label: nameColumn(oneLine(label)),
    width: 16,
    align: 'left',
    writeExtra: (values) =>
      values
        .filter((value) => value.label === label)
        .map(({ value }) => cleanText(value))
        .join('\n'),
  }));
}
