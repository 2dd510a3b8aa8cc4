import { describe, expect, test } from 'vitest';
import { lowerRevision } from '../../src/commands/revision-findings.ts';
import { revisionFormats } from '../../src/commands/revision-formats.ts';
import { kinds } from '../../src/diff/kinds/index.generated.ts';
import type { Change } from '../../src/model/change.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Revision, RevisionGate } from '../../src/model/revision.ts';
import { buildOptions } from '../support/report.ts';
import { buildChange, buildRevision, buildSample, buildUnchanged, inBook, inText } from '../support/revision.ts';
import { compileSarifSchema } from '../support/sarif.ts';
import { findElements, parseXml } from '../support/xml.ts';

const validate = compileSarifSchema();

function write(revision: Revision, name: string): string {
  const format = revisionFormats.find((each) => each.name === name);
  if (format === undefined || !('render' in format)) throw new Error(`${name} is not a text`);
  return format.render(revision, buildOptions());
}

function lowerOne(change: Change, parts: Parameters<typeof buildRevision>[1] = {}): Finding {
  const [finding] = lowerRevision(buildRevision([change], parts)).findings;
  if (finding === undefined) throw new Error('no finding');
  return finding;
}

const widening = (): Change => buildChange({ kind: 'deadline-shortened' });
const narrowing = (): Change => buildChange({ kind: 'channel-removed' });

describe('a severity', () => {
  test.each([
    ['narrowing', 'narrowing', 'error'],
    ['narrowing', 'widening', 'info'],
    ['any', 'narrowing', 'error'],
    ['any', 'widening', 'error'],
    ['never', 'narrowing', 'warning'],
    ['never', 'widening', 'info'],
  ] as const)('where %s fails, of what is %s, is %s', (failOn, effect, severity) => {
    const change = effect === 'narrowing' ? narrowing() : widening();
    expect(lowerOne(change, { gate: { failOn, passed: false } }).severity).toBe(severity);
  });

  test.each(['narrowing', 'any', 'never'] as const)('reaches the gate of the report exactly where %s fails', (failOn) => {
    for (const changes of [[], [widening()], [narrowing()], [narrowing(), widening()]]) {
      const revision = buildRevision(changes, { gate: { failOn, passed: true } });
      const passed = failOn === 'never' || changes.every(({ effect }) => failOn === 'narrowing' && effect !== 'narrowing');
      const report = lowerRevision({ ...revision, gate: { failOn, passed } });
      const failing = report.gate.failOn === 'never' ? [] : report.findings.filter(({ severity }) => severity === 'error');
      expect(failing.length > 0).toBe(!report.gate.passed);
    }
  });
});

describe('the place of a finding', () => {
  test('is on the side after, with the place before as a related one', () => {
    const occurrences = [{ before: inBook('before', 5, '监督检查', 'channel'), after: inBook('after', 7, '监督检查', 'channel') }];
    expect(lowerOne(buildChange({ kind: 'channel-removed', occurrences }))).toMatchObject({
      file: '2025/社会救助.xlsx',
      place: { row: 7, column: 8 },
      itemName: '监督检查',
      related: [{ file: '2024/社会救助.xlsx', place: { row: 5, column: 8 }, message: '修订前' }],
    });
  });

  test('of what was removed is what stands next to it', () => {
    const report = lowerRevision(buildSample('zh'));
    expect(report.findings.find(({ ruleId }) => ruleId === 'item-removed')).toMatchObject({
      file: '2025/社会救助.xlsx',
      place: { sheet: '社会救助', row: 20, column: 3 },
      itemName: '办理流程图',
      related: [{ file: '2024/社会救助.xlsx', place: { row: 20 } }],
    });
  });

  const gone = inText('before', 21, '户口迁移');
  const removed = (): Change => buildChange({ kind: 'item-removed', occurrences: [{ before: gone }] });
  const sides = { before: { file: gone.file, entries: 1 }, after: { file: '2025/户籍管理.yaml', entries: 1 } };
  const row = { status: 'removed', before: gone, cells: {}, changes: [0] } as const;
  const kept = { status: 'added', after: inText('after', 40, '户口注销'), cells: {}, changes: [] } as const;

  test.each([
    ['is what comes first where nothing stands before it', { ...sides, rows: [row, kept] }, { file: '2025/户籍管理.yaml', line: 40 }],
    ['is the beginning of its file where nothing is left in it', { ...sides, rows: [row] }, { file: '2025/户籍管理.yaml', line: 1 }],
    ['is its own where the whole document is gone', { before: sides.before, rows: [row] }, { file: '2024/户籍管理.yaml', line: 21 }],
  ])('of what was removed %s', (_, document, { file, line }) => {
    const finding = lowerOne(removed(), { documents: [{ kind: 'catalogue', ...document }] });
    expect(finding).toMatchObject({ file, place: { start: { line } } });
  });
});

