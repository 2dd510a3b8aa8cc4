import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { reporter, type FindingsOutput } from '../../src/reporters/json.ts';
import { buildHostile, HOSTILE } from '../support/hostile.ts';
import { buildCellFinding, buildOptions, buildReport, buildTextFinding } from '../support/report.ts';

const schema = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../schemas/findings.schema.json'), 'utf8'));
const validate = new Ajv2020({ strict: false }).compile(schema);

function render(...[findings, parts]: Parameters<typeof buildReport>): FindingsOutput {
  const output = JSON.parse(reporter.render(buildReport(findings, parts), buildOptions({ quiet: true, maxFindings: 1 })));
  expect(validate(output), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  return output;
}

test('the whole output, with null for what is absent', () => {
  const text = buildTextFinding({
    fingerprint: 'a'.repeat(16),
    fix: { risk: 'safe', replacement: '信息形成之日起20个工作日内' },
    related: [{ file: 'b.xlsx', place: { kind: 'cell', sheet: '表', row: 12, column: 6 }, message: '另见' }],
  });
  const cell = buildCellFinding({
    fingerprint: 'b'.repeat(16),
    element: undefined,
    itemName: undefined,
    legal: [{ act: '甲法', confidence: 'recheck' }],
  });
  const notRun = [{ ruleId: 'act-is-overtaken', file: 'b.xlsx', reason: '没有实施日期' }];
  expect(render([text, cell], { notRun })).toEqual({
    schemaVersion: 1,
    tool: { name: 'catalogue', version: '0.1.0' },
    asOf: '2025-06-30',
    vocabularies: { version: '2025.1', asOf: '2025-04-19' },
    summary: {
      files: 2,
      items: 120,
      tasks: 0,
      taskRows: 0,
      errors: 1,
      warnings: 1,
      infos: 0,
      suppressed: 0,
      rules: 3,
      durationMs: 85,
    },
    gate: { failOn: 'error', passed: false },
    notRun,
    findings: [
      {
        ruleId: 'deadline-lacks-trigger',
        severity: 'error',
        message: '公开时限“20个工作日”没有写明起算点',
        file: 'catalogues/社会救助.yaml',
        place: { kind: 'text', line: 15, column: 15, endLine: 15, endColumn: 21 },
        itemId: 'temporary-relief.policy',
        itemName: '政策法规文件',
        element: 'deadline',
        data: { text: '20个工作日' },
        related: [{ file: 'b.xlsx', place: { kind: 'cell', sheet: '表', cell: 'F12', row: 12, column: 6 }, message: '另见' }],
        fix: { risk: 'safe', replacement: '信息形成之日起20个工作日内' },
        legal: [{ act: '政府信息公开条例', article: '第二十六条' }],
        fingerprint: 'a'.repeat(16),
      },
      {
        ruleId: 'subject-is-generic',
        severity: 'warning',
        message: '公开主体“民政部门”不是具体机关',
        file: 'tables/清源县目录.xlsx',
        place: { kind: 'cell', sheet: '社会救助', cell: 'F12', row: 12, column: 6 },
        itemId: null,
        itemName: null,
        element: null,
        data: { text: '民政部门' },
        related: [],
        fix: null,
        legal: [{ act: '甲法', confidence: 'recheck' }],
        fingerprint: 'b'.repeat(16),
      },
    ],
  });
});

test('nothing found is an empty list', () => {
  expect(render([]).findings).toEqual([]);
});

test('texts come back as they went in', () => {
  expect(render(buildHostile()).findings.map((finding) => finding.message)).toEqual([HOSTILE, HOSTILE, HOSTILE]);
});

test('each finding is one line', () => {
  const text = reporter.render(buildReport(Array.from({ length: 7 }, () => buildTextFinding())), buildOptions());
  expect(text.split('\n').filter((line) => line.includes('"fingerprint"'))).toHaveLength(7);
});
