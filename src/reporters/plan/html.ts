import { REPORT_MARK } from '../../model/report.ts';
import { PART_NAMES, RETURN_COLUMNS, type SentRow } from '../../model/task-return.ts';
import type { TaskPlan } from '../../model/task-plan.ts';
import type { Language } from '../../model/words.ts';
import { writeHead } from '../html-table.ts';
import { STYLE } from '../html-style.ts';
import { html, joinLines, NOTHING, type Html } from '../html-text.ts';
import type { PlanOptions, PlanReporter } from './define.ts';
import { section, writeOverview } from './html-overview.ts';
import { PLAN_STYLE } from './html-plan-style.ts';
import { DAY_MARKS, describeLine, judgeDay, LIST_COLUMNS, listParts, type ListColumn } from './list-lines.ts';
import { SAID } from './plan-words.ts';
import { describePlan, nameOf } from './row-texts.ts';

const PAGE_LANGUAGE: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

function render(plan: TaskPlan, options: PlanOptions): string {
  const { unit, language } = options;
  const title = unit === undefined ? SAID.overview[language](nameOf(plan)) : SAID.title[language](unit);
  const page = html`<!doctype html>
    <html lang="${PAGE_LANGUAGE[language]}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="generator" content="${REPORT_MARK}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${{ html: STYLE + PLAN_STYLE }}
        </style>
      </head>
      <body>
        <header>
          <h1>${title}</h1>
          <p>${describePlan(plan, language)}</p>
        </header>
        <main>${unit === undefined ? writeOverview(plan, language) : writeParts(plan, unit, options)}</main>
      </body>
    </html> `;
  return page.html;
}

function writeParts(plan: TaskPlan, unit: string, options: PlanOptions): readonly Html[] {
  const { language } = options;
  return listParts(plan, unit).map(({ part, lines }) => {
    const described = lines.map((line) => ({ line, texts: describeLine(line, unit, language) }));
    const columns = LIST_COLUMNS.filter((column) => column !== 'id' && described.some(({ texts }) => texts[column] !== ''));
    const rows = described.map(
      ({ line, texts }) =>
        html`<tr>
          ${columns.map((column) => writeCell(column, texts, line, options))}
        </tr> `,
    );
    const table = html`<div class="scroll">
      <table>
        ${writeHead(columns.map((column) => RETURN_COLUMNS[column][language]))}
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div> `;
    return section(part, PART_NAMES[part][language], table);
  });
}

function writeCell(
  column: ListColumn,
  texts: Readonly<Record<ListColumn, string>>,
  { day }: SentRow,
  { asOf, language }: PlanOptions,
): Html {
  const words = joinLines(texts[column].split('\n'));
  if (column !== 'day') return html`<td class="${column}">${words}</td>`;
  const near = judgeDay(day, asOf);
  const mark = near === undefined ? NOTHING : html`<br /><small>${DAY_MARKS[near][language]}</small>`;
  return html`<td class="day ${near === 'past' ? 'error' : near === 'soon' ? 'warning' : ''}">${words}${mark}</td>`;
}

/** A page for people that needs nothing beside itself: no network, no script. */
export const reporter: PlanReporter = {
  name: 'html',
  extension: 'html',
  summary: { zh: '网页，可打印', en: 'a page, to be read or printed' },
  render,
};
