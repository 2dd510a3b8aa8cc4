import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/model/change.ts';
import type { Revision } from '../../../src/model/revision.ts';
import type { RenderOptions } from '../../../src/reporters/define.ts';
import { displayWidth } from '../../../src/reporters/display-width.ts';
import { reporter } from '../../../src/reporters/revision/pretty.ts';
import { HOSTILE } from '../../support/hostile.ts';
import { buildOptions } from '../../support/report.ts';
import { buildChange, buildRevision, buildSample, buildUnchanged, inBook, inText } from '../../support/revision.ts';

function render(revision: Revision, options: Partial<RenderOptions> = {}): string {
  if (!('render' in reporter)) throw new Error('pretty is a text');
  return reporter.render(revision, buildOptions(options));
}

function removeStyles(text: string): string {
  return text.replaceAll(/\u001b\[[0-9;]*m/gu, '');
}

const many = (kind: string, count: number): Change[] =>
  Array.from({ length: count }, (_, index) =>
    buildChange({ kind, message: `改动${index + 1}`, occurrences: [{ after: inBook('after', index + 1, `事项${index + 1}`) }] }),
  );

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  test('the sample, at 80 columns', () => {
    expect(render(buildSample(language))).toMatchSnapshot();
  });

  test('two sides that are the same', () => {
    expect(render(buildUnchanged(language))).toMatchSnapshot();
  });

  test.each([40, 80, 120])('no line is wider than %i cells, in colour or not', (width) => {
    const long = buildChange({
      kind: 'content-element-reworded',
      message: `公开内容改写 ${'rewritten '.repeat(20)}`,
      before: `${'救助对象名单和救助标准，'.repeat(40)}旧`,
      after: `${'救助对象名单和救助标准，'.repeat(40)}新 ${'long-word-without-end'.repeat(20)}`,
      occurrences: [
        {
          before: { ...inText('before', 4, '名'.repeat(90)), file: `${'文件夹/'.repeat(30)}a.yaml` },
          after: inText('after', 4, '名'.repeat(90)),
        },
      ],
    });
    const sample = buildSample(language);
    const revision = buildRevision([...sample.changes, long], { language, accepted: sample.accepted, notices: ['说明'.repeat(60)] });
    for (const color of [true, false]) {
      const widths = removeStyles(render(revision, { width, color })).split('\n').map(displayWidth);
      expect(Math.max(...widths)).toBeLessThanOrEqual(width);
    }
  });
});

describe('the differences of a text', () => {
  const change = buildChange({
    kind: 'deadline-lengthened',
    message: '公开时限延长',
    before: '自形成之日起10个工作日内公开',
    after: '自形成之日起20个工作日内公开',
  });

  test('stand between marks where there is no colour', () => {
    expect(render(buildRevision([change]))).toContain('自形成之日起〔-10-〕〔+20+〕个工作日内公开');
  });

  test('are struck through and underlined where there is, without the marks', () => {
    const text = render(buildRevision([change]), { color: true });
    expect(text).toContain('\u001b[31m\u001b[9m10\u001b[29m\u001b[39m\u001b[32m\u001b[4m20\u001b[24m\u001b[39m');
    expect(text).not.toContain('〔');
  });

  test('keep their styles where a line breaks within them, and lose nothing', () => {
    const after = `救助标准${'、新增的一项内容'.repeat(30)}`;
    const text = render(buildRevision([buildChange({ kind: 'text-reworded', message: '改写', before: '救助标准', after })]), {
      color: true,
    });
    const lines = text.split('\n').filter((line) => line.includes('新增的一项'));
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) expect(line).toMatch(/^ {4}(?:救助标准)?\u001b\[32m\u001b\[4m[^\u001b]+\u001b\[24m\u001b\[39m$/u);
    expect(removeStyles(lines.join('')).replaceAll(' ', '')).toBe(after);
  });

  test('leave out what stays the same far from them', () => {
    const same = '没有变化的文字。'.repeat(30);
    const text = render(buildRevision([buildChange({ kind: 'text-reworded', before: `${same}旧${same}`, after: `${same}新${same}` })]));
    expect(text).toMatch(/…\S*文字。\s*〔-旧-〕〔\+新\+〕没有/u);
    expect(text.match(/没有变化/gu)?.length).toBeLessThan(10);
  });

  test('of texts that have little in common are the texts, whole', () => {
    const revision = buildRevision([buildChange({ kind: 'audience-narrowed', before: '全社会公众', after: '特定群体：本人及其社会关系' })]);
    expect(render(revision)).toContain('〔-全社会公众-〕〔+特定群体：本人及其社会关系+〕');
  });

  test.each([
    ['减少公开渠道“公示栏”', '公示栏', undefined, false],
    ['公开主体由“民政局”换成“残联”', '民政局', '残联', false],
    ['公开主体由“清源县民政局”换成“清源县财政局”', '清源县民政局', '清源县财政局', true],
    ['减少公开渠道', '公示栏', undefined, true],
  ])('of %s are shown where the sentence alone does not show them', (message, before, after, shown) => {
    expect(render(buildRevision([buildChange({ kind: 'channel-removed', message, before, after })])).includes('〔')).toBe(shown);
  });
});

describe('items and places', () => {
  const occurrences = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      before: inBook('before', 5 + index, `事项${index + 1}`),
      after: inBook('after', 6 + index, `事项${index + 1}`),
    }));
  const of = (count: number, language: 'zh' | 'en' = 'zh'): string =>
    render(buildRevision([buildChange({ kind: 'channel-removed', occurrences: occurrences(count) })], { language }), { width: 120 });

  test.each([
    [1, '临时救助 › 事项1\n', '2024/社会救助.xlsx 社会救助!C5 → 2025/社会救助.xlsx 社会救助!C6\n'],
    [3, '临时救助 › 事项1、事项2、事项3\n', '社会救助!C5、C6、C7 → 2025/社会救助.xlsx 社会救助!C6、C7、C8\n'],
    [4, '事项1、事项2、事项3 等 4 项\n', '社会救助!C6、C7、C8 等 4 处\n'],
  ])('of %i occurrences', (count, items, places) => {
    expect(of(count)).toContain(items);
    expect(of(count)).toContain(places);
  });

  test('are counted in English, too', () => {
    expect(of(5, 'en')).toContain('事项1, 事项2, 事项3 and 2 more\n');
  });

  test('of two categories name both', () => {
    const mixed = [
      { after: inBook('after', 5, '办事指南', 'name', '最低生活保障') },
      { after: inBook('after', 9, '办事指南', 'name', '临时救助') },
    ];
    expect(render(buildRevision([buildChange({ kind: 'channel-removed', occurrences: mixed })]))).toContain(
      '最低生活保障 › 办事指南；临时救助 › 办事指南\n',
    );
  });

  test('of what has no name are only places', () => {
    const place = { kind: 'cell', sheet: '', row: 1, column: 1 } as const;
    const text = render(
      buildRevision([buildChange({ kind: 'item-removed', message: '删去目录', occurrences: [{ before: { file: 'a.csv', place } }] })]),
    );
    expect(text).toContain('  • 删去目录  item-removed\n    a.csv A1\n');
  });
});

