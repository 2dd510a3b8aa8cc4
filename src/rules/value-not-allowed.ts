import { defineSchemaRule, nameKey } from './schema-rule.ts';

export const rule = defineSchemaRule({
  id: 'value-not-allowed',
  what: { zh: '值不在允许的范围内。', en: 'A value is not among those allowed.' },
  why: { zh: '这里只认得列出的几种写法。', en: 'Only the listed values have a meaning here.' },
  examples: {
    bad: [
      { item: { level: ['conty'] }, says: '是否应为“county”' },
      { catalogue: { place: { name: '清源县', level: '国家级' } }, says: '国家级' },
    ],
    good: [{ item: { level: ['county', '乡级'] } }, { catalogue: { place: { name: '清源县', level: 'county' } } }],
  },
  message: {
    zh: ({ key, value, allowed, nearest }) =>
      `${nameKey(key, 'zh')}不能写“${String(value)}”${nearest ? `，是否应为“${String(nearest)}”` : `；可写：${(allowed as string[]).join('、')}`}`,
    en: ({ key, value, allowed, nearest }) =>
      `${nameKey(key, 'en')} cannot be “${String(value)}”${nearest ? `; did you mean “${String(nearest)}”` : `; allowed: ${(allowed as string[]).join(', ')}`}`,
  },
});
