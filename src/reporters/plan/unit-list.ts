import type { ReturnColumn, ReturnPart, SentRow } from '../../model/task-return.ts';
import type { LookName } from './looks.ts';
import type { SentTexts } from './row-texts.ts';
import type { Desk } from './xlsx-parts.ts';

export interface ListColumn {
  readonly id: ReturnColumn;
  /** In characters. */
  readonly width: number;
  readonly head: LookName;
  readonly look: (line: SentRow) => LookName;
}

/** A row that is sent, with its words. */
export interface ListLine extends SentRow {
  readonly said: SentTexts;
}

/** One list of a unit, with all that its sheet needs. */
export interface UnitList {
  readonly unit: string;
  readonly part: ReturnPart;
  readonly sent: readonly ListLine[];
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
  column('group', 14, 'text'),
  column('task', 17, 'text'),
  column('demand', 38, 'text'),
  { id: 'role', width: 18, head: 'head', look: ({ role }) => role },
  column('others', 20, 'text'),
  column('leader', 19, 'text'),
  column('due', 13, 'centre'),
  column('day', 11.5, 'day'),
  column('step', 15.5, 'centre'),
  column('status', 12, 'status', 'entry'),
  column('done', 11.5, 'day', 'entry'),
  column('evidence', 17, 'fill', 'entry'),
  column('remark', 17, 'fill', 'entry'),
  column('source', 16, 'text'),
  column('id', 16, 'text'),
];
const NARROW_ROLE = { zh: 10, en: 15 } as const;

/** The columns of a list: those with nothing in them are left out, as are the dates where there are none. */
export function chooseColumns({ plan, language, rows }: Desk, part: ReturnPart, sent: readonly ListLine[]): readonly ListColumn[] {
  const said = sent.map((line) => line.said);
  const left = new Set<ReturnColumn>([
    ...(plan.rows.every(({ group = '' }) => group === '') ? (['group'] as const) : []),
    ...(said.every(({ leader }) => leader === '') ? (['leader'] as const) : []),
    ...(part === 'dated' ? [] : (['day'] as const)),
    ...(said.every(({ step }) => step === '') ? (['step'] as const) : []),
  ]);
  const width = rows.fit(said.map(({ demand }) => demand));
  // 属“各镇（街道）” needs a line of its own.
  const narrow = said.every(({ role }) => !role.includes('\n'));
  const widths: Partial<Record<ReturnColumn, number>> = { demand: width, ...(narrow ? { role: NARROW_ROLE[language] } : {}) };
  return COLUMNS.filter(({ id }) => !left.has(id)).map((chosen): ListColumn => {
    const { id, head, look } = chosen;
    return { id, head, look, width: widths[id] ?? chosen.width };
  });
}
