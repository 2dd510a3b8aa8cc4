import { defineSchemaRule, nameKey } from './schema-rule.ts';

const TYPES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  string: { zh: '文字', en: 'a text' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '键值组', en: 'a mapping' },
  integer: { zh: '整数', en: 'a whole number' },
  number: { zh: '数字', en: 'a number' },
  boolean: { zh: '真假值', en: 'true or false' },
  null: { zh: '空值', en: 'nothing' },
};

function nameTypes(types: unknown, language: 'zh' | 'en'): string {
  const names = [types].flat().map((type) => TYPES[String(type)]?.[language] ?? String(type));
  return names.join(language === 'zh' ? '或' : ' or ');
}

export const rule = defineSchemaRule({
  id: 'value-of-wrong-type',
  what: { zh: '值的类型不对。', en: 'A value is of the wrong type.' },
  why: {
    zh: '类型不对的值读不出意思，相应的检查也无从做起。',
    en: 'A value of the wrong type has no meaning here, and nothing can be checked about it.',
  },
  examples: {
    bad: [
      { item: { deadline: 20 }, says: '应为文字或键值组' },
      { catalogue: { items: '无' }, says: '应为列表' },
    ],
    good: [{ item: { deadline: '信息形成之日起20个工作日内' } }, { catalogue: { edition: '2025' } }],
  },
  message: {
    zh: ({ key, expected, actual }) => `${nameKey(key, 'zh')}应为${nameTypes(expected, 'zh')}，现为${nameTypes(actual, 'zh')}`,
    en: ({ key, expected, actual }) => `${nameKey(key, 'en')} should be ${nameTypes(expected, 'en')} but is ${nameTypes(actual, 'en')}`,
  },
});
