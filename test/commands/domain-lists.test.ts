import { describe, expect, test } from 'vitest';

import { findDomainList } from '../../src/commands/domain-lists.ts';
import { InputError, measureCatalogues, readCatalogue, readDomainList } from '../../src/index.ts';
import { catalogueOf, referenceOf } from '../support/coverage.ts';
import { runCommandLine } from '../support/host.ts';

const GUIDE = { id: 'guide', category: '临时救助', name: '办事指南' };
const POLICY = { id: 'policy', category: '临时救助', name: '政策法规文件' };
const FILES = {
  'mine/a.yaml': JSON.stringify(catalogueOf([GUIDE])),
  'standard/a.yaml': JSON.stringify(referenceOf([GUIDE, POLICY])),
  'standard/b.yaml': JSON.stringify(referenceOf([GUIDE], { id: 'tax', domain: '税收管理' })),
};
const LIST = (domains: readonly string[], items: readonly string[] = [], place = '清源县'): string =>
  [
    `kind: domain-list\nid: domains\nplace: { name: ${place} }\ndomains:`,
    ...domains.map((entry) => `  - { ${entry} }`),
    ...(items.length === 0 ? [] : ['items:', ...items.map((entry) => `  - { ${entry} }`)]),
    '',
  ].join('\n');
const TAX = 'domain: 税收, status: 不适用, reason: 垂直管理';
const KEPT = 'domain: 社会救助, status: 保留';

interface Answer {
  readonly figures: { readonly missing: number; readonly notApplicable: number };
  readonly notices: readonly string[];
}

async function measure(files: Readonly<Record<string, string>>, options = ''): Promise<Answer> {
  const { output, errors } = await runCommandLine(`coverage mine --against standard --format json ${options}`, {
    files: { ...FILES, ...files },
  });
  if (output === '') throw new Error(errors);
  return JSON.parse(output) as Answer;
}

test('without a list everything that the standard has and the place has not is missing', async () => {
  expect(await measure({})).toMatchObject({ figures: { missing: 2, notApplicable: 0 }, notices: [] });
});

describe('a list of domains', () => {
  test.each([
    ['a domain, by another name of it', LIST([KEPT, TAX]), { missing: 1, notApplicable: 1 }],
    ['an item', LIST([KEPT], ['domain: 社会救助, category: 临时救助, name: 政策法规文件, reason: 无']), { missing: 1, notApplicable: 1 }],
    [
      'an item of any category',
      LIST([KEPT, TAX], ['domain: social-assistance, name: 政策 法规文件, reason: 无']),
      { missing: 0, notApplicable: 2 },
    ],
  ])('takes out %s', async (_, list, figures) => {
    expect(await measure({ 'domains.yaml': list }, '--domains domains.yaml')).toMatchObject({ figures, notices: [] });
  });

  test('that lies with the catalogues is heeded without being named, and it is said', async () => {
    expect(await measure({ 'mine/domains.yaml': LIST([KEPT, TAX]) })).toMatchObject({
      figures: { missing: 1, notApplicable: 1 },
      notices: ['不适用的领域和事项以 mine/domains.yaml 为准'],
    });
  });

  test('has to be named where several lie there', async () => {
    const files = { ...FILES, 'mine/one.yaml': LIST([KEPT]), 'mine/two.yaml': LIST([TAX]) };
    const { exitCode, errors } = await runCommandLine('coverage mine --against standard', { files });
    expect([exitCode, errors]).toEqual([2, expect.stringContaining('mine/one.yaml、mine/two.yaml')]);
  });

  test('stands in the configuration, and the command line goes before it', async () => {
    const files = {
      'catalogue.config.yaml': 'kind: config\ndomains: lists\\domains.yaml\n',
      'lists/domains.yaml': LIST([TAX]),
      'other.yaml': LIST([KEPT]),
    };
    expect((await measure(files)).figures.notApplicable).toBe(1);
    expect((await measure(files, '--domains other.yaml')).figures.notApplicable).toBe(0);
  });

  test('may lie among the catalogues that are measured', async () => {
    expect(await measure({ 'mine/domains.yaml': LIST([TAX]) }, '--domains mine/domains.yaml')).toMatchObject({ notices: [] });
  });

  test('does not take out what is there', async () => {
    const list = LIST([TAX], ['domain: 社会救助, category: 临时救助, name: 办事指南, reason: 无']);
    expect((await measure({ 'domains.yaml': list }, '--domains domains.yaml')).figures).toMatchObject({ covered: 1, missing: 1 });
  });

  test.each([
    [
      'of a domain that the standard has not',
      LIST(['domain: 户籍管理, status: 不适用, reason: 无']),
      'domains.yaml:5:15：标准中没有领域“户籍管理”',
    ],
    [
      'of an item that the standard has not',
      LIST([KEPT], ['domain: 社会救助, category: 医疗救助, name: 政策法规文件, reason: 无']),
      'domains.yaml:7:5：标准的这个领域里没有事项“医疗救助 › 政策法规文件”',
    ],
    [
      'of an own domain without a catalogue',
      LIST(['domain: 农村集体三资管理, status: 自设']),
      'domains.yaml:5:15：自设领域“农村集体三资管理”没有目录',
    ],
    ['of another place', LIST([KEPT], [], '云岭县'), 'domains.yaml:1:1：领域清单不是清源县的'],
  ])('has every entry told that has no effect: one %s', async (_, list, notice) => {
    const { notices, figures } = await measure({ 'domains.yaml': list }, '--domains domains.yaml');
    expect(notices).toEqual([expect.stringContaining(notice)]);
    expect(figures).toMatchObject({ missing: 2, notApplicable: 0 });
  });

  test('holds for the towns of its county, and for no other place', async () => {
    const place = (name: string): Readonly<Record<string, string>> => ({
      'mine/a.yaml': JSON.stringify(catalogueOf([GUIDE], { place: { name } })),
    });
    const list = { 'domains.yaml': LIST([TAX]) };
    expect((await measure({ ...list, ...place('清源县清溪镇') }, '--domains domains.yaml')).figures.notApplicable).toBe(1);
    expect((await measure({ ...list, ...place('云岭县') }, '--domains domains.yaml')).figures.notApplicable).toBe(0);
  });
});

