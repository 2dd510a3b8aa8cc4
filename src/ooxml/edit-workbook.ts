import { damaged } from './damage.ts';
import { escapeXml } from './escape-xml.ts';
import { FINDINGS_MARKER, sheetOfReference } from './findings-marker.ts';
import type { Limits } from './limits.ts';
import type { PackageEdit } from './package-edit.ts';
import { readRelationships } from './relationships.ts';
import { decodeEntities, readAttribute, readRelationshipId, setAttribute } from './scan-tags.ts';
import { appendTo, applyEdits, parseElements, type TextEdit, type XmlElement } from './xml-elements.ts';
import type { Zip } from './zip.ts';

/** A sheet as its workbook lists it. */
export interface BookSheet {
  readonly name: string;
  readonly part: string;
  /** Worksheets hold cells; sheets of charts and macros do not. */
  readonly isWorksheet: boolean;
}

/** What has to be known of a workbook to change it. */
export interface Book {
  readonly part: string;
  readonly sheets: readonly BookSheet[];
  readonly styles: string | undefined;
  /** The index of the sheet of findings that an earlier run put in. */
  readonly findings: number | undefined;
  /** Of its elements, and of types of relationships: the strict form of the format has its own. */
  readonly namespace: string;
  readonly relationshipTypes: string;
}

const STRICT = 'http://purl.oclc.org/ooxml/';
const STRICT_TYPES = `${STRICT}officeDocument/relationships`;
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Reads the list of sheets of a workbook. @throws InputError `workbook-damaged`, `limit-exceeded` */
export async function readBook(zip: Zip, edit: PackageEdit, limits: Limits): Promise<Book> {
  const main = [...(await readRelationships(zip, '', limits)).values()].find(({ type }) => type === 'officeDocument')?.target;
  const part = main ?? 'xl/workbook.xml';
  const relationships = await readRelationships(zip, part, limits);
  const source = await edit.readText(part);
  const root = parseElements(source, part);
  const sheets = sectionOf(root, 'sheets')?.children.map((sheet) => {
    const name = readAttribute(sheet, 'name') ?? '';
    const relationship = relationships.get(readRelationshipId(sheet) ?? '');
    if (relationship === undefined) throw damaged('part-missing', { part, sheet: name });
    return { name, part: relationship.target, isWorksheet: relationship.type === 'worksheet' };
  });
  if (sheets === undefined) throw damaged('worksheet-missing');
  const marker = namesOf(root).find((name) => readAttribute(name, 'name') === FINDINGS_MARKER);
  const marked = marker === undefined ? undefined : sheetOfReference(decodeEntities(source.slice(marker.innerStart, marker.innerEnd)));
  const findings = sheets.findIndex(({ name, isWorksheet }) => isWorksheet && name === marked);
  const isStrict = root.source.includes(`${STRICT}spreadsheetml/main`);
  return {
    part,
    sheets,
    styles: [...relationships.values()].find(({ type }) => type === 'styles')?.target,
    findings: findings === -1 ? undefined : findings,
    namespace: isStrict ? `${STRICT}spreadsheetml/main` : MAIN,
    relationshipTypes: isStrict ? STRICT_TYPES : TYPES,
  };
}

