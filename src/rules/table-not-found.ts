import { defineProblemRule } from './problem-rule.ts';

export const rule = defineProblemRule({
  id: 'table-not-found',
  what: { zh: '工作簿里没有找到标准目录或任务分解表。', en: 'No catalogue or task table was found in the workbook.' },
  remedy: {
    zh: '表头应含“公开事项、公开依据、公开时限”等栏目，或“任务名称、责任单位、完成时限”等栏目。',
    en: 'The header should have columns such as 公开事项, 公开依据, 公开时限, or 任务名称, 责任单位, 完成时限.',
  },
  examples: {
    bad: [],
    good: [{ file: 'kind: unit-roster\nunits:\n  - name: 清源县民政局\n' }],
  },
  message: {
    zh: ({ sheets }) => `在工作表${(sheets as string[]).map((name) => `“${name}”`).join('、')}中没有找到标准目录或任务分解表`,
    en: ({ sheets }) => `No catalogue or task table was found in ${(sheets as string[]).map((name) => `“${name}”`).join(', ')}`,
  },
});
