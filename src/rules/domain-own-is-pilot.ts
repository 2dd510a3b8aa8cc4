import { DOMAINS } from '../vocabularies/index.ts';
import { STANDARD_CATALOGUES } from '../vocabularies/legal.ts';
import { defineRule } from './define.ts';

export const rule = defineRule({
  id: 'domain-own-is-pilot',
  severity: 'error',
  about: 'domain-list',
  what: {
    zh: '领域清单列为自设的领域，其实是二十六个试点领域之一，或是它的别名。',
    en: 'A domain listed as one of the place’s own is a pilot domain, or another name of one.',
  },
  why: {
    zh: '试点领域有部门指引可以对照；列为自设，就少衡量一个领域。',
    en: 'A pilot domain has a guide to be held against; listed as an own one it escapes being measured.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: {
    bad: [
      { domains: [{ domain: '养老服务', status: 'own' }], says: '“养老服务”是试点领域' },
      { domains: [{ domain: '乡村振兴', status: 'own' }], says: '就是试点领域“扶贫”' },
    ],
    good: [{ domains: [{ domain: '行政审批服务', status: 'own' }] }, { domains: [{ domain: '乡村振兴', status: 'kept' }] }],
  },
  *check({ list, law }) {
    for (const { domain, status } of list.domains) {
      const known = status === 'own' ? law.findDomain(domain.value) : undefined;
      if (known !== undefined && PILOTS.has(known.id)) yield { at: domain.at, data: { domain: domain.value, pilot: known.name } };
    }
  },
  message: {
    zh: ({ domain, pilot }) =>
      domain === pilot
        ? `“${domain}”是试点领域，不是自设，应写 status: kept`
        : `“${domain}”就是试点领域“${pilot}”，不是自设，应写 status: kept`,
    en: ({ domain, pilot }) =>
      `“${domain}” is ${domain === pilot ? 'a pilot domain' : `the pilot domain “${pilot}”`} and none of the place’s own; it has status: kept`,
  },
});

/** What users add to the vocabulary may well be their own. */
const PILOTS: ReadonlySet<string> = new Set(DOMAINS.map(({ id }) => id));
