import { beforeAll, describe, expect, it } from 'vitest';

import { loadSpelling, makeDocumentId, makeItemIds, type DocumentWords, type NamedItem, type Spell } from '../../src/exporters/ids.ts';

let spell: Spell;
beforeAll(async () => {
  spell = await loadSpelling();
});

const ids = (items: readonly NamedItem[], taken: readonly string[] = []): readonly string[] => makeItemIds(items, spell, new Set(taken));

describe('a text in letters', () => {
  it.each([
    ['最低生活保障', 'zuidi-shenghuo-baozhang'],
    ['政策法规文件', 'zhengce-fagui-wenjian'],
    // Characters of several readings.
    ['重大行政决策', 'zhongda-xingzheng-juece'],
    ['重庆', 'chongqing'],
    ['调查', 'diaocha'],
    ['调整', 'tiaozheng'],
    ['长期公开', 'changqi-gongkai'],
    ['校长', 'xiaozhang'],
    ['会计', 'kuaiji'],
    ['银行', 'yinhang'],
    ['供给', 'gongji'],
    ['处罚', 'chufa'],
    // ü is v, as on a keyboard.
    ['绿色通道', 'lvse-tongdao'],
    // An odd syllable stands alone, and so do particles.
    ['办事处', 'banshi-chu'],
    ['救助的标准', 'jiuzhu-de-biaozhun'],
    // Letters and digits stay as they are.
    ['A类 2021', 'a-lei-2021'],
    ['１２３４５热线', '12345-rexian'],
    ['social-assistance', 'social-assistance'],
    ['（试行）', 'shixing'],
    ['！…', ''],
    ['', ''],
  ])('of %j is %j', (text, expected) => {
    expect(spell(text)).toBe(expected);
  });
});

describe('ids of items', () => {
  it.each<[NamedItem, string]>([
    [{ category: '综合业务', name: '政策法规文件' }, 'zonghe-yewu.zhengce-fagui-wenjian'],
    [{ name: '政策法规文件' }, 'zhengce-fagui-wenjian'],
    [{ category: '综合业务' }, 'zonghe-yewu'],
    // Serial numbers come anew every year.
    [{ category: '一、综合业务', name: '（3）政策法规文件' }, 'zonghe-yewu.zhengce-fagui-wenjian'],
    [{ category: '综合业务', name: '1.政策法规文件' }, 'zonghe-yewu.zhengce-fagui-wenjian'],
    [{ category: '综合业务', name: '2021年度工作计划' }, 'zonghe-yewu.2021-niandu-gongzuo-jihua'],
    // Cut between words, both parts.
    [
      { category: '最低生活保障对象家庭经济状况核对', name: '政府购买服务的具体事项、服务提供机构和服务质量要求' },
      'zuidi-shenghuo-baozhang.zhengfu-goumai-fuwu-de-juti-shixiang',
    ],
  ])('of %j', (item, expected) => {
    expect(ids([item])).toEqual([expected]);
  });

  it.each([[{ name: '12' }], [{ name: '！' }], [{}]])('of %j say more than a number', (item) => {
    expect(ids([item])[0]).toMatch(/^(?:matter-12|item)-x[0-9a-f]{4}$/u);
  });

  it('are the same in whatever rows the names stand', () => {
    const items = ['政策文件', '办事指南', '事实公开', '实施公开', '监督检查'].map((name) => ({ category: '综合', name }));
    const reversed = ids(items.toReversed()).toReversed();
    expect(reversed).toEqual(ids(items));
    expect(new Set(reversed).size).toBe(items.length);
  });

  it('tell names that are spelt alike apart by the names, not by their order', () => {
    const [first, second] = ids([{ name: '事实' }, { name: '实施' }]);
    expect(first).toMatch(/^shishi-x[0-9a-f]{4}$/u);
    expect(second).toMatch(/^shishi-x[0-9a-f]{4}$/u);
    expect(ids([{ name: '实施' }, { name: '事实' }])).toEqual([second, first]);
  });

  it('count items of one name, past ids that are taken', () => {
    const item = { category: '综合', name: '办事指南' };
    const copy = { category: '综 合', name: '办事指南。' };
    expect(ids([item, copy, item], ['zonghe.banshi-zhinan-2'])).toEqual([
      'zonghe.banshi-zhinan',
      'zonghe.banshi-zhinan-3',
      'zonghe.banshi-zhinan-4',
    ]);
  });

  it('are made of a text of any length in little time', () => {
    const [id = ''] = ids([{ category: '保障'.repeat(50_000), name: 'a'.repeat(1_000_000) }]);
    expect(id.length).toBeLessThanOrEqual(60);
  });
});

describe('ids of documents', () => {
  it.each<[Partial<DocumentWords>, string]>([
    [{ place: '清源县', domain: 'social-assistance' }, 'qingyuan-social-assistance'],
    [{ place: '清源县清溪镇', domain: 'social-assistance' }, 'qingyuan-qingxi-social-assistance'],
    [{ place: '云岭市清河区', domain: '殡葬服务' }, 'yunling-qinghe-binzang-fuwu'],
    [{ place: '清源县' }, 'qingyuan'],
    [{ domain: 'elderly-care' }, 'elderly-care'],
    [{ otherwise: '目录（一）' }, 'mulu-yi'],
    [{ otherwise: '——' }, 'catalogue'],
    [{ kind: 'task-table', place: '清源县', year: 2021 }, 'qingyuan-tasks-2021'],
    [{ kind: 'task-table' }, 'tasks'],
    // A place that is no more than its kind.
    [{ place: '县', domain: 'elderly-care' }, 'xian-elderly-care'],
  ])('of %j are %s', (words, expected) => {
    expect(makeDocumentId({ kind: 'catalogue', otherwise: 'Sheet1', ...words }, spell)).toBe(expected);
  });
});
