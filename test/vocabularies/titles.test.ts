import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { bareTitle, comparableNumber, comparableTitle } from '../../src/vocabularies/titles.ts';

describe('bareTitle', () => {
  test.each([
    ['民政部关于印发《特困人员认定办法》的通知', '特困人员认定办法'],
    ['特困人员认定办法（试行）', '特困人员认定办法'],
    ['国务院办公厅转发民政部、财政部关于做好社会救助工作意见的通知', '关于做好社会救助工作意见'],
    ['中华人民共和国教育部 财政部关于印发办学规程的通知', '办学规程'],
    ['国家基本公共卫生服务规范（第三版）', '国家基本公共卫生服务规范(第三版)'],
    ['住房和城乡建设部办公厅 财政部办公厅关于做好住房保障工作的通知', '关于做好住房保障工作的通知'],
    ['清源县民政局关于印发《特困人员认定办法》的通知', '清源县民政局关于印发特困人员认定办法的通知'],
    ['民政部门工作规定', '民政部门工作规定'],
    ['', ''],
  ])('%s', (title, bare) => {
    expect(bareTitle(title)).toBe(bare);
  });

  test('leaves nothing to take away', () => {
    const parts = [
      '国务院',
      '民政部',
      '、',
      ' ',
      '关于',
      '印发',
      '《',
      '》',
      '特困人员认定办法',
      '（试行）',
      '的通知',
      '中华人民共和国',
      '公告',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 12 }), (chosen) => {
        const bare = bareTitle(chosen.join(''));
        expect(bareTitle(bare)).toBe(bare);
      }),
    );
  });

  test('leaves texts alone that are too long for a title', () => {
    const long = '关于印发'.repeat(100);
    expect(bareTitle(long)).toBe(comparableTitle(long));
  });
});

describe('comparableNumber', () => {
  test.each([
    ['国令第711号', '国务院令第711号'],
    ['中华人民共和国国务院令第七百一十一号', '国务院令第711号'],
    ['主席令第十号', '主席令第10号'],
    ['主席令第十六号', '主席令第16号'],
    ['主席令第二十号', '主席令第20号'],
    ['主席令第一百零五号', '主席令第105号'],
    ['主席令第一百一十号', '主席令第110号'],
    ['主席令一百号', '主席令第100号'],
    ['国务院令第六四九号', '国务院令第649号'],
    ['国务院令第七一〇号', '国务院令第710号'],
    ['国办发[2019]54号', '国办发〔2019〕54号'],
  ])('%s is %s', (one, other) => {
    expect(comparableNumber(one)).toBe(comparableNumber(other));
  });
});
