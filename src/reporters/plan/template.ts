import { toSerial } from '../../ooxml/new-sheet.ts';
import { listSentRows } from '../../model/task-return.ts';
import type { TaskPlan } from '../../model/task-plan.ts';
import type { Language, Words } from '../../model/words.ts';
import { findNameObstacles, findPartObstacles, moveNames } from '../../ooxml/book-obstacles.ts';
import { readBook, workbookEnding } from '../../ooxml/edit-workbook.ts';
import { copyRow, moveRanges, moveRow, refuseOverflow, type Insertion } from '../../ooxml/insert-rows.ts';
import { LIMITS } from '../../ooxml/limits.ts';
import { PackageEdit } from '../../ooxml/package-edit.ts';
import { readFormats, type ReadFormat } from '../../ooxml/read-formats.ts';
import { readRelationships } from '../../ooxml/relationships.ts';
import { readAttribute, setAttribute } from '../../ooxml/scan-tags.ts';
import { findDistantFormulas, findSheetObstacles, type HeldSheet } from '../../ooxml/sheet-obstacles.ts';
import { applyEdits, parseElements, type TextEdit, type XmlElement } from '../../ooxml/xml-elements.ts';
import { openZip, type Zip } from '../../ooxml/zip.ts';
import { toLine } from '../printable.ts';
import { describeSentRow, nameOf } from './row-texts.ts';
import { fillCell, findTemplateCells, rowsIn, type CellFilling, type TemplateCell, type Texts } from './template-cells.ts';
import { fitHeights } from './template-height.ts';
import { describeObstacles, isRowField, REFUSALS } from './template-words.ts';

/** An office's own workbook, ready to be filled in. */
interface PlanTemplate {
  /** The workbook with what a unit has to do; everything but the cells with placeholders is as it was. */
  fill(plan: TaskPlan, unit: string, language: Language): Promise<Uint8Array>;
}

/** Why a workbook cannot be a template. */
interface TemplateRefusal {
  readonly refused: Words;
}

/** A template with what has to be known of it. */
interface Opened {
  readonly content: Uint8Array;
  readonly sheets: readonly TemplateSheet[];
  readonly target: TemplateSheet;
  /** Of the sheet with the row, among all sheets. */
  readonly index: number;
  readonly row: number;
  readonly book: { readonly part: string; readonly source: string; readonly root: XmlElement };
  readonly formats: readonly ReadFormat[];
}

interface TemplateSheet extends HeldSheet {
  readonly cells: ReadonlyMap<XmlElement, TemplateCell>;
}

/**
 * Reads an office's workbook with placeholders such as {{单位}}, and one row of those of tasks, which is repeated.
 * @throws InputError for a workbook that cannot be read
 */
