import type { LabelledFigures, ProgressReport, UnitFigures } from '../../model/task-progress.ts';
import type { Language } from '../../model/words.ts';
import { escapeMarkdown, shortenLine, writeTable, writeTableRow } from '../markdown-text.ts';
import type { ProgressReporter } from './define.ts';
import { listNotes } from './list-notes.ts';
import { FIGURE_NAMES, FIGURES, namePeriod, nameProgress, NOTE, WORDS } from './progress-words.ts';

/** More of a note's words would make its row unreadable; the other formats have all of it. */
const LONGEST = 400;

function render(report: ProgressReport): string {
  const { language, periods } = report;
  const lines = [`# ${write(nameProgress(report))}`];
  for (const period of periods) {
    const total = { label: WORDS.total[language], ...period.total };
    lines.push(
      '',
      `## ${namePeriod(period, language)}`,
      '',
      ...writeFigures(WORDS.unit[language], [...period.units, total], language, true),
    );
    if (period.groups.length > 1) lines.push('', ...writeFigures(WORDS.group[language], period.groups, language, false));
  }
  lines.push('', NOTE[language], '', `## ${WORDS.notes[language]}`, '');
  const notes = listNotes(report);
  if (notes.length === 0) return `${[...lines, WORDS.nothing[language]].join('\n')}\n`;
  const head = [WORDS.severity, WORDS.unit, WORDS.place, WORDS.message, WORDS.cells].map((words) => words[language]);
  const rows = notes.map(({ severityName, unit, place, message, cells }) =>
    writeTableRow([severityName, ...[unit, place, message, cells].map((text) => write(shortenLine(text, LONGEST)))]),
  );
  return `${[...lines, ...writeTable(head, rows)].join('\n')}\n`;
}

function writeFigures(
  heading: string,
  rows: readonly (LabelledFigures & Partial<Pick<UnitFigures, 'returned'>>)[],
  language: Language,
  ofUnits: boolean,
): readonly string[] {
  const head = [heading, ...FIGURES.map((figure) => FIGURE_NAMES[figure][language]), ...(ofUnits ? [WORDS.returned[language]] : [])];
  const written = rows.map((row) => {
    const label = row.label === '' ? WORDS.noGroup[language] : row.label;
    const returned = row.returned === undefined ? '' : WORDS[row.returned ? 'yes' : 'no'][language];
    return writeTableRow([
      write(shortenLine(label, LONGEST)),
      ...FIGURES.map((figure) => String(row[figure])),
      ...(ofUnits ? [returned] : []),
    ]);
  });
  return writeTable(head, written);
}

function write(text: string): string {
  return escapeMarkdown(shortenLine(text, LONGEST));
}

/** For a note, an issue or a page that is made from Markdown. */
export const reporter: ProgressReporter = {
  name: 'markdown',
  extension: 'md',
  summary: { zh: 'Markdown 表格', en: 'Markdown tables' },
  render,
};
