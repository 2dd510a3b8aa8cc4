import { describe, expect, it } from 'vitest';

import { UsageError } from '../../src/commands/define.ts';
import { readRuleSettings } from '../../src/commands/rule-settings.ts';
import { defineRule, type AnyRule } from '../../src/rules/define.ts';
import { PRESETS, presetSeverities } from '../../src/rules/presets.ts';
import { rules } from '../../src/rules/index.generated.ts';

const OPTIONED: AnyRule = defineRule({
  id: 'name-overlong',
  severity: 'warning',
  about: 'catalogue',
  what: { zh: '名称过长。', en: 'A name is too long.' },
  why: { zh: '。', en: '.' },
  legal: [],
  options: {
    longest: { what: { zh: '最多多少字', en: 'how long' }, default: 20 },
    words: { what: { zh: '词', en: 'words' }, default: ['甲'] },
    strictly: { what: { zh: '从严', en: 'strictly' }, default: false },
  },
  examples: { bad: [], good: [] },
  *check() {},
  message: { zh: () => '', en: () => '' },
});

function read(given: Readonly<Record<string, unknown>>): ReturnType<typeof readRuleSettings> {
  return readRuleSettings(given, (...path) => `config:${path.join('.')}`, [OPTIONED]);
}

describe('the settings of a rule', () => {
  it.each([
    ['a severity', 'off', 'off', undefined],
    ['options', { longest: 30, words: ['乙'], strictly: true }, undefined, { longest: 30, words: ['乙'], strictly: true }],
    ['both', { severity: 'info', longest: 0 }, 'info', { longest: 0 }],
    ['nothing', {}, undefined, undefined],
  ])('are %s', (_, setting, severity, options) => {
    const settings = read({ 'name-overlong': setting });
    expect(settings.severities.get('name-overlong')).toBe(severity);
    expect(settings.options?.['name-overlong']).toEqual(options);
  });

  it.each([
    [{ 'name-overlng': 'off' }, 'config:name-overlng：没有规则“name-overlng”，是否应为 name-overlong', 'did you mean name-overlong'],
    [
      { 'name-overlong': { longst: 3 } },
      'config:name-overlong.longst：规则 name-overlong 没有选项“longst”，是否应为 longest',
      'did you mean longest',
    ],
    [{ 'name-overlong': { severty: 'off' } }, '是否应为 severity', 'did you mean severity'],
    [{ 'name-overlong': { colour: 1 } }, '可用：longest、words、strictly', 'it has longest, words, strictly'],
    [{ 'name-overlong': { __proto__: null, toString: 1 } }, '没有选项“toString”', 'no option "toString"'],
    [
      { 'name-overlong': { longest: '3' } },
      'config:name-overlong.longest：规则 name-overlong 的选项 longest 应为不小于 0 的数字，现为 "3"',
      'must be a number',
    ],
    [{ 'name-overlong': { longest: -1 } }, '不小于 0', '0 or more'],
    [{ 'name-overlong': { words: '乙' } }, '文字列表', 'a list of texts'],
    [{ 'name-overlong': { words: [''] } }, '文字列表', 'a list of texts'],
    [{ 'name-overlong': { strictly: 'no' } }, 'true 或 false', 'true or false'],
  ])('%j is refused in both languages', (given, zh, en) => {
    try {
      read(given);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(UsageError);
      expect((error as UsageError).words.zh).toContain(zh);
      expect((error as UsageError).words.en).toContain(en);
    }
  });
});

describe('a preset', () => {
  it.each(PRESETS)('%s names rules that are there, and never what cannot be silenced', (preset) => {
    const ids = [...presetSeverities(preset, rules).keys()];
    expect(ids.filter((id) => rules.every((rule) => rule.id !== id))).toEqual([]);
    expect(rules.filter(({ id, about }) => ids.includes(id) && (about === 'input' || about === 'run'))).toEqual([]);
  });

  it('recommended is what the rules say themselves', () => {
    expect(presetSeverities('recommended', rules).size).toBe(0);
  });

  it('strict makes every severity one step worse, but no error by law that is to be rechecked', () => {
    const legal = (confidence?: 'recheck') => [{ act: '甲法', confidence }];
    const given = [
      { ...OPTIONED, id: 'a', severity: 'error' },
      { ...OPTIONED, id: 'b', severity: 'warning', legal: legal() },
      { ...OPTIONED, id: 'c', severity: 'warning', legal: legal('recheck') },
      { ...OPTIONED, id: 'd', severity: 'info' },
    ] as const;
    expect([...presetSeverities('strict', given)]).toEqual([
      ['b', 'error'],
      ['c', 'warning'],
      ['d', 'warning'],
    ]);
  });
});
