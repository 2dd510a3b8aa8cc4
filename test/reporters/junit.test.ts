import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { reporter } from '../../src/reporters/junit.ts';
import { buildHostile } from '../support/hostile.ts';
import { buildCellFinding, buildOptions, buildReport, buildRule, buildTextFinding } from '../support/report.ts';
import { findElements, parseXml, type XmlElement } from '../support/xml.ts';

function render(report: Report): XmlElement {
  return parseXml(reporter.render(report, buildOptions()));
}

function namesOf(root: XmlElement, file: string): (string | undefined)[] {
  const suite = findElements(root, 'testsuite').find(({ attributes }) => attributes['name'] === file);
  return findElements(suite ?? root, 'testcase').map(({ attributes }) => attributes['name']);
}

function caseOf(root: XmlElement, name: string): XmlElement | undefined {
  return findElements(root, 'testcase').find(({ attributes }) => attributes['name'] === name);
}

const CATALOGUE = {
  path: 'catalogues/社会救助.yaml',
  read: true,
  kinds: ['catalogue'],
  items: 1,
  tasks: 0,
  taskRows: 0,
  documents: [],
} as const;

const rules = (['catalogue', 'sources', 'task-table', 'table', 'reading', 'schema', 'input', 'run'] as const).map((about) =>
  buildRule({ id: `about-${about}`, about }),
);

test('every file has a test case for each rule that judges such a file, passed ones too', () => {
  const files = [
    { path: 'a.yaml', read: true, kinds: ['catalogue'], items: 1, tasks: 0, taskRows: 0, documents: [] },
    { path: 'b.xlsx', read: true, kinds: ['task-table'], items: 0, tasks: 1, taskRows: 1, documents: [] },
    { path: 'c.yaml', read: true, kinds: ['config'], items: 0, tasks: 0, taskRows: 0, documents: [] },
  ] as const;
  const root = render(buildReport([], { files, rules }));
  expect(namesOf(root, 'a.yaml')).toEqual([
    'about-catalogue',
    'about-input',
    'about-reading',
    'about-run',
    'about-schema',
    'about-sources',
    'about-table',
  ]);
  expect(namesOf(root, 'b.xlsx')).toEqual(['about-input', 'about-reading', 'about-run', 'about-schema', 'about-table', 'about-task-table']);
  expect(namesOf(root, 'c.yaml')).toEqual(['about-input', 'about-run', 'about-schema']);
  expect(findElements(root, 'testsuites')[0]?.attributes).toMatchObject({
    tests: '16',
    failures: '0',
    errors: '0',
    skipped: '0',
    time: '0.085',
  });
});

test('a rule with findings in a file is one failure that counts and lists them', () => {
  const findings = [buildTextFinding(), buildTextFinding({ message: '另一处' })];
  const failed = caseOf(render(buildReport(findings)), 'deadline-lacks-trigger');
  const failure = findElements(failed ?? parseXml('<none/>'), 'failure');
  expect(failure).toHaveLength(1);
  expect(failure[0]?.attributes).toEqual({ message: '2 个问题', type: 'deadline-lacks-trigger' });
  expect(failure[0]?.text).toBe('15:15: 公开时限“20个工作日”没有写明起算点 [政策法规文件]\n15:15: 另一处 [政策法规文件]');
});

describe('what does not reach the gate', () => {
  test.each(['error', 'warning', 'info', 'never'] as const)('with the gate at %s', (failOn) => {
    const findings = (['error', 'warning', 'info'] as const).map((severity) =>
      buildTextFinding({ ruleId: severity, severity, message: severity }),
    );
    const root = render(buildReport(findings, { gate: { failOn, passed: false } }));
    const reaching: string[] = { error: ['error'], warning: ['error', 'warning'], info: ['error', 'warning', 'info'], never: [] }[failOn];
    expect(findElements(root, 'failure').map(({ attributes }) => attributes['type'])).toEqual(reaching.toSorted());
    const mild = ['error', 'info', 'warning'].filter((severity) => !reaching.includes(severity));
    expect(findElements(root, 'system-out').map(({ text }) => text)).toEqual(
      mild.map((severity) => `${severity}: 15:15: ${severity} [政策法规文件]`),
    );
  });
});

