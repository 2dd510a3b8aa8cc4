import { defineSchemaRule, nameKey } from './schema-rule.ts';

const EXPECTED: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  'not-empty': { zh: '不能为空', en: 'must not be empty' },
  date: { zh: '应写成 YYYY-MM-DD，如 2021-08-09', en: 'should be written YYYY-MM-DD, such as 2021-08-09' },
  'month-day': { zh: '应写成 MM-DD，如 01-31', en: 'should be written MM-DD, such as 01-31' },
  identifier: { zh: '只能用小写字母、数字、连字符和点', en: 'may hold lower-case letters, digits, hyphens and dots only' },
  minimum: { zh: '太小', en: 'is too small' },
};

function nameExpected(expected: unknown, language: 'zh' | 'en'): string {
  return EXPECTED[String(expected)]?.[language] ?? String(expected);
}

export const rule = defineSchemaRule({
  id: 'value-malformed',
  what: { zh: '值的写法不对，或为空。', en: 'A value is written in a wrong way, or empty.' },
  why: { zh: '日期、编号等有固定写法，写错便读不出来。', en: 'Dates and ids have a fixed form; written otherwise they cannot be read.' },
  examples: {
    bad: [
      { catalogue: { effective: '2021年8月9日' }, says: 'YYYY-MM-DD' },
      { catalogue: { title: '' }, says: '不能为空' },
    ],
    good: [{ catalogue: { effective: '2021-08-09' } }, { catalogue: { title: '清源县社会救助领域基层政务公开标准目录' } }],
  },
  message: {
    zh: ({ key, value, expected }) =>
      `${nameKey(key, 'zh')}${value === undefined ? '' : `“${String(value)}”`}${nameExpected(expected, 'zh')}`,
    en: ({ key, value, expected }) =>
      `${nameKey(key, 'en')} ${value === undefined ? '' : `“${String(value)}” `}${nameExpected(expected, 'en')}`,
  },
});
