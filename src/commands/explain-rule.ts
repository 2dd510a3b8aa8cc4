import type { LegalSource } from '../model/finding.ts';
import type { Words } from '../model/words.ts';
import { SEVERITY_NAMES } from '../reporters/summary.ts';
import type { AnyRule } from '../rules/define.ts';
import { part, same, type Explanation } from './explanation.ts';

const FIXES: Readonly<Record<'safe' | 'unsafe', Words>> = {
  safe: { zh: '可自动修正，不改变原意', en: 'can be applied by a program; the meaning stays' },
  unsafe: { zh: '有修正建议，须人工确认', en: 'a proposal that needs an eye' },
};

/** A rule: what it finds, why, by which law, an example of each kind. */
export function explainRule(rule: AnyRule): Explanation {
  const { id, severity, what, why, legal, illustration, fix, options } = rule;
  return {
    title: { zh: `${id}（级别：${SEVERITY_NAMES[severity].zh}）`, en: `${id} (severity: ${severity})` },
    what,
    parts: [
      ...part({ zh: '为什么', en: 'Why' }, [why]),
      ...part({ zh: '依据', en: 'Legal source' }, legal.map(nameLegalSource)),
      ...part({ zh: '有问题的写法', en: 'Wrong' }, illustrate(illustration?.bad)),
      ...part({ zh: '正确的写法', en: 'Right' }, illustrate(illustration?.good)),
      ...part({ zh: '修正', en: 'Fix' }, fix === 'none' ? [] : [FIXES[fix]]),
      ...part(
        { zh: '选项', en: 'Options' },
        Object.entries(options).map(([name, option]) => ({
          zh: `${name}：${option.what.zh}（默认 ${JSON.stringify(option.default)}）`,
          en: `${name}: ${option.what.en} (default ${JSON.stringify(option.default)})`,
        })),
      ),
    ],
  };
}

function illustrate(text: string | undefined): readonly Words[] {
  return text === undefined || text === '' ? [] : [same(text)];
}

function nameLegalSource({ act, article, confidence }: LegalSource): Words {
  const text = `${act}${article ?? ''}`;
  return confidence === undefined ? same(text) : { zh: `${text}（待核实）`, en: `${text} (to be rechecked)` };
}
