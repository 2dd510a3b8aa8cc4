import { defineProblemRule } from './problem-rule.ts';

/** The limits by name, as people would say them. */
const LIMITS: ReadonlyMap<string, { readonly zh: string; readonly en: string }> = new Map([
  ['yaml-depth', { zh: '嵌套层数', en: 'nesting depth' }],
  ['yaml-aliasNodes', { zh: '别名（*）展开后的节点数', en: 'number of nodes that aliases (*) stand for' }],
  ['yaml-scalar', { zh: '单个值的长度', en: 'length of one value' }],
  ['time', { zh: '读取时间（秒）', en: 'time to read it, in seconds,' }],
  ['memory', { zh: '读取所需内存（MiB）', en: 'memory to read it, in MiB,' }],
  ['entries', { zh: '压缩包内的文件数', en: 'number of files in the archive' }],
  ['partBytes', { zh: '内部文件解压后的字节数', en: 'unpacked size of a part, in bytes,' }],
  ['textPartBytes', { zh: '正文解压后的字节数', en: 'unpacked size of the text, in bytes,' }],
  ['listPartBytes', { zh: '内部清单解压后的字节数', en: 'unpacked size of a list, in bytes,' }],
  ['totalBytes', { zh: '解压后的总字节数', en: 'unpacked size of all parts, in bytes,' }],
  ['ratio', { zh: '压缩比', en: 'ratio of compression' }],
  ['xmlDepth', { zh: 'XML 嵌套层数', en: 'nesting depth of XML' }],
  ['xmlToken', { zh: '一段 XML 的长度', en: 'length of one piece of XML' }],
  ['cellText', { zh: '一个单元格的字数', en: 'length of the text of one cell' }],
  ['rows', { zh: '行数', en: 'number of rows' }],
  ['columns', { zh: '列数', en: 'number of columns' }],
  ['cells', { zh: '有内容的单元格数', en: 'number of cells with text' }],
  ['paragraphs', { zh: '段落数', en: 'number of paragraphs' }],
  ['documentCharacters', { zh: '文档的总字数', en: 'length of the whole text' }],
  ['strings', { zh: '文字条数', en: 'number of texts' }],
  ['stringCharacters', { zh: '文字总长度', en: 'length of all texts' }],
  ['merges', { zh: '一个工作表的合并单元格数', en: 'number of merged ranges of a sheet' }],
  ['allMerges', { zh: '全部工作表的合并单元格数', en: 'number of merged ranges of all sheets' }],
  ['hiddenRows', { zh: '隐藏的行数', en: 'number of hidden rows' }],
  ['sheets', { zh: '工作表数', en: 'number of sheets' }],
  ['styles', { zh: '单元格格式数', en: 'number of cell formats' }],
  ['elements', { zh: '内部文件的元素数', en: 'number of elements of a part' }],
  ['tables', { zh: '网页中的表格数', en: 'number of tables of a page' }],
  ['pageBytes', { zh: '网页的字节数', en: 'size of a page, in bytes,' }],
  ['elementDepth', { zh: '网页元素的嵌套层数', en: 'nesting depth of a page' }],
  ['nestedTables', { zh: '表格嵌套层数', en: 'number of tables within one another' }],
  ['columnSpan', { zh: '一个单元格跨的列数', en: 'number of columns that one cell spans' }],
  ['rowSpan', { zh: '一个单元格跨的行数', en: 'number of rows that one cell spans' }],
  ['ignore-comments', { zh: 'catalogue-ignore 注释条数', en: 'number of catalogue-ignore comments' }],
  ['yaml-unusual', { zh: '写法特殊的 YAML 文件的长度', en: 'length of a YAML file in an unusual style' }],
]);

function nameOf(limit: unknown, language: 'zh' | 'en'): string {
  return LIMITS.get(String(limit))?.[language] ?? String(limit);
}

export const rule = defineProblemRule({
  id: 'limit-exceeded',
  what: { zh: '文件超出了安全读取的上限。', en: 'The file goes beyond a limit of safe reading.' },
  remedy: {
    zh: '请拆分文件或删去异常内容；正常的目录和任务表远低于上限。',
    en: 'Split it or remove what is out of the ordinary; real catalogues and task tables stay far below.',
  },
  examples: {
    bad: [
      { file: `kind: ${'['.repeat(80)}${']'.repeat(80)}\n`, says: '嵌套层数' },
      { file: `kind: ${'{ a: '.repeat(80)}1${' }'.repeat(80)}\n`, says: '嵌套层数' },
    ],
    good: [{ file: 'kind: unit-roster\nunits:\n  - name: 清源县民政局\n' }],
  },
  message: {
    zh: ({ limit, allowed }) => `${nameOf(limit, 'zh')}超过上限 ${String(allowed)}`,
    en: ({ limit, allowed }) => `The ${nameOf(limit, 'en')} is beyond the limit of ${String(allowed)}`,
  },
});
