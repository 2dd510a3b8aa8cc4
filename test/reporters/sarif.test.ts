import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import type { Report } from '../../src/model/report.ts';
import { reporter } from '../../src/reporters/sarif.ts';
import { buildHostile } from '../support/hostile.ts';
import { buildCellFinding, buildOptions, buildReport, buildRule, buildTextFinding } from '../support/report.ts';
import { compileSarifSchema } from '../support/sarif.ts';

const validate = compileSarifSchema();

interface SarifResult {
  ruleId: string;
  ruleIndex?: number;
  level: string;
  message: { text: string };
  locations: {
    physicalLocation: { artifactLocation: { uri: string }; region: Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number> };
    logicalLocations?: { fullyQualifiedName: string }[];
  }[];
  relatedLocations?: unknown[];
  fixes?: unknown[];
  partialFingerprints: Record<string, string>;
}

interface SarifRun {
  tool: { driver: { name: string; rules: { id: string; help: { text: string; markdown: string } }[] } };
  invocations: {
    executionSuccessful: boolean;
    toolExecutionNotifications?: { message: { text: string } }[];
    toolConfigurationNotifications?: unknown[];
  }[];
  columnKind: string;
  properties: Record<string, unknown>;
  results: SarifResult[];
}

function render(report: Report): SarifRun {
  const log = JSON.parse(reporter.render(report, buildOptions()));
  expect(validate(log), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  expect(log).toMatchObject({ $schema: expect.stringContaining('sarif-schema-2.1.0'), version: '2.1.0' });
  return log.runs[0];
}

function renderOne(finding: Finding): SarifResult | undefined {
  return render(buildReport([finding])).results[0];
}

describe('the schema and the fields that GitHub demands', () => {
  test.each(['zh', 'en'] as const)('in %s', (language) => {
    const findings = [buildTextFinding(), buildCellFinding(), ...buildHostile()];
    const notRun = [{ ruleId: 'act-is-overtaken', file: 'a.yaml', reason: '没有实施日期' }];
    const run = render(buildReport(findings, { language, notRun }));
    expect(run.columnKind).toBe('unicodeCodePoints');
    for (const rule of run.tool.driver.rules) {
      expect(rule).toMatchObject({
        id: expect.stringMatching(/./),
        shortDescription: { text: expect.stringMatching(/./) },
        fullDescription: { text: expect.stringMatching(/./) },
        help: { text: expect.stringMatching(/./), markdown: expect.stringMatching(/./) },
      });
    }
    for (const result of run.results) {
      expect(result.message.text).not.toBe('');
      expect(result.locations).toHaveLength(1);
      expect(Object.keys(result.partialFingerprints)).toEqual(['catalogueFinding/v1']);
      for (const { physicalLocation } of result.locations) {
        const { artifactLocation, region } = physicalLocation;
        expect(artifactLocation.uri).toMatch(/^(?!\.?\/)[\x21-\x7e]+$/);
        expect(region.startLine).toBeGreaterThanOrEqual(1);
        expect(region.endLine).toBe(region.startLine);
        expect(region.endColumn).toBeGreaterThan(region.startColumn);
      }
      expect(run.tool.driver.rules[result.ruleIndex ?? -1]?.id).toBe(result.ruleId);
    }
  });

  test('a run that found nothing', () => {
    expect(render(buildReport([])).results).toEqual([]);
  });

  test('a rule longer than GitHub admits is cut with an ellipsis', () => {
    const long = '公'.repeat(5000);
    const run = render(buildReport([], { rules: [buildRule({ what: { zh: long, en: long }, why: { zh: long, en: long } })] }));
    expect([...JSON.stringify(run.tool.driver.rules[0]).matchAll(/公{1023}…/g)]).toHaveLength(2);
    expect(run.tool.driver.rules[0]?.help.text).toContain(long);
  });
});

describe('where a result is', () => {
  test('a text has its own range', () => {
    expect(renderOne(buildTextFinding())?.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'catalogues/%E7%A4%BE%E4%BC%9A%E6%95%91%E5%8A%A9.yaml' },
          region: { startLine: 15, startColumn: 15, endLine: 15, endColumn: 21 },
        },
      },
    ]);
  });

  test('a cell is the first character of its file, with the address as a logical place and in the words', () => {
    const result = renderOne(buildCellFinding());
    expect(result?.locations[0]?.physicalLocation.region).toEqual({ startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 });
    expect(result?.locations[0]?.logicalLocations).toEqual([{ fullyQualifiedName: '社会救助!F12' }]);
    expect(result?.message.text).toBe('公开主体“民政部门”不是具体机关 (社会救助!F12) [临时救助政策]');
  });

  test('a range of several lines is kept to its first', () => {
    const place = { kind: 'text', start: { line: 15, column: 5 }, end: { line: 18, column: 2 } } as const;
    const region = (finding: Finding) => renderOne(finding)?.locations[0]?.physicalLocation.region;
    expect(region(buildTextFinding({ place }))).toEqual({ startLine: 15, startColumn: 5, endLine: 15, endColumn: 21 });
    expect(region(buildTextFinding({ place, excerpt: undefined }))).toEqual({ startLine: 15, startColumn: 5, endLine: 15, endColumn: 6 });
  });

  test.each([
    ['./目录/a b.yaml', '%E7%9B%AE%E5%BD%95/a%20b.yaml'],
    ['a#b?c%.yaml', 'a%23b%3Fc%25.yaml'],
    ['C:/目录.yaml', 'file:///C:/%E7%9B%AE%E5%BD%95.yaml'],
    ['/srv/a.yaml', 'file:///srv/a.yaml'],
    ['../a:b.yaml', '../a%3Ab.yaml'],
  ])('the file %j is %j', (file, uri) => {
    expect(renderOne(buildTextFinding({ file }))?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(uri);
  });
});

