import { describe, expect, it } from 'vitest';

import { makeMapping } from '../../src/exporters/mapping.ts';
import { makeOfficialTable, type OfficialTable } from '../../src/exporters/official-table.ts';
import { writeTextDocument } from '../../src/exporters/official-text-document.ts';
import { writeWorkbook } from '../../src/exporters/official-workbook.ts';
import { InputError } from '../../src/model/problem.ts';
import { MAPPING_PROPERTY, readCustomProperty } from '../../src/ooxml/custom-properties.ts';
import { openZip } from '../../src/ooxml/zip.ts';
import { readYamlText } from '../../src/readers/read-file.ts';
import { catalogueDocument } from '../support/document.ts';

function tableOf(items: readonly Readonly<Record<string, unknown>>[]) {
  const [first] = readYamlText('a.yaml', JSON.stringify(catalogueDocument(items))).documents;
  if (first?.document.kind !== 'catalogue') throw new Error('no catalogue');
  return { table: makeOfficialTable(first.document), mapping: makeMapping(first.document) };
}

async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of (await openZip(bytes)).read(name)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

const ITEMS = [{ level: ['county', 'town'] }, { name: '=1+1' }, { name: '审批结果', category: '临时救助' }];

describe('the workbook', () => {
  const { table, mapping } = tableOf(ITEMS);
  const sheetOf = async (given: OfficialTable = table): Promise<string> =>
    partOf(await writeWorkbook(given, mapping), 'xl/worksheets/sheet1.xml');

  it('is the same, byte for byte, whenever it is written', async () => {
    expect(Buffer.from(await writeWorkbook(table, mapping)).equals(await writeWorkbook(table, mapping))).toBe(true);
  });

  it('carries its mapping', async () => {
    const zip = await openZip(await writeWorkbook(table, mapping));
    const [own] = mapping?.tables ?? [];
    expect(JSON.parse((await readCustomProperty(zip, MAPPING_PROPERTY)) ?? '')).toEqual({
      kind: 'mapping',
      tables: [{ sheet: '社会救助', ...own }],
    });
  });

  it('holds no formula', async () => {
    expect(await sheetOf()).not.toContain('<f>');
  });

  it('prints across A4, one page wide, with the header on every page', async () => {
    const bytes = await writeWorkbook(table, mapping);
    expect(await partOf(bytes, 'xl/worksheets/sheet1.xml')).toMatch(
      /<pageSetup[^>]*paperSize="9"[^>]*orientation="landscape"[^>]*fitToHeight="0"/u,
    );
    expect(await partOf(bytes, 'xl/workbook.xml')).toContain('_xlnm.Print_Titles');
    expect(await sheetOf()).toContain('state="frozen"');
  });

  it('merges title, header and categories, and every row has a height', async () => {
    const xml = await sheetOf();
    expect([...xml.matchAll(/mergeCell ref="([^"]+)"/gu)].map(([, ref]) => ref)).toEqual(
      expect.arrayContaining(['A1:N1', 'A2:A3', 'B2:C2', 'B4:B5']),
    );
    const rows = [...xml.matchAll(/<row [^>]*>/gu)].map(([row]) => row);
    expect(rows).toHaveLength(6);
    for (const row of rows) expect(row).toMatch(/ ht="\d+/u);
  });

  it('has a sheet of a name that Excel allows', async () => {
    const bytes = await writeWorkbook({ ...table, name: `[甲]/乙:${'长'.repeat(40)}` }, mapping);
    const name = /<sheet [^>]*name="([^"]*)"/u.exec(await partOf(bytes, 'xl/workbook.xml'))?.[1] ?? '';
    expect(name).toMatch(/^[^:\\/?*[\]]{1,31}$/u);
    expect(JSON.parse((await readCustomProperty(await openZip(bytes), MAPPING_PROPERTY)) ?? '')).toMatchObject({
      tables: [{ sheet: name }],
    });
  });

  it('refuses a text that no cell can hold', async () => {
    await expect(writeWorkbook(tableOf([{ deadline: '长'.repeat(32_768) }]).table, undefined)).rejects.toThrow(InputError);
  });
});

describe('the text document', () => {
  const { table, mapping } = tableOf(ITEMS);

  it('is the same, byte for byte, whenever it is written', () => {
    expect(Buffer.from(writeTextDocument(table, mapping)).equals(writeTextDocument(table, mapping))).toBe(true);
  });

  it('carries its mapping', async () => {
    const zip = await openZip(writeTextDocument(table, mapping));
    const [own] = mapping?.tables ?? [];
    expect(JSON.parse((await readCustomProperty(zip, MAPPING_PROPERTY)) ?? '')).toEqual({
      kind: 'mapping',
      tables: [{ sheet: '表1', ...own }],
    });
  });

  it('is across the page, repeats both rows of the header, and divides every row into as many columns', async () => {
    const xml = await partOf(writeTextDocument(table, mapping), 'word/document.xml');
    expect(xml).toContain('w:orient="landscape"');
    expect([...xml.matchAll(/<w:tblHeader\/>/gu)]).toHaveLength(2);
    const widths = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gu)].map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gu)].reduce((sum, [cell]) => sum + Number(/gridSpan w:val="(\d+)"/u.exec(cell)?.[1] ?? 1), 0),
    );
    expect(widths).toEqual([14, 14, 14, 14, 14]);
  });
});
