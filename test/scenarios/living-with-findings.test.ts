import { describe, expect, it } from 'vitest';

import { catalogueDocument } from '../support/document.ts';
import { runCommandLine, type Files } from '../support/host.ts';
import { validateFiles } from '../support/run.ts';
import { catalogueTable } from '../support/table.ts';

/** Items of different names, so that none contradicts another. */
function yaml(...items: readonly Readonly<Record<string, unknown>>[]): string {
  const named = items.map((item, index) => ({ name: `办事指南${'甲乙丙'[index]}`, ...item }));
  return JSON.stringify(catalogueDocument(named, { edition: '2024' }), null, 1);
}
const PROMPT = { deadline: '及时公开' };
const NO_BASIS = { basis: undefined };
const BASELINE = 'catalogue.baseline.json';

interface Run {
  readonly exitCode: number;
  readonly found: readonly string[];
  readonly suppressed: readonly string[];
  readonly files: Files;
  readonly output: string;
  readonly errors: string;
}

/** Runs a command; of `validate` what was found and suppressed, each as `file rule`. */
async function run(files: Files, line: string): Promise<Run> {
  const isCheck = line.startsWith('validate');
  const { exitCode, output, errors, disk } = await runCommandLine(isCheck ? `${line} --format json` : line, { files });
  const said = { exitCode, found: [], suppressed: [], files: Object.fromEntries(disk), output, errors };
  if (!isCheck || !output.startsWith('{')) return said;
  const report = JSON.parse(output) as { findings: Told[]; suppressed: { by: string; reason: string | null; finding: Told }[] };
  return {
    ...said,
    found: report.findings.map(tell),
    suppressed: report.suppressed.map(({ by, reason, finding }) => `${by}: ${tell(finding)}${reason === null ? '' : ` (${reason})`}`),
  };
}

interface Told {
  readonly file: string;
  readonly ruleId: string;
}

function tell({ file, ruleId }: Told): string {
  return `${file} ${ruleId}`;
}

