import { SEVERITIES, type Finding, type Severity } from '../../model/finding.ts';
import type { CheckedFile } from '../../model/report.ts';
import type { Language, Sentence } from '../../model/words.ts';
import { emptyStyles, StyleEdit } from '../../ooxml/edit-styles.ts';
import { freeSheetName, listFindings as listInBook, readBook, workbookEnding, type Book } from '../../ooxml/edit-workbook.ts';
import type { Note } from '../../ooxml/edit-comments.ts';
import { LIMITS } from '../../ooxml/limits.ts';
import { PackageEdit } from '../../ooxml/package-edit.ts';
import { isSheetSelected, surveySheet } from '../../ooxml/sheet-shape.ts';
import { highestBlock } from '../../ooxml/vml-drawing.ts';
import { packText } from '../../ooxml/write-zip.ts';
import { openZip } from '../../ooxml/zip.ts';
import { isAboutCell, worstOf, writeNote, type Rules } from './finding-texts.ts';
import { listFindings, type ReportHead } from './findings-list.ts';
import { tableOf, writeListSheet } from './list-sheet.ts';
import { addListStyles, FILLS } from './list-styles.ts';
import { markSheet, resolveMerges, sendBack, type Marking } from './mark-sheet.ts';
import { LABELS } from './words.ts';

/** What is to be said in a workbook. */
export interface Annotation {
  readonly report: ReportHead;
  readonly file: CheckedFile;
  /** Those of the file, in the report's order. */
  readonly findings: readonly Finding[];
  /** Where the workbook was made from a file of another format: its sheets by the names that findings use. */
  readonly madeFrom?: ReadonlyMap<string, string> | undefined;
}

/** A workbook with its findings. */
export interface AnnotatedWorkbook {
  readonly content: Uint8Array;
  /** What programs demand of its name: xlsx, xlsm, xltx, xltm. */
  readonly ending: string;
  /** Filled cells. */
  readonly cells: number;
}

/** Beyond this many, notes make a workbook slow to open; the fills and the list have all. */
const MOST_NOTES = 2_000;

/**
 * A copy of a workbook in which the cells with findings are filled and carry notes, with a first sheet that lists all
 * findings. Everything else stays as it is; what earlier runs put in is replaced.
 * @throws InputError for a workbook that cannot be read
 */
export async function annotateWorkbook(bytes: Uint8Array, annotation: Annotation): Promise<AnnotatedWorkbook> {
  const edit = new PackageEdit(await openZip(bytes));
  const survey = await openZip(bytes);
  const book = await readBook(survey, edit, LIMITS);
  const styles = await openStyles(edit, book);
  const marking: Marking = {
    zip: await openZip(bytes),
    edit,
    book,
    fill: (base, rgb) => styles.withFill(base, rgb),
    replaced: book.findings === undefined ? new Map() : styles.withoutFills(new Set(Object.values(FILLS))),
    nextBlock: (await findHighestBlock(edit)) + 1,
  };
  const rules: Rules = new Map(annotation.report.rules.map((rule) => [rule.id, rule]));
  const bySheet = groupBySheet(annotation);
  const placed = await placeFindings(survey, book, bySheet);
  const { noted, left } = chooseNoted(placed);
  const refused: string[] = [];
  for (const [index, sheet] of book.sheets.entries()) {
    if (index === book.findings) continue;
    const cells = placed.get(sheet.name);
    if (cells !== undefined || (book.findings !== undefined && sheet.isWorksheet)) {
      const marks = toMarks(cells?.cells ?? [], noted, rules, annotation.report.language);
      const shape = cells?.shape ?? (await surveySheet(survey, sheet.part, LIMITS));
      for (const address of await markSheet(marking, sheet.part, shape, marks)) refused.push(`${sheet.name}!${address}`);
    } else if (await isSheetSelected(survey, sheet.part, LIMITS)) await sendBack(marking, sheet.part);
  }
  const remarks = writeRemarks(annotation, { refused, left, unsigned: await removeSignatures(edit), unfilled: styles.isFull });
  await addList(marking, styles, annotation, rules, remarks);
  if (book.styles === undefined) await addStyles(marking, styles.write());
  else edit.replace(book.styles, styles.write());
  const cells = [...placed.values()].reduce((sum, { cells: found }) => sum + found.length, 0);
  return { content: await edit.write(), ending: await workbookEnding(edit), cells };
}

