import { describe, expect, test } from 'vitest';

import { parseBasis } from '../../src/phrases/index.ts';
import { act, readBasis } from './basis-meaning.ts';
import { type Expectation, shareRight } from './share-right.ts';

const of = (...citations: readonly object[]) => ({ citations, loose: [] as string[], unresolved: [] as string[] });
/** Acts of which nothing but the title is said. */
const titles = (...names: readonly string[]) => of(...names.map((name) => act(name)));
const articles = (title: string, ...places: readonly string[]) => act(title, undefined, { articles: places });
const issued = (issuer: string, rest: string, number?: string) => act(`${issuer}${rest}`, number, { issuer });

const BUDGET = '预算法';
const DISCLOSURE = '政府信息公开条例';
const ARCHIVES = '档案法';

/** Several acts in one cell: every separator that tables use, and what stands beside titles. */
const CELLS: readonly Expectation[] = [
  // Separators.
  ['《预算法》《政府信息公开条例》《档案法》', titles(BUDGET, DISCLOSURE, ARCHIVES)],
  ['《预算法》、《政府信息公开条例》、《档案法》', titles(BUDGET, DISCLOSURE, ARCHIVES)],
  ['《预算法》；《政府信息公开条例》;《档案法》。', titles(BUDGET, DISCLOSURE, ARCHIVES)],
  ['《预算法》\n《政府信息公开条例》\r\n《档案法》', titles(BUDGET, DISCLOSURE, ARCHIVES)],
  ['《预算法》,《政府信息公开条例》，《档案法》', titles(BUDGET, DISCLOSURE, ARCHIVES)],
  ['《预算法》 《政府信息公开条例》\u3000《档案法》', titles(BUDGET, DISCLOSURE, ARCHIVES)],
  ['《预算法》|《政府信息公开条例》', titles(BUDGET, DISCLOSURE)],
  ['《预算法》/《政府信息公开条例》', titles(BUDGET, DISCLOSURE)],
  ['《预算法》·《政府信息公开条例》', titles(BUDGET, DISCLOSURE)],
  ['《预算法》‖《政府信息公开条例》', titles(BUDGET, DISCLOSURE)],
  ['《预算法》和《政府信息公开条例》', titles(BUDGET, DISCLOSURE)],
  ['《预算法》及《政府信息公开条例》以及《档案法》', titles(BUDGET, DISCLOSURE, ARCHIVES)],
  ['根据《预算法》《政府信息公开条例》', titles(BUDGET, DISCLOSURE)],
  // Numbering and bullets.
  ['1.《预算法》2.《政府信息公开条例》3.《档案法》', titles(BUDGET, DISCLOSURE, ARCHIVES)],
  ['1、《预算法》；2、《政府信息公开条例》', titles(BUDGET, DISCLOSURE)],
  ['1．《预算法》\n2．《政府信息公开条例》', titles(BUDGET, DISCLOSURE)],
  ['（1）《预算法》（2）《政府信息公开条例》', titles(BUDGET, DISCLOSURE)],
  ['1《预算法》2《政府信息公开条例》', titles(BUDGET, DISCLOSURE)],
  ['①《预算法》②《政府信息公开条例》', titles(BUDGET, DISCLOSURE)],
  ['一、《预算法》\n二、《政府信息公开条例》', titles(BUDGET, DISCLOSURE)],
  ['（一）《预算法》\n（二）《政府信息公开条例》', titles(BUDGET, DISCLOSURE)],
  ['a.《预算法》b.《档案法》', titles(BUDGET, ARCHIVES)],
  ['●《预算法》\n●《政府信息公开条例》', titles(BUDGET, DISCLOSURE)],
  ['●预算法●政府信息公开条例', titles(BUDGET, DISCLOSURE)],
  ['·《预算法》·《政府信息公开条例》', titles(BUDGET, DISCLOSURE)],
  ['-《预算法》\n-《政府信息公开条例》', titles(BUDGET, DISCLOSURE)],
  ['★《预算法》★《档案法》', titles(BUDGET, ARCHIVES)],
  ['《预算法》  1.《档案法》', titles(BUDGET, ARCHIVES)],
  // Titles without marks, or with damaged ones.
  ['中华人民共和国食品安全法\n中华人民共和国政府信息公开条例', titles('中华人民共和国食品安全法', '中华人民共和国政府信息公开条例')],
  ['预算法、政府信息公开条例、档案法', titles(BUDGET, DISCLOSURE, ARCHIVES)],
  ['中华人民共和国食品安全法 中华人民共和国政府信息公开条例', titles('中华人民共和国食品安全法', '中华人民共和国政府信息公开条例')],
  ['中华人民共和国食品安全法中华人民共和国政府信息公开条例', titles('中华人民共和国食品安全法', '中华人民共和国政府信息公开条例')],
  ['1.政府信息公开条例 2.预算法 3.档案法', titles(DISCLOSURE, BUDGET, ARCHIVES)],
  ['1.政府信息公开条例2.预算法3.档案法', titles(DISCLOSURE, BUDGET, ARCHIVES)],
  ['宪法、民法典、预算法', titles('宪法', '民法典', BUDGET)],
  ['政府信息公开条例（国务院令第711号）；预算法', of(act(DISCLOSURE, '国务院令第711号'), act(BUDGET))],
  ['《政府信息公开条例（国务院令第711号）》《预算法》', of(act(DISCLOSURE, '国务院令第711号'), act(BUDGET))],
  ['税收征收管理法》\n关于明确纳税信用管理若干业务口径的公告》', titles('税收征收管理法', '关于明确纳税信用管理若干业务口径的公告')],
  ['《公共租赁住房管理办法\n《经济适用住房管理办法》', titles('公共租赁住房管理办法', '经济适用住房管理办法')],
  [
    '《廉租住房保障办法》（建设部令第162号）、《公共租赁住房管理办法（住房城乡建设部令第11号）《经济适用住房管理办法》',
    of(act('廉租住房保障办法', '建设部令第162号'), act('公共租赁住房管理办法', '住房城乡建设部令第11号'), act('经济适用住房管理办法')),
  ],
  ['<<预算法>>，<<政府信息公开条例>>', titles(BUDGET, DISCLOSURE)],
  ['〈预算法〉、〈政府信息公开条例〉', titles(BUDGET, DISCLOSURE)],
  // Titles within titles.
  [
    '《财政部关于印发<地方政府债务信息公开办法(试行)>的通知》(财预〔2018〕209号)《预算法》',
    of(issued('财政部', '关于印发<地方政府债务信息公开办法(试行)>的通知', '财预〔2018〕209号'), act(BUDGET)),
  ],
  [
    '《中华人民共和国预算法》、《财政部关于印发〈地方预决算公开操作规程〉的通知》（财预〔2016〕143号）',
    of(act('中华人民共和国预算法'), issued('财政部', '关于印发〈地方预决算公开操作规程〉的通知', '财预〔2016〕143号')),
  ],
  ['《关于印发《社会救助标准》的通知》《社会救助暂行办法》', titles('关于印发《社会救助标准》的通知', '社会救助暂行办法')],
  [
    '《中共中央办公厅国务院办公厅印发〈关于全面推进政务公开工作的意见〉的通知》、《政府信息公开条例》',
    of(issued('中共中央办公厅国务院办公厅', '印发〈关于全面推进政务公开工作的意见〉的通知'), act(DISCLOSURE)),
  ],
  [
    '民政部关于印发《特困人员认定办法》的通知（民发〔2016〕178号）、《社会救助暂行办法》（国务院令第649号）',
    of(issued('民政部', '关于印发《特困人员认定办法》的通知', '民发〔2016〕178号'), act('社会救助暂行办法', '国务院令第649号')),
  ],
  [
    '《关于印发〈清源县最低生活保障细则〉的通知》（清民〔2021〕3号）、《关于印发〈清源县特困供养办法〉的通知》（清民〔2021〕4号）',
    of(act('关于印发〈清源县最低生活保障细则〉的通知', '清民〔2021〕3号'), act('关于印发〈清源县特困供养办法〉的通知', '清民〔2021〕4号')),
  ],
  // Category marks.
  [
    '【法律】《预算法》【行政法规】《政府信息公开条例》【部门规章及规范性文件】《地方预决算公开操作规程》（财预〔2016〕143号）',
    of(act(BUDGET), act(DISCLOSURE), act('地方预决算公开操作规程', '财预〔2016〕143号')),
  ],
  [
    '【法律】《人口与计划生育法》（中华人民共和国主席令第41号2015年12月27日修正）\n【部门规章及规范性文件】《特别扶助制度试点方案》（国人口发〔2007〕78号）',
    of(act('人口与计划生育法', '中华人民共和国主席令第41号', { date: '2015-12-27' }), act('特别扶助制度试点方案', '国人口发〔2007〕78号')),
  ],
  [
    '法律：《预算法》；行政法规：《政府信息公开条例》；规章：《政府采购信息发布管理办法》（财政部令第101号）',
    of(act(BUDGET), act(DISCLOSURE), act('政府采购信息发布管理办法', '财政部令第101号')),
  ],
  // Orders and document numbers.
  [
    '《政府信息公开条例》（国务院令第711号）《重大行政决策程序暂行条例》（国务院令第713号）',
    of(act(DISCLOSURE, '国务院令第711号'), act('重大行政决策程序暂行条例', '国务院令第713号')),
  ],
  [
    '《政府信息公开条例》（国令第711号）、《计划生育技术服务管理条例》（国令第309号）',
    of(act(DISCLOSURE, '国令第711号'), act('计划生育技术服务管理条例', '国令第309号')),
  ],
  [
    '《村民委员会组织法》（主席令第三十七号）；《农业机械化促进法》（主席令第十六号）',
    of(act('村民委员会组织法', '主席令第三十七号'), act('农业机械化促进法', '主席令第十六号')),
  ],
  [
    '《预算法》(国务院令第729号)；《政府信息公开条例》国令第711号；《档案法》主席令第四十七号',
    of(act(BUDGET, '国务院令第729号'), act(DISCLOSURE, '国令第711号'), act(ARCHIVES, '主席令第四十七号')),
  ],
  [
    '《国务院关于加强最低生活保障工作的意见》（国发〔2012〕45号），《国务院关于建立临时救助制度的通知》（国发〔2014〕47号）',
    of(
      issued('国务院', '关于加强最低生活保障工作的意见', '国发〔2012〕45号'),
      issued('国务院', '关于建立临时救助制度的通知', '国发〔2014〕47号'),
    ),
  ],
  [
    '国务院令第711号《政府信息公开条例》、国办发〔2018〕10号《关于推进社会公益事业建设领域政府信息公开的意见》',
    of(act(DISCLOSURE, '国务院令第711号'), act('关于推进社会公益事业建设领域政府信息公开的意见', '国办发〔2018〕10号')),
  ],
  [
    '《文化馆服务标准》（GB/T 32939—2016）、《公共文化服务保障法》',
    of(act('文化馆服务标准', 'GB/T 32939—2016'), act('公共文化服务保障法')),
  ],
  [
    '《政府信息公开条例》(中华人民共和国国务院令第 711 号)《档案法》',
    of(act(DISCLOSURE, '中华人民共和国国务院令第 711 号'), act(ARCHIVES)),
  ],
  ['《政府信息公\n开条例》（国务院令第7\n11号）、《预算法》', of(act('政府信息公\n开条例', '国务院令第7\n11号'), act(BUDGET))],
  // Dates.
  [
    '《社会救助暂行办法》（2014年2月21日国务院令第649号公布，2019年3月2日修订）《老年人权益保障法》（2018年修订）',
    of(act('社会救助暂行办法', '国务院令第649号', { date: '2019-03-02' }), act('老年人权益保障法', undefined, { date: '2018' })),
  ],
  [
    '《政府信息公开条例》（2007年4月5日国务院令第492号公布，2019年4月3日国务院令第711号修订）、《预算法》（2018年12月29日修正）',
    of(
      act(DISCLOSURE, '国务院令第492号', { furtherNumbers: ['国务院令第711号'], date: '2019-04-03' }),
      act(BUDGET, undefined, { date: '2018-12-29' }),
    ),
  ],
  [
    '《安全生产法》（2021年修正）、《突发事件应对法》（中华人民共和国主席令第六十九号）',
    of(act('安全生产法', undefined, { date: '2021' }), act('突发事件应对法', '中华人民共和国主席令第六十九号')),
  ],
  [
    '《安全生产法》2021年修正，《突发事件应对法》2007年8月30日通过',
    of(act('安全生产法', undefined, { date: '2021' }), act('突发事件应对法', undefined, { date: '2007-08-30' })),
  ],
  // Articles, and what is quoted of them.
  [
    '《政府信息公开条例》第十九条、第二十条；《社会救助暂行办法》第十一条',
    of(articles(DISCLOSURE, '第十九条', '第二十条'), articles('社会救助暂行办法', '第十一条')),
  ],
  [
    '1.《预算法》第十四条；2.《政府信息公开条例》第二十条第（七）项',
    of(articles(BUDGET, '第十四条'), articles(DISCLOSURE, '第二十条第(七)项')),
  ],
  ['《政府信息公开条例》第19条,《预算法》第14条', of(articles(DISCLOSURE, '第19条'), articles(BUDGET, '第14条'))],
  ['《政府信息公开条例》第十九条至第二十一条、《预算法》', of(articles(DISCLOSURE, '第十九条至第二十一条'), act(BUDGET))],
  ['《政府信息公开条例》第十九条、二十条；《预算法》', of(articles(DISCLOSURE, '第十九条、二十条'), act(BUDGET))],
  ['《政府信息公开条例》第十九、二十条《预算法》', of(articles(DISCLOSURE, '第十九、二十条'), act(BUDGET))],
  ['《预算法》第一章第三条、《档案法》第三章', of(articles(BUDGET, '第一章第三条'), articles(ARCHIVES, '第三章'))],
  [
    '《政府信息公开条例》（国务院令第711号）第二十条第（五）项，《价格法》',
    of(act(DISCLOSURE, '国务院令第711号', { articles: ['第二十条第(五)项'] }), act('价格法')),
  ],
  [
    '《政府信息公开条例》国务院令第711号，第二十条第七款：财政预算、决算信息。\n《预算法》第十四条',
    of(act(DISCLOSURE, '国务院令第711号', { articles: ['第二十条第七款'] }), articles(BUDGET, '第十四条')),
  ],
  [
    '《政府信息公开条例》第二十条规定，行政机关应当依照本条例第十九条的规定，主动公开本行政机关的下列政府信息。\n《行政许可法》第四十条',
    of(articles(DISCLOSURE, '第二十条'), articles('行政许可法', '第四十条')),
  ],
  [
    '《行政处罚法》第三十九条：行政处罚的实施机关、立案依据、实施程序和救济渠道等信息应当公示。《行政许可法》第四十条',
    of(articles('行政处罚法', '第三十九条'), articles('行政许可法', '第四十条')),
  ],
  // Issuers.
  [
    '清州省民政厅《关于进一步深化村务公开工作的意见》（清民基〔2014〕169号）、《村民委员会组织法》',
    of(act('关于进一步深化村务公开工作的意见', '清民基〔2014〕169号', { issuer: '清州省民政厅' }), act('村民委员会组织法')),
  ],
  [
    '中共中央办公厅 国务院办公厅《关于全面推进政务公开工作的意见》（中办发〔2016〕8号）；国务院办公厅《关于推进政府信息公开的意见》',
    of(
      act('关于全面推进政务公开工作的意见', '中办发〔2016〕8号', { issuer: '中共中央办公厅 国务院办公厅' }),
      act('关于推进政府信息公开的意见', undefined, { issuer: '国务院办公厅' }),
    ),
  ],
  // What names no act.
  ['根据《预算法》《政府信息公开条例》等', { ...titles(BUDGET, DISCLOSURE), unresolved: ['等'] }],
  ['《信息公开条例》及相关规定、《养老机构管理办法》', { ...titles('信息公开条例', '养老机构管理办法'), unresolved: ['相关规定'] }],
  [
    '《关于全面推进政务公开工作的意见》及其实施细则；《政府信息公开条例》',
    { ...titles('关于全面推进政务公开工作的意见', DISCLOSURE), unresolved: ['实施细则'] },
  ],
  ['《预算法》、相关政策文件', { ...titles(BUDGET), unresolved: ['相关政策文件'] }],
  [
    '《农业生产发展资金管理办法》（财农〔2017〕41号）\n（清财基〔2017〕14号）\n（清政办发〔2018〕146号）',
    { ...of(act('农业生产发展资金管理办法', '财农〔2017〕41号')), loose: ['清财基〔2017〕14号', '清政办发〔2018〕146号'] },
  ],
  [
    '《关于推进重大建设项目批准和实施领域政府信息公开的意见》（国办发〔2017〕94 号）、国办发〔2019〕54号',
    { ...of(act('关于推进重大建设项目批准和实施领域政府信息公开的意见', '国办发〔2017〕94 号')), loose: ['国办发〔2019〕54号'] },
  ],
];

describe('several acts in one cell', () => {
  test('all of them are told apart', () => {
    expect(CELLS.length).toBeGreaterThanOrEqual(60);
    expect(shareRight(CELLS, readBasis)).toEqual({ share: 1, wrong: [] });
  });

  test.each(CELLS)('%s', (text, meaning) => {
    expect(readBasis(text)).toEqual(meaning);
    expect(parseBasis(text).text).toBe(text);
  });
});
