import { describe, expect, test } from 'vitest';
import { compareRevisions } from '../../src/diff/compare-revisions.ts';
import { strictForm } from '../../src/matching/name-forms.ts';
import { toDocuments } from '../matching/revised-documents.ts';
import { generateRevision, type GeneratedRevision } from '../matching/revisions.ts';
import { AS_OF, LAW, readDocuments } from '../support/comparison.ts';

/** Every change as `kind before>after`, items by their indexes; of a split or merger once for each part. */
type Changes = ReadonlySet<string>;

function listPlanted(truth: GeneratedRevision): Changes {
  const ofPairs = truth.pairs.flatMap(({ before, after, planted: kinds }) =>
    kinds.map((kind) => {
      const [one = '', other = ''] = [truth.before[before]?.name, truth.after[after]?.name];
      // 变更、更正 that became 变更更正 is no other name.
      const editorial = kind === 'item-renamed' && strictForm(one) === strictForm(other);
      return `${editorial ? 'punctuation-only' : kind} ${before}>${after}`;
    }),
  );
  return new Set([
    ...ofPairs,
    ...truth.splits.flatMap(({ before, after, planted }) =>
      after.flatMap((part) => ['item-split', ...planted].map((kind) => `${kind} ${before}>${part}`)),
    ),
    ...truth.mergers.flatMap(({ before, after, planted }) =>
      before.flatMap((part) => ['items-merged', ...planted].map((kind) => `${kind} ${part}>${after}`)),
    ),
    ...truth.removed.map((index) => `item-removed ${index}>`),
    ...truth.added.map((index) => `item-added >${index}`),
  ]);
}

function listFound(truth: GeneratedRevision, ids: boolean): Changes {
  const [before, after] = [readDocuments(toDocuments(truth.before, '2024', ids)), readDocuments(toDocuments(truth.after, '2025', ids))];
  const { documents, changes } = compareRevisions(before, after, { law: LAW, asOf: AS_OF, language: 'zh' });
  return new Set(
    documents.flatMap(({ rows }) =>
      rows.flatMap((row) => row.changes.map((index) => `${changes[index]?.kind} ${row.before?.number ?? ''}>${row.after?.number ?? ''}`)),
    ),
  );
}

describe('changes that were planted', () => {
  test.each([
    [200, 101, false],
    [200, 102, false],
    [2000, 103, false],
    [2000, 104, true],
  ])('in %i items (seed %i, ids: %s) are found and called by their names', (size, seed, ids) => {
    const truth = generateRevision(size, seed);
    const [planted, found] = [listPlanted(truth), listFound(truth, ids)];
    const right = [...found].filter((change) => planted.has(change)).length;
    process.stdout.write(
      `${size} items, seed ${seed}: ${right} of ${planted.size} planted changes found, of ${found.size} in all: ` +
        `${((100 * right) / planted.size).toFixed(2)} % found, ${((100 * right) / found.size).toFixed(2)} % right\n`,
    );
    expect(right / planted.size).toBeGreaterThanOrEqual(0.98);
    expect(right / found.size).toBeGreaterThanOrEqual(0.98);
  });
});
