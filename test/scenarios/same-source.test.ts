import { describe, expect, it } from 'vitest';

import { formatPlace } from '../../src/model/place.ts';
import { catalogueDocument } from '../support/document.ts';
import { validateFiles } from '../support/run.ts';
import { workbook } from '../support/workbook.ts';

type Fields = Readonly<Record<string, unknown>>;

const POLICY = { id: 'aid.policy', category: '临时救助', name: '政策法规文件' };
const TEN = '信息形成之日起10个工作日内';
const TWENTY = '信息形成之日起20个工作日内';

function catalogue(item: Fields, overrides: Fields = {}): string {
  return JSON.stringify(catalogueDocument([{ ...POLICY, ...item }], { effective: '2025-05-06', ...overrides }), null, 1);
}

/** What the rule says: file, severity, sentence, and the files and places of what is related. */
async function contradictions(files: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  const { report } = await validateFiles(files);
  return report.findings
    .filter(({ ruleId }) => ruleId === 'same-item-contradicts')
    .map(({ file, severity, message, related }) => {
      const there = related.map((place) => `${place.file} ${formatPlace(place.place)}`).join(', ');
      return `${file} ${severity} ${message} [${there}]`;
    });
}

describe('the same item in two files', () => {
  it('is told where they differ, in the later file, with the place in the earlier one', async () => {
    const files = { 'a.yaml': catalogue({ deadline: TEN }), 'b.yaml': catalogue({ id: 'b', deadline: TWENTY }) };
    expect(await contradictions(files)).toEqual([
      `b.yaml error “临时救助 › 政策法规文件”的公开时限前后不一：此处为“${TWENTY}”，另一处为“${TEN}”，请统一 [a.yaml 23:16]`,
    ]);
  });

  it.each<[string, Fields, Fields, boolean]>([
    ['agrees', { deadline: TEN }, { deadline: TEN }, false],
    ['is worded otherwise but asks the same', { deadline: TEN }, { deadline: '自信息形成之日起 10 个工作日内予以公开' }, false],
    ['names its bodies in another order', { subject: ['甲局', '乙局'] }, { subject: ['乙局', '甲局'] }, false],
    ['names another body', { subject: ['清源县民政局'] }, { subject: ['清源县财政局'] }, true],
    ['is for others', { audience: '全社会' }, { audience: { group: '申请人' } }, true],
    ['is on request there', { method: 'proactive' }, { method: 'on-request' }, true],
    ['has another name', { name: '办事指南', deadline: TEN }, { deadline: TWENTY }, false],
    ['says nothing to contradict', { deadline: TEN }, { deadline: undefined }, false],
  ])('%s', async (_, here, there, told) => {
    expect(await contradictions({ 'a.yaml': catalogue(here), 'b.yaml': catalogue(there) })).toHaveLength(told ? 1 : 0);
  });

  it.each<[string, Fields]>([
    ['place', { place: { name: '云岭县', level: 'county' } }],
    ['domain', { domain: 'elderly-care' }],
    ['edition', { edition: '2024' }],
    ['day of effect', { effective: '2024-01-01' }],
  ])('may differ where the %s differs', async (_, overrides) => {
    expect(await contradictions({ 'a.yaml': catalogue({ deadline: TEN }), 'b.yaml': catalogue({ deadline: TWENTY }, overrides) })).toEqual(
      [],
    );
  });

  it('is found among many files and formats, once for each later file', async () => {
    const header = [
      '序号',
      '一级事项',
      '二级事项',
      '公开内容',
      '公开依据',
      '公开时限',
      '公开主体',
      '公开渠道和载体',
      '公开对象',
      '公开方式',
      '公开层级',
    ];
    const row = [
      '1',
      '临时救助',
      '政策法规文件',
      '文件',
      '《社会救助暂行办法》（国务院令第649号）',
      TWENTY,
      '清源县民政局',
      '政府网站',
      '全社会',
      '主动',
      '县级',
    ];
    const title = ['清源县社会救助领域基层政务公开标准目录（2025年版）'];
    const table = workbook({ sheets: [{ name: '社会救助', rows: [title, header, row] }] });
    const edition = { edition: '2025', effective: undefined };
    const files = {
      'a.yaml': catalogue({ deadline: TEN }, edition),
      'b.xlsx': table,
      'c.yaml': catalogue({ deadline: TEN }, edition),
      'd.yaml': catalogue({ deadline: TWENTY }, edition),
    };
    expect((await contradictions(files)).map((line) => line.slice(0, 6))).toEqual(['b.xlsx', 'd.yaml']);
    expect((await contradictions(files))[0]).toContain('[a.yaml');
  });

  it('counts for the gate, and keeps the findings of a file together', async () => {
    const files = {
      'a.yaml': catalogue({ deadline: TEN, id: 'x' }),
      'b.yaml': catalogue({ deadline: '及时公开' }),
      'c.yaml': catalogue({ deadline: '及时公开' }),
    };
    const { report, exitCode } = await validateFiles(files);
    expect(exitCode).toBe(1);
    expect(report.findings.map(({ file, ruleId }) => `${file} ${ruleId}`)).toEqual([
      'b.yaml deadline-not-auditable',
      'b.yaml same-item-contradicts',
      'c.yaml deadline-not-auditable',
      'c.yaml same-item-contradicts',
    ]);
  });
});
