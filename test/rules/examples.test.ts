import { describe, expect, it } from 'vitest';

import { rules } from '../../src/rules/index.generated.ts';
import { exampleText } from '../support/document.ts';
import { validateFiles } from '../support/run.ts';

/** Every example of every rule: the bad ones are found and worded, the good ones pass in silence. */
describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const bytes = (given: (typeof rule.examples.good)[number]): Uint8Array =>
    'file' in given ? Buffer.from(given.file, given.file.match(/[^\u0000-\u00ff]/u) ? 'utf8' : 'latin1') : Buffer.from(exampleText(given));
  const name = (given: (typeof rule.examples.good)[number]): string => ('file' in given ? (given.name ?? 'example.yaml') : 'example.yaml');

  it.each(rule.examples.bad.map((given, index) => [index + 1, given] as const))('finds bad example %i', async (_, given) => {
    const zh = await validateFiles({ [name(given)]: bytes(given) });
    const found = zh.report.findings.filter(({ ruleId }) => ruleId === id);
    expect(zh.report.findings.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toHaveLength(found.length);
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toContain(given.says);
    const en = await validateFiles({ [name(given)]: bytes(given) }, { language: 'en' });
    expect(en.report.findings[0]?.message).toMatch(/[a-z]{3}/u);
    expect(en.report.findings[0]?.fingerprint).toBe(found[0]?.fingerprint);
  });

  it.each(rule.examples.good.map((given, index) => [index + 1, given] as const))('is silent on good example %i', async (_, given) => {
    const { report } = await validateFiles({ [name(given)]: bytes(given) });
    expect(report.findings.filter(({ ruleId }) => ruleId === id)).toEqual([]);
    expect(report.files).toMatchObject([{ read: true }]);
  });
});