describe('a baseline', () => {
  const files: Files = { 'catalogues/a.yaml': yaml({}, NO_BASIS), 'catalogues/b.xlsx': catalogueTable([PROMPT]) };

  it('accepts what is there today: validate passes, and a new defect fails alone', async () => {
    expect((await run(files, 'validate')).exitCode).toBe(1);
    const created = await run(files, 'baseline create');
    expect(created).toMatchObject({
      exitCode: 0,
      errors: expect.stringMatching(/基线收录 \d+ 条问题。以后 catalogue validate 只计新问题。\n$/u),
    });
    const after = await run(created.files, 'validate');
    expect(after).toMatchObject({ exitCode: 0, found: [] });
    expect(after.suppressed).toEqual(
      expect.arrayContaining([
        'baseline: catalogues/a.yaml required-element-missing',
        'baseline: catalogues/b.xlsx deadline-not-auditable',
      ]),
    );
    const worse = await run({ ...created.files, 'catalogues/a.yaml': yaml(NO_BASIS, NO_BASIS) }, 'validate');
    expect(worse).toMatchObject({ exitCode: 1, found: ['catalogues/a.yaml required-element-missing'] });
  });

  it('tells what was mended, at its entry, until it is updated; new findings are added only on demand', async () => {
    const { files: accepted } = await run(files, 'baseline create');
    const mended = { ...accepted, 'catalogues/a.yaml': yaml({}, PROMPT) };
    const stale = await run(mended, 'validate');
    expect(stale).toMatchObject({ exitCode: 1, found: ['catalogues/a.yaml deadline-not-auditable', `${BASELINE} baseline-stale`] });
    expect(await run(mended, 'baseline check')).toMatchObject({
      exitCode: 1,
      output: expect.stringMatching(
        /^catalogue\.baseline\.json:4:5: 已不存在 required-element-missing catalogues\/a\.yaml .*\n基线 .*已不存在 1 条；另有新问题 1 条。/u,
      ),
    });
    const updated = await run(mended, 'baseline update');
    expect(updated.errors).toContain('从基线删去 1 条，记入 0 条。另有新问题 1 条未记入');
    expect(await run(updated.files, 'validate')).toMatchObject({ exitCode: 0, found: ['catalogues/a.yaml deadline-not-auditable'] });
    const added = await run(updated.files, 'baseline update --add');
    expect(await run(added.files, 'validate')).toMatchObject({ exitCode: 0, found: [] });
    expect(await run(added.files, 'baseline check --lang en')).toMatchObject({
      exitCode: 0,
      output: expect.stringContaining('0 no longer found; 0 new.'),
    });
  });

  it('says what it cannot accept', async () => {
    const expired = `# catalogue-ignore-file typo-known until 2020-01-01 -- 旧\n${yaml({}, NO_BASIS)}`;
    const created = await run({ 'catalogues/a.yaml': expired }, 'baseline create');
    expect(created.errors).toContain('另有 1 条不能记入基线');
    expect((await run(created.files, 'validate')).found).toHaveLength(1);
  });

  it('is not said to be there where it could not be written', async () => {
    const { exitCode, output, errors } = await runCommandLine('baseline create', { files, readOnly: [BASELINE] });
    expect([exitCode, output]).toEqual([2, '']);
    expect(errors).not.toContain('基线收录');
  });

  it('is a line a finding, sorted, and the same when it is made again', async () => {
    const created = await run(files, 'baseline create');
    const text = String(created.files[BASELINE]);
    const again = await run({ ...files, other: '' }, 'baseline create --lang zh');
    expect(again.files[BASELINE]).toBe(text);
    const lines = text.split('\n').slice(3, -3);
    expect(lines).toEqual(lines.toSorted());
    expect(await run(created.files, 'baseline update')).toMatchObject({ files: { [BASELINE]: text } });
  });

  it('counts equal findings: of two, one that is mended does not make the other look new', async () => {
    const twice = { 'catalogues/a.yaml': yaml({ id: 'a-part', ...NO_BASIS }, { id: 'a-part', ...NO_BASIS }) };
    const { files: accepted } = await run(twice, 'baseline create');
    expect(String(accepted[BASELINE])).toContain('"count":2');
    expect((await run(accepted, 'validate')).found).toEqual([]);
    for (const items of [
      [{ id: 'a-part', ...NO_BASIS }, { id: 'b-part' }],
      [{ id: 'b-part' }, { id: 'a-part', ...NO_BASIS }],
    ]) {
      const { found } = await run({ ...accepted, 'catalogues/a.yaml': yaml(...items) }, 'validate');
      expect(found.filter((one) => one.includes('required-element-missing'))).toEqual([]);
      expect(found).toContain(`${BASELINE} baseline-stale`);
    }
  });

  it('goes with a file that is given another name, and calls nothing stale that was not looked at', async () => {
    const { files: accepted } = await run(files, 'baseline create');
    const { 'catalogues/a.yaml': moved = '', ...rest } = accepted;
    expect((await run({ ...rest, 'catalogues/z.yaml': moved }, 'validate')).found).toEqual([]);
    expect((await run(accepted, 'validate catalogues/b.xlsx')).found).toEqual([]);
    expect((await run(accepted, 'validate --rule required-element-missing=off')).found).toEqual([]);
    const gone = await run(rest, 'validate');
    expect(new Set(gone.found)).toEqual(new Set([`${BASELINE} baseline-stale`]));
  });

  it('says nothing of a file that cannot be read', async () => {
    const { files: accepted } = await run(files, 'baseline create');
    const broken = { ...accepted, 'catalogues/a.yaml': 'kind: "x\n' };
    expect(await run(broken, 'validate')).toMatchObject({ exitCode: 2, found: ['catalogues/a.yaml yaml-invalid'] });
    expect(await run(broken, 'baseline update')).toMatchObject({ exitCode: 2, errors: expect.stringContaining('catalogues/a.yaml') });
    const created = await run({ ...files, 'catalogues/a.yaml': 'kind: "x\n' }, 'baseline create');
    expect(created.exitCode).toBe(2);
    expect(created.files[BASELINE]).not.toContain('yaml-invalid');
  });

  it.each([
    ['baseline create', { [BASELINE]: '{"kind":"baseline","findings":[]}' }, 2, 'catalogue baseline update'],
    ['baseline update', {}, 2, BASELINE],
    ['baseline check --baseline none.json', {}, 2, 'none.json'],
    ['validate --baseline none.json', {}, 2, 'catalogue baseline create'],
    ['validate', { [BASELINE]: '{"kind": "baseline", ' }, 2, '删除后用 catalogue baseline create 重建'],
    ['fix', { [BASELINE]: '' }, 2, '已损坏'],
    ['validate', { [BASELINE]: '{"kind":"baseline","findings":[{"rule":"x"}]}' }, 2, 'key-missing'],
    ['validate', { [BASELINE]: 'kind: catalogue\n' }, 2, BASELINE],
    ['baseline check --add', {}, 2, '--add'],
    ['baseline destroy', {}, 2, 'create'],
  ] as const)('%s with %j is refused', async (line, more, exitCode, says) => {
    const refused = await run({ 'catalogues/a.yaml': yaml({}), ...more }, line);
    expect(refused.exitCode).toBe(exitCode);
    expect(refused.output + refused.errors).toContain(says);
  });

  it('stands where the configuration says', async () => {
    const configured = { ...files, 'catalogue.config.yaml': 'kind: config\nbaseline: 旧问题.json\n' };
    const created = await run(configured, 'baseline create');
    expect(Object.keys(created.files)).toContain('旧问题.json');
    expect((await run(created.files, 'validate')).found).toEqual([]);
    expect(await run(configured, 'validate')).toMatchObject({ exitCode: 2, errors: expect.stringContaining('旧问题.json') });
  });
});