describe('a remedy', () => {
  const piece = { kind: 'text', start: { line: 15, column: 20 }, end: { line: 15, column: 21 } } as const;

  test('replaces the piece that is wrong, and not the whole value', () => {
    const result = renderOne(buildTextFinding({ fix: { risk: 'safe', original: '旧', replacement: '新', place: piece } }));
    const deletedRegion = { startLine: 15, startColumn: 20, endLine: 15, endColumn: 21 };
    expect(result?.fixes).toMatchObject([{ artifactChanges: [{ replacements: [{ deletedRegion, insertedContent: { text: '新' } }] }] }]);
  });

  test.each([
    ['nobody knows where the piece stands', undefined, '新'],
    ['it may have to be quoted', piece, '新: "a"'],
    ['it stands in a cell', { kind: 'cell', sheet: '表', row: 1, column: 1 } as const, '新'],
  ])('is left out where %s', (_, place, replacement) => {
    expect(renderOne(buildTextFinding({ fix: { risk: 'safe', original: '旧', replacement, place } }))?.fixes).toBeUndefined();
  });
});

test('related places are related locations', () => {
  const related = [{ file: 'b.xlsx', place: { kind: 'cell', sheet: '表', row: 1, column: 1 }, message: '另见' }] as const;
  const result = renderOne(buildTextFinding({ related }));
  expect(result?.relatedLocations).toMatchObject([{ message: { text: '另见' }, logicalLocations: [{ fullyQualifiedName: '表!A1' }] }]);
});

test('the help of a rule holds its examples, with backticks kept apart', () => {
  const run = render(buildReport([], { language: 'en', rules: [buildRule({ illustration: { bad: 'a`b', good: 'c' } })] }));
  expect(run.tool.driver.rules[0]?.help.markdown).toContain('Bad: `` a`b ``\n\nGood: `c`');
});

test('a file that was not read makes the run unsuccessful', () => {
  const files = [{ path: 'a.yaml', read: false, kinds: [], items: 0, tasks: 0, taskRows: 0, documents: [] }] as const;
  expect(render(buildReport([], { files })).invocations[0]?.executionSuccessful).toBe(false);
  expect(render(buildReport([])).invocations[0]?.executionSuccessful).toBe(true);
});

test('rules that did not run are told once per reason', () => {
  const notRun = ['a.yaml', 'b.yaml'].map((file) => ({ ruleId: 'act-is-overtaken', file, reason: '没有实施日期' }));
  expect(render(buildReport([], { notRun })).invocations[0]?.toolConfigurationNotifications).toHaveLength(1);
});

test('above 25,000 results the worst are kept, and one notification counts the rest', () => {
  const findings = [
    ...Array.from({ length: 25_010 }, () => buildCellFinding({ severity: 'info', excerpt: undefined })),
    buildTextFinding(),
  ];
  const run = JSON.parse(reporter.render(buildReport(findings), buildOptions())).runs[0] as SarifRun;
  expect(run.results).toHaveLength(25_000);
  expect(run.results.at(-1)?.ruleId).toBe('deadline-lacks-trigger');
  expect(run.properties['resultsLeftOut']).toBe(11);
  expect(run.invocations[0]?.toolExecutionNotifications?.map(({ message }) => message.text)).toEqual([
    expect.stringContaining('另有 11 条'),
  ]);
});

describe('what is suppressed', () => {
  const kept = buildTextFinding();
  const comment = { by: 'comment', reason: '待修订', until: '2026-12-31', finding: buildTextFinding() } as const;
  const baseline = { by: 'baseline', finding: buildCellFinding() } as const;

  test('is a result with a suppression, and says of the others that they have none', () => {
    const { results } = render(buildReport([kept], { suppressed: [comment, baseline] }));
    expect(results.map((result) => (result as { suppressions?: unknown }).suppressions)).toEqual([
      [],
      [{ kind: 'inSource', status: 'accepted', justification: '待修订', properties: { by: 'comment', until: '2026-12-31' } }],
      [{ kind: 'external', status: 'accepted', properties: { by: 'baseline' } }],
    ]);
  });

  test('is not spoken of where there is nothing suppressed', () => {
    expect(render(buildReport([kept])).results[0]).not.toHaveProperty('suppressions');
  });
});
