import type { Finding, Severity } from '../../model/finding.ts';
import { cellAddress, formatPlace } from '../../model/place.ts';
import type { CheckedFile, Report } from '../../model/report.ts';
import type { Language, Sentence } from '../../model/words.ts';
import { cellLocation } from '../../ooxml/cell-text.ts';
import { describeElement, describeExpected, describeSources, describeWrong, isAboutCell, type Rules } from './finding-texts.ts';
import type { ListCell, ListSheet } from './list-sheet.ts';
import { DONE_CHOICES, FOOTER, KIND_WORDS, LABELS, SEVERITY_WORDS } from './words.ts';
import { keepListed, UNLISTED } from './worst-findings.ts';

/** The part of a report that every list begins with. */
export type ReportHead = Pick<Report, 'tool' | 'language' | 'asOf' | 'rules' | 'notRun' | 'vocabularies'>;

/** What a list of findings says beyond them. */
export interface ListNotes {
  /** Sentences about the copy, in the report's language. */
  readonly remarks: readonly string[];
  /** The sheet of the copy by the name that findings use; undefined where there is none to link to. */
  sheetOf(name: string): string | undefined;
  /** Whether the file was no workbook, so that its places are counted and not lettered. */
  readonly isMade: boolean;
}

/** The findings of one file as a list. */
export function listFindings(head: ReportHead, file: CheckedFile, findings: readonly Finding[], rules: Rules, notes: ListNotes): ListSheet {
  const { language } = head;
  const listed = keepListed(findings);
  const left = findings.length - listed.length;
  const remarks = left === 0 ? notes.remarks : [...notes.remarks, UNLISTED[language](left)];
  return {
    head: [
      { text: LABELS.findings[language], style: 'title' },
      ...headLines(head, file, findings, remarks).map((text) => ({ text, style: 'line' as const })),
    ],
    columns: labelColumns(COLUMNS, language),
    rows: listRows(listed, rules, language, notes),
    rowCount: listed.length,
    choices: { column: COLUMNS.length, values: DONE_CHOICES[language] },
    footer: FOOTER[language],
    color: 'FF4472C4',
    isSelected: true,
  };
}

/** A column by its label, and its width in characters. */
type Column = readonly [label: keyof typeof LABELS, width: number];

/**
 * The columns that every list of findings has. Widths are as narrow as reading allows: a page is made to fit them, and
 * each character more makes the print smaller.
 */
export const FINDING_COLUMNS: readonly Column[] = [
  ['severity', 8],
  ['place', 16],
  ['item', 14],
  ['element', 11],
  ['wrong', 34],
  ['expected', 36],
  ['legal', 24],
  ['rule', 16],
];

const COLUMNS: readonly Column[] = [['number', 6], ...FINDING_COLUMNS, ['done', 12]];

/** Columns with their labels in words. */
export function labelColumns(columns: readonly Column[], language: Language): ListSheet['columns'] {
  return columns.map(([label, width]) => ({ label: LABELS[label][language], width }));
}

function* listRows(findings: readonly Finding[], rules: Rules, language: Language, notes: ListNotes): Generator<ListCell[], void> {
  for (const [index, finding] of findings.entries()) {
    yield [
      { text: index + 1, style: 'centre' },
      { text: SEVERITY_WORDS[finding.severity][language], style: finding.severity },
      placeCell(finding, language, notes),
      ...describeCells(finding, rules, language),
      { text: '', style: 'centre' },
    ];
  }
}

/** What a list says of a finding, from the item to the rule. */
export function describeCells(finding: Finding, rules: Rules, language: Language): ListCell[] {
  const texts = [
    finding.itemName ?? finding.itemId ?? '',
    describeElement(finding, language),
    describeWrong(finding),
    describeExpected(finding, rules, language),
    describeSources(finding, language),
    finding.ruleId,
  ];
  return texts.map((text) => ({ text, style: 'text' }));
}

const COUNTED: Sentence<{ readonly row: number; readonly column: number }> = {
  zh: ({ row, column }) => `（第${row}行第${column}列）`,
  en: ({ row, column }) => `(row ${row}, column ${column})`,
};

