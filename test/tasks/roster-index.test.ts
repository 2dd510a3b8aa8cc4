import { describe, expect, test } from 'vitest';

import type { PlaceUnits, UnitAlias } from '../../src/model/roster.ts';
import { indexRoster } from '../../src/tasks/roster-index.ts';

/** Units by name; aliases as `alias`, or `alias from..until`. */
function rosterOf(place: string | undefined, units: Readonly<Record<string, readonly string[]>>): PlaceUnits {
  const at = <T>(value: T) => ({ value, at: 0 });
  const alias = (text: string): UnitAlias => {
    const [name = '', days = '..'] = text.split(' ');
    const [from = '', until = ''] = days.split('..');
    return { name: at(name), from: from || undefined, until: until || undefined };
  };
  return {
    place: place === undefined ? undefined : at(place),
    units: Object.entries(units).map(([name, aliases]) => ({ at: 0, name: at(name), aliases: aliases.map(alias), groups: [] })),
  };
}

/** `how: units`, or nothing. */
function look(roster: PlaceUnits, wording: string, day?: string): string {
  const found = indexRoster(roster, day).find(wording);
  return found === undefined ? '' : `${found.by}: ${found.units.map(({ name }) => name.value).join(' ')}`;
}

describe('a district with short names', () => {
  const roster = rosterOf('云城市清源区', {
    区财政和金融工作局: ['区财金局'],
    区住房和城乡建设局: ['区住建局'],
    区民政局: [],
    区政府办公室: ['区政府办'],
    清溪镇: ['清溪镇人民政府'],
    云岭街道: ['云岭街道办事处'],
    清溪镇便民服务中心: [],
    白石镇便民服务中心: [],
    市生态环境局清源分局: [],
  });

  test.each([
    ['区民政局', 'name: 区民政局'],
    [' 区民政局 ', 'name: 区民政局'],
    ['区 民 政 局', 'name: 区民政局'],
    ['区财金局', 'alias: 区财政和金融工作局'],
    ['民政局', 'prefix: 区民政局'],
    ['财金局', 'prefix: 区财政和金融工作局'],
    ['清源区民政局', 'prefix: 区民政局'],
    ['云城市清源区民政局', 'prefix: 区民政局'],
    ['住房和城乡建设局', 'prefix: 区住房和城乡建设局'],
    ['清源区住房和城乡建设局', 'prefix: 区住房和城乡建设局'],
    ['清源区住建局', 'prefix: 区住房和城乡建设局'],
    ['政府办公室', 'prefix: 区政府办公室'],
    ['清溪镇人民政府', 'alias: 清溪镇'],
    ['清溪镇政府', 'prefix: 清溪镇'],
    ['清源区清溪镇', 'prefix: 清溪镇'],
    ['清源区云岭街道办事处', 'prefix: 云岭街道'],
    ['便民服务中心', 'prefix: 清溪镇便民服务中心 白石镇便民服务中心'],
    ['市民政局', ''],
    ['县民政局', ''],
    ['云城市民政局', ''],
    ['白石区民政局', ''],
    ['省民政厅', ''],
    ['清溪镇民政局', ''],
    ['区财政局', ''],
    ['区', ''],
    ['', ''],
  ])('%s', (wording, found) => {
    expect(look(roster, wording)).toBe(found);
  });
});

describe('a county with full names', () => {
  const roster = rosterOf('清源县', { 清源县民政局: [], 清源县财政局: ['清源县财政和国资局'], 清溪镇: [], 清溪乡: [] });

  test.each([
    ['县民政局', 'prefix: 清源县民政局'],
    ['民政局', 'prefix: 清源县民政局'],
    ['清源县财政和国资局', 'alias: 清源县财政局'],
    ['县财政和国资局', 'prefix: 清源县财政局'],
    ['清溪镇', 'name: 清溪镇'],
    ['清溪乡', 'name: 清溪乡'],
    ['云岭县民政局', ''],
    ['市民政局', ''],
    ['区民政局', ''],
  ])('%s', (wording, found) => {
    expect(look(roster, wording)).toBe(found);
  });
});

describe('units of two levels', () => {
  const roster = rosterOf('清源区', { 区民政局: [], 市民政局: [], 清溪镇民政办: [], 白石镇民政办: [] });

  test.each([
    ['区民政局', 'name: 区民政局'],
    ['市民政局', 'name: 市民政局'],
    // Nothing in front: the place's own, for other levels are named.
    ['民政局', 'prefix: 区民政局'],
    // Nobody says which city it lies in.
    ['云城市民政局', ''],
    ['清源区民政局', 'prefix: 区民政局'],
    ['民政办', 'prefix: 清溪镇民政办 白石镇民政办'],
    ['清溪镇民政办', 'name: 清溪镇民政办'],
  ])('%s', (wording, found) => {
    expect(look(roster, wording)).toBe(found);
  });
});

test('the city that the place lies in is known by its name', () => {
  const roster = rosterOf('云城市清源区', { 区民政局: [], 市民政局: [] });
  expect(look(roster, '云城市民政局')).toBe('prefix: 市民政局');
  expect(look(roster, '江城市民政局')).toBe('');
});

test('without a place the level alone is taken at its word', () => {
  const roster = rosterOf(undefined, { 区民政局: [], 财政局: [] });
  expect(look(roster, '民政局')).toBe('prefix: 区民政局');
  expect(look(roster, '清源区民政局')).toBe('prefix: 区民政局');
  expect(look(roster, '市民政局')).toBe('');
  expect(look(roster, '清源市民政局')).toBe('');
  expect(look(roster, '区财政局')).toBe('');
});

describe('aliases count on the days of their use', () => {
  const roster = rosterOf('清源县', {
    县自然资源局: ['县国土资源局 ..2019-03-31'],
    县教育局: ['县教体局 ..2019-03-31'],
    县教育和体育局: ['县教体局 2019-04-01..'],
  });

  test.each([
    ['县国土资源局', '2018-01-01', 'alias: 县自然资源局'],
    ['县国土资源局', '2019-03-31', 'alias: 县自然资源局'],
    ['县国土资源局', '2019-04-01', ''],
    ['国土资源局', '2020-01-01', ''],
    ['国土资源局', '2018-01-01', 'prefix: 县自然资源局'],
    ['县国土资源局', undefined, 'alias: 县自然资源局'],
    ['县教体局', '2018-01-01', 'alias: 县教育局'],
    ['县教体局', '2020-01-01', 'alias: 县教育和体育局'],
    ['县教体局', undefined, 'alias: 县教育局 县教育和体育局'],
  ])('%s on %s', (wording, day, found) => {
    expect(look(roster, wording, day)).toBe(found);
  });
});

test('a unit that is listed twice is one', () => {
  const { units } = rosterOf('清源县', { 县民政局: [] });
  expect(look({ units: [...units, ...units] }, '县民政局')).toBe('name: 县民政局');
});

test('one unit with several wordings of its name is found once', () => {
  expect(look(rosterOf('清源县', { 县民政局: ['县民政局', '清源县民政局', '民政局'] }), '民政局')).toBe('alias: 县民政局');
  expect(look(rosterOf('清源县', { 县民政局: ['清源县民政局'] }), '民政局')).toBe('prefix: 县民政局');
});
