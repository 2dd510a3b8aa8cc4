import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';

import type { FindingsOutput } from '../../src/reporters/json.ts';
import { CLEAN_ITEM, catalogueDocument } from '../support/document.ts';
import { runCommandLine, type Files } from '../support/host.ts';
import { FINGERPRINTS, LINES, readFingerprints } from '../support/outputs.ts';
import { compileSarifSchema } from '../support/sarif.ts';
import { catalogueTable } from '../support/table.ts';

const validateSarif = compileSarifSchema();

const ROOT = resolve(import.meta.dirname, '../..');
const EXAMPLES = join(ROOT, 'catalogues/examples');

/** The shipped examples with findings, under the paths that a user at the root would give. */
function readExamples(): Record<string, Uint8Array> {
  const paths = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  // Those with findings: formats have nothing to agree about in the others.
  const files = paths.filter((path) => /^(?:with-mistakes\/.*|xinjin.*)\.(?:yaml|xlsx)$/u.test(path));
  return Object.fromEntries(files.map((path) => [`catalogues/examples/${path}`, readFileSync(join(EXAMPLES, path))]));
}

/** Items of which each has another fault, over and over. */
function manyFaults(count: number): string {
  const faults = [
    { basis: undefined },
    { deadline: '及时公开' },
    { channel: ['政府网战'] },
    { subject: [] },
    { level: ['conty'] },
    { basis: ['信息公开规定'] },
    { deadline: 20 },
    { method: ['proactive', 'on-request'] },
  ];
  const items = Array.from({ length: count }, (_, index) => ({
    ...CLEAN_ITEM,
    id: `part-${index}-guide`,
    name: `办事指南 | “${index}”`,
    ...faults[index % faults.length],
  }));
  return JSON.stringify({ ...catalogueDocument([]), items }, null, 2);
}

const RUNS: readonly (readonly [string, Files])[] = [
  ['a clean file', { '目录/clean.yaml': JSON.stringify(catalogueDocument([{}])) }],
  ['a few findings', { '目录/few.yaml': manyFaults(5), '目录/表.xlsx': catalogueTable([{ basis: '' }]) }],
  ['the shipped examples', readExamples()],
  ['a generated catalogue of a hundred and twenty faults', { '目录/many.yaml': manyFaults(120) }],
  [
    'files that cannot be read',
    { '目录/a.yaml': 'kind: "x\n', '目录/b.xlsx': 'PK 无', '目录/空.yaml': '', '目录/good.yaml': manyFaults(5) },
  ],
];

