import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { reporter, type FindingsOutput } from '../../src/reporters/json.ts';
import { buildHostile, HOSTILE } from '../support/hostile.ts';
import { buildCheckedDocument, buildCellFinding, buildOptions, buildReport, buildTextFinding } from '../support/report.ts';

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
    fix: { risk: 'safe', original: '旧', replacement: '信息形成之日起20个工作日内' },
    related: [{ file: 'b.xlsx', place: { kind: 'cell', sheet: '表', row: 12, column: 6 }, message: '另见' }],
  });
  const cell = buildCellFinding({
    fingerprint: 'b'.repeat(16),
    element: undefined,
    itemName: undefined,
    itemCategory: undefined,
    bodies: [],
    document: undefined,
    legal: [{ act: '甲法', confidence: 'recheck' }],
  });
  const notRun = [{ ruleId: 'act-is-overtaken', file: 'b.xlsx', reason: '没有实施日期' }];
  const elements = { name: 60, content: 60, basis: 57, deadline: 60, subject: 60, channel: 60, audience: 60, method: 60 };
  const document = {
    kind: 'catalogue',
    title: '清源县社会救助领域基层政务公开标准目录',
    domain: { id: 'social-assistance', name: '社会救助' },
    place: '清源县',
    level: 'county',
    items: 60,
    tasks: 0,
    taskRows: 0,
    elements,
    bodies: [{ name: '清源县民政局', items: 60, tasks: 0, elements }],
  };
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
      suppressed: { comment: 0, file: 0, baseline: 0 },
      skipped: 0,
      rules: 3,
      durationMs: 85,
    },
    gate: { failOn: 'error', passed: false },
    notRun,
    files: [
      { path: 'catalogues/社会救助.yaml', read: true, documents: [document], switchedOff: [] },
      { path: 'tables/清源县目录.xlsx', read: true, documents: [document], switchedOff: [] },
    ],
    findings: [
      {
        ruleId: 'deadline-lacks-trigger',
        severity: 'error',
        message: '公开时限“20个工作日”没有写明起算点',
        file: 'catalogues/社会救助.yaml',
        place: { kind: 'text', line: 15, column: 15, endLine: 15, endColumn: 21 },
        itemId: 'temporary-relief.policy',
        itemName: '政策法规文件',
        itemCategory: '临时救助',
        bodies: ['清源县民政局'],
        document: 0,
        element: 'deadline',
        data: { text: '20个工作日' },
        related: [{ file: 'b.xlsx', place: { kind: 'cell', sheet: '表', cell: 'F12', row: 12, column: 6 }, message: '另见' }],
        fix: { risk: 'safe', original: '旧', replacement: '信息形成之日起20个工作日内' },
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
        itemCategory: null,
        bodies: [],
        document: null,
        element: null,
        data: { text: '民政部门' },
        related: [],
        fix: null,
        legal: [{ act: '甲法', confidence: 'recheck' }],
        fingerprint: 'b'.repeat(16),
      },
    ],
    suppressed: [],
  });
});

test('what is suppressed, and why', () => {
  const finding = buildTextFinding({ fingerprint: 'c'.repeat(16) });
  const suppressed = [
    { by: 'comment', reason: '待修订', until: '2026-12-31', finding },
    { by: 'baseline', finding },
  ] as const;
  expect(render([], { suppressed }).suppressed).toMatchObject([
    { by: 'comment', reason: '待修订', until: '2026-12-31', finding: { ruleId: 'deadline-lacks-trigger', fingerprint: 'c'.repeat(16) } },
    { by: 'baseline', reason: null, until: null, finding: { fingerprint: 'c'.repeat(16) } },
  ]);
});

test('nothing found is an empty list', () => {
  expect(render([]).findings).toEqual([]);
});

test('texts come back as they went in', () => {
  expect(render(buildHostile()).findings.map((finding) => finding.message)).toEqual([HOSTILE, HOSTILE, HOSTILE]);
});

test('a document without anything, and items of nobody, are null', () => {
  const elements = { name: 1, content: 0, basis: 0, deadline: 0, subject: 0, channel: 0, audience: 0, method: 0 };
  const bare = { title: undefined, domain: undefined, place: undefined, level: undefined, items: 1, elements };
  const document = buildCheckedDocument({ ...bare, bodies: [{ items: 1, tasks: 0, elements }] });
  const files = [{ path: 'a.xlsx', read: true, kinds: [], items: 1, tasks: 0, taskRows: 0, documents: [document] }] as const;
  expect(render([], { files }).files).toEqual([
    {
      path: 'a.xlsx',
      read: true,
      documents: [
        {
          kind: 'catalogue',
          title: null,
          domain: null,
          place: null,
          level: null,
          items: 1,
          tasks: 0,
          taskRows: 0,
          elements,
          bodies: [{ name: null, items: 1, tasks: 0, elements }],
        },
      ],
      switchedOff: [],
    },
  ]);
});

test('each finding is one line', () => {
  const text = reporter.render(buildReport(Array.from({ length: 7 }, () => buildTextFinding())), buildOptions());
  expect(text.split('\n').filter((line) => line.includes('"fingerprint"'))).toHaveLength(7);
});
