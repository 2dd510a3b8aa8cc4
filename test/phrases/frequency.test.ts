import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { frequencyOf, parseDeadline, parseFrequency } from '../../src/phrases/index.ts';

/** A frequency in few words: `every quarter`, `every 2 year`, `every year x4`, `any-time`. */
function say(text: string): string {
  const frequency = parseFrequency(text);
  if (frequency.kind !== 'every') return frequency.kind;
  const { every, interval, times } = frequency;
  return `every ${interval === undefined ? '' : `${interval} `}${every}${times === undefined ? '' : ` x${times}`}`;
}

describe('how often', () => {
  it.each([
    ['每月', 'every month'],
    ['月', 'every month'],
    ['按月公布', 'every month'],
    ['次月10日前', 'every month'],
    ['每月10日前，重大事项随时', 'every month'],
    ['每季度', 'every quarter'],
    ['季', 'every quarter'],
    ['季度公开', 'every quarter'],
    ['每 季 度', 'every quarter'],
    ['每季度第一个月10日前', 'every quarter'],
    ['每季度的首个月20日(集体财务往来较多的,财务收支情况应每月公布一次)', 'every quarter'],
    ['半年', 'every half-year'],
    ['半年一次', 'every half-year'],
    ['每年1月31日前', 'every year'],
    ['年度', 'every year'],
    ['1次/年', 'every year'],
    ['一年两次', 'every year x2'],
    ['4次/年', 'every year x4'],
    ['每年1月、7月', 'every year x2'],
    ['两年一次', 'every 2 year'],
    ['三个月一次', 'every 3 month'],
    ['每日', 'every day'],
    ['随时', 'any-time'],
    ['及时公开', 'any-time'],
    ['实时更新', 'any-time'],
    ['变更后及时', 'on-event'],
    ['发生后10日内', 'on-event'],
    ['有变动时', 'on-event'],
    ['逐笔公开', 'on-event'],
    ['自信息形成或者变更之日起20个工作日内', 'on-event'],
    ['长期公开，发生变更及时更新', 'standing'],
    ['一次性公开', 'once'],
    ['每届一次', 'once'],
    ['定期', 'unstated'],
    ['不定期公开', 'unstated'],
    ['适时', 'unstated'],
    ['根据实际情况及时公开', 'unstated'],
    ['同上', 'unresolved'],
    ['村里定', 'unresolved'],
    // How long it hangs is not how often.
    ['公示不少于7日', 'unresolved'],
  ])('%s is %s', (text, expected) => {
    expect(say(text)).toBe(expected);
  });

  it('is told by the time as by the column of frequencies', () => {
    for (const text of ['每季度第一个月10日前', '随时', '长期公开', '每年1月、7月', '季度']) {
      expect(frequencyOf(parseDeadline(text))).toEqual(parseFrequency(text));
    }
  });

  it('is unknown of a time that says nothing of it', () => {
    expect(frequencyOf(parseDeadline('村里定'))).toBeUndefined();
  });

  it('keeps the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parseFrequency(text).text).toBe(text);
      }),
    );
  });
});
