import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { exportDocument } from '../../src/commands/export-document.ts';
import { readCatalogue } from '../../src/commands/read-document.ts';
import { validateFiles } from '../support/run.ts';

const CLEAN = readFileSync(new URL('../../catalogues/examples/qingyuan/social-assistance.yaml', import.meta.url), 'utf8');

/** Replaces the first occurrence behind a mark; both must be there. */
function plant(mark: string, wrong: string, right: string): string {
  const from = CLEAN.indexOf(mark);
  const at = CLEAN.indexOf(right, from);
  if (from < 0 || at < 0) throw new Error(`the example has no ${right} behind ${mark}`);
  return CLEAN.slice(0, at) + wrong + CLEAN.slice(at + right.length);
}

const VAGRANTS = 'id: vagrants.service-guide';
const PROCUREMENT = plant(VAGRANTS, '政府采购合同', '救助服务指南')
  .replace('《城市生活无着的流浪乞讨人员救助管理办法》（国务院令第381号）', '《中华人民共和国政府采购法实施条例》第五十条')
  .replace(/(id: vagrants\.service-guide[^]*?deadline: )信息形成或者变更之日起20个工作日内/u, '$1采购合同签订之日起20个工作日内');

describe.each<[string, string, string, readonly string[]]>([
  [
    'a repealed act',
    plant(VAGRANTS, '《收养法》', '《城市生活无着的流浪乞讨人员救助管理办法》（国务院令第381号）'),
    'basis-cites-repealed-act',
    ['中华人民共和国民法典'],
  ],
  [
    'a body renamed by reform',
    plant(VAGRANTS, '清源县国土资源局', '清源县民政局'),
    'subject-renamed-organ',
    ['自然资源局', '自然资源和规划局'],
  ],
  [
    'the general period where a special one is shorter',
    PROCUREMENT,
    'deadline-special-period',
    ['政府采购法实施条例', '第五十条', '之日起2个工作日内'],
  ],
  [
    'a title that no act has',
    plant(VAGRANTS, '《信息公开条例》', '《城市生活无着的流浪乞讨人员救助管理办法》（国务院令第381号）'),
    'basis-title-mutilated',
    ['中华人民共和国政府信息公开条例'],
  ],
  [
    'a document number in round brackets',
    plant(
      VAGRANTS,
      '《关于加强流浪乞讨人员救助工作的意见》（民发(2007)78号）',
      '《城市生活无着的流浪乞讨人员救助管理办法》（国务院令第381号）',
    ),
    'document-number-malformed',
    ['民发〔2007〕78号'],
  ],
  ['同上 in the first row', plant('id: general.policy', '同上', '制定或者获取信息之日起10个工作日内'), 'ditto-without-above', ['同上']],
  ['the name of a foreign county', plant(VAGRANTS, '云岭县民政局', '清源县民政局'), 'copied-from-elsewhere', ['云岭县']],
])('%s, planted into the clean example', (_, text, ruleId, parts) => {
  const says = new RegExp(`^${ruleId}: .*${parts.join('.*')}`, 'u');
  const judge = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<readonly string[]> =>
    (await validateFiles(files)).report.findings.map((finding) => `${finding.ruleId}: ${finding.message}`);

  it('is one finding in YAML, with what is right', async () => {
    expect(await judge({ '社会救助.yaml': text })).toEqual([expect.stringMatching(says)]);
  });

  it('is one finding in the workbook that offices have', async () => {
    const { documents } = await readCatalogue('社会救助.yaml', Buffer.from(text));
    const [catalogue] = documents;
    if (catalogue === undefined) throw new Error('nothing was read');
    const { content } = await exportDocument(catalogue, 'xlsx');
    expect(await judge({ '社会救助.xlsx': Buffer.from(content) })).toEqual([expect.stringMatching(says)]);
  });
});

it('finds nothing in the example itself', async () => {
  const { report } = await validateFiles({ 'a.yaml': CLEAN });
  expect(report.findings.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
});
