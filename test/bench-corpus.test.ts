import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { JSON_SCHEMA, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';

import { generateCatalogue } from './bench/generate-corpus.ts';
import { validateFiles } from './support/run.ts';

const schema = JSON.parse(readFileSync(join(resolve(import.meta.dirname, '..'), 'schemas/catalogue.schema.json'), 'utf8'));
const conforms = new Ajv2020({ strict: false }).compile(schema);
const read = (seed: number, defects: boolean): unknown => load(generateCatalogue(seed, 50, { defects }), { schema: JSON_SCHEMA });
const SEEDS = Array.from({ length: 40 }, (_, seed) => seed);

describe('the catalogues that the benchmark runs on', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(generateCatalogue(7, 50)).toBe(generateCatalogue(7, 50));
    expect(generateCatalogue(7, 50)).not.toBe(generateCatalogue(8, 50));
  });

  it('conform to the schema but for the planted faults', () => {
    expect(SEEDS.filter((seed) => !conforms(read(seed, false)))).toEqual([]);
  });

  it('have nothing else wrong with them than the vague deadlines that published tables have', async () => {
    const files = Object.fromEntries(SEEDS.map((seed) => [`${seed}.yaml`, generateCatalogue(seed, 50, { defects: false })]));
    const { report } = await validateFiles(files);
    expect([...new Set(report.findings.map(({ ruleId }) => ruleId))]).toEqual(['deadline-not-auditable']);
    expect(report.findings.length).toBeLessThan(SEEDS.length * 5);
  });

  it('hold faults in some files and not in all', () => {
    const faulty = SEEDS.filter((seed) => !conforms(read(seed, true))).length;
    expect(faulty).toBeGreaterThan(SEEDS.length / 5);
    expect(faulty).toBeLessThan(SEEDS.length);
  });
});
