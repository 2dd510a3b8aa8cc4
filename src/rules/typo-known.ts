import { parseBasis } from '../phrases/index.ts';
import { defineRule, type Sighting } from './define.ts';
import { findRemarkable } from './texts.ts';

export const rule = defineRule({
  id: 'typo-known',
  severity: 'warning',
  fix: 'safe',
  about: 'table',
  what: { zh: '错别字：录入、识别时常见的误写。', en: 'A misprint that is met again and again.' },
  why: {
    zh: '错字使检索落空，也让公开的文本不严肃；法规标题里的错字另由公开依据的规则提示。本规则看文字，不涉及法律条文。',
    en: 'A misprint defeats every search. Those in the titles of acts belong to the rules about the basis. The rule looks at the wording; no law is involved.',
  },
  legal: [],
  examples: {
    bad: [
      { item: { deadline: '信息形式或者变更之日起20个工作日内' }, says: '应为“信息形成或者变更”' },
      { item: { content: ['不合格退出现已人员恢复户口'] }, says: '应为“退出现役”' },
    ],
    good: [{ item: { deadline: '信息形成或者变更之日起20个工作日内' } }, { item: { content: ['从设计到施工的全过程', '谁审批谁负责'] } }],
  },
  *check({ document }): Iterable<Sighting<{ wrong: string; right: string }>> {
    for (const {
      wording: { typos },
      element,
      text,
      at,
      owner,
    } of findRemarkable(document)) {
      for (const { wrong, right } of typos) {
        if (element === 'basis' && isInTitle(text, wrong)) continue;
        const fix = { risk: 'safe' as const, original: wrong, replacement: right };
        yield { at, owner: owner(), element, data: { wrong, right }, fix };
      }
    }
  },
  message: {
    zh: ({ wrong, right }, owner) => `${owner}有错字：“${wrong}”应为“${right}”`,
    en: ({ wrong, right }, owner) => `A misprint in ${owner}: “${wrong}” should be “${right}”`,
  },
});

/** Titles are held against the registry of acts, which knows better. */
function isInTitle(basis: string, wrong: string): boolean {
  return parseBasis(basis).citations.some(({ title }) => title.includes(wrong));
}
