import { defineRule } from './define.ts';
import { ENFORCEMENT_RESULTS, SAFETY_PENALTIES } from '../vocabularies/legal.ts';
import { sightShortfalls, tellPeriod } from './shortfalls.ts';

export const rule = defineRule({
  id: 'result-after-seven-days',
  severity: 'error',
  fix: 'unsafe',
  about: 'catalogue',
  what: {
    zh: '行政许可、行政处罚的结果应在7个工作日内公开，公开时限却更长。',
    en: 'Results of licences and penalties are due within seven working days, and the deadline is longer.',
  },
  why: {
    zh: '执法决定公示比一般信息快：行政许可、行政处罚决定作出之日起7个工作日内公开（据一般了解，待核实，只作警告）；安全生产的处罚决定由法律规定为7个工作日。同一格里另写明“其中行政处罚7个工作日”的，不在此列。',
    en: 'Decisions of enforcement are published faster than other information: licences and penalties within seven working days of the decision (from general knowledge, to be rechecked, so a warning at most); for breaches of safety an act says so. A cell that sets seven working days for these decisions beside its general period is right.',
  },
  legal: [ENFORCEMENT_RESULTS, SAFETY_PENALTIES],
  examples: {
    bad: [
      { item: { category: '依法行政', name: '行政处罚结果', deadline: '信息形成或者变更之日起20个工作日内' }, says: '7个工作日内' },
      {
        item: { category: '违法建设', name: '擅自搭建', deadline: '1.除处罚决定外其他内容：长期公开；2.处罚决定：作出之日起20个工作日内' },
        says: '待核实',
      },
    ],
    good: [
      {
        item: {
          category: '依法行政',
          name: '行政处罚结果',
          deadline: '信息形成之日起20个工作日内公开；其中行政许可、行政处罚事项自作出决定之日起7个工作日内公示',
        },
      },
      { item: { category: '依法行政', name: '行政处罚裁量基准', deadline: '信息形成或者变更之日起20个工作日内' } },
    ],
  },
  check: ({ catalogue, law }) => sightShortfalls('result', catalogue, law),
  message: {
    zh: (facts, owner) => `${owner}的公开时限“${facts.text}”对许可、处罚结果过长：${tellPeriod(facts, 'zh')}`,
    en: (facts, owner) =>
      `The deadline of ${owner}, “${facts.text}”, is too long for the result of a licence or penalty: ${tellPeriod(facts, 'en')}`,
  },
});
