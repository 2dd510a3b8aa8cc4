import { SEVERITIES, type Finding, type Severity } from '../../model/finding.ts';
import { cellAddress, formatPlace } from '../../model/place.ts';
import type { CheckedFile } from '../../model/report.ts';
import type { Language } from '../../model/words.ts';
import { cellLocation } from '../../ooxml/cell-text.ts';
import { emptyStyles, StyleEdit } from '../../ooxml/edit-styles.ts';
import { packText } from '../../ooxml/write-zip.ts';
import { MAIN_NAMESPACE, packWorkbook, RELATIONSHIP_TYPES, type NewSheet } from '../../ooxml/new-workbook.ts';
import { isAboutCell, type Rules } from './finding-texts.ts';
import {
  countSeverities,
  describeCells,
  describeCounts,
  describeRun,
  FINDING_COLUMNS,
  labelColumns,
  type ReportHead,
} from './findings-list.ts';
import { tableOf, writeListSheet, type ListCell, type ListSheet } from './list-sheet.ts';
import { addListStyles } from './list-styles.ts';
import { FOOTER, LABELS, SEVERITY_WORDS } from './words.ts';
import { keepListed, UNLISTED } from './worst-findings.ts';

/** A file of a run with what became of it. */
export interface SummarisedFile {
  readonly file: CheckedFile;
  readonly findings: readonly Finding[];
  /** The annotated copy, or why there is none, in the report's language. */
  readonly copy: AnnotatedCopy | { readonly reason: string };
}

/** A copy of a file with its findings. */
export interface AnnotatedCopy {
  /** Relative to the summary, with forward slashes. */
  readonly path: string;
  /** Where the file was no workbook: the copy's sheets by the names that findings use. */
  readonly sheets?: ReadonlyMap<string, string> | undefined;
}

/** A workbook that tells of many files: a line for each, and a second sheet with the findings of all. */
export async function writeSummaryWorkbook(report: ReportHead, files: readonly SummarisedFile[]): Promise<Uint8Array> {
  const styles = new StyleEdit(emptyStyles(MAIN_NAMESPACE), 'styles');
  const looks = addListStyles(styles);
  const links = new Map(files.flatMap(({ copy }, index) => ('path' in copy ? [[`rId${index + 1}`, toTarget(copy.path)] as const] : [])));
  const lists = [
    [LABELS.summary[report.language], listFiles(report, files)],
    [LABELS.allFindings[report.language], listAllFindings(report, files)],
  ] as const;
  const sheets: NewSheet[] = [];
  for (const [name, list] of lists) {
    const { headerRow, table } = tableOf(list);
    const namespaces = { namespace: MAIN_NAMESPACE, relationshipTypes: RELATIONSHIP_TYPES };
    sheets.push({
      name,
      content: await packText(writeListSheet(list, looks, namespaces)),
      files: links,
      names: [
        ['_xlnm._FilterDatabase', table],
        ['_xlnm.Print_Titles', `$${headerRow}:$${headerRow}`],
      ],
    });
  }
  return packWorkbook(sheets, styles.write());
}

/** A relative path as a link: nothing in it can be taken for a scheme or a server. */
function toTarget(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function listFiles(report: ReportHead, files: readonly SummarisedFile[]): ListSheet {
  const { language } = report;
  const label = (key: keyof typeof LABELS, width: number) => ({ label: LABELS[key][language], width });
  const counted = (severity: Severity) => ({ label: SEVERITY_WORDS[severity][language], width: 9 });
  return {
    head: headOf(report, files, LABELS.summary[language]),
    columns: [label('number', 6), label('file', 46), label('items', 14), ...SEVERITIES.map(counted), label('copy', 60)],
    rows: files.map((entry, index) => fileCells(entry, index)),
    rowCount: files.length,
    footer: FOOTER[language],
    color: 'FF4472C4',
    isSelected: true,
  };
}

function headOf(report: ReportHead, files: readonly SummarisedFile[], title: string): ListSheet['head'] {
  const counts = describeCounts(
    files.flatMap(({ findings }) => findings),
    report.language,
  );
  return [
    { text: title, style: 'title' },
    { text: describeRun(report), style: 'line' },
    { text: counts, style: 'line' },
  ];
}

function fileCells({ file, findings, copy }: SummarisedFile, index: number): ListCell[] {
  const counts = countSeverities(findings);
  return [
    { text: index + 1, style: 'centre' },
    { text: file.path, style: 'text' },
    { text: file.items + file.tasks, style: 'centre' },
    ...SEVERITIES.map((severity): ListCell => ({ text: counts[severity], style: counts[severity] > 0 ? severity : 'centre' })),
    'path' in copy ? { text: copy.path, style: 'link', relationshipId: `rId${index + 1}` } : { text: copy.reason, style: 'text' },
  ];
}

function listAllFindings(report: ReportHead, files: readonly SummarisedFile[]): ListSheet {
  const { language } = report;
  const rules: Rules = new Map(report.rules.map((rule) => [rule.id, rule]));
  const all = files.flatMap(({ findings }) => findings);
  const listed = new Set(keepListed(all));
  const left = all.length - listed.size;
  const head = headOf(report, files, LABELS.allFindings[language]);
  return {
    head: left === 0 ? head : [...head, { text: UNLISTED[language](left), style: 'line' }],
    columns: labelColumns([['number', 6], ['file', 20], ...FINDING_COLUMNS], language),
    rows: findingRows(files, listed, rules, language),
    rowCount: listed.size,
    footer: FOOTER[language],
    color: 'FF7F7F7F',
    isSelected: false,
  };
}

function* findingRows(
  files: readonly SummarisedFile[],
  listed: ReadonlySet<Finding>,
  rules: Rules,
  language: Language,
): Generator<ListCell[], void> {
  let number = 0;
  for (const [index, { file, findings, copy }] of files.entries()) {
    for (const finding of findings) {
      if (!listed.has(finding)) continue;
      number += 1;
      yield [
        { text: number, style: 'centre' },
        { text: file.path, style: 'text' },
        { text: SEVERITY_WORDS[finding.severity][language], style: finding.severity },
        placeCell(finding, language, 'path' in copy ? { ...copy, relationshipId: `rId${index + 1}` } : undefined),
        ...describeCells(finding, rules, language),
      ];
    }
  }
}

/** The place, as a link into the copy where there is one. */
function placeCell(
  finding: Finding,
  language: Language,
  copy: (AnnotatedCopy & { readonly relationshipId: string }) | undefined,
): ListCell {
  const { place } = finding;
  if (place.kind === 'text') return { text: formatPlace(place), style: 'text' };
  if (!isAboutCell(finding)) return { text: LABELS.wholeFile[language], style: 'text' };
  const address = cellAddress(place.row, place.column);
  const text = place.sheet === '' ? address : formatPlace(place);
  const sheet = copy?.sheets === undefined ? place.sheet : copy.sheets.get(place.sheet);
  if (copy === undefined || sheet === undefined) return { text, style: 'text' };
  return { text, style: 'link', relationshipId: copy.relationshipId, location: cellLocation(sheet, address) };
}
