import { describe, expect, it } from 'vitest';

import { renderReport, renderReportFile } from '../../src/commands/render-report.ts';
import { catalogueDocument } from '../support/document.ts';
import { validateFiles } from '../support/run.ts';

/** A catalogue's report, as it may be left among the tables that it is about. */
async function writeReports(language: 'zh' | 'en'): Promise<readonly (readonly [name: string, content: string | Uint8Array])[]> {
  const { report } = await validateFiles({ 'a.yaml': JSON.stringify(catalogueDocument([{ basis: undefined }])) }, { language });
  return [
    ['report.html', renderReport(report, 'html')],
    ['report.xlsx', await renderReportFile(report, 'xlsx')],
  ];
}

describe.each(['zh', 'en'] as const)('a report of ours in %s that lies among the tables', (language) => {
  it('is not taken for one of them, but named for what it is', async () => {
    for (const [name, content] of await writeReports(language)) {
      const { report, exitCode } = await validateFiles({ [name]: content });
      expect([name, report.summary.items, report.summary.tasks, exitCode]).toEqual([name, 0, 0, 2]);
      expect(report.findings).toMatchObject([{ ruleId: 'table-not-found', data: { reason: 'report' } }]);
      expect(report.findings[0]?.message).toContain('检查报告');
    }
  });
});
