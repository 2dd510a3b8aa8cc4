import type { DomainList } from '../model/domain-list.ts';
import type { Located } from '../model/source.ts';
import { domainKey, nearest, type Law } from '../vocabularies/index.ts';
import { STANDARD_CATALOGUES } from '../vocabularies/legal.ts';
import { defineRule } from './define.ts';

export const rule = defineRule({
  id: 'domain-unknown',
  severity: 'error',
  about: 'domain-list',
  what: {
    zh: '领域清单说保留、不适用的领域，或者不适用的事项所属的领域，既不是试点领域，也没有列为自设。',
    en: 'A domain that a list keeps or exempts, or that an exempt item belongs to, is no pilot domain and none of the place’s own.',
  },
  why: {
    zh: '名称写错的一条不起作用：该免的没有免，该管的没有管。本地增加的领域请写 status: own。',
    en: 'An entry under a wrong name does nothing: it exempts nothing and keeps nothing. A domain that the place adds has status: own.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: {
    bad: [
      { domains: [{ domain: '救灾救济', status: 'kept' }], says: '“救灾救济”不是试点领域' },
      { domains: [], exempt: [{ domain: '社会救济', name: '办事指南', reason: '由市级办理' }], says: '是否应为“社会救助”' },
    ],
    good: [
      { domains: [{ domain: '税收', status: 'not-applicable', reason: '税务系统垂直管理' }] },
      {
        domains: [{ domain: '农村集体三资管理', status: 'own' }],
        exempt: [{ domain: '农村集体三资管理', name: '资产处置', reason: '由镇办理' }],
      },
    ],
  },
  *check({ list, law }) {
    const own = new Set(list.domains.filter(({ status }) => status === 'own').map(({ domain }) => domainKey(domain.value, law)));
    const names = law.domains.flatMap(({ name, aliases }) => [name, ...aliases]);
    for (const domain of namedDomains(list)) {
      if (isKnown(domain.value, own, law)) continue;
      const meant = nearest(domain.value, names);
      yield { at: domain.at, data: { domain: domain.value, suggestion: meant ?? null } };
    }
  },
  message: {
    zh: ({ domain, suggestion }) =>
      `“${domain}”不是试点领域，也没有列为自设${suggestion === null ? '；本地增加的领域请写 status: own' : `，是否应为“${suggestion}”`}`,
    en: ({ domain, suggestion }) =>
      `“${domain}” is no pilot domain and not listed as one of the place’s own${
        suggestion === null ? '; one that the place adds has status: own' : `; did you mean “${suggestion}”`
      }`,
  },
});

/** Domains that must be known: an own one is what the place calls it. */
function namedDomains({ domains, items }: DomainList): readonly Located<string>[] {
  return [...domains.filter(({ status }) => status !== 'own'), ...items].map(({ domain }) => domain);
}

function isKnown(text: string, own: ReadonlySet<string>, law: Law): boolean {
  return law.findDomain(text) !== undefined || own.has(domainKey(text, law));
}
