import { describe, expect, it } from 'vitest';

import { readXlsx } from '../../../src/readers/formats/xlsx-grid.ts';
import { fixWorkbook, wordRule } from '../../support/fix.ts';
import { differingParts, readParts } from '../../support/parts.ts';
import { LOWER, UPPER } from '../../support/table.ts';
import { workbook, type CellContent, type WorkbookContent } from '../../support/workbook.ts';

const NUMBER = '财预(2018)209号';
const RIGHT = '财预〔2018〕209号';
const NUMBERS = [wordRule('number-wrong', [[NUMBER, RIGHT]])];

/** A catalogue whose items have these bases in column E, from row 4 on. */
function book(bases: readonly CellContent[], more: Partial<WorkbookContent> & { readonly merges?: readonly string[] } = {}): Uint8Array {
  const rows = bases.map((basis, index): CellContent[] => [
    index + 1,
    '财政预决算',
    `预算${'甲乙丙丁戊己'[index]}`,
    '预算文件',
    basis,
    '20个工作日内',
    '清源县财政局',
    '■政府网站',
    '√',
    null,
    '√',
    null,
    '√',
    null,
  ]);
  const { merges = [], ...rest } = more;
  return workbook({
    sheets: [{ name: '目录', rows: [['清源县财政预决算领域基层政务公开标准目录'], UPPER, LOWER, ...rows], merges }],
    ...rest,
  });
}

async function texts(content: Uint8Array, column = 5): Promise<string[]> {
  const [sheet] = (await readXlsx(content)).sheets;
  return Array.from({ length: (sheet?.lastRow ?? 3) - 3 }, (_, index) => sheet?.text(index + 4, column) ?? '');
}

/** The parts as texts. */
async function partsOf(content: Uint8Array): Promise<Map<string, string>> {
  return new Map([...(await readParts(content))].map(([name, bytes]) => [name, bytes.toString()]));
}

const STRINGS = 'xl/sharedStrings.xml';
const SHEET = 'xl/worksheets/sheet1.xml';

