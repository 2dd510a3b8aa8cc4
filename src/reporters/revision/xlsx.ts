import { REPORT_MARK } from '../../model/report.ts';
import type { Revision } from '../../model/revision.ts';
import type { RevisionFileReporter } from './define.ts';
import { dropZipTimes } from './drop-zip-times.ts';
import { TITLE } from './revision-words.ts';
import { writeChangesSheet } from './xlsx-changes.ts';
import { writeRowsSheet } from './xlsx-rows.ts';
import { writeSummarySheet } from './xlsx-summary.ts';

async function renderFile(revision: Revision): Promise<Uint8Array> {
  // Loaded here: it takes longer to load than most revisions take to compare.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  workbook.creator = `${revision.tool.name} ${revision.tool.version}`;
  workbook.lastModifiedBy = workbook.creator;
  workbook.keywords = REPORT_MARK;
  workbook.title = TITLE[revision.language];
  // The same comparison is the same workbook, whenever it is written.
  workbook.created = new Date(`${revision.asOf}T00:00:00Z`);
  workbook.modified = workbook.created;
  writeSummarySheet(workbook, revision);
  writeChangesSheet(workbook, revision);
  writeRowsSheet(workbook, revision);
  return dropZipTimes(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** A workbook for people: the summary, the list of changes whose reasons are to be filled in, and old and new side by side. */
export const reporter: RevisionFileReporter = {
  name: 'xlsx',
  summary: { zh: '修订对照工作簿，含改动清单和新旧对照表', en: 'a workbook with the list of changes and old and new side by side' },
  renderFile,
};
