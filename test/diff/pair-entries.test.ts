import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { likeWording } from '../../src/diff/alike.ts';
import { abbreviates } from '../../src/phrases/abbreviations.ts';
import { onlyOnes, pairEntries, pairInWays } from '../../src/diff/pair-entries.ts';

describe('a reworded text', () => {
  it.each([
    ['申请条件', '申请办理条件', true],
    ['政策文件', '政策法规文件', true],
    ['特困人员供养标准', '特困人员救助供养标准', true],
    ['行政处罚决定书文号及事由', '行政处罚决定文书号和事由', true],
    ['办理条件', '办理材料', false],
    ['审核信息', '审批信息', false],
    ['救助标准', '救助对象', false],
    ['办事指南', '监督检查', false],
    ['名单', '名称', false],
    ['行政处罚决定书', '行政许可决定书', false],
    ['', '名单', false],
  ])('%s, %s: %s', (one, other, isAlike) => {
    expect(likeWording(one, other) > 0).toBe(isAlike);
    expect(likeWording(other, one)).toBe(likeWording(one, other));
  });

  it('may be long', () => {
    const text = '公开内容'.repeat(2000);
    expect(likeWording(text, `${text}等`)).toBeGreaterThan(0.9);
  });
});

describe('a short name', () => {
  it.each([
    ['人社局', '人力资源和社会保障局', true],
    ['住建局', '住房和城乡建设局', true],
    ['民政局', '财政局', false],
    ['财政局', '民政局', false],
    ['局', '民政局', false],
  ])('%s of %s: %s', (short, long, isShort) => {
    expect(abbreviates(short, long)).toBe(isShort);
  });
});

const words = fc.array(fc.constantFrom('甲', '乙', '办事指南', '办事的指南', '政策文件'), { maxLength: 8 });
const key = ({ text }: { readonly text: string }): string => text;

describe('pairing', () => {
  it('takes every entry of both lists once, and equal ones first', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [before, after] = [one, other].map((texts) => texts.map((text) => ({ text })));
        const pairs = pairEntries(before ?? [], after ?? [], key);
        expect(pairs.flatMap((pair) => pair.before?.text ?? []).toSorted()).toEqual(one.toSorted());
        expect(pairs.flatMap((pair) => pair.after?.text ?? []).toSorted()).toEqual(other.toSorted());
        for (const text of new Set(one)) {
          const equal = pairs.filter((pair) => pair.before?.text === text && pair.after?.text === text).length;
          const count = (texts: readonly string[]): number => texts.filter((each) => each === text).length;
          expect(equal).toBe(Math.min(count(one), count(other)));
        }
      }),
    );
  });

  it('asks one way after the other', () => {
    const pairs = pairInWays(['a1', 'b1'], ['b2', 'a3'], (text) => text, [
      (one, other) => Number(one === 'b1' && other === 'a3'),
      (one, other) => Number(one[0] === other[0]),
      () => 1,
    ]);
    expect(pairs).toEqual([
      { before: 'b1', after: 'a3' },
      { before: 'a1', after: 'b2' },
    ]);
  });

  it('lets the only one that is left on each side replace the other', () => {
    expect(onlyOnes([{ before: 'a' }, { after: 'b' }])).toEqual([{ before: 'a', after: 'b' }]);
    expect(onlyOnes([{ before: 'a' }, { before: 'c' }, { after: 'b' }])).toHaveLength(3);
    expect(onlyOnes([{ before: 'a' }])).toEqual([{ before: 'a' }]);
  });
});
