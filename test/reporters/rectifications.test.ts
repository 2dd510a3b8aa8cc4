import { describe, expect, test } from 'vitest';
import { LEFT_OUT, listRectifications, MOST_LISTED } from '../../src/reporters/rectifications.ts';
import { buildHostile } from '../support/hostile.ts';
import { buildCellFinding, buildReport, buildRule, buildTextFinding } from '../support/report.ts';

describe('a row of the list', () => {
  test('says where, what, how and by which law', () => {
    const finding = buildTextFinding({
      fix: { risk: 'unsafe', original: '旧', replacement: '信息形成之日起20个工作日内' },
      legal: [{ act: '甲法', article: '第一条', confidence: 'recheck' }],
      related: [{ file: 'b.xlsx', place: { kind: 'cell', sheet: '表', row: 12, column: 6 }, message: '另见' }],
    });
    const [row] = listRectifications(buildReport([finding])).rows;
    expect(row).toEqual({
      number: 1,
      finding,
      body: '清源县民政局',
      file: 'catalogues/社会救助.yaml',
      place: '第 15 行',
      domain: '社会救助',
      item: '临时救助 › 政策法规文件',
      element: '公开时限',
      wrong: ['公开时限“20个工作日”没有写明起算点', 'b.xlsx:表!F12 另见'],
      expected: ['把“旧”改为“信息形成之日起20个工作日内”（须人工确认）', '没有起算点，谁也无法判断是否逾期。'],
      legal: ['《甲法》第一条（依据待核）'],
    });
  });

  test('is English in an English report', () => {
    const [row] = listRectifications(
      buildReport([buildTextFinding({ legal: [{ act: '甲法', confidence: 'recheck' }] })], { language: 'en' }),
    ).rows;
    expect(row).toMatchObject({ place: 'line 15', element: 'deadline (公开时限)', legal: ['《甲法》 (to be rechecked)'] });
  });

  test('does without what a finding of a whole file has not', () => {
    const bare = { itemId: undefined, itemName: undefined, itemCategory: undefined, element: undefined, document: undefined };
    const [row] = listRectifications(buildReport([buildCellFinding({ ...bare, bodies: [], ruleId: 'unlisted' })])).rows;
    expect(row).toMatchObject({ body: '（整份文件）', item: '', element: '', domain: '（未能读出目录）', expected: [], legal: [] });
  });

  test('does not repeat a category that is the name as well', () => {
    const [row] = listRectifications(buildReport([buildTextFinding({ itemCategory: '临时救助', itemName: '临时救助' })])).rows;
    expect(row?.item).toBe('临时救助');
  });

  test('holds no control character, whatever the file holds', () => {
    const { rows } = listRectifications(buildReport(buildHostile(), { rules: [buildRule()] }));
    const texts = rows.flatMap(({ body, file, place, item, wrong, expected, legal }) =>
      [body, file, place, item, wrong, expected, legal].flat(),
    );
    expect(JSON.stringify(texts)).not.toMatch(/\\[ntrbf]|\\u00[01]|[\u2028\u202e\ud800]/);
  });
});

test('rows are sorted by body, those of nobody last, and otherwise as the report has them', () => {
  const findings = [
    buildTextFinding({ file: '1.yaml', bodies: [] }),
    buildTextFinding({ file: '2.yaml', bodies: ['云岭县教育局'] }),
    buildTextFinding({ file: '3.yaml', bodies: ['清源县民政局'] }),
    buildTextFinding({ file: '4.yaml', bodies: ['清源县民政局', '清溪镇人民政府'] }),
    buildTextFinding({ file: '5.yaml', bodies: ['清源县民政局'] }),
  ];
  const { rows, left } = listRectifications(buildReport(findings));
  expect(rows.map(({ number, body, file }) => [number, body, file])).toEqual([
    [1, '清源县民政局', '3.yaml'],
    [2, '清源县民政局', '5.yaml'],
    [3, '清源县民政局、清溪镇人民政府', '4.yaml'],
    [4, '云岭县教育局', '2.yaml'],
    [5, '（未写明）', '1.yaml'],
  ]);
  expect(left).toBe(0);
});

test('a list that nobody would work off keeps the worst, and says how many it leaves out', () => {
  const findings = Array.from({ length: MOST_LISTED + 5000 }, (_, index) =>
    buildTextFinding({ severity: index % 5 === 0 ? 'error' : 'info' }),
  );
  const { rows, left } = listRectifications(buildReport(findings));
  expect([rows.length, left]).toEqual([MOST_LISTED, 5000]);
  expect(rows.filter(({ finding }) => finding.severity === 'error')).toHaveLength(5000);
  expect(LEFT_OUT.zh(left)).toContain('5000');
  expect(LEFT_OUT.en(left)).toContain('5000');
});
