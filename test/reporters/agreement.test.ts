import { describe, expect, test } from 'vitest';
import { SEVERITIES, type Finding } from '../../src/model/finding.ts';
import type { TextReporter } from '../../src/reporters/define.ts';
import { reporter as compact } from '../../src/reporters/compact.ts';
import { reporter as github } from '../../src/reporters/github.ts';
import { reporter as gitlab } from '../../src/reporters/gitlab.ts';
import { reporter as html } from '../../src/reporters/html.ts';
import { reporter as json, type FindingsOutput } from '../../src/reporters/json.ts';
import { reporter as junit } from '../../src/reporters/junit.ts';
import { reporter as markdown } from '../../src/reporters/markdown.ts';
import { reporter as pretty } from '../../src/reporters/pretty.ts';
import { reporter as sarif } from '../../src/reporters/sarif.ts';
import { reporter as xlsx } from '../../src/reporters/xlsx.ts';
import { readFingerprints } from '../support/outputs.ts';
import { buildCellFinding, buildOptions, buildReport, buildTextFinding } from '../support/report.ts';
import { findElements, parseXml } from '../support/xml.ts';

/** How each format's reader would list the fingerprints. */
const FINGERPRINTS: readonly [TextReporter, (text: string) => unknown[]][] = [
  [json, (text) => (JSON.parse(text) as FindingsOutput).findings.map((finding) => finding.fingerprint)],
  [gitlab, (text) => (JSON.parse(text) as { fingerprint: string }[]).map((issue) => issue.fingerprint)],
  [
    sarif,
    (text) =>
      JSON.parse(text).runs[0].results.map(
        (result: { partialFingerprints: Record<string, string> }) => result.partialFingerprints['catalogueFinding/v1'],
      ),
  ],
  [html, (text) => [...text.matchAll(/id="finding-([0-9a-f]{16})"/g)].map(([, fingerprint]) => fingerprint)],
  [junit, (text) => findElements(parseXml(text), 'property').map(({ attributes }) => attributes['value'])],
];

/** How many findings a reader of a format without fingerprints would count. */
const COUNTS: readonly [TextReporter, RegExp][] = [
  [compact, /: (?:error|warning|info) /g],
  [github, /^::(?:error|warning|notice) file=/gm],
  [markdown, /^\| \S+ \| (?:错误|警告|提示) \| /gm],
  [pretty, /^\S+ (?:错误|警告|提示) |^ {2}\S+ +(?:错误|警告|提示) /gm],
];

/** Findings of all severities, in texts and in cells, over several files. */
function buildMixed(count: number): Finding[] {
  return Array.from({ length: count }, (_, index) => {
    const severity = SEVERITIES[index % 3] ?? 'error';
    const build = index % 2 === 0 ? buildTextFinding : buildCellFinding;
    return build({ severity, file: `目录/${index % 4}.yaml` });
  });
}

describe.each([0, 1, 18, 30])('of %i findings', (count) => {
  const findings = buildMixed(count);
  const report = buildReport(findings);
  const expected = findings.map((finding) => finding.fingerprint).toSorted();

  test.each(FINGERPRINTS.map(([reporter, read]) => [reporter.name, reporter, read] as const))('%s has every one', (_, reporter, read) => {
    expect(read(reporter.render(report, buildOptions())).toSorted()).toEqual(expected);
  });

  test('xlsx has every one', async () => {
    expect((await readFingerprints(await xlsx.renderFile(report))).toSorted()).toEqual(expected);
  });

  test.each(COUNTS.map(([reporter, pattern]) => [reporter.name, reporter, pattern] as const))(
    '%s shows every one',
    (_, reporter, pattern) => {
      expect(reporter.render(report, buildOptions()).match(pattern) ?? []).toHaveLength(count);
    },
  );
});

test.each([html, json, gitlab, sarif, junit, github])('$name ignores what is meant for people', (reporter) => {
  const report = buildReport(buildMixed(30));
  const loud = reporter.render(report, buildOptions());
  expect(reporter.render(report, buildOptions({ quiet: true, maxFindings: 1, width: 40, color: true }))).toBe(loud);
});

test.each([json, gitlab, sarif, junit, github, compact, html, markdown, pretty])('$name copes with very many findings', (reporter) => {
  const report = buildReport(buildMixed(5_000).map((finding) => ({ ...finding, excerpt: undefined })));
  const text = reporter.render(report, buildOptions({ maxFindings: Number.POSITIVE_INFINITY }));
  expect(text.length).toBeGreaterThan(1000);
});
