import { describe, expect, it } from 'vitest';

import type { VillageItem } from '../../src/model/village-list.ts';
import { placeOf, readVillageList } from '../support/yaml-document.ts';

const HEAD = `kind: village-list
id: qingquan-village-list
title: 清泉村村务公开事项清单
place: { name: 清源县清溪镇清泉村, level: 村级 }
edition: 2026
effective: 2026-01-15
derivedFrom: qingxi-village-list
items:
`;

function readItem(fields: string): VillageItem {
  const [item] = readVillageList(`${HEAD}  - { ${fields} }\n`).items;
  if (item === undefined) throw new Error('no item');
  return item;
}

describe("a village's list in YAML", () => {
  it('is read with its head', () => {
    const list = readVillageList(`${HEAD}  - id: one\n`);
    const { id, title, locality, edition, effective, derivedFrom } = list;
    expect([id, title, locality.name, locality.level, edition, effective, derivedFrom].map((fact) => fact?.value)).toEqual([
      'qingquan-village-list',
      '清泉村村务公开事项清单',
      '清源县清溪镇清泉村',
      'village',
      '2026',
      '2026-01-15',
      'qingxi-village-list',
    ]);
    expect(list.absentColumns).toEqual([]);
  });

  it('is read item by item, each value where it stands', () => {
    const list = readVillageList(`${HEAD}  - id: finances
    number: 1
    category: 财务公开
    name: 财务收支情况
    content: [收入明细, 支出明细]
    time: 每月10日前
    place: 村务公开栏、广播
    frequency: 按月
    responsible: [村报账员]
    basis: 《中华人民共和国村民委员会组织法》第三十条
    derivedFrom: town.finances
    extra: { 备注: 逐笔 }
`);
    const [item] = list.items;
    expect(item).toMatchObject({
      id: { value: 'finances' },
      number: { value: '1' },
      category: { value: '财务公开' },
      name: { value: '财务收支情况' },
      content: [{ value: '收入明细' }, { value: '支出明细' }],
      time: { value: { clauses: [{ kind: 'periodic', every: 'month', day: '10日' }] } },
      place: [{ value: '村务公开栏' }, { value: '广播' }],
      frequency: { value: { kind: 'every', every: 'month', text: '按月' } },
      responsible: [{ value: '村报账员' }],
      basis: [{ value: { citations: [{ title: '中华人民共和国村民委员会组织法', articles: ['第三十条'] }] } }],
      derivedFrom: { value: 'town.finances' },
      extra: [{ label: '备注', value: '逐笔' }],
      damaged: [],
    });
    expect(placeOf(list, item?.frequency)).toBe('16:16-16:18');
    expect(placeOf(list, item?.placeOf('place'))).toBe('15:5-15:10');
  });

  it.each([
    ['name: 低保, place: { at: 公开栏 }', ['place']],
    ['name: 低保, place: [{ at: 公开栏 }]', ['place']],
    ['name: 低保, time: [每月]', ['time']],
    ['name: 低保, frequency: { every: month }', ['frequency']],
    ['name: 低保, contents: [名单]', ['content']],
    ['name: 低保, frequancy: 每月', ['frequency']],
    ['name: 低保, content: [], time: null, place: ""', []],
    ['name: 低保, responsible: { name: 王某某 }', []],
  ])('of { %s } nobody can read %j', (fields, damaged) => {
    expect(readItem(fields).damaged).toEqual(damaged);
  });

  it.each(['items: 1', 'items: [1, null, text]', 'items:', 'place: 清泉村'])('with %s it has no item, and nothing fails', (line) => {
    expect(readVillageList(`kind: village-list\n${line}\n`).items).toEqual([]);
  });
});
