import type { ListedDomain } from '../model/domain-list.ts';
import { domainKey } from '../vocabularies/index.ts';
import { STANDARD_CATALOGUES } from '../vocabularies/legal.ts';
import { defineRule } from './define.ts';

export const rule = defineRule({
  id: 'domain-listed-twice',
  severity: 'error',
  about: 'domain-list',
  what: {
    zh: '领域清单中一个领域列了两次，包括用编号、名称或别名各列一次。',
    en: 'A list of domains has one domain twice, be it by its id, its name or another name.',
  },
  why: {
    zh: '同一个领域说两遍，就不知道以哪一处为准：是保留还是不适用。',
    en: 'Where a domain is named twice nobody knows which holds: is it kept, or does it not apply?',
  },
  legal: [STANDARD_CATALOGUES],
  examples: {
    bad: [
      {
        domains: [
          { domain: '扶贫', status: 'kept' },
          { domain: '扶贫', status: 'not-applicable', reason: '任务已完成' },
        ],
        says: '“扶贫”列了两次',
      },
      {
        domains: [
          { domain: '乡村振兴', status: 'kept' },
          { domain: 'poverty-alleviation', status: 'kept' },
        ],
        says: '与“乡村振兴”是同一个领域',
      },
    ],
    good: [{ domains: [{ domain: '乡村振兴', status: 'kept' }] }, { domains: [{ domain: '农村集体三资管理', status: 'own' }] }],
  },
  *check({ list, law }) {
    const first = new Map<string, ListedDomain>();
    for (const entry of list.domains) {
      const key = domainKey(entry.domain.value, law);
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, entry);
        continue;
      }
      yield {
        at: entry.domain.at,
        data: { domain: entry.domain.value, earlier: earlier.domain.value },
        related: [{ at: earlier.domain.at, message: { zh: '前一处在此', en: 'the first is here' } }],
      };
    }
  },
  message: {
    zh: ({ domain, earlier }) => (domain === earlier ? `领域“${domain}”列了两次` : `领域“${domain}”与“${earlier}”是同一个领域，列了两次`),
    en: ({ domain, earlier }) =>
      domain === earlier ? `The domain “${domain}” is listed twice` : `“${domain}” is the domain “${earlier}”, which is listed already`,
  },
});