describe('nothing is measured', () => {
  test.each([
    ['where the file is no list of domains', { 'd.yaml': 'kind: config\n' }, '不是领域清单'],
    ['where it is not there', {}, 'd.yaml'],
    ['where a domain is not known', { 'd.yaml': LIST(['domain: 税务管理, status: 不适用, reason: 无']) }, '是否应为“税收管理”'],
    ['where no reason is given', { 'd.yaml': LIST(['domain: 税收管理, status: 不适用']) }, 'reason'],
    ['where the reason is blank', { 'd.yaml': LIST(['domain: 税收管理, status: 不适用, reason: " "']) }, 'reason'],
    ['where the status is none', { 'd.yaml': LIST(['domain: 税收管理, status: 不适应, reason: 无']) }, '不适用'],
  ])('%s', async (_, files, said) => {
    const { exitCode, output, errors } = await runCommandLine('coverage mine --against standard --domains d.yaml', {
      files: { ...FILES, ...files },
    });
    expect(exitCode).toBe(2);
    expect(output + errors).toContain(said);
  });
});

test('a list may name the domains of a vocabulary of the user’s', async () => {
  const files = {
    'catalogue.config.yaml': 'kind: config\nvocabularies: [v.yaml]\n',
    'v.yaml':
      'kind: vocabulary\nid: domains\nversion: "1"\nasOf: "2026-01-01"\nentries:\n  - { id: collective-assets, name: 农村集体三资管理, aliases: [三资管理] }\n',
    'standard/c.yaml': JSON.stringify(referenceOf([GUIDE], { id: 'assets', domain: '农村集体三资管理' })),
    'domains.yaml': LIST(['domain: 三资管理, status: 不适用, reason: 没有集体资产']),
  };
  expect((await measure(files, '--domains domains.yaml')).figures.notApplicable).toBe(1);
});

test('the library heeds a list as well', async () => {
  const [{ documents }, mine, standard] = await Promise.all([
    readDomainList('domains.yaml', Buffer.from(LIST([TAX, 'domain: 户籍管理, status: 不适用, reason: 无']))),
    ...['mine/a.yaml', 'standard/b.yaml'].map(async (path) => readCatalogue(path, Buffer.from(FILES[path as keyof typeof FILES]))),
  ]);
  const settings = { language: 'zh', asOf: '2026-11-21', domains: documents[0] } as const;
  const { figures, notices } = measureCatalogues(mine?.documents ?? [], standard?.documents ?? [], settings);
  expect(figures).toMatchObject({ missing: 0, notApplicable: 1 });
  expect(notices).toEqual(['domains.yaml:6:15：标准中没有领域“户籍管理”，这一条不起作用']);
});

test('a file that cannot be read is no list, and is told of where the catalogues are read', async () => {
  const refuse = (): never => {
    throw new InputError('file-unreadable');
  };
  expect(await findDomainList([{ path: 'mine/a.yaml', read: refuse }])).toBeUndefined();
});
