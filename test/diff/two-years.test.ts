import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { compareRevisions } from '../../src/diff/compare-revisions.ts';
import type { About } from '../../src/diff/kinds/define.ts';
import { kinds } from '../../src/diff/kinds/index.generated.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import type { EntrySide } from '../../src/model/change.ts';
import { readFile } from '../../src/readers/read-file.ts';
import { AS_OF, LAW } from '../support/comparison.ts';

const FOLDER = resolve(import.meta.dirname, '../../fixtures/revisions');

interface Expected {
  readonly kind: string;
  /** First-level item and name, as before; of what is new, as after. */
  readonly items: readonly string[];
  readonly before: string | undefined;
  readonly after: string | undefined;
}

async function readYear(year: string): Promise<readonly Catalogue[]> {
  const folder = resolve(FOLDER, year);
  const readings = await Promise.all(readdirSync(folder).map((name) => readFile(name, readFileSync(resolve(folder, name)))));
  return readings.flatMap(({ documents, problems }) => {
    expect(problems).toEqual([]);
    return documents.flatMap(({ document }) => (document.kind === 'catalogue' ? [document] : []));
  });
}

function compare(before: readonly Catalogue[], after: readonly Catalogue[]): readonly Expected[] {
  const { changes } = compareRevisions(before, after, { law: LAW, asOf: AS_OF, language: 'zh' });
  return sort(
    changes.map(({ kind, occurrences, before: one, after: other }) => {
      const items = occurrences.flatMap((occurrence) => label(occurrence.before) ?? label(occurrence.after) ?? []);
      return { kind, items, before: one, after: other };
    }),
  );
}

function label(side: EntrySide | undefined): string | undefined {
  return side?.name === undefined ? undefined : `${side.category ?? ''} › ${side.name}`;
}

function sort(changes: readonly Expected[]): readonly Expected[] {
  const sorted = changes.map((change) => ({ ...change, items: change.items.toSorted() }));
  return sorted.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}

function readExpected(): readonly Expected[] {
  const entries = parse(readFileSync(resolve(FOLDER, 'expected.yaml'), 'utf8')) as readonly Partial<Expected>[];
  return sort(entries.map(({ kind = '', items = [], before, after }) => ({ kind, items, before, after })));
}

/** What is told of task tables, which have a pair of their own. */
const OF_TASKS: ReadonlySet<About> = new Set([
  'task',
  'task-name',
  'task-group',
  'demand',
  'unit',
  'units',
  'unit-list',
  'role',
  'lead',
  'leader',
  'due',
] as const satisfies readonly About[]);

describe('two years of the catalogues of one county', () => {
  it('differ in exactly what was changed', async () => {
    expect(compare(await readYear('2024'), await readYear('2025'))).toEqual(readExpected());
  });

  it('differ the other way round in the mirror of every change', async () => {
    const mirrors = new Map(kinds.map(({ id, mirror }) => [id, mirror]));
    const back = compare(await readYear('2025'), await readYear('2024'));
    const counted = (changes: readonly Expected[], toKind: (kind: string) => unknown): readonly unknown[] =>
      changes.flatMap(({ kind, items }) => [...items, ''].map(() => toKind(kind))).toSorted();
    expect(counted(back, (kind) => kind)).toEqual(counted(readExpected(), (kind) => mirrors.get(kind)));
  });

  it('show every kind of change of catalogues', () => {
    const shown = new Set(readExpected().map(({ kind }) => kind));
    const missing = kinds.filter(({ id, about }) => !shown.has(id) && !about.every((each) => OF_TASKS.has(each)));
    expect(missing.map(({ id }) => id)).toEqual(['task-table-added', 'task-table-removed']);
  });

  it('are the same as themselves, in whatever order', async () => {
    const after = await readYear('2025');
    const reversed = after.map((each) => ({ ...each, items: each.items.toReversed() })).toReversed();
    expect(compare(after, reversed)).toEqual([]);
  });
});
