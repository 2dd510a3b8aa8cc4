import { describe, expect, it } from 'vitest';
import { LIMITS, type Limits } from '../../../src/ooxml/limits.ts';
import { readExcelXml } from '../../../src/readers/formats/excel-xml-grid.ts';
import type { Grid } from '../../../src/readers/grid.ts';
import { problemOf } from '../../support/problem.ts';

const START = '<?xml version="1.0" encoding="UTF-8"?>\n<?mso-application progid="Excel.Sheet"?>\n';

function book(body: string): string {
  return `${START}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${body}</Workbook>`;
}

function sheet(table: string, rest = '', name = '目录'): string {
  return `<Worksheet ss:Name="${name}"><Table>${table}</Table>${rest}</Worksheet>`;
}

function read(text: string | Uint8Array, limits: Partial<Limits> = {}): Promise<Grid> {
  return readExcelXml(Buffer.from(text as string), {}, { ...LIMITS, ...limits });
}

function cell(data: string, attributes = ''): string {
  return `<Cell${attributes}><Data ss:Type="String">${data}</Data></Cell>`;
}

/** The texts of the first sheet, `row,column=text`. */
function textsOf({ sheets: [first] }: Grid): string[] {
  const texts = [];
  for (let row = 1; row <= (first?.lastRow ?? 0); row += 1) {
    for (let column = 1; column <= (first?.lastColumn ?? 0); column += 1) {
      const text = first?.text(row, column) ?? '';
      if (text !== '') texts.push(`${row},${column}=${text}`);
    }
  }
  return texts;
}

