import { describe, expect, it } from 'vitest';

import { findBrokenLimit, tellLimit } from '../../../src/diff/kinds/limits.ts';
import { parseDeadline } from '../../../src/phrases/index.ts';
import { LAW } from '../../support/comparison.ts';

function findLimit(bound: 'at-most' | 'at-least', deadline: string, matter: readonly string[]): string | undefined {
  const limit = findBrokenLimit(bound, { after: { at: 0, value: parseDeadline(deadline) }, matter }, LAW);
  return limit && tellLimit(limit, 'zh');
}

const GENERAL = '《政府信息公开条例》第二十六条规定的20个工作日';
const PLAIN = ['social-assistance', '最低生活保障', '办事指南'];
const CONTRACT = ['公共资源交易', '政府采购', '采购合同'];

describe('the limit that a new deadline breaks', () => {
  it.each([
    ['20个工作日内', PLAIN, undefined],
    ['21个工作日内', PLAIN, GENERAL],
    ['3个月内', PLAIN, GENERAL],
    // 20 working days may stretch so far.
    ['30日内', PLAIN, undefined],
    ['30个工作日内，法律法规另有规定的从其规定', PLAIN, undefined],
    ['行政处罚30个工作日内', PLAIN, undefined],
    ['及时公开', PLAIN, undefined],
    ['采购合同签订之日起2个工作日内', CONTRACT, undefined],
    ['采购合同签订之日起7个工作日内', CONTRACT, '《政府采购法实施条例》第五十条规定的2个工作日'],
  ])('%s of %s', (deadline, matter, limit) => {
    expect(findLimit('at-most', deadline, matter)).toBe(limit);
  });

  it.each([
    ['公示不少于5个工作日', ['公共资源交易', '政府采购', '单一来源公示'], undefined],
    ['公示不少于2个工作日', ['公共资源交易', '政府采购', '单一来源公示'], '《政府采购法实施条例》第三十八条规定的5个工作日'],
    // What is not known for sure is not asserted.
    ['公示不少于2个工作日', ['social-assistance', '最低生活保障', '单一来源采购公示'], undefined],
    ['公示不少于2个工作日', PLAIN, undefined],
  ])('%s, as a display of %s', (deadline, matter, limit) => {
    expect(findLimit('at-least', deadline, matter)).toBe(limit);
  });

  it('is named in English, too', () => {
    expect(tellLimit({ act: '预算法', article: '第十四条', n: 20, unit: 'day' }, 'en')).toBe('the 20 calendar days of 《预算法》第十四条');
  });
});