async function openStyles(edit: PackageEdit, { styles, namespace }: Book): Promise<StyleEdit> {
  if (styles === undefined) return new StyleEdit(emptyStyles(namespace), 'styles');
  return new StyleEdit(await edit.readText(styles), styles);
}

/** A cell with everything that was found in it. */
interface FoundCell {
  readonly row: number;
  readonly column: number;
  readonly findings: Finding[];
}

interface PlacedSheet {
  readonly shape: Awaited<ReturnType<typeof surveySheet>>;
  readonly cells: readonly FoundCell[];
}

function groupBySheet({ findings, madeFrom }: Annotation): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.place.kind !== 'cell' || !isAboutCell(finding)) continue;
    const name = madeFrom === undefined ? finding.place.sheet : madeFrom.get(finding.place.sheet);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [finding]);
    else group.push(finding);
  }
  return groups;
}

/** The findings by the cell that shows them: the first one of a merge stands for the others. */
async function placeFindings(
  survey: Parameters<typeof surveySheet>[0],
  book: Book,
  bySheet: ReadonlyMap<string, readonly Finding[]>,
): Promise<ReadonlyMap<string, PlacedSheet>> {
  const placed = new Map<string, PlacedSheet>();
  for (const { name, part, isWorksheet } of book.sheets) {
    const findings = bySheet.get(name);
    if (findings === undefined || !isWorksheet || placed.has(name)) continue;
    const shape = await surveySheet(survey, part, LIMITS);
    const columns = new Set(findings.map(({ place }) => (place.kind === 'cell' ? place.column : 1)));
    const resolve = resolveMerges(shape.merges, columns);
    const cells = new Map<string, FoundCell>();
    for (const finding of findings) {
      if (finding.place.kind !== 'cell') continue;
      const [row, column] = resolve(finding.place.row, finding.place.column);
      const known = cells.get(`${row} ${column}`);
      if (known === undefined) cells.set(`${row} ${column}`, { row, column, findings: [finding] });
      else known.findings.push(finding);
    }
    placed.set(name, { shape, cells: [...cells.values()] });
  }
  return placed;
}

/** The cells that get a note, the worst first where they are too many, and how many go without. */
function chooseNoted(placed: ReadonlyMap<string, PlacedSheet>): { readonly noted: ReadonlySet<FoundCell>; readonly left: number } {
  const cells: Record<Severity, FoundCell[]> = { error: [], warning: [], info: [] };
  for (const sheet of placed.values()) for (const cell of sheet.cells) cells[worstOf(cell.findings)].push(cell);
  const sorted = SEVERITIES.flatMap((severity) => cells[severity]);
  return { noted: new Set(sorted.slice(0, MOST_NOTES)), left: Math.max(0, sorted.length - MOST_NOTES) };
}

function toMarks(cells: readonly FoundCell[], noted: ReadonlySet<FoundCell>, rules: Rules, language: Language) {
  const fills = new Map<number, Map<number, string>>();
  const notes: Note[] = [];
  for (const cell of cells) {
    const row = fills.get(cell.row) ?? new Map<number, string>();
    fills.set(cell.row, row.set(cell.column, FILLS[worstOf(cell.findings)]));
    if (noted.has(cell)) notes.push({ row: cell.row, column: cell.column, text: writeNote(cell.findings, rules, language) });
  }
  return { fills, notes };
}

async function findHighestBlock(edit: PackageEdit): Promise<number> {
  let highest = 0;
  for (const name of edit.names) if (/\.vml$/iu.test(name)) highest = Math.max(highest, highestBlock(await edit.readText(name)));
  return highest;
}

