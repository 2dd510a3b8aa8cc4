import { defineSchemaRule, nameKey } from './schema-rule.ts';

export const rule = defineSchemaRule({
  id: 'key-missing',
  what: { zh: '缺少必需的键。', en: 'A required key is missing.' },
  why: { zh: '缺了它，文档无法辨认、比较或派发。', en: 'Without it the document cannot be told apart, compared or handed out.' },
  examples: {
    bad: [
      { catalogue: { id: undefined }, says: '缺少 id' },
      { item: { id: undefined }, says: '缺少 id' },
    ],
    good: [{ catalogue: { id: 'qingyuan-social-assistance' } }, { item: { id: 'min-living-allowance.guide' } }],
  },
  message: {
    zh: ({ key }) => `缺少 ${nameKey(key, 'zh')}`,
    en: ({ key }) => `the key ${nameKey(key, 'en')} is missing`,
  },
});
