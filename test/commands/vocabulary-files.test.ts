import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { catalogueDocument } from '../support/document.ts';
import { runCommandLine, type Files } from '../support/host.ts';

const HEAD = { kind: 'vocabulary', version: '1', asOf: '2026-01-01' };
const yaml = (id: string, entries: readonly object[]): string => JSON.stringify({ ...HEAD, id, entries }, null, 1);
const CHANNEL = { id: 'qingyuan-app', kind: 'named', name: '清源通', endings: ['清源驿'] };
const UNKNOWN = JSON.stringify(catalogueDocument([{ channel: ['政府网站', '清源通'] }, { name: '办理结果', channel: ['云岭清源驿'] }]));

interface Checked {
  readonly exitCode: number;
  readonly found: readonly string[];
  readonly errors: string;
}

/** Validates one catalogue where the configuration names vocabularies. */
async function check(files: Files, vocabularies = '[vocabularies/]'): Promise<Checked> {
  const { exitCode, output, errors } = await runCommandLine('validate catalogues --format compact', {
    files: { 'catalogue.config.yaml': `kind: config\nvocabularies: ${vocabularies}\n`, 'catalogues/a.yaml': UNKNOWN, ...files },
  });
  return { exitCode, found: output.split('\n').filter((line) => /:\d+:\d+/u.test(line)), errors };
}

describe('vocabularies beside the catalogues', () => {
  it('are known where rules judge', async () => {
    const unknown = { 'vocabularies/a.yaml': yaml('channels', [{ ...CHANNEL, name: '别处通', endings: [] }]) };
    expect((await check(unknown)).found.map((line) => /channel-unknown/u.exec(line)?.[0])).toEqual(['channel-unknown', 'channel-unknown']);
    expect(await check({ 'vocabularies/a.yaml': yaml('channels', [CHANNEL]) })).toEqual({ exitCode: 0, found: [], errors: '' });
  });

  it('name the domains of a place’s own, and tell by them which catalogues should agree', async () => {
    const domains = yaml('domains', [{ id: 'three-capitals', name: '农村集体三资管理', aliases: ['三资管理'] }]);
    const written = (domain: string, deadline: string): string =>
      JSON.stringify({ ...catalogueDocument([{ name: '财务收支', deadline }]), domain });
    const files = {
      'vocabularies/a.yaml': domains,
      'catalogues/a.yaml': written('three-capitals', '信息形成之日起10个工作日内'),
      'catalogues/b.yaml': written('三资管理', '信息形成之日起20个工作日内'),
    };
    const config = { 'catalogue.config.yaml': 'kind: config\nvocabularies: [vocabularies/]\n' };
    const run = async (all: Files): Promise<{ readonly found: readonly string[]; readonly domains: readonly unknown[] }> => {
      const { output } = await runCommandLine('validate catalogues --format json', { files: all });
      const report = JSON.parse(output) as { findings: { ruleId: string }[]; files: { documents: { domain: unknown }[] }[] };
      return {
        found: report.findings.map(({ ruleId }) => ruleId),
        domains: report.files.flatMap((file) => file.documents.map(({ domain }) => domain)),
      };
    };
    const known = await run({ ...files, ...config });
    expect(known.found).toContain('same-item-contradicts');
    const domain = { id: 'three-capitals', name: expect.stringContaining('农村集体三资管理') as string };
    expect(known.domains).toEqual([domain, domain]);
    expect((await run(files)).found).not.toContain('same-item-contradicts');
  });

  it('may be several, by path, folder and pattern', async () => {
    const files = {
      'vocabularies/a.yaml': yaml('channels', [{ ...CHANNEL, endings: [] }]),
      'own/b.yaml': yaml('channels', [{ ...CHANNEL, id: 'post', name: '驿站', endings: ['清源驿'] }]),
    };
    expect((await check(files, '[vocabularies/, own/b.yaml]')).found).toEqual([]);
    expect((await check(files, '[vocabularies/]')).found).toHaveLength(1);
  });

  it.each([
    ['a key that is mistyped', yaml('channels', [{ ...CHANNEL, ending: [] }]), /vocabularies\/a\.yaml:14:4: .*key-unknown.*endings/u],
    [
      'an act without a source',
      yaml('acts', [{ title: '江岭省政务公开办法', kind: 'rule', confidence: 'recheck' }]),
      /a\.yaml:7:.*source/u,
    ],
    [
      'an act of no confidence',
      yaml('acts', [{ title: '江岭省政务公开办法', kind: 'rule', source: '省政府公报', confidence: 'maybe' }]),
      /maybe/u,
    ],
    [
      'a day that is none',
      yaml('plans', [{ title: '江岭省规划', ended: '2025', source: '规划原文', confidence: 'certain' }]),
      /YYYY-MM-DD/u,
    ],
    [
      'a period without a number',
      yaml('statutory-periods', [{ act: '办法', domain: '就业', matter: '结果', bound: 'at-most', source: '原文', confidence: 'certain' }]),
      /\bn\b/u,
    ],
    [
      'a date of no month',
      yaml('statutory-periods', [
        { act: '办法', domain: '就业', matter: '年报', bound: 'fixed-date', monthDay: '13-01', source: '原文', confidence: 'certain' },
      ]),
      /13-01.*MM-DD/u,
    ],
    ['an unknown vocabulary', yaml('provices', [{ name: '江岭省' }]), /provices/u],
    ['no entries', yaml('acts', []), /entries/u],
    ['text that is no YAML', 'kind: "vocabulary\n', /a\.yaml:/u],
  ])('stop the run where they are broken: %s', async (_, text, said) => {
    const { exitCode, found, errors } = await check({ 'vocabularies/a.yaml': text });
    expect({ exitCode, errors }).toEqual({ exitCode: 2, errors: '' });
    expect(found.join('\n')).toMatch(said);
    expect(found.join('\n')).not.toContain('channel-unknown');
    expect(found.every((line) => line.startsWith('vocabularies/a.yaml:'))).toBe(true);
  });

  it('stop the run where nothing matches', async () => {
    const { exitCode, found } = await check({}, '[vocabulary/]');
    expect([exitCode, found.length]).toEqual([2, 1]);
    expect(found[0]).toContain('vocabulary/');
  });

  it.each([
    ['is of another kind', JSON.stringify(catalogueDocument([{}])), 'vocabularies/a.yaml 不是词库'],
    [
      'cannot be extended',
      yaml('levels', [{ label: '盟级', levels: ['city'], aliases: [] }]),
      'vocabularies/a.yaml：词库 levels 不能由用户补充',
    ],
  ])('stop the run where a file %s', async (_, text, said) => {
    const { exitCode, errors } = await check({ 'vocabularies/a.yaml': text });
    expect(exitCode).toBe(2);
    expect(errors).toContain(said);
  });
});

