import { commentedCatalogue, defineSuppressionRule, listRules } from './suppression-rule.ts';

export const rule = defineSuppressionRule({
  id: 'suppression-without-reason',
  what: { zh: '豁免没有写明理由。', en: 'A suppression gives no reason.' },
  why: {
    zh: '没有理由的豁免，以后谁也无法判断还该不该留。',
    en: 'Where no reason is given, nobody can tell later whether the suppression should stay.',
  },
  examples: {
    bad: [
      { file: commentedCatalogue('catalogue-ignore deadline-not-auditable', '及时公开'), says: '-- 理由' },
      { file: commentedCatalogue('catalogue-ignore deadline-not-auditable until 2099-12-31 --', '及时公开'), says: '-- 理由' },
    ],
    good: [
      { file: commentedCatalogue('catalogue-ignore deadline-not-auditable -- 待上级明确时限', '及时公开') },
      { file: commentedCatalogue('catalogue-ignore deadline-not-auditable until 2099-12-31 —— 待上级明确时限', '及时公开') },
    ],
  },
  message: {
    zh: ({ rules }) => `对 ${listRules(rules, 'zh')} 的豁免没有理由，请在后面写上“-- 理由”`,
    en: ({ rules }) => `The suppression of ${listRules(rules, 'en')} gives no reason; add "-- reason" behind it`,
  },
});
