import type { Language } from '../model/words.ts';
import { defineRule } from './define.ts';

/** Names of further sheets are counted. */
const MOST_NAMES = 8;

export const rule = defineRule({
  id: 'sheet-without-table',
  severity: 'info',
  about: 'reading',
  what: {
    zh: '文件里有的工作表有文字，却找不到标准目录或任务分解表。',
    en: 'Sheets of the file hold text but no catalogue and no task table.',
  },
  why: {
    zh: '封面、说明没有表是正常的；目录所在的工作表若列在这里，就是没有检查到。本规则看文件本身，不涉及法律条文。',
    en: 'A cover or instructions need no table; a sheet with a catalogue that is named here has not been checked. The rule looks at the file itself; no law is involved.',
  },
  legal: [],
  examples: { bad: [], good: [{ item: {} }] },
  *check({ document, explanation: { sheetsWithoutTable } }) {
    if (sheetsWithoutTable.length > 0) yield { at: document.at, data: { sheets: sheetsWithoutTable } };
  },
  message: {
    zh: ({ sheets }) => `${name(sheets, 'zh')}没有标准目录或任务分解表，没有检查；若其中有目录，请核对表头`,
    en: ({ sheets }) =>
      `No catalogue and no task table was found in ${name(sheets, 'en')}, so nothing was checked there; if one should be, look at its header`,
  },
});

function name(sheets: readonly string[], language: Language): string {
  const names = sheets.slice(0, MOST_NAMES).map((sheet) => `“${sheet}”`);
  const more = sheets.length - names.length;
  if (language === 'zh') return `${names.join('、')}${more > 0 ? `等 ${sheets.length} 张表` : ''}`;
  return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
