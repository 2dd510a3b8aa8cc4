import { describe, expect, it } from 'vitest';

import type { Finding } from '../../src/model/finding.ts';
import { formatPlace } from '../../src/model/place.ts';
import { catalogueDocument, CLEAN_ITEM } from '../support/document.ts';
import { validateFiles } from '../support/run.ts';
import { catalogueTable } from '../support/table.ts';

async function findIn(content: string | Uint8Array, path = 'a.yaml'): Promise<readonly Finding[]> {
  return (await validateFiles({ [path]: content })).report.findings;
}

const yaml = (items: readonly Readonly<Record<string, unknown>>[]): string => JSON.stringify(catalogueDocument(items), null, 2);
const NAMES = [{ name: '政策法规文件' }, { name: '办事指南' }, { name: '监督检查' }];

describe('a fault in a merged cell', () => {
  it('is one finding at the first cell, which lists its items', async () => {
    const table = catalogueTable(
      NAMES.map((item, index) => ({ ...item, deadline: index === 0 ? '及时公开' : null })),
      { merges: ['F4:F6'] },
    );
    const findings = await findIn(table, '目录.xlsx');
    expect(findings.map(({ ruleId, place }) => `${ruleId} ${formatPlace(place)}`)).toEqual(['deadline-not-auditable 社会救助!F4']);
    expect(findings[0]?.data['items']).toEqual(NAMES.map(({ name }) => name));
    expect(findings[0]?.message).toContain('合并单元格，另有 2 项相同');
  });

  it('is one finding where the merged cell is blank', async () => {
    const table = catalogueTable(
      NAMES.map((item) => ({ ...item, basis: '' })),
      { merges: ['E4:E6'] },
    );
    const findings = await findIn(table, '目录.xlsx');
    expect(findings.map(({ ruleId, place }) => `${ruleId} ${formatPlace(place)}`)).toEqual(['required-element-missing 社会救助!E4']);
    expect(findings[0]?.data['items']).toEqual(NAMES.map(({ name }) => name));
  });

  it('is a finding for each item where the cells are not merged', async () => {
    const table = catalogueTable(NAMES.map((item) => ({ ...item, basis: '' })));
    const findings = await findIn(table, '目录.xlsx');
    expect(findings.map(({ place }) => formatPlace(place))).toEqual(['社会救助!E4', '社会救助!E5', '社会救助!E6']);
    for (const { data, message } of findings) {
      expect(data['items']).not.toBeInstanceOf(Array);
      expect(message).not.toContain('合并');
    }
  });

  it('is not what a text is that says the same thing twice', async () => {
    const [finding, ...others] = await findIn(yaml([{ channel: '政府网战、政府网战' }]));
    expect(others).toEqual([]);
    expect(finding?.ruleId).toBe('channel-unknown');
    expect(finding?.message).not.toMatch(/合并|别名/u);
    expect(finding?.data['items']).toBeUndefined();
  });
});

describe('a fault in a text that an alias repeats', () => {
  it('is one finding, which lists its items and does not speak of cells', async () => {
    const text = yaml([{ basis: ['信息公开规定'] }, { name: '监督检查', basis: 'ALIAS' }])
      .replace('"basis": [\n        "信息公开规定"\n      ]', '"basis": &basis ["信息公开规定"]')
      .replace('"ALIAS"', '*basis');
    const findings = await findIn(text);
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['basis-vague']);
    expect(findings[0]?.data['items']).toEqual(['办事指南', '监督检查']);
    expect(findings[0]?.message).toContain('（别名引用，另有 1 项相同）');
    const { report } = await validateFiles({ 'a.yaml': text }, { language: 'en' });
    expect(report.findings[0]?.message).toContain('(by an alias; 1 more item shares it)');
  });
});

/** A catalogue with a fault of every kind that a text shows. */
const FAULTY = yaml([
  { basis: undefined, deadline: '及时公开' },
  { name: '监督检查', channel: ['政府网战'], level: ['conty'] },
  { name: '审批信息', deadline: 20, chanel: ['政府网站'] },
  { name: '申诉渠道', subject: [], audience: '特定群体' },
  { name: '申诉渠道', subject: [], audience: '特定群体' },
]);
const prints = (findings: readonly Finding[]): string[] => findings.map(({ fingerprint }) => fingerprint);

