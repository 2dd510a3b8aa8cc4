import { commentedCatalogue, defineSuppressionRule, listRules } from './suppression-rule.ts';

export const rule = defineSuppressionRule({
  id: 'suppression-expired',
  what: { zh: '豁免已经过期。', en: 'A suppression has expired.' },
  why: {
    zh: '豁免写明了截止日期，过期即失效，所豁免的问题重新计入。请改正问题，或者说明理由后重新约定日期。',
    en: 'A suppression with a last day holds no longer than that, and what it suppressed counts again. Mend the fault, or set another day and say why.',
  },
  examples: {
    bad: [
      { file: commentedCatalogue('catalogue-ignore deadline-not-auditable until 2020-12-31 -- 待修订'), says: '2020-12-31' },
      { file: commentedCatalogue('catalogue-ignore duplicate-item-id, numbering-gap until 2021-06-30 -- 待修订'), says: 'numbering-gap' },
    ],
    good: [
      { file: commentedCatalogue('catalogue-ignore deadline-not-auditable until 2099-12-31 -- 待修订', '及时公开') },
      { file: commentedCatalogue('catalogue-ignore deadline-not-auditable -- 长期有效', '及时公开') },
    ],
  },
  message: {
    zh: ({ rules, until }) => `对 ${listRules(rules, 'zh')} 的豁免已于 ${String(until)} 到期，请改正问题或者重新约定日期`,
    en: ({ rules, until }) => `The suppression of ${listRules(rules, 'en')} ended on ${String(until)}; mend the fault or set another day`,
  },
});
