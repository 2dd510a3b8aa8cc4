import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cruise, type ICruiseResult, type IConfiguration } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const PLANTED = mkdtempSync(join(tmpdir(), 'catalogue-architecture-'));

/** One forbidden import per line: rule, importing file, what it imports. */
const BREACHES: readonly (readonly [rule: string, from: string, to: string])[] = [
  ['level-0-imports-downwards', 'src/model/nouns.ts', 'src/phrases/deadline.ts'],
  ['level-1-imports-downwards', 'src/calendar/working-days.ts', 'src/phrases/deadline.ts'],
  ['level-2-imports-downwards', 'src/phrases/deadline.ts', 'src/rules/define.ts'],
  ['level-3-imports-downwards', 'src/readers/grid.ts', 'src/commands/validate.ts'],
  ['level-4-imports-downwards', 'src/docs/rule-page.ts', 'src/commands/validate.ts'],
  ['level-5-imports-downwards', 'src/commands/validate.ts', 'src/host.ts'],
  ['level-1-folders-keep-apart', 'src/ooxml/zip.ts', 'src/calendar/working-days.ts'],
  ['level-2-folders-keep-apart', 'src/matching/pairs.ts', 'src/phrases/deadline.ts'],
  ['level-3-folders-keep-apart', 'src/readers/grid.ts', 'src/reporters/json.ts'],
  ['level-3-folders-keep-apart', 'src/rules/define.ts', 'src/readers/grid.ts'],
  ['level-3-folders-keep-apart', 'src/rules/define.ts', 'src/reporters/json.ts'],
  ['level-3-folders-keep-apart', 'src/schema/faults.ts', 'src/rules/define.ts'],
  ['folder-has-a-level', 'src/commands/validate.ts', 'src/utilities/text.ts'],
  ['model-needs-no-package', 'src/model/nouns.ts', 'yaml'],
  ['model-needs-no-package', 'src/model/nouns.ts', 'node:path'],
  ['reporters-see-the-model-only', 'src/reporters/json.ts', 'src/phrases/deadline.ts'],
  ['rules-do-not-import-rules', 'src/rules/deadline-missing.ts', 'src/rules/basis-missing.ts'],
  ['rules-do-not-import-rules', 'src/rules/deadline-missing.ts', 'src/rules/index.generated.ts'],
  ['rules-do-not-import-rules', 'src/rules/define.ts', 'src/rules/basis-missing.ts'],
  ['no-cycles', 'src/coverage/left.ts', 'src/coverage/right.ts'],
  ['src-does-not-import-tests', 'src/rules/define.ts', 'test/samples.ts'],
  ['src-does-not-import-tests', 'src/rules/define.ts', 'fixtures/samples.ts'],
  ['only-the-edge-touches-the-system', 'src/readers/grid.ts', 'node:fs/promises'],
  ['only-the-edge-touches-the-system', 'src/commands/validate.ts', 'node:process'],
  ['only-the-edge-touches-the-system', 'src/commands/validate.ts', 'fast-glob'],
  ['offline', 'src/host.ts', 'node:https'],
  ['exceljs-writes-only', 'src/readers/grid.ts', 'exceljs'],
  ['src-bundles-chosen-packages-only', 'src/readers/grid.ts', 'only-for-development'],
  ['import-leads-somewhere', 'src/commands/validate.ts', 'no-such-package'],
];

/** Imports that must stay allowed, so that a rule that forbids everything is noticed too. */
const SOUND: readonly (readonly [from: string, to: string])[] = [
  ['src/phrases/channel.ts', 'src/vocabularies/channels.ts'],
  ['src/rules/channel-unknown.ts', 'src/rules/define.ts'],
  ['src/rules/channel-unknown.ts', 'src/phrases/channel.ts'],
  ['src/rules/key-missing.ts', 'src/rules/schema-rule.ts'],
  ['src/rules/index.generated.ts', 'src/rules/channel-unknown.ts'],
  ['src/reporters/pretty.ts', 'src/model/finding.ts'],
  ['src/reporters/pretty.ts', 'yaml'],
  ['src/exporters/workbook.ts', 'exceljs'],
  ['src/reporters/xlsx.ts', 'exceljs'],
  ['src/commands/report.ts', 'src/reporters/pretty.ts'],
  ['src/host.ts', 'node:fs/promises'],
  ['src/host.ts', 'fast-glob'],
  ['src/cli.ts', 'src/commands/report.ts'],
  ['src/generate.ts', 'only-for-development'],
];