describe('the text of a cell', () => {
  it.each<[how: string, cell: CellContent, text: string, parts: readonly string[]]>([
    ['is shared', `《办法》（${NUMBER}）`, `《办法》（${RIGHT}）`, [STRINGS, SHEET]],
    ['stands in the cell', { inline: `《A&B》${NUMBER}` }, `《A&B》${RIGHT}`, [SHEET]],
    ['is rich', { runs: ['财预', '(2018)', '209', '号'] }, RIGHT, [STRINGS, SHEET]],
    ['is a value without a formula', { xml: `<v>甲${NUMBER}</v>`, attributes: 't="str"' }, `甲${RIGHT}`, [SHEET]],
    ['has entities and escapes', { inline: `&<_x000D_\n${NUMBER}` }, `&<\r\n${RIGHT}`, [SHEET]],
  ])('is replaced where it %s, and no other byte', async (_, cell, text, parts) => {
    const before = book(['《预算法》', cell, '《预算法》']);
    const fixed = await fixWorkbook(before, NUMBERS);
    expect(fixed).toMatchObject({ applied: [{ finding: { place: { sheet: '目录', row: 5, column: 5 } } }], left: [], findings: [] });
    expect(await texts(fixed.content)).toEqual(['《预算法》', text, '《预算法》']);
    expect(await differingParts(before, fixed.content)).toEqual(parts);
    const again = await fixWorkbook(fixed.content, NUMBERS);
    expect(again.content).toBe(fixed.content);
  });

  it('is replaced in its runs, which keep their formatting', async () => {
    const runs =
      '<si><r><rPr><b/></rPr><t>财预(20</t></r><r><t xml:space="preserve">18)</t></r><r><rPr><i/></rPr><t>209号</t></r><phoneticPr fontId="1"/></si>';
    const parts = {
      [STRINGS]: `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="9" uniqueCount="1">${runs}</sst>`,
    };
    const table = ['序号', '公开事项', '公开内容', '公开依据', '公开时限', '公开主体', '公开渠道', '公开对象', '公开方式', '公开层级'];
    const inline = (cells: readonly string[]): CellContent[] => cells.map((text) => ({ inline: text }));
    const row: CellContent[] = [
      1,
      ...inline(['预算', '预算文件']),
      { xml: '<v>0</v>', attributes: 't="s" s="0"' },
      ...inline(['20个工作日内', '清源县财政局', '政府网站', '全社会', '主动', '县级']),
    ];
    const before = workbook({ sheets: [{ name: '目录', rows: [inline(table), row, row] }], parts });
    const fixed = await fixWorkbook(before, NUMBERS);
    expect(fixed.applied).toHaveLength(2);
    const next = runs.replace('(20', '〔20').replace('18)', '18〕');
    expect((await partsOf(fixed.content)).get(STRINGS)).toBe(
      parts[STRINGS]?.replace('</sst>', `${next}</sst>`).replace('uniqueCount="1"', 'uniqueCount="2"'),
    );
  });

  it('gets a text of its own where others share it that are not at fault', async () => {
    // 公开内容 (column D) of row 4 is the very string of 公开依据 (column E).
    const before = book([{ xml: '<v>20</v>', attributes: 't="s"' }], {});
    const shared = (await partsOf(before)).get(SHEET)?.match(/<c r="D4" t="s"><v>(\d+)<\/v>/u)?.[1] ?? '';
    const same = book([{ xml: `<v>${shared}</v>`, attributes: 't="s"' }]);
    const rules = [
      wordRule('word-wrong', [['文件', '公文']], 'safe', ({ basis }) => basis.map(({ value, at }) => ({ text: value.text, at }))),
    ];
    const fixed = await fixWorkbook(same, rules);
    expect(await texts(fixed.content, 5)).toEqual(['预算公文']);
    expect(await texts(fixed.content, 4)).toEqual(['预算文件']);
  });

  it('is shared again by cells that are alike', async () => {
    const before = book([NUMBER, NUMBER, `${NUMBER}；${NUMBER}`]);
    const fixed = await fixWorkbook(before, NUMBERS);
    expect(await texts(fixed.content)).toEqual([RIGHT, RIGHT, `${RIGHT}；${RIGHT}`]);
    expect((await partsOf(fixed.content)).get(STRINGS)?.match(/〔/gu)).toHaveLength(3);
  });

  it('of merged cells is replaced once, for all items that share it', async () => {
    const fixed = await fixWorkbook(book([NUMBER, null, '《预算法》'], { merges: ['E4:E5'] }), NUMBERS);
    expect(await texts(fixed.content)).toEqual([RIGHT, '', '《预算法》']);
    expect(fixed.applied).toHaveLength(1);
  });

  it('keeps blanks at its ends', async () => {
    const before = book([{ xml: `<is><t>${NUMBER}甲</t></is>`, attributes: 't="inlineStr"' }]);
    const fixed = await fixWorkbook(before, [wordRule('word-wrong', [['号甲', '号 ']])]);
    expect((await partsOf(fixed.content)).get(SHEET)).toContain(`<is><t xml:space="preserve">${NUMBER} </t></is>`);
  });

  it('is found where cells have no addresses', async () => {
    const before = book([NUMBER]);
    const parts = await partsOf(before);
    const bare = workbook({
      sheets: [],
      parts: Object.fromEntries(
        [...parts].map(([name, text]) => [
          name,
          name === SHEET ? text.replace(/ r="[A-Z]+\d+"/gu, '').replace(/<row r="\d+"/gu, '<row') : text,
        ]),
      ),
    });
    // Cells that are left out would move the others.
    const filled = await texts(bare, 5);
    const fixed = await fixWorkbook(bare, NUMBERS);
    expect([filled, await texts(fixed.content)]).toEqual([[NUMBER], [RIGHT]]);
  });
});

describe('a cell is left alone', () => {
  it.each<[why: string, refused: string, cell: CellContent]>([
    ['with a formula', 'formula', { formula: 'A1', value: NUMBER }],
    [
      'with phonetic guides',
      'markup',
      { xml: `<is><t>${NUMBER}</t><rPh sb="0" eb="1"><t>cai</t></rPh></is>`, attributes: 't="inlineStr"' },
    ],
    ['with CDATA', 'markup', { xml: `<is><t><![CDATA[${NUMBER}]]></t></is>`, attributes: 't="inlineStr"' }],
  ])('%s', async (_, refused, cell) => {
    const before = book([cell]);
    const fixed = await fixWorkbook(before, NUMBERS);
    expect(fixed.left).toMatchObject([{ refused }]);
    expect(fixed.content).toBe(before);
  });

  it('that an array formula fills', async () => {
    const filled = book([
      { xml: `<f t="array" ref="E4:E5">甲</f><v>甲</v>`, attributes: 't="str"' },
      { xml: `<v>${NUMBER}</v>`, attributes: 't="str"' },
    ]);
    expect((await fixWorkbook(filled, NUMBERS)).left).toMatchObject([{ refused: 'formula' }]);
  });

  it('in a workbook that is signed', async () => {
    const signed = book([NUMBER], { parts: { '_xmlsignatures/sig1.xml': '<Signature/>' } });
    expect((await fixWorkbook(signed, NUMBERS)).left).toMatchObject([{ refused: 'signed' }]);
  });

  it('that holds no text', async () => {
    const rule = wordRule('number-wrong', [['20', '30']], 'safe', ({ basis }) => basis.map(({ value, at }) => ({ text: value.text, at })));
    expect((await fixWorkbook(book([20]), [rule])).left).toMatchObject([{ refused: 'not-text' }]);
  });
});
