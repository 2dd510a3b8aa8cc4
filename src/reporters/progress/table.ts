import type { LabelledFigures, ProgressPeriod, ProgressReport } from '../../model/task-progress.ts';
import type { Language } from '../../model/words.ts';
import { displayWidth, padToWidth, truncateToWidth } from '../display-width.ts';
import { createPaint } from '../paint.ts';
import { toLine } from '../printable.ts';
import type { ProgressOptions, ProgressReporter } from './define.ts';
import { FIGURE_NAMES, FIGURES, namePeriod, nameProgress, SAID, WORDS, type Figure } from './progress-words.ts';

const GAP = '  ';
/** Names are cut no shorter than this, however narrow the terminal is. */
const SHORTEST_LABEL = 10;
/** Figures that are shown even where nobody has any; the others would only take room. */
const ALWAYS: ReadonlySet<Figure> = new Set(['rows', 'done', 'overdue', 'underWay', 'notStarted']);

function render(report: ProgressReport, options: ProgressOptions): string {
  const { language, periods, notes } = report;
  const paint = createPaint(options.color);
  const lines = [paint.strong(toLine(nameProgress(report)))];
  for (const period of periods) {
    lines.push('', paint.strong(namePeriod(period, language)), ...drawPeriod(period, language, options));
    const missing = period.units.filter(({ returned }) => !returned).map(({ label }) => toLine(label));
    if (missing.length > 0) lines.push(paint.severity.warning(SAID.missing[language](missing.join(language === 'zh' ? '、' : ', '))));
  }
  if (notes.length > 0) lines.push('', SAID.notes[language](String(notes.length)));
  return `${lines.join('\n')}\n`;
}

function drawPeriod({ units, groups, total }: ProgressPeriod, language: Language, options: ProgressOptions): readonly string[] {
  const sum = { label: WORDS.total[language], ...total };
  const named = groups.map((group) => ({ ...group, label: group.label === '' ? WORDS.noGroup[language] : group.label }));
  const ofUnits = drawTable(WORDS.unit[language], [...units, sum], language, options);
  return groups.length < 2 ? ofUnits : [...ofUnits, '', ...drawTable(WORDS.group[language], named, language, options)];
}

function drawTable(
  heading: string,
  rows: readonly LabelledFigures[],
  language: Language,
  { width, color }: ProgressOptions,
): readonly string[] {
  const figures = FIGURES.filter((figure) => ALWAYS.has(figure) || rows.some((row) => row[figure] > 0));
  const heads = figures.map((figure) => FIGURE_NAMES[figure][language]);
  const numbers = rows.map((row) => figures.map((figure) => (row[figure] === 0 ? '·' : String(row[figure]))));
  const widths = heads.map((head, index) => Math.max(displayWidth(head), ...numbers.map((row) => (row[index] ?? '').length)));
  const taken = widths.reduce((sum, own) => sum + own + GAP.length, 0);
  const labels = rows.map(({ label }) => toLine(label));
  const wanted = Math.max(displayWidth(heading), ...labels.map(displayWidth));
  const room = Math.min(wanted, Math.max(SHORTEST_LABEL, width - taken));
  const draw = (label: string, cells: readonly string[]): string =>
    [padToWidth(truncateToWidth(label, room), room), ...cells.map((cell, index) => padLeft(cell, widths[index] ?? 0))].join(GAP);
  const paint = createPaint(color);
  return [paint.faint(draw(heading, heads)), ...labels.map((label, index) => draw(label, numbers[index] ?? []))];
}

function padLeft(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}

/** For the terminal. */
export const reporter: ProgressReporter = {
  name: 'table',
  extension: 'txt',
  summary: { zh: '终端里的表格', en: 'a table for the terminal' },
  render,
};
