import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../support/host.ts';
import { LOWER, UPPER } from '../support/table.ts';
import { Office } from './office.ts';

const office = new Office();
afterAll(() => office.remove());

/** A clerk's workbook with everything that a careless copy loses. */
async function makeWorkbook(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('养老服务', { views: [{ state: 'frozen', ySplit: 3 }] });
  sheet.addRow(['清源县养老服务领域基层政务公开标准目录（2024年版）']);
  sheet.addRow(UPPER);
  sheet.addRow(LOWER);
  sheet.addRow([
    1,
    '通用政策',
    '政策文件',
    '文件名称',
    '《养老机构管理办法》',
    '及时公开',
    '清源县民政局',
    '■政府网站',
    '√',
    '',
    '√',
    '',
    '√',
    '',
  ]);
  sheet.addRow([
    2,
    '通用政策',
    '投诉举报',
    '投诉电话',
    '按照相关规定执行',
    '信息形成之日起30个工作日内',
    '清源县民政局',
    '■政府网站\n■其他',
    '√',
    '',
    '√',
    '',
    '√',
    '√',
  ]);
  sheet.addRow([
    4,
    '业务办理',
    '老年人补贴',
    '',
    '《老年人补贴办法》',
    '信息形成之日起20个工作日内',
    '清源县民政局',
    '■政务服务中心',
    '',
    '√（申请人）',
    '',
    '√',
    '√',
    '',
  ]);
  for (const range of ['A1:N1', 'A2:A3', 'B2:C2', 'D2:D3', 'E2:E3', 'F2:F3', 'G2:G3', 'H2:H3', 'I2:J2', 'K2:L2', 'M2:N2', 'B4:B5'])
    sheet.mergeCells(range);
  sheet.getRow(1).height = 32;
  sheet.getCell('A1').font = { name: '宋体', size: 16, bold: true };
  for (const [index, width] of [6, 12, 18, 26, 40, 24, 16, 22, 8, 14, 6, 8, 6, 6].entries()) sheet.getColumn(index + 1).width = width;
  for (let row = 2; row <= 6; row += 1) {
    for (let column = 1; column <= 14; column += 1) {
      const cell = sheet.getCell(row, column);
      cell.border = { top: { style: 'thin' }, bottom: { style: 'thin' }, left: { style: 'thin' }, right: { style: 'thin' } };
      cell.alignment = { wrapText: true, vertical: 'middle' };
    }
  }
  sheet.getCell('F4').font = { name: '宋体', size: 11, italic: true, color: { argb: 'FF1F4E79' } };
  sheet.getCell('P2').value = '合计';
  sheet.getCell('P3').value = { formula: 'COUNTA(C4:C6)', result: 3 };
  sheet.getCell('D4').note = '去年核对过';
  sheet.addConditionalFormatting({
    ref: 'A4:A6',
    rules: [{ type: 'cellIs', operator: 'greaterThan', formulae: [2], priority: 1, style: { font: { bold: true } } }],
  });
  const hidden = workbook.addWorksheet('旧版', { state: 'hidden' });
  hidden.addRow(['旧目录', { formula: "'养老服务'!A4+1", result: 2 }]);
  workbook.definedNames.add('养老服务!$C$4:$C$6', '事项');
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** A workbook after LibreOffice has opened it and saved it again. */
async function resave(name: string, bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const saved = office.convert(office.put(name, bytes), 'xlsx');
  await workbook.xlsx.load(saved.buffer.slice(saved.byteOffset, saved.byteOffset + saved.byteLength) as ArrayBuffer);
  return workbook;
}

/** Everything of a sheet that a person sees, but for the fills. */
function describeSheet(workbook: ExcelJS.Workbook, name: string): unknown {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  const cells: Record<string, unknown> = {};
  sheet.eachRow({ includeEmpty: true }, (row) => {
    row.eachCell({ includeEmpty: true }, ({ address, value, font, border, alignment, numFmt }) => {
      // LibreOffice writes whatever font it likes into a cell without text.
      cells[address] = { value, font: value === null ? undefined : font, border, alignment, numFmt };
    });
  });
  return {
    state: sheet.state,
    cells,
    merges: sheet.model.merges.toSorted(),
    widths: sheet.columns.map(({ width }) => width),
    heights: Array.from({ length: sheet.rowCount }, (_, index) => sheet.getRow(index + 1).height),
    frozen: sheet.views.map(({ state }) => state),
  };
}

describe('a workbook that was handed back marked', () => {
  let before: ExcelJS.Workbook;
  let after: ExcelJS.Workbook;

  beforeAll(async () => {
    const bytes = await makeWorkbook();
    const { disk } = await runCommandLine('validate 目录.xlsx --annotate 校验.xlsx', { files: { '目录.xlsx': bytes } });
    const marked = disk.get('校验.xlsx');
    if (!(marked instanceof Uint8Array)) throw new Error('nothing was written');
    before = await resave('before.xlsx', bytes);
    after = await resave('after.xlsx', marked);
  });

  it.each(['养老服务', '旧版'])('is in %s as it was when LibreOffice opens it', (name) => {
    expect(describeSheet(after, name)).toEqual(describeSheet(before, name));
  });

  it('keeps its names, and has the list of findings before all other sheets', () => {
    expect(after.definedNames.getRanges('事项').ranges).toEqual(before.definedNames.getRanges('事项').ranges);
    expect(after.worksheets.map(({ name }) => name)).toEqual(['校验结果', '养老服务', '旧版']);
  });

  it('shows the problems in their cells', () => {
    const sheet = after.getWorksheet('养老服务');
    const fill = (address: string): unknown => (sheet?.getCell(address).fill as ExcelJS.FillPattern | undefined)?.fgColor?.argb;
    const marked = ['D6', 'E5', 'F4', 'F5'].filter((address) => fill(address) !== undefined);
    expect(marked).toEqual(['D6', 'E5', 'F4', 'F5']);
    expect(fill('G4')).toBeUndefined();
    expect(JSON.stringify(sheet?.getCell('F4').note)).toContain('及时公开');
    expect(JSON.stringify(sheet?.getCell('D4').note)).toContain('去年核对过');
  });

  it('keeps formulas as formulas, and adds none', () => {
    expect(after.getWorksheet('养老服务')?.getCell('P3').formula).toBe('COUNTA(C4:C6)');
    const formulas: string[] = [];
    after.getWorksheet('校验结果')?.eachRow((row) => row.eachCell(({ formula, address }) => void (formula && formulas.push(address))));
    expect(formulas).toEqual([]);
  });
});
