// What an office has without us: both workbooks turned to CSV by xlsx2csv (Debian), then compared by daff.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [before, after, folder] = process.argv.slice(2);

function run(command, args) {
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${error?.message ?? ''}`);
}

const tables = [join(folder, 'before.csv'), join(folder, 'after.csv')];
for (const [place, workbook] of [before, after].entries()) {
  run('xlsx2csv', [workbook, tables[place]]);
  // daff takes the first line for the header: with the title there, which is one cell, it compares one column and ignores the others.
  const csv = readFileSync(tables[place], 'utf8');
  writeFileSync(tables[place], csv.slice(csv.indexOf('\n') + 1));
}
run(process.execPath, [
  join(import.meta.dirname, 'peers/node_modules/daff/bin/daff.js'),
  'diff',
  '--output',
  join(folder, 'daff.csv'),
  ...tables,
]);
