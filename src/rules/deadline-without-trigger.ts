import { ownerOf } from '../model/owner.ts';
import { writtenDeadlines } from './deadlines.ts';
import { defineRule } from './define.ts';
import { GENERAL_PERIOD } from '../vocabularies/legal.ts';

export const rule = defineRule({
  id: 'deadline-without-trigger',
  severity: 'warning',
  about: 'catalogue',
  what: {
    zh: '公开时限只有天数，没有起算点。',
    en: 'The deadline is a number of days without an event to count from.',
  },
  why: {
    zh: '没有起算点就算不出截止日期；孤零零的“20个工作日”还常是误抄的审批时限，而不是公开时限。',
    en: 'Without an event no last day can be worked out; and a bare “20 working days” is often the time that a permit takes, copied by mistake.',
  },
  legal: [GENERAL_PERIOD],
  examples: {
    bad: [
      { item: { deadline: '20个工作日' }, says: '没有起算点' },
      { item: { deadline: '10个工作日内予以公开' }, says: '没有起算点' },
    ],
    good: [
      { item: { deadline: '信息形成之日起20个工作日内' } },
      { item: { deadline: '信息形成之日起20个工作日内公开，其中救助结果7个工作日内公开' } },
    ],
  },
  *check({ catalogue }) {
    for (const { item, deadline } of writtenDeadlines(catalogue)) {
      const { clauses, text } = deadline.value;
      const periods = clauses.filter((clause) => clause.kind === 'within');
      // One event is enough for all, and 处罚决定:7个工作日内 counts from the decision.
      if (periods.length === 0 || periods.some(({ trigger, scope }) => trigger !== undefined || scope !== undefined)) continue;
      yield { at: deadline.at, owner: ownerOf(item), element: 'deadline', data: { text } };
    }
  },
  message: {
    zh: ({ text }, owner) => `${owner}的公开时限“${text}”没有起算点；请写明自何时起算，如“信息形成或者变更之日起”`,
    en: ({ text }, owner) => `The deadline of ${owner}, “${text}”, does not say from when to count, such as 信息形成或者变更之日起`,
  },
});
