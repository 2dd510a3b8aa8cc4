import { defineRule } from './define.ts';
import { BUDGET_PERIOD, CANDIDATES_PERIOD, GENERAL_PERIOD, LAND_PERIODS, PROCUREMENT_PERIODS } from '../vocabularies/legal.ts';
import { sightShortfalls, tellPeriod } from './shortfalls.ts';

export const rule = defineRule({
  id: 'deadline-special-period',
  severity: 'error',
  fix: 'unsafe',
  about: 'catalogue',
  what: {
    zh: '法律法规对这类事项另有期限，公开时限却比它长（公示期、征求意见期则比它短）。',
    en: 'The law sets a period of its own for the matter, and the deadline is longer (for a display or comment period, shorter).',
  },
  why: {
    zh: '条例第二十六条的20个工作日是一般期限，另有规定的从其规定：采购合同、中标成交结果2个工作日，中标候选人3日，批准后的征收土地公告15个工作日。照抄20个工作日，按目录公开也是逾期。写有“另有规定的，从其规定”的只作提示；数据来自词库 statutory-periods。',
    en: 'The 20 working days of art. 26 hold where no other act sets a period: two working days for procurement results and contracts, three days for winning candidates, 15 working days for land announcements. Who copies 20 publishes late by following the catalogue. Where the cell yields to other acts it is no more than a hint. The data are those of the vocabulary statutory-periods.',
  },
  legal: [GENERAL_PERIOD, ...PROCUREMENT_PERIODS, CANDIDATES_PERIOD, ...LAND_PERIODS, BUDGET_PERIOD],
  examples: {
    bad: [
      { item: { category: '政府采购', name: '采购合同', deadline: '信息形成或者变更之日起20个工作日内' }, says: '2个工作日内' },
      { item: { category: '招标投标', name: '中标候选人公示', deadline: '收到评标报告之日起3日内，公示期不少于2日' }, says: '不少于3日' },
      { item: { category: '征地组织实施', name: '征收土地公告', deadline: '收到批准文件之日起20个工作日内' }, says: '15个工作日内' },
    ],
    good: [
      { item: { category: '政府采购', name: '采购合同', deadline: '采购合同签订之日起2个工作日内' } },
      { item: { category: '政府采购', name: '采购合同管理办法', deadline: '信息形成或者变更之日起20个工作日内' } },
      { item: { category: '征地组织实施', name: '征收土地公告', deadline: '收到批准文件之日起10个工作日内' } },
    ],
  },
  check: ({ catalogue, law }) => sightShortfalls('length', catalogue, law),
  message: {
    zh: (facts, owner) => `${owner}的公开时限“${facts.text}”不合法定期限：${tellPeriod(facts, 'zh')}`,
    en: (facts, owner) => `The deadline of ${owner}, “${facts.text}”, does not keep the special period: ${tellPeriod(facts, 'en')}`,
  },
});
