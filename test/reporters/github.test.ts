import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { reporter } from '../../src/reporters/github.ts';
import { buildHostile } from '../support/hostile.ts';
import { buildCellFinding, buildOptions, buildReport, buildTextFinding } from '../support/report.ts';

function render(findings: readonly Finding[]): string[] {
  return reporter.render(buildReport(findings), buildOptions()).trimEnd().split('\n');
}

function many(count: number, severity: Finding['severity']): Finding[] {
  return Array.from({ length: count }, () => buildTextFinding({ severity }));
}

test('a text is placed by line and column, a cell by its file with the address in the words', () => {
  expect(render([buildTextFinding(), buildCellFinding()]).slice(0, 2)).toEqual([
    '::error file=catalogues/社会救助.yaml,line=15,endLine=15,col=15,endColumn=21,title=deadline-lacks-trigger::公开时限“20个工作日”没有写明起算点 [政策法规文件]',
    '::warning file=tables/清源县目录.xlsx,title=subject-is-generic::社会救助!F12: 公开主体“民政部门”不是具体机关 [临时救助政策]',
  ]);
});

test('a range of several lines has no columns', () => {
  const place = { kind: 'text', start: { line: 3, column: 5 }, end: { line: 6, column: 1 } } as const;
  expect(render([buildTextFinding({ place })])[0]).toContain(',line=3,endLine=6,title=');
});

test('everything is escaped: one command per finding, and no more', () => {
  const lines = render(buildHostile());
  expect(lines).toHaveLength(4);
  expect(lines[0]).toMatch(/^::error file=.\/目录\/a b#\?%25\[1\]%3A%2C\|\.yaml,line=15,/);
  expect(lines[0]).toContain('%250A,:;::error::%0D%0A]]>');
  expect(lines.join('')).not.toContain('\r');
});

describe('above the ten of each kind that GitHub shows', () => {
  test('the worst come first, and one notice counts the rest', () => {
    const lines = render([...many(15, 'info'), ...many(12, 'warning'), ...many(11, 'error')]);
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10);
    expect(lines.filter((line) => line.startsWith('::warning '))).toHaveLength(10);
    const notices = lines.filter((line) => line.startsWith('::notice'));
    expect(notices).toHaveLength(10);
    expect(notices.at(-1)).toMatch(/^::notice::另有 9 条未在此标注/);
    expect(lines.findIndex((line) => line.startsWith('::warning'))).toBe(10);
  });

  test('up to ten of each nothing is left out', () => {
    const lines = render([...many(10, 'info'), ...many(10, 'warning'), ...many(10, 'error')]);
    expect(lines.filter((line) => line.startsWith('::'))).toHaveLength(30);
  });
});

test('the log ends with what was checked, also without findings', () => {
  expect(render([])).toEqual([expect.stringMatching(/^已检查 .*通过。$/)]);
});
