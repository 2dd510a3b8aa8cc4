import { describe, expect, it, test } from 'vitest';

import { makeLaw, type StatutoryPeriod } from '../../src/vocabularies/index.ts';
import { indexPeriods } from '../../src/vocabularies/periods.ts';

const period = (matter: string, items?: StatutoryPeriod['items'], unless?: readonly string[]): StatutoryPeriod => ({
  act: '江岭省政务公开办法',
  domain: '综合',
  matter,
  bound: 'at-most',
  n: 5,
  unit: 'working-day',
  confidence: 'certain',
  source: '条文',
  ...(items === undefined ? {} : { items }),
  ...(unless === undefined ? {} : { unless }),
});

describe('a matter is recognised', () => {
  const find = indexPeriods([
    period('合同', [['采购', '合同'], ['(政府)购买服务']], ['验收']),
    period('许可', [['|许可||']]),
    period('给领域', [['安全生产', '处罚']]),
    period('不给词'),
  ]);
  it.each<[cells: readonly string[], matters: readonly string[]]>([
    [['', '政府采购', '采购合同'], ['合同']],
    [['', '政府采购', '合 同\n公告'], ['合同']],
    [['', '采购', '结果'], []],
    [['', '政府采购合同', '履约验收'], []],
    [['', '', '（政府）购买服务目录'], ['合同']],
    [['', '许可', '许可'], ['许可']],
    [['', '许可', '动态'], []],
    [['', '采', '购合同'], []],
    [['安全生产', '执法', '处罚'], ['给领域']],
    [['', '', ''], []],
  ])('%j', (cells, matters) => {
    expect(find(cells).map(({ matter }) => matter)).toEqual(matters);
  });
});

test('an extension adds matters, and replaces the entry of the same act, article and matter', () => {
  const law = makeLaw([{ id: 'statutory-periods', version: '1', asOf: '2026-01-01', entries: [period('公示', [['光荣榜']])] }]);
  expect(law.findPeriods('', '表彰', '光荣榜').map(({ act }) => act)).toEqual(['江岭省政务公开办法']);
  expect(makeLaw().findPeriods('', '表彰', '光荣榜')).toEqual([]);
});

test('where there are no periods nothing is found', () => {
  expect(indexPeriods([])(['', '政府采购', '采购合同'])).toEqual([]);
});