function write(path: string, text: string): void {
  const whole = join(PLANTED, path);
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, text);
}

function specifier(from: string, to: string): string {
  if (!/^(src|test|fixtures)\//.test(to)) return to;
  return `${'../'.repeat(from.split('/').length - 1)}${to}`;
}

function plant(): void {
  const imports = new Map<string, string[]>();
  const links = [
    ...BREACHES.map(([, from, to]) => [from, to] as const),
    ...SOUND,
    ['src/coverage/right.ts', 'src/coverage/left.ts'] as const,
  ];
  for (const [from, to] of links) {
    imports.set(from, [...(imports.get(from) ?? []), `import '${specifier(from, to)}';`]);
    if (specifier(from, to) !== to && !imports.has(to)) imports.set(to, []);
  }
  for (const [path, lines] of imports) write(path, `${lines.join('\n')}\nexport {};\n`);
  write('src/rules/nobody-knows.ts', 'export const rule = 1;\n');
  const packages = ['yaml', 'fast-glob', 'exceljs'];
  write(
    'package.json',
    JSON.stringify({
      dependencies: Object.fromEntries(packages.map((name) => [name, '1.0.0'])),
      devDependencies: { 'only-for-development': '1.0.0' },
    }),
  );
  for (const name of [...packages, 'only-for-development']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, '');
  }
}

async function readConfiguration(): Promise<IConfiguration> {
  const module: { default: IConfiguration } = await import(pathToFileURL(join(ROOT, '.dependency-cruiser.mjs')).href);
  return module.default;
}

async function findBreaches(baseDir: string): Promise<readonly string[]> {
  const { options, forbidden } = await readConfiguration();
  const { tsConfig: _, ...rest } = options ?? {};
  const result = await cruise(['src'], { ...rest, ruleSet: { forbidden: forbidden ?? [] }, validate: true, baseDir });
  const { summary } = result.output as ICruiseResult;
  return summary.violations.map((violation) => `${violation.rule.name}: ${violation.from} -> ${violation.to}`);
}

/** A package or a part of Node appears under the path that it resolves to. */
function describeBreach(rule: string, from: string, to: string): RegExp {
  const target = to.replace(/^node:/, '').replaceAll(/[.]/g, '\\.');
  return new RegExp(`^${rule}: ${from} -> (node_modules/|node:)?${target}(/index\\.js)?$`);
}

describe('the direction of imports', () => {
  let planted: readonly string[] = [];

  beforeAll(async () => {
    plant();
    planted = await findBreaches(PLANTED);
  });
  afterAll(() => rmSync(PLANTED, { recursive: true }));

  it('holds in src', async () => {
    expect(await findBreaches(ROOT)).toEqual([]);
  });

  it.each(BREACHES)('%s: %s must not import %s', (rule, from, to) => {
    expect(planted).toContainEqual(expect.stringMatching(describeBreach(rule, from, to)));
  });

  it('no-orphans: a file that nothing knows', () => {
    expect(planted).toContain('no-orphans: src/rules/nobody-knows.ts -> src/rules/nobody-knows.ts');
  });

  it.each(SOUND)('%s may import %s', (from, to) => {
    expect(planted).not.toContainEqual(expect.stringMatching(describeBreach('.+', from, to)));
  });

  it('has a planted breach for every rule, and a reason in every rule', async () => {
    const { forbidden = [] } = await readConfiguration();
    const tried = new Set([...BREACHES.map(([rule]) => rule), 'no-orphans']);
    expect(forbidden.map((rule) => rule.name).filter((name) => !tried.has(name ?? ''))).toEqual([]);
    for (const rule of forbidden) expect(rule.comment?.length, rule.name).toBeGreaterThan(60);
  });
});
