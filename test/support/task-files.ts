import { readFileSync } from 'node:fs';

import { runCommandLine, type Files } from './host.ts';

const ROSTER =
  'kind: unit-roster\nplace: 成都市新津区\nunits:\n  - { name: 区民政局, type: department }\n  - { name: 区发改局, type: department }\n';

/** What an office has that works with task tables: two tables and, as far as a command line names them, a roster, returned workbooks and their figures. */
export async function taskFiles(argv: readonly string[]): Promise<Files> {
  const table = readFileSync('catalogues/examples/xinjin-2021-tasks.xlsx');
  const tables = { 'tasks.xlsx': table, 'tasks-2026.xlsx': table };
  const files = argv.includes('--roster') ? { ...tables, 'roster.yaml': ROSTER } : tables;
  if (!argv.includes('collect') && !argv.includes('progress')) return files;
  const sent = await runCommandLine('tasks report tasks.xlsx --unit 区民政局 --unit 区发改局 --out returned', { files });
  if (argv.includes('collect')) return Object.fromEntries(sent.disk);
  const collected = await runCommandLine('tasks collect returned --out progress.yaml', { files: Object.fromEntries(sent.disk) });
  return Object.fromEntries(collected.disk);
}