describe('a suppression file', () => {
  it('that is empty accepts nothing, so that a shell may write the entries into it', async () => {
    const empty = { 'catalogues/b.xlsx': catalogueTable([PROMPT]), 'catalogue.suppressions.yaml': '' };
    const { output } = await runCommandLine('validate --format suppressions', { files: empty });
    expect(output).toContain('  - rule: deadline-not-auditable\n');
  });

  const table = { 'catalogues/b.xlsx': catalogueTable([PROMPT, { ...PROMPT, name: '办事指南二' }]) };
  const withEntries = (...entries: readonly Readonly<Record<string, unknown>>[]): Files => ({
    ...table,
    'catalogue.suppressions.yaml': JSON.stringify({ kind: 'suppressions', entries }, null, 1),
  });
  const ENTRY = { rule: 'deadline-not-auditable', reason: '待上级明确' };

  it.each([
    ['a rule alone', {}, 2],
    ['a file', { file: 'catalogues/b.xlsx' }, 2],
    ['a pattern', { file: 'catalogues/*.xlsx' }, 2],
    ['an item', { item: { name: '办事指南二' } }, 1],
    ['an item of another category', { item: { name: '办事指南二', category: '别的' } }, 0],
    ['an element', { element: 'deadline' }, 2],
    ['another element', { element: 'basis' }, 0],
    ['a fact', { facts: { text: '及时公开' } }, 2],
    ['another fact', { facts: { text: '实时公开' } }, 0],
    ['a day to come', { until: '2026-11-21' }, 2],
    ['another fingerprint', { fingerprint: '0123456789abcdef' }, 0],
  ])('with %s', async (_, parts, count) => {
    const { suppressed, found } = await run(withEntries({ ...ENTRY, ...parts }), 'validate');
    expect(suppressed.filter((one) => one === 'file: catalogues/b.xlsx deadline-not-auditable (待上级明确)')).toHaveLength(count);
    expect(found.filter((one) => one.includes('suppression-'))).toEqual(
      count === 0 ? ['catalogue.suppressions.yaml suppression-unused'] : [],
    );
  });

  it.each([
    ['has expired', { until: '2026-11-20' }, 'suppression-expired'],
    ['names no rule that there is', { rule: 'deadline-not-auditble' }, 'suppression-malformed'],
    ['names a rule that cannot be suppressed', { rule: 'yaml-invalid' }, 'suppression-malformed'],
    ['is about a file that is gone', { file: 'catalogues/c.xlsx' }, 'suppression-unused'],
  ])('with an entry that %s is told at that entry', async (_, parts, rule) => {
    const { found, suppressed, exitCode } = await run(withEntries({ ...ENTRY, ...parts }), 'validate');
    expect(found.filter((one) => one.startsWith('catalogue.suppressions.yaml'))).toEqual([`catalogue.suppressions.yaml ${rule}`]);
    expect([suppressed, exitCode]).toEqual([[], 1]);
  });

  it('with what was not looked at is not stale', async () => {
    const files = { ...withEntries({ ...ENTRY, file: 'tables/x.xlsx' }, { ...ENTRY, rule: 'numbering-gap' }), 'tables/x.xlsx': '' };
    const { found } = await run(files, 'validate catalogues');
    expect(found.filter((one) => one.includes('suppression-'))).toEqual([]);
  });

  it('without a reason is refused', async () => {
    const { exitCode, output } = await run(withEntries({ rule: 'deadline-not-auditable' }), 'validate');
    expect(exitCode).toBe(2);
    expect(output).toContain('reason');
  });

  it('is filled from --format suppressions, and then holds', async () => {
    const { output } = await runCommandLine('validate --format suppressions', { files: table });
    const files = {
      ...table,
      'accepted.yaml': output.replaceAll('reason: ""', 'reason: 沿用旧表'),
      'catalogue.config.yaml': 'kind: config\nsuppressions: accepted.yaml\n',
    };
    const { found, suppressed } = await run(files, 'validate');
    expect(found).toEqual([]);
    expect(suppressed.length).toBeGreaterThan(1);
  });
});

