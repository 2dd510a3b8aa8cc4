import { columnLetters } from '../model/place.ts';
import type { Words } from '../model/words.ts';
import { defineProblemRule } from './problem-rule.ts';

/** What helps where naming columns does not. */
const REMEDIES: ReadonlyMap<string, Words> = new Map([
  [
    'column-missing',
    {
      zh: '请核对列标或表头的文字；只有部分表格有这一列时，分开处理。',
      en: 'Check the letter or label; where only some tables have the column, read them in a run of their own.',
    },
  ],
  [
    'side-by-side',
    {
      zh: '若是两张表并排放，请分开放在不同的行或工作表。',
      en: 'If two tables stand side by side, put them below one another or on sheets of their own.',
    },
  ],
  [
    'rows-slid',
    {
      zh: '可能是网页用表格软件打开后另存的，请直接检查网页文件，或提供原始文件。',
      en: 'A page may have been opened as a sheet; give the page itself or the original file.',
    },
  ],
]);

export const rule = defineProblemRule({
  id: 'mapping-uncertain',
  what: {
    zh: '表格的列对应关系不可靠，或者找不到指定的列；猜错的结果比没有结果更糟。',
    en: 'The columns of a table cannot be told for certain, or one that was named is not there; a wrong reading is worse than none.',
  },
  remedy: {
    zh: '用 catalogue import 文件 --explain 查看如何理解各列，再用 --map 公开依据=C 指明，或在表格旁放一份表格说明（文件名加 .mapping.yaml）。',
    en: 'See with catalogue import FILE --explain how the columns were understood, then name them with --map 公开依据=C, or put a mapping beside the table (file name with .mapping.yaml added).',
  },
  remedyFor: ({ reason }) => REMEDIES.get(String(reason)),
  examples: {
    bad: [
      {
        file: '序号,公开事项,公开内容,公开依据,公开时限,,序号,公开事项,公开内容,公开依据,公开时限\n1,低保政策,文件名称,《社会救助暂行办法》,20个工作日内,,2,低保名单,姓名,《社会救助暂行办法》,20个工作日内\n',
        name: '并排.csv',
        says: '并排',
      },
    ],
    good: [{ file: 'kind: mapping\ncolumns: { 公开依据: C }\n' }],
  },
  message: {
    zh: ({ sheet, reason, confidence, bound, columns, named }) => {
      if (reason === 'column-missing') return `“${String(sheet)}”没有指定的列：${(named as readonly string[]).join('、')}`;
      if (reason === 'rows-slid') return `“${String(sheet)}”多数行的单元格横跨好几栏，与表头对不上`;
      if (reason === 'side-by-side') return `“${String(sheet)}”有几列与前面的列重名：${listColumns(columns, '、')}`;
      return reason === 'header-slid'
        ? `“${String(sheet)}”的两行表头对不上：${listColumns(columns, '、')}；表格转成文字时可能丢了合并单元格，请提供原始文件`
        : `“${String(sheet)}”的列对应关系把握只有 ${percent(confidence)}（至少应为 ${percent(bound)}）：${listColumns(columns, '、')}`;
    },
    en: ({ sheet, reason, confidence, bound, columns, named }) => {
      if (reason === 'column-missing')
        return `“${String(sheet)}” does not have the columns named: ${(named as readonly string[]).join(', ')}`;
      if (reason === 'rows-slid') return `In most rows of “${String(sheet)}” a cell spans several columns and does not fit the header`;
      if (reason === 'side-by-side')
        return `Columns of “${String(sheet)}” have the names of columns before them: ${listColumns(columns, ', ')}`;
      return reason === 'header-slid'
        ? `The rows of the header of “${String(sheet)}” contradict each other: ${listColumns(columns, ', ')}; merged cells may have been lost when the table became text, so give the original file`
        : `The columns of “${String(sheet)}” are only ${percent(confidence)} sure (${percent(bound)} are needed): ${listColumns(columns, ', ')}`;
    },
  },
});

function percent(share: unknown): string {
  return `${Math.round(Number(share) * 100)}%`;
}

function listColumns(columns: unknown, comma: string): string {
  const list = columns as readonly { readonly column: number; readonly label: string }[];
  return list.map(({ column, label }) => (label === '' ? columnLetters(column) : `${columnLetters(column)} ${label}`)).join(comma);
}
