import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { CoverageDocument } from '../../src/model/coverage.generated.ts';
import { runCommandLine, type Files } from '../support/host.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** The catalogues of the invented county, as YAML. */
const COUNTY: Files = Object.fromEntries(
  ['budgets', 'public-legal-services', 'social-assistance'].map((name) => [
    `county/${name}.yaml`,
    read(`catalogues/examples/qingyuan/${name}.yaml`),
  ]),
);
const ITEMS = 37;

/** The county's catalogues beside what is left of them. */
function besides(changed: Readonly<Record<string, string | undefined>>): Files {
  const mine = Object.entries({ ...COUNTY, ...changed }).flatMap(([path, text]) =>
    text === undefined ? [] : [[path.replace('county/', 'mine/'), text] as const],
  );
  return { ...COUNTY, ...Object.fromEntries(mine) };
}

async function measure(
  files: Files,
  options = '',
): Promise<{ readonly coverage: CoverageDocument; readonly exitCode: number; readonly errors: string }> {
  const { output, exitCode, errors } = await runCommandLine(`coverage mine --against county --format json ${options}`, { files });
  return { coverage: JSON.parse(output) as CoverageDocument, exitCode, errors };
}

function open({ places }: CoverageDocument): readonly unknown[] {
  return places
    .flatMap(({ domains }) => domains.flatMap(({ items }) => items))
    .filter(({ state }) => state !== 'covered')
    .map(({ state, standard, shortfalls }) => [state, standard?.category, standard?.name, ...shortfalls.map(({ message }) => message)]);
}

describe('a county measured by itself', () => {
  it('is whole', async () => {
    const { coverage, exitCode } = await measure(besides({}), '--fail-under 100');
    expect(coverage.figures).toMatchObject({
      demanded: ITEMS,
      covered: ITEMS,
      weaker: 0,
      missing: 0,
      unsure: 0,
      notApplicable: 0,
      own: 0,
      adapted: ITEMS,
      copied: 0,
    });
    expect(exitCode).toBe(0);
  });

  it('less one element, is weaker in just that', async () => {
    const changed = COUNTY['county/budgets.yaml']
      ?.toString()
      .replace('[调整原因, 调整前后对照表, 调整方案全文]', '[调整原因, 调整方案全文]');
    const { coverage, exitCode } = await measure(besides({ 'county/budgets.yaml': changed }), '--fail-under 100');
    expect(open(coverage)).toEqual([['weaker', '政府预算', '预算调整', '公开内容缺“调整前后对照表”']]);
    expect(coverage.figures).toMatchObject({ demanded: ITEMS, covered: ITEMS - 1, weaker: 1, missing: 0 });
    expect(exitCode).toBe(1);
  });

  it('less one item, lacks just that', async () => {
    const changed = COUNTY['county/budgets.yaml']?.toString().replace(/ {2}- id: government-budget\.adjustment\n(?: {4}.*\n|\n)*/u, '');
    const { coverage } = await measure(besides({ 'county/budgets.yaml': changed }));
    expect(open(coverage)).toEqual([['missing', '政府预算', '预算调整']]);
    expect(coverage.figures).toMatchObject({ demanded: ITEMS, covered: ITEMS - 1, weaker: 0, missing: 1 });
  });

  it('less one domain, lacks just that with all its items', async () => {
    const { coverage } = await measure(besides({ 'county/public-legal-services.yaml': undefined }));
    const [missing, ...others] = (coverage.places[0]?.domains ?? []).filter(({ state }) => state !== 'compared');
    expect([missing?.state, missing?.name, missing?.figures.missing, others]).toEqual(['missing', '公共法律服务', 12, []]);
    expect(coverage.figures).toMatchObject({ demanded: ITEMS, covered: ITEMS - 12, missing: 12 });
  });
});

describe('catalogue coverage', () => {
  it('measures by the shipped reference unless told otherwise, and says that it is a reconstruction', async () => {
    const files = { ...COUNTY, 'reference/social-assistance.yaml': read('catalogues/reference/social-assistance.yaml') };
    const { output, exitCode } = await runCommandLine('coverage county/social-assistance.yaml', { files });
    expect(output).toContain('不是任何部门印发的正式文本');
    expect(exitCode).toBe(0);
  });

  it('refuses to measure by nothing', async () => {
    const { exitCode, errors } = await runCommandLine('coverage county --against county --only 养老服务', { files: COUNTY });
    expect(exitCode).toBe(2);
    expect(errors).toContain('没有可衡量的事项');
  });

  it('names a standard that is not there', async () => {
    const { exitCode, errors } = await runCommandLine('coverage county --against guide.docx', { files: COUNTY });
    expect(exitCode).toBe(2);
    expect(errors).toContain('guide.docx');
  });

  it('refuses a share that is none', async () => {
    const { exitCode, errors } = await runCommandLine('coverage county --against county --fail-under 120', { files: COUNTY });
    expect([exitCode, errors]).toEqual([2, expect.stringContaining('--fail-under')]);
  });
});
