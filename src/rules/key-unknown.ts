import { defineSchemaRule, nameKey } from './schema-rule.ts';

export const rule = defineSchemaRule({
  id: 'key-unknown',
  what: { zh: '键不认识，多半是拼写错误。', en: 'A key is not known; most often it is a typing error.' },
  why: {
    zh: '不认识的键会被忽略，写在里面的内容等于没有写。',
    en: 'An unknown key is passed over: what it holds is as good as not written.',
  },
  examples: {
    bad: [
      { item: { chanel: ['政府网站'] }, says: '是否应为 channel' },
      { catalogue: { publisher: '清源县' }, says: 'publisher' },
    ],
    good: [{ item: { extra: { 咨询电话: '000-0000' } } }, { item: { channel: ['政府网站'] } }],
  },
  message: {
    zh: ({ key, nearest, allowed }) =>
      `不认识的键 ${String(key)}${nearest ? `，是否应为 ${nameKey(nearest, 'zh')}` : `；可用的键：${(allowed as string[]).join('、')}`}`,
    en: ({ key, nearest, allowed }) =>
      `the key ${String(key)} is not known${nearest ? `; did you mean ${nameKey(nearest, 'en')}` : `; known keys: ${(allowed as string[]).join(', ')}`}`,
  },
});
