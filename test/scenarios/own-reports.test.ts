import { describe, expect, it } from 'vitest';

import { renderReport, renderReportFile } from '../../src/commands/render-report.ts';
import { catalogueDocument } from '../support/document.ts';
import { runCommandLine, type Files } from '../support/host.ts';
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

describe('a folder that is checked again, with its report in it', () => {
  const files: Files = { 'tables/a.yaml': JSON.stringify(catalogueDocument([{}])) };

  it('gets a new one, and the old one is no input', async () => {
    const line = 'validate tables --format json --format xlsx=tables/report.xlsx';
    const first = await runCommandLine(line, { files });
    const again = await runCommandLine(line, { files: Object.fromEntries(first.disk) });
    expect([first.exitCode, again.exitCode]).toEqual([0, 0]);
    expect(JSON.parse(again.output)).toMatchObject({ summary: { files: 1, items: 1, skipped: 1 }, findings: [] });
  });

  it.each([
    ['that is a catalogue and no report', 'validate tables --format xlsx=tables/a.yaml'],
    ['that the user names', 'validate tables tables/report.xlsx --format xlsx=tables/report.xlsx'],
  ])('keeps a file %s', async (_, line) => {
    const { disk } = await runCommandLine('validate tables --format xlsx=tables/report.xlsx', { files });
    const { exitCode, errors } = await runCommandLine(line, { files: Object.fromEntries(disk) });
    expect(exitCode).toBe(2);
    expect(errors).toContain('会覆盖要检查的文件');
  });

  it('does not end with nothing checked where the report is all there is', async () => {
    const { disk } = await runCommandLine('validate tables --format xlsx=tables/report.xlsx', { files });
    const only = { 'tables/report.xlsx': disk.get('tables/report.xlsx') ?? '' };
    expect((await runCommandLine('validate tables --format xlsx=tables/report.xlsx', { files: only })).exitCode).toBe(2);
  });
});
