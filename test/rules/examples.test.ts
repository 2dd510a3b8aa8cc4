import { beforeAll, describe, expect, it } from 'vitest';

import { exampleFiles } from '../../src/docs/example-document.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Given } from '../../src/rules/examples.ts';
import { rules } from '../../src/rules/index.generated.ts';
import { validateFiles } from '../support/run.ts';

/** A text without what it quotes: names of items, values, titles of acts. */
function unquoted(text: string): string {
  return text.replaceAll(/“[^”]*”|"[^"]*"|《[^》]*》/gu, '');
}

/** Every example of every rule: the bad ones are found and worded, the good ones pass in silence. */
describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const files = (given: Given): Readonly<Record<string, Uint8Array>> => {
    return Object.fromEntries(exampleFiles(given).map(({ path, bytes }) => [path, bytes]));
  };

  describe.each(rule.examples.bad.map((given, index) => [index + 1, given] as const))('bad example %i', (_, given) => {
    let zh: readonly Finding[] = [];
    let en: readonly Finding[] = [];

    beforeAll(async () => {
      zh = (await validateFiles(files(given))).report.findings;
      en = (await validateFiles(files(given), { language: 'en' })).report.findings;
    });

    it('is found, alone and alike in both languages', () => {
      expect(zh.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([expect.stringMatching(new RegExp(`^${id}: `, 'u'))]);
      expect(zh[0]?.message).toContain(given.says);
      expect(en.map(({ ruleId, fingerprint }) => [ruleId, fingerprint])).toEqual(zh.map(({ fingerprint }) => [id, fingerprint]));
    });

    it('is worded in English, and in Chinese, without mixing them', () => {
      expect(unquoted(zh[0]?.message ?? '')).toMatch(/[\u4e00-\u9fff]/u);
      expect(unquoted(en[0]?.message ?? '')).toMatch(/[A-Za-z]{3}/u);
      expect(unquoted(en[0]?.message ?? '')).not.toMatch(/[，。；：！？、]/u);
      for (const finding of [...zh, ...en]) {
        expect(finding.message).not.toMatch(/undefined|\bnull\b|NaN|\[object/u);
        for (const { message: words } of finding.related) expect(words).toBeTruthy();
      }
    });
  });

  it.each(rule.examples.good.map((given, index) => [index + 1, given] as const))('is silent on good example %i', async (_, given) => {
    const { report } = await validateFiles(files(given));
    expect(report.findings.filter(({ ruleId }) => ruleId === id)).toEqual([]);
    expect(report.files.filter(({ read }) => !read)).toEqual([]);
  });
});
