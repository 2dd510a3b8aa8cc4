import type { Day } from '../model/phrases.ts';
import {
  stateOn,
  type LabelledFigures,
  type ProgressFigures,
  type ProgressPeriod,
  type ProgressRow,
  type ProgressState,
  type TaskProgress,
  type UnitFigures,
  type UnitProgress,
} from '../model/task-progress.ts';

type Count = { -readonly [Key in keyof ProgressFigures]: number };

/** The figures as of a day, or as of the end of every quarter of the plan's year that has begun by then. */
export function countProgress(progress: TaskProgress, asOf: Day, byQuarter: boolean): readonly ProgressPeriod[] {
  if (!byQuarter) return [countPeriod(progress, asOf, undefined)];
  const year = String(progress.year ?? asOf.slice(0, 4));
  return QUARTERS.flatMap(({ from, to }, index) => {
    const [first, last] = [`${year}-${from}`, `${year}-${to}`];
    return first > asOf && index > 0 ? [] : [countPeriod(progress, last < asOf ? last : asOf, index + 1)];
  });
}

const QUARTERS = [
  { from: '01-01', to: '03-31' },
  { from: '04-01', to: '06-30' },
  { from: '07-01', to: '09-30' },
  { from: '10-01', to: '12-31' },
] as const;

function countPeriod({ rows, units }: TaskProgress, asOf: Day, quarter: number | undefined): ProgressPeriod {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const groups = new Map<string, Count>();
  const total = startCount();
  const figures = units.map((unit): UnitFigures => {
    const own = startCount();
    for (const { id, states } of unit.rows) {
      const row = byId.get(id);
      const group = row?.group ?? '';
      const ofGroup = groups.get(group) ?? startCount();
      groups.set(group, ofGroup);
      for (const count of [own, ofGroup, total]) countRow(count, row, stateOn(states, asOf), asOf);
    }
    return { label: unit.unit, returned: hasReturned(unit, asOf), ...own };
  });
  return {
    quarter,
    asOf,
    units: figures,
    groups: [...groups].map(([label, count]): LabelledFigures => ({ label, ...count })),
    total,
  };
}

function hasReturned({ returns }: UnitProgress, day: Day): boolean {
  return returns.some(({ on }) => on <= day);
}

function startCount(): Count {
  return {
    rows: 0,
    done: 0,
    inTime: 0,
    late: 0,
    overdue: 0,
    underWay: 0,
    notStarted: 0,
    unclear: 0,
    noEvidence: 0,
    conflicts: 0,
  };
}

/** A row is done, overdue, under way, not started, or unclear: one of these and no other. */
function countRow(count: Count, row: ProgressRow | undefined, state: ProgressState | undefined, asOf: Day): void {
  const day = row?.day;
  const place = placeOf(state, day, asOf);
  count.rows += 1;
  count[place] += 1;
  if (state?.conflicts !== undefined) count.conflicts += 1;
  if (place !== 'done') return;
  if (state?.evidence === undefined) count.noEvidence += 1;
  if (day !== undefined && state?.done !== undefined) count[state.done <= day ? 'inTime' : 'late'] += 1;
}

function placeOf(
  state: ProgressState | undefined,
  day: Day | undefined,
  asOf: Day,
): 'done' | 'overdue' | 'underWay' | 'notStarted' | 'unclear' {
  const status = state?.status;
  if (status === undefined) return 'unclear';
  if (status === 'done') return 'done';
  if (status === 'overdue' || (day !== undefined && day < asOf)) return 'overdue';
  return status === 'under-way' ? 'underWay' : 'notStarted';
}
