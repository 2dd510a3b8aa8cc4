import { BRIMFUL } from './brimful.ts';
import type { HostileFile } from './hostile-file.ts';
import { workbookWith } from './packed-workbook.ts';
import { FUZZED, TEXTS } from './texts.ts';
import { WORKBOOKS } from './workbooks.ts';

/** Every file of the benchmark, and a harmless one to compare them with. */
export const HOSTILE: readonly HostileFile[] = [
  { file: 'genuine.xlsx', ending: 2, bytes: () => workbookWith({}) },
  ...WORKBOOKS,
  ...BRIMFUL,
  ...TEXTS,
  ...FUZZED,
];
