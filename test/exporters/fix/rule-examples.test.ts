import { describe, expect, it } from 'vitest';

import { rules } from '../../../src/rules/index.generated.ts';
import { fixFile } from '../../../src/exporters/fix/fix-file.ts';
import { exampleText } from '../../support/document.ts';
import { judgeBy, openYamlFile } from '../../support/fix.ts';

const EXAMPLES = rules
  .filter(({ fix }) => fix !== 'none')
  .flatMap(({ id, examples }) => examples.bad.map((bad, index) => ({ id, index, text: exampleText(bad) })));

describe('what a rule proposes', () => {
  it.each(EXAMPLES)('can be applied: $id, example $index', async ({ id, text }) => {
    const content = Buffer.from(text);
    const judge = judgeBy();
    const before = (await judge(content)).findings.filter(({ fix }) => fix !== undefined);
    const fixed = await fixFile(content, openYamlFile, judge, () => true);
    expect(fixed.left).toEqual([]);
    expect(fixed.applied.map(({ finding }) => finding.ruleId)).toEqual(before.map(({ ruleId }) => ruleId));
    expect(fixed.findings.filter(({ ruleId, fix }) => ruleId === id && fix !== undefined)).toEqual([]);
    expect((await fixFile(fixed.content, openYamlFile, judge, () => true)).content).toBe(fixed.content);
  });
});
