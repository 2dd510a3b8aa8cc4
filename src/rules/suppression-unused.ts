import type { Facts } from '../model/finding.ts';
import type { Words } from '../model/words.ts';
import { commentedCatalogue, defineSuppressionRule, listRules } from './suppression-rule.ts';

/** What may be the reason, by what a comment is about. */
const HINTS: Readonly<Record<string, Words>> = {
  line: {
    zh: '。写在行末的注释只管本行；要管整个事项或一个键，请另起一行写在它上面',
    en: '. A comment at the end of a line is about that line alone; for a whole item or key put it on a line of its own above',
  },
  nothing: { zh: '。它后面没有事项、键或条目', en: '. No item, key or entry follows it' },
};

function hint({ covers }: Facts): Words {
  return HINTS[String(covers)] ?? { zh: '', en: '' };
}

export const rule = defineSuppressionRule({
  id: 'suppression-unused',
  what: { zh: '豁免没有用处：所指的问题已经没有了。', en: 'A suppression is of no use: what it is about is not found there.' },
  why: {
    zh: '问题已经改正，豁免就应当删去；留着会把以后出现的同类问题一并放过。',
    en: 'Once the fault is mended the suppression has to go: left in place it lets the next fault of its kind pass.',
  },
  examples: {
    bad: [
      { file: commentedCatalogue('catalogue-ignore deadline-not-auditable -- 待上级明确时限'), says: 'deadline-not-auditable' },
      {
        file: commentedCatalogue('catalogue-ignore duplicate-item-id, numbering-gap -- 沿用旧表'),
        says: 'duplicate-item-id、numbering-gap',
      },
    ],
    good: [
      { file: commentedCatalogue('catalogue-ignore deadline-not-auditable -- 待上级明确时限', '及时公开') },
      { file: commentedCatalogue('普通注释') },
    ],
  },
  message: {
    zh: (data) => `豁免的 ${listRules(data['rules'], 'zh')} 在此没有出现，请删去这一豁免${hint(data).zh}`,
    en: (data) => `The suppressed ${listRules(data['rules'], 'en')} is not found here; remove the suppression${hint(data).en}`,
  },
});
