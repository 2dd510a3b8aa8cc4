import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

import { compareRevisions } from '../../src/diff/compare-revisions.ts';
import type { Comparable } from '../../src/diff/pair-documents.ts';
import { exporters } from '../../src/exporters/formats/index.generated.ts';
import { readFile } from '../../src/readers/read-file.ts';
import { readTables } from '../../src/readers/tables.ts';
import { AS_OF, LAW } from '../support/comparison.ts';
import { layoutGrid, layoutOptions, loadLayout } from '../support/layout.ts';
import { catalogue, readRandom } from '../support/random-catalogues.ts';
import { exportAndRead } from '../support/round-trip.ts';

const FORMATS = exporters.map(({ name }) => name);
const EXAMPLES = resolve(import.meta.dirname, '../../catalogues/examples');
const LAYOUTS = resolve(import.meta.dirname, '../../fixtures/layouts');

/** The changes between two documents that are more than a matter of wording. */
function findReal(before: Comparable, after: Comparable) {
  const { changes } = compareRevisions([before], [after], { law: LAW, asOf: AS_OF, language: 'zh' });
  return changes
    .filter(({ effect }) => effect !== 'editorial')
    .map(({ kind, before: one, after: other, data }) => [kind, one, other, data]);
}

async function readExample(file: string): Promise<readonly Comparable[]> {
  const { documents } = await readFile(file, readFileSync(resolve(EXAMPLES, file)));
  return documents.flatMap(({ document }) => (document.kind === 'catalogue' || document.kind === 'task-table' ? [document] : []));
}

describe('a document that was exported and read again is the same', () => {
  const files = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:yaml|xlsx)$/u.test(name));

  it.each(files.flatMap((file) => FORMATS.map((format) => [file, format] as const)))('%s as %s', async (file, format) => {
    for (const document of await readExample(file)) {
      const read = await exportAndRead(document, format);
      expect(findReal(document, read)).toEqual([]);
      expect(findReal(read, document)).toEqual([]);
    }
  });

  const layouts = readdirSync(LAYOUTS).filter((name) => name.endsWith('.yaml'));

  it.each(layouts.map((name, index) => [name, FORMATS[index % FORMATS.length] ?? ''] as const))('%s as %s', async (name, format) => {
    const layout = loadLayout(resolve(LAYOUTS, name));
    const { documents } = readTables(layout.file ?? '表.xlsx', layoutGrid(layout), layoutOptions(layout));
    const catalogues = documents.map(({ document }) => document).filter((document) => document.kind === 'catalogue');
    for (const before of catalogues) expect(findReal(before, await exportAndRead(before, format))).toEqual([]);
  });

  it.each(FORMATS)(
    'any catalogue, as %s',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(catalogue, async (fields) => {
          const document = readRandom(fields);
          if (document === undefined) throw new Error('no catalogue');
          expect(findReal(document, await exportAndRead(document, format))).toEqual([]);
        }),
        { numRuns: 15 },
      );
    },
    120_000,
  );
});
