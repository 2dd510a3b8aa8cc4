import { describe, expect, it } from 'vitest';

import { readDirective } from '../../src/suppressions/ignore-comment.ts';

const KNOWN = { ids: ['numbering-gap', 'level-missing', 'yaml-invalid'], fixed: new Set(['yaml-invalid']) };

describe('a comment', () => {
  it.each([
    ['catalogue-ignore numbering-gap -- 沿用', { scope: 'here', rules: ['numbering-gap'], reason: '沿用' }],
    ['catalogue-ignore numbering-gap, level-missing', { rules: ['numbering-gap', 'level-missing'], reason: undefined }],
    ['catalogue-ignore numbering-gap，level-missing、numbering-gap —— 沿用', { rules: ['numbering-gap', 'level-missing'], reason: '沿用' }],
    ['catalogue-ignore numbering-gap until 2026-12-31 -- a -- b', { until: '2026-12-31', reason: 'a -- b' }],
    ['catalogue-ignore-file numbering-gap --', { scope: 'file', rules: ['numbering-gap'], reason: undefined }],
    ['catalogue-ignore　numbering-gap　--　沿用', { rules: ['numbering-gap'], reason: '沿用' }],
  ] as const)('%s', (text, expected) => {
    expect(readDirective(text, KNOWN)).toMatchObject({ ...expected, flaws: [] });
  });

  it.each([
    ['catalogue-ignore -- 沿用', { reason: 'rule-missing' }],
    ['catalogue-ignore numbring-gap -- 沿用', { reason: 'rule-unknown', text: 'numbring-gap', nearest: 'numbering-gap' }],
    ['catalogue-ignore yaml-invalid -- 沿用', { reason: 'rule-fixed', text: 'yaml-invalid' }],
    ['catalogue-ignore numbering-gap until 2026-02-30 -- 沿用', { reason: 'until-malformed', text: '2026-02-30' }],
    ['catalogue-ignore numbering-gap until -- 沿用', { reason: 'until-malformed', text: '' }],
    ['catalogue-ignore numbering-gap until 2026-12-31 level-missing', { reason: 'until-malformed' }],
    ['catalogue-ignore-next numbering-gap', { reason: 'directive-unknown', text: 'catalogue-ignore-next' }],
  ] as const)('%s is flawed and suppresses nothing', (text, flaw) => {
    const { rules, flaws } = readDirective(text, KNOWN);
    expect(flaws).toMatchObject([flaw]);
    expect(rules).toEqual([]);
  });
});
