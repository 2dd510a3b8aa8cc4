import type { Facts } from '../model/finding.ts';
import type { SuppressionFault } from '../model/suppression.ts';
import type { Language, Words } from '../model/words.ts';
import { defineRule, type Examples, type Rule } from './define.ts';

/** A rule that words one kind of fault of the suppressions themselves. */
export function defineSuppressionRule(definition: {
  readonly id: SuppressionFault['kind'];
  readonly what: Words;
  readonly why: Words;
  readonly examples: Examples;
  readonly message: Readonly<Record<Language, (data: Facts) => string>>;
}): Rule<'suppression'> {
  const { id, what, why, examples, message } = definition;
  return defineRule({
    id,
    severity: 'error',
    about: 'suppression',
    what,
    why: {
      zh: `${why.zh}要求出自豁免的用法，不涉及法律条文。`,
      en: `${why.en} This follows from how suppressions are used; no law is involved.`,
    },
    legal: [],
    examples,
    *check({ faults }) {
      for (const { kind, place, data } of faults) if (kind === id) yield { at: place, data };
    },
    message,
  });
}

/** The text of a catalogue without a fault, with a comment above its item and its deadline written as given. */
export function commentedCatalogue(comment: string, deadline = '信息形成或者变更之日起20个工作日内'): string {
  return `kind: catalogue
items:
  # ${comment}
  - id: min-living-allowance.guide
    deadline: ${deadline}
    category: 最低生活保障
    name: 办事指南
    content: [办理事项, 办理条件]
    basis: [《社会救助暂行办法》（国务院令第649号）]
    subject: [清源县民政局]
    channel: [政府网站]
    audience: 全社会
    method: proactive
id: qingyuan-social-assistance
title: 清源县社会救助领域基层政务公开标准目录
domain: social-assistance
place: { name: 清源县, level: county }
`;
}

/** Ids of rules in a row. */
export function listRules(rules: unknown, language: Language): string {
  return (rules as readonly string[]).join(language === 'zh' ? '、' : ', ');
}