describe('a file that could not be read', () => {
  const files = [{ path: 'a.xlsx', read: false, kinds: [], items: 0, tasks: 0, taskRows: 0, documents: [] }] as const;

  test('is an error with its reason; other rules are skipped on it', () => {
    const finding = buildCellFinding({ ruleId: 'about-input', file: 'a.xlsx', severity: 'warning', message: '文件已加密' });
    const root = render(buildReport([finding], { files, rules, gate: { failOn: 'never', passed: true } }));
    expect(findElements(root, 'error').map(({ text }) => text)).toEqual(['社会救助!F12: 文件已加密 [临时救助政策]']);
    expect(findElements(root, 'skipped')).toHaveLength(2);
    expect(findElements(root, 'testsuite')[0]?.attributes).toMatchObject({ tests: '3', errors: '1', skipped: '2' });
  });

  test('is an error even where no finding says why', () => {
    const root = render(buildReport([], { files, rules }));
    expect(findElements(root, 'error').map(({ attributes }) => attributes['message'])).toEqual(['文件未能读取']);
  });
});

test('a rule that did not run is skipped with the reason, and the reason survives beside findings', () => {
  const notRun = [
    { ruleId: 'act-is-overtaken', file: 'catalogues/社会救助.yaml', reason: '没有实施日期' },
    { ruleId: 'deadline-lacks-trigger', file: 'catalogues/社会救助.yaml', reason: '只查了前一半' },
    { ruleId: 'act-is-overtaken', file: '别处.yaml', reason: '没有实施日期' },
  ];
  const root = render(buildReport([buildTextFinding()], { notRun }));
  expect(findElements(root, 'skipped').map(({ attributes }) => attributes['message'])).toEqual(['没有实施日期', '没有实施日期']);
  expect(findElements(root, 'system-out').map(({ text }) => text)).toEqual(['只查了前一半']);
});

test('hostile texts leave the file well-formed and every finding in it', () => {
  const findings = buildHostile();
  const root = render(buildReport(findings));
  const fingerprints = findElements(root, 'property').map(({ attributes }) => attributes['value']);
  expect(fingerprints.toSorted()).toEqual(findings.map((finding) => finding.fingerprint).toSorted());
  expect(findElements(root, 'failure')[0]?.text).toContain('<b>&"\'|');
});

describe('what does not count', () => {
  const finding = buildTextFinding();

  test('is a skipped test case that says why', () => {
    const root = render(
      buildReport([], { suppressed: [{ by: 'file', reason: '待修订', until: '2026-12-31', finding }], files: [CATALOGUE] }),
    );
    const skipped = findElements(caseOf(root, finding.ruleId) ?? root, 'skipped');
    expect(skipped.map(({ attributes }) => attributes['message'])).toEqual(['1 个问题: 已豁免，豁免文件：待修订（至 2026-12-31）']);
  });

  test('does not hide what counts', () => {
    const root = render(buildReport([buildTextFinding()], { suppressed: [{ by: 'baseline', finding }], files: [CATALOGUE] }));
    expect(findElements(caseOf(root, finding.ruleId) ?? root, 'failure')).toHaveLength(1);
  });

  test('is no test case where the rule is off for the file', () => {
    const files = [{ ...CATALOGUE, switchedOff: [finding.ruleId] }];
    expect(namesOf(render(buildReport([], { files })), CATALOGUE.path)).not.toContain(finding.ruleId);
    expect(namesOf(render(buildReport([], { files: [CATALOGUE] })), CATALOGUE.path)).toContain(finding.ruleId);
  });
});
