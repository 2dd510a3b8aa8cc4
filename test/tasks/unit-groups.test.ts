import { describe, expect, test } from 'vitest';

import type { PlaceUnits, RosterUnit, UnitType } from '../../src/model/roster.ts';
import { expandGroup } from '../../src/tasks/unit-groups.ts';

function unit(
  name: string,
  type: UnitType | undefined,
  more: { level?: RosterUnit['level']; groups?: readonly string[] } = {},
): RosterUnit {
  const { level, groups = [] } = more;
  return { at: 0, name: { value: name, at: 0 }, aliases: [], type, level, groups: groups.map((value) => ({ value, at: 0 })) };
}

/** The meaning as `certain: units`, with `rest` where all but those named are meant; empty where nobody is known. */
function expand(words: string, roster: PlaceUnits): string {
  const meaning = expandGroup(words, roster);
  if (meaning === undefined) return '';
  return `${meaning.sureness}${meaning.rest ? ' rest' : ''}: ${meaning.units.map(({ name }) => name.value).join(' ')}`;
}

const DISTRICT: PlaceUnits = {
  units: [
    unit('区民政局', 'department'),
    unit('区农业农村局', 'department'),
    unit('市生态环境局清源分局', 'department', { level: 'city' }),
    unit('市税务局', 'department'),
    unit('区融媒体中心', 'institution'),
    unit('清溪镇', 'town'),
    unit('白石乡', 'town'),
    unit('云岭街道', 'subdistrict'),
    unit('清水村', 'village'),
    unit('东门社区', 'village'),
    unit('清源工业园区', 'other'),
    unit('清源一中', undefined),
    unit('清源实验小学', undefined),
    unit('清源城投公司', 'other'),
  ],
};

const DEPARTMENTS = '区民政局 区农业农村局';
const ALL_DEPARTMENTS = `${DEPARTMENTS} 市生态环境局清源分局 市税务局`;

describe('groups of a district, by the types of its units', () => {
  test.each([
    ['各镇(街道)', 'certain: 清溪镇 白石乡 云岭街道'],
    ['各镇（街道）', 'certain: 清溪镇 白石乡 云岭街道'],
    ['各镇街', 'certain: 清溪镇 白石乡 云岭街道'],
    ['各乡镇', 'certain: 清溪镇 白石乡'],
    ['各乡镇人民政府', 'certain: 清溪镇 白石乡'],
    ['街道办事处', 'certain: 云岭街道'],
    ['各街道', 'certain: 云岭街道'],
    ['乡镇(街道)', 'certain: 清溪镇 白石乡 云岭街道'],
    ['其他乡镇', 'certain rest: 清溪镇 白石乡'],
    ['相关镇(街道)', 'possible: 清溪镇 白石乡 云岭街道'],
    ['各村(社区)', 'certain: 清水村 东门社区'],
    ['各社区', 'certain: 清水村 东门社区'],
    ['区级各部门', `certain: ${DEPARTMENTS}`],
    ['区政府各部门', `certain: ${DEPARTMENTS}`],
    ['区直各部门', `certain: ${DEPARTMENTS}`],
    ['区直各单位', `certain: ${DEPARTMENTS} 区融媒体中心`],
    ['各区级部门', `certain: ${DEPARTMENTS}`],
    ['市级各部门', 'certain: 市生态环境局清源分局 市税务局'],
    ['各部门', `certain: ${ALL_DEPARTMENTS}`],
    ['其他区级部门', `certain rest: ${DEPARTMENTS}`],
    ['其他区级相关部门', `possible rest: ${DEPARTMENTS}`],
    ['其他各部门', `certain rest: ${ALL_DEPARTMENTS}`],
    ['相关部门', `possible: ${ALL_DEPARTMENTS}`],
    ['区级相关部门', `possible: ${DEPARTMENTS}`],
    ['各有关部门', `possible: ${ALL_DEPARTMENTS}`],
    ['行业主管部门', `possible: ${ALL_DEPARTMENTS}`],
    ['农业农村部门', ''],
    ['驻区各单位', ''],
    ['相关区级规划编制牵头部门', ''],
    ['学校、医院、水、电部门等公共企事业单位主管部门', ''],
    ['各镇人民政府、各街道办事处', 'certain: 清溪镇 白石乡 云岭街道'],
    ['各村(居)委会', 'certain: 清水村 东门社区'],
    ['区政府各组成部门', `certain: ${DEPARTMENTS}`],
    ['各责任单位', `possible: ${ALL_DEPARTMENTS} 区融媒体中心`],
    ['成员单位', `possible: ${ALL_DEPARTMENTS} 区融媒体中心`],
    ['各单位', `possible: ${ALL_DEPARTMENTS} 区融媒体中心`],
    ['各级各部门', `possible: ${ALL_DEPARTMENTS}`],
    ['各园区', 'certain: 清源工业园区'],
    ['各园区管委会', 'certain: 清源工业园区'],
    ['各学校', 'certain: 清源实验小学'],
    ['县属国有企业', 'certain: 清源城投公司'],
    ['各科室', ''],
    ['各县(市、区)', ''],
    ['志愿者', ''],
    ['', ''],
  ])('%s', (words, meaning) => {
    expect(expand(words, DISTRICT)).toBe(meaning);
  });
});

test('full names count by the lowest place in front of them', () => {
  const roster: PlaceUnits = {
    units: [unit('云城市清源区民政局', 'department'), unit('清源区财政局', 'department'), unit('云城市税务局', 'department')],
  };
  expect(expand('区级各部门', roster)).toBe('certain: 云城市清源区民政局 清源区财政局');
  expect(expand('市级各部门', roster)).toBe('certain: 云城市税务局');
});

test('sections of an office are known by their names', () => {
  const office: PlaceUnits = { units: [unit('办公室', undefined), unit('财务科', undefined), unit('县民政局', 'department')] };
  expect(expand('各科室', office)).toBe('certain: 办公室 财务科');
});

describe('groups that units state go before their types', () => {
  const roster: PlaceUnits = {
    units: [
      unit('区民政局', 'department', { groups: ['区级各部门', '政务公开领导小组成员单位'] }),
      unit('区税务局', 'department'),
      unit('区融媒体中心', 'institution', { groups: ['区级各部门'] }),
    ],
  };

  test.each([
    ['区级各部门', 'certain: 区民政局 区融媒体中心'],
    ['区级部门', 'certain: 区民政局 区融媒体中心'],
    ['其他区级部门', 'certain rest: 区民政局 区融媒体中心'],
    ['区级相关部门', 'possible: 区民政局 区融媒体中心'],
    ['政务公开领导小组成员单位', 'certain: 区民政局'],
    ['各部门', 'certain: 区民政局 区税务局'],
  ])('%s', (words, meaning) => {
    expect(expand(words, roster)).toBe(meaning);
  });
});
