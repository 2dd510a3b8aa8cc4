import { DUE_CLASSES } from '../../model/task-plan.ts';
import type { SheetRow } from '../../ooxml/new-sheet.ts';
import { cellLocation } from '../../ooxml/cell-text.ts';
import { toLine } from '../printable.ts';
import { TINTS } from './looks.ts';
import { countClasses, countMonths } from './plan-figures.ts';
import { CLASS_NAMES, listReasons, MONTH, NOTES, REASONS, SAID, SHEETS, UNKNOWN_WORDS, WORDS, type Reason } from './plan-words.ts';
import { describePlan, nameOf, sortUnknown } from './row-texts.ts';
import type { Drawn } from './sheet-rows.ts';
import { makeFooter, type Desk, type PlanSheet } from './xlsx-parts.ts';

const WIDTHS = [33, 12, 3, 16, 12, 3, 38, 12, 18];
/** Figures of one kind: rows by their dues, dates by month, rows by what they lack. */
const BARS = [`B7:B${6 + DUE_CLASSES.length}`, 'E5:E17', 'H6:H9'];
/** Of words and units that are named here; the rest is counted, and stands on the other sheets. */
const MOST_NAMED = 60;

/** A figure with its label; a link where another sheet tells more. */
interface Figure {
  readonly label: string;
  readonly count: number;
  readonly sheet?: string | undefined;
}

/** The sheet that says in a page what the plan is and where it is weak. */
export function summarySheet(desk: Desk): PlanSheet {
  const { plan, language, rows } = desk;
  const blocks = listBlocks(desk);
  const depth = Math.max(...blocks.map(({ figures }) => figures.length));
  function* draw(): Generator<SheetRow, void> {
    yield rows.across('title', SAID.overview[language](nameOf(plan)), WIDTHS);
    yield rows.across('note', describePlan(plan, language), WIDTHS);
    yield rows.gap();
    yield rows.row(spread(blocks.map(({ heading }) => [{ look: 'head', value: heading, across: 2 }])), WIDTHS);
    for (let index = 0; index < depth; index += 1) yield rows.row(spread(blocks.map(({ figures }) => drawFigure(figures[index]))), WIDTHS);
    yield rows.gap();
    for (const [what, words] of sortUnknown(plan.rows.flatMap(({ unknown }) => unknown))) {
      yield drawNames(desk, UNKNOWN_WORDS[what][language], [...words]);
    }
    if (plan.idle.length > 0) yield drawNames(desk, WORDS.idle[language], plan.idle.map(toLine));
    yield rows.gap();
    yield* drawContents(desk);
  }
  return {
    name: SHEETS.summary[language],
    layout: {
      columns: WIDTHS.map((width) => ({ width })),
      rows: draw(),
      conditions: BARS.map((range) => ({ kind: 'bar', range, color: TINTS.bar })),
      footer: makeFooter(desk, SHEETS.summary[language]),
      inFront: true,
    },
  };
}

/** Three lists of figures beside each other: what there is, when it is due, and what nobody answers for. */
function listBlocks({ plan, language }: Desk): readonly { readonly heading: string; readonly figures: readonly Figure[] }[] {
  const classes = countClasses(plan);
  const months = countMonths(
    plan.rows.map(({ due }) => due),
    plan.year,
  );
  const reasons = plan.rows.map(listReasons);
  const count = (reason: Reason): number => reasons.filter((own) => own.includes(reason)).length;
  return [
    {
      heading: WORDS.figures[language],
      figures: [
        { label: WORDS.tasks[language], count: plan.tasks },
        { label: WORDS.rows[language], count: plan.rows.length, sheet: SHEETS.rows[language] },
        ...DUE_CLASSES.map((name) => ({ label: `　${CLASS_NAMES[name][language]}`, count: classes[name] })),
        { label: WORDS.units[language], count: plan.units.length, sheet: SHEETS.units[language] },
        { label: WORDS.idle[language], count: plan.idle.length },
      ],
    },
    {
      heading: WORDS.months[language],
      figures: [
        ...months.counts.map((dates, index) => ({ label: MONTH[language](index + 1), count: dates })),
        { label: WORDS.otherYear[language], count: months.elsewhere },
      ],
    },
    {
      heading: SHEETS.nobody[language],
      figures: [
        { label: WORDS.total[language], count: reasons.filter((own) => own.length > 0).length, sheet: SHEETS.nobody[language] },
        ...(Object.keys(REASONS) as Reason[]).map((reason) => ({ label: `　${REASONS[reason][language]}`, count: count(reason) })),
      ],
    },
  ];
}

function drawFigure(figure: Figure | undefined): readonly Drawn[] {
  if (figure === undefined) return [{ look: 'blank', across: 2 }];
  const { label, count, sheet } = figure;
  const isLinked = sheet !== undefined && count > 0;
  return [
    isLinked ? { look: 'link', value: { text: label, location: cellLocation(sheet, 'A1') } } : { look: 'text', value: label },
    { look: 'number', value: count },
  ];
}

/** Blocks of two columns with a free one between them. */
function spread(blocks: readonly (readonly Drawn[])[]): readonly Drawn[] {
  return blocks.flatMap((block, index) => (index === 0 ? block : [{ look: 'blank' } as const, ...block]));
}

function drawNames({ rows, language }: Desk, label: string, names: readonly string[]): SheetRow {
  const more = names.length - MOST_NAMED;
  const listed = names.slice(0, MOST_NAMED).join(language === 'zh' ? '、' : ', ');
  const rest = language === 'zh' ? `……另有 ${more} 个` : ` … and ${more} more`;
  return rows.row(
    [
      { look: 'label', value: `${label} (${names.length})` },
      { look: 'alarming', value: more > 0 ? `${listed}${rest}` : listed, across: WIDTHS.length - 1 },
    ],
    WIDTHS,
  );
}

/** What the other sheets are for. */
function* drawContents({ rows, language }: Desk): Generator<SheetRow, void> {
  yield rows.across('heading', WORDS.sheets[language], WIDTHS);
  for (const name of ['matrix', 'units', 'rows', 'nobody', 'calendar'] as const) {
    yield rows.row(
      [
        { look: 'link', value: { text: SHEETS[name][language], location: cellLocation(SHEETS[name][language], 'A1') } },
        { look: 'text', value: NOTES[name][language], across: WIDTHS.length - 1 },
      ],
      WIDTHS,
    );
  }
}
