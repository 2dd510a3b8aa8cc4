import { describe, expect, it } from 'vitest';

import type { ProgressReport } from '../../../src/model/task-progress.ts';
import { readXlsx } from '../../../src/readers/formats/xlsx-grid.ts';
import { LIMITS } from '../../../src/ooxml/limits.ts';
import { openZip } from '../../../src/ooxml/zip.ts';
import { displayWidth } from '../../../src/reporters/display-width.ts';
import { reporters } from '../../../src/reporters/progress/index.generated.ts';
import { HOSTILE } from '../../support/hostile.ts';
import { parsePage } from '../../support/page.ts';
import { problemOf } from '../../support/problem.ts';
import { buildProgress, buildProgressReport, buildState } from '../../support/progress.ts';
import { sheetTexts } from '../../support/sheet-texts.ts';

const STATES = [
  buildState({ status: 'done', done: '2025-05-20', evidence: '附件1', remark: '已办' }),
  buildState({ status: 'under-way', conflicts: [{ field: 'status', value: '已完成', file: 'b.xlsx', cell: '按期任务!J7' }] }),
  buildState({ typed: { status: '差不多了', done: '下周' }, more: { 联系人: '李某' } }),
];
const ROWS = [
  { day: '2025-05-31', group: '公开', states: STATES.slice(0, 1) },
  { day: '2025-12-31', group: '解读', states: STATES.slice(1, 2) },
  { group: '解读', states: STATES.slice(2) },
  { day: '2025-05-31' },
];
const NOTE = {
  on: '2025-04-01',
  kind: 'row-added',
  severity: 'warning',
  unit: '县民政局',
  file: 'b.xlsx',
  cell: '按期任务!E9',
  message: '新增了一行',
  cells: { 备注: '自加' },
} as const;
const REPORT = buildProgressReport(buildProgress(ROWS, { notes: [NOTE] }));

function render(name: string, report: ProgressReport = REPORT, width = 120): string {
  const reporter = reporters.find((one) => one.name === name);
  if (reporter === undefined || !('render' in reporter)) throw new Error(`no text ${name}`);
  return reporter.render(report, { width, color: false });
}

async function renderBook(report: ProgressReport = REPORT): Promise<Uint8Array> {
  const reporter = reporters.find((one) => one.name === 'xlsx');
  if (reporter === undefined || !('renderFile' in reporter)) throw new Error('no workbook');
  return reporter.renderFile(report);
}

const HOSTILE_REPORT = buildProgressReport(
  buildProgress(
    [
      {
        group: HOSTILE,
        states: [
          buildState({
            status: 'done',
            evidence: HOSTILE,
            remark: HOSTILE,
            more: { [HOSTILE]: HOSTILE },
            from: [{ file: HOSTILE, cell: HOSTILE }],
          }),
        ],
      },
      { group: '甲' },
    ],
    { title: HOSTILE, notes: [{ ...NOTE, message: HOSTILE, unit: HOSTILE, cells: { [HOSTILE]: HOSTILE } }] },
  ),
);

describe('the table', () => {
  it('stands in columns, leaves out figures that nobody has, and names units that have not returned', () => {
    expect(render('table')).toBe(`清源县2025年政务公开工作任务分解表

截至 2025-06-30
单位      应完成  已完成  其中按期  逾期未完成  进行中  未开始  未报或不明  说法冲突
县民政局       4       1         1           ·       1       ·           2         1
合计           4       1         1           ·       1       ·           2         1

任务组      应完成  已完成  其中按期  逾期未完成  进行中  未开始  未报或不明  说法冲突
公开             1       1         1           ·       ·       ·           ·         ·
解读             2       ·         ·           ·       1       ·           1         1
（未分组）       1       ·         ·           ·       ·       ·           1         ·

另有 1 项情况需要处理，见 xlsx、html 格式
`);
    const progress = buildProgress([{}]);
    const unreturned = { ...progress, units: progress.units.map(({ unit, rows }) => ({ unit, rows, returns: [] })) };
    expect(render('table', buildProgressReport(unreturned, { language: 'en' }))).toContain('Not returned: 县民政局');
  });

  it('has columns of one width, whatever the names are', () => {
    const progress = buildProgress([{ group: '一' }, { group: 'a very long name of a group of tasks that goes on and on' }]);
    for (const width of [60, 80, 120]) {
      const lines = render('table', buildProgressReport(progress), width).split('\n');
      const head = lines.findIndex((line) => line.startsWith('任务组'));
      expect(new Set(lines.slice(head, head + 3).map(displayWidth)).size).toBe(1);
      expect(displayWidth(lines[head] ?? '')).toBeLessThanOrEqual(Math.max(width, 70));
    }
  });
});

