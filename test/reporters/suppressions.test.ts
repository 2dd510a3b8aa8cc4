import { expect, test } from 'vitest';
import { load } from 'js-yaml';

import { reporter } from '../../src/reporters/suppressions.ts';
import { checkStructure } from '../../src/schema/check.ts';
import { buildHostile } from '../support/hostile.ts';
import { buildCellFinding, buildOptions, buildReport, buildTextFinding } from '../support/report.ts';

interface Output {
  readonly kind: string;
  readonly entries: readonly Readonly<Record<string, unknown>>[];
}

function render(report: ReturnType<typeof buildReport>): Output {
  return load(reporter.render(report, buildOptions())) as Output;
}

test('each finding is an entry that wants nothing but a reason', () => {
  const output = render(
    buildReport([buildTextFinding({ fingerprint: 'a'.repeat(16) }), buildCellFinding({ fingerprint: 'b'.repeat(16) })]),
  );
  expect(output.entries).toEqual([
    {
      rule: 'deadline-lacks-trigger',
      file: 'catalogues/社会救助.yaml',
      item: { id: 'temporary-relief.policy', category: '临时救助', name: '政策法规文件' },
      element: 'deadline',
      fingerprint: 'a'.repeat(16),
      reason: '',
    },
    {
      rule: 'subject-is-generic',
      file: 'tables/清源县目录.xlsx',
      item: { category: '临时救助', name: '临时救助政策' },
      element: 'subject',
      fingerprint: 'b'.repeat(16),
      reason: '',
    },
  ]);
  expect(checkStructure('suppressions', output).map(({ kind, path }) => `${kind} ${path.join('/')}`)).toEqual([
    'value-malformed entries/0/reason',
    'value-malformed entries/1/reason',
  ]);
});

test('equal findings share the entry of the first; what nobody can suppress has none', () => {
  const first = buildTextFinding();
  const unread = buildTextFinding({ ruleId: 'file-is-unreadable' });
  const { entries } = render(buildReport([first, buildTextFinding(), unread]));
  expect(entries.map(({ fingerprint }) => fingerprint)).toEqual([first.fingerprint]);
  expect(render(buildReport([])).entries).toEqual([]);
});

test('what nobody can suppress is told in a comment', () => {
  const report = buildReport([buildTextFinding({ ruleId: 'file-is-unreadable', file: 'a.yaml', message: '读不了\n- rule: x' })]);
  const text = reporter.render(report, buildOptions());
  expect(text).toMatch(/^# 不能豁免：a\.yaml:15:15: 读不了.*- rule: x$/mu);
  expect(render(report).entries).toEqual([]);
  expect(reporter.render({ ...report, language: 'en' }, buildOptions())).toContain('# cannot be suppressed: a.yaml:15:15: ');
});

test('what is hostile stays what it was', () => {
  const report = buildReport([...buildHostile(), buildTextFinding({ itemName: '\u0085a\u007fb\u2028c\ufeff"\\' })]);
  expect(render(report).entries.at(-1)).toMatchObject({ item: { name: '\u0085a\u007fb\u2028c\ufeff"\\' } });
});
