import { describe, expect, it } from 'vitest';

import { runCommandLine, type Files } from '../support/host.ts';

async function explain(words: string, options: readonly string[] = [], files: Files = {}): Promise<string> {
  const { exitCode, output, errors } = await runCommandLine(['explain', words, ...options], { files });
  return exitCode === 0 ? output : `${exitCode} ${errors}`;
}

describe('a period', () => {
  it('is explained by how it is counted', async () => {
    const text = await explain('20个工作日');
    expect(text).toContain('20个工作日\n\n自事件发生的次日起算，第 20 个工作日为最后一天。');
    expect(text).toContain('国务院办公厅每年的放假通知');
    expect(text).not.toContain('最后一天是');
  });

  // 2026: National Day 1 to 7 October, worked on 20 September and 10 October; Mid-Autumn 25 to 27 September.
  it.each([
    ['20个工作日', '2026-09-21', '2026-10-26'],
    ['信息形成或者变更之日起20个工作日内', '2026-09-21', '2026-10-26'],
    ['批准后20日内', '2026-09-11', '2026-10-08'],
    ['批准后20日内', '2026-09-04', '2026-09-24'],
    ['1个工作日', '2026-09-18', '2026-09-20'],
  ])('%s after %s ends on %s', async (words, from, last) => {
    expect(await explain(words, ['--from', from])).toContain(`最后一天是 ${last}`);
  });

  it('is unknown where it takes days that no notice covers yet', async () => {
    expect(await explain('20个工作日', ['--from', '2026-12-20'])).toMatch(
      /现在还不知道：要用到 2004-01-01 至 2026-12-28 以外的日\n?\s*子/u,
    );
    expect(await explain('20个工作日', ['--from', '2026-12-20', '--lang', 'en'])).toMatch(/nobody knows yet/u);
  });

  it('heeds the local days of the configuration', async () => {
    const config = 'kind: config\nholidays: { off: ["2026-09-22"], on: ["2026-10-11"] }\n';
    expect(await explain('20个工作日', ['--from', '2026-09-21'], { 'catalogue.config.yaml': config })).toContain('最后一天是 2026-10-26');
    const longer = config.replace('"2026-09-22"', '"2026-09-22", "2026-09-23"');
    expect(await explain('20个工作日', ['--from', '2026-09-21'], { 'catalogue.config.yaml': longer })).toContain('最后一天是 2026-10-27');
  });

  it.each([
    ['收养法', ['--from', '2026-09-21'], '没有可以推算的期限'],
    ['20个工作日', ['--from', '2026-02-30'], '--from 应为 YYYY-MM-DD'],
  ])('refuses %s %j', async (words, options, reason) => {
    expect(await explain(words, options)).toMatch(new RegExp(`^2 .*${reason}`, 'u'));
  });

  it('refuses a local day that is none', async () => {
    const config = 'kind: config\nholidays: { off: ["2026-02-30"] }\n';
    expect(await explain('20个工作日', [], { 'catalogue.config.yaml': config })).toMatch(/^2 .*2026-02-30/u);
  });
});