describe('how much is shown', () => {
  test('several changes of a kind stand below its name', () => {
    const text = render(buildRevision(many('item-removed', 3)));
    expect(text).toContain('  • 删去公开事项：3 项改动  item-removed\n');
    expect(text.match(/^ {4}- 改动/gmu)).toHaveLength(3);
  });

  test('beyond maxFindings the gravest are shown, and the others counted', () => {
    const text = render(buildRevision([...many('item-removed', 5), ...many('item-renamed', 5)]), { maxFindings: 4 });
    expect(text.match(/^ {4}- 改动/gmu)).toHaveLength(4);
    expect(text).toContain('◆ 中性  5 项改动');
    expect(text.replaceAll('\n', '')).toContain('另有 6 项改动未显示（其中 1 项不通过门槛）');
  });

  test.each([
    [5, true],
    [6, false],
  ])('%i editorial changes are listed: %s', (count, listed) => {
    expect(render(buildRevision(many('punctuation-only', count))).includes('改动1')).toBe(listed);
  });

  test('editorial changes that fail the gate are listed, however many', () => {
    const gate = { failOn: 'any', passed: false } as const;
    expect(render(buildRevision(many('punctuation-only', 30), { gate }))).toContain('改动30');
  });

  test('quiet shows what fails, and the verdict', () => {
    const text = render(buildSample('zh'), { quiet: true });
    expect(text).toContain('▼ 公开变窄');
    expect(text).not.toMatch(/▲|◆|○|已认可，不计入/u);
    expect(text).toContain('✖ 门槛');
  });

  test('an accepted change is named with its reason, and not among the others', () => {
    const text = render(buildSample('zh'));
    expect(text).not.toContain('made-on-request');
    expect(text.replaceAll(/\n */gu, '')).toContain('- 由主动公开改为依申请公开 · 临时救助 › 审批信息 · 涉及个人隐私，经局务会研究');
  });
});

test.each([
  [0, 0, '没有可比较的内容：两侧都没有事项或任务'],
  [0, 3, '没有可比较的内容：一侧没有任何事项或任务'],
])('sides of %i and %i items are not said to be the same', (one, other, sentence) => {
  const sides = { before: { name: 'a', files: 1, entries: one }, after: { name: 'b', files: 1, entries: other } };
  const text = render(buildRevision([], { ...sides, documents: [] }));
  expect(text).toContain(sentence);
  expect(text).not.toMatch(/没有任何改动|✔/u);
});

test('tasks are counted as tasks', () => {
  const side = { file: 'a.xlsx', entries: 22 };
  const documents = [{ kind: 'task-table', before: side, after: { ...side, entries: 20 }, rows: [] }] as const;
  expect(render(buildRevision([], { documents }), { width: 120 })).toContain(
    '2024（2 个文件、22 项任务）与 2025（2 个文件、3 个事项、20 项任务）',
  );
});

test('what could not be read is said before the verdict', () => {
  expect(render(buildRevision([], { notices: ['a.pdf 未能读取'] }))).toContain('注意：a.pdf 未能读取\n');
});

test('texts that are not to be trusted can neither forge lines nor reach the terminal', () => {
  const occurrences = [
    { before: { ...inBook('before', 4, HOSTILE), file: HOSTILE }, after: { ...inBook('after', 4, HOSTILE), category: HOSTILE } },
  ];
  const changes = [
    buildChange({ kind: 'text-reworded', message: HOSTILE, before: HOSTILE, after: `${HOSTILE}新`, occurrences }),
    ...many('item-removed', 1),
  ];
  const parts = { notices: [HOSTILE], before: { name: HOSTILE, files: 1, entries: 1 } };
  for (const color of [true, false]) {
    const text = removeStyles(render(buildRevision(changes, parts), { color }));
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/u);
    expect(text).not.toMatch(/^::error/mu);
  }
});
