import { expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { reporter } from '../../src/reporters/gitlab.ts';
import { buildHostile } from '../support/hostile.ts';
import { buildCellFinding, buildOptions, buildReport, buildTextFinding } from '../support/report.ts';

function render(findings: readonly Finding[]): Record<string, unknown>[] {
  return JSON.parse(reporter.render(buildReport(findings), buildOptions()));
}

test('the fields that Code Quality asks for', () => {
  expect(render([buildTextFinding({ fingerprint: 'f'.repeat(16) }), buildCellFinding({ fingerprint: 'e'.repeat(16) })])).toEqual([
    {
      description: '公开时限“20个工作日”没有写明起算点 [政策法规文件]',
      check_name: 'deadline-lacks-trigger',
      fingerprint: 'f'.repeat(16),
      severity: 'major',
      location: { path: 'catalogues/社会救助.yaml', lines: { begin: 15, end: 15 } },
    },
    {
      description: '社会救助!F12: 公开主体“民政部门”不是具体机关 [临时救助政策]',
      check_name: 'subject-is-generic',
      fingerprint: 'e'.repeat(16),
      severity: 'minor',
      location: { path: 'tables/清源县目录.xlsx', lines: { begin: 1 } },
    },
  ]);
});

test.each<[Partial<Finding>, string]>([
  [{ severity: 'info' }, 'info'],
  [{ severity: 'warning' }, 'minor'],
  [{ severity: 'error' }, 'major'],
  [{ ruleId: 'file-is-unreadable' }, 'critical'],
])('%j is %s', (finding, severity) => {
  expect(render([buildTextFinding(finding)])[0]).toHaveProperty('severity', severity);
});

test('an empty run is an empty array without a byte order mark', () => {
  expect(reporter.render(buildReport([]), buildOptions())).toBe('[]\n');
});

test('paths are relative without a leading ./, and hostile texts leave it well-formed', () => {
  const issues = render(buildHostile());
  expect(issues).toHaveLength(3);
  expect(issues[0]).toHaveProperty('location.path', '目录/a b#?%[1]:,|.yaml');
  expect(JSON.stringify(issues)).not.toMatch(/\\ud800/);
});