function placeCell(finding: Finding, language: Language, { sheetOf, isMade }: ListNotes): ListCell {
  const { place } = finding;
  if (place.kind !== 'cell' || !isAboutCell(finding)) return { text: LABELS.wholeFile[language], style: 'text' };
  const sheet = sheetOf(place.sheet);
  const cell = cellAddress(place.row, place.column);
  // The cell comes first: some programs show one line of a link.
  const text = isMade ? `${place.sheet === '' ? cell : formatPlace(place)}\n${COUNTED[language](place)}` : formatPlace(place);
  if (sheet === undefined) return { text, style: 'text' };
  return { text, style: 'link', location: cellLocation(sheet, cell) };
}

const CHECKED: Sentence<{ readonly path: string; readonly parts: readonly string[] }> = {
  zh: ({ path, parts }) => `检查的文件：${path}${parts.length === 0 ? '' : `（${parts.join('，')}）`}`,
  en: ({ path, parts }) => `Checked: ${path}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}`,
};

const RUN: Sentence<ReportHead> = {
  zh: ({ asOf, tool, rules, vocabularies }) =>
    `按 ${asOf} 判断；工具 ${tool.name} ${tool.version}，规则 ${rules.length} 条，词库 ${vocabularies.asOf}`,
  en: ({ asOf, tool, rules, vocabularies }) =>
    `Judged as of ${asOf}; by ${tool.name} ${tool.version} with ${rules.length} rules, vocabularies of ${vocabularies.asOf}`,
};

const COUNTS: Sentence<Readonly<Record<Severity, number>>> = {
  zh: ({ error, warning, info }) =>
    error + warning + info === 0 ? '没有发现问题。' : `错误 ${error} 条，警告 ${warning} 条，提示 ${info} 条`,
  en: ({ error, warning, info }) =>
    error + warning + info === 0 ? 'Nothing was found.' : `Errors: ${error}, warnings: ${warning}, infos: ${info}`,
};

const NOT_RUN: Sentence<{ readonly ruleId: string; readonly reason: string }> = {
  zh: ({ ruleId, reason }) => `未执行的规则 ${ruleId}：${reason}`,
  en: ({ ruleId, reason }) => `Rule not run, ${ruleId}: ${reason}`,
};

/** The findings counted by severity, in words. */
export function describeCounts(findings: readonly Finding[], language: Language): string {
  return COUNTS[language](countSeverities(findings));
}

export function countSeverities(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** When and by what was checked, in words. */
export function describeRun(head: ReportHead): string {
  return RUN[head.language](head);
}

function headLines(head: ReportHead, file: CheckedFile, findings: readonly Finding[], remarks: readonly string[]): string[] {
  const { language } = head;
  return [
    CHECKED[language]({ path: file.path, parts: describeParts(file, language) }),
    describeRun(head),
    describeCounts(findings, language),
    ...head.notRun.filter((entry) => entry.file === file.path).map(NOT_RUN[language]),
    ...remarks,
  ];
}

const AMOUNTS: Sentence<CheckedFile> = {
  zh: ({ items, tasks, taskRows }) =>
    [items > 0 ? `事项 ${items} 项` : '', tasks > 0 ? `任务 ${tasks} 项 ${taskRows} 行` : ''].filter((part) => part !== '').join('，'),
  en: ({ items, tasks, taskRows }) =>
    [items > 0 ? `items: ${items}` : '', tasks > 0 ? `tasks: ${tasks}, rows: ${taskRows}` : ''].filter((part) => part !== '').join(', '),
};

function describeParts(file: CheckedFile, language: Language): string[] {
  if (!file.read && file.kinds.length === 0) return [LABELS.unread[language]];
  const kinds = [...new Set(file.kinds)].map((kind) => {
    const count = file.kinds.filter((other) => other === kind).length;
    return `${KIND_WORDS[kind][language]}${language === 'zh' ? ` ${count} 个` : `: ${count}`}`;
  });
  return [...kinds, AMOUNTS[language](file)].filter((part) => part !== '');
}