export async function openTemplate(content: Uint8Array): Promise<PlanTemplate | TemplateRefusal> {
  const zip = await openZip(content);
  const edit = new PackageEdit(zip);
  if (zip.names.some((name) => /^_xmlsignatures\//iu.test(name))) return refuse('signed');
  const book = await readBook(zip, edit, LIMITS);
  const ending = await workbookEnding(edit);
  if (ending !== 'xlsx') return refuse('format', ending);
  const outside = await findOutside(edit, book.sheets);
  if (outside !== undefined) return refuse('outside', outside);
  const strings = await readStrings(zip, edit, book.part);
  const sheets: TemplateSheet[] = [];
  for (const { name, part, isWorksheet } of book.sheets) {
    if (!isWorksheet) continue;
    const held = await holdSheet(edit, name, part);
    const cells = new Map<XmlElement, TemplateCell>();
    for (const cell of findTemplateCells(held, strings)) {
      if ('refused' in cell) return refuse(cell.refused, cell.at);
      cells.set(cell.element, cell);
    }
    const header = held.root.children.find((child) => child.name === 'headerFooter');
    if (header !== undefined && hasBraces(held.source.slice(header.start, header.end))) return refuse('outside', name);
    sheets.push({ ...held, cells });
  }
  const place = findRow(sheets);
  if ('refused' in place) return place;
  const source = await edit.readText(book.part);
  const opened: Opened = {
    content,
    sheets,
    ...place,
    index: book.sheets.findIndex(({ part }) => part === place.target.part),
    book: { part: book.part, source, root: parseElements(source, book.part) },
    formats: book.styles === undefined ? [] : readFormats(await edit.readText(book.styles), book.styles),
  };
  const obstacles = await findObstacles(zip, edit, opened);
  if (obstacles.length > 0) {
    const words = describeObstacles(obstacles);
    return { refused: { zh: REFUSALS.blocked.zh(words.zh), en: REFUSALS.blocked.en(words.en) } };
  }
  return { fill: (plan, unit, language) => fill(opened, plan, unit, language) };
}

function refuse(reason: keyof typeof REFUSALS, at = ''): TemplateRefusal {
  const { zh, en } = REFUSALS[reason];
  return { refused: { zh: zh(at), en: en(at) } };
}

async function holdSheet(edit: PackageEdit, name: string, part: string): Promise<HeldSheet> {
  const source = await edit.readText(part);
  return { name, part, source, root: parseElements(source, part) };
}

/** The shared strings, each with its element. */
async function readStrings(zip: Zip, edit: PackageEdit, book: string): Promise<readonly string[]> {
  const part = [...(await readRelationships(zip, book, LIMITS)).values()].find(({ type }) => type === 'sharedStrings')?.target;
  if (part === undefined || !edit.has(part)) return [];
  const source = await edit.readText(part, 'textPartBytes');
  return parseElements(source, part).children.flatMap(({ name, start, end }) => (name === 'si' ? [source.slice(start, end)] : []));
}

/** Names of sheets, text boxes and comments are not filled in. */
async function findOutside(edit: PackageEdit, sheets: readonly { readonly name: string }[]): Promise<string | undefined> {
  const named = sheets.find(({ name }) => hasBraces(name));
  if (named !== undefined) return named.name;
  for (const name of edit.names) {
    if (!/^xl\/(?:drawings\/|charts\/|(?:threadedComments\/)?\w*comments?\d*\.xml)/iu.test(name) || !/\.(?:xml|vml)$/iu.test(name))
      continue;
    if (hasBraces(await edit.readText(name))) return name;
  }
  return undefined;
}

function hasBraces(source: string): boolean {
  return /\{\{|｛｛/u.test(source.replace(/<[^<>]*>/gu, ''));
}

function findRow(sheets: readonly TemplateSheet[]): { readonly target: TemplateSheet; readonly row: number } | TemplateRefusal {
  if (sheets.every(({ cells }) => cells.size === 0)) return refuse('none');
  const rows = new Map<string, { readonly target: TemplateSheet; readonly row: number }>();
  for (const target of sheets) {
    for (const { fields, row } of target.cells.values()) if (fields.some(isRowField)) rows.set(`${target.name}!${row}`, { target, row });
  }
  const [first] = rows.values();
  if (first === undefined) return refuse('no-row');
  return rows.size === 1 ? first : refuse('several-rows', [...rows.keys()].slice(0, 5).join(' '));
}

async function findObstacles(zip: Zip, edit: PackageEdit, { sheets, target, row, book }: Opened) {
  return [
    ...findSheetObstacles(target, row),
    ...sheets.filter((sheet) => sheet !== target).flatMap((sheet) => findDistantFormulas(sheet, target.name, row)),
    ...findNameObstacles(book.source, book.root, target, row),
    ...(await findPartObstacles(zip, edit, target, row)),
  ];
}

async function fill(opened: Opened, plan: TaskPlan, unit: string, language: Language): Promise<Uint8Array> {
  const edit = new PackageEdit(await openZip(opened.content));
  const lines = listSentRows(plan, unit);
  const common: Texts = {
    unit: toLine(unit),
    title: nameOf(plan),
    year: String(plan.year ?? ''),
    count: String(plan.units.find((one) => one.unit === unit)?.rows.length ?? 0),
    ...BLANK,
  };
  const rows = lines.map((line): Texts => {
    const { serial, group, task, demand, role, due, source } = describeSentRow(line, unit, language);
    return { ...common, serial, group, task, demand, role, due, day: line.day ?? '', source };
  });
  // A unit with nothing to do gets its row blank.
  const filled = rows.length === 0 ? [common] : rows;
  const insertion = { below: opened.row, count: filled.length - 1 };
  for (const sheet of opened.sheets) {
    if (sheet === opened.target) edit.replace(sheet.part, fillTarget(opened, common, filled, insertion));
    else if (sheet.cells.size > 0) edit.replace(sheet.part, fillOther(opened, sheet, common));
  }
  const moved = moveNames(opened.book.source, opened.book.root, opened.index, insertion);
  const edits = [...moved, ...recalculate(opened)];
  if (edits.length > 0) edit.replace(opened.book.part, applyEdits(opened.book.source, edits));
  return edit.write();
}

const BLANK = { serial: '', group: '', task: '', demand: '', role: '', due: '', day: '', source: '' } as const;

function fillOther(opened: Opened, { source, cells }: TemplateSheet, texts: Texts): string {
  const edits = [...cells.values()].map((cell) => {
    const { start, end } = cell.element;
    return { start, end, text: fillCell(cell, fillingOf(opened, cell, texts)) };
  });
  return applyEdits(source, edits);
}

function fillTarget(opened: Opened, common: Texts, rows: readonly Texts[], insertion: Insertion): string {
  const { source, root, cells, part } = opened.target;
  const edits: TextEdit[] = [...moveRanges(source, root, insertion)];
  const fit = fitHeights(
    opened.target,
    [...cells.values()].filter(({ row }) => row === opened.row),
    opened.formats,
  );
  let number = 0;
  for (const element of rowsIn(root)) {
    number = Number(readAttribute(element, 'r') ?? number + 1);
    const { start, end } = element;
    const write = (texts: Texts, at: number): string =>
      copyRow(source, element, at, (cell) => {
        const known = cells.get(cell);
        return known === undefined ? source.slice(cell.start, cell.end) : fillCell(known, fillingOf(opened, known, texts));
      });
    const isMoved = number > opened.row && insertion.count > 0;
    const isFilled = element.children.some((cell) => cells.has(cell));
    if (number === opened.row)
      edits.push({ start, end, text: rows.map((texts, index) => fit(write(texts, number + index), texts)).join('') });
    else if (isMoved || isFilled) edits.push({ start, end, text: write(common, moveRow(number, insertion)) });
  }
  refuseOverflow(number, insertion, part);
  return applyEdits(source, edits);
}

function fillingOf({ formats, book }: Opened, { alone, element }: TemplateCell, texts: Texts): CellFilling {
  if (alone !== 'day' || texts.day === '' || formats[Number(readAttribute(element, 's') ?? 0)]?.showsDay !== true) return { texts };
  const properties = book.root.children.find(({ name }) => name === 'workbookPr');
  const from1904 = ['1', 'true'].includes((properties && readAttribute(properties, 'date1904')) ?? '');
  return { number: toSerial(texts.day) - (from1904 ? DAYS_TO_1904 : 0) };
}

const DAYS_TO_1904 = 1462;

/** Formulas above the row may speak of cells that were filled in: their results are computed when the workbook is opened. */
function recalculate({ sheets, book }: Opened): readonly TextEdit[] {
  const hasFormula = sheets.some(({ root }) =>
    rowsIn(root).some((row) => row.children.some((cell) => cell.children.some(({ name }) => name === 'f'))),
  );
  if (!hasFormula) return [];
  const known = book.root.children.find(({ name }) => name === 'calcPr');
  if (known !== undefined) {
    return [{ start: known.start, end: known.innerStart, text: setAttribute(known.source, 'fullCalcOnLoad', '1') }];
  }
  const before = book.root.children.findLast(({ name }) => CALCULATION_FOLLOWS.has(name));
  const at = before?.end ?? book.root.innerEnd;
  return [{ start: at, end: at, text: `<${book.root.prefix}calcPr fullCalcOnLoad="1"/>` }];
}

/** What stands before `calcPr` in a workbook (ECMA-376 part 1, §18.2.27), as far as every workbook may have it. */
const CALCULATION_FOLLOWS: ReadonlySet<string> = new Set(['sheets', 'functionGroups', 'externalReferences', 'definedNames']);
