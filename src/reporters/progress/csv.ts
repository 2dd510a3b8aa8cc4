import { writeCsv } from '../../model/csv-text.ts';
import type { ProgressReport } from '../../model/task-progress.ts';
import { toLine } from '../printable.ts';
import type { ProgressReporter } from './define.ts';
import { ENTRY_COLUMNS, listEntries } from './list-entries.ts';
import { WORDS } from './progress-words.ts';

function render(report: ProgressReport): string {
  const head = ENTRY_COLUMNS.map((column) => WORDS[column][report.language]);
  return writeCsv([
    head,
    ...listEntries(report).map((entry) => ENTRY_COLUMNS.map((column) => entry[column].split('\n').map(toLine).join('\n'))),
  ]);
}

/** Every row of every unit, for spreadsheets and databases. */
export const reporter: ProgressReporter = {
  name: 'csv',
  extension: 'csv',
  summary: { zh: '逐行明细，表格软件可直接打开', en: 'every row, for spreadsheets' },
  render,
};
