import { defineRule } from './define.ts';

export const rule = defineRule({
  id: 'cells-filled-down',
  severity: 'info',
  about: 'reading',
  what: {
    zh: '按 --fill-down 的要求，空白格沿用了上一行的内容。',
    en: 'Blank cells were taken to hold what stands above them, as --fill-down asks.',
  },
  why: {
    zh: '这是推断，不是表里写着的：原表若本来就漏填，缺项也会被掩盖。本规则看读表的方式，不涉及法律条文。',
    en: 'This is an assumption and not what the table says: where a cell was simply forgotten, the gap is covered up. The rule looks at how the table was read; no law is involved.',
  },
  legal: [],
  examples: { bad: [], good: [{ item: {} }] },
  *check({ document, explanation: { sheet, filledDown } }) {
    if (filledDown > 0) yield { at: document.at, data: { sheet, cells: filledDown } };
  },
  message: {
    zh: ({ cells }) => `${cells} 处空白按上一行的内容读取，请核对`,
    en: ({ cells }) => `${cells === 1 ? '1 blank was' : `${cells} blanks were`} read as what stands above; please check`,
  },
});