/** The content types of workbooks, with the ending that programs demand of their files. */
const ENDINGS: readonly (readonly [type: string, ending: string])[] = [
  ['application/vnd.ms-excel.sheet.macroenabled.main+xml', 'xlsm'],
  ['application/vnd.ms-excel.template.macroenabled.main+xml', 'xltm'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml', 'xltx'],
];

/** What the name of a file with this workbook has to end in: programs refuse a workbook with macros that is called .xlsx. */
export async function workbookEnding(edit: PackageEdit): Promise<string> {
  const types = (await edit.readText('[Content_Types].xml')).toLowerCase();
  return ENDINGS.find(([type]) => types.includes(type))?.[1] ?? 'xlsx';
}

/** A name that no sheet of the workbook has; spreadsheets do not tell upper from lower case. */
export function freeSheetName(wanted: string, sheets: readonly { readonly name: string }[]): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted} (${number})`;
  return name;
}

/** The sheet of findings as a workbook lists it. */
export interface FindingsEntry {
  readonly name: string;
  /** Of the relationship to its part; undefined where the sheet of an earlier run is filled anew. */
  readonly relationshipId: string | undefined;
  /** Where its table is: `A8:J20`, in absolute form `$A$8:$J$20`. */
  readonly table: string;
  readonly headerRow: number;
}

/**
 * Lists the sheet of findings as the first one, or knows the earlier one again, and puts it in front. Whatever counts
 * sheets is moved on by one.
 */
export function listFindings(source: string, book: Book, entry: FindingsEntry): string {
  const root = parseElements(source, book.part);
  const index = book.findings ?? 0;
  const shift = book.findings === undefined ? 1 : 0;
  const edits = [...viewEdits(root, index), ...nameEdits(source, root, entry, index, shift)];
  const sheets = sectionOf(root, 'sheets');
  if (sheets !== undefined && entry.relationshipId !== undefined) {
    const ids = sheets.children.map((sheet) => Number(readAttribute(sheet, 'sheetId') ?? 0));
    const id = Math.max(0, ...ids.filter(Number.isInteger)) + 1;
    const text = `<${root.prefix}sheet name="${escapeXml(entry.name)}" sheetId="${id}" xmlns:r="${book.relationshipTypes}" r:id="${entry.relationshipId}"/>`;
    edits.push({ start: sheets.innerStart, end: sheets.innerStart, text });
  }
  const earlier = entry.relationshipId === undefined ? sheets?.children[index] : undefined;
  // Somebody may have hidden it; a workbook must not open at a hidden sheet.
  if (earlier !== undefined)
    edits.push({ start: earlier.start, end: earlier.innerStart, text: setAttribute(earlier.source, 'state', undefined) });
  return applyEdits(source, edits);
}

function sectionOf(root: XmlElement, name: string): XmlElement | undefined {
  return root.children.find((child) => child.name === name);
}

function namesOf(root: XmlElement): readonly XmlElement[] {
  return sectionOf(root, 'definedNames')?.children ?? [];
}

/** Every window opens at the sheet of findings. */
function viewEdits(root: XmlElement, index: number): TextEdit[] {
  return (sectionOf(root, 'bookViews')?.children ?? []).map(({ source, start, innerStart }) => {
    const shown = setAttribute(setAttribute(source, 'activeTab', String(index)), 'firstSheet', undefined);
    return { start, end: innerStart, text: shown };
  });
}

/** The names that a sheet of findings brings along. */
const OWN_NAMES: ReadonlySet<string> = new Set(['_xlnm._FilterDatabase', '_xlnm.Print_Titles', '_xlnm.Print_Area']);

function nameEdits(source: string, root: XmlElement, entry: FindingsEntry, index: number, shift: number): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const name of namesOf(root)) {
    const written = readAttribute(name, 'name') ?? '';
    const local = readAttribute(name, 'localSheetId');
    const isOwn = shift === 0 && local === String(index) && OWN_NAMES.has(written);
    if (isOwn || written === FINDINGS_MARKER) edits.push({ start: name.start, end: name.end, text: '' });
    else if (local !== undefined && shift > 0) {
      edits.push({
        start: name.start,
        end: name.innerStart,
        text: setAttribute(name.source, 'localSheetId', String(Number(local) + shift)),
      });
    }
  }
  const sheet = escapeXml(`'${entry.name.replaceAll("'", "''")}'`);
  const write = (name: string, attributes: string, reference: string): string =>
    `<${root.prefix}definedName name="${name}"${attributes}>${sheet}!${reference}</${root.prefix}definedName>`;
  const names = [
    write('_xlnm._FilterDatabase', ` localSheetId="${index}" hidden="1"`, entry.table),
    write('_xlnm.Print_Titles', ` localSheetId="${index}"`, `$${entry.headerRow}:$${entry.headerRow}`),
    write(FINDINGS_MARKER, ' hidden="1"', '$A$1'),
  ].join('');
  const section = sectionOf(root, 'definedNames');
  if (section !== undefined) return [...edits, ...appendTo(section, names)];
  const before = ['externalReferences', 'functionGroups', 'sheets']
    .map((name) => sectionOf(root, name))
    .find((found) => found !== undefined);
  const at = before?.end ?? root.innerEnd;
  return [{ start: at, end: at, text: `<${root.prefix}definedNames>${names}</${root.prefix}definedNames>` }];
}
