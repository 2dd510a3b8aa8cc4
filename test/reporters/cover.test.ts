import { expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { describeCover } from '../../src/reporters/cover.ts';
import { buildCellFinding, buildReport, buildRule, buildTextFinding } from '../support/report.ts';

function cover(findings: Parameters<typeof buildReport>[0], parts?: Partial<Report>): Record<string, readonly string[]> {
  return Object.fromEntries(describeCover(buildReport(findings, parts)).map(({ label, lines }) => [label, lines]));
}

test('the cover of a run that failed', () => {
  expect(cover([buildTextFinding(), buildCellFinding()])).toEqual({
    结论: ['门槛“有错误即不通过”：未通过，1 条达到门槛'],
    错误: ['1 条'],
    警告: ['1 条'],
    提示: ['0 条'],
    检查范围: ['catalogues', 'tables'],
    检查数量: ['2 个文件、120 个事项'],
    未能读取的文件: ['无'],
    跳过的文件: ['无'],
    未执行的检查: ['无'],
    基准日期: ['2025-06-30'],
    检查规则: ['执行 3 条'],
    词库: ['版本 2025.1，内容截至 2025-04-19'],
    检查工具: ['catalogue 0.1.0'],
    说明: ['本报告由程序生成，只检查目录和任务表本身，不检查网站，不构成法律意见。'],
  });
});

test('what was not checked, and what was checked otherwise than usual', () => {
  const rules = [buildRule({ severity: 'info', usualSeverity: 'error' }), buildRule({ id: 'workbook-encrypted', about: 'input' })];
  const files = [{ path: 'a.xlsx', read: false, kinds: [], items: 0, tasks: 0, taskRows: 0, documents: [] }] as const;
  const notRun = [{ ruleId: 'act-is-overtaken', file: 'b.xlsx', reason: '没有实施日期' }];
  const findings = [buildCellFinding({ file: 'a.xlsx', ruleId: 'workbook-encrypted', message: '文件已加密' })];
  const entries = describeCover(
    buildReport(findings, { rules, files, notRun, skipped: [{ sort: '.pdf', files: 2 }], switchedOff: ['numbering-gap'], paths: [] }),
  );
  const said = Object.fromEntries(entries.map(({ label, lines }) => [label, lines]));
  expect(said).toMatchObject({
    检查范围: ['a.xlsx'],
    未能读取的文件: ['a.xlsx：文件已加密'],
    跳过的文件: ['.pdf：2 个文件，不是可以检查的表格'],
    未执行的检查: ['未执行 act-is-overtaken：没有实施日期（b.xlsx）'],
    检查规则: ['执行 2 条', '调整级别：deadline-lacks-trigger 错误 → 提示', '停用：numbering-gap'],
  });
  expect(entries.filter(({ alarming }) => alarming).map(({ label }) => label)).toEqual(['未能读取的文件', '跳过的文件', '未执行的检查']);
});

test('in English, with what was suppressed', () => {
  const report = buildReport([], { language: 'en' });
  const said = cover([], { language: 'en', summary: { ...report.summary, suppressed: { comment: 0, file: 2, baseline: 0 } } });
  expect(said).toMatchObject({
    Verdict: ['Gate (fail on error): passed'],
    error: ['0'],
    Suppressed: ['2 (suppression file 2)'],
    Rules: ['3 in force'],
  });
});

test('a file of which nothing says why it could not be read is named all the same', () => {
  const files = [{ path: 'a.xlsx', read: false, kinds: [], items: 0, tasks: 0, taskRows: 0, documents: [] }] as const;
  expect(cover([], { files })['未能读取的文件']).toEqual(['a.xlsx：未能读取']);
});

test('a long list of paths is named in part and counted', () => {
  const paths = Array.from({ length: 50 }, (_, index) => `${index}.yaml`);
  expect(cover([], { paths })['检查范围']).toHaveLength(21);
  expect(cover([], { paths })['检查范围']?.at(-1)).toBe('… 另有 30 项');
});
