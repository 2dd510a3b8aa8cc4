import { defineRule } from './define.ts';

export const rule = defineRule({
  id: 'hidden-cells-read',
  severity: 'info',
  about: 'reading',
  what: { zh: '表格有隐藏的行、列，或整张工作表是隐藏的。', en: 'Rows or columns of the table are hidden, or the whole sheet is.' },
  why: {
    zh: '隐藏的内容照样读入、照样检查，也会随文件一起公开；不该有的内容应当删除。本规则看表格本身，不涉及法律条文。',
    en: 'What is hidden is read and checked all the same, and goes out with the file; what should not be there should be deleted. The rule looks at the table itself; no law is involved.',
  },
  legal: [],
  examples: { bad: [], good: [{ item: {} }] },
  *check({ document, explanation: { sheet, hidden } }) {
    if (hidden.sheet || hidden.rows + hidden.columns > 0)
      yield { at: document.at, data: { sheet, whole: hidden.sheet, rows: hidden.rows, columns: hidden.columns } };
  },
  message: {
    zh: ({ sheet, whole, rows, columns }) => {
      const parts = [rows > 0 ? `${rows} 行` : '', columns > 0 ? `${columns} 列` : ''].filter((part) => part !== '');
      return `工作表“${sheet}”${whole ? '是隐藏的' : `有 ${parts.join('、')}是隐藏的`}，已照常读入`;
    },
    en: ({ sheet, whole, rows, columns }) => {
      const parts = [count(rows, 'row'), count(columns, 'column')].filter((part) => part !== '');
      const hidden = whole ? 'is hidden' : `has ${parts.join(' and ')} hidden`;
      return `Sheet “${sheet}” ${hidden}; it was read all the same`;
    },
  },
});

function count(number: number, noun: string): string {
  return number === 0 ? '' : `${number} ${number === 1 ? noun : `${noun}s`}`;
}
