import { cellText } from './cell-text.ts';
import { escapeXml } from './escape-xml.ts';
import { writeZip, type ArchiveEntry } from './write-zip.ts';

/** A sheet of a workbook that is made from nothing. */
export interface NewSheet {
  readonly name: string;
  /** `never-shown`: only a program can unhide it. */
  readonly hidden?: boolean | 'never-shown' | undefined;
  /** The worksheet part. */
  readonly content: ArchiveEntry['content'];
  /** Files that the sheet's links lead to, by the ids of their relationships: percent-encoded, relative to the workbook. */
  readonly files?: ReadonlyMap<string, string> | undefined;
  /** Names of its own, such as what is repeated on every page: by name, the reference without the sheet. */
  readonly names?: readonly (readonly [name: string, reference: string])[] | undefined;
}

/** What a workbook says of itself (ECMA-376 part 2, §11). */
export interface WorkbookProperties {
  readonly title: string;
  readonly subject?: string | undefined;
  readonly creator: string;
  readonly keywords?: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly created?: string | undefined;
  /** Its formulas are to be calculated anew when it is opened. */
  readonly calculated?: boolean | undefined;
}

export const MAIN_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONSHIP_TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Office programs show no more of a property. */
const LONGEST_PROPERTY = 255;
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Packs sheets and a style sheet into a workbook (.xlsx). The same content gives the same bytes. */
export function packWorkbook(sheets: readonly NewSheet[], styles: string, properties?: WorkbookProperties): Uint8Array {
  const related = sheets.map((_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const);
  const entries: ArchiveEntry[] = [
    { name: '[Content_Types].xml', content: contentTypes(sheets.length, properties !== undefined) },
    { name: '_rels/.rels', content: packageRelationships(properties !== undefined) },
    ...(properties === undefined ? [] : [{ name: CORE_PART, content: coreProperties(properties) }]),
    { name: 'xl/workbook.xml', content: workbookXml(sheets, properties?.calculated === true) },
    { name: 'xl/_rels/workbook.xml.rels', content: relationships([...related, ['rIdStyles', 'styles', 'styles.xml']]) },
    { name: 'xl/styles.xml', content: styles },
  ];
  for (const [index, { content, files }] of sheets.entries()) {
    entries.push({ name: `xl/worksheets/sheet${index + 1}.xml`, content });
    if (files === undefined || files.size === 0) continue;
    const links = [...files].map(([id, target]) => [id, 'hyperlink', target, 'External'] as const);
    entries.push({ name: `xl/worksheets/_rels/sheet${index + 1}.xml.rels`, content: relationships(links) });
  }
  return writeZip(entries);
}

const CORE_PART = 'docProps/core.xml';

function packageRelationships(described: boolean): string {
  const core = `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="${CORE_PART}"/>`;
  const plain = relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]);
  return described ? plain.replace('</Relationships>', `${core}</Relationships>`) : plain;
}

function coreProperties({ title, subject = '', creator, keywords = '', created }: WorkbookProperties): string {
  const spaces = `xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`;
  const moment = created === undefined ? '' : `<dcterms:created xsi:type="dcterms:W3CDTF">${created}T00:00:00Z</dcterms:created>`;
  const said = [
    ['dc:title', title],
    ['dc:subject', subject],
    ['dc:creator', creator],
    ['cp:keywords', keywords],
  ].map(([element, value = '']) => (value === '' ? '' : `<${element}>${cellText(value, LONGEST_PROPERTY)}</${element}>`));
  return `${DECLARATION}<cp:coreProperties ${spaces}>${said.join('')}${moment}</cp:coreProperties>`;
}

type Arrow = readonly [id: string, type: string, target: string, mode?: 'External'];

function relationships(arrows: readonly Arrow[]): string {
  const body = arrows.map(
    ([id, type, target, mode]) =>
      `<Relationship Id="${id}" Type="${RELATIONSHIP_TYPES}/${type}" Target="${escapeXml(target)}"${mode === undefined ? '' : ` TargetMode="${mode}"`}/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${body.join('')}</Relationships>`;
}

function contentTypes(sheets: number, described: boolean): string {
  const override = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}.xml" ContentType="${SPREADSHEET}.${type}+xml"/>`;
  const parts = Array.from({ length: sheets }, (_, index) => override(`worksheets/sheet${index + 1}`, 'worksheet'));
  const defaults = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`;
  const core = `<Override PartName="/${CORE_PART}" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>`;
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">${defaults}${described ? core : ''}${override('workbook', 'sheet.main')}${parts.join('')}${override('styles', 'styles')}</Types>`;
}

function workbookXml(sheets: readonly NewSheet[], calculated: boolean): string {
  const list = sheets.map(
    ({ name, hidden }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${stateOf(hidden)} r:id="rId${index + 1}"/>`,
  );
  const names = sheets.flatMap(({ name, names: own = [] }, index) =>
    own.map(([key, reference]) => {
      const sheet = escapeXml(`'${name.replaceAll("'", "''")}'`);
      return `<definedName name="${key}" localSheetId="${index}"${key.endsWith('Database') ? ' hidden="1"' : ''}>${sheet}!${reference}</definedName>`;
    }),
  );
  const defined = names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
  const views = '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews>';
  return `${DECLARATION}<workbook xmlns="${MAIN_NAMESPACE}" xmlns:r="${RELATIONSHIP_TYPES}">${views}<sheets>${list.join('')}</sheets>${defined}${calculated ? '<calcPr fullCalcOnLoad="1"/>' : ''}</workbook>`;
}

function stateOf(hidden: NewSheet['hidden']): string {
  if (hidden === 'never-shown') return ' state="veryHidden"';
  return hidden === true ? ' state="hidden"' : '';
}

/** Names that a workbook allows, one for each wanted: 31 units, no : \ / ? * [ ], no apostrophe at the ends, none twice. */
export function nameSheets(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const allowed = name.replace(/[\u0000-\u001f:\\/?*[\]\ufffe\uffff]|\p{Surrogate}/gu, ' ').trim();
    const base = allowed.replace(/^'|'$/gu, ' ').trim() || 'Sheet';
    let free = base.slice(0, 31);
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${base.slice(0, 30 - String(number).length)}_${number}`;
    taken.add(free.toLowerCase());
    return free;
  });
}
