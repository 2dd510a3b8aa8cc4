import type { CoverageSettings } from '../../src/commands/make-coverage.ts';
import type { Coverage } from '../../src/model/coverage.ts';
import type { Facts } from '../../src/model/finding.ts';
import type { Language } from '../../src/model/words.ts';
import { catalogueOf, measure, referenceOf } from './coverage.ts';

const RELIEF: Facts = { category: '临时救助' };
const VACANT: Facts = { domain: 'household-registration', title: '户籍管理领域基层政务公开标准目录', id: 'household' };
const EXEMPT: Facts = { domain: 'major-construction-projects', title: '重大建设项目领域基层政务公开标准目录', id: 'projects' };
const OWN: Facts = { domain: '茶产业', title: '清源县茶产业领域基层政务公开标准目录', id: 'tea' };

/** What is demanded: of social assistance six items, one of them unsure; of two more domains one each. */
const STANDARD: readonly Facts[] = [
  referenceOf([
    { name: '政策法规文件' },
    { name: '办事指南', content: ['办理事项', '办理条件', '申请材料', '办理时限'], deadline: '信息形成之日起10个工作日内' },
    { name: '审核信息', ...RELIEF, channel: ['政府网站', '政务服务中心', '精准推送'], unsure: ['channel'] },
    { name: '救助资金发放结果公示', ...RELIEF },
    { name: '救助政策解读', ...RELIEF, unsure: ['item'] },
    { name: '慈善捐赠信息', category: '慈善' },
  ]),
  referenceOf([{ name: '出生登记', category: '户口登记' }], VACANT),
  referenceOf([{ name: '批准结果信息', category: '项目审批' }], EXEMPT),
];

/** What there is: a county that has most of it, copied one item, and keeps a domain of its own; a town that has one item. */
const MINE: readonly Facts[] = [
  catalogueOf([
    { name: '政策法规文件', subject: ['××县民政局'] },
    { name: '办事指南', deadline: undefined },
    { name: '审核信息', ...RELIEF },
    { name: '养老护理补贴名册', category: '养老', content: ['名册'], basis: ['《养老机构管理办法》'] },
  ]),
  catalogueOf([{ name: '茶园补助', category: '茶产业扶持' }], OWN),
  catalogueOf([{ name: '政策法规文件' }], { id: 'qingxi', place: { name: '清源县清溪镇', level: 'town' } }),
];

const REASON: Readonly<Record<Language, string>> = { zh: '本县没有重大项目', en: 'no such projects here' };

/** A measurement with every state of items and of domains in two places, made as the program makes it. */
export function buildCoverage(language: Language, settings: Partial<CoverageSettings> = {}): Coverage {
  return measure(MINE, STANDARD, {
    language,
    exemptions: {
      ofDomain: (domain) => (domain === 'major-construction-projects' ? REASON[language] : undefined),
      ofItem: (_, item) => (item.name?.value === '慈善捐赠信息' ? REASON[language] : undefined),
    },
    ...settings,
  });
}

/** What is as good as its standard, which is no reference. */
export function buildWhole(language: Language): Coverage {
  const [mine] = [catalogueOf([{ name: '政策法规文件' }, { name: '办事指南' }])];
  return measure([mine], [mine], { language });
}
