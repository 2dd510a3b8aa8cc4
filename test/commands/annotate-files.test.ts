import { describe, expect, it } from 'vitest';

import { planAnnotation } from '../../src/commands/annotate-files.ts';
import { UsageError } from '../../src/commands/define.ts';
import { readXlsx } from '../../src/readers/formats/xlsx-grid.ts';
import { createRecordingHost, runCommandLine, type Ending } from '../support/host.ts';
import { readParts } from '../support/parts.ts';
import { catalogueTable } from '../support/table.ts';
import { relationships, workbook } from '../support/workbook.ts';
import { findElements, parseXml } from '../support/xml.ts';

const TABLE = catalogueTable([{ deadline: '信息形成之日起30个工作日内' }]);
const CLEAN = catalogueTable([{}]);

function content({ disk }: Ending, path: string): Uint8Array {
  const written = disk.get(path);
  if (written === undefined || typeof written === 'string') throw new Error(`${path} was not written: ${[...disk.keys()].join(', ')}`);
  return written;
}

/** The texts of a part's cells. */
async function textsOf(bytes: Uint8Array, part: string): Promise<string[]> {
  return findElements(parseXml(String((await readParts(bytes)).get(part))), 't').map(({ text }) => text);
}

describe('one file', () => {
  it('is handed back marked, beside the report', async () => {
    const ending = await runCommandLine('validate a.xlsx --annotate out.xlsx --format compact', { files: { 'a.xlsx': TABLE } });
    expect(ending.exitCode).toBe(1);
    expect(ending.output).toContain('deadline-exceeds-statutory');
    expect(ending.errors).toBe('批注副本：out.xlsx（标出 1 个单元格）\n');
    expect(ending.disk.get('a.xlsx')).toBe(TABLE);
    expect((await textsOf(content(ending, 'out.xlsx'), 'xl/worksheets/sheet2.xml')).join('\n')).toContain('超过20个工作日的法定期限');
  });

  it('without findings is handed back with a list that says so', async () => {
    const ending = await runCommandLine('validate a.xlsx --annotate out.xlsx --lang en', { files: { 'a.xlsx': CLEAN } });
    expect(ending.exitCode).toBe(0);
    expect(await textsOf(content(ending, 'out.xlsx'), 'xl/worksheets/sheet2.xml')).toContain('Nothing was found.');
  });

  it('can come from standard input, which flows only once', async () => {
    const ending = await runCommandLine('validate - --annotate out.xlsx', { standardInput: TABLE });
    expect((await readXlsx(content(ending, 'out.xlsx'))).sheets).toHaveLength(1);
  });

  it('of another format becomes a workbook', async () => {
    const csv =
      '清源县社会救助领域基层政务公开标准目录\n序号,公开事项,公开内容（要素）,公开依据,公开时限,公开主体,公开渠道和载体,公开对象,公开方式\n1,办事指南,申请条件,《社会救助暂行办法》（国务院令第649号）,信息形成之日起30个工作日内,清源县民政局,■政府网站,全社会,主动\n';
    const ending = await runCommandLine('validate a.csv --annotate out.xlsx', { files: { 'a.csv': csv } });
    const [table] = (await readXlsx(content(ending, 'out.xlsx'))).sheets;
    expect(table?.text(3, 5)).toBe('信息形成之日起30个工作日内');
    const list = await textsOf(content(ending, 'out.xlsx'), 'xl/worksheets/sheet2.xml');
    expect(list).toContain('a!E3\n（第3行第5列）');
  });

  it('that cannot be read is not handed back, which is said', async () => {
    const ending = await runCommandLine('validate a.xlsx --annotate out.xlsx', { files: { 'a.xlsx': 'PK, but no archive' } });
    expect(ending.exitCode).toBe(2);
    expect(ending.disk.has('out.xlsx')).toBe(false);
    expect(ending.errors).toMatch(/没有生成批注副本 out\.xlsx：/u);
  });

  it('without a table is handed back with a list that says so', async () => {
    const ending = await runCommandLine('validate a.xlsx --annotate out.xlsx', {
      files: { 'a.xlsx': workbook({ sheets: [{ name: '说明', rows: [['甲']] }] }) },
    });
    expect(ending.exitCode).toBe(2);
    expect(await textsOf(content(ending, 'out.xlsx'), 'xl/worksheets/sheet2.xml')).toContain('整个文件');
  });
});

describe('a folder', () => {
  const files = { 'in/a.xlsx': TABLE, 'in/sub/b.xlsx': CLEAN, 'in/c.yaml': 'kind: unit-roster\n', 'in/d.xlsx': 'PK, but no archive' };

  it('keeps names and subfolders, and gets a summary of all', async () => {
    const ending = await runCommandLine('validate in --annotate out', { files });
    const written = [...ending.disk.keys()].filter((path) => path.startsWith('out/')).toSorted();
    expect(written).toEqual(['out/a.xlsx', 'out/sub/b.xlsx', 'out/校验汇总.xlsx']);
    const summary = content(ending, 'out/校验汇总.xlsx');
    const texts = await textsOf(summary, 'xl/worksheets/sheet1.xml');
    for (const path of Object.keys(files)) expect(texts).toContain(path);
    expect(texts).toContain('YAML 文件，不生成副本');
    expect(await textsOf(summary, 'xl/worksheets/sheet2.xml')).toContain('deadline-exceeds-statutory');
    const links = parseXml(String((await readParts(summary)).get('xl/worksheets/_rels/sheet1.xml.rels')));
    expect(findElements(links, 'Relationship').map(({ attributes }) => [attributes['Target'], attributes['TargetMode']])).toEqual([
      ['a.xlsx', 'External'],
      ['sub/b.xlsx', 'External'],
    ]);
    expect(ending.errors).toContain('批注副本 2 个，汇总见 out/校验汇总.xlsx');
  });

  it('is not checked again where an earlier run put it into the folder that is checked', async () => {
    const first = await runCommandLine('validate . --annotate out', { files: { './a.xlsx': CLEAN, './out/a.xlsx': CLEAN } });
    expect(first.exitCode).toBe(0);
    expect([...first.disk.keys()]).toContain('out/a.xlsx');
    expect(first.output).toContain('已检查 1 个文件');
  });
});

