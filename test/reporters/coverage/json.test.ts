import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { Coverage } from '../../../src/model/coverage.ts';
import { reporter, type CoverageOutput } from '../../../src/reporters/coverage/json.ts';
import { catalogueOf, measure } from '../../support/coverage.ts';
import { buildCoverage, buildWhole } from '../../support/coverage-sample.ts';
import { HOSTILE } from '../../support/hostile.ts';
import { buildOptions } from '../../support/report.ts';

const schema = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../schemas/coverage.schema.json'), 'utf8'));
const validate = new Ajv2020({ strict: false }).compile(schema);

function write(coverage: Coverage): string {
  return reporter.render(coverage, buildOptions({ quiet: true, maxFindings: 1 }));
}

function render(coverage: Coverage): CoverageOutput {
  const output = JSON.parse(write(coverage));
  expect(validate(output), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  return output;
}

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  test('the sample fits the schema, and nothing is left out', () => {
    const coverage = buildCoverage(language, { failUnder: 62.5 });
    const output = render(coverage);
    expect(output.gate).toEqual({ failUnder: 62.5, passed: false });
    expect(output.figures).toEqual({ ...coverage.figures, share: 0.3 });
    expect(output.places.map(({ name, domains }) => [name, domains.map((domain) => domain.items.length)])).toEqual(
      coverage.places.map(({ name, domains }) => [name, domains.map((domain) => domain.items.length)]),
    );
    const told = (list: CoverageOutput['places'] | Coverage['places']): unknown =>
      list.flatMap(({ domains }) =>
        domains.flatMap(({ items }) =>
          items.map(({ state, shortfalls, doubtful, leftovers }) => [
            state,
            shortfalls.map(({ message }) => message),
            doubtful.map(({ message }) => message),
            leftovers,
          ]),
        ),
      );
    expect(told(output.places)).toEqual(told(coverage.places));
  });
});

test('a reference comes with what has to be said of it, and no other standard', () => {
  expect(render(buildCoverage('en')).standard.reference).toMatchObject({
    asOf: '2026-11-01',
    confidence: { law: 7, seen: 0, general: 1 },
    statement: expect.stringContaining('no official text'),
  });
  expect(render(buildWhole('en')).standard.reference).toBeNull();
});

test('where nothing is demanded there is no share', () => {
  expect(render(measure([catalogueOf([{}])], [])).figures).toMatchObject({ demanded: 0, own: 1, share: null });
});

test('an item that falls short says in what, on both sides', () => {
  const item = render(buildCoverage('zh'))
    .places[0]?.domains.flatMap(({ items }) => items)
    .find(({ state }) => state === 'weaker');
  expect(item).toMatchObject({
    standard: { category: '最低生活保障', name: '办事指南', place: { kind: 'text' } },
    mine: [{ name: '办事指南', file: '0.yaml' }],
    shortfalls: [
      { element: 'content', message: '公开内容缺“办理时限”', standard: '办理时限', mine: null, confidence: 'law' },
      { element: 'deadline', standard: '信息形成之日起10个工作日内', mine: null },
    ],
    reason: null,
  });
});

test('texts come back as they went in', () => {
  const documents = [catalogueOf([{ name: HOSTILE, category: HOSTILE }])];
  const [place] = render(measure(documents, documents)).places;
  expect(place?.domains[0]?.items[0]?.standard?.name).toBe(HOSTILE);
});

test('items stand on a line each, and the members in one order', () => {
  const coverage = buildCoverage('zh');
  const lines = write(coverage).split('\n');
  const items = coverage.places.reduce((sum, { domains }) => sum + domains.reduce((count, domain) => count + domain.items.length, 0), 0);
  expect(lines.filter((line) => line.startsWith('        {"state":"'))).toHaveLength(items);
  expect(Object.keys(render(coverage))).toEqual(Object.keys(schema.properties));
});
