import { describe, expect, it } from 'vitest';

import { readUnit } from '../../src/derivation/unit.ts';

describe('the unit that a catalogue is derived for', () => {
  it.each([
    ['清溪镇', '清源县', { name: '清溪镇', place: '清源县清溪镇', body: '清溪镇人民政府' }],
    ['清源县清溪镇', '清源县', { name: '清溪镇', place: '清源县清溪镇', body: '清溪镇人民政府' }],
    ['清源县清溪镇', '云岭市清源县', { name: '清溪镇', place: '云岭市清源县清溪镇', body: '清溪镇人民政府' }],
    ['清溪镇人民政府', '清源县', { name: '清溪镇', place: '清源县清溪镇', body: '清溪镇人民政府' }],
    ['城关街道', '清源县', { name: '城关街道', place: '清源县城关街道', body: '城关街道办事处' }],
    ['城关街道办事处', '清源县', { name: '城关街道', place: '清源县城关街道', body: '城关街道办事处' }],
    ['县城镇', '清源县', { name: '县城镇', place: '清源县县城镇', body: '县城镇人民政府' }],
    ['云岭市清源县清溪镇', '清源县', { name: '清溪镇', place: '云岭市清源县清溪镇', body: '清溪镇人民政府' }],
    ['清源县清溪镇', undefined, { name: '清溪镇', place: '清源县清溪镇', body: '清溪镇人民政府' }],
    ['清源县新区街道', '清源县', { name: '新区街道', place: '清源县新区街道', body: '新区街道办事处' }],
    ['清溪镇', undefined, { name: '清溪镇', place: '清溪镇', body: '清溪镇人民政府' }],
  ])('%s of %s', (text, superior, expected) => {
    expect(readUnit(text, 'town', superior)).toEqual({ level: 'town', ...expected });
  });

  it.each([
    ['清泉村', '清源县清溪镇', { name: '清泉村', place: '清源县清溪镇清泉村', body: '清泉村村民委员会' }],
    ['清溪镇清泉村', '清源县', { name: '清泉村', place: '清源县清溪镇清泉村', body: '清泉村村民委员会' }],
    ['清源县清溪镇清泉村', undefined, { name: '清泉村', place: '清源县清溪镇清泉村', body: '清泉村村民委员会' }],
    ['清溪镇清泉村', '清源县清溪镇', { name: '清泉村', place: '清源县清溪镇清泉村', body: '清泉村村民委员会' }],
    ['镇东村', '清源县清溪镇', { name: '镇东村', place: '清源县清溪镇镇东村', body: '镇东村村民委员会' }],
    ['清泉村村民委员会', '清源县清溪镇', { name: '清泉村', place: '清源县清溪镇清泉村', body: '清泉村村民委员会' }],
    ['清泉村委会', '清源县清溪镇', { name: '清泉村', place: '清源县清溪镇清泉村', body: '清泉村村民委员会' }],
    ['河东社区居委会', '清源县城关街道', { name: '河东社区', place: '清源县城关街道河东社区', body: '河东社区居民委员会' }],
  ])('the village %s of %s', (text, superior, expected) => {
    expect(readUnit(text, 'village', superior)).toEqual({ level: 'village', ...expected });
  });

  it.each([
    ['清源县', 'town'],
    ['XX镇', 'town'],
    ['镇', 'town'],
    ['', 'town'],
    ['清泉村', 'town'],
    ['清溪镇', 'village'],
    [`${'溪'.repeat(40)}镇`, 'town'],
  ] as const)('refuses %s as a %s', (text, level) => {
    expect(readUnit(text, level, '清源县')).toBeUndefined();
  });
});
