import { describe, expect, it } from 'vitest';

import { findProvinceOfCode, findProvinceOfName, findProvinceOfNumber } from '../../src/vocabularies/index.ts';

describe('a province', () => {
  it.each([
    ['510199', '四川省'],
    ['370199001', '山东省'],
    ['990101', undefined],
    ['51', undefined],
    ['51ab99', undefined],
  ])('of the code %s is %s', (code, name) => {
    expect(findProvinceOfCode(code)?.name).toBe(name);
  });

  it.each([
    ['四川省清源县', '四川省'],
    ['广西壮族自治区清源县', '广西壮族自治区'],
    ['清源县', undefined],
    ['海南藏族自治州', undefined],
  ])('of the name %s is %s', (text, name) => {
    expect(findProvinceOfName(text)?.name).toBe(name);
  });

  it.each([
    ['皖民基字〔2014〕169号', '安徽省'],
    ['苏财农〔2021〕95号', '江苏省'],
    ['赣府发〔2020〕1号', '江西省'],
    ['赣榆政发〔2020〕1号', undefined],
    ['国办发〔2019〕54号', undefined],
    ['清政发〔2020〕1号', undefined],
  ])('of the number %s is %s', (number, name) => {
    expect(findProvinceOfNumber(number)?.name).toBe(name);
  });
});
