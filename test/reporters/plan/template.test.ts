import { describe, expect, it } from 'vitest';

import { readGrid } from '../../../src/readers/read-grid.ts';
import { openTemplate } from '../../../src/reporters/plan/template.ts';
import type { TaskPlan } from '../../../src/model/task-plan.ts';
import { HOSTILE } from '../../support/hostile.ts';
import { differingParts, readParts } from '../../support/parts.ts';
import { dueOn, NO_DUE, planRow, taskPlan } from '../../support/plan.ts';
import { relationships, sheetPart, workbook, type CellContent, type SheetContent } from '../../support/workbook.ts';

const UNIT = '县民政局';
const PLAN = taskPlan([
  planRow({ task: '公开标准', due: dueOn('2025-09-30', '9月底前') }),
  planRow({ key: 'bbbbbbbb', number: '2', task: '公开预算' }),
  planRow({
    key: 'cccccccc',
    number: '3',
    task: '公开结果',
    due: { ...NO_DUE, class: 'recurring', text: '每半年', occurrences: [{ day: '2025-06-30' }, { day: '2025-12-31' }] },
  }),
]);
const DAY: CellContent = { xml: '<is><t>{{截止日期}}</t></is>', attributes: ' t="inlineStr" s="1"' };
/** Brings the format of a day into the styles, as number 1. */
const DAY_FORMAT: CellContent = { number: 45_000, format: 'yyyy"年"m"月"d"日"' };
const SHEET: SheetContent = {
  name: '任务单',
  rows: [
    ['{{单位}}任务单（{{年度}}年，{{任务数}}项）', DAY_FORMAT],
    ['{{标题}}'],
    ['序号', '任务', '时限', '日期', '来源'],
    ['{{序号}}', '{{任务}}：{{具体内容}}', '{{完成时限}}', DAY, '{{来源}}'],
    [],
    ['盖章：{{ unit }}', null, '日期'],
  ],
  merges: ['A1:D1', 'A6:B6'],
};

async function fill(bytes: Uint8Array, plan: TaskPlan = PLAN, unit = UNIT): Promise<Uint8Array> {
  const template = await openTemplate(bytes);
  if ('refused' in template) throw new Error(template.refused.en);
  return template.fill(plan, unit, 'zh');
}

async function textsOf(bytes: Uint8Array, index = 0): Promise<string[][]> {
  const read = await readGrid('out.xlsx', bytes);
  if ('problem' in read) throw new Error(read.problem.code);
  const sheet = read.grid.sheets[index];
  if (sheet === undefined) throw new Error('no sheet');
  return Array.from({ length: sheet.lastRow }, (_, row) =>
    Array.from({ length: sheet.lastColumn }, (__, column) => sheet.text(row + 1, column + 1)),
  );
}

async function partOf(bytes: Uint8Array, name = 'xl/worksheets/sheet1.xml'): Promise<string> {
  return String((await readParts(bytes)).get(name));
}

/** The sheet of a template whose row of tasks is the second, and a line below it. */
function plainSheet(after = '', row = '', below = ''): Uint8Array {
  const data = `<row r="1"/><row r="2"><c r="A2" t="inlineStr"><is><t>{{任务}}</t></is></c>${row}</row><row r="3"><c r="A3"><v>7</v></c>${below}</row>`;
  return workbook({ sheets: [{ name: '表', rows: [] }], parts: { 'xl/worksheets/sheet1.xml': sheetPart(data, after) } });
}

