/** A row of a task table in YAML: what, who and until when. */
export interface GivenRow {
  readonly demand?: string;
  readonly units?: readonly string[];
  readonly lead?: readonly string[];
  readonly support?: readonly string[];
  readonly due?: string;
  readonly leaders?: Readonly<Record<string, string>>;
  readonly extra?: Readonly<Record<string, string>>;
}

/** A task table as YAML (JSON is YAML), one task a row; rows are due all year unless they say otherwise. */
export function taskTableText(rows: readonly GivenRow[], overrides: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    kind: 'task-table',
    id: 'qingyuan-tasks',
    title: '清源县2025年政务公开工作任务分解表',
    place: { name: '清源县', level: 'county' },
    year: 2025,
    tasks: rows.map((row, index) => ({
      number: index + 1,
      name: `任务${index + 1}`,
      rows: [{ demand: `要求${index + 1}`, due: '全年', ...row }],
    })),
    ...overrides,
  });
}