describe('what cannot be', () => {
  const input = (path: string) => ({ path, read: () => Buffer.from('') });
  it.each<[given: string, paths: string[], says: string]>([
    ['a.xlsx', ['a.xlsx'], '会覆盖要检查的文件 a.xlsx'],
    ['./b/../a.xlsx', ['a.xlsx'], '会覆盖'],
    ['out.xlsx', ['a.xlsx', 'b.xlsx'], '请给出文件夹'],
    ['out.xlsx', [], '请给出文件夹'],
    ['out.xlsx', ['a.yaml'], 'YAML'],
    ['out', ['a.yaml', 'b.yml'], 'YAML'],
    ['.', ['a.xlsx', 'b.xlsx'], '会覆盖'],
    ['out', ['in/a.csv', 'in/a.csv.xlsx'], '都要写到 out/a.csv.xlsx'],
    ['', ['a.xlsx'], '空的'],
    ['out.xls', ['a.xls'], '请改以 .xlsx 结尾'],
    ['表.docx', ['a.docx', 'b.docx'], '或给出文件夹'],
  ])('--annotate %j of %j', (given, paths, says) => {
    const plan = (): unknown => planAnnotation(given, paths, paths.map(input), [], createRecordingHost());
    expect(plan).toThrow(UsageError);
    try {
      plan();
    } catch (error) {
      expect((error as UsageError).words.zh).toContain(says);
      expect((error as UsageError).words.en).toMatch(/^[A-Z-]/u);
    }
  });

  it('is a copy that the system does not let be written, and nothing else is claimed', async () => {
    for (const target of ['out.xlsx', 'out']) {
      const readOnly = ['out.xlsx', 'out/a.xlsx'];
      const ending = await runCommandLine(`validate a.xlsx --annotate ${target}`, { files: { 'a.xlsx': TABLE }, readOnly });
      expect(ending.exitCode).toBe(2);
      expect(ending.errors).toContain('无法写入 out');
      expect(ending.errors).not.toContain('批注副本');
    }
  });

  it('is a workbook that is damaged where only a copy needs it, which is said in words', async () => {
    const parts = await readParts(TABLE);
    const broken = workbook({
      sheets: [],
      parts: {
        ...Object.fromEntries(parts),
        'xl/worksheets/_rels/sheet1.xml.rels': relationships([['rId1', 'comments', '../comments1.xml']]),
        'xl/comments1.xml': '<comments><authors></comments>',
      },
    });
    const ending = await runCommandLine('validate a.xlsx --annotate out.xlsx --lang en', { files: { 'a.xlsx': broken } });
    expect(ending.exitCode).toBe(2);
    expect(ending.errors).toMatch(/^no annotated copy out\.xlsx: a\.xlsx: The file is damaged \(.*not well-formed.*\)/u);
  });

  it('is a copy under the name of a report', () => {
    expect(() => planAnnotation('out.xlsx', ['a.xlsx'], [input('a.xlsx')], ['out.xlsx'], createRecordingHost())).toThrow(UsageError);
  });

  it('is a workbook with macros under a name without', async () => {
    const parts = await readParts(TABLE);
    const types = String(parts.get('[Content_Types].xml')).replace(
      /application[^"]*sheet\.main\+xml/u,
      'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    );
    const macros = workbook({ sheets: [], parts: { ...Object.fromEntries(parts), '[Content_Types].xml': types } });
    const ending = await runCommandLine('validate a.xlsm --annotate out.xlsx', { files: { 'a.xlsm': macros } });
    expect(ending.exitCode).toBe(2);
    expect(ending.errors).toContain('.xlsm');
    expect((await runCommandLine('validate a.xlsm --annotate out.xlsm', { files: { 'a.xlsm': macros } })).disk.has('out.xlsm')).toBe(true);
  });
});

it.each<[args: string[], paths: string[], copies: string[]]>([
  [['in'], ['in/x/a.xlsx'], ['out/x/a.xlsx']],
  [['in/*.xlsx'], ['in/a.xlsx', 'in/b.csv'], ['out/a.xlsx', 'out/b.csv.xlsx']],
  [
    ['p', 'q'],
    ['p/a.xlsx', 'q/a.xlsx'],
    ['out/p/a.xlsx', 'out/q/a.xlsx'],
  ],
  [
    ['../p', 'q'],
    ['../p/a.xlsx', 'q/a.xlsx'],
    ['out/p/a.xlsx', 'out/q/a.xlsx'],
  ],
  [['/abs/p'], ['/abs/p/a.XLSM'], ['out/a.XLSM']],
])('copies of %j: %j go to %j', (args, paths, copies) => {
  const inputs = paths.map((path) => ({ path, read: () => Buffer.from('') }));
  expect([...planAnnotation('out', args, inputs, [], createRecordingHost()).copies.values()]).toEqual(copies);
});
