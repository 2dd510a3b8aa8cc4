import { describe, expect, test } from 'vitest';
import type { Coverage } from '../../../src/model/coverage.ts';
import { reporter } from '../../../src/reporters/coverage/pretty.ts';
import type { RenderOptions } from '../../../src/reporters/define.ts';
import { displayWidth } from '../../../src/reporters/display-width.ts';
import { catalogueOf, measure } from '../../support/coverage.ts';
import { buildCoverage, buildWhole } from '../../support/coverage-sample.ts';
import { HOSTILE } from '../../support/hostile.ts';
import { buildOptions } from '../../support/report.ts';

function render(coverage: Coverage, options: Partial<RenderOptions> = {}): string {
  if (!('render' in reporter)) throw new Error('pretty is a text');
  return reporter.render(coverage, buildOptions(options));
}

function removeStyles(text: string): string {
  return text.replaceAll(/\u001b\[[0-9;]*m/gu, '');
}

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  test('the sample, at 80 columns', () => {
    expect(render(buildCoverage(language, { failUnder: 90, notices: () => ['坏.xlsx 无法读取'] }))).toMatchSnapshot();
  });

  test.each([40, 80, 120])('no line is wider than %i cells, in colour or not', (width) => {
    const plain = render(buildCoverage(language), { width });
    for (const line of plain.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(width);
    expect(removeStyles(render(buildCoverage(language), { width, color: true }))).toBe(plain);
  });

  test('says of the reference that it is a reconstruction, and of no other standard', () => {
    const statement = language === 'zh' ? '不是任何部门印发的正式文本' : 'no official text';
    const joined = (coverage: Coverage): string => render(coverage, { width: 2000 });
    expect(joined(buildCoverage(language))).toContain(statement);
    expect(joined(buildWhole(language))).not.toContain(statement);
  });
});

test('a catalogue that is as good as its standard has figures and nothing else', () => {
  expect(render(buildWhole('zh'))).toMatchSnapshot();
});

test('what several items share is said once, and an item that has nothing else not again', () => {
  const names = ['办事指南', '审核信息', '审批信息'];
  const items = names.map((name) => ({ name }));
  const [first, ...others] = names.map((name) => ({ name, channel: ['政府网站'] }));
  const short = [{ ...first, content: ['办理事项', '申请材料'] }, ...others];
  const lines = render(measure([catalogueOf(short)], [catalogueOf(items)])).split('\n');
  const at = lines.indexOf('      3 项同样：公开渠道缺“政务服务中心”');
  expect(lines.slice(at + 1, at + 4)).toEqual([
    '        最低生活保障 › 办事指南、审核信息、审批信息',
    expect.stringContaining('      最低生活保障 › 办事指南  0.yaml:'),
    '        - 公开内容缺“办理条件”',
  ]);
  expect(lines.filter((line) => line.includes('审核信息'))).toHaveLength(1);
});

describe('more items than are to be shown', () => {
  test('are counted, and domains without a catalogue give way first', () => {
    const page = render(buildCoverage('zh'), { maxFindings: 5 });
    expect(page).toContain('没有目录的领域 1 个，共缺 1 项：户籍管理 1');
    expect(page).not.toContain('出生登记');
    expect(page).not.toContain('另有 0');
  });

  test('are counted where they belong to domains that were compared', () => {
    expect(render(buildCoverage('zh'), { maxFindings: 2 })).toContain(
      '… 另有 3 个缺项和弱项未显示。查看全部：--max-items 7，或 --format json',
    );
  });
});

describe('quietly', () => {
  test('a gate that was passed takes only the sentences', () => {
    expect(render(buildCoverage('zh', { failUnder: 10 }), { quiet: true })).toMatch(/^ {2}以 standard/u);
  });

  test('one that failed takes what is missing and weaker, and no figures', () => {
    const page = render(buildCoverage('zh', { failUnder: 90 }), { quiet: true });
    expect(page).toContain('救助资金发放结果公示');
    expect(page).not.toContain('按责任单位');
  });
});

test('an item that may be meant is named below the one that is missing', () => {
  const coverage = buildCoverage('zh');
  const [place] = coverage.places;
  const [domain] = place?.domains.filter(({ state }) => state === 'compared') ?? [];
  const missing = domain?.items.find(({ state }) => state === 'missing');
  if (place === undefined || domain === undefined || missing?.standard === undefined) throw new Error('nothing is missing');
  const alike = { ...missing, possibly: { ...missing.standard, name: '资金发放公示', likeness: 0.619 } };
  const page = render({ ...coverage, places: [{ ...place, domains: [{ ...domain, items: [alike] }] }] });
  expect(page).toContain('临时救助 › 救助资金发放结果公示\n        相近：临时救助 › 资金发放公示（61%），请核对是否同一事项');
});

test('no text of a catalogue moves the cursor or begins a line', () => {
  const items = [{ name: HOSTILE, category: HOSTILE, content: [HOSTILE] }];
  const page = render(measure([catalogueOf([{ name: '办事指南' }], { domain: HOSTILE })], [catalogueOf(items, { domain: HOSTILE })]));
  expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u0085\u2028\u202e]/u);
});
