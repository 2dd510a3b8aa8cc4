import { describe, expect, it } from 'vitest';

import type { Facts } from '../../src/model/finding.ts';
import type { ProblemCode } from '../../src/model/problem.ts';
import { FILE_START } from '../../src/readers/decode.ts';
import { rules } from '../../src/rules/index.generated.ts';

/** The sentence of a problem, in Chinese and in English. */
function say(code: ProblemCode, data: Facts): readonly [zh: string, en: string] {
  const rule = rules.find(({ id }) => id === code);
  if (rule?.about !== 'input') throw new Error(`${code} has no rule`);
  const [sighting] = [...rule.sight({ problems: [{ code, place: FILE_START, data }] })];
  if (sighting === undefined) throw new Error(`${code} is not told`);
  return [sighting.say('zh', ''), sighting.say('en', '')];
}

const COLUMNS = [
  { column: 1, label: '序号 全社会' },
  { column: 3, label: '' },
];

describe('a problem with reading', () => {
  it.each<[ProblemCode, Facts, string, string]>([
    [
      'mapping-uncertain',
      { sheet: '表1', reason: 'header-slid', columns: COLUMNS },
      '两行表头对不上：A 序号 全社会、C',
      'contradict each other: A 序号 全社会, C',
    ],
    [
      'mapping-uncertain',
      { sheet: '表1', reason: 'low-confidence', confidence: 0.41, bound: 0.6, columns: COLUMNS },
      '只有 41%（至少应为 60%）',
      '41% sure (60% are needed)',
    ],
    ['mapping-uncertain', { sheet: '表1', reason: 'side-by-side', columns: COLUMNS }, '重名', 'names of columns before them'],
    ['mapping-uncertain', { sheet: '表1', reason: 'rows-slid', columns: [] }, '横跨好几栏', 'spans several columns'],
    [
      'mapping-uncertain',
      { sheet: '表1', reason: 'column-missing', columns: [], named: ['公开依据=Z'] },
      '没有指定的列：公开依据=Z',
      'does not have the columns named: 公开依据=Z',
    ],
    ['table-not-found', { sheets: ['封面', '说明'], reason: 'other-table' }, '“封面”、“说明”', '“封面”, “说明”'],
    ['table-not-found', { sheets: [], reason: 'empty' }, '没有文字', 'no text'],
    ['table-not-found', { sheets: [], reason: 'prose' }, '只有正文', 'prose and no table'],
    ['table-not-found', { sheets: [], reason: 'images' }, '只有图片', 'pictures'],
    ['table-not-found', { sheets: [], reason: 'run-together' }, '挤在', 'cannot be told apart'],
    ['table-damaged', { reason: 'quote-unclosed', line: 3 }, '第 3 行', 'Line 3'],
    ['table-damaged', { reason: 'page-truncated' }, '网页不完整', 'breaks off'],
    ['encoding-unreadable', { looksLike: 'GBK' }, '可能是 GBK', 'it may be GBK'],
    ['encoding-unreadable', {}, '无法识别', 'is not recognised'],
    ['encoding-unreadable', { label: 'utf-16' }, '不能按 utf-16 编码读取', 'not encoded as utf-16'],
    ['encoding-unreadable', { label: 'gb18030', looksLike: 'UTF-8' }, '去掉 --encoding', 'Leave --encoding out'],
    [
      'workbook-damaged',
      { reason: 'xml-invalid', part: 'xl/workbook.xml' },
      '语法错误：xl/workbook.xml',
      'not well-formed XML: xl/workbook.xml',
    ],
    ['workbook-damaged', { reason: 'worksheet-missing' }, '没有工作表', 'no worksheet'],
    ['format-unknown', { looksLike: 'ofd' }, 'OFD', 'an OFD document'],
    ['format-unknown', { looksLike: null }, '无法识别文件格式', 'not recognised'],
    ['limit-exceeded', { limit: 'allMerges', value: 600_000, allowed: 500_000 }, '合并单元格数', 'merged ranges'],
  ])('%s %j is told in both languages', (code, data, zh, en) => {
    const [chinese, english] = say(code, data);
    expect(chinese).toContain(zh);
    expect(english).toContain(en);
    expect(`${chinese}${english}`).not.toMatch(/undefined|null|\[object/u);
  });
});
