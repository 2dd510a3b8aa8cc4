import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { displayWidth } from '../../src/reporters/display-width.ts';
import { reporter } from '../../src/reporters/pretty.ts';
import { buildCellFinding, buildOptions, buildReport, buildTextFinding } from '../support/report.ts';

const related = {
  file: 'catalogues/养老服务.yaml',
  place: { kind: 'text', start: { line: 31, column: 5 }, end: { line: 31, column: 9 } },
  message: '同一事项在此写有起算点',
} as const;

/** One of everything: a text and a cell, with a remedy, a related place and a fact that is to be rechecked. */
function buildOneOfEach(): Finding[] {
  return [
    buildTextFinding({ fix: { risk: 'safe', original: '旧', replacement: '信息形成或者变更之日起20个工作日内' }, related: [related] }),
    buildTextFinding({
      ruleId: 'basis-cites-overtaken-act',
      severity: 'warning',
      message: '《社会救助暂行办法》已于2019年3月2日修订，目录仍按2014年的文本引用，读者查阅时无从得知',
      element: 'basis',
      place: { kind: 'text', start: { line: 14, column: 14 }, end: { line: 14, column: 24 } },
      legal: [{ act: '社会救助暂行办法', article: '第一条', confidence: 'recheck' }],
    }),
    buildCellFinding(),
  ];
}

function buildMany(count: number, finding: Partial<Finding> = {}): Finding[] {
  return Array.from({ length: count }, (_, index) =>
    buildCellFinding({
      place: { kind: 'cell', sheet: '社会救助', row: index * 37 + 3, column: 6 },
      excerpt: {
        kind: 'cells',
        columns: [1, 6],
        header: ['序号', '公开主体'],
        rows: [{ number: index * 37 + 3, cells: ['8', '民政部门'] }],
      },
      ...finding,
    }),
  );
}

const notRun = [
  { ruleId: 'basis-cites-overtaken-act', file: 'a.xlsx', reason: '目录没有写明实施日期' },
  { ruleId: 'act-is-overtaken', file: 'a.xlsx', reason: '目录没有写明实施日期' },
  { ruleId: 'act-is-overtaken', file: 'b.xlsx', reason: '目录没有写明实施日期' },
];

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  test.each([80, 120])('what a terminal of %i columns shows', (width) => {
    const text = reporter.render(buildReport(buildOneOfEach(), { language }), buildOptions({ width }));
    expect(text).toMatchSnapshot();
  });

  test.each([60, 80, 120])('no line is wider than %i cells, few findings or many', (width) => {
    for (const findings of [buildOneOfEach(), [...buildOneOfEach(), ...buildMany(30)]]) {
      const text = reporter.render(buildReport(findings, { language, notRun }), buildOptions({ width, maxFindings: 25 }));
      for (const line of text.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(width);
    }
  });
});

describe('what can be done', () => {
  const fix = { risk: 'safe', original: '旧', replacement: '新' } as const;
  const lineBefore = (findings: readonly Finding[], language: 'zh' | 'en', quiet = false): string | undefined =>
    reporter
      .render(buildReport(findings, { language }), buildOptions({ width: 200, quiet }))
      .trimEnd()
      .split('\n')
      .at(-3);

  test('is said before the verdict: how much can be fixed, and where a rule is explained', () => {
    const findings = [
      buildTextFinding({ fix }),
      buildTextFinding({ fix: { ...fix, risk: 'unsafe' } }),
      buildCellFinding({ fix, file: 'a.xlsx' }),
      buildCellFinding({ fix, file: 'a.csv' }),
    ];
    expect(lineBefore(findings, 'zh')).toBe(
      '可自动修正 2 条：catalogue fix；须人工确认后修正 1 条：catalogue fix --unsafe；规则说明：catalogue explain <规则>',
    );
    expect(lineBefore(findings, 'en')).toBe(
      '2 can be fixed: catalogue fix; 1 more after a look: catalogue fix --unsafe; about a rule: catalogue explain <rule>',
    );
  });

  test('is where a rule is explained, where nothing can be fixed', () => {
    expect(lineBefore([buildTextFinding()], 'zh')).toBe('规则说明：catalogue explain <规则>');
    expect(lineBefore([buildTextFinding()], 'zh', true)).not.toContain('catalogue explain');
  });
});

