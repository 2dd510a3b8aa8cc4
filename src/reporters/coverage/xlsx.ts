import type { Coverage } from '../../model/coverage.ts';
import { REPORT_MARK } from '../../model/report.ts';
import { dropZipTimes } from '../revision/drop-zip-times.ts';
import { TITLE } from './coverage-words.ts';
import type { CoverageFileReporter } from './define.ts';
import { writeDomainsSheet } from './xlsx-domains.ts';
import { writeItemsSheet } from './xlsx-items.ts';
import { writeSharesSheet } from './xlsx-shares.ts';
import { writeSummarySheet } from './xlsx-summary.ts';
import { writeWorkSheet } from './xlsx-work.ts';

async function renderFile(coverage: Coverage): Promise<Uint8Array> {
  // Loaded here: it takes longer to load than most catalogues take to measure.
  const { default: ExcelJS } = await import('exceljs');
  const { tool, asOf, language } = coverage;
  const workbook = new ExcelJS.Workbook();
  workbook.creator = `${tool.name} ${tool.version}`;
  workbook.lastModifiedBy = workbook.creator;
  workbook.keywords = REPORT_MARK;
  workbook.title = TITLE[language];
  // The same measurement is the same workbook, whenever it is written.
  workbook.created = new Date(`${asOf}T00:00:00Z`);
  workbook.modified = workbook.created;
  for (const write of [writeSummarySheet, writeDomainsSheet, writeItemsSheet, writeWorkSheet, writeSharesSheet]) write(workbook, coverage);
  return dropZipTimes(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** A workbook for people: the summary, the matrices, and a list of what is to be done. */
export const reporter: CoverageFileReporter = {
  name: 'xlsx',
  summary: { zh: '工作簿：领域矩阵、逐项矩阵、缺项和弱项清单', en: 'a workbook: domains, items, and a list of what is to be done' },
  renderFile,
};
