import { expect, it } from 'vitest';

import type { DomainList } from '../../src/model/domain-list.ts';
import { readYamlText } from '../../src/readers/read-file.ts';

function read(text: string): DomainList {
  const [document] = readYamlText('domains.yaml', text).documents;
  if (document?.document.kind !== 'domain-list') throw new Error('no list of domains');
  return document.document;
}

it('reads domains and items with their places', () => {
  const list = read(`kind: domain-list
id: qingyuan-domains
title: 清源县基层政务公开领域清单
place: { name: 清源县, level: county }
domains:
  - { domain: social-assistance, status: kept }
  - { domain: 农村集体三资管理, status: 自设 }
  - { domain: 税收管理, status: 不适用, reason: 垂直管理 }
items:
  - { domain: 社会救助, category: 临时救助, name: 办事指南, reason: 由市级办理 }
`);
  expect(list.title?.value).toBe('清源县基层政务公开领域清单');
  expect(list.locality).toMatchObject({ name: { value: '清源县' }, level: { value: 'county' } });
  expect(list.domains.map(({ domain, status, reason }) => [domain.value, status, reason?.value])).toEqual([
    ['social-assistance', 'kept', undefined],
    ['农村集体三资管理', 'own', undefined],
    ['税收管理', 'not-applicable', '垂直管理'],
  ]);
  expect(list.items.map(({ domain, category, name, reason }) => [domain, category, name, reason].map((text) => text?.value))).toEqual([
    ['社会救助', '临时救助', '办事指南', '由市级办理'],
  ]);
  expect(list.source.place(list.items[0]?.at ?? 0)).toMatchObject({ kind: 'text', start: { line: 10 } });
});

it.each([
  ['a list in place of a mapping', 'kind: domain-list\ndomains: [社会救助, [税收管理]]\nitems: 办事指南\n'],
  ['a status that is none', 'kind: domain-list\ndomains: [{ domain: "", status: kept }, { status: own }]\nitems: [{ name: 办事指南 }]\n'],
  ['nothing at all', 'kind: domain-list\n'],
])('leaves out what has the wrong shape: %s', (_, text) => {
  expect(read(text)).toMatchObject({ domains: [], items: [] });
});

it('does not take a status for another', () => {
  expect(read('kind: domain-list\ndomains: [{ domain: 税收管理, status: 不适应, reason: 无 }]\n').domains[0]?.status).toBeUndefined();
});
