import type { Words } from '../model/words.ts';

const WORKBOOK: Words = {
  zh: '要用一份工作簿才看得出来，文字不能举例。',
  en: 'It takes a workbook; no text can show it.',
};

/** Rules that no text can show to be broken, with the reason. Their tests make what it takes. */
export const UNSHOWN: Readonly<Record<string, Words>> = {
  'baseline-stale': { zh: '要有一份基线文件才会出现。', en: 'It takes a baseline.' },
  'cells-filled-down': { zh: '要给出选项 --fill-down 才会出现。', en: 'It takes the option --fill-down.' },
  'file-too-large': { zh: '要五十多兆字节的文件，不便举例。', en: 'It takes a file of more than fifty megabytes.' },
  'file-unreadable': { zh: '要有系统不让读的文件才会出现。', en: 'It takes a disk that refuses.' },
  'formula-uncalculated': WORKBOOK,
  'merges-overlapping': WORKBOOK,
  'hidden-cells-read': WORKBOOK,
  'nothing-matched': { zh: '要有一个没有匹配到文件的路径。', en: 'It takes a path without a file.' },
  'rule-crashed': { zh: '要有一条出错的规则。', en: 'It takes a faulty rule.' },
  'sheet-without-table': WORKBOOK,
  'workbook-encrypted': WORKBOOK,
};