describe('the last line', () => {
  test('states what was checked and that the gate was passed, also when there is nothing to say', () => {
    const files = [{ path: 'a.yaml', read: true, kinds: ['catalogue'], items: 60, tasks: 0, taskRows: 0, documents: [] }] as const;
    const text = reporter.render(buildReport([], { files }), buildOptions({ width: 200 }));
    expect(text).toBe(
      '✔ 已检查 1 个文件、60 个事项，规则 3 条，以 2025-06-30 为准，用时 85 毫秒。0 个错误、0 个警告、0 条提示。门槛“有错误即不通过”：通过。\n',
    );
  });

  test('says why the gate was not passed, what was not read and what did not run', () => {
    const files = [{ path: 'a.yaml', read: false, kinds: [], items: 0, tasks: 0, taskRows: 0, documents: [] }] as const;
    const report = buildReport([buildTextFinding()], { language: 'en', files, notRun });
    const last = reporter
      .render(report, buildOptions({ width: 400 }))
      .trimEnd()
      .split('\n')
      .at(-1);
    expect(last).toContain('1 error, 0 warnings, 0 info; 1 file could not be read; 2 rules could not run everywhere.');
    expect(last).toContain('Gate (fail on error): failed, 1 finding at or above it.');
  });
});

describe('many findings', () => {
  test('up to twenty have frames; more become rows, with frames for errors only', () => {
    const twenty = reporter.render(buildReport(buildMany(20)), buildOptions());
    expect(twenty.match(/\^+/g)).toHaveLength(20);
    const more = reporter.render(buildReport([buildTextFinding(), ...buildMany(20)]), buildOptions());
    expect(more.match(/\^+/g)).toHaveLength(1);
  });

  test('rows align by display width', () => {
    const text = reporter.render(buildReport(buildMany(30)), buildOptions());
    const columns = text
      .split('\n')
      .filter((line) => line.includes('警告  公开主体'))
      .map((line) => displayWidth(line.slice(0, line.indexOf('警告'))));
    expect(columns).toHaveLength(30);
    expect(new Set(columns).size).toBe(1);
  });

  test('what is not shown is counted, with the way to see it, and errors are shown first', () => {
    const findings = [...buildMany(40), buildTextFinding()];
    const text = reporter.render(buildReport(findings), buildOptions({ width: 120, maxFindings: 25 }));
    expect(text).toContain('tables/清源县目录.xlsx  40 个警告\n');
    expect(text).toContain('… 另有 16 条未显示（其中错误 0 条）。查看全部：--max-findings 41，或 --format json');
    expect(text).toContain('deadline-lacks-trigger');
  });

  test('a reason why rules did not run is told once', () => {
    const text = reporter.render(buildReport([], { notRun }), buildOptions({ width: 120 }));
    expect(text).toContain('未执行 basis-cites-overtaken-act、act-is-overtaken：目录没有写明实施日期（2 个文件）\n');
  });

  test('a merged cell with hundreds of related places lists ten and counts the rest', () => {
    const text = reporter.render(buildReport([buildTextFinding({ related: Array.from({ length: 300 }, () => related) })]), buildOptions());
    expect(text.match(/= 相关/g)).toHaveLength(11);
    expect(text).toContain('… 另有 290 处');
  });
});

test('quiet shows errors only, without frames, and the last line', () => {
  const text = reporter.render(buildReport(buildOneOfEach(), { notRun }), buildOptions({ quiet: true }));
  expect(text).toContain('deadline-lacks-trigger');
  expect(text).not.toMatch(/basis-cites|subject-is-generic|\^/);
  expect(text).toContain('未通过');
});

test('colour adds escape sequences and nothing else', () => {
  const report = buildReport(buildOneOfEach());
  const plain = reporter.render(report, buildOptions());
  const coloured = reporter.render(report, buildOptions({ color: true }));
  expect(plain).not.toContain('\u001b');
  expect(coloured).toContain('\u001b[');
  expect(coloured.replaceAll(/\u001b\[[0-9;]*m/g, '')).toBe(plain);
});

test('a text of the file cannot steer the terminal', () => {
  const hostile = '\u001b]0;x\u0007\u001b[2K\r政务\u202e';
  const finding = buildTextFinding({ message: hostile, itemName: hostile, file: `a${hostile}.yaml` });
  for (const findings of [[finding], [finding, ...buildMany(30)]]) {
    expect(reporter.render(buildReport(findings), buildOptions())).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  }
});
