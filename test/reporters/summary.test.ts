import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { describeGate, describeReport } from '../../src/reporters/summary.ts';
import { buildCellFinding, buildReport, buildTextFinding } from '../support/report.ts';

const findings = [buildTextFinding(), buildCellFinding(), buildCellFinding()];

describe('the gate', () => {
  test.each<[Report['gate'], string, string]>([
    [
      { failOn: 'error', passed: false },
      '门槛“有错误即不通过”：未通过，1 条达到门槛',
      'Gate (fail on error): failed, 1 finding at or above it',
    ],
    [
      { failOn: 'warning', passed: false },
      '门槛“有警告或错误即不通过”：未通过，3 条达到门槛',
      'Gate (fail on warning): failed, 3 findings at or above it',
    ],
    [
      { failOn: 'info', passed: false },
      '门槛“有任何发现即不通过”：未通过，3 条达到门槛',
      'Gate (fail on any finding): failed, 3 findings at or above it',
    ],
    [{ failOn: 'never', passed: true }, '未设门槛：通过', 'Gate (never fail): passed'],
  ])('%j', (gate, zh, en) => {
    expect(describeGate(buildReport(findings, { gate }))).toBe(zh);
    expect(describeGate(buildReport(findings, { gate, language: 'en' }))).toBe(en);
  });
});

describe('what was checked', () => {
  const { summary } = buildReport([]);
  test.each([
    [{ items: 60 }, '60 个事项，', '60 items with'],
    [{ tasks: 20, taskRows: 34 }, '、20 项任务（34 行），', ' 20 tasks (34 rows) with'],
    [{ items: 1, tasks: 1, taskRows: 1 }, '1 个事项、1 项任务（1 行），', '1 item, 1 task (1 row) with'],
    [{}, '0 个事项，', '0 items with'],
    [{ suppressed: { comment: 1, file: 0, baseline: 3 } }, '，已豁免 4 条（注释 1、基线 3）。', ', suppressed 4 (comments 1, baseline 3).'],
    [{ skipped: 3 }, '；跳过 3 个文件（.pdf 2、~$ 1）。', '; 3 files skipped (.pdf 2, ~$ 1).'],
    [{ durationMs: 2345 }, '用时 2.3 秒', 'in 2.3 s'],
  ])('%j', (counts, zh, en) => {
    const skipped = [
      { sort: '.pdf', files: 2 },
      { sort: '~$', files: 1 },
    ];
    const parts = { summary: { ...summary, ...counts }, skipped };
    expect(describeReport(buildReport([], parts))).toContain(zh);
    expect(describeReport(buildReport([], { ...parts, language: 'en' }))).toContain(en);
  });
});
