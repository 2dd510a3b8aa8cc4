import { expect, it } from 'vitest';

import { removeJoints, removePunctuation } from '../../../src/diff/kinds/wording.ts';

it.each([
  ['办理条件、流程。', '办理条件,流程', true],
  ['《办法》（国办发〔2019〕54号）', '办法(国办发[2019]54号)', true],
  ['ＡＢＣ１２', 'abc 12', true],
  // Between digits a sign is part of the figure.
  ['1.5倍', '15倍', false],
  ['7-20日', '720日', false],
  ['办理条件', '办理流程', false],
])('without punctuation %s and %s are the same: %s', (one, other, same) => {
  expect(removePunctuation(one) === removePunctuation(other)).toBe(same);
});

it.each([
  ['申请的材料以及条件', '申请材料和条件', true],
  ['制定或者变更', '制定或变更', true],
  ['相关证明', '有关证明', true],
  ['及时公开', '和时公开', false],
  ['应当公开', '可以公开', false],
])('without joining words %s and %s are the same: %s', (one, other, same) => {
  expect(removeJoints(one) === removeJoints(other)).toBe(same);
});
