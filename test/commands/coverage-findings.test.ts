import { describe, expect, test } from 'vitest';
import { lowerCoverage } from '../../src/commands/coverage-findings.ts';
import { coverageFormats } from '../../src/commands/coverage-formats.ts';
import { commands } from '../../src/commands/index.generated.ts';
import type { Coverage } from '../../src/model/coverage.ts';
import { catalogueOf, measure } from '../support/coverage.ts';
import { buildCoverage, buildWhole } from '../support/coverage-sample.ts';
import { FINGERPRINTS } from '../support/outputs.ts';
import { buildOptions } from '../support/report.ts';
import { compileSarifSchema } from '../support/sarif.ts';
import { findElements, parseXml } from '../support/xml.ts';

const validate = compileSarifSchema();

function write(coverage: Coverage, name: string): string {
  const format = coverageFormats.find((each) => each.name === name);
  if (format === undefined || !('render' in format)) throw new Error(`${name} is not a text`);
  return format.render(coverage, buildOptions());
}

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  const { findings, rules, conclusion } = lowerCoverage(buildCoverage(language));

  test('what is missing, weaker and copied is a finding each, and a domain without a catalogue one', () => {
    expect(findings.map(({ ruleId, itemName }) => [ruleId, itemName]).toSorted()).toEqual(
      [
        ['coverage-copied', '政策法规文件'],
        ['coverage-missing', '救助资金发放结果公示'],
        ['coverage-missing', undefined],
        ['coverage-weaker', '办事指南'],
        ['coverage-missing', '办事指南'],
        ['coverage-missing', '审核信息'],
        ['coverage-missing', '救助资金发放结果公示'],
        ['coverage-missing', undefined],
      ].toSorted(),
    );
  });

  test('by the reference, each but copying says that it is a reconstruction', () => {
    const caveat = { zh: '非正式文本', en: 'no official text' }[language];
    for (const { ruleId, message } of findings) expect([ruleId, message.includes(caveat)]).toEqual([ruleId, ruleId !== 'coverage-copied']);
    const own = lowerCoverage(measure([catalogueOf([{}])], [catalogueOf([{}, { name: '审批结果', content: ['名单'] }])], { language }));
    expect(own.findings.map(({ message }) => message.includes(caveat))).toEqual([false]);
  });

  test('they are known again whatever the language, and each is its own', () => {
    const fingerprints = findings.map(({ fingerprint }) => fingerprint);
    expect(new Set(fingerprints).size).toBe(fingerprints.length);
    for (const fingerprint of fingerprints) expect(fingerprint).toMatch(/^[0-9a-f]{16}$/u);
    expect(fingerprints).toEqual(lowerCoverage(buildCoverage('zh')).findings.map(({ fingerprint }) => fingerprint));
  });

  test('every rule says what it finds and why, and the end what the reference is', () => {
    expect(rules.map(({ id }) => id)).toEqual(['coverage-copied', 'coverage-missing', 'coverage-weaker']);
    for (const { what, why, legal } of rules) {
      expect([what[language], why[language]]).not.toContain('');
      expect(legal).not.toEqual([]);
    }
    expect(conclusion).toContain(language === 'zh' ? '不是任何部门印发的正式文本' : 'no official text');
  });
});

test('a finding stands at its item; what is missing where the items before it in the standard are', () => {
  const { findings } = lowerCoverage(buildCoverage('zh'));
  const weaker = findings.find(({ ruleId }) => ruleId === 'coverage-weaker');
  expect(weaker).toMatchObject({
    file: '0.yaml',
    message: '弱于标准：公开内容缺“办理时限”；没有写公开时限，标准为“信息形成之日起10个工作日内”（标准是重建的参照，非正式文本）',
    bodies: ['清源县民政局'],
  });
  const missing = findings.find(
    ({ ruleId, file, itemName }) => ruleId === 'coverage-missing' && file === '0.yaml' && itemName !== undefined,
  );
  expect(missing?.message).toBe('缺事项“临时救助 › 救助资金发放结果公示”（标准是重建的参照，非正式文本）');
  expect(missing?.place).toEqual(
    buildCoverage('zh')
      .places[0]?.domains.flatMap(({ items }) => items)
      .find(({ standard }) => standard?.name === '审核信息')?.mine[0]?.place,
  );
  expect(findings.map(({ message }) => message)).toContain('清源县没有“户籍管理”领域的目录，共缺 1 个事项（标准是重建的参照，非正式文本）');
});

describe('a severity', () => {
  const severities = (coverage: Coverage): string[] =>
    [...new Set(lowerCoverage(coverage).findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`))].toSorted();

  test('is that of a warning where the gate was passed', () => {
    expect(severities(buildCoverage('zh', { failUnder: 10 }))).toEqual([
      'coverage-copied info',
      'coverage-missing warning',
      'coverage-weaker warning',
    ]);
  });

  test('is an error of what is missing where it failed', () => {
    expect(severities(buildCoverage('zh', { failUnder: 90 }))).toEqual([
      'coverage-copied info',
      'coverage-missing error',
      'coverage-weaker warning',
    ]);
  });

  test('is an error of what is weaker where it failed and nothing is missing', () => {
    const coverage = measure([catalogueOf([{ deadline: undefined }])], [catalogueOf([{}])], { failUnder: 90 });
    expect(severities(coverage)).toEqual(['coverage-weaker error']);
  });
});

test('what is as good as its standard has no finding', () => {
  const { findings, gate } = lowerCoverage(buildWhole('zh'));
  expect(findings).toEqual([]);
  expect(gate).toEqual({ failOn: 'never', passed: true });
});

test('items that nothing tells apart are findings of their own', () => {
  const standard = catalogueOf([{}, { name: undefined, category: undefined }, { name: undefined, category: undefined }]);
  const { findings } = lowerCoverage(measure([catalogueOf([{}])], [standard]));
  expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length);
  expect(findings).toHaveLength(2);
});

describe('the formats that programs read', () => {
  const coverage = buildCoverage('zh', { failUnder: 90 });
  const fingerprints = lowerCoverage(coverage)
    .findings.map(({ fingerprint }) => fingerprint)
    .toSorted();

  test('have every finding', () => {
    const sarif = write(coverage, 'sarif');
    expect(validate(JSON.parse(sarif)), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    expect(FINGERPRINTS.sarif(sarif).toSorted()).toEqual(fingerprints);
    expect(FINGERPRINTS.gitlab(write(coverage, 'gitlab')).toSorted()).toEqual(fingerprints);
    expect(FINGERPRINTS.junit(write(coverage, 'junit')).toSorted()).toEqual(fingerprints);
  });

  test('fail where the gate failed', () => {
    const failures = (name: Coverage): number => findElements(parseXml(write(name, 'junit')), 'failure').length;
    expect(failures(coverage)).toBeGreaterThan(0);
    expect(failures(buildCoverage('zh', { failUnder: 10 }))).toBe(0);
    expect(write(coverage, 'compact')).toMatch(/error coverage-missing/u);
    expect(write(coverage, 'github')).toMatch(/^::error /u);
  });
});

test('every format is named in the help of the command', () => {
  const option = commands.find(({ name }) => name === 'coverage')?.options.find(({ flags }) => flags.startsWith('--format'));
  for (const { name } of coverageFormats) for (const text of Object.values(option?.summary ?? {})) expect(text).toContain(name);
});
