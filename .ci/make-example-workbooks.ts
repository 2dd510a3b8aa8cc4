// Writes the workbooks of catalogues/examples: npx tsx .ci/make-example-workbooks.ts [folder]
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { addCatalogueSheet } from './example-workbooks/catalogue-sheet.ts';
import { elderlyCare } from './example-workbooks/elderly-care.ts';
import { freezeZipTimes } from './example-workbooks/freeze-zip-times.ts';
import { socialAssistanceDraft, socialAssistanceDraftTitle } from './example-workbooks/social-assistance-draft.ts';
import { addXinjinSheet } from './example-workbooks/xinjin-tasks.ts';

const WORKBOOKS: Readonly<Record<string, (workbook: ExcelJS.Workbook) => void>> = {
  'qingyuan/elderly-care.xlsx': (workbook) =>
    addCatalogueSheet(workbook, '养老服务', { text: '清源县养老服务领域基层政务公开标准目录（2025年版）' }, elderlyCare),
  'with-mistakes/social-assistance.xlsx': (workbook) =>
    addCatalogueSheet(workbook, '社会救助', socialAssistanceDraftTitle, socialAssistanceDraft),
  'xinjin-2021-tasks.xlsx': addXinjinSheet,
};

const folder = process.argv[2] ?? fileURLToPath(new URL('../catalogues/examples', import.meta.url));
for (const [path, fill] of Object.entries(WORKBOOKS)) {
  const workbook = new ExcelJS.Workbook();
  const made = new Date('2025-05-06T00:00:00Z');
  Object.assign(workbook, { creator: 'openness-catalogue', lastModifiedBy: 'openness-catalogue', created: made, modified: made });
  fill(workbook);
  const bytes = freezeZipTimes(Buffer.from(await workbook.xlsx.writeBuffer()));
  await writeFile(join(folder, path), bytes);
  console.log(`${path} ${bytes.length}`);
}
