import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../../src/readers/read-file.ts';
import { recogniseFormat } from '../../../src/readers/recognise-format.ts';
import type { Sheet } from '../../../src/readers/grid.ts';

/** One table as LibreOffice saves it; fixtures/office/README.md says how. */
const FILES = ['table.xlsx', 'table.xls', 'table.ods', 'table-2003.xml', 'table.docx', 'table.html'] as const;

async function readSheet(file: string): Promise<Sheet> {
  const bytes = readFileSync(new URL(`../../../fixtures/office/${file}`, import.meta.url));
  const format = await recogniseFormat(file, bytes);
  const grid = format === 'yaml' ? { sheets: [] } : await format.read(bytes, { file });
  const [sheet] = grid.sheets;
  if (sheet === undefined) throw new Error(`${file} has no sheet`);
  return sheet;
}

/** The table from its header on: texts by row, and merges with rows counted from there. */
function tableOf(sheet: Sheet): { readonly texts: readonly string[][]; readonly merges: readonly string[] } {
  const first = [1, 2, 3].find((row) => sheet.text(row, 1) === '序号') ?? 0;
  const columns = Array.from({ length: 14 }, (_, index) => index + 1);
  const texts = Array.from({ length: 5 }, (_, index) => columns.map((column) => sheet.text(first + index, column)));
  const merges = sheet.merges.map(({ top, left, bottom, right }) => `${top - first},${left}-${bottom - first},${right}`);
  return { texts, merges: merges.toSorted() };
}

describe('one table in several formats', () => {
  it.each(FILES)('is the same in %s', async (file) => {
    const { texts, merges } = tableOf(await readSheet(file));
    expect(texts[0]?.slice(0, 5)).toEqual(['序号', '公开事项', '', '公开内容（要素）', '公开依据']);
    expect(texts[2]).toEqual([
      '1',
      '政策公开',
      '养老服务政策法规',
      '1.文件名称\n2.文号\n3.发文部门',
      '《中华人民共和国老年人权益保障法》、《中华人民共和国政府信息公开条例》',
      '信息形成或者变更之日起20个工作日内',
      '清源县民政局',
      '■政府网站\n□政府公报\n■公开查阅点',
      '√',
      '',
      '√',
      '',
      '√',
      '√',
    ]);
    expect(texts[3]?.slice(0, 7)).toEqual(['2', '', '养老服务补贴标准', '1.补贴项目\n2.补贴标准', '', '', '清源县民政局']);
    const spans = [0, 3, 4, 5, 6, 7].map((column) => (column === 0 ? '0,1-1,1' : `0,${column + 1}-1,${column + 1}`));
    expect(merges).toEqual([...spans, '0,2-0,3', '0,9-0,10', '0,11-0,12', '0,13-0,14', '2,2-3,2', '2,5-3,5', '2,6-3,6'].toSorted());
  });

  it.each(FILES)('is a catalogue of three items in %s', async (file) => {
    const bytes = readFileSync(new URL(`../../../fixtures/office/${file}`, import.meta.url));
    const { documents, problems } = await readFile(file, bytes);
    const [document] = documents.map((read) => read.document);
    expect([problems, document?.kind === 'catalogue' ? document.items.length : 0]).toEqual([[], 3]);
  });
});
