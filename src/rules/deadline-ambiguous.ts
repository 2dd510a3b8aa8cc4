import { ownerOf } from '../model/owner.ts';
import { findRivals, writtenDeadlines } from './deadlines.ts';
import { defineRule } from './define.ts';
import { GENERAL_PERIOD } from '../vocabularies/legal.ts';

export const rule = defineRule({
  id: 'deadline-ambiguous',
  severity: 'warning',
  about: 'catalogue',
  what: {
    zh: '一格里有两个长短不同的期限，没说各管什么。',
    en: 'One cell holds two periods of different length, and nothing says which holds for what.',
  },
  why: {
    zh: '两个期限不能同时适用于同一件事；不写明“其中……”各管哪一部分，公开和检查时就各取所需。',
    en: 'Two periods cannot hold for one thing; unless each says which part it is for, everybody picks the one that suits.',
  },
  legal: [GENERAL_PERIOD],
  examples: {
    bad: [
      { item: { deadline: '自信息形成之日起20个工作日内公开 自信息形成之日起7个工作日内公开' }, says: '没说各管什么' },
      { item: { deadline: '信息形成之日起10个工作日内或20个工作日内' }, says: '没说各管什么' },
    ],
    good: [
      { item: { deadline: '信息形成之日起20个工作日内公开；其中救助结果自批准之日起7个工作日内公开' } },
      { item: { deadline: '受理之日起5个工作日内，批准之日起20个工作日内' } },
    ],
  },
  *check({ catalogue }) {
    for (const { item, deadline } of writtenDeadlines(catalogue)) {
      const { clauses, text } = deadline.value;
      if (!findRivals(clauses).some(([one, other]) => one.n !== other.n)) continue;
      yield { at: deadline.at, owner: ownerOf(item), element: 'deadline', data: { text } };
    }
  },
  message: {
    zh: ({ text }, owner) => `${owner}的公开时限“${text}”有两个期限，没说各管什么；请写明各适用于哪一部分，或者只留一个`,
    en: ({ text }, owner) =>
      `The deadline of ${owner}, “${text}”, holds two periods and does not say which is for what; name the part of each, or keep one`,
  },
});
