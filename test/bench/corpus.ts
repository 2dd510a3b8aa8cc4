import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCorpus } from './generate-corpus.ts';

const SEED = 1;

/** A folder with that many invented catalogues. Kept between runs for as long as the generator stays the same. */
export function provideCorpus(files: number, items: number): string {
  const folder = join(tmpdir(), 'catalogue-bench', `${generatorVersion()}-${files}x${items}`);
  if (!existsSync(join(folder, 'complete'))) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeCorpus(join(folder, 'data'), files, items, SEED);
    writeFileSync(join(folder, 'complete'), '');
  }
  return join(folder, 'data');
}

function generatorVersion(): string {
  const hash = createHash('sha256');
  for (const source of ['generate-corpus.ts', 'corpus-phrases.ts']) hash.update(readFileSync(join(import.meta.dirname, source)));
  return hash.digest('hex').slice(0, 12);
}
