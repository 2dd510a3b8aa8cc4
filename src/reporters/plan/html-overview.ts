import { DUE_CLASSES, type PlannedUnit, type TaskPlan } from '../../model/task-plan.ts';
import type { Language, Words } from '../../model/words.ts';
import { html, joinLines, type Html } from '../html-text.ts';
import { writeHead, writeTable } from '../html-table.ts';
import { chooseColumns, countOwnClasses, describePlanRow, OVERVIEW_COLUMNS } from './list-lines.ts';
import { CLASS_NAMES, NOTES, ROLE_MARKS, SHEETS, TYPE_NAMES, WORDS } from './plan-words.ts';

/** A matrix above this size is no help to people, and a burden to browsers. */
const MOST_CELLS = 100_000;

const TOO_LARGE: Words = {
  zh: '任务和单位太多，对照表不在网页中列出，请用 --format xlsx。',
  en: 'There are too many tasks and units for a matrix on a page; see --format xlsx.',
};

/** The parts of the overview: who does what, how much each has, and every row. */
export function writeOverview(plan: TaskPlan, language: Language): readonly Html[] {
  return [
    section('matrix', SHEETS.matrix[language], writeMatrix(plan, language)),
    section('units', SHEETS.units[language], writeUnits(plan, language)),
    section('rows', SHEETS.rows[language], writeRows(plan, language)),
    ...(plan.idle.length === 0 ? [] : [section('idle', WORDS.idle[language], html`<p>${joinLines(plan.idle)}</p>`)]),
  ];
}

export function section(id: string, title: string, body: Html): Html {
  return html`<section id="${id}">
    <h2>${title}</h2>
    ${body}
  </section> `;
}

function writeMatrix({ rows, units }: TaskPlan, language: Language): Html {
  if (rows.length * units.length > MOST_CELLS) return html`<p>${TOO_LARGE[language]}</p>`;
  const lines = rows.map((row) => {
    const marks = new Map(row.certain.map((unit) => [unit.unit, unit]));
    const label = [row.number ?? '', row.task, row.demand].filter((text) => text !== '').join(' ');
    return html`<tr>
      <th scope="row">${label}</th>
      ${units.map(({ unit }) => writeMark(marks.get(unit), language))}
    </tr> `;
  });
  return html`<p>${NOTES.matrix[language]}</p>
    <div class="scroll">
      <table class="matrix">
        <thead>
          <tr>
            <th scope="col">${WORDS.tasks[language]}</th>
            ${units.map(({ unit }) => html`<th scope="col" class="upright">${unit}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${lines}
        </tbody>
      </table>
    </div> `;
}

function writeMark(unit: PlannedUnit | undefined, language: Language): Html {
  if (unit === undefined) return html`<td></td>`;
  const how = unit.by === 'group' || unit.by === 'rest' ? ' grouped' : '';
  return html`<td class="${unit.role}${how}">${ROLE_MARKS[unit.role][language]}</td>`;
}

function writeUnits(plan: TaskPlan, language: Language): Html {
  const columns = [WORDS.unit, WORDS.type, WORDS.rows, ...DUE_CLASSES.map((name) => CLASS_NAMES[name])];
  const rows = plan.units.map(({ unit, type, rows: own }) => {
    const counts = [own.length, ...countOwnClasses(plan, unit).values()];
    return html`<tr>
      <th scope="row">${unit}</th>
      <td>${type === undefined ? '' : TYPE_NAMES[type][language]}</td>
      ${counts.map((count) => html`<td class="count">${count === 0 ? '' : count}</td>`)}
    </tr> `;
  });
  return writeTable(
    WORDS.units[language],
    columns.map((words) => words[language]),
    rows,
  );
}

function writeRows(plan: TaskPlan, language: Language): Html {
  const described = plan.rows.map((row) => describePlanRow(row, language));
  const columns = chooseColumns(described);
  const rows = described.map(
    (row) =>
      html`<tr>
        ${columns.map((column) => html`<td class="${column === 'gaps' && row.gaps !== '' ? 'warning' : column}">${joinLines(row[column].split('\n'))}</td>`)}
      </tr> `,
  );
  return html`<p>${NOTES.rows[language]}</p>
    <div class="scroll">
      <table>
        ${writeHead(columns.map((column) => OVERVIEW_COLUMNS[column][language]))}
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div> `;
}
