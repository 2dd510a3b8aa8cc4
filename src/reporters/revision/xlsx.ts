import { REPORT_MARK } from '../../model/report.ts';
import type { Revision } from '../../model/revision.ts';
import { writeZip, type ArchiveEntry } from '../../ooxml/write-zip.ts';
import { openZip } from '../../ooxml/zip.ts';
import type { RevisionFileReporter } from './define.ts';
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
  return dropTimes(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** The archive without the time of writing in it. */
async function dropTimes(bytes: Uint8Array): Promise<Uint8Array> {
  const zip = await openZip(bytes);
  const entries: ArchiveEntry[] = [];
  for (const name of zip.names) entries.push({ name, content: await zip.readPacked(name) });
  return writeZip(entries);
}

/** A workbook for people: the summary, the list of changes whose reasons are to be filled in, and old and new side by side. */
export const reporter: RevisionFileReporter = {
  name: 'xlsx',
  summary: { zh: '修订对照工作簿，含改动清单和新旧对照表', en: 'a workbook with the list of changes and old and new side by side' },
  renderFile,
};
