import { describe, expect, it } from 'vitest';

import { measureCatalogues, readCatalogue, renderCoverage, renderCoverageFile, shareCovered } from '../../src/index.ts';
import { catalogueDocument } from '../support/document.ts';

const read = async (items: readonly Readonly<Record<string, unknown>>[]) =>
  (await readCatalogue('a.yaml', Buffer.from(JSON.stringify(catalogueDocument(items))))).documents;

describe('measureCatalogues', () => {
  it('measures documents that are in memory, without a disk or clock', async () => {
    const [mine, standard] = [await read([{ channel: ['政府网站'] }]), await read([{}, { name: '审批结果', content: ['低保对象名单'] }])];
    const settings = { language: 'en', asOf: '2026-11-21', names: ['county', 'guide'], failUnder: 50 } as const;
    const coverage = measureCatalogues(mine, standard, settings);
    expect(coverage.figures).toMatchObject({ demanded: 2, covered: 0, weaker: 1, missing: 1 });
    expect([coverage.standard, coverage.gate]).toMatchObject([{ name: 'guide', files: 1, items: 2 }, { passed: false }]);
    expect(renderCoverage(coverage, 'pretty')).toContain('2 items demanded');
    expect(renderCoverage(coverage, 'compact')).toContain('coverage-missing');
    expect((await renderCoverageFile(coverage, 'xlsx')).length).toBeGreaterThan(1000);
    expect(shareCovered(measureCatalogues(standard, standard, settings).figures)).toBe(1);
  });
});
