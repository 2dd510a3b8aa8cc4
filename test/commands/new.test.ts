import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { DOMAINS } from '../../src/vocabularies/index.ts';
import { runCommandLine, type Files } from '../support/host.ts';
import { validateFiles } from '../support/run.ts';

const REFERENCE = join(import.meta.dirname, '../../catalogues/reference');
const FILES: Files = Object.fromEntries(
  readdirSync(REFERENCE)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [`reference/${name}`, readFileSync(join(REFERENCE, name), 'utf8')]),
);

function run(line: string, files: Files = FILES) {
  return runCommandLine(`new ${line} --lang zh`, { files });
}

/** What stands for something that is to be filled in, as it stands in a draft. */
const BLANK = /清源县XX[^,\]\n]+|【[^】]+】/gu;

async function findPlaceholders(text: string): Promise<readonly string[]> {
  const { report } = await validateFiles({ 'draft.yaml': text });
  return report.findings.filter(({ ruleId }) => ruleId.includes('placeholder')).map(({ message }) => message);
}

describe('new', () => {
  const domains = DOMAINS.map(({ id, name }) => [name, id] as const);

  it.each(domains)('drafts %s for a county: validate names every blank, and no fault of structure', async (name) => {
    const { output, exitCode } = await run(`${name} --place 清源县`);
    expect(exitCode).toBe(0);
    const blanks = output.slice(output.indexOf('items:')).match(BLANK) ?? [];
    expect(blanks.length).toBeGreaterThan(0);
    expect(await findPlaceholders(output)).toHaveLength(blanks.length);
    const { report } = await validateFiles({ 'draft.yaml': output });
    expect(
      report.findings
        .filter(({ severity, ruleId }) => severity === 'error' && !ruleId.includes('placeholder'))
        .map(({ message }) => message),
    ).toEqual([]);
  });

  it('loses exactly the finding of a blank that is filled in', async () => {
    const { output } = await run('社会救助 --place 清源县');
    const before = await findPlaceholders(output);
    const start = output.indexOf('items:');
    const blanks = [...output.matchAll(BLANK)].filter(({ index }) => index > start);
    expect(before).toHaveLength(blanks.length);
    for (const [place, { 0: blank, index }] of blanks.entries()) {
      const instead = blank.startsWith('【') ? '监督电话' : blank.includes('镇') ? '清溪镇人民政府' : '清源县民政局';
      const filled = output.slice(0, index) + instead + output.slice(index + blank.length);
      expect((await findPlaceholders(filled)).toSorted()).toEqual(before.filter((_, at) => at !== place).toSorted());
    }
  });

  it('says that it comes from a reconstruction, as of when, and what is to be checked', async () => {
    const { output, errors } = await run('social-assistance --place 清源县');
    expect(output).toMatch(
      /^# yaml-language-server: [^\n]+\n# [^\n]*重建的，不是任何部门印发的正式文本；依据和机关核对至 \d{4}-\d{2}-\d{2}。\n/u,
    );
    expect(output).toContain('\n  # 待核实：公开对象\n  - id: general.funds\n');
    expect(output).not.toMatch(/confidence|asOf|\n {4}reference:/u);
    expect(errors).toContain('参照是重建的，不是正式文本');
    const english = await runCommandLine('new social-assistance --place 清源县 --lang en', { files: FILES });
    expect(english.output).toContain('no official text');
    expect(english.output).toContain('  # 待核实: audience');
  });

  it('names the town’s own government and channels, and has no blank for it', async () => {
    const { output } = await run('社会救助 --place 清源县清溪镇');
    expect(output).toContain('subject: [清溪镇人民政府]');
    expect(output).not.toMatch(/XX[局镇]/u);
    expect(output).not.toContain('政务服务中心');
    expect(output).toContain('level: town');
    expect(output).not.toContain('level: [county');
  });

  it('tells the channels that published tables leave open', async () => {
    const { output } = await run('重大建设项目 --place 清源县');
    expect(output).toContain('  # 可选的公开渠道和载体：');
  });

  it('writes a file that is not there yet, and replaces none', async () => {
    const { disk, errors, output } = await run('社会救助 --place 清源县 --out catalogues/a.yaml');
    expect(output).toBe('');
    expect(errors).toContain('已写入 catalogues/a.yaml');
    expect(String(disk.get('catalogues/a.yaml'))).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/\.catalogue\/catalogue\.schema\.json\n/u,
    );
    const refused = await run('社会救助 --place 清源县 --out mine.yaml', { ...FILES, 'mine.yaml': '手写' });
    expect(refused.exitCode).toBe(2);
    expect(refused.disk.get('mine.yaml')).toBe('手写');
  });

  it('names the domains, and the nearest one, where there is none of that name', async () => {
    const { exitCode, errors } = await run('社会求助 --place 清源县');
    expect(exitCode).toBe(2);
    expect(errors).toContain('没有领域“社会求助”，是否应为 社会救助');
    for (const { id, name } of DOMAINS) expect(errors).toContain(`${name}（${id}）`);
  });

  it.each([
    ['社会救助', '请给出 --place'],
    ['社会救助 --place 清源县 --level town', '--place 应写镇、乡、街道的名称'],
    ['社会救助 --place XX镇', '--place 应写镇、乡、街道的名称'],
  ])('refuses %s', async (line, message) => {
    const { exitCode, errors, output } = await run(line);
    expect(exitCode).toBe(2);
    expect(errors).toContain(message);
    expect(output).toBe('');
  });

  it.each([
    ['is missing', {}, '没有“社会救助”领域的参照'],
    ['is none', { 'reference/social-assistance.yaml': 'kind: config\npaths: [a]\n' }, '不是参照'],
  ])('says so where a reference %s', async (_, files, message) => {
    const { exitCode, errors } = await run('社会救助 --place 清源县', files);
    expect(exitCode).toBe(2);
    expect(errors).toContain(message);
  });
});
