import { defineProblemRule } from './problem-rule.ts';

const REASONS = {
  'quote-unclosed': { zh: '此处开始的引号没有结束', en: 'a quote that begins here is never closed' },
  'quote-misplaced': { zh: '此处的引号用得不对', en: 'a quote is misplaced here' },
  'page-truncated': { zh: '网页不完整，在表格或标签中间中断', en: 'the page breaks off within a table or a tag' },
} as const;

function nameOf(reason: unknown, language: 'zh' | 'en'): string {
  return REASONS[reason as keyof typeof REASONS][language];
}

export const rule = defineProblemRule({
  id: 'table-damaged',
  what: { zh: '文本表格或网页不完整，无法分清单元格。', en: 'A text table or page is incomplete, so that its cells cannot be told apart.' },
  remedy: {
    zh: '请改正或重新导出、重新保存后再检查；CSV 中含引号的内容应整格加引号，格内引号写两遍。',
    en: 'Mend it, or export or save it again. In CSV a cell with quotes is quoted as a whole, and its own quotes are doubled.',
  },
  examples: {
    bad: [
      { file: '序号,一级事项,二级事项\n1,"最低生活保障,政策法规文件\n', name: 'table.csv', says: '引号' },
      { file: '<table><tr><td>序号</td><td>一级事项</td></tr><tr><td>1</td><td>最低生活', name: 'table.html', says: '不完整' },
    ],
    good: [{ file: 'kind: unit-roster\nunits:\n  - name: 清源县民政局\n' }],
  },
  message: {
    zh: ({ reason, line }) => `${line ? `第 ${String(line)} 行：` : ''}${nameOf(reason, 'zh')}`,
    en: ({ reason, line }) => (line ? `Line ${String(line)}: ${nameOf(reason, 'en')}` : `Damaged: ${nameOf(reason, 'en')}`),
  },
});
