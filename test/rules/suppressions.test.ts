import { describe, expect, it } from 'vitest';

import { SUPPRESSION_FAULTS } from '../../src/model/suppression.ts';
import { rules } from '../../src/rules/index.generated.ts';
import { startRun } from '../../src/rules/run.ts';

const START = { line: 1, column: 1 };

describe('what is wrong with a suppression', () => {
  it.each(SUPPRESSION_FAULTS)('%s has a rule of its own, which nobody can suppress', (kind) => {
    expect(rules.find(({ id }) => id === kind)?.about).toBe('suppression');
  });

  it.each([
    ['zh', 2, '基线中 a.yaml 的 numbering-gap 已不存在（2 处），请运行 catalogue baseline update：序号从 2 跳到 4'],
    ['en', 1, 'numbering-gap of a.yaml is in the baseline and no longer found; run catalogue baseline update: 序号从 2 跳到 4'],
  ] as const)('names an entry of the baseline, in %s', (language, gone, message) => {
    const run = startRun(rules, { language, severities: new Map(), excerpts: 0, asOf: '2026-11-21' });
    const data = { rule: 'numbering-gap', file: 'a.yaml', item: null, message: '序号从 2 跳到 4', gone, count: 2 };
    const place = { kind: 'text', start: START, end: START } as const;
    const told = run.tell([{ kind: 'baseline-stale', file: 'catalogue.baseline.json', place, data }]);
    expect(told).toMatchObject([{ ruleId: 'baseline-stale', severity: 'error', file: 'catalogue.baseline.json', place, message }]);
  });
});
