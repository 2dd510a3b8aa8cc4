import { defineProblemRule } from './problem-rule.ts';

export const rule = defineProblemRule({
  id: 'workbook-damaged',
  what: { zh: '工作簿已损坏，或不合 OOXML 格式。', en: 'The workbook is damaged, or is no valid OOXML file.' },
  remedy: {
    zh: '请用 Excel 或 WPS 打开并另存为新的 .xlsx 文件。',
    en: 'Open it in Excel or WPS and save it as a new .xlsx file.',
  },
  examples: {
    bad: [{ file: 'PK\u0003\u0004 truncated', name: 'table.xlsx', says: '损坏' }],
    good: [{ file: 'kind: unit-roster\nunits:\n  - name: 清源县民政局\n' }],
  },
  message: {
    zh: ({ reason, part }) => `工作簿已损坏（${String(reason)}${part ? `，${String(part)}` : ''}）`,
    en: ({ reason, part }) => `The workbook is damaged (${String(reason)}${part ? `, ${String(part)}` : ''})`,
  },
});
