import { describe, expect, test } from 'vitest';
import type { Revision, RevisionRow } from '../../../src/model/revision.ts';
import { reporter } from '../../../src/reporters/revision/html.ts';
import { HOSTILE } from '../../support/hostile.ts';
import { parsePage, type Tag } from '../../support/page.ts';
import { buildOptions } from '../../support/report.ts';
import { buildChange, buildRevision, buildSample, buildUnchanged, inBook } from '../../support/revision.ts';

function render(revision: Revision): string {
  return reporter.render(revision, buildOptions());
}

function classesOf({ attributes }: Tag): string[] {
  return (attributes['class'] ?? '').split(' ');
}

/** Items that changed in their content, one change for each. */
function buildMany(count: number, content = '办理条件'): Revision {
  const sides = Array.from({ length: count }, (_, index) => ({
    before: inBook('before', index + 4, `事项${index}`),
    after: inBook('after', index + 4, `事项${index}`),
  }));
  const changes = sides.map((occurrence, index) =>
    buildChange({
      kind: index === count - 1 ? 'text-reworded' : 'deadline-lengthened',
      element: 'content',
      before: '旧',
      after: content,
      occurrences: [occurrence],
    }),
  );
  const rows = sides.map(({ before, after }, index): RevisionRow => ({
    status: 'changed',
    before,
    after,
    cells: {
      content: {
        before: '旧',
        after: content,
        segments: [
          { kind: 'removed', text: '旧' },
          { kind: 'added', text: content },
        ],
        effect: 'editorial',
      },
    },
    changes: [index],
  }));
  const file = { entries: count };
  return buildRevision(changes, {
    documents: [
      { kind: 'catalogue', before: { file: '2024/社会救助.xlsx', ...file }, after: { file: '2025/社会救助.xlsx', ...file }, rows },
    ],
  });
}

describe.each(['zh', 'en'] as const)('the sample in %s', (language) => {
  const page = render(buildSample(language));
  const { tags, words } = parsePage(page);

  test('is one whole page that needs nothing beside itself, not even a script', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="(?:zh-CN|en)">/);
    const policy = tags.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
    expect(policy?.attributes['content']).toBe("default-src 'none'; style-src 'unsafe-inline'");
    expect(tags.filter(({ name }) => ['script', 'link', 'img', 'iframe', 'form', 'object'].includes(name))).toEqual([]);
    expect(page).not.toMatch(/https?:|url\(|@import/);
  });

  test('leads nowhere but to places of its own, and from each change to the items it was made in and back', () => {
    const ids = tags.flatMap(({ attributes }) => (attributes['id'] === undefined ? [] : [attributes['id']]));
    expect(new Set(ids).size).toBe(ids.length);
    const targets = new Set(tags.flatMap(({ attributes }) => (attributes['href'] === undefined ? [] : [attributes['href']])));
    for (const target of targets) expect(ids.map((id) => `#${id}`)).toContain(target);
    const { documents } = buildSample(language);
    for (const change of documents.flatMap(({ rows }) => rows.flatMap((row) => row.changes)))
      expect(targets).toContain(`#change-${change + 1}`);
    for (const row of Array.from({ length: 12 }, (_, index) => index + 2)) expect(targets).toContain(`#row-1-${row}`);
  });

  test('can be followed by ear: one heading of the first order, a caption for each table, a scope for each heading cell', () => {
    const count = (name: string): number => tags.filter((tag) => tag.name === name).length;
    expect(count('h1')).toBe(1);
    expect(count('caption')).toBe(count('table'));
    for (const { name, attributes } of tags) if (name === 'th') expect(attributes['scope']).toMatch(/^(?:col|row)$/);
  });

  test('lists every change under its effect and shows every changed item', () => {
    const { changes, documents } = buildSample(language);
    const listed = tags.filter(({ attributes }) => attributes['id']?.startsWith('change-'));
    expect(listed.map((tag) => classesOf(tag)[1])).toEqual(changes.map(({ effect }) => effect));
    for (const { fingerprint, message } of changes) for (const said of [fingerprint, message]) expect(words).toContain(said);
    const shown = tags.filter(({ attributes }) => attributes['id']?.startsWith('row-'));
    const changed = documents.flatMap(({ rows }) => rows.filter(({ status }) => status !== 'same'));
    expect(shown.map((tag) => classesOf(tag)[1])).toEqual(changed.map(({ status }) => status));
  });

  test('can be filtered by style alone: every choice is a class that it lets through', () => {
    const values = tags.flatMap(({ name, attributes }) =>
      name === 'option' && attributes['value'] !== '' ? [attributes['value'] ?? ''] : [],
    );
    const classes = new Set(tags.flatMap(classesOf));
    for (const value of values.filter((each) => !['split', 'merged'].includes(each))) expect(classes).toContain(value);
    for (const value of values) expect(page).toContain(`option[value="${value}"]:checked) `);
    expect(values).toEqual(expect.arrayContaining(['narrowing', 'k1', 'd1', 'd2', 'removed']));
  });
});

