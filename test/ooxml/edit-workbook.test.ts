import { describe, expect, it } from 'vitest';

import { freeSheetName, listFindings, readBook, workbookEnding } from '../../src/ooxml/edit-workbook.ts';
import { sheetOfReference } from '../../src/ooxml/findings-marker.ts';
import { LIMITS } from '../../src/ooxml/limits.ts';
import { PackageEdit } from '../../src/ooxml/package-edit.ts';
import { openZip } from '../../src/ooxml/zip.ts';
import { workbook, workbookParts, zip } from '../support/workbook.ts';
import { findElements, parseXml } from '../support/xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEETS = '<sheets><sheet name="甲" sheetId="4" r:id="rId1"/><sheet name="乙" sheetId="9" state="hidden" r:id="rId2"/></sheets>';
const ENTRY = { name: '校验结果', relationshipId: 'rId9', table: '$A$6:$J$7', headerRow: 6 };

const book = (inner: string): string =>
  `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}">${inner}</workbook>`;

async function open(source: string) {
  const bytes = workbook({
    sheets: [
      { name: '甲', rows: [] },
      { name: '乙', rows: [] },
    ],
    parts: { 'xl/workbook.xml': source },
  });
  const opened = await openZip(bytes);
  return readBook(opened, new PackageEdit(opened), LIMITS);
}

async function list(inner: string, entry: Partial<typeof ENTRY> = {}): Promise<string> {
  const source = book(inner);
  return listFindings(source, await open(source), { ...ENTRY, ...entry });
}

const namesOf = (source: string): string[] =>
  findElements(parseXml(source), 'definedName').map(
    ({ attributes, text }) => `${attributes['name']} ${attributes['localSheetId'] ?? '-'} ${text}`,
  );

describe('a list of sheets', () => {
  it('gets the findings first, under a number that none has', async () => {
    const sheets = findElements(parseXml(await list(SHEETS)), 'sheet').map(
      ({ attributes }) => `${attributes['name']} ${attributes['sheetId']}`,
    );
    expect(sheets).toEqual(['校验结果 10', '甲 4', '乙 9']);
  });

  it('opens at the findings, in every window', async () => {
    const views = '<bookViews><workbookView activeTab="1" firstSheet="1"/><workbookView xWindow="5"/></bookViews>';
    expect(await list(views + SHEETS)).toContain(
      '<bookViews><workbookView activeTab="0"/><workbookView xWindow="5" activeTab="0"/></bookViews>',
    );
  });

  it('has the names of single sheets move on with them', async () => {
    const names = `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">乙!$A$1</definedName><definedName name="全部">甲!$A:$B</definedName></definedNames>`;
    expect(namesOf(await list(SHEETS + names))).toEqual([
      '_xlnm.Print_Area 2 乙!$A$1',
      '全部 - 甲!$A:$B',
      "_xlnm._FilterDatabase 0 '校验结果'!$A$6:$J$7",
      "_xlnm.Print_Titles 0 '校验结果'!$6:$6",
      "openness_catalogue_findings - '校验结果'!$A$1",
    ]);
  });

  it.each([
    ['<sheets/>', SHEETS, ''],
    ['<externalReferences/>', `${SHEETS}<externalReferences/>`, '<calcPr/>'],
    ['<functionGroups/>', `${SHEETS}<functionGroups/>`, '<calcPr/><extLst/>'],
  ])('gets names where it had none, behind %s', async (_, before, after) => {
    const order = parseXml(await list(before + after)).children[0]?.children.map(({ name }) => name) ?? [];
    expect(order.indexOf('definedNames')).toBe(parseXml(book(before)).children[0]?.children.length);
  });

  it('knows the findings of an earlier run again, wherever they are and whatever they are called', async () => {
    const marker = `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="1">乙!$3:$3</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">甲!$1:$1</definedName><definedName name="openness_catalogue_findings" hidden="1">乙!$A$1</definedName></definedNames>`;
    const source = book(SHEETS + marker);
    const opened = await open(source);
    expect(opened.findings).toBe(1);
    const written = listFindings(source, opened, { ...ENTRY, name: '乙', relationshipId: undefined });
    expect(findElements(parseXml(written), 'sheet').map(({ attributes }) => attributes['state'])).toEqual([undefined, undefined]);
    expect(namesOf(written)).toEqual([
      '_xlnm.Print_Titles 0 甲!$1:$1',
      "_xlnm._FilterDatabase 1 '乙'!$A$6:$J$7",
      "_xlnm.Print_Titles 1 '乙'!$6:$6",
      "openness_catalogue_findings - '乙'!$A$1",
    ]);
  });

  it('forgets a marker whose sheet is gone', async () => {
    const marker = '<definedNames><definedName name="openness_catalogue_findings">#REF!$A$1</definedName></definedNames>';
    expect(namesOf(await list(SHEETS + marker)).filter((name) => name.startsWith('openness'))).toEqual([
      "openness_catalogue_findings - '校验结果'!$A$1",
    ]);
  });

  it('is of the strict form where the workbook is', async () => {
    const strict = `<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:r="${OFFICE}">${SHEETS}</workbook>`;
    expect(await open(strict)).toMatchObject({
      namespace: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
      relationshipTypes: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
    });
  });
});

it.each([
  ['校验结果', [], '校验结果'],
  ['Findings', ['findings', 'FINDINGS (2)'], 'Findings (3)'],
])('a sheet called %s beside %s is named %s', (wanted, taken, name) => {
  expect(
    freeSheetName(
      wanted,
      taken.map((other) => ({ name: other })),
    ),
  ).toBe(name);
});

it.each([
  ["'校验结果'!$A$1", '校验结果'],
  ["'it''s'!$A$1", "it's"],
  ['Findings!$A$1', 'Findings'],
  ['#REF!', '#REF'],
  ['$A$1', undefined],
])('%s leads to the sheet %s', (reference, sheet) => {
  expect(sheetOfReference(reference)).toBe(sheet);
});

it.each([
  ['application/vnd.ms-excel.sheet.macroEnabled.main+xml', 'xlsm'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml', 'xltx'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml', 'xlsx'],
])('a workbook of the type %s is named .%s', async (type, ending) => {
  const parts = workbookParts({ sheets: [{ name: '甲', rows: [] }] });
  const types = String(parts.get('[Content_Types].xml')).replace(/application[^"]*sheet\.main\+xml/u, type);
  const opened = await openZip(zip([...parts].map(([name, data]) => ({ name, data: name === '[Content_Types].xml' ? types : data }))));
  expect(await workbookEnding(new PackageEdit(opened))).toBe(ending);
});
