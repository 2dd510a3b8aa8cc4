import { describe, expect, it } from 'vitest';

import { keepIds, type Comparable, type EarlierItem } from '../../src/exporters/kept-ids.ts';

function item(category: string, name: string, rest = ''): Comparable {
  return { category, name, rest };
}

function earlier(id: string, category: string, name: string, rest = ''): EarlierItem {
  return { id, ...item(category, name, rest) };
}

describe('an item is found again', () => {
  it.each<[string, Comparable]>([
    ['in another row', item('低保', '办事指南')],
    ['with other blanks, width and punctuation', item('低 保', '办事指南（）。')],
    ['with a new number before its name', item('二、低保', '3.办事指南')],
    ['with other contents', item('低保', '办事指南', '内容')],
    ['in another category, where its name is the only one', item('最低生活保障', '办事指南')],
  ])('%s', (_, given) => {
    const { ids, gone, renamed } = keepIds(
      [item('低保', '新事项'), given],
      [earlier('a', '低保', '办事指南'), earlier('b', '低保', '已删事项')],
    );
    expect(ids).toEqual([undefined, 'a']);
    expect(gone.map(({ id }) => id)).toEqual(['b']);
    expect(renamed).toEqual([]);
  });

  it('under another name, where nothing else says the same in its category', () => {
    const { ids, renamed, gone } = keepIds(
      [item('低保', '申请指南', '条件\n材料'), item('低保', '新事项', '其他')],
      [earlier('a', '低保', '办事指南', '条件、材料')],
    );
    expect(ids).toEqual(['a', undefined]);
    expect(renamed).toEqual([{ id: 'a', from: '办事指南', to: '申请指南' }]);
    expect(gone).toEqual([]);
  });
});

describe('an item is new', () => {
  it.each<[string, readonly Comparable[], readonly EarlierItem[]]>([
    ['where two could be meant by its name', [item('丙', '办事指南')], [earlier('a', '甲', '办事指南'), earlier('b', '乙', '办事指南')]],
    ['where it says what two others said', [item('甲', '新', '同')], [earlier('a', '甲', '旧', '同'), earlier('b', '甲', '老', '同')]],
    ['where it says what one said in another category', [item('甲', '新', '同')], [earlier('a', '乙', '旧', '同')]],
    ['where neither says anything', [item('甲', '新')], [earlier('a', '甲', '旧')]],
    ['where nothing has a name', [item('甲', '')], [earlier('a', '乙', '')]],
  ])('%s', (_, items, before) => {
    expect(keepIds(items, before).ids).toEqual([undefined]);
    expect(keepIds(items, before).gone).toEqual(before);
  });
});

it('tells items of one name apart by what they say, then by their order', () => {
  const before = [earlier('a', '甲', '指南', '一'), earlier('b', '甲', '指南', '二'), earlier('c', '甲', '指南', '三')];
  expect(keepIds([item('甲', '指南', '三'), item('甲', '指南', '四'), item('甲', '指南', '一')], before).ids).toEqual(['c', 'b', 'a']);
});

it('gives no id twice', () => {
  const before = [earlier('a', '甲', '指南')];
  expect(keepIds([item('甲', '指南'), item('甲', '指南')], before).ids).toEqual(['a', undefined]);
});
