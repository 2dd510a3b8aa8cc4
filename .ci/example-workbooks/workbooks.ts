import ExcelJS from 'exceljs';
import { addCatalogueSheet } from './catalogue-sheet.ts';
import { elderlyCare } from './elderly-care.ts';
import { freezeZipTimes } from './freeze-zip-times.ts';
import { socialAssistanceDraft, socialAssistanceDraftTitle } from './social-assistance-draft.ts';
import { addXinjinSheet } from './xinjin-tasks.ts';

const FILLERS: Readonly<Record<string, (workbook: ExcelJS.Workbook) => void>> = {
  'qingyuan/elderly-care.xlsx': (workbook) =>
    addCatalogueSheet(workbook, '养老服务', { text: '清源县养老服务领域基层政务公开标准目录（2025年版）' }, elderlyCare),
  'with-mistakes/social-assistance.xlsx': (workbook) =>
    addCatalogueSheet(workbook, '社会救助', socialAssistanceDraftTitle, socialAssistanceDraft),
  'xinjin-2021-tasks.xlsx': addXinjinSheet,
};

/** The example workbooks by their path in catalogues/examples; the same content gives the same bytes. */
export async function makeWorkbooks(): Promise<ReadonlyMap<string, Buffer>> {
  const made = new Map<string, Buffer>();
  for (const [path, fill] of Object.entries(FILLERS)) {
    const workbook = new ExcelJS.Workbook();
    const day = new Date('2025-05-06T00:00:00Z');
    Object.assign(workbook, { creator: 'openness-catalogue', lastModifiedBy: 'openness-catalogue', created: day, modified: day });
    fill(workbook);
    made.set(path, freezeZipTimes(Buffer.from(await workbook.xlsx.writeBuffer())));
  }
  return made;
}