test('the cover says what was compared with what, by which law and with what result', () => {
  const { words } = parsePage(render(buildSample('zh', { notices: ['2024/损坏.xlsx 无法读取'] })));
  for (const said of [
    '未通过',
    '2024（2 个文件',
    '2025（2 个文件',
    '2025-06-30',
    '版本 2025.1，内容截至 2025-04-19',
    '2024/损坏.xlsx 无法读取',
  ])
    expect(words).toContain(said);
  expect(words).toMatch(/▼ 公开变窄\s+6 项改动，涉及 18 处；其中已认可 1 项/);
  expect(words).toContain('2024-03-01 → 2025-03-01');
});

test('the words that went and came are marked on the side where they stand', () => {
  const page = render(buildSample('zh'));
  expect(page).toContain('自信息形成或者变更之日起<del>10</del><ins>20</ins>个工作日内');
  expect(page).toContain('<td class="side">自信息形成或者变更之日起<del>10</del>个工作日内予以公开</td>');
  expect(page).toContain('政府网站<del><br>政务服务中心</del>');
});

test('a removed item is struck out and an added one underlined, and both say what they may be', () => {
  const page = render(buildSample('zh'));
  expect(page).toContain('<td class="removed"><del>办理流程图</del></td>');
  expect(page).toContain('<td class="added"><ins>办理程序<br>办理时限</ins></td>');
  expect(parsePage(page).words).toContain('可能对应“临时救助 › 办理程序说明”（相似度 62%），请核对');
});

test('what became of an item as a whole is said with it', () => {
  expect(render(buildSample('zh'))).toMatch(/<th scope="row">÷ 拆分 <b>◆<\/b><\/th>\s*<td colspan="2">事项“临时救助 › 政策法规文件”拆分为/);
});

test('an accepted change says why it was accepted', () => {
  expect(parsePage(render(buildSample('en'))).words).toContain('Accepted: private data, decided by the bureau');
});

test('two sides that are the same are said to be so', () => {
  const { words, tags } = parsePage(render(buildUnchanged('zh')));
  expect(words).toContain('没有任何改动');
  expect(tags.filter((tag) => classesOf(tag).includes('entry'))).toEqual([]);
});

test('hostile texts are inert words', () => {
  const sides = { before: { ...inBook('before', 4, HOSTILE, 'name', HOSTILE), file: HOSTILE }, after: inBook('after', 4, HOSTILE) };
  const change = buildChange({
    kind: 'text-reworded',
    message: HOSTILE,
    before: HOSTILE,
    after: `${HOSTILE}</td><script>alert(1)</script>`,
    occurrences: [sides],
    fingerprint: HOSTILE,
    legal: [{ act: HOSTILE, article: HOSTILE }],
  });
  const cells = { content: { before: HOSTILE, after: '<script>alert(1)</script>' } };
  const side = { file: HOSTILE, title: HOSTILE, edition: HOSTILE, entries: 1 };
  const page = render(
    buildRevision([change], {
      accepted: [{ change, reason: HOSTILE }],
      notices: [HOSTILE],
      before: { name: HOSTILE, files: 1, entries: 1 },
      documents: [
        {
          kind: 'catalogue',
          domain: { zh: HOSTILE, en: HOSTILE },
          place: HOSTILE,
          before: side,
          after: side,
          rows: [
            { status: 'changed', ...sides, cells, changes: [0], possibly: { ...sides.after, likeness: 0.5 } },
            { status: 'same', ...sides, cells, changes: [] },
          ],
        },
      ],
    }),
  );
  const { tags, words } = parsePage(page);
  const plain = new Set(parsePage(render(buildSample('zh'))).tags.map(({ name }) => name));
  expect(tags.filter(({ name }) => !plain.has(name))).toEqual([]);
  expect(tags.flatMap(({ attributes }) => Object.keys(attributes).filter((key) => key.startsWith('on')))).toEqual([]);
  expect(words).toContain('<script>alert(1)</script>');
  expect(words).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u202e\ud800]/);
});

test('a text too long to be read is cut aloud', () => {
  expect(render(buildMany(1, '长'.repeat(30_000)))).toContain('<b class="cut">……（过长，此处略去 10000 字）</b>');
});

test('more changes than a page can hold are cut aloud, the gravest kept', () => {
  const page = render(buildMany(5010));
  expect(page.match(/ id="change-/g)).toHaveLength(5000);
  expect(page.match(/ id="row-/g)).toHaveLength(5000);
  expect(page).toMatch(/<p class="cut">注意：改动过多，另有 10 项未列入本清单/);
  expect(page).toMatch(/<p class="cut">注意：有改动的事项过多，另有 10 项未列入对照/);
  expect(page).toContain('id="row-1-5000"');
  expect(page).not.toContain('id="row-1-5010"');
});
