import { describe, expect, test } from 'vitest';
import type { Coverage } from '../../../src/model/coverage.ts';
import { reporter } from '../../../src/reporters/coverage/markdown.ts';
import type { RenderOptions } from '../../../src/reporters/define.ts';
import { catalogueOf, measure } from '../../support/coverage.ts';
import { buildCoverage, buildWhole } from '../../support/coverage-sample.ts';
import { HOSTILE } from '../../support/hostile.ts';
import { buildOptions } from '../../support/report.ts';

function render(coverage: Coverage, options: Partial<RenderOptions> = {}): string {
  return reporter.render(coverage, buildOptions(options));
}

test.each(['zh', 'en'] as const)('the sample in %s', (language) => {
  expect(render(buildCoverage(language, { failUnder: 90, notices: () => ['坏.xlsx 无法读取'] }))).toMatchSnapshot();
});

test.each([
  ['## ✅ 达标情况通过', buildCoverage('zh', { failUnder: 10 })],
  ['## ❌ 达标情况未通过', buildCoverage('zh', { failUnder: 90 })],
  ['## 📋 达标情况', buildWhole('zh')],
  ['## ⚠️ 没有可衡量的内容', measure([catalogueOf([{}])], [])],
])('it begins with the verdict: %s', (heading, coverage) => {
  expect(render(coverage).split('\n')[0]).toBe(heading);
});

describe('what has no room', () => {
  /** A standard of many items of which the place has one. */
  function buildLong(places: number): Coverage {
    const items = Array.from({ length: 400 }, (_, index) => ({ name: `${index}${'救助事项'.repeat(30)}` }));
    const mine = Array.from({ length: places }, (_, index) =>
      catalogueOf([{ name: '甲' }], { place: { name: `清源${index}县`, level: 'county' } }),
    );
    return measure(mine, [catalogueOf(items, { place: { name: '云岭市', level: 'city' } })]);
  }

  test('is counted, and the comment stays within what GitHub takes', () => {
    const page = render(buildLong(1), { maxFindings: 10_000 });
    const listed = page.match(/^- ✗ 缺项/gmu)?.length ?? 0;
    expect(page.length).toBeLessThan(65_536);
    expect(page).toContain(`**另有 ${400 - listed} 个事项没有列出`);
  });

  test('may be a whole place', () => {
    const page = render(buildLong(3), { maxFindings: 10_000 });
    expect(page.length).toBeLessThan(65_536);
    expect(page).toContain('**另有 2 个地方没有列出');
  });
});

test('no text of a catalogue is taken for Markdown or HTML, or calls anybody', () => {
  const items = [{ name: HOSTILE, category: HOSTILE, content: [HOSTILE] }];
  const page = render(measure([catalogueOf([{ name: '办事指南' }], { domain: HOSTILE })], [catalogueOf(items, { domain: HOSTILE })]));
  expect(page).not.toMatch(/<b>|@someone/u);
});
