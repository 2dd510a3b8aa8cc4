import { columnLetters } from '../../model/place.ts';
import type { PlannedUnit, UnitPlan } from '../../model/task-plan.ts';
import { RETURN_COLUMNS } from '../../model/task-return.ts';
import type { SheetRow } from '../../ooxml/new-sheet.ts';
import { displayWidth, truncateToWidth } from '../display-width.ts';
import { toLine } from '../printable.ts';
import { isTown, orderUnits } from './plan-figures.ts';
import { NOTES, ROLE_MARKS, SHEETS, WORDS } from './plan-words.ts';
import { toLines } from './row-texts.ts';
import type { Drawn } from './sheet-rows.ts';
import { makeFooter, type Desk, type PlanSheet } from './xlsx-parts.ts';

/** Number, task, demand and how many units: what every page repeats. */
const LEADING = [6, 18, 34, 6];
const UNIT_WIDTH = 4;
/** Columns of units that one page has room for. */
const UNITS_A_PAGE = 40;
/** More columns nobody reads; the list of all rows names every unit. */
const MOST_UNITS = 500;
/** Of a unit's name that stands upright, in half-width characters. */
const LONGEST_NAME = 34;
/** Of a demand: enough to tell it from its neighbours. */
const LONGEST_DEMAND = 96;
const HEAD_ROWS = 5;

/** Who does what: a row for each row of the table, a column for each unit. */
export function matrixSheet(desk: Desk): PlanSheet {
  const { plan, language, rows } = desk;
  const units = orderUnits(plan).slice(0, MOST_UNITS);
  const widths = [...LEADING, ...units.map(() => UNIT_WIDTH)];
  const places = new Map(units.map(({ unit }, index) => [unit, index]));
  function* draw(): Generator<SheetRow, void> {
    const onePage = widths.slice(0, LEADING.length + UNITS_A_PAGE);
    yield rows.across('title', SHEETS.matrix[language], onePage);
    yield rows.across('aside', describeMatrix(desk, units), onePage);
    yield rows.row(drawKinds(desk, units), widths);
    yield { ...rows.row(drawNames(desk, units), widths), height: heightOfNames(units, language) };
    yield rows.row(drawTotals(desk, units), widths);
    const free = units.map((): Drawn => ({ look: 'centre' }));
    for (const row of plan.rows) {
      const marks = [...free];
      for (const own of row.certain) {
        const place = places.get(own.unit);
        if (place !== undefined) marks[place] = drawMark(own, desk);
      }
      const leading: readonly Drawn[] = [
        { look: 'centre', value: toLine(row.number ?? '') },
        { look: 'text', value: toLines(row.task) },
        { look: 'text', value: truncateToWidth(toLine(row.demand), LONGEST_DEMAND) },
        { look: row.certain.length === 0 ? 'soon' : 'total', value: row.certain.length },
      ];
      yield rows.row([...leading, ...marks], widths);
    }
  }
  return {
    name: SHEETS.matrix[language],
    names: [['_xlnm.Print_Titles', `$A:$${columnLetters(LEADING.length)},'${SHEETS.matrix[language]}'!$3:$5`]],
    layout: {
      columns: [...LEADING.map((width) => ({ width })), ...units.map((unit) => ({ width: UNIT_WIDTH, folds: isTown(unit) }))],
      rows: draw(),
      frozen: { rows: HEAD_ROWS, columns: LEADING.length },
      footer: makeFooter(desk, SHEETS.matrix[language]),
      pagesWide: Math.max(1, Math.ceil(units.length / UNITS_A_PAGE)),
    },
  };
}

function describeMatrix({ plan, language }: Desk, units: readonly UnitPlan[]): string {
  const left = plan.units.length - units.length;
  if (left === 0) return NOTES.matrix[language];
  return language === 'zh'
    ? `${NOTES.matrix.zh}另有 ${left} 个单位没有列出，见“${SHEETS.rows.zh}”。`
    : `${NOTES.matrix.en} ${left} more units are not shown; see "${SHEETS.rows.en}".`;
}

/** Departments and towns, each over its columns. */
function drawKinds({ language }: Desk, units: readonly UnitPlan[]): readonly Drawn[] {
  const towns = units.filter(isTown).length;
  const others = units.length - towns;
  return [
    ...LEADING.map((): Drawn => ({ look: 'head' })),
    ...(others === 0 ? [] : [{ look: 'head', value: others < 4 ? '' : WORDS.departments[language], across: others } as const]),
    ...(towns === 0 ? [] : [{ look: 'head', value: towns < 4 ? '' : WORDS.towns[language], across: towns } as const]),
  ];
}

function drawNames({ language }: Desk, units: readonly UnitPlan[]): readonly Drawn[] {
  const heads = [RETURN_COLUMNS.serial, RETURN_COLUMNS.task, RETURN_COLUMNS.demand, WORDS.total];
  return [
    ...heads.map((words): Drawn => ({ look: 'head', value: words[language] })),
    ...units.map(({ unit }): Drawn => ({ look: isUpright(unit) ? 'upright' : 'turned', value: shortName(unit) })),
  ];
}

function shortName(unit: string): string {
  return truncateToWidth(toLine(unit), LONGEST_NAME);
}

/** Chinese stands upright; anything else would be hard to read so and lies on its side. */
function isUpright(unit: string): boolean {
  const name = shortName(unit);
  return displayWidth(name) >= 2 * [...name].length - 2;
}

function heightOfNames(units: readonly UnitPlan[], language: Desk['language']): number {
  const points = units.map(({ unit }) => (isUpright(unit) ? [...shortName(unit)].length * 14.5 : displayWidth(shortName(unit)) * 6.2));
  return Math.min(409, Math.max(language === 'zh' ? 60 : 80, ...points) + 10);
}

/** What each unit has to do in all, next to its name and in sight of every row. */
function drawTotals({ language, plan }: Desk, units: readonly UnitPlan[]): readonly Drawn[] {
  const all = plan.rows.reduce((sum, { certain }) => sum + certain.length, 0);
  return [
    { look: 'label', value: WORDS.total[language], across: 3 },
    { look: 'total', value: all },
    ...units.map(({ rows }): Drawn => ({ look: 'total', value: rows.length })),
  ];
}

function drawMark({ role, by }: PlannedUnit, { language }: Desk): Drawn {
  const isMeant = by === 'group' || by === 'rest';
  return { look: isMeant ? 'ofGroup' : role, value: ROLE_MARKS[role][language] };
}
