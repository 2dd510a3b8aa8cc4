// Writes the workbooks of catalogues/examples: npx tsx .ci/make-example-workbooks.ts
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { makeWorkbooks } from './example-workbooks/workbooks.ts';

const EXAMPLES = resolve(import.meta.dirname, '../catalogues/examples');

for (const [path, bytes] of await makeWorkbooks()) {
  await writeFile(join(EXAMPLES, path), bytes);
  console.log(`${path} ${bytes.length}`);
}