describe('a comment', () => {
  const text = (comment: string, end = ''): string =>
    `kind: catalogue\nid: qingyuan-social-assistance\ntitle: 清源县社会救助领域基层政务公开标准目录\ndomain: social-assistance\nplace: { name: 清源县, level: county }\nitems:\n` +
    `${comment}  - id: min-living-allowance.guide\n    category: 最低生活保障\n    name: 办事指南\n    content: [办理事项]\n` +
    `    basis: [《社会救助暂行办法》（国务院令第649号）]\n    deadline: 及时公开${end}\n    subject: [清源县民政局]\n    channel: [政府网站]\n    audience: 全社会\n    method: proactive\n`;
  const RULE = 'deadline-not-auditable';

  it.each([
    ['above an item', text(`  # catalogue-ignore ${RULE} -- 待修订\n`)],
    ['at the end of a line', text('', ` # catalogue-ignore ${RULE} -- 待修订`)],
    ['at the top of the file', `# catalogue-ignore-file ${RULE} -- 待修订\n${text('')}`],
    ['with a last day', text(`  # catalogue-ignore ${RULE} until 2026-11-21 -- 待修订\n`)],
  ])('%s suppresses', async (_, content) => {
    const { report, exitCode } = await validateFiles({ 'a.yaml': content });
    expect(report.findings).toEqual([]);
    expect(report.suppressed).toMatchObject([{ by: 'comment', reason: '待修订', finding: { ruleId: RULE, file: 'a.yaml' } }]);
    expect([report.summary.suppressed, report.summary.warnings, exitCode]).toEqual([{ comment: 1, file: 0, baseline: 0 }, 0, 0]);
  });

  it.each([
    ['that has expired', text(`  # catalogue-ignore ${RULE} until 2026-11-20 -- 待修订\n`), [RULE, 'suppression-expired']],
    ['that is of no use', text(`  # catalogue-ignore numbering-gap -- 待修订\n`), [RULE, 'suppression-unused']],
    ['of whose rules one is of no use', text(`  # catalogue-ignore ${RULE}, numbering-gap -- 待修订\n`), ['suppression-unused']],
    [
      'at the end of another line',
      text('  # x\n').replace('name: 办事指南', `name: 办事指南 # catalogue-ignore ${RULE} -- x`),
      [RULE, 'suppression-unused'],
    ],
    [
      'that is inside another of the same rule',
      text(`  # catalogue-ignore ${RULE} -- a\n`, ` # catalogue-ignore ${RULE} -- b`),
      ['suppression-unused'],
    ],
    ['about suppressions', text(`  # catalogue-ignore suppression-unused -- a\n`), [RULE, 'suppression-malformed']],
  ])('%s is told', async (_, content, found) => {
    for (const language of ['zh', 'en'] as const) {
      const { report } = await validateFiles({ 'a.yaml': content }, { language });
      expect(report.findings.map(({ ruleId }) => ruleId)).toEqual(found);
    }
  });

  it('takes what the suppression file and the baseline would have taken', async () => {
    const files = {
      'catalogues/a.yaml': text(`  # catalogue-ignore ${RULE} -- 待修订\n`),
      'catalogue.suppressions.yaml': `kind: suppressions\nentries:\n  - { rule: ${RULE}, reason: 沿用 }\n`,
    };
    const { found, suppressed } = await run(files, 'validate');
    expect(suppressed).toEqual([`comment: catalogues/a.yaml ${RULE} (待修订)`]);
    expect(found).toEqual(['catalogue.suppressions.yaml suppression-unused']);
  });

  it('does not call stale what could not be judged', async () => {
    const { report } = await validateFiles(
      { 'a.yaml': text(`  # catalogue-ignore numbering-gap -- 待修订\n`) },
      { severities: new Map([['numbering-gap', 'off']]) },
    );
    expect(report.findings.map(({ ruleId }) => ruleId)).toEqual([RULE]);
  });

  it('counts for no gate, and is told in the last line', async () => {
    const files = { 'catalogues/a.yaml': text(`  # catalogue-ignore ${RULE} -- 待修订\n`) };
    expect(await runCommandLine('validate --fail-on info', { files })).toMatchObject({
      exitCode: 0,
      output: expect.stringContaining('已豁免 1 条（注释 1）'),
    });
    expect((await runCommandLine('validate --lang en', { files })).output).toContain('suppressed 1 (comments 1)');
  });
});
