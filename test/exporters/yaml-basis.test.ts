import { expect, it } from 'vitest';

import { splitBasis } from '../../src/exporters/yaml-basis.ts';
import { parseBasis } from '../../src/phrases/index.ts';

it.each<[string, readonly string[]]>([
  ['《甲法》', ['《甲法》']],
  ['《甲法》《乙法》', ['《甲法》', '《乙法》']],
  ['《甲法》、《乙法》；《丙法》', ['《甲法》', '《乙法》', '《丙法》']],
  ['《甲法》\n《乙法》', ['《甲法》', '《乙法》']],
  ['1.《甲法》2.《乙法》', ['《甲法》', '《乙法》']],
  ['①《甲法》；②《乙法》', ['《甲法》', '《乙法》']],
  // Articles and numbers stay with their act.
  ['《甲法》第三条、第五条、《乙办法》（民发〔2012〕220号）', ['《甲法》第三条、第五条', '《乙办法》（民发〔2012〕220号）']],
  ['《甲办法》（国务院令第649号）《乙法》', ['《甲办法》（国务院令第649号）', '《乙法》']],
  // Titles within titles, and separators within them.
  ['《关于印发〈甲、乙〉的通知》', ['《关于印发〈甲、乙〉的通知》']],
  ['《甲、乙条例》', ['《甲、乙条例》']],
  // What names no act is no reason to cut.
  ['各地相关配套政策法规文件', ['各地相关配套政策法规文件']],
  ['法律、法规、规章', ['法律、法规、规章']],
])('takes %j apart into %j', (text, acts) => {
  expect(splitBasis(parseBasis(text))).toEqual(acts);
});
