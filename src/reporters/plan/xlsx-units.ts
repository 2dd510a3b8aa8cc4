import type { SheetRow } from '../../ooxml/new-sheet.ts';
import { toLine } from '../printable.ts';
import { TINTS } from './looks.ts';
import { countLoad, orderUnits, type Load } from './plan-figures.ts';
import { MONTH, NOTES, ROLE_NAMES, SHEETS, TYPE_NAMES, WORDS } from './plan-words.ts';
import type { Drawn } from './sheet-rows.ts';
import { makeFooter, namePrint, type Desk, type PlanSheet } from './xlsx-parts.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const WIDTHS = [30, 14, 8, 8, 8, 14, ...MONTHS.map(() => 6.5), 9, 8, 8];
const HEAD_ROW = 3;

/** How much each unit has to do, and when. */
export function unitsSheet(desk: Desk): PlanSheet {
  const { plan, language, rows } = desk;
  const units = orderUnits(plan);
  const last = HEAD_ROW + Math.max(1, units.length);
  function* draw(): Generator<SheetRow, void> {
    yield rows.across('title', SHEETS.units[language], WIDTHS);
    yield rows.across('aside', NOTES.units[language], WIDTHS);
    const heads = [WORDS.unit, WORDS.type, ROLE_NAMES.lead, ROLE_NAMES.responsible, ROLE_NAMES.support, WORDS.total].map(
      (words) => words[language],
    );
    const ends = [WORDS.otherYear, WORDS.allYear, WORDS.undated].map((words) => words[language]);
    yield rows.row(
      [...heads, ...MONTHS.map((month) => MONTH[language](month)), ...ends].map((value): Drawn => ({ look: 'head', value })),
      WIDTHS,
    );
    for (const unit of units) yield rows.row(drawLoad(desk, countLoad(plan, unit)), WIDTHS);
  }
  return {
    name: SHEETS.units[language],
    names: namePrint(`$${HEAD_ROW}:$${HEAD_ROW}`, undefined, `A${HEAD_ROW}:U${last}`),
    layout: {
      columns: WIDTHS.map((width) => ({ width })),
      rows: draw(),
      frozen: { rows: HEAD_ROW, columns: 1 },
      filter: `A${HEAD_ROW}:U${last}`,
      conditions: [
        { kind: 'bar', range: `F${HEAD_ROW + 1}:F${last}`, color: TINTS.bar },
        { kind: 'shade', range: `G${HEAD_ROW + 1}:R${last}`, from: 'FFFFFFFF', to: TINTS.shade },
      ],
      footer: makeFooter(desk, SHEETS.units[language]),
    },
  };
}

function drawLoad({ language }: Desk, { unit, roles, months, allYear, undated }: Load): readonly Drawn[] {
  const numbers = [roles.lead, roles.responsible, roles.support, unit.rows.length, ...months.counts, months.elsewhere, allYear, undated];
  return [
    { look: 'text', value: toLine(unit.unit) },
    { look: 'centre', value: unit.type === undefined ? '' : TYPE_NAMES[unit.type][language] },
    ...numbers.map((value): Drawn => ({ look: 'number', value })),
  ];
}
