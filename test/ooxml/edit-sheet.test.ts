import { describe, expect, it } from 'vitest';

import { editSheet } from '../../src/ooxml/edit-sheet.ts';
import { LIMITS } from '../../src/ooxml/limits.ts';
import { isSheetSelected, surveySheet } from '../../src/ooxml/sheet-shape.ts';
import { openZip } from '../../src/ooxml/zip.ts';
import { zip } from '../support/workbook.ts';

interface Changes {
  readonly cells?: readonly (readonly [row: number, column: number])[];
  readonly replaced?: readonly (readonly [number, number])[];
  readonly legacyDrawing?: string;
}

/** Rewrites a sheet; a changed cell gets a hundred more than the format it had. */
async function edit(source: string, { cells = [], replaced = [], legacyDrawing }: Changes): Promise<string> {
  const opened = await openZip(zip([{ name: 'a.xml', data: source }]));
  const shape = await surveySheet(opened, 'a.xml', LIMITS);
  const byRow = new Map<number, Set<number>>();
  for (const [row, column] of cells) byRow.set(row, (byRow.get(row) ?? new Set()).add(column));
  const changes = {
    cells: byRow,
    format: (_row: number, _column: number, base: number) => base + 100,
    replaced: new Map(replaced),
    legacyDrawing,
  };
  const pieces = [];
  for await (const piece of editSheet(opened.read('a.xml'), 'a.xml', shape, changes, LIMITS)) pieces.push(piece);
  return pieces.join('');
}

const sheet = (data: string, before = '', after = ''): string => `<worksheet>${before}<sheetData>${data}</sheetData>${after}</worksheet>`;

describe('cells of a sheet', () => {
  it.each<[what: string, data: string, cells: NonNullable<Changes['cells']>, expected: string]>([
    ['that are there', '<row r="1"><c r="A1" s="2"><v>1</v></c></row>', [[1, 1]], '<row r="1"><c r="A1" s="102"><v>1</v></c></row>'],
    ['without a format', '<row r="1"><c r="A1"/></row>', [[1, 1]], '<row r="1"><c r="A1" s="100"/></row>'],
    [
      'before others',
      '<row r="1" spans="3:3"><c r="C1"/></row>',
      [
        [1, 1],
        [1, 2],
      ],
      '<row r="1"><c r="A1" s="100"/><c r="B1" s="100"/><c r="C1"/></row>',
    ],
    ['behind others', '<row r="1"><c r="A1"/></row>', [[1, 28]], '<row r="1"><c r="A1"/><c r="AB1" s="100"/></row>'],
    ['in a blank row', '<row r="1" ht="20"/>', [[1, 2]], '<row r="1" ht="20"><c r="B1" s="100"/></row>'],
    ['in a formatted row', '<row r="1" s="7" customFormat="1"/>', [[1, 2]], '<row r="1" s="7" customFormat="1"><c r="B1" s="107"/></row>'],
    [
      'in a row that is not there',
      '<row r="3"><c r="A3"/></row>',
      [
        [2, 1],
        [5, 1],
      ],
      '<row r="2"><c r="A2" s="100"/></row><row r="3"><c r="A3"/></row><row r="5"><c r="A5" s="100"/></row>',
    ],
    [
      'without addresses',
      '<row><c/><c s="1"/></row><row><c/></row>',
      [
        [1, 2],
        [2, 1],
      ],
      '<row><c/><c s="101"/></row><row><c s="100"/></row>',
    ],
    [
      'out of order',
      '<row r="1"><c r="B1"/><c r="A1" s="4"/></row>',
      [[1, 1]],
      '<row r="1"><c r="A1" s="100"/><c r="B1"/><c r="A1" s="104"/></row>',
    ],
    ['in lower case', '<row r="1"><c r="b1"/></row>', [[1, 2]], '<row r="1"><c r="b1" s="100"/></row>'],
  ])('%s', async (_, data, cells, expected) => {
    expect(await edit(sheet(data), { cells })).toBe(sheet(expected));
  });

  it('take the format of their column where they are not there', async () => {
    const columns = '<cols><col min="2" max="4" width="9" style="5"/></cols>';
    expect(await edit(sheet('', columns), { cells: [[1, 3]] })).toBe(sheet('<row r="1"><c r="C1" s="105"/></row>', columns));
  });

  it('come into a sheet without any', async () => {
    expect(await edit('<worksheet><sheetData/></worksheet>', { cells: [[1, 1]] })).toBe(sheet('<row r="1"><c r="A1" s="100"/></row>'));
  });

  it('are written with the prefix of the others', async () => {
    const source = '<x:worksheet><x:sheetData><x:row r="1"/></x:sheetData></x:worksheet>';
    const expected = '<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1" s="100"/></x:row></x:sheetData></x:worksheet>';
    expect(await edit(source, { cells: [[1, 1]] })).toBe(expected);
  });

  it('give up formats of an earlier run', async () => {
    const data = '<row r="1"><c r="A1" s="9"/><c r="B1" s="9"/><c r="C1" s="8"/></row>';
    const expected = '<row r="1"><c r="A1" s="103"/><c r="B1" s="3"/><c r="C1" s="8"/></row>';
    expect(await edit(sheet(data), { cells: [[1, 1]], replaced: [[9, 3]] })).toBe(sheet(expected));
  });

  it('of extensions are none', async () => {
    const data = '<row r="1"><c r="A1"/><extLst><ext><c r="A1"/></ext></extLst></row>';
    expect(await edit(sheet(data), { cells: [[1, 1]] })).toBe(sheet(data.replace('<c r="A1"/>', '<c r="A1" s="100"/>')));
  });
});

