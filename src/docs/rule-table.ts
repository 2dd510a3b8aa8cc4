import type { RuleRecord } from '../model/finding.ts';
import type { Language } from '../model/words.ts';
import { writeTable } from './markdown.ts';
import { groupRules } from './rule-groups.ts';

const HEAD = { zh: ['关于', '规则'], en: ['about', 'rules'] } as const;

/** The rules as one short Markdown table: a row a group, each rule a link to its page. */
export function writeRuleTable(rules: readonly RuleRecord[], language: Language): string {
  const ending = PAGE_ENDINGS[language];
  const rows = groupRules(rules).map((group) => [
    group.title[language],
    group.rules.map(({ id }) => `[\`${id}\`](docs/rules/${id}${ending})`).join(' · '),
  ]);
  return writeTable(HEAD[language], rows);
}

/** How the names of pages end. */
export const PAGE_ENDINGS: Readonly<Record<Language, string>> = { en: '.md', zh: '.zh-CN.md' };
