import { describe, expect, it } from 'vitest';

import { exampleFile } from '../../src/docs/example-document.ts';
import type { Given } from '../../src/rules/examples.ts';
import { rules } from '../../src/rules/index.generated.ts';
import { validateFiles } from '../support/run.ts';

/** Every example of every rule: the bad ones are found and worded, the good ones pass in silence. */
describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const files = (given: Given): Readonly<Record<string, Uint8Array>> => {
    const { path, bytes } = exampleFile(given);
    return { [path]: bytes };
  };

  it.each(rule.examples.bad.map((given, index) => [index + 1, given] as const))('finds bad example %i', async (_, given) => {
    const zh = await validateFiles(files(given));
    const found = zh.report.findings.filter(({ ruleId }) => ruleId === id);
    expect(zh.report.findings.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toHaveLength(found.length);
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toContain(given.says);
    const en = await validateFiles(files(given), { language: 'en' });
    expect(en.report.findings[0]?.message).toMatch(/[a-z]{3}/u);
    expect(en.report.findings[0]?.fingerprint).toBe(found[0]?.fingerprint);
  });

  it.each(rule.examples.good.map((given, index) => [index + 1, given] as const))('is silent on good example %i', async (_, given) => {
    const { report } = await validateFiles(files(given));
    expect(report.findings.filter(({ ruleId }) => ruleId === id)).toEqual([]);
    expect(report.files).toMatchObject([{ read: true }]);
  });
});
