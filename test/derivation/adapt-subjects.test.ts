import { describe, expect, it } from 'vitest';

import { adaptSubjects } from '../../src/derivation/adapt-subjects.ts';
import type { DerivedUnit } from '../../src/derivation/unit.ts';

const TOWN: DerivedUnit = { level: 'town', name: '清溪镇', place: '清源县清溪镇', body: '清溪镇人民政府' };
const STREET: DerivedUnit = { level: 'town', name: '城关街道', place: '清源县城关街道', body: '城关街道办事处' };
const VILLAGE: DerivedUnit = { level: 'village', name: '清泉村', place: '清源县清溪镇清泉村', body: '清泉村村民委员会' };

const OWN = ['清溪镇人民政府'];

describe('the bodies of a town', () => {
  it.each([
    ['words for all towns', ['各镇（街道）'], OWN],
    ['words for all towns', ['乡镇人民政府（街道办事处）'], OWN],
    ['words for all towns', ['镇人民政府'], OWN],
    ['words for all towns', ['各乡镇'], OWN],
    ['words for all towns', ['各镇人民政府', '街道办事处'], OWN],
    ['a blank', ['XX镇人民政府'], OWN],
    ['the town without its body', ['清溪镇'], OWN],
    ['a county bureau alone', ['清源县民政局'], OWN],
    ['a county bureau without its place', ['民政局'], OWN],
    ['a description', ['县级人民政府民政部门'], OWN],
    ['a county bureau beside a town', ['清源县民政局', '各镇（街道）'], OWN],
    ['a village beside a county bureau', ['清源县民政局', '村民委员会'], OWN],
    ['a bureau beside a town of its own', ['清源县民政局', '清溪镇人民政府', '白沙镇人民政府'], OWN],
    ['nobody', [], OWN],
    ['an office of its own', ['清溪镇社会事务办公室'], ['清溪镇社会事务办公室']],
    ['an office that every town has', ['清源县民政局', '社会事务办'], ['社会事务办']],
    ['a branch in the town', ['清源县公安局清溪派出所'], ['清源县公安局清溪派出所']],
    ['a branch that every town has', ['司法所'], ['司法所']],
    ['a party that the law makes publish', ['采购人'], ['采购人']],
    ['such a party beside a bureau', ['清源县财政局', '采购人'], ['清溪镇人民政府', '采购人']],
  ])('%s: %j', (_, given, expected) => {
    expect(adaptSubjects(given, TOWN)?.subjects).toEqual(expected);
  });

  it('are an office where the town is a 街道', () => {
    expect(adaptSubjects(['各镇（街道）'], STREET)?.subjects).toEqual(['城关街道办事处']);
  });

  it('are not those of another town alone: the item is theirs', () => {
    expect(adaptSubjects(['白沙镇人民政府', '云溪镇人民政府'], TOWN)).toBeUndefined();
  });

  it('tells every replacement, and none where nothing was replaced', () => {
    expect(adaptSubjects(['清源县民政局', '各镇（街道）'], TOWN)?.replaced.map(({ from, to }) => [from, to])).toEqual([
      ['清源县民政局', undefined],
      ['各镇（街道）', '清溪镇人民政府'],
    ]);
    expect(adaptSubjects(['清溪镇人民政府'], TOWN)?.replaced).toEqual([]);
  });
});

describe('the bodies of a village', () => {
  it.each([
    ['the county', ['清源县民政局'], ['清泉村村民委员会']],
    ['the town', ['清溪镇人民政府'], ['清泉村村民委员会']],
    ['words for all villages', ['村民委员会'], ['清泉村村民委员会']],
    ['words for all villages', ['清溪镇人民政府', '村（居）民委员会'], ['清泉村村民委员会']],
    ['its own', ['清泉村村民委员会'], ['清泉村村民委员会']],
    ['the village without its body', ['清泉村'], ['清泉村村民委员会']],
  ])('%s: %j', (_, given, expected) => {
    expect(adaptSubjects(given, VILLAGE)?.subjects).toEqual(expected);
  });

  it('are not those of another village alone', () => {
    expect(adaptSubjects(['白沙村村民委员会'], VILLAGE)).toBeUndefined();
  });
});
