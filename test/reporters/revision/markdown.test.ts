import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/model/change.ts';
import type { Revision } from '../../../src/model/revision.ts';
import type { RenderOptions } from '../../../src/reporters/define.ts';
import { reporter } from '../../../src/reporters/revision/markdown.ts';
import { HOSTILE } from '../../support/hostile.ts';
import { buildOptions } from '../../support/report.ts';
import { buildChange, buildRevision, buildSample, buildUnchanged, inBook } from '../../support/revision.ts';

/** What GitHub takes of a comment. */
const GITHUB_LIMIT = 65_536;

function render(revision: Revision, options: Partial<RenderOptions> = {}): string {
  if (!('render' in reporter)) throw new Error('markdown is a text');
  return reporter.render(revision, buildOptions({ maxFindings: 10_000, ...options }));
}

function many(kind: string, count: number, parts: Partial<Change> = {}): Change[] {
  return Array.from({ length: count }, (_, index) =>
    buildChange({ kind, message: `改动${index + 1}`, occurrences: [{ after: inBook('after', index + 1, `事项${index + 1}`) }], ...parts }),
  );
}

/** The entries that stand open, and those of each block to unfold. */
function countEntries(text: string): { readonly open: number; readonly folded: readonly number[] } {
  const [first = '', ...blocks] = text.split('<details>');
  const count = (part: string): number => part.match(/^- /gmu)?.length ?? 0;
  return { open: count(first), folded: blocks.map(count) };
}

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  test('the sample', () => {
    expect(render(buildSample(language))).toMatchSnapshot();
  });

  test('two sides that are the same', () => {
    expect(render(buildUnchanged(language))).toMatchSnapshot();
  });

  test('the longest texts there may be still make a comment that GitHub takes, which says that it was cut', () => {
    const long = '@<&|*`很长的文字'.repeat(100);
    const occurrences = Array.from({ length: 5 }, (_, index) => ({
      before: { ...inBook('before', index + 1, long), file: `${long}${index}`, category: long },
      after: { ...inBook('after', index + 1, long), file: `${long}${index}`, category: long },
    }));
    const segments = [
      { kind: 'same', text: long },
      { kind: 'removed', text: long },
      { kind: 'added', text: long },
    ] as const;
    const parts = { message: long, before: long, after: long, segments, legal: [{ act: long }], occurrences };
    const changes = ['item-removed', 'item-added', 'item-renamed', 'text-reworded'].flatMap((kind) => many(kind, 60, parts));
    const side = { name: long, files: 1, entries: 1 };
    const accepted = many('made-on-request', 60, parts).map((change) => ({ change, reason: long }));
    const revision = buildRevision(changes, {
      language,
      accepted,
      before: side,
      after: side,
      notices: Array.from({ length: 50 }, () => long),
    });
    const text = render(revision);
    expect(text.length).toBeLessThanOrEqual(GITHUB_LIMIT);
    expect(text).toContain(language === 'zh' ? '本评论放不下全部改动' : 'This comment does not hold all changes');
  });
});

describe('how much is shown', () => {
  test('what narrows stands open, up to twenty; the rest unfolds', () => {
    const text = render(buildRevision([...many('item-removed', 25), ...many('item-added', 3)]));
    expect(countEntries(text)).toEqual({ open: 20, folded: [5, 3] });
    expect(text).toContain('<details><summary>其余5 项改动</summary>');
    expect(text).not.toContain('放不下');
  });

  test('what is left out is counted, and how much of it fails', () => {
    const text = render(buildRevision([...many('item-removed', 80), ...many('punctuation-only', 60)]));
    expect(countEntries(text)).toEqual({ open: 20, folded: [50, 50] });
    expect(text).toContain('另有 20 项未列出，其中 10 项不通过门槛');
  });

  test('no more than asked for', () => {
    expect(countEntries(render(buildRevision(many('item-removed', 30)), { maxFindings: 7 })).open).toBe(7);
  });

  test('quiet shows what fails', () => {
    expect(countEntries(render(buildSample('zh'), { quiet: true }))).toEqual({ open: 5, folded: [] });
  });
});

describe('the differences of a text', () => {
  test.each([
    ['自形成之日起10个工作日内', '自形成之日起20个工作日内', '自形成之日起 ~~10~~ **20** 个工作日内'],
    ['救助标准', '救助标准；法律另有规定的，从其规定', '救助标准 **；法律另有规定的，从其规定**'],
    ['（一）申请条件', '申请条件', '~~（一）~~ 申请条件'],
    ['甲|乙和`丙`', '甲|乙与`丙`', '甲\\|乙 ~~和~~ **与** \\`丙\\`'],
  ])('from %s to %s', (before, after, shown) => {
    expect(render(buildRevision([buildChange({ kind: 'text-reworded', before, after })]))).toContain(`<br>${shown}<br>`);
  });

  test('are marked where no letter or punctuation stands beside the mark, for else it is none', () => {
    const text = render(buildSample('zh'));
    const marked = [...text.matchAll(/(.?)(~~|\*\*)(\S(?:.*?\S)?)\2(.?)/gu)];
    expect(marked.length).toBeGreaterThan(8);
    for (const [, left = '', , , right = ''] of marked) {
      expect(left).toMatch(/^[ >]?$/u);
      expect(right).toMatch(/^[ <]?$/u);
    }
  });
});

test.each([
  [buildRevision([]), '## ✅'],
  [buildRevision(many('item-removed', 1)), '## ❌'],
  [buildRevision([], { before: { name: 'a', files: 1, entries: 0 }, documents: [] }), '## ⚠️'],
])('the verdict is the heading', (revision, heading) => {
  expect(render(revision).startsWith(heading)).toBe(true);
});

test('texts that are not to be trusted stay words on their lines', () => {
  const occurrences = [
    { before: { ...inBook('before', 4, HOSTILE), file: HOSTILE }, after: { ...inBook('after', 4, HOSTILE), category: HOSTILE } },
  ];
  const change = buildChange({
    kind: 'item-removed',
    message: HOSTILE,
    before: HOSTILE,
    after: `${HOSTILE}新`,
    occurrences,
    legal: [{ act: HOSTILE }],
  });
  const accepted = [{ change: buildChange({ kind: 'made-on-request', message: HOSTILE }), reason: HOSTILE }];
  const side = { name: HOSTILE, files: 1, entries: 1 };
  const text = render(buildRevision([change], { accepted, notices: [HOSTILE], before: side, after: side }));
  expect(text).not.toMatch(/<b>|@someone|(?<!\\)\|\*_|[\u0000-\u0009\u000b-\u001f\u007f\u202e]/u);
  expect(text).not.toMatch(/^::error/mu);
  expect(countEntries(text)).toEqual({ open: 1, folded: [1, 1] });
});
