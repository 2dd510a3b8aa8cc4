import { expect, test } from 'vitest';
import { reporter } from '../../src/reporters/compact.ts';
import { buildHostile } from '../support/hostile.ts';
import { buildCellFinding, buildOptions, buildReport, buildTextFinding } from '../support/report.ts';

test('one line per finding, then what was checked', () => {
  const text = reporter.render(buildReport([buildTextFinding(), buildCellFinding({ itemName: undefined })]), buildOptions());
  expect(text.split('\n')).toEqual([
    'catalogues/社会救助.yaml:15:15: error deadline-lacks-trigger 公开时限“20个工作日”没有写明起算点 [政策法规文件]',
    'tables/清源县目录.xlsx:社会救助!F12: warning subject-is-generic 公开主体“民政部门”不是具体机关',
    expect.stringMatching(/^已检查 2 个文件.*未通过，1 条达到门槛。$/),
    '',
  ]);
});

test('a table without a name has its cells named alone', () => {
  const finding = buildCellFinding({ file: 'a.csv', place: { kind: 'cell', sheet: '', row: 12, column: 6 } });
  expect(reporter.render(buildReport([finding]), buildOptions())).toMatch(/^a\.csv:F12: warning /);
});

test('quiet leaves out what is no error; a limit for people does not apply', () => {
  const findings = [...Array.from({ length: 200 }, () => buildTextFinding()), buildCellFinding()];
  const text = reporter.render(buildReport(findings), buildOptions({ quiet: true, maxFindings: 10 }));
  expect(text.split('\n')).toHaveLength(202);
});

test('a hostile text stays on its line and away from the terminal', () => {
  const text = reporter.render(buildReport(buildHostile()), buildOptions());
  expect(text.split('\n')).toHaveLength(5);
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u202e]/);
});
