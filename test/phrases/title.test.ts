import { expect, test } from 'vitest';

import { parseTitle } from '../../src/phrases/title.ts';

const catalogue = { kind: 'catalogue' };

test.each([
  ['成都市新津区2021年政务公开重点工作任务分解表', { kind: 'task-table', place: '成都市新津区', level: 'county', year: 2021 }],
  [
    '清源县社会救助领域基层政务公开标准目录（2022年版）',
    { ...catalogue, domain: 'social-assistance', place: '清源县', level: 'county', year: 2022, edition: '2022年版' },
  ],
  [
    '清 溪 镇 扶贫领域基层政务公开标准目录(2022年修订版)(试行)',
    { ...catalogue, domain: 'poverty-alleviation', place: '清溪镇', level: 'town', year: 2022, edition: '2022年修订版 试行' },
  ],
  ['(二十二)XX安全生产领域基层政务公开标准目录', { ...catalogue, domain: 'work-safety' }],
  [
    '附件5 清源县养老服务领域基层政务公开标准目录（试行）',
    { ...catalogue, domain: 'elderly-care', place: '清源县', level: 'county', edition: '试行' },
  ],
  ['市政服务领域基层政务公开标准目录', { ...catalogue, domain: 'municipal-services' }],
  ['城市综合执法领域基层政务公开标准(目录)', { ...catalogue, domain: 'urban-law-enforcement' }],
  [
    '清州省清源市清溪乡巩固拓展脱贫攻坚成果领域基层政务公开标准目录',
    { ...catalogue, domain: 'poverty-alleviation', place: '清州省清源市清溪乡', level: 'town' },
  ],
  [
    '清州市清源市户籍管理领域基层政务公开标准目录',
    { ...catalogue, domain: 'household-registration', place: '清州市清源市', level: 'county' },
  ],
  ['清源市户籍管理领域基层政务公开标准目录', { ...catalogue, domain: 'household-registration', place: '清源市' }],
  ['清州自治州户籍管理领域基层政务公开标准目录', { ...catalogue, domain: 'household-registration', place: '清州自治州', level: 'city' }],
  ['清源社区养老服务领域基层政务公开标准目录', { ...catalogue, domain: 'elderly-care', place: '清源社区', level: 'village' }],
  ['清溪镇政府文件信息领域基层政务公开标准目录', { ...catalogue, domain: '政府文件信息', place: '清溪镇', level: 'town' }],
  ['社会救助领域基层政务公开标准目录.xlsx', { ...catalogue, domain: 'social-assistance' }],
  ['清源县2021年政务公开标准目录', { ...catalogue, place: '清源县', level: 'county', year: 2021 }],
  ['附件5', {}],
  ['序号', {}],
  ['', {}],
])('%s', (text, title) => {
  expect(parseTitle(text)).toEqual(title);
});
