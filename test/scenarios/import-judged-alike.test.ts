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
  'village-element-missing',
]);

const DITTO = 'ditto-without-above 低保政策 basis “低保政策”的公开依据写着“同上”，';

/**
 * Where a table says a thing once, YAML says it for each item: what 同上 repeats, and what a merged cell holds, is written out.
 * A 同上 that repeats nothing stays, and means as little in YAML.
 */
const TOLD_OTHERWISE: Readonly<Record<string, { readonly table: readonly string[]; readonly yaml: readonly string[] }>> = {
  'ditto.xlsx': {
    table: [],
    yaml: [withoutTrigger('法律援助 › ', '办事指南'), withoutTrigger('法律援助 › ', '办理结果')],
  },
  'merged-downwards.xlsx': {
    table: [`${withoutTrigger('低保 › ', '政策文件')}（合并单元格，另有 2 项相同）`],
    yaml: ['办事指南', '审批结果', '政策文件'].map((name) => withoutTrigger('低保 › ', name)),
  },
  // Only a table is expected to begin at 1.
  'header-changes-below.xlsx': { table: ['numbering-gap  number 序号从 2 开始，前面可能漏了行'], yaml: [] },
  'ditto-without-above.xlsx': {
    table: [`${DITTO}上面却没有内容；请写出具体内容`],
    yaml: [`${DITTO}数据文件里没有“上”可沿用；请写出具体内容`],
  },
};

function withoutTrigger(category: string, name: string): string {
  return `deadline-without-trigger ${name} deadline “${category}${name}”的公开时限“20个工作日内”没有起算点；请写明自何时起算，如“信息形成或者变更之日起”`;
}

/** What is found and not among others, as often as it is. */
function without(found: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return found.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

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
  const [inTable, inYaml] = [await judge({ [name]: bytes }), await judge(files)];
  expect({ table: without(inTable, inYaml), yaml: without(inYaml, inTable) }).toEqual(TOLD_OTHERWISE[name] ?? { table: [], yaml: [] });
});
