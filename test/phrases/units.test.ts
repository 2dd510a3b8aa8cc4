import { describe, expect, test } from 'vitest';

import { parseUnits } from '../../src/phrases/units.ts';

/** Units as `name`, with the full name where a prefix is inherited, groups with a star, roles other than the column's behind a slash. */
function read(text: string): { units: string[]; open: boolean } {
  const { units, open } = parseUnits(text, 'responsible');
  return {
    units: units.map(
      (unit) =>
        `${unit.text}${unit.fullName === undefined ? '' : `=${unit.fullName}`}${unit.group ? '*' : ''}${unit.role === 'responsible' ? '' : `/${unit.role}`}`,
    ),
    open,
  };
}

describe('parseUnits', () => {
  test.each([
    ['区民政局', ['区民政局'], false],
    ['区级各部门、各镇(街道)', ['区级各部门*', '各镇(街道)*'], false],
    ['区民政局、区教育局等区级相关部门', ['区民政局', '区教育局'], true],
    ['区教育局等部门', ['区教育局'], true],
    ['区教育局等', ['区教育局'], true],
    ['区网信办等区级各部门、各镇(街道)', ['区网信办', '区级各部门*', '各镇(街道)*'], true],
    ['区发改局、区教育局等相关单位，各镇(街道)', ['区发改局', '区教育局', '各镇(街道)*'], true],
    ['区发改局、其他区级部门、各镇(街道)', ['区发改局', '其他区级部门*', '各镇(街道)*'], false],
    ['区发改局、相关区级规划编制牵头部门、区网信办', ['区发改局', '相关区级规划编制牵头部门*', '区网信办'], false],
    ['学校、医院、水、电、油、气、讯部门等公共企事业单位主管部门', ['学校、医院、水、电、油、气、讯部门等公共企事业单位主管部门*'], false],
    [
      '区卫健局、区信访局、区政法委等部门,其他区级部门、各镇(街道)',
      ['区卫健局', '区信访局', '区政法委', '其他区级部门*', '各镇(街道)*'],
      true,
    ],
    ['各科室', ['各科室*'], false],
    ['各责任单位', ['各责任单位*'], false],
    ['区财政和金融工作局、区财金局', ['区财政和金融工作局', '区财金局'], false],
    ['市发展改革委、工业和信息化委', ['市发展改革委', '工业和信息化委=市工业和信息化委'], false],
    ['清源县民政局、财政局、清溪镇', ['清源县民政局', '财政局=清源县财政局', '清溪镇'], false],
    ['县委宣传部、组织部、教育局', ['县委宣传部', '组织部=县委组织部', '教育局=县教育局'], false],
    ['县民政局、组织部', ['县民政局', '组织部'], false],
    ['县民政局、乡村振兴局、市场监管局', ['县民政局', '乡村振兴局=县乡村振兴局', '市场监管局=县市场监管局'], false],
    ['县民政局，财政局', ['县民政局', '财政局'], false],
    ['县民政局、学校、团县委', ['县民政局', '学校', '团县委'], false],
    ['县民政局县财政局', ['县民政局', '县财政局'], false],
    ['清源县民政局清源县财政局', ['清源县民政局', '清源县财政局'], false],
    ['县委办县政府办', ['县委办', '县政府办'], false],
    ['县民政局各镇(街道)', ['县民政局', '各镇(街道)*'], false],
    ['县委县政府督查室', ['县委县政府督查室'], false],
    ['市教育局市场监管局', ['市教育局市场监管局'], false],
    ['县住建局市政管理处', ['县住建局市政管理处'], false],
    ['区社区服务中心', ['区社区服务中心'], false],
    ['区发改局各科室', ['区发改局各科室*'], false],
    ['教育局民政局', ['教育局民政局'], false],
    ['县政协办', ['县政协办'], false],
    ['区农业\n农村局、区财政局', ['区农业\n农村局', '区财政局'], false],
    ['清溪镇\n人民政府', ['清溪镇\n人民政府'], false],
    ['各镇\n(街道)', ['各镇\n(街道)*'], false],
    ['张三\n李四', ['张三', '李四'], false],
    ['各乡镇人民政府、街道办事处', ['各乡镇人民政府*', '街道办事处*'], false],
    ['区政府各部门', ['区政府各部门*'], false],
    ['县直各部门、各成员单位', ['县直各部门*', '各成员单位*'], false],
    ['乡镇(街道)', ['乡镇(街道)*'], false],
    ['镇政府', ['镇政府'], false],
    ['区发改局等部门和各镇(街道)', ['区发改局', '各镇(街道)*'], true],
    ['县民政局等10个部门', ['县民政局'], true],
    ['县民政局等有关部门和单位', ['县民政局'], true],
    ['县 民 政 局、县财政局', ['县 民 政 局', '县财政局'], false],
    ['县委办和县政府办', ['县委办', '县政府办'], false],
    ['县民政局\n县财政局；县教育局', ['县民政局', '县财政局', '县教育局'], false],
    ['县民政局 县财政局', ['县民政局', '县财政局'], false],
    ['1.县民政局\n2.县财政局', ['县民政局', '县财政局'], false],
    ['团委、妇联、有关部门', ['团委', '妇联', '有关部门*'], false],
    ['', [], false],
    ['同上', [], false],
    ['/', [], false],
  ])('%s', (text, units, open) => {
    expect(read(text)).toEqual({ units, open });
  });

  test.each([
    ['县教育局牵头,县财政局、县人社局配合', ['县教育局/lead', '县财政局/support', '县人社局/support']],
    ['县教育局、县财政局牵头；各镇(街道)负责', ['县教育局/lead', '县财政局/lead', '各镇(街道)*']],
    ['牵头单位：县教育局；配合单位：县财政局', ['县教育局/lead', '县财政局/support']],
    ['县教育局(牵头)、县财政局', ['县教育局/lead', '县财政局']],
    ['由县教育局牵头', ['县教育局/lead']],
    ['县教育局牵头、县财政局配合', ['县教育局/lead', '县财政局/support']],
    ['县教育局（牵头）、县财政局（配合）', ['县教育局/lead', '县财政局/support']],
    ['牵头单位：县教育局 配合单位：县财政局', ['县教育局/lead', '县财政局/support']],
    ['由县教育局会同县财政局、县人社局', ['县教育局/lead', '县财政局/support', '县人社局/support']],
    ['县教育局\n（牵头）', ['县教育局/lead']],
    ['县教育局、县财政局按职责分工负责', ['县教育局', '县财政局']],
  ])('%s: words set the role', (text, units) => {
    expect(read(text).units).toEqual(units);
  });

  test("the column's role stands where the words are silent", () => {
    expect(parseUnits('县教育局负责', 'lead').units).toEqual([{ text: '县教育局', role: 'lead', group: false }]);
    expect(parseUnits('县教育局', 'support').units).toEqual([{ text: '县教育局', role: 'support', group: false }]);
  });

  test('names nobody who is not written there', () => {
    const text = '区发改局、区教育局等相关部门';
    for (const unit of parseUnits(text, 'responsible').units) expect(text).toContain(unit.text);
  });
});
