import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { nameSheets } from '../../src/ooxml/new-workbook.ts';
import { writePlainWorkbook } from '../../src/exporters/plain-workbook.ts';
import { readXlsx } from '../../src/readers/formats/xlsx-grid.ts';
import { buildSheet } from '../support/grid.ts';
import { readParts } from '../support/parts.ts';
import { problemOf } from '../support/problem.ts';
import { parseXml } from '../support/xml.ts';

describe('a workbook made from tables', () => {
  it('reads as the tables did', async () => {
    const table = buildSheet('表1', {
      rows: [['标题'], ['序号', '', '公开时限\n（天）'], ['=1+1', '_x0041_', '<&>']],
      merges: ['A1:C1'],
      hiddenRows: [3],
      hiddenColumns: [2],
    });
    const { content, sheets } = await writePlainWorkbook([table, { ...table, name: '', hidden: true }]);
    expect([...sheets]).toEqual([
      ['表1', '表1'],
      ['', 'Sheet'],
    ]);
    const read = (await readXlsx(content)).sheets;
    expect(read.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['表1', false],
      ['Sheet', true],
    ]);
    for (const { merges, hiddenRows, hiddenColumns, lastRow, lastColumn, text } of read) {
      expect({ merges, hiddenRows: [...hiddenRows], hiddenColumns: [...hiddenColumns], lastRow, lastColumn }).toEqual({
        merges: table.merges,
        hiddenRows: [3],
        hiddenColumns: [2],
        lastRow: 3,
        lastColumn: 3,
      });
      for (const row of [1, 2, 3]) for (const column of [1, 2, 3]) expect(text(row, column)).toBe(table.text(row, column));
    }
  });

  it('is well-formed whatever the tables hold', async () => {
    const rows = fc.array(fc.array(fc.string({ unit: 'binary', maxLength: 5 }), { maxLength: 3 }), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(rows, fc.string({ unit: 'binary', maxLength: 40 }), async (texts, name) => {
        const { content } = await writePlainWorkbook([buildSheet(name, { rows: texts })]);
        for (const [part, source] of await readParts(content)) expect(() => parseXml(source.toString()), part).not.toThrow();
      }),
      { numRuns: 25 },
    );
  });

  it('has no more cells than one can write', async () => {
    const table = { ...buildSheet('表1', { rows: [['甲']] }), lastRow: 1_000_000, lastColumn: 1_000 };
    expect(await problemOf(() => writePlainWorkbook([table]))).toMatchObject({
      code: 'limit-exceeded',
      data: { limit: 'cells', value: 1_000_000_000 },
    });
  });
});

it.each<[wanted: string[], names: string[]]>([
  [
    ['表1', '表1', '表1'],
    ['表1', '表1_2', '表1_3'],
  ],
  [
    ['a/b:c', '[x]*?', ''],
    ['a b c', 'x', 'Sheet'],
  ],
  [
    ["'引'", '长'.repeat(40), '长'.repeat(40)],
    ['引', '长'.repeat(31), `${'长'.repeat(29)}_2`],
  ],
  [
    ['Sheet', 'SHEET'],
    ['Sheet', 'SHEET_2'],
  ],
])('sheets wanted as %j are named %j', (wanted, names) => {
  expect(nameSheets(wanted)).toEqual(names);
});
