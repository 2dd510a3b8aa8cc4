import { GENERAL_PERIOD } from '../../vocabularies/legal.ts';
import { judgeDeadline } from './clauses.ts';
import { findBrokenLimit, tellLimit } from './limits.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'deadline-lengthened',
  effect: 'narrowing',
  about: 'deadline',
  rank: 'specific',
  mirror: 'deadline-shortened',
  what: { zh: '公开时限延长。', en: 'The deadline became longer.' },
  why: {
    zh: '公众要等更久才能看到信息。工作日与日按常年情况换算；每年某月某日前，以日期在后的为长；更新得更少也是延长。超过法定期限的，另外写明。',
    en: 'The public waits longer. Working days and days are converted as they usually fall; of two dates of the year the later one is longer, and so is a rhythm that comes round less often. Where a period of law is exceeded, it says so.',
  },
  legal: [GENERAL_PERIOD],
  examples: [
    {
      before: { deadline: '信息形成或者变更之日起20个工作日内' },
      after: { deadline: '信息形成或者变更之日起30个工作日内' },
      says: '超过《政府信息公开条例》第二十六条规定的20个工作日',
    },
    { before: { deadline: '信息形成之日起10个工作日内' }, after: { deadline: '信息形成之日起20日内' }, says: '公开时限延长' },
    { before: { deadline: '每季度更新' }, after: { deadline: '每年更新' }, says: '公开时限延长' },
    { before: { deadline: '每年1月31日前' }, after: { deadline: '每年3月31日前' }, says: '公开时限延长' },
    {
      before: { category: '政府采购', name: '采购合同', deadline: '采购合同签订之日起2个工作日内' },
      after: { category: '政府采购', name: '采购合同', deadline: '采购合同签订之日起7个工作日内' },
      says: '第五十条规定的2个工作日',
    },
  ],
  recognise(difference, { law }) {
    return judgeDeadline(difference) === 'longer' ? { limit: findBrokenLimit('at-most', difference, law) } : undefined;
  },
  message: {
    zh: ({ limit }) => `公开时限延长${limit === undefined ? '' : `，超过${tellLimit(limit, 'zh')}`}`,
    en: ({ limit }) => `The deadline became longer${limit === undefined ? '' : `, and longer than ${tellLimit(limit, 'en')}`}`,
  },
});
