import { describe, expect, it } from 'vitest';

import { runCommandLine, type Files } from '../support/host.ts';
import { catalogueTable } from '../support/table.ts';

const item = (id: string, basis: string): string =>
  `  - { id: ${id}, category: 甲, name: ${id}, content: [乙], basis: [${basis}], deadline: 信息形成之日起20个工作日内, subject: [清源县财政局], channel: [政府网站], audience: 全社会, method: 主动 }\n`;
const yaml = (...bases: readonly string[]): string =>
  `# 草稿\nkind: catalogue\nid: a\nplace: { name: 清源县, level: county }\nitems:\n${bases.map((basis, index) => item(`part.${'bcdef'[index]}`, basis)).join('')}`;

const WRONG = '《地方政府债务信息公开办法（试行）》（财预(2018)209号）';
const RIGHT = '《地方政府债务信息公开办法（试行）》（财预〔2018〕209号）';
const SOUND = '《中华人民共和国预算法》';
const FILES: Files = { 'catalogues/a.yaml': yaml(WRONG, SOUND), 'catalogues/b.yaml': yaml(SOUND) };
const book = (basis: string): Uint8Array => catalogueTable([{ basis }]);

describe('catalogue fix', () => {
  it('fixes files in place, says what it did, and does nothing the second time', async () => {
    const first = await runCommandLine('fix', { files: FILES });
    expect(first.disk.get('catalogues/a.yaml')?.toString()).toBe(yaml(RIGHT, SOUND));
    expect(first.disk.get('catalogues/b.yaml')).toBe(FILES['catalogues/b.yaml']);
    expect(first.errors).toContain(
      'catalogues/a.yaml：修正 1 处\n  document-number-malformed 1 处\n    6:68 “财预(2018)209号” → “财预〔2018〕209号”\n修正 1 处，涉及 1 个文件；',
    );
    expect([first.exitCode, first.output]).toEqual([0, '']);
    const second = await runCommandLine('fix --lang en', { files: Object.fromEntries(first.disk) });
    expect([second.exitCode, second.errors]).toEqual([0, expect.stringMatching(/^Nothing to fix; \d+ findings? now\.\n$/u)]);
    expect(Object.fromEntries(second.disk)).toEqual(Object.fromEntries(first.disk));
  });

  it('only shows what would change where it is asked to', async () => {
    const files = { ...FILES, 'catalogues/c.xlsx': book(WRONG) };
    const { exitCode, output, errors, disk } = await runCommandLine('fix catalogues --dry-run', { files });
    expect(output).toContain(`--- a/catalogues/a.yaml\n+++ b/catalogues/a.yaml\n@@ -3,5 +3,5 @@\n`);
    expect(output).toContain(`\n-${item('part.b', WRONG)}+${item('part.b', RIGHT)}`);
    expect(output).toMatch(new RegExp(`catalogues/c.xlsx：\n.+!E\\d+\n- ${escape(WRONG)}\n\\+ ${escape(RIGHT)}\n$`, 'u'));
    expect(errors).toContain('试运行，未写文件；可修正 2 处，涉及 2 个文件；');
    expect(exitCode).toBe(0);
    expect(Object.fromEntries(disk)).toEqual(files);
  });

  it('saves copies and leaves the originals alone', async () => {
    const { disk, errors } = await runCommandLine('fix catalogues --out fixed', { files: FILES });
    expect(disk.get('catalogues/a.yaml')).toBe(FILES['catalogues/a.yaml']);
    expect(disk.get('fixed/a.yaml')?.toString()).toBe(yaml(RIGHT, SOUND));
    expect(disk.has('fixed/b.yaml')).toBe(false);
    expect(errors).toContain('已写入 fixed/a.yaml');
    const one = await runCommandLine('fix catalogues/a.yaml --out b.yaml', { files: FILES });
    expect(one.disk.get('b.yaml')?.toString()).toBe(yaml(RIGHT, SOUND));
  });

  it('takes standard input to standard output, to the byte, whether there is something to fix or not', async () => {
    const fixed = await runCommandLine('fix -', { standardInput: yaml(WRONG).trimEnd() });
    expect([fixed.output, fixed.exitCode]).toEqual([yaml(RIGHT).trimEnd(), 0]);
    expect(fixed.errors).toContain('<stdin>：修正 1 处');
    const same = await runCommandLine('fix - --stdin-filename x.yaml', { standardInput: yaml(SOUND) });
    expect([same.output, same.exitCode]).toEqual([yaml(SOUND), 0]);
    expect((await runCommandLine('fix -', { standardInput: 'kind: "x' })).exitCode).toBe(2);
  });

  it('applies what needs an eye only where that is asked for, and says how much there is', async () => {
    const standardInput = yaml(SOUND).replace('清源县财政局', '清源县安监局');
    const safe = await runCommandLine('fix -', { standardInput });
    expect([safe.output, safe.exitCode]).toEqual([standardInput, 0]);
    expect(safe.errors).toMatch(/^没有作修正；\d 处须人工确认，加 --unsafe 才修正；/u);
    expect((await runCommandLine('fix - --unsafe', { standardInput })).output).toBe(standardInput.replace('安监局', '应急管理局'));
  });

  it.each(['', '--dry-run ', '--only typo-known '])(
    'counts what is to be said of the files where nothing is fixed: fix %s',
    async (option) => {
      const text = yaml(SOUND).replace('清源县财政局', '清源县安监局').replace('20个工作日内', '30个工作日内');
      const { output } = await runCommandLine('validate - --format json', { standardInput: text });
      const { findings } = JSON.parse(output) as { readonly findings: readonly unknown[] };
      expect(findings.length).toBeGreaterThan(1);
      const { errors } = await runCommandLine(`fix ${option}-`, { standardInput: text });
      expect(errors).toMatch(new RegExp(`问题 ${findings.length} 条。\n$`, 'u'));
    },
  );

  it('colours what would change where colour is wanted', async () => {
    const files = { 'd/a.yaml': yaml(WRONG), 'd/b.xlsx': book(WRONG) };
    const { output } = await runCommandLine('fix d --dry-run --color always', { files });
    expect(output).toContain('\u001B[1m--- a/d/a.yaml\u001B[22m\n');
    expect(output.split('\n').filter((line) => line.startsWith('\u001B[31m-'))).toHaveLength(2);
    expect(output.split('\n').filter((line) => line.startsWith('\u001B[32m+'))).toHaveLength(2);
    const plain = await runCommandLine('fix d --dry-run --color never', { files });
    expect(plain.output).not.toContain('\u001B');
  });

  it('heeds the rules that are named, and no others', async () => {
    const { output } = await runCommandLine('fix - --only typo-known', { standardInput: yaml(WRONG) });
    expect(output).toBe(yaml(WRONG));
    const both = await runCommandLine('fix - --only typo-known --only document-number-malformed', { standardInput: yaml(WRONG) });
    expect(both.output).toBe(yaml(RIGHT));
  });

  it('says which formats it does not fix, and does not claim success', async () => {
    const csv = `序号,公开事项,公开内容,公开依据,公开时限,公开主体,公开渠道,公开对象,公开方式,公开层级\n1,预算,预算文件,${WRONG},信息形成之日起20个工作日内,清源县财政局,政府网站,全社会,主动,县级\n`;
    const { exitCode, errors, disk } = await runCommandLine('fix 预算.csv', { files: { '预算.csv': csv } });
    expect(errors).toContain('这种格式不能修正，只能修正 YAML 和 .xlsx');
    expect(errors).toContain('没有作修正；1 处未能修正；');
    expect([exitCode, disk.get('预算.csv')]).toEqual([1, csv]);
    const twice = await runCommandLine('fix 预算.csv --lang en', {
      files: { '预算.csv': `${csv}2,决算,决算文件,${WRONG},信息形成之日起20个工作日内,清源县财政局,政府网站,全社会,主动,县级\n` },
    });
    expect(twice.errors).toContain('预算.csv: 2 fixes left undone: files of this format are not fixed');
    expect(twice.errors.match(/of this format/gu)).toHaveLength(1);
  });

  it('leaves alone what a comment accepts with a reason', async () => {
    const text = yaml(WRONG).replace('  - { id: part.b', '  # catalogue-ignore document-number-malformed -- 原文如此\n  - { id: part.b');
    expect((await runCommandLine('fix -', { standardInput: text })).output).toBe(text);
  });

  it('leaves alone what the suppression file accepts with a reason, and fixes what the baseline accepts', async () => {
    const accepted = (rule: string): string =>
      `kind: suppressions\nentries:\n  - { rule: ${rule}, file: catalogues/a.yaml, reason: 原文如此 }\n`;
    const file = { 'catalogue.suppressions.yaml': accepted('document-number-malformed') };
    for (const line of ['fix', 'fix catalogues/a.yaml', 'validate --fix']) {
      expect((await runCommandLine(line, { files: { ...FILES, ...file } })).disk.get('catalogues/a.yaml')).toBe(FILES['catalogues/a.yaml']);
    }
    const { disk } = await runCommandLine('baseline create', { files: FILES });
    const fixed = await runCommandLine('fix', { files: Object.fromEntries(disk) });
    expect(fixed.disk.get('catalogues/a.yaml')?.toString()).toBe(yaml(RIGHT, SOUND));
    const stale = { 'catalogue.suppressions.yaml': accepted('typo-known') };
    const besides = await runCommandLine('fix', { files: { ...FILES, ...stale } });
    const { output } = await runCommandLine('validate --format json', { files: Object.fromEntries(besides.disk) });
    const findings = (JSON.parse(output) as { readonly findings: readonly { readonly file: string }[] }).findings;
    expect(findings.map(({ file: path }) => path)).toContain('catalogue.suppressions.yaml');
    expect(besides.errors).toMatch(new RegExp(`修正 1 处，[^\n]*现有问题 ${findings.length} 条。\n$`, 'u'));
  });

  it('fixes what it can read and ends with 2 for what it cannot', async () => {
    const { exitCode, errors, disk } = await runCommandLine('fix', { files: { ...FILES, 'catalogues/c.yaml': 'kind: "x' } });
    expect([exitCode, disk.get('catalogues/a.yaml')?.toString()]).toEqual([2, yaml(RIGHT, SOUND)]);
    expect(errors).toMatch(/^catalogues\/c\.yaml: /mu);
  });

  it.each([
    ['fix - catalogues', '不能与其他文件一起'],
    ['fix catalogues --out b.yaml', '是一个文件名'],
    ['fix catalogues/a.yaml --out catalogues/a.yaml', '--out 会覆盖'],
    ['fix catalogues/a.yaml --out x.xlsx', '应与原文件一样以 .yaml 结尾'],
    ['fix --only key-missing', '不能自动修正'],
    ['fix --only document-number-malformd', '是否应为 document-number-malformed'],
  ])('refuses %s', async (line, reason) => {
    const { exitCode, errors, disk } = await runCommandLine(line, { files: FILES });
    expect([exitCode, errors]).toEqual([2, expect.stringContaining(reason)]);
    expect(Object.fromEntries(disk)).toEqual(FILES);
  });
});

