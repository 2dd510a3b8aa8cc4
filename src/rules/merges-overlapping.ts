import { defineRule } from './define.ts';

export const rule = defineRule({
  id: 'merges-overlapping',
  severity: 'warning',
  about: 'reading',
  what: { zh: '工作表里有互相重叠的合并单元格。', en: 'Merged cells of the sheet overlap.' },
  why: {
    zh: '正常的表格软件不会写出重叠的合并单元格，文件多半经过别的程序改动或已损坏；重叠处只能取其一，读到的内容未必是原意。本规则看文件本身，不涉及法律条文。',
    en: 'No spreadsheet program writes merged cells that overlap; the file was changed by something else, or is damaged. Only one of them can count, which may not be the one that was meant. The rule looks at the file itself; no law is involved.',
  },
  legal: [],
  examples: { bad: [], good: [{ item: {} }] },
  *check({ document, explanation: { sheet, droppedMerges } }) {
    if (droppedMerges > 0) yield { at: document.at, data: { sheet, merges: droppedMerges } };
  },
  message: {
    zh: ({ sheet, merges }) => `工作表“${sheet}”有 ${merges} 处合并单元格与别处重叠，没有采用；请核对这些单元格`,
    en: ({ sheet, merges }) =>
      `Sheet “${sheet}” has ${merges === 1 ? '1 merged range that overlaps another' : `${merges} merged ranges that overlap others`} and did not count; check those cells`,
  },
});