describe('a template is filled in', () => {
  it('with the unit anywhere and a row for each of its dates', async () => {
    const texts = await textsOf(await fill(workbook({ sheets: [SHEET] })));
    expect(texts.map((row) => row.filter((text) => text !== '').join('|'))).toEqual([
      '县民政局任务单（2025年，3项）|2023-03-15',
      '清源县2025年政务公开工作任务分解表',
      '序号|任务|时限|日期|来源',
      '3|公开结果：公布全年救助标准|每半年|2025-06-30|任务分解表!D4',
      '1|公开标准：公布全年救助标准|9月底前|2025-09-30|任务分解表!D4',
      '3|公开结果：公布全年救助标准|每半年|2025-12-31|任务分解表!D4',
      '2|公开预算：公布全年救助标准|全年|任务分解表!D4',
      '',
      '盖章：县民政局|日期',
    ]);
  });

  it('with days as numbers where the cell shows days, and as texts elsewhere', async () => {
    const xml = await partOf(await fill(workbook({ sheets: [SHEET] })));
    expect(xml).toContain('<c r="D4" s="1"><v>45838</v></c>');
    expect(xml).toContain('<c r="D7" s="1"/>');
    const elsewhere = await partOf(await fill(workbook({ sheets: [{ name: '表', rows: [['{{截止日期}}'], ['{{单位}}']] }] })));
    expect(elsewhere).toContain('>2025-06-30</t>');
    const since1904 = await partOf(await fill(workbook({ sheets: [SHEET], date1904: true })));
    expect(since1904).toContain(`<c r="D4" s="1"><v>${45_838 - 1462}</v></c>`);
  });

  it('by English names and the braces of a Chinese keyboard', async () => {
    const texts = await textsOf(await fill(workbook({ sheets: [{ name: 'S', rows: [['｛｛Unit｝｝ {{task count}}'], ['{{task}}']] }] })));
    expect(texts.flat()).toEqual(['县民政局 3', '公开结果', '公开标准', '公开结果', '公开预算']);
  });

  it('and nothing but its sheets with placeholders changes', async () => {
    const bytes = workbook({ sheets: [SHEET, { name: '说明', rows: [['不变']] }, { name: '封面', rows: [['{{单位}}']] }] });
    const filled = await fill(bytes);
    expect(await differingParts(bytes, filled)).toEqual(['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet3.xml']);
    expect((await textsOf(filled, 2)).flat()).toEqual([UNIT]);
  });

  it('with a blank row for a unit that has nothing to do', async () => {
    expect(
      (await textsOf(await fill(workbook({ sheets: [{ name: 'S', rows: [['{{任务}}', '{{单位}}']] }] }), PLAN, '县档案馆'))).flat(),
    ).toEqual(['', '县档案馆']);
  });

  it('with what people write, never as a formula or as markup', async () => {
    const bytes = workbook({ sheets: [{ name: 'S', rows: [['{{任务}}'], ['{{标题}}']] }] });
    for (const task of [HOSTILE, '=HYPERLINK("http://a")', '{{标题}}', '_x000D_', '$&$1', '公'.repeat(60_000)]) {
      const filled = await fill(bytes, taskPlan([planRow({ task })], { title: task }), UNIT);
      expect(await partOf(filled)).not.toContain('<f');
      const [[said = ''] = []] = await textsOf(filled);
      expect(said.length).toBeLessThanOrEqual(32_767);
      if (task.startsWith('=') || task.startsWith('{') || task.startsWith('$') || task.startsWith('_')) expect(said).toBe(task);
    }
  });

  it('with the fonts within a cell', async () => {
    const rich: CellContent = {
      xml: '<is><r><rPr><b/></rPr><t>{{单位}}</t></r><r><t>任务单</t></r></is>',
      attributes: ' t="inlineStr"',
    };
    const xml = await partOf(await fill(workbook({ sheets: [{ name: 'S', rows: [[rich], ['{{任务}}']] }] })));
    expect(xml).toContain('<r><rPr><b/></rPr><t xml:space="preserve">县民政局</t></r><r><t xml:space="preserve">任务单</t></r>');
  });
});