describe.each(RUNS)('of %s', (_, files) => {
  const run = async (format: string, more = '') => {
    const paths = Object.keys(files);
    return runCommandLine(['validate', ...paths, '--format', format, ...more.split(' ').filter((word) => word !== '')], { files });
  };
  let output: FindingsOutput;
  let exitCode: number;
  let fingerprints: readonly string[];

  beforeAll(async () => {
    const ending = await run('json');
    output = JSON.parse(ending.output) as FindingsOutput;
    exitCode = ending.exitCode;
    fingerprints = output.findings.map(({ fingerprint }) => fingerprint).toSorted();
  });

  it('the fingerprints are all different', () => {
    expect(new Set(fingerprints).size).toBe(fingerprints.length);
    for (const fingerprint of fingerprints) expect(fingerprint).toMatch(/^[0-9a-f]{16}$/u);
  });

  it('the summary counts what is listed', () => {
    const count = (severity: string): number => output.findings.filter((finding) => finding.severity === severity).length;
    const { errors, warnings, infos, files: checked } = output.summary;
    expect({ errors, warnings, infos, checked }).toEqual({
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      checked: Object.keys(files).length,
    });
  });

  it.each(Object.entries(FINGERPRINTS))('%s has every finding', async (format, read) => {
    expect(read((await run(format)).output).toSorted()).toEqual(fingerprints);
  });

  it('xlsx has every finding', async () => {
    const { disk } = await run('compact', '--format xlsx=report.xlsx');
    expect((await readFingerprints(disk.get('report.xlsx') as Uint8Array)).toSorted()).toEqual(fingerprints);
  });

  it.each(['compact', 'pretty'] as const)('%s shows every finding', async (format) => {
    const text = (await run(format, '--max-findings 99999')).output;
    expect(text.match(LINES[format]) ?? []).toHaveLength(fingerprints.length);
  });

  it('markdown shows what a page of GitHub can take, and counts the rest', async () => {
    const text = (await run('markdown', '--max-findings 99999')).output;
    const shown = (text.match(LINES.markdown) ?? []).length;
    expect(shown).toBe(Math.min(50, fingerprints.length));
    expect(Number(/另有 (\d+) 条/u.exec(text)?.[1] ?? 0)).toBe(fingerprints.length - shown);
  });

  it('github annotates at most ten of a kind, and counts the rest', async () => {
    const text = (await run('github')).output;
    const shown = text.match(LINES.github) ?? [];
    for (const kind of ['error', 'warning', 'notice'])
      expect(text.match(new RegExp(`^::${kind} file=`, 'gmu')) ?? []).toSatisfy((all: string[]) => all.length <= 10);
    const rest = /^::notice::另有 (\d+) 条/mu.exec(text)?.[1];
    expect(shown.length + Number(rest ?? 0)).toBe(fingerprints.length);
  });

  it('what people see stops at the number they ask for, and says how many more there are', async () => {
    for (const format of ['pretty', 'markdown'] as const) {
      const text = (await run(format, '--max-findings 3')).output;
      expect((text.match(LINES[format]) ?? []).length).toBe(Math.min(3, fingerprints.length));
      if (fingerprints.length > 3) expect(text).toContain(String(fingerprints.length - 3));
    }
  });

  it.each(['error', 'warning', 'info', 'never'])('every format ends alike behind --fail-on %s', async (failOn) => {
    const { errors, warnings, infos } = output.summary;
    const reaching = { error: errors, warning: errors + warnings, info: errors + warnings + infos, never: 0 }[failOn] ?? 0;
    const expected = exitCode === 2 ? 2 : reaching > 0 ? 1 : 0;
    // The gate knows nothing of formats: all of them are asked once, and two of them behind every gate.
    const formats = failOn === 'error' ? [...Object.keys(FINGERPRINTS), ...Object.keys(LINES)] : ['json', 'compact'];
    for (const format of formats) {
      const ending = await run(format, `--fail-on ${failOn}`);
      expect([format, ending.exitCode]).toEqual([format, expected]);
      if (format === 'json') expect(JSON.parse(ending.output)).toHaveProperty('gate', { failOn, passed: reaching === 0 });
    }
  });

  it('json keeps to its schema, and sarif to SARIF’s', async () => {
    const schema = JSON.parse(readFileSync(join(ROOT, 'schemas/findings.schema.json'), 'utf8')) as object;
    const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema);
    validate(output);
    expect(validate.errors ?? []).toEqual([]);
    validateSarif(JSON.parse((await run('sarif')).output));
    expect(validateSarif.errors ?? []).toEqual([]);
  });

  it('the same findings come out in English, word for word but the sentences', async () => {
    const english = JSON.parse((await run('json', '--lang en')).output) as FindingsOutput;
    const wordless = ({ findings }: FindingsOutput): unknown[] =>
      findings.map(({ message: _message, related, ...rest }) => ({
        ...rest,
        related: related.map(({ message: _words, ...place }) => place),
      }));
    expect(wordless(english)).toEqual(wordless(output));
    for (const { message } of english.findings) expect(message).toMatch(/[A-Za-z]{3}/u);
  });

  it('several formats of one run agree', async () => {
    const { output: text, disk } = await run('compact', '--format json=a.json --format sarif=b.sarif --format gitlab=c.json');
    expect(text.match(LINES.compact) ?? []).toHaveLength(fingerprints.length);
    expect(FINGERPRINTS.json(String(disk.get('a.json'))).toSorted()).toEqual(fingerprints);
    expect(FINGERPRINTS.sarif(String(disk.get('b.sarif'))).toSorted()).toEqual(fingerprints);
    expect(FINGERPRINTS.gitlab(String(disk.get('c.json'))).toSorted()).toEqual(fingerprints);
  });
});
