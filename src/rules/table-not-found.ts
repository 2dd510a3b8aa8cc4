import { defineProblemRule } from './problem-rule.ts';
import type { Words } from '../model/words.ts';

/** Why there is none. */
const REASONS: Readonly<Record<string, Words>> = {
  empty: { zh: '文件中没有文字', en: 'it holds no text' },
  prose: { zh: '只有正文，没有表格', en: 'it holds prose and no table' },
  images: { zh: '只有图片，没有文字表格', en: 'it holds pictures and no table of text' },
  embedded: {
    zh: '正文是嵌入的另一份文件，请用 Word 或 WPS 打开后另存为 .docx',
    en: 'its body is another file embedded in it; open it in Word or WPS and save it as .docx',
  },
  frames: {
    zh: '网页只有框架，表格在框架所引的另一个文件里',
    en: 'the page consists of frames; the table is in another file that a frame shows',
  },
  'run-together': {
    zh: '表头各栏挤在同一个单元格或同一列里，无法分开',
    en: 'the columns of its header stand in one cell or below one another, and cannot be told apart',
  },
  report: { zh: '这是本工具写出的检查报告，不是目录', en: 'it is a report that this program wrote, and no catalogue' },
  'other-table': { zh: '表中没有目录或任务表的栏目', en: 'its tables have none of the columns of a catalogue or task table' },
};

export const rule = defineProblemRule({
  id: 'table-not-found',
  what: { zh: '文件里没有找到标准目录或任务分解表。', en: 'No catalogue or task table was found in the file.' },
  remedy: {
    zh: '请提供有单元格的表格，表头含“公开事项、公开依据、公开时限”等栏目，或“任务名称、责任单位、完成时限”等栏目；用 --map 可指明列的对应关系，图片须先转为文字表格。',
    en: 'Give a table with cells whose header has columns such as 公开事项, 公开依据, 公开时限, or 任务名称, 责任单位, 完成时限; --map names columns; a picture must be turned into a table of text first.',
  },
  examples: {
    bad: [
      { file: '本目录由县政府办公室负责解释。\n', name: '说明.txt', says: '表' },
      { file: '姓名,电话\n张某,000-0000\n', name: '通讯录.csv', says: '表' },
    ],
    good: [{ file: 'kind: unit-roster\nunits:\n  - name: 清源县民政局\n' }],
  },
  message: {
    zh: ({ sheets, reason }) => `${describeSheets(sheets, '、', '在工作表', '中')}没有找到标准目录或任务分解表${explain(reason, 'zh')}`,
    en: ({ sheets, reason }) => `No catalogue or task table was found${describeSheets(sheets, ', ', ' in ', '')}${explain(reason, 'en')}`,
  },
});

function describeSheets(sheets: unknown, comma: string, before: string, after: string): string {
  const names = Array.isArray(sheets) ? sheets.map((name) => `“${String(name)}”`) : [];
  return names.length === 0 ? '' : `${before}${names.join(comma)}${after}`;
}

function explain(reason: unknown, language: 'zh' | 'en'): string {
  const words = REASONS[String(reason)]?.[language];
  if (words === undefined) return '';
  return language === 'zh' ? `：${words}` : `: ${words}`;
}