describe('what goes along with the rows', () => {
  it('merges, the filter, validations and conditions that hold the row or stand below it', async () => {
    const after =
      '<autoFilter ref="A1:B2"/><mergeCells count="2"><mergeCell ref="C2:D2"/><mergeCell ref="A3:B3"/></mergeCells>' +
      '<conditionalFormatting sqref="A2"><cfRule type="expression"><formula>$A2&lt;&gt;""</formula></cfRule></conditionalFormatting>' +
      '<dataValidations count="2"><dataValidation type="list" sqref="B2:B2"><formula1>"是,否"</formula1></dataValidation><dataValidation type="list" sqref="C3 C1"><formula1>其他!$A$1:$A$30</formula1></dataValidation></dataValidations>';
    const xml = await partOf(await fill(plainSheet(after)));
    expect(xml).toContain('<row r="6"><c r="A6"><v>7</v></c></row>');
    expect(xml).toContain('<autoFilter ref="A1:B5"/>');
    const merges = ['C2:D2', 'C3:D3', 'C4:D4', 'C5:D5', 'A6:B6'].map((range) => `<mergeCell ref="${range}"/>`).join('');
    expect(xml).toContain(`<mergeCells count="5">${merges}</mergeCells>`);
    expect(xml).toContain('<conditionalFormatting sqref="A2:A5">');
    expect(xml).toContain('sqref="B2:B5"');
    expect(xml).toContain('sqref="C6 C1"');
  });

  it('what is printed; other names stay', async () => {
    const bytes = workbook({ sheets: [{ name: "甲,'乙'", rows: [['{{任务}}'], ['末']] }] });
    const names = (print: string): string =>
      `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">${print}</definedName><definedName name="名单">其他!$A$1:$A$9</definedName></definedNames>`;
    const sheet = "'甲,''乙'''";
    const book = (await partOf(bytes, 'xl/workbook.xml')).replace('</sheets>', `</sheets>${names(`${sheet}!$A$1:$C$2,${sheet}!$E$9`)}`);
    const parts = { 'xl/workbook.xml': book };
    const filled = await fill(workbook({ sheets: [{ name: "甲,'乙'", rows: [['{{任务}}'], ['末']] }], parts }));
    expect(await partOf(filled, 'xl/workbook.xml')).toBe(
      book.replace(names(`${sheet}!$A$1:$C$2,${sheet}!$E$9`), names(`${sheet}!$A$1:$C$5,${sheet}!$E$12`)),
    );
  });

  it('heights: those chosen stay or grow, so that wrapped texts fit', async () => {
    const styles =
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf/><xf><alignment wrapText="1"/></xf></cellXfs></styleSheet>';
    const data = '<row r="1" ht="30" customHeight="1"><c r="A1" s="1" t="inlineStr"><is><t>{{任务}}</t></is></c></row>';
    const parts = { 'xl/styles.xml': styles, 'xl/worksheets/sheet1.xml': sheetPart(data) };
    const plan = taskPlan([planRow({ task: '短' }), planRow({ key: 'bbbbbbbb', task: '公开'.repeat(30) })]);
    const xml = await partOf(await fill(workbook({ sheets: [{ name: '表', rows: [] }], parts }), plan));
    const heights = [...xml.matchAll(/ht="(\d+)" customHeight="1"/gu)].map(([, height]) => Number(height));
    expect(heights[0]).toBe(30);
    expect(heights[1]).toBeGreaterThan(100);
  });

  it('results of formulas above, which are computed anew on opening', async () => {
    const filled = await fill(workbook({ sheets: [{ name: 'S', rows: [[{ formula: 'TODAY()', value: 1 }], ['{{任务}}']] }] }));
    expect(await partOf(filled, 'xl/workbook.xml')).toContain('</sheets><calcPr fullCalcOnLoad="1"/>');
  });
});

