import { domainKey, DOMAINS } from '../vocabularies/index.ts';
import { STANDARD_CATALOGUES } from '../vocabularies/legal.ts';
import { defineRule } from './define.ts';

export const rule = defineRule({
  id: 'domain-unlisted',
  severity: 'info',
  about: 'domain-list',
  what: {
    zh: '领域清单没有提到某些试点领域：既没有说保留，也没有说不适用。',
    en: 'A list of domains says nothing of some pilot domains, neither that they are kept nor that they do not apply.',
  },
  why: {
    zh: '没有提到的领域照样衡量，缺目录就算缺；不适用的，写明原因才不算。',
    en: 'A domain that is not mentioned is measured all the same, and without a catalogue it is missing; only one that does not apply, with the reason, is not.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: {
    bad: [
      { file: listOf('{ domain: 社会救助, status: kept }'), says: '没有提到 25 个试点领域' },
      {
        file: listOf('{ domain: 社会救助, status: kept }', '{ domain: 税收管理, status: not-applicable, reason: 垂直管理 }'),
        says: '没有提到 24 个',
      },
    ],
    good: [{ domains: [] }, { domains: [{ domain: '征地补偿', status: 'not-applicable', reason: '本县没有集体土地' }] }],
  },
  *check({ list, law }) {
    const listed = new Set(list.domains.map(({ domain }) => domainKey(domain.value, law)));
    const unlisted = DOMAINS.filter(({ id }) => !listed.has(id));
    if (unlisted.length === 0) return;
    yield { at: list.at, data: { domains: unlisted.map(({ id }) => id), names: unlisted.map(({ name }) => name) } };
  },
  message: {
    zh: ({ names }) => `清单没有提到 ${names.length} 个试点领域：${names.join('、')}；请写明保留还是不适用`,
    en: ({ domains }) =>
      `The list does not mention ${domains.length} of the pilot domains: ${domains.map((id) => id.replaceAll('-', ' ')).join(', ')}; say whether they are kept or do not apply`,
  },
});

function listOf(...entries: readonly string[]): string {
  return [
    'kind: domain-list',
    'id: qingyuan-domains',
    'place: { name: 清源县 }',
    'domains:',
    ...entries.map((entry) => `  - ${entry}`),
    '',
  ].join('\n');
}
