import { describe, expect, it } from 'vitest';
import { formatPlace } from '../../src/model/place.ts';
import { readFile } from '../../src/readers/read-file.ts';
import type { Reading } from '../../src/readers/reading.ts';
import { readTables } from '../../src/readers/tables.ts';
import { grid } from '../support/grid.ts';

const TITLE = '清源县社会救助领域基层政务公开标准目录';
const HEADER = '序号 一级事项 二级事项 公开内容 公开依据 公开时限 公开主体 公开渠道和载体 公开对象 公开方式 公开层级'.split(' ');
const BASIS = '《中华人民共和国政府信息公开条例》（国务院令第711号）';
const ROWS = [
  [
    '1',
    '最低生活保障',
    '政策法规文件',
    '文件名称\n文号',
    BASIS,
    '信息形成之日起10个工作日内',
    '清源县民政局',
    '■政府网站\n□政府公报',
    '全社会',
    '主动',
    '县级',
  ],
  [
    '2',
    '最低生活保障',
    '办事指南',
    '办理事项\n办理条件',
    BASIS,
    '长期公开',
    '清源县民政局',
    '■政府网站\n■公开查阅点',
    '申请人',
    '依申请',
    '县级、乡级',
  ],
] as const;

/** What was read, without what differs from format to format: handles of places, names of files and sheets. */
function describeItems({ documents, problems }: Reading): unknown {
  const items = documents.flatMap(({ document }) => (document.kind === 'catalogue' ? document.items : []));
  const plain = JSON.stringify(
    { items, problems, titles: documents.map(({ document }) => 'title' in document && document.title?.value) },
    (key, value) => (key === 'at' ? undefined : (value as unknown)),
  );
  return JSON.parse(plain);
}

function placeOf({ documents }: Reading): string | undefined {
  const document = documents[0]?.document;
  if (document?.kind !== 'catalogue') return undefined;
  const place = document.source.place(document.items[1]?.deadline?.at ?? -1);
  return formatPlace(place);
}

const WANTED = describeItems(readTables('社会救助.xlsx', grid({ 社会救助: { rows: [[TITLE], HEADER, ...ROWS] } })));

const csv = (delimiter: string): string =>
  [[TITLE], HEADER, ...ROWS].map((row) => row.map((cell) => (/[\n,;]/u.test(cell) ? `"${cell}"` : cell)).join(delimiter)).join('\r\n');
const cells = (row: readonly string[], tag: string): string =>
  `<tr>${row.map((cell) => `<${tag}>${cell.replaceAll('\n', '<br>')}`).join('')}`;
const page = `<html><body><h1>${TITLE}</h1><table>${cells(HEADER, 'th')}${ROWS.map((row) => cells(row, 'td')).join('')}</table></body></html>`;
const line = (row: readonly string[]): string => `| ${row.map((cell) => cell.replaceAll('\n', '<br>')).join(' | ')} |`;
const markdown = [`# ${TITLE}`, '', line(HEADER), line(HEADER.map(() => '---')), ...ROWS.map(line)].join('\n');
const plain = [TITLE, ...[HEADER, ...ROWS].map((row) => row.map((cell) => cell.replaceAll('\n', '<br>')).join(' | '))].join('\n');

describe('a catalogue as a text', () => {
  it.each<[what: string, file: string, text: string, place: string]>([
    ['comma-separated values', '社会救助.csv', csv(','), '社会救助!F4'],
    ['tabs under the name of a workbook', '社会救助.xls', csv('\t'), '社会救助!F4'],
    ['a text without an ending', '社会救助', csv(';'), '社会救助!F4'],
    ['a page', '社会救助.html', page, '表1!F3'],
    ['a page under the name of a workbook', '社会救助.xls', page, '表1!F3'],
    ['Markdown', '社会救助.md', markdown, '表1!F3'],
    ['a plain table with bars', '社会救助.txt', plain, '表1!F3'],
  ])('gives the same items: %s', async (_, file, text, place) => {
    for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`, 'utf16le'), Buffer.from(text, 'utf16le')]) {
      const reading = await readFile(file, bytes);
      expect(describeItems(reading)).toEqual(WANTED);
      expect(placeOf(reading)).toBe(place);
    }
  });

  it('has items to compare', () => {
    expect(WANTED).toMatchObject({
      items: [{ name: { value: '政策法规文件' } }, { name: { value: '办事指南' } }],
      problems: [],
      titles: [TITLE],
    });
  });

  it.each<[what: string, file: string, text: string, problem: string]>([
    ['a quote left open', '目录.csv', '序号,一级事项\n1,"救助\n', 'table-damaged 1:1 {"reason":"quote-unclosed","line":2}'],
    [
      'a page of pictures',
      '目录.html',
      '<body><img><img></body>',
      'table-not-found 1:1 {"sheets":[],"reason":"images","characters":0,"images":2}',
    ],
    ['prose', '说明.md', '# 目录\n', 'table-not-found 1:1 {"sheets":[],"reason":"prose","characters":4}'],
    ['bytes under the name of a table', '目录.csv', '\u0000\u0001\u0002\u0003', 'format-unknown 1:1 {"looksLike":null}'],
  ])('says why nothing was read: %s', async (_, file, text, problem) => {
    const { problems } = await readFile(file, Buffer.from(text, 'utf8'));
    expect(problems.map(({ code, place, data }) => `${code} ${formatPlace(place)} ${JSON.stringify(data)}`)).toEqual([problem]);
  });

  it('is read in the encoding that the user names', async () => {
    const big5 = Buffer.concat([Buffer.from('a,b,'), Buffer.from('a4bd', 'hex'), Buffer.from('\n1,2,3\n')]);
    const { grid: read } = await readFile('目录.csv', big5, { encoding: 'big5' });
    expect(read?.sheets[0]?.text(1, 3)).toBe('公');
  });
});
