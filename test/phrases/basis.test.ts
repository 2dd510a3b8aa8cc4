import { describe, expect, test } from 'vitest';

import { parseBasis } from '../../src/phrases/basis.ts';

const titles = (text: string) => parseBasis(text).citations.map((citation) => citation.title);

describe('parseBasis finds the acts of a cell', () => {
  test.each([
    ['《预算法》《政府信息公开条例》', ['预算法', '政府信息公开条例']],
    ['《预算法》、《政府信息公开条例》；《档案法》', ['预算法', '政府信息公开条例', '档案法']],
    ['1.《预算法》;2.《政府信息公开条例》\n3、《档案法》', ['预算法', '政府信息公开条例', '档案法']],
    ['●《预算法》●《档案法》', ['预算法', '档案法']],
    ['【法律】《预算法》【行政法规】《政府信息公开条例》', ['预算法', '政府信息公开条例']],
    ['《财政部关于印发〈地方预决算公开操作规程〉的通知》', ['财政部关于印发〈地方预决算公开操作规程〉的通知']],
    ['《财政部关于印发<地方政府债务信息公开办法(试行)>的通知》', ['财政部关于印发<地方政府债务信息公开办法(试行)>的通知']],
    ['《关于印发《某某管理办法》的通知》', ['关于印发《某某管理办法》的通知']],
    ['《关于印发《某某管理办法》的通知（民发〔2020〕1号）', ['关于印发《某某管理办法》的通知']],
    ['民政部关于印发《特困人员认定办法》的通知', ['民政部关于印发《特困人员认定办法》的通知']],
    ['〈政府信息公开条例〉', ['政府信息公开条例']],
    ['《公共租赁住房管理办法\n《经济适用住房管理办法》', ['公共租赁住房管理办法', '经济适用住房管理办法']],
    ['《公共租赁住房管理办法《经济适用住房管理办法》', ['公共租赁住房管理办法', '经济适用住房管理办法']],
    ['税收征收管理法》、《预算法》', ['税收征收管理法', '预算法']],
    ['中华人民共和国食品安全法\n关于全面推进政务公开工作的意见', ['中华人民共和国食品安全法', '关于全面推进政务公开工作的意见']],
    ['法律：《预算法》；规章：《甲办法》', ['预算法', '甲办法']],
    ['《关于做好某事》的通知', ['《关于做好某事》的通知']],
    ['《政府信息公开条例》第二十条规定，行政机关应当依照本条例第十九条的规定，主动公开。\n《档案法》', ['政府信息公开条例', '档案法']],
    ['根据《预算法》和《政府信息公开条例》', ['预算法', '政府信息公开条例']],
    ['<<政府信息公开条例>>', ['政府信息公开条例']],
  ])('%s', (text, expected) => {
    expect(titles(text)).toEqual(expected);
    expect(parseBasis(text).unresolved).toEqual([]);
  });

  test('an act that amended another is no basis of its own', () => {
    const text =
      '《社会救助暂行办法》(2014年2月21日,中华人民共和国国务院第649号公布,2019年3月2日根据《国务院关于修改部分行政法规的决定》修改)';
    expect(parseBasis(text).citations).toEqual([
      {
        title: '社会救助暂行办法',
        number: { text: '中华人民共和国国务院第649号', kind: 'order', correct: '中华人民共和国国务院令第649号' },
        articles: [],
        date: '2019-03-02',
      },
    ]);
  });
});

describe('parseBasis gives each act its number, articles, issuer and date', () => {
  test.each([
    ['《甲办法》(财预〔2016〕143号)', { number: { text: '财预〔2016〕143号', kind: 'document', correct: '财预〔2016〕143号' } }],
    ['《甲办法》(国人口发(2007)78号)', { number: { text: '国人口发(2007)78号', kind: 'document', correct: '国人口发〔2007〕78号' } }],
    [
      '《甲条例》(中华人民共和国国务院令第711 号)',
      { number: { text: '中华人民共和国国务院令第711 号', kind: 'order', correct: '中华人民共和国国务院令第711号' } },
    ],
    [
      '《甲条例》国务院令第711号,第二十条第七款:财政预算、决算信息。',
      { number: { text: '国务院令第711号', kind: 'order', correct: '国务院令第711号' }, articles: ['第二十条第七款'] },
    ],
    ['国令第711号《甲条例》', { number: { text: '国令第711号', kind: 'order', correct: '国令第711号' } }],
    ['《甲条例》第二十一条第（一）项、第8条', { articles: ['第二十一条第(一)项', '第8条'] }],
    ['《甲条例》第十条之一', { articles: ['第十条之一'] }],
    ['《民法典》第一千一百零六条', { articles: ['第一千一百零六条'] }],
    ['清源省民政厅《甲意见》(皖民基字〔2014〕169号)', { issuer: '清源省民政厅' }],
    ['教育部\n财政部《甲通知》', { issuer: '教育部 财政部' }],
    ['《甲法》(2018年修订)', { date: '2018' }],
    ['《甲法》(1994年10月27日中华人民共和国主席令第33号2017年11月4日修  正)', { date: '2017-11-04' }],
    ['《甲标准》(GB T 32939—2016)', { number: { text: 'GB T 32939—2016', kind: 'standard', correct: 'GB/T 32939—2016' } }],
    [
      '《甲法》(国务院令第492号,国务院令第711号修订)',
      { furtherNumbers: [{ text: '国务院令第711号', kind: 'order', correct: '国务院令第711号' }] },
    ],
  ])('%s', (text, expected) => {
    const { citations, unresolved, looseNumbers } = parseBasis(text);
    expect(citations).toHaveLength(1);
    expect(citations[0]).toMatchObject(expected);
    expect({ unresolved, looseNumbers }).toEqual({ unresolved: [], looseNumbers: [] });
  });

  test.each(['《甲办法》(2016年修订)', '《甲办法》(试行)', '《国家规划(2016-2020年)》'])('%s carries no number', (text) => {
    expect(parseBasis(text).citations[0]?.number).toBeUndefined();
  });
});

describe('parseBasis says what names no act', () => {
  test.each([
    ['信息公开规定', []],
    ['相关政策文件', []],
    ['各省“七五”普法规划', []],
    ['同上', []],
    ['—', []],
    ['第二十条', []],
    ['/', []],
    ['位阶:法规', []],
    ['《信息公开条例》及相关规定', ['信息公开条例']],
    ['《关于全面推进政务公开工作的意见》及其实施细则', ['关于全面推进政务公开工作的意见']],
    ['《甲通知》等', ['甲通知']],
  ])('%s', (text, expected) => {
    expect(titles(text)).toEqual(expected);
    expect(parseBasis(text).unresolved).toHaveLength(1);
  });

  test('numbers without a title', () => {
    const { citations, looseNumbers, unresolved } = parseBasis('(清财农〔2021〕95号)\n(清财基〔2017〕14号)');
    expect(citations).toEqual([]);
    expect(looseNumbers.map((number) => number.text)).toEqual(['清财农〔2021〕95号', '清财基〔2017〕14号']);
    expect(unresolved).toEqual([]);
  });

  test('a number behind 、 is not that of the act before it', () => {
    expect(parseBasis('《甲办法》、国办发〔2019〕54号').looseNumbers).toHaveLength(1);
  });

  test('an empty text', () => {
    expect(parseBasis(' ')).toEqual({ text: ' ', citations: [], looseNumbers: [], unresolved: [] });
  });

  test('brackets within brackets come to an end', () => {
    expect(parseBasis('('.repeat(9) + '甲' + ')'.repeat(9)).unresolved).toHaveLength(1);
  });
});
