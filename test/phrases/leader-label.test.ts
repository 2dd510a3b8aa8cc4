import { expect, it } from 'vitest';
import { namesLeaders } from '../../src/phrases/index.ts';

it.each(['牵头领导', '责任领导', '责 任 人', '分管县领导', '联系人', '责任人（科级）', '责任人2', '责任分工 责任人', '联络员'])(
  'persons stand below %s',
  (label) => {
    expect(namesLeaders(label)).toBe(true);
  },
);

it.each(['', '责任单位', '责任单位及责任人', '牵头单位、责任人', '领导小组', '联系电话', '备注'])('others stand below %j', (label) => {
  expect(namesLeaders(label)).toBe(false);
});
