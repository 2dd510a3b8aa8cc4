import type { ProgressReport, ProgressState, TaskProgress } from '../../src/model/task-progress.ts';
import { reportProgress } from '../../src/commands/report-progress.ts';

/** A state of a row; of a day in spring, from a cell of a file. */
export function buildState(state: Partial<ProgressState> = {}): ProgressState {
  return { on: '2025-04-01', from: [{ file: 'back/县民政局.xlsx', cell: '按期任务!J6' }], ...state };
}

/** Progress of 县民政局 on some rows, each with its due day and its states. */
export function buildProgress(
  rows: readonly { readonly day?: string; readonly group?: string; readonly states?: readonly ProgressState[] }[],
  overrides: Partial<TaskProgress> = {},
): TaskProgress {
  const ids = rows.map((_, index) => index.toString(16).padStart(8, '0'));
  return {
    kind: 'task-progress',
    title: '清源县2025年政务公开工作任务分解表',
    year: 2025,
    issued: '2025-02-20',
    rows: rows.map(({ day, group }, index) => ({ id: ids[index] ?? '', group, task: `任务${index + 1}`, demand: `要求${index + 1}`, day })),
    units: [
      {
        unit: '县民政局',
        type: 'department',
        returns: [{ on: '2025-04-01', file: 'back/县民政局.xlsx' }],
        rows: rows.map(({ states = [] }, index) => ({ id: ids[index] ?? '', role: '责任', states })),
      },
    ],
    notes: [],
    ...overrides,
  };
}

/** A report as of the end of June. */
export function buildProgressReport(progress: TaskProgress, overrides: Partial<ProgressReport> = {}): ProgressReport {
  const { language = 'zh', asOf = '2025-06-30' } = overrides;
  return { ...reportProgress(progress, { asOf, byQuarter: false, language }), ...overrides };
}
