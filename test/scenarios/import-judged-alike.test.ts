import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import type { FindingsOutput } from '../../src/reporters/json.ts';
import { rules } from '../../src/rules/index.generated.ts';
import { runCommandLine, type Files } from '../support/host.ts';
import { layoutOptions, layoutWorkbook, loadLayout } from '../support/layout.ts';

const ROOT = join(import.meta.dirname, '../..');
const LAYOUTS = readdirSync(join(ROOT, 'fixtures/layouts')).flatMap((name): [string, Uint8Array][] => {
  if (!name.endsWith('.yaml')) return [];
  const layout = loadLayout(join(ROOT, 'fixtures/layouts', name));
  const bytes = layoutWorkbook(layout);
  // Options and mappings are about reading, and what cannot be read is not imported.
  const read = layout.problems === undefined && Object.values(layoutOptions(layout)).every((option) => option === undefined);
  return bytes === undefined || !read ? [] : [[name.replace('.yaml', '.xlsx'), bytes]];
});
const EXAMPLES = (readdirSync(join(ROOT, 'catalogues/examples'), { recursive: true }) as string[])
  .filter((name) => name.endsWith('.xlsx'))
  .map((name): [string, Uint8Array] => [name, readFileSync(join(ROOT, 'catalogues/examples', name))]);

/**
 * What only a table can have: cells that nobody sees, sheets beside it, facts that it does not say (YAML lacks their keys),
 * and a column that is not there, which is told once for all items.
 */
const OF_TABLES = new Set([
  ...rules.filter(({ about }) => about === 'reading').map(({ id }) => id),
  'key-missing',
  'required-element-missing',
]);

async function judge(files: Files): Promise<readonly string[]> {
  const { output } = await runCommandLine(['validate', ...Object.keys(files), '--format', 'json', '--as-of', '2026-01-01'], { files });
  const { findings } = JSON.parse(output) as FindingsOutput;
  return findings
    .filter(({ ruleId }) => !OF_TABLES.has(ruleId))
    .map(({ ruleId, itemName, element, message }) => `${ruleId} ${itemName ?? ''} ${element ?? ''} ${message}`)
    .toSorted();
}

it.each([...EXAMPLES, ...LAYOUTS])('%s is judged alike as a table and as YAML', async (name, bytes) => {
  const { disk } = await runCommandLine(['import', name], { files: { [name]: bytes } });
  const files = Object.fromEntries([...disk].filter(([path]) => path.startsWith('catalogues/') && path.endsWith('.yaml')));
  expect(Object.keys(files)).not.toEqual([]);
  expect(await judge(files)).toEqual(await judge({ [name]: bytes }));
});
