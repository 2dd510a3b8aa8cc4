import { defineRule } from './define.ts';

export const rule = defineRule({
  id: 'formula-uncalculated',
  severity: 'warning',
  about: 'reading',
  what: { zh: '工作表里有公式没有计算结果。', en: 'The sheet holds formulas without a calculated value.' },
  why: {
    zh: '文件里没有结果，这些单元格就只能读作空白，由此报出的缺项未必属实；用表格软件打开、保存一次即可。本规则看文件本身，不涉及法律条文。',
    en: 'Without the value in the file such a cell is read as blank, and what is then reported missing may be there; opening and saving the file in a spreadsheet program mends it. The rule looks at the file itself; no law is involved.',
  },
  legal: [],
  examples: { bad: [], good: [{ item: {} }] },
  *check({ document, explanation: { sheet, uncalculated } }) {
    if (uncalculated > 0) yield { at: document.at, data: { sheet, cells: uncalculated } };
  },
  message: {
    zh: ({ sheet, cells }) => `工作表“${sheet}”有 ${cells} 个公式没有计算结果，已读作空白；请打开文件保存后再检查`,
    en: ({ sheet, cells }) =>
      `Sheet “${sheet}” has ${cells === 1 ? '1 formula' : `${cells} formulas`} without a calculated value, read as blank; open and save the file, then check again`,
  },
});
