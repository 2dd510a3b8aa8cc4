import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCorpus } from './generate-corpus.ts';
import { writeRevision } from './generate-revision.ts';
import { writeTaskWorkbook } from './generate-workbook.ts';

const SEED = 1;

/** A folder with that many invented catalogues. Kept between runs for as long as the generator stays the same. */
export function provideCorpus(files: number, items: number): string {
  const folder = join(tmpdir(), 'catalogue-bench', `${versionOf(['generate-corpus.ts', 'corpus-phrases.ts'])}-${files}x${items}`);
  if (!existsSync(join(folder, 'complete'))) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeCorpus(join(folder, 'data'), files, items, SEED);
    writeFileSync(join(folder, 'complete'), '');
  }
  return join(folder, 'data');
}

/** A workbook with an invented task table of that many rows. */
export function provideWorkbook(tasks: number): string {
  const folder = join(tmpdir(), 'catalogue-bench', `${versionOf(['generate-workbook.ts'])}-tasks-${tasks}`);
  const path = join(folder, 'tasks.xlsx');
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, writeTaskWorkbook(tasks));
  }
  return path;
}

/** A folder with two workbooks, `before.xlsx` and `after.xlsx`: a table of that many items and its revision. */
export function provideRevision(items: number): string {
  const sources = [
    'generate-revision.ts',
    ...['invented-items', 'item-names', 'revisions', 'rewordings'].map((name) => `../matching/${name}.ts`),
  ];
  const folder = benchFolder(`revision-${items}`, sources);
  if (!existsSync(join(folder, 'after.xlsx'))) {
    const [before, after] = writeRevision(items, SEED);
    writeFileSync(join(folder, 'before.xlsx'), before);
    writeFileSync(join(folder, 'after.xlsx'), after);
  }
  return folder;
}

/** A folder of that name for files that these sources make; another one when they change. */
export function benchFolder(name: string, sources: readonly string[]): string {
  const folder = join(tmpdir(), 'catalogue-bench', `${versionOf(sources)}-${name}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

function versionOf(sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const source of sources) hash.update(readFileSync(join(import.meta.dirname, source)));
  return hash.digest('hex').slice(0, 12);
}