describe('validate --fix', () => {
  it('fixes first, judges what is left, and says both', async () => {
    const { exitCode, output, errors, disk } = await runCommandLine('validate --fix --fail-on warning --format compact', { files: FILES });
    expect(disk.get('catalogues/a.yaml')?.toString()).toBe(yaml(RIGHT, SOUND));
    expect(output).not.toContain('document-number-malformed');
    expect(errors).toContain('修正 1 处，涉及 1 个文件。');
    const without = await runCommandLine('validate --fail-on warning --format compact', { files: Object.fromEntries(disk) });
    expect([exitCode, output]).toEqual([without.exitCode, without.output]);
  });

  it('marks a table as it is once it is fixed', async () => {
    const files = { 'a.xlsx': book(WRONG) };
    const { disk, errors } = await runCommandLine('validate a.xlsx --fix --annotate b.xlsx', { files });
    const { output } = await runCommandLine('validate b.xlsx --format compact', { files: Object.fromEntries(disk) });
    expect(output).not.toContain('document-number-malformed');
    expect(errors).toContain('修正 1 处');
    expect(errors).toContain('批注副本：b.xlsx');
  });

  it('has no place for standard input', async () => {
    expect(await runCommandLine('validate - --fix', { standardInput: yaml(WRONG) })).toMatchObject({ exitCode: 2, output: '' });
  });
});

function escape(text: string): string {
  return text.replaceAll(/[()]/gu, '\\$&');
}