test('one edit in many places is one finding with the others as related ones', () => {
  const finding = lowerRevision(buildSample('zh')).findings.find(({ ruleId }) => ruleId === 'deadline-lengthened');
  expect(finding?.message).toBe('公开时限由10个工作日延长为20个工作日（共 12 处）');
  expect(finding?.related).toHaveLength(12);
  expect(finding?.related[1]).toMatchObject({ file: '2025/社会救助.xlsx', place: { row: 7 }, message: '最低生活保障 › 救助事项2' });
});

test('a finding keeps the fingerprint of its change, and an accepted change is suppressed with its reason', () => {
  const revision = buildSample('zh');
  const report = lowerRevision(revision);
  const all = [...report.findings, ...report.suppressed.map(({ finding }) => finding)].map(({ fingerprint }) => fingerprint);
  expect(all.toSorted()).toEqual(revision.changes.map(({ fingerprint }) => fingerprint).toSorted());
  expect(report.suppressed).toMatchObject([{ by: 'file', reason: '涉及个人隐私，经局务会研究', finding: { ruleId: 'made-on-request' } }]);
});

test('every kind of change is a rule, found or not', () => {
  const ids = lowerRevision(buildUnchanged('zh')).rules.map(({ id }) => id);
  expect(ids).toEqual(kinds.map(({ id }) => id).toSorted());
});

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  test('SARIF fits its schema, with one result for each change', () => {
    const revision = buildSample(language);
    const log = JSON.parse(write(revision, 'sarif'));
    expect(validate(log), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    expect(log.runs[0].results).toHaveLength(revision.changes.length);
    for (const result of log.runs[0].results) expect(log.runs[0].tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
  });

  test.each<[RevisionGate, number]>([
    ['narrowing', 5],
    ['any', 12],
    ['never', 0],
  ])('JUnit with the gate %s has %i failures', (failOn, failures) => {
    const root = findElements(
      parseXml(write(buildSample(language, { gate: { failOn, passed: failures === 0 } }), 'junit')),
      'testsuites',
    )[0];
    expect(root?.attributes['failures']).toBe(String(failures));
    expect(root?.attributes['errors']).toBe('0');
  });

  test('JUnit without a change has cases that passed', () => {
    const root = findElements(parseXml(write(buildUnchanged(language), 'junit')), 'testsuites')[0];
    expect(root?.attributes).toMatchObject({ failures: '0', errors: '0' });
    expect(Number(root?.attributes['tests'])).toBeGreaterThan(0);
  });

  test('GitHub gets an annotation for each change, and the line that says what was compared', () => {
    const lines = write(buildSample(language), 'github').trim().split('\n');
    expect(lines.filter((line) => line.startsWith('::error file=2025/'))).toHaveLength(5);
    expect(lines.filter((line) => line.startsWith('::notice file=2025/'))).toHaveLength(7);
    expect(lines).toContainEqual(
      expect.stringContaining('file=2025/户籍管理.yaml,line=30,endLine=30,col=13,endColumn=20,title=level-removed::'),
    );
    expect(lines.at(-1)).toMatch(language === 'zh' ? /^已比较 2024（2 个文件/ : /^Compared 2024 \(2 files/);
  });

  test('GitLab gets an issue for each change', () => {
    expect(JSON.parse(write(buildSample(language), 'gitlab'))).toHaveLength(12);
  });

  test('compact is a line for each change and one for the whole', () => {
    const lines = write(buildSample(language), 'compact').trim().split('\n');
    expect(lines).toHaveLength(13);
    expect(lines[0]).toMatch(/^2025\/户籍管理\.yaml:30:13: error level-removed /);
  });
});

test('the formats of a comparison are known by their names', () => {
  const names = revisionFormats.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining(['pretty', 'markdown', 'json', 'sarif', 'junit', 'github', 'gitlab', 'compact']));
});
