import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { readXlsx } from '../../src/readers/formats/xlsx-grid.ts';
import { readTables } from '../../src/readers/tables.ts';

it('reads the task table that Xinjin published in 2021', async () => {
  const bytes = await readFile(new URL('../../catalogues/examples/xinjin-2021-tasks.xlsx', import.meta.url));
  const { documents, problems } = readTables('新津.xlsx', await readXlsx(bytes));
  const table = documents[0]?.document;
  if (table?.kind !== 'task-table') throw new Error('not a task table');
  const rows = table.tasks.flatMap((task) => task.rows);
  const dues = rows.map(({ due }) => due?.value.end);
  expect({
    problems,
    year: table.year?.value,
    place: table.locality.name?.value,
    tasks: table.tasks.map(({ number }) => number?.value),
    rows: rows.length,
    groups: new Set(table.tasks.map(({ group }) => group?.at)).size,
    duesOnTheWay: dues.filter((day) => day !== '2021-12-31'),
    withoutUnit: rows.filter(({ units }) => units.length === 0).length,
  }).toEqual({
    problems: [],
    year: 2021,
    place: '成都市新津区',
    tasks: Array.from({ length: 20 }, (_, index) => `${index + 1}`),
    rows: 34,
    groups: 6,
    duesOnTheWay: ['2021-09-30'],
    withoutUnit: 0,
  });
});
