import type ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import type { Coverage } from '../../../src/model/coverage.ts';
import { reporter } from '../../../src/reporters/coverage/xlsx.ts';
import { catalogueOf, measure } from '../../support/coverage.ts';
import { buildCoverage, buildWhole } from '../../support/coverage-sample.ts';
import { HOSTILE } from '../../support/hostile.ts';
import { readBack, textsOf } from '../../support/outputs.ts';
import { readParts } from '../../support/parts.ts';

async function write(coverage: Coverage): Promise<readonly ExcelJS.Worksheet[]> {
  return (await readBack(await reporter.renderFile(coverage))).worksheets;
}

function rowsOf(sheet: ExcelJS.Worksheet | undefined): string[][] {
  if (sheet === undefined) throw new Error('no such sheet');
  return Array.from({ length: sheet.rowCount }, (_, index) => textsOf(sheet.getRow(index + 1)));
}

describe('the sample', async () => {
  const [summary, domains, items, work, shares] = await write(buildCoverage('zh', { failUnder: 90 }));

  test('has five sheets in each language', async () => {
    const names = (sheets: readonly ExcelJS.Worksheet[]): string[] => sheets.map(({ name }) => name);
    expect(names(await write(buildCoverage('zh')))).toEqual(['概要', '领域矩阵', '逐项', '缺项和弱项', '分层级、分单位']);
    expect(names(await write(buildCoverage('en')))).toEqual(['Summary', 'Domains', 'Items', 'To be done', 'Levels and bodies']);
  });

  test('begins with the verdict, and with what the reference is', () => {
    const rows = rowsOf(summary);
    expect(rows[1]).toEqual(['结论', '门槛“达标率不低于 90%”：未通过（30%）']);
    expect(rows[2]?.[1]).toContain('不是任何部门印发的正式文本');
  });

  test('has a row for each domain, with what the measurement counted', () => {
    expect(rowsOf(domains).slice(2, 7)).toEqual([
      ['地方', '领域', '应公开', '达标', '弱项', '缺项', '未核实', '不适用', '自设', '达标率', '说明'],
      ['清源县', '重大建设项目', '0', '0', '0', '0', '0', '1', '0', '—', '不适用：本县没有重大项目'],
      ['清源县', '社会救助', '4', '2', '1', '1', '1', '1', '1', '0.5', ''],
      ['清源县', '户籍管理', '1', '0', '0', '1', '0', '0', '0', '0', '没有目录'],
      ['清源县', '茶产业', '0', '0', '0', '0', '0', '0', '1', '—', '本地自设的领域'],
    ]);
    expect(rowsOf(domains).at(-1)?.slice(0, 3)).toEqual(['合计', '', '10']);
  });

  test('has a row for each item and a cell for each element', () => {
    const rows = rowsOf(items);
    const find = (name: string): string[] => rows.find((row) => row[1] === '清源县' && row[4] === name)?.slice(5) ?? [];
    expect(find('政策法规文件').slice(0, 9)).toEqual(['✓ 达标', '✓', '✓', '✓', '✓', '✓', '✓', '✓', '✓']);
    expect(find('办事指南').slice(0, 5)).toEqual([
      '▽ 弱于标准',
      '▽ 公开内容缺“办理时限”',
      '✓',
      '✗ 没有写公开时限，标准为“信息形成之日起10个工作日内”',
      '✓',
    ]);
    expect(find('审核信息')[5]).toBe('? 公开渠道缺“精准推送”\n未能确定，不计');
    expect(find('救助资金发放结果公示').slice(0, 3)).toEqual(['✗ 缺项', '✗', '✗']);
    expect(find('救助政策解读').slice(0, 2)).toEqual(['? 参照未核实', '?']);
    expect(find('慈善捐赠信息').slice(0, 2)).toEqual(['– 不适用', '–']);
    expect(find('养老护理补贴名册').slice(0, 2)).toEqual(['+ 自设', '']);
    expect(items?.autoFilter).toBe(`A3:O${rows.length}`);
    expect(items?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', printTitlesRow: '3:3' });
    expect(items?.views[0]).toMatchObject({ state: 'frozen', xSplit: 5, ySplit: 3 });
  });

  test('lists what is missing or weaker, to be worked off', () => {
    const rows = rowsOf(work).slice(3);
    expect(rows.map((row) => row[5])).toEqual(['▽ 弱于标准', '✗ 缺项', '✗ 缺项', '✗ 缺项', '✗ 缺项', '✗ 缺项', '✗ 缺项']);
    expect(rows[0]?.slice(6, 9)).toEqual([
      '公开内容缺“办理时限”\n没有写公开时限，标准为“信息形成之日起10个工作日内”',
      '法律条文',
      '清源县民政局',
    ]);
    expect(work?.getCell('K4').dataValidation).toMatchObject({ type: 'list', formulae: ['"已完成,整改中,未整改"'] });
  });

  test('shares out by level and by body, and names what was copied', () => {
    const rows = rowsOf(shares);
    expect(rows).toContainEqual(['清源县民政局', '2', '1', '1', '0', '0.5']);
    expect(rows.flat()).toContain('最低生活保障 › 政策法规文件：××县民政局');
  });
});

test('has bars where there is something to show', async () => {
  const parts = await readParts(await reporter.renderFile(buildCoverage('zh')));
  expect(parts.get('xl/worksheets/sheet2.xml')?.toString()).toContain('<cfRule type="dataBar"');
});

test('nothing to be done is said to be so', async () => {
  const [, , , work] = await write(buildWhole('zh'));
  expect(rowsOf(work).at(-1)?.[0]).toBe('没有缺项，也没有弱项。');
});

test('texts that are too long for a cell are cut, and none is a formula or a link', async () => {
  const content = Array.from({ length: 300 }, (_, index) => `${HOSTILE}${index}`);
  const sheets = await write(measure([catalogueOf([{}])], [catalogueOf([{ content, subject: [HOSTILE] }])]));
  for (const sheet of sheets.slice(1)) {
    sheet.eachRow((row) => {
      expect(row.height).toBeLessThanOrEqual(409);
      row.eachCell((cell) => expect(cell.formula).toBeUndefined());
    });
  }
  expect(
    rowsOf(sheets[2])
      .flat()
      .some((text) => text.endsWith('…')),
  ).toBe(true);
});

test('the same measurement is the same workbook', async () => {
  const [one, other] = await Promise.all([reporter.renderFile(buildCoverage('zh')), reporter.renderFile(buildCoverage('zh'))]);
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
});
