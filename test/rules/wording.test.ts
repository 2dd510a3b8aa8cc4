import { describe, expect, test } from 'vitest';

import type { Finding } from '../../src/model/finding.ts';
import { catalogueDocument } from '../support/document.ts';
import { validateFiles } from '../support/run.ts';
import { catalogueTable } from '../support/table.ts';
import { workbook } from '../support/workbook.ts';

const RULES = new Set(['typo-known', 'placeholder-left', 'cell-truncated', 'foreign-text', 'copied-from-elsewhere']);

async function find(
  items: readonly Readonly<Record<string, unknown>>[],
  overrides: Readonly<Record<string, unknown>> = {},
  settings = {},
): Promise<readonly Finding[]> {
  const { report } = await validateFiles({ 'c.yaml': JSON.stringify(catalogueDocument(items, overrides)) }, settings);
  return report.findings.filter(({ ruleId }) => RULES.has(ruleId));
}

const brief = ({ ruleId, severity }: Finding): string => `${ruleId} ${severity}`;

type Case = [element: string, text: string, expected: string | undefined];

async function expectCase(element: string, text: string, expected: string | undefined): Promise<void> {
  const listed = ['content', 'basis', 'subject', 'channel'].includes(element);
  const findings = await find([{ [element]: listed ? [text] : text }]);
  expect(findings.map(brief)).toEqual(expected === undefined ? [] : [expected]);
}

describe('misprints', () => {
  test.each<Case>([
    ['deadline', '自该信息形式或者变更之日起20个工作日内予以调整', 'typo-known warning'],
    ['deadline', '信息形成个20个工作日内公开', 'typo-known warning'],
    ['content', '政府信息公开条列', 'typo-known warning'],
    ['content', '对设计到群众利益的事项', 'typo-known warning'],
    ['content', '从设计到施工的全过程', undefined],
    ['content', '谁审批谁负责、谁招标谁负责', undefined],
    ['content', '自己经营的场所', undefined],
    ['channel', '公开查询点', 'typo-known warning'],
    ['name', '办事指南', undefined],
  ])('%s: %s', expectCase);

  test('in the title of an act the rules about the basis speak', async () => {
    expect(await find([{ basis: ['《中华人民共和国政府信息公开条列》（国务院令第711号）'] }])).toEqual([]);
  });

  test('the fix puts the right letters in the place of the wrong ones', async () => {
    const [finding] = await find([{ content: ['不合格退出现已人员'] }]);
    expect(finding?.fix).toMatchObject({ risk: 'safe', original: '退出现已', replacement: '退出现役' });
  });
});

describe('words of a template', () => {
  test.each<Case>([
    ['channel', 'XX县政府网站', 'placeholder-left error'],
    ['content', '××县低保标准', 'placeholder-left error'],
    ['content', '20XX年度预算', 'placeholder-left error'],
    ['content', '某某县城乡低保标准', 'placeholder-left error'],
    ['content', '某县低保标准', 'placeholder-left error'],
    ['content', '监督电话：________', 'placeholder-left error'],
    ['content', '（此处填写办理时限）', 'placeholder-left error'],
    ['content', '待定', 'placeholder-left error'],
    ['content', '各地可根据实际情况调整', 'placeholder-left error'],
    ['basis', '各省“七五”普法规划', 'placeholder-left error'],
    ['content', '县（区、市）人民政府公告', 'placeholder-left warning'],
    ['content', '某些情形的处理', undefined],
    ['content', '某市场主体的信用信息', undefined],
    ['content', '各县（市、区）名单', undefined],
    ['content', '请携带身份证', undefined],
    ['content', '138****0000', undefined],
    ['content', '依申请公开的待定资格名单', undefined],
    ['channel', '其他____', undefined],
  ])('%s: %s', expectCase);

  test('in the title', async () => {
    expect((await find([{}], { title: 'XX县社会救助领域基层政务公开标准目录' })).map(brief)).toEqual(['placeholder-left error']);
  });
});

describe('texts that are cut off', () => {
  test.each<Case>([
    ['content', '识别标准(', 'cell-truncated warning'],
    ['deadline', '自信息形成或者变…', 'cell-truncated warning'],
    ['deadline', '自信息形成或者变', 'cell-truncated warning'],
    ['basis', '《中华人民共', 'cell-truncated warning'],
    ['name', '政策文', 'cell-truncated warning'],
    ['name', '低收入家庭认定...', 'cell-truncated warning'],
    ['content', '甲'.repeat(255), 'cell-truncated info'],
    ['content', `${'甲'.repeat(254)}。`, undefined],
    ['content', '甲'.repeat(256), undefined],
    ['content', '其他……', undefined],
    ['content', '申请人姓名、家庭人口…', undefined],
    ['name', '政策文件', undefined],
    ['basis', '《社会救助暂行办法》（国务院令第649号）', undefined],
    ['deadline', '信息形成或者变更之日起20个工作日内', undefined],
  ])('%s: %s', expectCase);

  test('in a task table as well', async () => {
    const rows = [
      ['清源县2026年政务公开重点工作任务分解表'],
      ['序号', '任务名称', '具体内容', '责任单位', '完成时限'],
      ['1', '推进财政信息公开', '公开预决算（', '县财政局', '同上'],
    ];
    const { report } = await validateFiles({ 't.xlsx': workbook({ sheets: [{ name: '任务', rows }] }) });
    expect(report.findings.map(({ ruleId, element }) => `${ruleId} ${element ?? ''}`).toSorted()).toEqual([
      'cell-truncated demand',
      'ditto-without-above due',
    ]);
  });
});