describe('what stands around the cells', () => {
  it.each(['<legacyDrawingHF/>', '<picture/>', '<oleObjects/>', '<mc:AlternateContent/>', '<tableParts/><extLst/>', ''])(
    'gets the drawing of the notes before %s',
    async (rest) => {
      const before = '<mergeCells/><pageMargins/><drawing r:id="rId1"/>';
      const changed = await edit(sheet('', '', before + rest), { legacyDrawing: '<legacyDrawing/>' });
      expect(changed).toBe(sheet('', '', `${before}<legacyDrawing/>${rest}`));
    },
  );

  it('gets no second one from an extension before the cells', async () => {
    const before = '<mc:AlternateContent/>';
    expect(await edit(sheet('', before), { legacyDrawing: '<legacyDrawing/>' })).toBe(sheet('', before, '<legacyDrawing/>'));
  });

  it('leaves the group of sheets in front', async () => {
    const views = '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane/></sheetView></sheetViews>';
    expect(await edit(sheet('', views), {})).toBe(sheet('', views.replace(' tabSelected="1"', '')));
  });

  it('is surveyed', async () => {
    const source = sheet(
      '<row r="2" ht="30"/><row hidden="1" ht="9"/>',
      '<sheetViews><sheetView tabSelected="true"/></sheetViews><sheetFormatPr defaultColWidth="11" defaultRowHeight="18"/><cols><col min="2" max="3" width="20"/><col min="4" max="4" hidden="1" width="20"/></cols>',
      '<mergeCells><mergeCell ref="A1:B2"/></mergeCells><legacyDrawing r:id="rId7"/>',
    );
    const opened = await openZip(zip([{ name: 'a.xml', data: source }]));
    const shape = await surveySheet(opened, 'a.xml', LIMITS);
    expect([1, 2, 3].map((row) => shape.rowHeight(row))).toEqual([18, 30, 0]);
    expect([1, 2, 3, 4].map((column) => shape.columnWidth(column))).toEqual([11, 20, 20, 0]);
    expect(shape).toMatchObject({ merges: ['A1:B2'], legacyDrawing: 'rId7', prefix: '' });
    expect(await isSheetSelected(opened, 'a.xml', LIMITS)).toBe(true);
  });
});
