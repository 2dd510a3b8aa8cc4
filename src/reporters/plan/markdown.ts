import { PART_NAMES, RETURN_COLUMNS, type SentRow } from '../../model/task-return.ts';
import type { TaskPlan } from '../../model/task-plan.ts';
import { DUE_CLASSES } from '../../model/task-plan.ts';
import type { Language } from '../../model/words.ts';
import { escapeMarkdown, writeTable, writeTableRow } from '../markdown-text.ts';
import { toLine } from '../printable.ts';
import type { PlanOptions, PlanReporter } from './define.ts';
import {
  chooseColumns,
  countOwnClasses,
  DAY_MARKS,
  describeLine,
  describePlanRow,
  judgeDay,
  LIST_COLUMNS,
  listParts,
  OVERVIEW_COLUMNS,
} from './list-lines.ts';
import { CLASS_NAMES, SAID, SHEETS, TYPE_NAMES, WORDS } from './plan-words.ts';
import { describePlan, nameOf } from './row-texts.ts';

function render(plan: TaskPlan, options: PlanOptions): string {
  const { unit, language } = options;
  const title = unit === undefined ? SAID.overview[language](nameOf(plan)) : SAID.title[language](toLine(unit));
  const body = unit === undefined ? writeOverview(plan, language) : writeUnit(plan, unit, options);
  return [`# ${escapeMarkdown(title)}`, escapeMarkdown(describePlan(plan, language)), ...body, ''].join('\n\n');
}

function writeOverview(plan: TaskPlan, language: Language): readonly string[] {
  const described = plan.rows.map((row) => describePlanRow(row, language));
  const columns = chooseColumns(described);
  const rows = described.map((row) => writeTableRow(columns.map((column) => writeCell(row[column]))));
  const idle = plan.idle.map((name) => `- ${escapeMarkdown(toLine(name))}`);
  return [
    `## ${SHEETS.units[language]}`,
    writeUnits(plan, language),
    `## ${SHEETS.rows[language]}`,
    writeTable(
      columns.map((column) => OVERVIEW_COLUMNS[column][language]),
      rows,
    ).join('\n'),
    ...(idle.length === 0 ? [] : [`## ${WORDS.idle[language]}`, idle.join('\n')]),
  ];
}

function writeUnits(plan: TaskPlan, language: Language): string {
  const header = [WORDS.unit, WORDS.type, WORDS.rows, ...DUE_CLASSES.map((name) => CLASS_NAMES[name])].map((words) => words[language]);
  const rows = plan.units.map(({ unit, type, rows: own }) => {
    const counts = [own.length, ...countOwnClasses(plan, unit).values()].map((count) => (count === 0 ? '' : String(count)));
    return writeTableRow([writeCell(unit), type === undefined ? '' : TYPE_NAMES[type][language], ...counts]);
  });
  return writeTable(header, rows).join('\n');
}

function writeUnit(plan: TaskPlan, unit: string, options: PlanOptions): readonly string[] {
  const { language } = options;
  return listParts(plan, unit).flatMap(({ part, lines }) => {
    const described = lines.map((line) => ({ ...describeLine(line, unit, language), day: writeDay(line, options) }));
    const columns = LIST_COLUMNS.filter((column) => column !== 'id' && described.some((line) => line[column] !== ''));
    const rows = described.map((line) => writeTableRow(columns.map((column) => writeCell(line[column]))));
    return [
      `## ${PART_NAMES[part][language]}`,
      writeTable(
        columns.map((column) => RETURN_COLUMNS[column][language]),
        rows,
      ).join('\n'),
    ];
  });
}

function writeDay({ day }: SentRow, { asOf, language }: PlanOptions): string {
  const near = judgeDay(day, asOf);
  return near === undefined ? (day ?? '') : `${day}\n${DAY_MARKS[near][language]}`;
}

function writeCell(text: string): string {
  return text
    .split('\n')
    .map((line) => escapeMarkdown(toLine(line)))
    .join('<br>');
}

/** Tables to be read in an editor, a wiki or a pull request. */
export const reporter: PlanReporter = {
  name: 'md',
  extension: 'md',
  summary: { zh: 'Markdown 表格', en: 'Markdown tables' },
  render,
};
