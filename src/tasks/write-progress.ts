import type { ProgressState, TaskProgress, UnitProgress } from '../model/task-progress.ts';
import type { Language } from '../model/words.ts';
import { writeJson } from '../model/yaml-json.ts';

const HEAD: Readonly<Record<Language, string>> = {
  zh: '# 任务进度：由 catalogue tasks collect 汇总，再次汇总时追加，不会丢失以前的内容。冲突（conflicts）请人工确定后改正。',
  en: '# Task progress: merged by catalogue tasks collect, which adds to it and loses nothing of it. Conflicts are yours to settle.',
};

/** Writes a record of progress as YAML with a line for each state, so that versions of it can be compared and merged line by line. */
export function writeProgress({ title, year, issued, rows, units, notes }: TaskProgress, language: Language): string {
  return [
    HEAD[language],
    'kind: task-progress',
    `title: ${writeJson(title)}`,
    ...(year === undefined ? [] : [`year: ${year}`]),
    ...(issued === undefined ? [] : [`issued: ${writeJson(issued)}`]),
    ...writeEntries(
      'rows',
      rows.map((row) => `  - ${writeFlow(row)}`),
    ),
    ...writeEntries('units', units.flatMap(writeUnit)),
    ...writeEntries(
      'notes',
      notes.map((note) => `  - ${writeFlow(note)}`),
    ),
    '',
  ].join('\n');
}

function writeUnit({ unit, type, returns, rows }: UnitProgress): readonly string[] {
  return [
    `  - unit: ${writeJson(unit)}`,
    ...(type === undefined ? [] : [`    type: ${type}`]),
    ...writeEntries(
      '    returns',
      returns.map((one) => `      - ${writeFlow(one)}`),
    ),
    ...writeEntries(
      '    rows',
      rows.flatMap(({ id, role, states }) => [
        `      - id: ${writeJson(id)}`,
        ...(role === undefined ? [] : [`        role: ${writeJson(role)}`]),
        ...writeEntries('        states', states.map(writeState)),
      ]),
    ),
  ];
}

function writeState(state: ProgressState): string {
  return `          - ${writeFlow(state)}`;
}

function writeEntries(key: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [`${key}: []`] : [`${key}:`, ...lines];
}

/** On one line; what is not there is left out. */
function writeFlow(value: object): string {
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return `{ ${entries.map(([key, part]) => `${key}: ${writeJson(part)}`).join(', ')} }`;
}
