import { describe, expect, test } from 'vitest';

import { abbreviates, likeUnitNames } from '../../src/phrases/abbreviations.ts';

describe('abbreviates', () => {
  test.each([
    ['人社局', '人力资源和社会保障局', true],
    ['财金局', '财政和金融工作局', true],
    ['社局', '人力资源和社会保障局', false],
    ['金财局', '财政和金融工作局', false],
    ['民政局', '民政局', false],
    ['民', '民政局', false],
  ])('%s of %s', (short, long, expected) => {
    expect(abbreviates(short, long)).toBe(expected);
  });
});

describe('likeUnitNames', () => {
  test.each([
    ['区财金局', '区财政和金融工作局', 'likely'],
    ['财金局', '区财政和金融工作局', 'likely'],
    ['县发改局', '清源县发展和改革局', 'likely'],
    ['县人社局', '县人力资源和社会保障局', 'likely'],
    ['县住建局', '县住房和城乡建设局', 'likely'],
    ['县卫健局', '县卫生健康局', 'likely'],
    ['县市场监管局', '县市场监督管理局', 'likely'],
    ['县应急局', '县应急管理局', 'likely'],
    ['县综合执法局', '县综合行政执法局', 'likely'],
    ['区新经济科技局', '区新经济和科技局', 'likely'],
    ['县政府办', '县人民政府办公室', 'likely'],
    ['县委办', '县委办公室', 'likely'],
    ['民政局', '县民政局', 'likely'],
    ['县民政局', '清源县民政局', 'likely'],
    ['清溪镇', '清溪镇人民政府', 'likely'],
    ['清溪镇政府', '清溪镇人民政府', 'likely'],
    ['白石街道', '白石街道办事处', 'likely'],
    ['县文旅局', '县文化广电和旅游局', 'likely'],
    ['县农业局', '县农业农村局', 'possible'],
    ['县教育局', '县教育和体育局', 'possible'],
    ['县财政局', '县财政和金融工作局', 'possible'],
    ['县民政局', '县民政局', undefined],
    ['县 民政局', '县民政局', undefined],
    ['市民政局', '县民政局', undefined],
    ['清源县民政局', '云岭县民政局', undefined],
    ['县委办', '县委编办', undefined],
    ['县委办', '县政府办', undefined],
    ['县教育局', '县体育局', undefined],
    ['县财金局', '县金财局', undefined],
    ['县信访局', '县信访中心', undefined],
    ['清溪镇', '白石镇', undefined],
    ['县委组织部', '县委宣传部', undefined],
    ['行政服务中心', '便民服务中心', undefined],
    ['', '县民政局', undefined],
  ] as const)('%s and %s', (one, other, expected) => {
    expect(likeUnitNames(one, other)).toBe(expected);
    expect(likeUnitNames(other, one)).toBe(expected);
  });
});
