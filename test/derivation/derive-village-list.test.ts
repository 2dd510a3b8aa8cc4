import { describe, expect, it } from 'vitest';

import { deriveVillageList } from '../../src/derivation/derive-village-list.ts';
import type { DerivedUnit } from '../../src/derivation/unit.ts';
import { catalogueDocument } from '../support/document.ts';
import { readCatalogue } from '../support/yaml-document.ts';

const VILLAGE: DerivedUnit = { level: 'village', name: '清泉村', place: '清源县清溪镇清泉村', body: '清泉村村民委员会' };
const BOARD = '社区/企事业单位/村公示栏（电子屏）';

function derive(item: Readonly<Record<string, unknown>>, unit = VILLAGE) {
  const catalogue = readCatalogue(JSON.stringify(catalogueDocument([{ level: ['county', 'village'], ...item }])));
  return deriveVillageList({ catalogue, id: 'qingyuan', itemIds: ['guide'] }, unit, 'qingquan').document;
}

describe('a derived list of a village', () => {
  it('has the village’s place and a title of its own, and says where it comes from', () => {
    expect(derive({})).toMatchObject({
      kind: 'village-list',
      id: { value: 'qingquan' },
      title: { value: '清源县清溪镇清泉村社会救助村务公开事项清单' },
      locality: { name: { value: '清源县清溪镇清泉村' }, level: { value: 'village' } },
      derivedFrom: { value: 'qingyuan' },
    });
    const community = { ...VILLAGE, name: '河东社区', place: '清源县城关街道河东社区', body: '河东社区居民委员会' };
    expect(derive({}, community).title?.value).toBe('清源县城关街道河东社区社会救助居务公开事项清单');
  });

  it('has the time of the deadline, the places of the channels, and its own committee', () => {
    const [item] = derive({ channel: ['政府网站', '政务服务中心', '政府公报'] }).items;
    expect(item).toMatchObject({ id: { value: 'guide' }, derivedFrom: { value: 'guide' }, name: { value: '办事指南' } });
    expect(item?.time?.value.text).toBe('信息形成或者变更之日起20个工作日内');
    expect(item?.place.map(({ value }) => value)).toEqual(['政府网站', '便民服务站', BOARD]);
    expect(item?.responsible.map(({ value }) => value)).toEqual(['清泉村村民委员会']);
  });

  it.each([
    ['每季度的首个月20日', '每季度'],
    ['每月10日前', '每月'],
    ['每年1月31日前', '每年'],
    ['每半年公开1次', '每半年'],
    ['每年至少公开2次', '每年2次'],
    ['信息形成或者变更之日起20个工作日内', undefined],
    ['长期公开', undefined],
  ])('says of %s how often: %s', (deadline, expected) => {
    expect(derive({ deadline }).items[0]?.frequency?.value.text).toBe(expected);
  });
});
