import { describe, expect, test } from 'vitest';

import { parseTitle } from '../../src/phrases/index.ts';
import { DOMAINS } from '../../src/vocabularies/index.ts';
import { type Expectation, shareRight } from './share-right.ts';

const catalogue = (domain?: string, more: object = {}) => ({ kind: 'catalogue', ...(domain === undefined ? {} : { domain }), ...more });
const county = (place = '清源县') => ({ place, level: 'county' });
const town = (place: string) => ({ place, level: 'town' });
const tasks = (year: number, more: object = county()) => ({ kind: 'task-table', year, ...more });

/** The distinct titles of some ninety published tables; places are invented. */
const TITLES: readonly Expectation[] = [
  ['(一)重大建设项目…(二)公共资源交易…(三)义务教育…(四)户籍管理…', {}],
  ['(一)重大建设项目领域基层政务公开标准目录', catalogue('major-construction-projects')],
  ['(七)保障性住房领域基层政务公开标准目录', catalogue('affordable-housing')],
  ['(七)公共法律服务领域基层政务公开标准目录', catalogue('public-legal-services')],
  ['(七)社会保险领域基层政务公开标准目录', catalogue('social-insurance')],
  ['(三)义务教育领域基层政务公开标准目录', catalogue('compulsory-education')],
  ['(二)清溪镇政府文件信息领域基层政务公开标准目录', catalogue('政府文件信息', town('清溪镇'))],
  ['(二十二)清源区安全生产领域基层政务公开标准目录', catalogue('work-safety', county('清源区'))],
  ['(十三)农村危房改造领域基层政务公开标准目录', catalogue('rural-dilapidated-housing')],
  ['(广告词)义务教育领域基层政务公开标准目录', catalogue('compulsory-education')],
  ['(无题)', {}],
  ['(无题,无表头)', {}],
  ['(栏目设置)', {}],
  ['(栏目页)', {}],
  ['2022年云南涉农补贴领域基层政务公开标准目录', catalogue('agricultural-subsidies', { place: '云南', level: 'province', year: 2022 })],
  ['5.公共文化服务领域基层政务公开标准目录', catalogue('public-cultural-services')],
  ['【村务公开清单】清溪镇村务公开事项目录清单 / 村(居)务公开事项目录清单', catalogue('村务公开', town('清溪镇'))],
  ['清溪社区居务公开事项标准目录(暂行)', catalogue('居务公开', { place: '清溪社区', level: 'village', edition: '暂行' })],
  [
    '清源县规划和自然资源领域基层政务公开标准目录(2023年版)',
    catalogue('spatial-planning', { ...county(), year: 2023, edition: '2023年版' }),
  ],
  ['保障性住房领域基层政务公开标准目录', catalogue('affordable-housing')],
  ['公共文化服务领域基层政务公开标准目录', catalogue('public-cultural-services')],
  ['养老服务领域基层政务公开标准目录(2024版)', catalogue('elderly-care', { year: 2024, edition: '2024版' })],
  ['农村危房改造领域基层政务公开标准目录', catalogue('rural-dilapidated-housing')],
  ['清溪乡扶贫领域基层政务公开标准目录', catalogue('poverty-alleviation', town('清溪乡'))],
  ['卫生健康领域基层政务公开标准目录', catalogue('health-care')],
  ['卫生健康领域基层政务公开标准目录(试行)', catalogue('health-care', { edition: '试行' })],
  ['旧镇镇救灾生产领域基层政务公开标准目录', catalogue('disaster-relief', town('旧镇镇'))],
  ['国有土地上房屋征收与补偿领域基层政务公开标准目录', catalogue('house-expropriation')],
  ['国有土地上房屋征收与补偿领域基层政务公开标准目录(样板)', catalogue('house-expropriation', { edition: '样板' })],
  ['清溪镇试点领域基层政务公开标准目录 / (一)义务教育领域…', catalogue(undefined, town('清溪镇'))],
  ['清源县清溪镇社会保险领域基层政务公开标准目录.xlsx', catalogue('social-insurance', town('清源县清溪镇'))],
  ['清溪乡养老服务领域基层政务公开事项标准目录', catalogue('elderly-care', town('清溪乡'))],
  ['清溪镇财政预决算领域基层政务公开标准目录', catalogue('budgets-and-accounts', town('清溪镇'))],
  ['清源县重大建设项目 领域基层政务公开标准目录', catalogue('major-construction-projects', county())],
  ['安全生产领域基层政务公开标准目录', catalogue('work-safety')],
  ['就业领域基层政务公开标准目录', catalogue('employment')],
  // A department's list of what it publishes is no standard catalogue.
  ['市城市管理执法局政府信息主动公开基本目录', {}],
  ['市政服务领域基层政务公开标准目录', catalogue('municipal-services')],
  ['户籍管理领域基层政务公开标准目录', catalogue('household-registration')],
  ['扶贫领域基层政务公开标准目录', catalogue('poverty-alleviation')],
  ['救灾生产领域基层政务公开事项标准目录', catalogue('disaster-relief')],
  ['清溪镇城市综合执法领域基层政务公开标准目录', catalogue('urban-law-enforcement', town('清溪镇'))],
  ['涉农补贴领域基层政务公开标准目录', catalogue('agricultural-subsidies')],
  // Whether 清州市 is a city or a county its name does not tell, nor the body's name the domain.
  ['清州市自然资源局云岭湖省级旅游度假区分局政务公开事项标准目录', catalogue(undefined, { place: '清州市' })],
  ['清溪街道办事处政务公开标准目录 / (一)重大建设项目领域…', catalogue(undefined, town('清溪街道办事处'))],
  ['清溪乡医疗卫生领域基层政务公开标准目录', catalogue('health-care', town('清溪乡'))],
  ['生态环境领域基层政务公开标准目录', catalogue('ecological-environment')],
  ['清溪镇义务教育领域基层政务公开标准目录', catalogue('compulsory-education', town('清溪镇'))],
  ['社会保险领域基层政务公开事项标准目录', catalogue('social-insurance')],
  ['社会保险领域基层政务公开标准目录', catalogue('social-insurance')],
  ['社会救助及福利领域基层政务公开标准目录', catalogue('social-assistance')],
  ['社会救助领域基层政务公开事项标准目录', catalogue('social-assistance')],
  ['社会救助领域基层政务公开标准目录', catalogue('social-assistance')],
  ['税收管理领域基层政务公开标准目录', catalogue('tax-administration')],
  ['自然资源领域基层政务公开标准目录', catalogue('spatial-planning')],
  ['财政预决算领域基层政务公开标准目录', catalogue('budgets-and-accounts')],
  ['重大建设项目领域基层政务公开标准目录', catalogue('major-construction-projects')],
  ['重大建设项目领域基层政务公开标准目录(政务局部分)', catalogue('major-construction-projects')],
  ['重大建设项目领域基层政务公开标准目录(自然资源局)', catalogue('major-construction-projects')],
  ['清州市清源区清溪镇就业创业领域基层政务公开标准目录', catalogue('employment', town('清州市清源区清溪镇'))],
  [
    '清州市清源区救灾领域政务公开标准目录(2024年版)',
    catalogue('disaster-relief', { ...county('清州市清源区'), year: 2024, edition: '2024年版' }),
  ],
  ['食品药品监管领域基层政务公开标准目录', catalogue('food-and-drug-supervision')],
  ['食品药品监管领域基层政务公开标准目录.docx', catalogue('food-and-drug-supervision')],
  ['清源区清溪街道办事处农村集体土地征收领域基层政务公开标准目录', catalogue('land-acquisition', town('清源区清溪街道办事处'))],
  ['清溪镇救灾领域基层政务公开标准目录', catalogue('disaster-relief', town('清溪镇'))],
  // Attachments, numbering, years and editions.
  ['附件5', {}],
  ['附件1-3：清源县养老服务领域基层政务公开标准目录', catalogue('elderly-care', county())],
  ['附表2 清源县生态环境领域基层政务公开标准目录', catalogue('ecological-environment', county())],
  ['表3-2 户籍管理领域基层政务公开标准目录', catalogue('household-registration')],
  ['一、国土空间规划领域基层政务公开标准目录', catalogue('spatial-planning')],
  ['2024年清源县社会救助领域基层政务公开标准目录', catalogue('social-assistance', { ...county(), year: 2024 })],
  ['清源县2024年度就业领域基层政务公开标准目录', catalogue('employment', { ...county(), year: 2024 })],
  [
    '清源县税收管理领域基层政务公开标准目录（2022年修订版）',
    catalogue('tax-administration', { ...county(), year: 2022, edition: '2022年修订版' }),
  ],
  ['《清源县社会救助领域基层政务公开标准目录》', catalogue('social-assistance', county())],
  ['清源县“社会救助”领域基层政务公开标准目录', catalogue('social-assistance', county())],
  ['清 源 县 就业领域\n基层政务公开标准目录', catalogue('employment', county())],
  ['清源市市政服务领域基层政务公开标准目录', catalogue('municipal-services', { place: '清源市' })],
  ['清源县基层政务公开标准目录', catalogue(undefined, county())],
  ['26个试点领域基层政务公开标准目录', catalogue()],
  ['清源县教育局政务公开标准目录', catalogue(undefined, county())],
  ['村(居)务公开事项清单', catalogue('村(居)务公开')],
  ['清溪村村务公开事项清单', catalogue('村务公开', { place: '清溪村', level: 'village' })],
  ['清源县农村危房改造领域基层政务公开标准目录', catalogue('rural-dilapidated-housing', county())],
  ['清源县城市综合执法领域基层政务公开标准(目录)', catalogue('urban-law-enforcement', county())],
  ['清源县XX领域基层政务公开标准目录', catalogue(undefined, county())],
  // Task-breakdown tables.
  ['清州市清源区2021年政务公开重点工作任务分解表', tasks(2021, county('清州市清源区'))],
  ['清源县2021年政务公开工作要点任务分解表', tasks(2021)],
  ['2021年清源县政务公开工作任务分工表', tasks(2021)],
  ['清源县贯彻落实2022年政务公开工作要点任务分解表', tasks(2022)],
  ['关于印发清源县2024年政务公开重点任务责任清单', tasks(2024)],
  ['附件2：2024年政务公开工作要点分工方案', { kind: 'task-table', year: 2024 }],
  ['清溪镇2023年政务公开工作任务清单（试行）', tasks(2023, { ...town('清溪镇'), edition: '试行' })],
];

describe('the titles of published tables', () => {
  test('are read right', () => {
    expect(TITLES.length).toBeGreaterThanOrEqual(90);
    expect(shareRight(TITLES, parseTitle)).toEqual({ share: 1, wrong: [] });
  });

  test.each(TITLES)('%s', (text, meaning) => {
    expect(parseTitle(text)).toEqual(meaning);
  });
});

describe('every domain, by each of its wordings', () => {
  test.each(DOMAINS.flatMap(({ id, name, aliases }) => [name, ...aliases].map((wording) => [wording, id] as const)))(
    '%s',
    (wording, id) => {
      const title = `${wording}领域基层政务公开标准目录`;
      expect(parseTitle(title)).toEqual({ kind: 'catalogue', domain: id });
      expect(parseTitle(`(二)清源县清溪镇${title}(2022年修订版)`)).toEqual({
        kind: 'catalogue',
        domain: id,
        place: '清源县清溪镇',
        level: 'town',
        year: 2022,
        edition: '2022年修订版',
      });
    },
  );
});