describe('fingerprints', () => {
  it('are unique in a report, also over several files of one catalogue', async () => {
    const { report } = await validateFiles({ 'a.yaml': FAULTY, 'b.yaml': FAULTY, 'c.yaml': 'kind: "x\n', 'd.yaml': 'kind: "x\n' });
    expect(report.findings.length).toBeGreaterThan(14);
    expect(new Set(prints(report.findings)).size).toBe(report.findings.length);
  });

  it('are the same in both languages and in every run', async () => {
    const [zh, again, en] = await Promise.all([
      validateFiles({ 'a.yaml': FAULTY }),
      validateFiles({ 'a.yaml': FAULTY }),
      validateFiles({ 'a.yaml': FAULTY }, { language: 'en' }),
    ]);
    expect(prints(again.report.findings)).toEqual(prints(zh.report.findings));
    expect(prints(en.report.findings)).toEqual(prints(zh.report.findings));
  });

  it.each([
    ['lines above', (text: string) => `# 说明\n\n\n${text}`],
    ['other line breaks', (text: string) => text.replaceAll('\n', '\r\n')],
    ['another indentation', (text: string) => JSON.stringify(JSON.parse(text), null, 6)],
    ['no line breaks at all', (text: string) => JSON.stringify(JSON.parse(text))],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    [
      'a new item in front',
      (text: string) => text.replace('"items": [', `"items": [ ${JSON.stringify({ ...CLEAN_ITEM, id: 'new.item', name: '新事项' })},`),
    ],
  ])('stay as they are behind %s', async (_, change) => {
    const before = await findIn(FAULTY);
    const after = await findIn(change(FAULTY));
    expect(prints(after).toSorted()).toEqual(prints(before).toSorted());
  });

  it('stay as they are where another fault is mended, and differ where the fact differs', async () => {
    const before = await findIn(FAULTY);
    const mended = await findIn(FAULTY.replace('政府网战', '政府网站'));
    expect(prints(before).filter((print) => !prints(mended).includes(print))).toHaveLength(1);
    expect(prints(mended).filter((print) => !prints(before).includes(print))).toEqual([]);
    const other = await findIn(FAULTY.replace('政府网战', '政府网占'));
    expect(prints(other).filter((print) => !prints(before).includes(print))).toHaveLength(1);
  });

  it('of a table do not depend on the row', async () => {
    const rows = NAMES.map((item) => ({ ...item, deadline: '及时公开' }));
    const before = await findIn(catalogueTable(rows), '目录.xlsx');
    const after = await findIn(catalogueTable([{ name: '新事项' }, ...rows]), '目录.xlsx');
    expect(before).toHaveLength(3);
    expect(prints(after)).toEqual(prints(before));
  });
});

describe('findings are sorted', () => {
  it('by line and column, then by rule', async () => {
    const places = (await findIn(FAULTY)).map(({ place, ruleId }) =>
      place.kind === 'text' ? [place.start.line, place.start.column, ruleId] : [],
    );
    const key = ([line, column, rule]: (string | number)[]): string =>
      `${String(line).padStart(6, '0')} ${String(column).padStart(6, '0')} ${rule}`;
    expect(places.map(key)).toEqual(places.map(key).toSorted());
  });

  it('by row and column in a table', async () => {
    const table = catalogueTable([
      { name: '政策法规文件', basis: '', deadline: '及时公开', channel: '■政府网战' },
      { name: '监督检查', content: '', methodOnRequest: '√' },
    ]);
    const cells = (await findIn(table, '目录.xlsx')).map(({ place }) => formatPlace(place).replace(/^.*!/u, ''));
    expect(cells).toEqual(['E4', 'F4', 'H4', 'D5', 'K5']);
  });

  it('by file, in the order in which the files were given', async () => {
    const { report } = await validateFiles({ 'b.yaml': FAULTY, 'a.yaml': FAULTY });
    expect([...new Set(report.findings.map(({ file }) => file))]).toEqual(['b.yaml', 'a.yaml']);
  });
});
