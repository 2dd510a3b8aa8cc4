import { expect, it } from 'vitest';

import { guessUnitType } from '../../src/tasks/unit-type.ts';

it.each([
  ['department', ['县民政局', '县政府办公室', '县委宣传部', '县发展和改革委员会', '清源县公安局清溪分局', '教育股', '经济开发区管委会']],
  ['town', ['清溪镇', '白石乡人民政府', '清溪镇政府']],
  ['subdistrict', ['云岭街道', '云岭街道办事处', '云岭街道办']],
  ['village', ['白石村', '云岭社区', '白石村民委员会']],
  ['institution', ['县融媒体中心', '县档案馆', '清源中学', '县人民医院', '县广播电视台']],
  ['other', ['县人民法院', '县总工会', '县妇联', '清源水务公司', '县政务公开领导小组', '县残疾人联合会', '××']],
] as const)('%s: %j', (type, names) => {
  expect(names.map(guessUnitType)).toEqual(names.map(() => type));
});