describe('texts that nobody of the office wrote', () => {
  test.each<Case>([
    ['content', '办理条件<br>办理流程', 'foreign-text error'],
    ['content', '办理条件&nbsp;办理流程', 'foreign-text error'],
    ['content', '注册送彩金', 'foreign-text error'],
    ['content', '锟斤拷锟斤拷', 'foreign-text error'],
    ['content', '办理\ufffd件', 'foreign-text error'],
    ['content', '办理\u0007条件', 'foreign-text warning'],
    ['name', '办事指南 https://example.com/guide', 'foreign-text warning'],
    ['basis', '《中华人民共和国(澳门金沙)条例》', 'foreign-text error'],
    ['content', '网址：https://example.gov.cn', undefined],
    ['content', '建筑面积<90平方米，人均>30平方米', undefined],
    ['content', '福利彩票公益金使用情况', undefined],
    ['content', '文化娱乐场所名录', undefined],
    ['basis', '《中华人民共和国政府信息公开条例》（国务院令第711号）', undefined],
  ])('%s: %s', expectCase);
});

describe('names of other places', () => {
  const own = { place: { name: '平川市清源县', level: 'county' } };

  test.each<Case>([
    ['subject', '云岭县民政局', 'copied-from-elsewhere error'],
    ['subject', '平川市云岭县民政局', 'copied-from-elsewhere error'],
    ['subject', '江岭市民政局', 'copied-from-elsewhere error'],
    ['channel', '云岭县政府网站', 'copied-from-elsewhere error'],
    ['subject', '清源县民政局', undefined],
    ['subject', '平川市清源县民政局', undefined],
    ['subject', '平川市民政局', undefined],
    ['subject', '清溪镇人民政府', undefined],
    ['subject', '市场监督管理局', undefined],
    ['subject', '县城市管理局', undefined],
    ['channel', '清源建筑市场监管公共服务平台', undefined],
    ['channel', '项目区公示栏', undefined],
  ])('%s: %s', async (element, text, expected) => {
    const findings = await find([{ [element]: [text] }], own);
    expect(findings.map(brief)).toEqual(expected === undefined ? [] : [expected]);
  });

  test('a town knows other towns, and its county only where it is named', async () => {
    const town = async (name: string, subject: string): Promise<readonly string[]> =>
      (await find([{ subject: [subject] }], { place: { name, level: 'town' } })).map(brief);
    expect(await town('清源县清溪镇', '白石镇人民政府')).toEqual(['copied-from-elsewhere error']);
    expect(await town('清源县清溪镇', '云岭县民政局')).toEqual(['copied-from-elsewhere error']);
    expect(await town('清溪镇', '清源县民政局')).toEqual([]);
  });

  test('beside a body of the own place in one cell it may be a neighbour', async () => {
    const bytes = catalogueTable([{ subject: '清源县水利局、云岭县水利局' }]);
    const { report } = await validateFiles({ 't.xlsx': bytes });
    expect(report.findings.filter(({ ruleId }) => RULES.has(ruleId)).map(brief)).toEqual(['copied-from-elsewhere warning']);
  });

  test('what users allow is none', async () => {
    const settings = { ruleOptions: { 'copied-from-elsewhere': { allow: ['云岭县'] } } };
    expect(await find([{ subject: ['云岭县民政局'] }], own, settings)).toEqual([]);
  });

  test('most subjects of another place are told once, of the place', async () => {
    const items = [1, 2, 3, 4].map((number) => ({ name: `事项${number}`, subject: ['云岭县民政局'] }));
    expect((await find(items, own)).map(({ severity, data }) => [severity, data['place']])).toEqual([['warning', '云岭县']]);
  });

  test('a title of another place', async () => {
    const findings = await find([{}], { ...own, title: '云岭县社会救助领域基层政务公开标准目录' });
    expect(findings.map(({ ruleId, data }) => [ruleId, data['element']])).toEqual([['copied-from-elsewhere', 'title']]);
  });

  test('without a place there is nothing to compare with', async () => {
    expect(await find([{ subject: ['云岭县民政局'] }], { place: { level: 'county' } })).toEqual([]);
  });
});

describe('what a rule about wording has told, that of the element does not tell again', () => {
  test.each<[string, unknown, string]>([
    ['basis', ['《中华人民共'], 'cell-truncated'],
    ['basis', ['《社会救助暂行办法》（'], 'cell-truncated'],
    ['basis', ['《中华人民共和国(澳门金沙)条例》'], 'foreign-text'],
    ['basis', ['《XX省政务公开办法》'], 'placeholder-left'],
    ['basis', ['待定'], 'placeholder-left'],
    ['deadline', '自信息形成或者变', 'cell-truncated'],
    ['deadline', '信息形成个20个工作日内公开', 'typo-known'],
    ['deadline', 'XX之日起20个工作日内', 'placeholder-left'],
    ['deadline', '各地可根据实际情况确定', 'placeholder-left'],
    ['channel', ['待定'], 'placeholder-left'],
    ['channel', ['<br>政府网站'], 'foreign-text'],
    ['channel', ['公开查询点'], 'typo-known'],
    ['audience', '某某群体', 'placeholder-left'],
    ['audience', '特定群体（请写明）', 'audience-unspecified'],
    ['method', '待定', 'placeholder-left'],
    ['subject', ['清源县民政局（'], 'cell-truncated'],
    ['subject', ['待定'], 'subject-placeholder'],
    ['subject', ['云岭县民政局'], 'copied-from-elsewhere'],
  ])('%s: %s', async (element, value, expected) => {
    const { report } = await validateFiles({ 'c.yaml': JSON.stringify(catalogueDocument([{ [element]: value }])) });
    expect(report.findings.map(({ ruleId }) => ruleId)).toEqual([expected]);
  });
});