/** A signature vouches for the file as it was; a copy with changes must not carry it. */
async function removeSignatures(edit: PackageEdit): Promise<boolean> {
  const signatures = edit.names.filter((name) => /^_xmlsignatures\//iu.test(name));
  if (signatures.length === 0) return false;
  await edit.remove(signatures);
  await edit.unrelate('', 'digital-signature/origin');
  return true;
}

interface Circumstances {
  readonly refused: readonly string[];
  readonly left: number;
  readonly unsigned: boolean;
  /** The workbook holds as many cell formats as it can, and some cells were not filled. */
  readonly unfilled: boolean;
}

const MADE: Sentence<string> = {
  zh: (path) => `本工作簿由 ${path} 转成，只含文字、合并和隐藏，不含原来的格式。`,
  en: (path) => `This workbook was made from ${path}: its texts, merges and hidden rows, without its formatting.`,
};
const COLOURS: Sentence<void> = {
  zh: () => '有问题的单元格已填色：红色为错误，黄色为警告，蓝色为提示；批注写明问题、要求和依据。',
  en: () => 'Cells with findings are filled: red for errors, yellow for warnings, blue for infos; their notes say what is wrong and why.',
};
const LEFT: Sentence<number> = {
  zh: (count) => `批注过多会使文件打开缓慢：另有 ${count} 个单元格只填色、不加批注，问题见下表。`,
  en: (count) =>
    `Too many notes would make the file slow: ${count} more cells are filled without a note; the list below has their findings.`,
};
const REFUSED: Sentence<readonly string[]> = {
  zh: (cells) => `下列单元格已有批注会话，只填色、未加批注：${cells.slice(0, 20).join('、')}${cells.length > 20 ? ' 等' : ''}`,
  en: (cells) =>
    `Cells with a conversation of comments are filled without a note: ${cells.slice(0, 20).join(', ')}${cells.length > 20 ? ' ...' : ''}`,
};
const UNFILLED: Sentence<void> = {
  zh: () => '原文件的单元格格式已达上限，部分有问题的单元格没有填色，请以本表为准。',
  en: () => 'The file holds as many cell formats as a workbook can; some cells with findings are not filled, but all are on this list.',
};
const UNSIGNED: Sentence<void> = {
  zh: () => '原文件带有数字签名；签名对改动过的副本无效，已从副本中去除。',
  en: () => 'The file was digitally signed; a signature does not hold for a changed copy and was taken out of it.',
};

function writeRemarks({ report, file, madeFrom, findings }: Annotation, { refused, left, unsigned, unfilled }: Circumstances): string[] {
  const { language } = report;
  return [
    ...(madeFrom === undefined ? [] : [MADE[language](file.path)]),
    ...(findings.length === 0 ? [] : [COLOURS[language]()]),
    ...(left === 0 ? [] : [LEFT[language](left)]),
    ...(refused.length === 0 ? [] : [REFUSED[language](refused)]),
    ...(unfilled ? [UNFILLED[language]()] : []),
    ...(unsigned ? [UNSIGNED[language]()] : []),
  ];
}

async function addList(
  { edit, book }: Marking,
  styles: StyleEdit,
  annotation: Annotation,
  rules: Rules,
  remarks: readonly string[],
): Promise<void> {
  const { report, file, findings, madeFrom } = annotation;
  const names = new Set(book.sheets.map(({ name }) => name));
  const list = listFindings(report, file, findings, rules, {
    remarks,
    isMade: madeFrom !== undefined,
    sheetOf: (name) => (madeFrom === undefined ? (names.has(name) ? name : undefined) : madeFrom.get(name)),
  });
  const content = await packText(writeListSheet(list, addListStyles(styles), book));
  const earlier = book.findings === undefined ? undefined : book.sheets[book.findings];
  let relationshipId: string | undefined;
  if (earlier === undefined) {
    const part = await edit.add('xl/worksheets/sheet#.xml', content, WORKSHEET_TYPE);
    relationshipId = await edit.relate(book.part, `${book.relationshipTypes}/worksheet`, part);
  } else edit.replace(earlier.part, content);
  const name = earlier?.name ?? freeSheetName(LABELS.findings[report.language], book.sheets);
  edit.replace(book.part, listInBook(await edit.readText(book.part), book, { name, relationshipId, ...tableOf(list) }));
}

const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

async function addStyles({ edit, book }: Marking, source: string): Promise<void> {
  const pattern = edit.has('xl/styles.xml') ? 'xl/styles#.xml' : 'xl/styles.xml';
  await edit.relate(book.part, `${book.relationshipTypes}/styles`, await edit.add(pattern, source, STYLES_TYPE));
}