describe('the page', () => {
  it('draws what each unit has come to, says it in words too, and needs no script', () => {
    const { tags, words } = parsePage(render('html'));
    expect(tags.some(({ name }) => ['script', 'link', 'img'].includes(name))).toBe(false);
    const bars = tags.filter(({ name, attributes }) => name === 'svg' && attributes['role'] === 'img');
    expect(bars.map(({ attributes }) => attributes['aria-label'])).toContain('已完成 1 · 进行中 1 · 未报或不明 2');
    expect(words).toContain('新增了一行');
    const widths = tags
      .filter(({ name, attributes }) => name === 'rect' && attributes['x'] !== undefined)
      .map(({ attributes }) => Number(attributes['width']));
    expect(widths.slice(0, 3)).toEqual([60, 60, 120]);
  });
});

describe('the workbook', () => {
  it('has figures with bars, what to look at, and every row', async () => {
    const bytes = await renderBook();
    const { sheets } = await readXlsx(bytes, undefined, true);
    expect(sheets.map(({ name }) => name)).toEqual(['进度统计', '需要处理的情况', '进度明细']);
    const texts = sheets.flatMap(sheetTexts).flat();
    for (const text of ['附件1', '差不多了', '下周', '联系人：李某', '状态：已完成 (b.xlsx 按期任务!J7)', '新增了一行', '备注：自加'])
      expect(texts).toContain(text);
    const zip = await openZip(bytes, LIMITS);
    let figures = '';
    for await (const chunk of zip.read('xl/worksheets/sheet1.xml')) figures += Buffer.from(chunk).toString('utf8');
    expect(figures.match(/type="dataBar"/gu)).toHaveLength(2);
  });

  it('is the same bytes for the same progress, and is not taken for a table', async () => {
    const [one, other] = [await renderBook(), await renderBook()];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    expect(await problemOf(() => readXlsx(one))).toMatchObject({ code: 'table-not-found' });
  });
});

describe('foreign texts', () => {
  it.each(['table', 'markdown', 'html', 'csv'])('do no harm in %s', (name) => {
    const written = render(name, HOSTILE_REPORT);
    expect(written).not.toMatch(/[\u0000-\u0008\u001b\u202e\ud800]/u);
    if (name === 'html') expect(parsePage(written).tags.some((tag) => tag.name === 'b')).toBe(false);
    if (name === 'markdown') expect(written).not.toContain('<b>');
    if (name === 'csv') expect(written).not.toMatch(/(?:^|,|")[=+@]/mu);
  });

  it('do no harm in a workbook', async () => {
    const { sheets } = await readXlsx(await renderBook(HOSTILE_REPORT), undefined, true);
    expect(sheets).toHaveLength(3);
  });
});

it('the figures in JSON are what was counted', () => {
  expect(JSON.parse(render('json'))).toMatchObject({
    title: REPORT.progress.title,
    year: 2025,
    asOf: '2025-06-30',
    periods: JSON.parse(JSON.stringify(REPORT.periods)),
  });
});

it('every format says what it is for in both languages, and renders both', async () => {
  const english = buildProgressReport(REPORT.progress, { language: 'en' });
  for (const reporter of reporters) {
    expect(reporter.summary.zh).toMatch(/[\u4e00-\u9fff]/u);
    expect(reporter.summary.en).toMatch(/^[\u0020-\u007e]+$/u);
    const written = 'render' in reporter ? reporter.render(english, { width: 100, color: true }) : await reporter.renderFile(english);
    expect(written.length).toBeGreaterThan(100);
  }
});
