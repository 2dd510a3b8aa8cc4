import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { reporter } from '../../src/reporters/markdown.ts';
import { buildHostile } from '../support/hostile.ts';
import { buildCellFinding, buildOptions, buildReport, buildTextFinding } from '../support/report.ts';

function render(findings: readonly Finding[], parts?: Parameters<typeof buildReport>[1]): string {
  return reporter.render(buildReport(findings, parts), buildOptions());
}

function rowsOf(text: string): string[] {
  return text.split('\n').filter((line) => /^\| (?:\d+:\d+|.*![A-Z]+\d+) \|/.test(line));
}

test('heading, gate, counts, a folded table per file, and what was checked', () => {
  const text = render([buildTextFinding(), buildCellFinding()]);
  expect(text).toMatch(/^## ❌ 目录检查未通过\n\n门槛“有错误即不通过”：未通过，1 条达到门槛\n/);
  expect(text).toContain('| 2 | 120 | 0 | 1 | 1 | 0 | 0 | 3 |');
  expect(text).toContain('<details><summary><b>catalogues/社会救助.yaml</b> (1 个错误)</summary>\n\n| 位置 |');
  expect(rowsOf(text)).toEqual([
    '| 15:15 | 错误 | 公开时限“20个工作日”没有写明起算点<br>《政府信息公开条例》第二十六条 | 政策法规文件 · 公开时限 | deadline-lacks-trigger |',
    '| 社会救助!F12 | 警告 | 公开主体“民政部门”不是具体机关 | 临时救助政策 · 公开主体 | subject-is-generic |',
  ]);
  expect(text.trimEnd().split('\n').at(-1)).toMatch(/^已检查 2 个文件/);
});

test('a run that found nothing says so', () => {
  const text = render([], { language: 'en' });
  expect(text).toMatch(/^## ✅ Catalogue check passed\n/);
  expect(text).toContain('\nNothing found.\n');
});

test('a hostile text is plain words in its own cell', () => {
  const text = render(buildHostile());
  expect(text).toContain('&lt;b&gt;&amp;"\'\\|\\*\\_\\`\\\\ %0A');
  expect(text).toContain('@<!-- -->someone \\$x\\$');
  expect(text).not.toMatch(/<b>&|[\u0000-\u0009\u000b-\u001f\u2028\u202e]/);
  for (const line of text.split('\n').filter((row) => row.startsWith('| 15:15') || row.includes('AB3'))) {
    expect(line.replaceAll(/\\./g, '').match(/\|/g), line).toHaveLength(6);
  }
});

describe('long lists', () => {
  test('fifty findings, the worst preferred, and a count of the rest', () => {
    const text = render([...Array.from({ length: 80 }, () => buildCellFinding()), buildTextFinding()]);
    expect(rowsOf(text)).toHaveLength(50);
    expect(text).toContain('deadline-lacks-trigger');
    expect(text).toContain('(80 个警告)');
    expect(text).toContain('… 另有 31 条未列出');
  });

  test.each([
    ['enormous texts', () => buildTextFinding({ message: '|<'.repeat(50_000), itemName: '&'.repeat(5000) })],
    ['a file each with an enormous name', (index: number) => buildTextFinding({ file: `${'<'.repeat(5000)}${index}.yaml` })],
    [
      'hundreds of related places',
      () => buildTextFinding({ related: buildHostile().concat(Array.from({ length: 500 }, () => buildTextFinding())) }),
    ],
  ])('stays under 65,000 characters with %s, and counts what it left out', (_, build) => {
    const notRun = Array.from({ length: 500 }, (unused, index) => ({ ruleId: 'r', file: 'a.yaml', reason: `${'|'.repeat(2000)}${index}` }));
    const text = render(
      Array.from({ length: 60 }, (unused, index) => build(index)),
      { notRun },
    );
    expect(text.length).toBeLessThan(65_000);
    expect(rowsOf(text).length).toBeGreaterThan(3);
    expect(text).toContain(`另有 ${60 - rowsOf(text).length} 条未列出`);
    expect(text).toContain('另有 490 种原因未列出');
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
  });
});

test('quiet lists errors only', () => {
  const text = reporter.render(buildReport([buildTextFinding(), buildCellFinding()]), buildOptions({ quiet: true }));
  expect(rowsOf(text)).toHaveLength(1);
});
