import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readSubjectName } from '../../src/phrases/index.ts';

describe('readSubjectName', () => {
  it.each([
    ['清源县民政局', 'body', 'county named'],
    ['县民政局', 'body', 'county'],
    ['平川市清源县民政局', 'body', 'county named'],
    ['清源县清溪镇人民政府', 'body', 'town named'],
    ['镇人民政府（街道办事处）', 'body', 'town'],
    ['清溪街办', 'body', 'town named'],
    ['省民政厅', 'body', 'province'],
    ['清源自治县教育局', 'body', 'county named'],
    // Characters of places that name none.
    ['县市场监督管理局', 'body', 'county'],
    ['市场监督管理局', 'body', ''],
    ['市民政局', 'body', 'county'],
    ['县城乡规划局', 'body', 'county'],
    ['城市管理局', 'body', ''],
    ['社区矫正中心', 'body', ''],
    ['红旗镇人民政府', 'body', 'town named'],
    ['乡云县民政局', 'body', 'county named'],
    ['县级民政局', 'generic', ''],
    ['乡镇人民政府', 'towns', ''],
    ['清溪镇', 'place', ''],
    ['清溪村', 'village', ''],
    ['清溪村村委会', 'committee', ''],
    ['清溪镇中心小学', 'institution', 'town named'],
    ['招标人', 'role', ''],
    ['天气晴好', undefined, ''],
  ])('%s', (text, kind, place) => {
    const name = readSubjectName(text);
    expect(name.kind).toBe(kind);
    expect(name.place === undefined ? '' : `${name.place.level}${name.place.named ? ' named' : ''}`).toBe(place);
    expect(name.placeholder).toBeUndefined();
  });

  it.each([
    ['XX县民政局', 'blank'],
    ['ｘｘ县民政局', 'blank'],
    ['×县民政局', 'blank'],
    ['某镇人民政府', 'blank'],
    ['____县民政局', 'blank'],
    ['……县民政局', 'blank'],
    ['待定', 'blank'],
    ['____', 'blank'],
    ['县（市、区）民政局', 'choice'],
    ['县（区）民政局', 'choice'],
    ['县市区民政局', 'choice'],
    ['各县（市、区）民政局', 'choice'],
    ['县', 'choice'],
    ['各镇（街道）', 'group'],
    ['清源县各乡镇人民政府', 'group'],
    ['全盟各旗', 'group'],
    ['全州县民政局', undefined],
    ['各村村民委员会', undefined],
    ['县域经济发展中心', undefined],
  ])('%s holds what was never filled in: %s', (text, placeholder) => {
    expect(readSubjectName(text).placeholder).toBe(placeholder);
  });

  it('reads any text, and blanks and width do not count', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('县', '镇', '乡', '市', '区', '（', '）', '局', '清', '源', 'x', '各', '、'), { maxLength: 40 }),
        (parts) => {
          const text = parts.join('');
          expect(readSubjectName(parts.join(' '))).toEqual(readSubjectName(text));
        },
      ),
    );
  });
});
