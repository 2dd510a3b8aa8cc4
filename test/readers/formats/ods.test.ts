import { describe, expect, it } from 'vitest';
import { LIMITS, type Limits } from '../../../src/ooxml/limits.ts';
import { writeZip } from '../../../src/ooxml/write-zip.ts';
import { readOds } from '../../../src/readers/formats/ods-grid.ts';
import type { Grid } from '../../../src/readers/grid.ts';
import { problemOf } from '../../support/problem.ts';

function ods(tables: string, styles = '', manifest = ''): Uint8Array {
  return writeZip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
    { name: 'META-INF/manifest.xml', content: `<manifest:manifest>${manifest}</manifest:manifest>` },
    {
      name: 'content.xml',
      content: `<?xml version="1.0"?><office:document-content>${styles}<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    },
  ]);
}

function table(rows: string, attributes = ''): string {
  return `<table:table table:name="目录"${attributes}>${rows}</table:table>`;
}

function row(cells: string, attributes = ''): string {
  return `<table:table-row${attributes}>${cells}</table:table-row>`;
}

function cell(text: string, attributes = ''): string {
  return `<table:table-cell office:value-type="string"${attributes}><text:p>${text}</text:p></table:table-cell>`;
}

function valued(type: string, attributes: string, shown = 'x'): string {
  return `<table:table-cell office:value-type="${type}" ${attributes}><text:p>${shown}</text:p></table:table-cell>`;
}

function read(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<Grid> {
  return readOds(bytes, { ...LIMITS, ...limits });
}

/** The texts of the first sheet, `row,column=text`. */
function textsOf({ sheets: [first] }: Grid): string[] {
  const texts = [];
  for (let y = 1; y <= (first?.lastRow ?? 0); y += 1) {
    for (let x = 1; x <= (first?.lastColumn ?? 0); x += 1) {
      const text = first?.text(y, x) ?? '';
      if (text !== '') texts.push(`${y},${x}=${text}`);
    }
  }
  return texts;
}

const FILL = ' table:number-columns-repeated="16382"';

describe('a spreadsheet in OpenDocument', () => {
  it.each<[what: string, rows: string, texts: string[]]>([
    ['cells in order', row(cell('甲') + cell('乙')) + row(cell('丙')), ['1,1=甲', '1,2=乙', '2,1=丙']],
    ['a cell repeated', row(cell('甲', ' table:number-columns-repeated="2"') + cell('乙')), ['1,1=甲', '1,2=甲', '1,3=乙']],
    ['a row repeated', row(cell('甲'), ' table:number-rows-repeated="2"') + row(cell('乙')), ['1,1=甲', '2,1=甲', '3,1=乙']],
    [
      'empty cells up to the edge of the sheet',
      row(`<table:table-cell/>${cell('甲')}<table:table-cell${FILL}/>`) +
        row('<table:table-cell/>', ' table:number-rows-repeated="1048575"'),
      ['1,2=甲'],
    ],
    [
      'what a merge covers',
      row(
        `${cell('甲', ' table:number-columns-spanned="2"')}<table:covered-table-cell office:value-type="string"><text:p>旧</text:p></table:covered-table-cell>${cell('乙')}`,
      ),
      ['1,1=甲', '1,3=乙'],
    ],
    [
      'lines',
      row('<table:table-cell office:value-type="string"><text:p>甲<text:line-break/>乙</text:p><text:p>丙</text:p></table:table-cell>'),
      ['1,1=甲\n乙\n丙'],
    ],
    ['blanks and tabs', row(cell('甲<text:s/><text:s text:c="2"/>乙<text:tab/>丙')), ['1,1=甲   乙\t丙']],
    ['links and spans', row(cell('<text:a>甲</text:a><text:span>乙</text:span>')), ['1,1=甲乙']],
    [
      'comments, which are not the text of the cell',
      row(`<table:table-cell><office:annotation><text:p>批注</text:p></office:annotation><text:p>甲</text:p></table:table-cell>`),
      ['1,1=甲'],
    ],
    [
      'numbers',
      row(valued('float', 'office:value="1.1000000000000001"', '1') + valued('percentage', 'office:value="0.5"', '50%')),
      ['1,1=1.1', '1,2=0.5'],
    ],
    ['days', row(valued('date', 'office:date-value="2025-03-01"', '25年3月')), ['1,1=2025-03-01']],
    [
      'truth',
      row(valued('boolean', 'office:boolean-value="true"') + valued('boolean', 'office:boolean-value="false"')),
      ['1,1=TRUE', '1,2=FALSE'],
    ],
    [
      'rows in groups and headers',
      `<table:table-header-rows>${row(cell('甲'))}</table:table-header-rows><table:table-row-group>${row(cell('乙'))}</table:table-row-group>`,
      ['1,1=甲', '2,1=乙'],
    ],
  ])('has %s', async (_, rows, texts) => {
    expect(textsOf(await read(ods(table(rows))))).toEqual(texts);
  });

  it('has merges, hidden rows, columns and sheets, and formulas without a value', async () => {
    const columns = '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>';
    const rows =
      row(cell('甲', ' table:number-columns-spanned="2" table:number-rows-spanned="2"') + cell('乙') + cell('丙')) +
      row('<table:covered-table-cell/><table:table-cell table:formula="of:=1"/>', ' table:visibility="filter"') +
      row(cell('丁'));
    const styles =
      '<office:automatic-styles><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style></office:automatic-styles>';
    const { sheets } = await read(ods(table(columns + rows) + table('', ' table:style-name="ta2"'), styles));
    const [first] = sheets;
    expect(first?.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }]);
    expect([first?.hiddenColumns, first?.hiddenRows, first?.uncalculated]).toEqual([new Set([2, 3]), new Set([2]), 1]);
    expect(sheets.map(({ hidden }) => hidden)).toEqual([false, true]);
  });

  it('draws the letters of symbol fonts that its styles name', async () => {
    const styles =
      '<office:font-face-decls><style:font-face style:name="W1" svg:font-family="&apos;Wingdings 2&apos;"/></office:font-face-decls><office:automatic-styles><style:style style:name="ce1"><style:text-properties style:font-name="W1"/></style:style><style:style style:name="T1"><style:text-properties style:font-name="W1"/></style:style></office:automatic-styles>';
    const grid = await read(
      ods(table(row(cell('R', ' table:style-name="ce1"') + cell('<text:span text:style-name="T1">£</text:span>R'))), styles),
    );
    expect(textsOf(grid)).toEqual(['1,1=☑', '1,2=□R']);
    const columns = '<table:table-column/><table:table-column table:default-cell-style-name="ce1"/><table:table-column/>';
    const byColumn = ods(table(columns + row(cell('R', ' table:number-columns-repeated="3"'))), styles);
    expect(textsOf(await read(byColumn))).toEqual(['1,1=R', '1,2=☑', '1,3=R']);
  });

  const whole = ods(table(row(cell('甲') + cell('乙'))));

  it('is refused wherever it is cut off', async () => {
    for (let end = 0; end < whole.length; end += 23) {
      expect(await problemOf(() => read(whole.subarray(0, end)))).toMatchObject({ code: 'workbook-damaged' });
    }
  });

  it('is refused where it has a password', async () => {
    const manifest = '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>';
    expect(await problemOf(() => read(ods('', '', manifest)))).toEqual({ code: 'workbook-encrypted', data: {} });
  });

  it.each<[reason: string, bytes: Uint8Array]>([
    ['worksheet-missing', ods('')],
    ['part-missing', writeZip([{ name: 'mimetype', content: '' }])],
    ['xml-invalid', writeZip([{ name: 'content.xml', content: '<office:document-content>' }])],
    ['doctype-refused', writeZip([{ name: 'content.xml', content: '<!DOCTYPE a><a/>' }])],
  ])('is refused: %s', async (reason, bytes) => {
    expect(await problemOf(() => read(bytes))).toMatchObject({ code: 'workbook-damaged', data: { reason } });
  });

  it.each<[limits: Partial<Limits>, facts: object, bytes: Uint8Array]>([
    [{ fileBytes: 10 }, { code: 'file-too-large' }, whole],
    [{ cells: 1 }, { data: { limit: 'cells', value: 2 } }, whole],
    [{ cells: 100 }, { data: { limit: 'cells' } }, ods(table(row(cell('甲', ' table:number-columns-repeated="101"'))))],
    [{ cells: 1000 }, { data: { limit: 'cells' } }, ods(table(row(cell('甲'), ' table:number-rows-repeated="1048576"')))],
    [{ cellText: 1 }, { data: { limit: 'cellText' } }, ods(table(row(cell('甲乙'))))],
    [{ cellText: 10 }, { data: { limit: 'cellText' } }, ods(table(row(cell('<text:s text:c="999999999"/>乙'))))],
    [{ merges: 0 }, { data: { limit: 'merges' } }, ods(table(row(cell('甲', ' table:number-rows-spanned="2"'))))],
    [
      { hiddenRows: 9 },
      { data: { limit: 'hiddenRows' } },
      ods(table(row('', ' table:number-rows-repeated="9" table:visibility="collapse"') + row(cell('甲'), ' table:visibility="filter"'))),
    ],
    [{ sheets: 1 }, { data: { limit: 'sheets' } }, ods(table('') + table(''))],
    [{}, { data: { limit: 'rows' } }, ods(table(row('', ' table:number-rows-repeated="4000000000"')))],
    [{}, { data: { limit: 'columns' } }, ods(table(row('<table:table-cell table:number-columns-repeated="99999"/>')))],
    [
      {},
      { data: { limit: 'columns' } },
      ods(table('<table:table-column table:visibility="collapse" table:number-columns-repeated="99999"/>')),
    ],
  ])('is refused above a limit: %j %j', async (limits, facts, bytes) => {
    expect(await problemOf(() => read(bytes, limits))).toMatchObject(facts);
  });
});
