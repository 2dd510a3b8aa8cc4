import type { ReturnColumn, ReturnPart, SentRow } from '../../model/task-return.ts';
import type { LookName } from './looks.ts';
import { describeSentRow } from './row-texts.ts';
import { MOST_LINES } from './sheet-rows.ts';
import type { Desk } from './xlsx-parts.ts';

export interface ListColumn {
  readonly id: ReturnColumn;
  /** In characters. */
  readonly width: number;
  readonly head: LookName;
  /** How a cell of it looks; of no row in the blank ones. */
  readonly look: (line: SentRow | undefined) => LookName;
}

/** One list of a unit, with all that its sheet needs. */
export interface UnitList {
  readonly unit: string;
  readonly part: ReturnPart;
  readonly sent: readonly SentRow[];
  readonly columns: readonly ListColumn[];
  /** Rows of the sheet: the header, the first and the last of the list, with the blank ones. */
  readonly at: { readonly header: number; readonly first: number; readonly last: number };
}

function column(id: ReturnColumn, width: number, look: LookName, head: LookName = 'head'): ListColumn {
  return { id, width, head, look: () => look };
}

/** Those behind the remark are for going back to the program, and are not printed. */
const COLUMNS: readonly ListColumn[] = [
  column('serial', 6, 'centre'),
  column('group', 10, 'text'),
  column('task', 17, 'text'),
  column('demand', 38, 'text'),
  { id: 'role', width: 12, head: 'head', look: (line) => line?.role ?? 'centre' },
  column('others', 20, 'text'),
  column('due', 13, 'centre'),
  column('day', 11.5, 'day'),
  column('step', 14, 'centre'),
  column('status', 10, 'status', 'entry'),
  column('done', 11.5, 'day', 'entry'),
  column('evidence', 18, 'fill', 'entry'),
  column('remark', 18, 'fill', 'entry'),
  column('source', 16, 'text'),
  column('id', 12, 'text'),
];
/** Steps of widening for what is to be done, so that no row needs to be higher than a row can be. */
const DEMAND_WIDTHS = [38, 60, 90, 130] as const;

/** The columns of a list: those with nothing in them are left out, as are the dates where there are none. */
export function chooseColumns({ plan, language, rows }: Desk, part: ReturnPart, sent: readonly SentRow[]): readonly ListColumn[] {
  const said = sent.map((line) => describeSentRow(line, '', language));
  const left = new Set<ReturnColumn>([
    ...(plan.rows.every(({ group = '' }) => group === '') ? (['group'] as const) : []),
    ...(part === 'dated' ? [] : (['day'] as const)),
    ...(said.every(({ step }) => step === '') ? (['step'] as const) : []),
  ]);
  const width = DEMAND_WIDTHS.find((wide) => said.every(({ demand }) => rows.lines(demand, wide) <= MOST_LINES)) ?? 130;
  return COLUMNS.filter(({ id }) => !left.has(id)).map((chosen) => (chosen.id === 'demand' ? { ...chosen, width } : chosen));
}
