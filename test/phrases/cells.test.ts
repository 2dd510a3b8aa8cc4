import { describe, expect, test } from 'vitest';

import { isTick, parseAudience, parseLevels, parseMethod, parseSubjects, parseTick } from '../../src/phrases/index.ts';

describe('parseTick', () => {
  test.each([
    ['√', { ticked: true }],
    ['■', { ticked: true }],
    ['☑', { ticked: true }],
    ['☑\ufe0f', { ticked: true }],
    ['✓', { ticked: true }],
    ['✔', { ticked: true }],
    ['●', { ticked: true }],
    ['▲', { ticked: true }],
    ['▄', { ticked: true }],
    ['🗹', { ticked: true }],
    ['☒', { ticked: true }],
    ['\uf052', { ticked: true }],
    ['\uf0fe', { ticked: true }],
    ['R', { ticked: true }],
    ['Ｒ', { ticked: true }],
    ['t', { ticked: true }],
    ['þ', { ticked: true }],
    ['ü', { ticked: true }],
    ['是', { ticked: true }],
    ['√√', { ticked: true }],
    ['√ √', { ticked: true }],
    ['', { ticked: false }],
    ['□', { ticked: false }],
    ['☐', { ticked: false }],
    ['〇', { ticked: false }],
    ['○', { ticked: false }],
    ['£', { ticked: false }],
    ['¨', { ticked: false }],
    ['\uf0a3', { ticked: false }],
    ['□□', { ticked: false }],
    ['口', { ticked: false }],
    ['×', { ticked: false }],
    ['—', { ticked: false }],
    ['√(申请人)', { ticked: true, words: '申请人' }],
    ['√(面向拟征收土地所在地的村集体成员)', { ticked: true, words: '面向拟征收土地所在地的村集体成员' }],
    ['🗹 申请人', { ticked: true, words: '申请人' }],
    ['申请人🗹', { ticked: true, words: '申请人' }],
    ['√ 申请人', { ticked: true, words: '申请人' }],
    ['申请人√', { ticked: true, words: '申请人' }],
    ['□申请人', { ticked: false, words: '申请人' }],
    ['全社会', { ticked: undefined, words: '全社会' }],
    ['口头告知', { ticked: undefined, words: '口头告知' }],
    ['TV', { ticked: undefined, words: 'TV' }],
    // Half of 😀 is half of 🗹, and no mark for that.
    ['😀', { ticked: undefined, words: '😀' }],
  ])('%s', (text, tick) => {
    expect(parseTick(text)).toEqual(tick);
    expect(isTick(text)).toBe(tick.ticked === true);
  });
});

describe('parseAudience', () => {
  const everyone = { kind: 'everyone' };
  test.each([
    ['全社会', [everyone]],
    ['社会', [everyone]],
    ['特定群体', [{ kind: 'group' }]],
    ['特定群众（请写明）', [{ kind: 'group' }]],
    ['特定群体:申请人', [{ kind: 'group', who: '申请人' }]],
    ['特定群众(拟征收土地所在地的村集体成员)', [{ kind: 'group', who: '拟征收土地所在地的村集体成员' }]],
    ['全社会;特定群众', [everyone, { kind: 'group' }]],
    ['全社会、特定群体', [everyone, { kind: 'group' }]],
    ['■全社会 □特定群体', [everyone]],
    ['项目单位', [{ kind: 'group', who: '项目单位' }]],
    ['√', [{ kind: 'unresolved', text: '√' }]],
    ['同上', [{ kind: 'unresolved', text: '同上' }]],
    ['全社会 ■特定群体 □其他', [{ kind: 'unresolved', text: '全社会' }, { kind: 'group' }]],
    ['', []],
  ])('%s', (text, audiences) => {
    expect(parseAudience(text)).toEqual(audiences);
  });
});

describe('parseMethod', () => {
  test.each([
    ['主动', ['proactive']],
    ['主动公开', ['proactive']],
    ['proactive', ['proactive']],
    ['依申请', ['on-request']],
    ['依 申请公开', ['on-request']],
    ['on-request', ['on-request']],
    ['主动公开;依申请公开', ['proactive', 'on-request']],
    ['主动/依申请', ['proactive', 'on-request']],
    ['■主动公开 □依申请公开', ['proactive']],
    ['主动公开 ■依申请公开 □其他', [undefined]],
    ['全文发布', [undefined]],
    ['√', [undefined]],
    ['', []],
  ])('%s', (text, methods) => {
    expect(parseMethod(text)).toEqual(methods);
  });
});

describe('parseLevels', () => {
  test.each([
    ['县级', ['county']],
    ['区级;乡级', ['county', 'town']],
    ['县（区）级', ['county']],
    ['市级', ['city']],
    ['乡镇级', ['town']],
    ['镇（街）级', ['town']],
    ['乡、\n村级', ['town', 'village']],
    ['村（居）级', ['village']],
    ['乡镇(街道)、村(社区)级', ['town', 'village']],
    ['省、市级', ['province', 'city']],
    ['县(市、区)级', ['county']],
    ['镇(街)级', ['town']],
    ['乡、村级', ['town', 'village']],
    ['县级、乡级、村级', ['county', 'town', 'village']],
    ['区级;镇街、村级', ['county', 'town', 'village']],
    ['州级;乡、村级', ['city', 'town', 'village']],
    ['社区', ['village']],
    ['county', ['county']],
    ['■县级 □乡级', ['county']],
    ['', []],
  ])('%s', (text, levels) => {
    expect(parseLevels(text)).toEqual({ levels, unresolved: [] });
  });

  test.each(['清源市级', '国家级', '县级、某级', '、村级'])('%s cannot be told', (text) => {
    expect(parseLevels(text).unresolved).toEqual([text]);
  });
});

describe('parseSubjects', () => {
  test.each([
    ['清源区民政局', ['清源区民政局']],
    ['县民政局县财政局', ['县民政局', '县财政局']],
    ['民政局、乡镇人民政府(街道办事处)', ['民政局', '乡镇人民政府(街道办事处)']],
    ['区应急局,镇人民政府(街道办事处)', ['区应急局', '镇人民政府(街道办事处)']],
    ['清源区人民政府及清源区住房和城乡建设局', ['清源区人民政府', '清源区住房和城乡建设局']],
    ['辖区政府和相关审批部门', ['辖区政府', '相关审批部门']],
    ['县自然资源和规划局', ['县自然资源和规划局']],
    ['区自然资源和规划局和区住建局', ['区自然资源和规划局', '区住建局']],
    ['县(市、区)卫生健康行政部门', ['县(市、区)卫生健康行政部门']],
    ['市场监督管理、行政审批相关责任部门', ['市场监督管理、行政审批相关责任部门']],
    ['乡镇人民政府 行政村村民委员会', ['乡镇人民政府', '行政村村民委员会']],
    ['县人民政府 办公室', ['县人民政府 办公室']],
    ['县住房和城乡 建设局', ['县住房和城乡 建设局']],
    ['住建部门、 城管部门', ['住建部门', '城管部门']],
    ['1.县民政局\n2.县财政局', ['县民政局', '县财政局']],
    ['公安\n分局', ['公安\n分局']],
    ['司法行政\n机关\n县民政局', ['司法行政\n机关', '县民政局']],
    ['村/社区', ['村', '社区']],
    ['', []],
  ])('%s', (text, subjects) => {
    expect(parseSubjects(text)).toEqual(subjects);
  });
});
