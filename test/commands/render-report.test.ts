import { expect, it } from 'vitest';

import { renderReport, renderReportFile, type FileFormatName, type FormatName } from '../../src/commands/render-report.ts';
import { reporters } from '../../src/reporters/index.generated.ts';
import { buildReport } from '../support/report.ts';

const TEXTS = [
  'compact',
  'github',
  'gitlab',
  'html',
  'json',
  'junit',
  'markdown',
  'pretty',
  'sarif',
  'suppressions',
] as const satisfies readonly FormatName[];
const FILES = ['xlsx'] as const satisfies readonly FileFormatName[];

it('knows every format, as a text or as a file', () => {
  expect([...TEXTS, ...FILES].toSorted()).toEqual(reporters.map(({ name }) => name).toSorted());
});

it.each(TEXTS)('%s is a text', async (format) => {
  expect(typeof renderReport(buildReport([]), format)).toBe('string');
  await expect(renderReportFile(buildReport([]), format as FileFormatName)).rejects.toThrow(`${format} is a text`);
});

it.each(FILES)('%s is a file', async (format) => {
  expect((await renderReportFile(buildReport([]), format)).length).toBeGreaterThan(1000);
  expect(() => renderReport(buildReport([]), format as FormatName)).toThrow(`${format} is not a text`);
});
