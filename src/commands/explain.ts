import type { RuleRecord } from '../model/finding.ts';
import type { Language } from '../model/words.ts';
import { rules } from '../rules/index.generated.ts';
import { nearest } from '../vocabularies/index.ts';
import { UsageError, type Command } from './define.ts';

const HEADINGS = {
  severity: { zh: '级别', en: 'Severity' },
  why: { zh: '为什么', en: 'Why' },
  legal: { zh: '依据', en: 'Legal source' },
  bad: { zh: '有问题的写法', en: 'Wrong' },
  good: { zh: '正确的写法', en: 'Right' },
  fix: { zh: '修正', en: 'Fix' },
} as const;

const FIXES = {
  safe: { zh: '可自动修正，不改变原意', en: 'can be applied by a program; the meaning stays' },
  unsafe: { zh: '有修正建议，须人工确认', en: 'a proposal that needs an eye' },
} as const;

export const command: Command = {
  name: 'explain',
  summary: { zh: '解释一条规则：查什么、为什么、依据和例子', en: 'Explain a rule: what, why, legal source, examples' },
  arguments: [{ name: '<rule>', summary: { zh: '规则编号', en: 'Id of the rule' } }],
  options: [],
  examples: ['catalogue explain deadline-exceeds-statutory'],
  async run({ args: [id = ''], language }) {
    const rule = rules.find((candidate) => candidate.id === id);
    if (rule !== undefined) return { outputs: [{ text: explain(rule, language) }], files: [], exitCode: 0 };
    const near = nearest(
      id,
      rules.map((candidate) => candidate.id),
    );
    throw new UsageError({
      zh: `没有规则“${id}”${near === undefined ? '；用 catalogue rules 查看全部规则' : `，是否应为 ${near}`}`,
      en: `There is no rule "${id}"${near === undefined ? '; see catalogue rules' : `; did you mean ${near}`}`,
    });
  },
};

function explain(rule: RuleRecord, language: Language): string {
  const heading = (key: keyof typeof HEADINGS): string => HEADINGS[key][language];
  const lines = [
    `${rule.id}  (${heading('severity')}: ${rule.severity})`,
    '',
    rule.what[language],
    '',
    `${heading('why')}`,
    `  ${rule.why[language]}`,
  ];
  if (rule.legal.length > 0) {
    lines.push('', heading('legal'));
    for (const { act, article, confidence } of rule.legal) {
      const recheck = confidence === undefined ? '' : language === 'zh' ? '（待核）' : ' (to be rechecked)';
      lines.push(`  ${act}${article ?? ''}${recheck}`);
    }
  }
  for (const key of ['bad', 'good'] as const) {
    const text = rule.illustration?.[key] ?? '';
    if (text !== '') lines.push('', heading(key), ...text.split('\n').map((line) => `  ${line}`));
  }
  if (rule.fix !== 'none') lines.push('', heading('fix'), `  ${FIXES[rule.fix][language]}`);
  return `${lines.join('\n')}\n`;
}
