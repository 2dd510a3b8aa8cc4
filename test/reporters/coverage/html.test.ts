import { describe, expect, test } from 'vitest';
import { COVERAGE_STATES, type Coverage } from '../../../src/model/coverage.ts';
import { COMPARED } from '../../../src/reporters/coverage/coverage-words.ts';
import { reporter } from '../../../src/reporters/coverage/html.ts';
import { catalogueOf, measure } from '../../support/coverage.ts';
import { buildCoverage, buildWhole } from '../../support/coverage-sample.ts';
import { HOSTILE } from '../../support/hostile.ts';
import { parsePage, type Tag } from '../../support/page.ts';
import { buildOptions } from '../../support/report.ts';

function render(coverage: Coverage): string {
  return reporter.render(coverage, buildOptions());
}

function classesOf({ attributes }: Tag): string[] {
  return (attributes['class'] ?? '').split(' ');
}

function listItems(coverage: Coverage): Coverage['places'][number]['domains'][number]['items'] {
  return coverage.places.flatMap(({ domains }) => domains.flatMap(({ items }) => items));
}

describe.each(['zh', 'en'] as const)('the sample in %s', (language) => {
  const coverage = buildCoverage(language, { failUnder: 90, notices: () => ['坏.xlsx 无法读取'] });
  const page = render(coverage);
  const { tags, words } = parsePage(page);

  test('is one whole page that needs nothing beside itself, not even a script', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="(?:zh-CN|en)">/);
    const policy = tags.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
    expect(policy?.attributes['content']).toBe("default-src 'none'; style-src 'unsafe-inline'");
    expect(tags.filter(({ name }) => ['script', 'link', 'img', 'iframe', 'form', 'object'].includes(name))).toEqual([]);
    expect(page).not.toMatch(/https?:|url\(|@import/);
  });

  test('leads nowhere but to places of its own', () => {
    const ids = tags.flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = tags.flatMap(({ attributes }) => attributes['href'] ?? []);
    for (const target of targets) expect(ids.map((id) => `#${id}`)).toContain(target);
    expect(targets.filter((target) => target.startsWith('#domain-'))).toHaveLength(7);
  });

  test('can be followed by ear: one heading of the first order, a caption for each table, a scope for each heading cell', () => {
    const count = (name: string): number => tags.filter((tag) => tag.name === name).length;
    expect(count('h1')).toBe(1);
    expect(count('caption')).toBe(count('table'));
    for (const { name, attributes } of tags) if (name === 'th') expect(attributes['scope']).toMatch(/^(?:col|row)$/);
  });

  test('has one row for each item and one cell for each of its elements, whose words are the title', () => {
    const items = listItems(coverage);
    const rows = tags.filter((tag) => classesOf(tag)[0] === 'entry');
    expect(rows.map((tag) => classesOf(tag)[1])).toEqual(items.map(({ state }) => state));
    const cells = tags.filter((tag) => classesOf(tag)[0] === 'cell');
    expect(cells.map((tag) => classesOf(tag)[1])).toEqual(items.flatMap(() => [...COMPARED]));
    for (const { attributes } of cells) expect(attributes['title']).not.toBe('');
    for (const { message } of items.flatMap(({ shortfalls }) => shortfalls)) {
      expect(cells.some(({ attributes }) => attributes['title']?.includes(message))).toBe(true);
    }
  });

  test('can be filtered by style alone: every choice is a class that it lets through', () => {
    const values = tags.flatMap(({ name, attributes }) =>
      name === 'option' && attributes['value'] !== '' ? [attributes['value'] ?? ''] : [],
    );
    expect(values).toEqual([...COVERAGE_STATES, 'p1', 'p2']);
    const classes = new Set(tags.flatMap(classesOf));
    for (const value of values) {
      expect(classes).toContain(value);
      expect(page).toContain(`option[value="${value}"]:checked) `);
    }
  });

  test('says with what result, by what standard, and that this is no official text', () => {
    const statement = language === 'zh' ? '不是任何部门印发的正式文本' : 'no official text';
    for (const said of [statement, '30%', '2026-11-21', '坏.xlsx 无法读取', '××县民政局']) expect(words).toContain(said);
    expect(parsePage(render(buildWhole(language))).words).not.toContain(statement);
  });
});

test('the bars of a domain are as long as its figures', () => {
  const { tags } = parsePage(render(buildWhole('zh')));
  const bars = tags.filter(({ name, attributes }) => name === 'i' && attributes['style'] !== undefined);
  expect(new Set(bars.map((tag) => `${classesOf(tag).join()} ${tag.attributes['style']}`))).toEqual(new Set(['covered width: 100%']));
});

test('no text of a catalogue is taken for mark-up', () => {
  const items = [{ name: HOSTILE, category: HOSTILE, content: [HOSTILE], subject: [HOSTILE] }];
  const page = render(measure([catalogueOf([{ name: '办事指南' }], { domain: HOSTILE })], [catalogueOf(items, { domain: HOSTILE })]));
  expect(parsePage(page).words).toContain('<b>&"');
  expect(page).not.toContain('<b>&"');
});
