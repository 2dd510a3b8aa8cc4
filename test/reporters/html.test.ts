import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { reporter } from '../../src/reporters/html.ts';
import { buildHostile } from '../support/hostile.ts';
import { parsePage, type Tag } from '../support/page.ts';
import { buildCellFinding, buildOptions, buildReport, buildRule, buildTextFinding } from '../support/report.ts';

function render(findings: Parameters<typeof buildReport>[0], parts?: Partial<Report>): string {
  return reporter.render(buildReport(findings, parts), buildOptions());
}

const parts: Partial<Report> = {
  files: [
    ...buildReport([buildTextFinding(), buildCellFinding()]).files,
    { path: 'tables/加密.xlsx', read: false, kinds: [], items: 0, tasks: 0, taskRows: 0, documents: [] },
  ],
  rules: [
    buildRule(),
    buildRule({ id: 'subject-is-generic', severity: 'warning', legal: [{ act: '甲法', confidence: 'recheck' }] }),
    buildRule({ id: 'workbook-encrypted', about: 'input', legal: [] }),
  ],
};

function buildSmall(): ReturnType<typeof buildTextFinding>[] {
  const whole = { bodies: [], itemName: undefined, itemCategory: undefined, element: undefined, document: undefined };
  return [
    buildTextFinding({ fingerprint: '1'.repeat(16), fix: { risk: 'safe', original: '旧', replacement: '信息形成之日起20个工作日内' } }),
    buildCellFinding({ fingerprint: '2'.repeat(16), legal: [{ act: '甲法', confidence: 'recheck' }] }),
    buildCellFinding({
      ...whole,
      fingerprint: '3'.repeat(16),
      file: 'tables/加密.xlsx',
      ruleId: 'workbook-encrypted',
      severity: 'error',
      message: '文件已加密',
    }),
  ];
}

describe.each(['zh', 'en'] as const)('a small report in %s', (language) => {
  const page = render(buildSmall(), { ...parts, language });

  test('is as it was', () => {
    expect(page).toMatchSnapshot();
  });

  test('is one whole page that needs nothing beside itself', () => {
    const { tags } = parsePage(page);
    expect(page).toMatch(/^<!doctype html>\n<html lang="(?:zh-CN|en)">/);
    const policy = tags.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
    expect(policy?.attributes['content']).toBe("default-src 'none'; style-src 'unsafe-inline'");
    expect(tags.filter(({ name }) => ['script', 'link', 'img', 'iframe', 'form', 'object'].includes(name))).toEqual([]);
    expect(page).not.toMatch(/https?:|url\(|@import/);
  });

  test('leads nowhere but to places of its own', () => {
    const { tags } = parsePage(page);
    const ids = tags.flatMap(({ attributes }) => (attributes['id'] === undefined ? [] : [attributes['id']]));
    expect(new Set(ids).size).toBe(ids.length);
    const targets = tags.flatMap(({ attributes }) => (attributes['href'] === undefined ? [] : [attributes['href']]));
    expect(targets.length).toBeGreaterThan(10);
    for (const target of targets) expect(ids.map((id) => `#${id}`)).toContain(target);
  });

  test('can be followed by ear: one heading of the first order, a caption for each table, a scope for each heading cell', () => {
    const { tags } = parsePage(page);
    const count = (name: string): number => tags.filter((tag) => tag.name === name).length;
    expect(count('h1')).toBe(1);
    expect(count('caption')).toBe(count('table'));
    for (const { name, attributes } of tags) if (name === 'th') expect(attributes['scope']).toMatch(/^(?:col|row|rowgroup)$/);
  });
});

test('a report without findings says so, and has no empty list', () => {
  const page = render([]);
  expect(parsePage(page).words).toContain('没有发现问题。');
  expect(page).not.toContain('class="list"');
});

test('hostile texts are inert words', () => {
  const hostile = buildHostile();
  const { tags, words } = parsePage(render(hostile, { paths: hostile.map(({ file }) => file) }));
  const plain = parsePage(render([buildTextFinding(), buildCellFinding(), buildTextFinding()]));
  const kinds = ({ tags: all }: { readonly tags: readonly Tag[] }): string[] => [...new Set(all.map(({ name }) => name))].toSorted();
  expect(kinds({ tags })).toEqual(kinds(plain));
  for (const { name, attributes } of tags) {
    const wanted =
      name === 'col' ? ['style'] : ['charset', 'class', 'colspan', 'content', 'href', 'http-equiv', 'id', 'lang', 'name', 'scope'];
    expect(Object.keys(attributes).filter((key) => !wanted.includes(key))).toEqual([]);
  }
  expect(words).toContain(`<b>&"'|*_\`\\ %0A,:;::error::`);
  expect(words).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u202e\ud800]/);
});

test('a list too long to be worked off is cut aloud', () => {
  const page = render(Array.from({ length: 25_000 }, () => buildTextFinding({ excerpt: undefined })));
  expect(page.match(/id="finding-/g)).toHaveLength(20_000);
  expect(page).toMatch(/<p class="cut">注意：问题过多，另有 5000 条未列入本清单/);
});