describe('a workbook in SpreadsheetML 2003', () => {
  it.each<[what: string, table: string, texts: string[]]>([
    ['cells in order', `<Row>${cell('甲')}${cell('乙')}</Row><Row>${cell('丙')}</Row>`, ['1,1=甲', '1,2=乙', '2,1=丙']],
    [
      'cells and rows left out',
      `<Row ss:Index="3">${cell('甲', ' ss:Index="2"')}${cell('乙')}</Row><Row>${cell('丙')}</Row>`,
      ['3,2=甲', '3,3=乙', '4,1=丙'],
    ],
    ['empty rows in one', `<Row ss:Span="2"/><Row>${cell('甲')}</Row>`, ['4,1=甲']],
    ['cells behind merged ones', `<Row>${cell('甲', ' ss:MergeAcross="1"')}${cell('乙')}</Row>`, ['1,1=甲', '1,3=乙']],
    [
      'cells below merged ones, with their index or without',
      `<Row>${cell('甲', ' ss:MergeDown="1"')}${cell('乙')}</Row><Row>${cell('丙')}</Row>`,
      ['1,1=甲', '1,2=乙', '2,2=丙'],
    ],
    ['blank cells', `<Row><Cell/><Cell ss:StyleID="s1"/>${cell('甲')}</Row>`, ['1,3=甲']],
    ['numbers', '<Row><Cell><Data ss:Type="Number">1.1000000000000001</Data></Cell></Row>', ['1,1=1.1']],
    ['days', '<Row><Cell><Data ss:Type="DateTime">2025-03-01T00:00:00.000</Data></Cell></Row>', ['1,1=2025-03-01']],
    [
      'truth',
      '<Row><Cell><Data ss:Type="Boolean">1</Data></Cell><Cell><Data ss:Type="Boolean">0</Data></Cell></Row>',
      ['1,1=TRUE', '1,2=FALSE'],
    ],
    ['errors', '<Row><Cell ss:Formula="=1/0"><Data ss:Type="Error">#DIV/0!</Data></Cell></Row>', ['1,1=#DIV/0!']],
    ['lines', `<Row>${cell('甲&#10;乙')}</Row>`, ['1,1=甲\n乙']],
    ['rich text', `<Row>${cell('<B>甲</B><Font html:Face="Wingdings 2">R£</Font>乙<Font>R</Font>')}</Row>`, ['1,1=甲☑□乙R']],
    [
      'comments, which are not the text of the cell',
      `<Row><Cell><Data ss:Type="String">甲</Data><Comment><ss:Data>批注</ss:Data></Comment></Cell></Row>`,
      ['1,1=甲'],
    ],
    ['other prefixes', '<ss:Row><ss:Cell ss:Index="2"><ss:Data ss:Type="String">甲</ss:Data></ss:Cell></ss:Row>', ['1,2=甲']],
  ])('has %s', async (_, table, texts) => {
    expect(textsOf(await read(book(sheet(table))))).toEqual(texts);
  });

  it('has merges, hidden rows, columns and sheets, and formulas without a value', async () => {
    const table = `<Column/><Column ss:Hidden="1" ss:Span="1"/><Column ss:Index="7" ss:Hidden="1"/><Row>${cell('甲', ' ss:MergeAcross="1" ss:MergeDown="2"')}${cell('乙')}${cell('丙')}</Row><Row ss:Hidden="1"><Cell ss:Index="4" ss:Formula="=1"/></Row><Row ss:Index="4">${cell('丁')}</Row>`;
    const { sheets } = await read(
      book(sheet(table) + sheet('', '<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>', '底稿')),
    );
    const [first] = sheets;
    expect(first?.merges).toEqual([{ top: 1, left: 1, bottom: 3, right: 2 }]);
    expect([first?.hiddenColumns, first?.hiddenRows, first?.uncalculated]).toEqual([new Set([2, 3]), new Set([2]), 1]);
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['目录', false],
      ['底稿', true],
    ]);
  });

  it('draws the letters of symbol fonts that its styles name', async () => {
    const styles =
      '<Styles><Style ss:ID="s1"><Font ss:FontName="Wingdings"/></Style><Style ss:ID="s2"><Font ss:FontName="宋体"/></Style></Styles>';
    const grid = await read(book(`${styles}${sheet(`<Row>${cell('þ', ' ss:StyleID="s1"')}${cell('þ', ' ss:StyleID="s2"')}</Row>`)}`));
    expect(textsOf(grid)).toEqual(['1,1=☑', '1,2=þ']);
  });

  it.each<[what: string, bytes: string | Uint8Array]>([
    ['a blank line before it', `\n${book(sheet(`<Row>${cell('甲')}</Row>`))}`],
    ['a byte order mark', `\ufeff${book(sheet(`<Row>${cell('甲')}</Row>`))}`],
    ['UTF-16', Buffer.from(`\ufeff${book(sheet(`<Row>${cell('甲')}</Row>`))}`, 'utf16le')],
    [
      'GB2312',
      Buffer.concat([
        Buffer.from(
          book(sheet('<Row><Cell><Data ss:Type="String">').replace('</Table></Worksheet>', ''))
            .replace('</Workbook>', '')
            .replace('UTF-8', 'GB2312')
            .replace('目录', 'a'),
        ),
        Buffer.from('bcd7', 'hex'),
        Buffer.from('</Data></Cell></Row></Table></Worksheet></Workbook>'),
      ]),
    ],
  ])('is read with %s', async (_, bytes) => {
    expect(textsOf(await read(bytes))).toEqual(['1,1=甲']);
  });

  const whole = book(sheet(`<Row>${cell('甲')}${cell('乙')}</Row>`));

  it('is refused wherever it is cut off', async () => {
    for (let end = whole.indexOf('<Workbook'); end < whole.length; end += 7) {
      expect(await problemOf(() => read(whole.slice(0, end)))).toMatchObject({ code: 'workbook-damaged', data: { reason: 'xml-invalid' } });
    }
  });

  it.each<[limits: Partial<Limits>, facts: object, text: string]>([
    [{ cells: 1 }, { limit: 'cells', value: 2 }, whole],
    [{ sheets: 0 }, { limit: 'sheets' }, whole],
    [{ cellText: 1 }, { limit: 'cellText' }, book(sheet(`<Row>${cell('甲乙')}</Row>`))],
    [{ merges: 0 }, { limit: 'merges' }, book(sheet(`<Row>${cell('甲', ' ss:MergeDown="1"')}</Row>`))],
    [{}, { limit: 'rows' }, book(sheet('<Row ss:Index="4000000000"/>'))],
    [{}, { limit: 'rows' }, book(sheet('<Row ss:Span="4000000000" ss:Hidden="1"/>'))],
    [{}, { limit: 'rows' }, book(sheet(`<Row>${cell('甲', ' ss:MergeDown="1048576"')}</Row>`))],
    [{}, { limit: 'columns' }, book(sheet(`<Row>${cell('甲', ' ss:Index="16385"')}</Row>`))],
    [{}, { limit: 'columns' }, book(sheet('<Column ss:Span="99999" ss:Hidden="1"/>'))],
    [{ cells: 900 }, { limit: 'cells' }, book(sheet('<Row><Cell ss:MergeAcross="500" ss:MergeDown="1"/></Row>'.repeat(2)))],
    [{ hiddenRows: 9 }, { limit: 'hiddenRows' }, book(sheet(`<Row ss:Hidden="1" ss:Span="9"/><Row>${cell('甲')}</Row>`))],
    [{}, { limit: 'xmlDepth' }, book('<a>'.repeat(300))],
  ])('is refused above a limit: %j %j', async (limits, facts, text) => {
    expect(await problemOf(() => read(text, limits))).toMatchObject({ code: 'limit-exceeded', data: facts });
  });

  it.each<[reason: string, text: string]>([
    ['worksheet-missing', book('')],
    ['doctype-refused', `<!DOCTYPE x [<!ENTITY h "h">]>${book('').slice(START.length)}`],
  ])('is refused: %s', async (reason, text) => {
    expect(await problemOf(() => read(text))).toEqual({ code: 'workbook-damaged', data: expect.objectContaining({ reason }) });
  });
});
