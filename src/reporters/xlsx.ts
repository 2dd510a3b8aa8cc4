import type { Workbook } from 'exceljs';

import { REPORT_MARK, type Report } from '../model/report.ts';
import { describeLegal } from './advice.ts';
import { HEADINGS, PARTS, TITLE } from './compliance-words.ts';
import type { FileReporter } from './define.ts';
import { listRectifications } from './rectifications.ts';
import { SEVERITY_NAMES } from './summary.ts';
import { writeCover } from './xlsx-cover.ts';
import { writeList } from './xlsx-list.ts';
import { layOut, text, writeAcross, writeRow } from './xlsx-sheet.ts';
import { writeStatistics } from './xlsx-statistics.ts';

const RULE_WIDTHS = [28, 8.5, 44, 56, 44];

function writeRules(workbook: Workbook, { rules, language }: Report): void {
  const sheet = workbook.addWorksheet(PARTS.rules[language], { views: [{ state: 'frozen', ySplit: 2, showGridLines: false }] });
  layOut(sheet, RULE_WIDTHS, `${TITLE[language]} · ${PARTS.rules[language]}`, language);
  let next = writeAcross(sheet, 1, `${PARTS.rules[language]} (${rules.length})`, 'title', RULE_WIDTHS);
  const head = [HEADINGS.rule, HEADINGS.severity, HEADINGS.what, HEADINGS.why, HEADINGS.legal];
  next = writeRow(
    sheet,
    next,
    head.map((words) => text(words[language], 'head')),
    RULE_WIDTHS,
  );
  for (const { id, severity, what, why, legal } of rules) {
    const sources = legal.map((source) => describeLegal(source, language));
    const cells = [text(id), text(SEVERITY_NAMES[severity][language], severity), text(what[language]), text(why[language]), text(sources)];
    next = writeRow(sheet, next, cells, RULE_WIDTHS);
  }
  sheet.pageSetup.printTitlesRow = '2:2';
}

async function renderFile(report: Report): Promise<Uint8Array> {
  // Loaded here: it takes longer to load than most files take to check.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  workbook.creator = `${report.tool.name} ${report.tool.version}`;
  workbook.lastModifiedBy = workbook.creator;
  workbook.keywords = REPORT_MARK;
  workbook.title = TITLE[report.language];
  // The same report is the same workbook, whenever it is written.
  workbook.created = new Date(`${report.asOf}T00:00:00Z`);
  workbook.modified = workbook.created;
  workbook.calcProperties.fullCalcOnLoad = true;
  const list = listRectifications(report);
  writeCover(workbook, report, list);
  writeStatistics(workbook, report);
  writeList(workbook, report, list);
  writeRules(workbook, report);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** A workbook for people: the cover, the numbers, and the list that goes to the offices and comes back filled in. */
export const reporter: FileReporter = {
  name: 'xlsx',
  summary: { zh: '检查报告工作簿，含可填写的整改清单', en: 'a compliance report as a workbook, with a list to be filled in' },
  renderFile,
};