it('are checked like any other document where they are given', async () => {
  const files = { 'vocabularies/a.yaml': yaml('domains', [{ id: 'Three Capitals', name: '农村集体三资管理' }]) };
  const { exitCode, output } = await runCommandLine('validate vocabularies --format compact', { files });
  expect(exitCode).toBe(1);
  expect(output).toMatch(/a\.yaml:8:.*Three Capitals/u);
});

describe.each(['README.md', 'README.zh-CN.md'])('the vocabulary of %s', (file) => {
  const page = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
  const pack = /```yaml\n([^`]*?^kind: vocabulary\n[^`]*)```/mu.exec(page)?.[1] ?? '';
  const files = { 'vocabularies/江岭省.yaml': pack, 'catalogue.config.yaml': 'kind: config\nvocabularies: [vocabularies]\n' };

  it('has no fault', async () => {
    expect(await runCommandLine('validate vocabularies --fail-on info --format compact', { files })).toMatchObject({
      exitCode: 0,
      errors: '',
    });
  });

  it('ends an act of the province wherever a basis cites it', async () => {
    const item = { basis: ['《江岭省政务公开办法》（江岭省人民政府令第9号）'] };
    const catalogue = { 'catalogues/a.yaml': JSON.stringify(catalogueDocument([item])) };
    const told = await runCommandLine('validate catalogues --format compact', { files: { ...files, ...catalogue } });
    expect(told.output).toMatch(/basis-cites-repealed-act.*江岭省政务公开条例/u);
    const untold = await runCommandLine('validate catalogues --format compact', { files: catalogue });
    expect(untold.output).not.toContain('basis-cites-repealed-act');
  });
});
