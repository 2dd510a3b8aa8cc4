import { stateOn, type ProgressReport } from '../../model/task-progress.ts';
import { RETURN_COLUMNS, STATUS_NAMES } from '../../model/task-return.ts';

/** The columns of the list of all rows. */
export const ENTRY_COLUMNS = [
  'unit',
  'number',
  'group',
  'task',
  'demand',
  'role',
  'due',
  'day',
  'step',
  'status',
  'done',
  'evidence',
  'remark',
  'more',
  'conflicts',
  'reported',
  'from',
] as const;
export type EntryColumn = (typeof ENTRY_COLUMNS)[number];

/** Every row of every unit with what was known of it on the day, in texts. What is not understood stands as it was typed. */
export function listEntries({ progress, asOf, language }: ProgressReport): readonly Readonly<Record<EntryColumn, string>>[] {
  const byId = new Map(progress.rows.map((row) => [row.id, row]));
  const colon = language === 'zh' ? '：' : ': ';
  return progress.units.flatMap(({ unit, rows }) =>
    rows.map(({ id, role = '', states }) => {
      const { number = '', group = '', task = '', demand = '', due = '', day = '', step = '' } = byId.get(id) ?? {};
      const state = stateOn(states, asOf);
      const { status, done, evidence = '', remark = '', typed = {}, more = {}, conflicts = [], on = '', from = [] } = state ?? {};
      return {
        unit,
        number,
        group,
        task,
        demand,
        role,
        due,
        day,
        step,
        status: status === undefined ? (typed.status ?? '') : STATUS_NAMES[status][language],
        done: done ?? typed.done ?? '',
        evidence,
        remark,
        more: Object.entries(more)
          .map(([label, text]) => `${label}${colon}${text}`)
          .join('\n'),
        conflicts: conflicts
          .map(({ field, value, file, cell }) => `${RETURN_COLUMNS[field][language]}${colon}${value} (${file} ${cell})`)
          .join('\n'),
        reported: on,
        from: from.map(({ file, cell }) => `${file} ${cell}`).join('\n'),
      };
    }),
  );
}