describe('a template is refused, by name', () => {
  const sheet = (...rows: CellContent[][]): Uint8Array => workbook({ sheets: [{ name: '表', rows }] });
  const row = '{{任务}}';
  it.each<[string, Uint8Array, string]>([
    ['without any placeholder', sheet(['任务']), '没有占位符'],
    ['without a row of tasks', sheet(['{{单位}}']), '没有任务行'],
    ['with two rows of tasks', sheet([row], ['{{职责}}']), '表!1 表!2'],
    ['with an unknown placeholder', sheet([row, '{{联系人}}']), '表!B1 {{联系人}}'],
    ['with a placeholder left open', sheet([row, '{{单位']), '表!B1'],
    ['divided by fonts', sheet([row, { runs: ['{{单', '位}}'] }]), '表!B1'],
    ['in a formula', sheet([row, { formula: '"{{单位}}"', value: '{{单位}}' }]), '公式'],
    ['in the name of a sheet', workbook({ sheets: [{ name: '{{单位}}', rows: [[row]] }] }), '单元格以外'],
    ['in a header of pages', plainSheet('<headerFooter><oddHeader>&amp;C{{单位}}</oddHeader></headerFooter>'), '单元格以外'],
    ['formula in the row', plainSheet('', '<c r="B2"><f>A2</f></c>'), '公式（B2）'],
    ['formula below', plainSheet('', '', '<c r="B3"><f>1+1</f></c>'), '公式（B3）'],
    ['formula above that speaks of what is below', sheet([{ formula: 'COUNTA(A2:A9)', value: 1 }], [row]), '公式（A1）'],
    ['formula above whose reference is computed', sheet([{ formula: 'INDIRECT("A"&9)', value: 1 }], [row]), '公式（A1）'],
    [
      'formula of another sheet',
      workbook({
        sheets: [
          { name: '表', rows: [[row]] },
          { name: 'B', rows: [[{ formula: "SUM('表'!A:A,表!A3)", value: 1 }]] },
        ],
      }),
      'B: SUM',
    ],
    ['merge over rows', plainSheet('<mergeCells count="1"><mergeCell ref="B1:B2"/></mergeCells>'), '跨行合并的单元格（B1:B2）'],
    ['filter in use', plainSheet('<autoFilter ref="A1:B2"><filterColumn colId="0"/></autoFilter>'), '筛选'],
    ['table', plainSheet('<tableParts count="1"/>'), 'tableParts'],
    ['link', plainSheet('<hyperlinks><hyperlink ref="A3"/></hyperlinks>'), '超链接（A3）'],
    ['page break', plainSheet('<rowBreaks><brk id="3"/></rowBreaks>'), '分页符'],
    [
      'validation by cells below',
      plainSheet('<dataValidations><dataValidation sqref="B2"><formula1>$A$3:$A$9</formula1></dataValidation></dataValidations>'),
      '数据验证',
    ],
    ['extension', plainSheet('<extLst><ext><sqref>A2</sqref></ext></extLst>'), '扩展'],
    ['hidden row', workbook({ sheets: [{ name: '表', rows: [[row]], hiddenRows: [1] }] }), '隐藏的行'],
    ['signature', workbook({ sheets: [{ name: '表', rows: [[row]] }], parts: { '_xmlsignatures/sig1.xml': '<a/>' } }), '数字签名'],
    ['chart', workbook({ sheets: [{ name: '表', rows: [[row]] }], parts: { 'xl/charts/chart1.xml': '<a/>' } }), '图表'],
  ])('%s', async (_, bytes, words) => {
    const template = await openTemplate(bytes);
    expect('refused' in template && template.refused.zh).toContain(words);
    expect('refused' in template && template.refused.en).not.toBe('');
  });

  it.each([
    ['drawing', '<wsDr><oneCellAnchor><from><row>1</row></from></oneCellAnchor></wsDr>', '图片或图形（到第 2 行）'],
    ['drawing', '<wsDr><oneCellAnchor><from><row>0</row></from></oneCellAnchor></wsDr>', ''],
    ['comments', '<comments><commentList><comment ref="A3"/></commentList></comments>', '批注（第 3 行）'],
    ['comments', '<comments><commentList><comment ref="A1"/></commentList></comments>', ''],
    ['vmlDrawing', '<xml/>', '表单控件'],
  ])('%s at %s', async (type, xml, words) => {
    const part = sheetPart('<row r="2"><c r="A2" t="inlineStr"><is><t>{{任务}}</t></is></c></row>');
    const arrows = relationships([['rId1', type, '../drawings/x1.xml']]);
    const parts = { 'xl/worksheets/sheet1.xml': part, 'xl/worksheets/_rels/sheet1.xml.rels': arrows, 'xl/drawings/x1.xml': xml };
    const template = await openTemplate(workbook({ sheets: [{ name: '表', rows: [] }], parts }));
    if (words === '') expect(template).toHaveProperty('fill');
    else expect('refused' in template && template.refused.zh).toContain(words);
  });

  it.each([
    ['表!$A$1:$A$9', '定义的名称（名单）'],
    ['OFFSET(表!$A$1,1,1)', '定义的名称（名单）'],
  ])('the name %s', async (reference, words) => {
    const sheets = [{ name: '表', rows: [['{{任务}}']] }];
    const book = (await partOf(workbook({ sheets }), 'xl/workbook.xml')).replace(
      '</sheets>',
      `</sheets><definedNames><definedName name="名单">${reference}</definedName></definedNames>`,
    );
    const template = await openTemplate(workbook({ sheets, parts: { 'xl/workbook.xml': book } }));
    expect('refused' in template && template.refused.zh).toContain(words);
  });
});
