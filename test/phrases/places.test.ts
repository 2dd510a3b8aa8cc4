import { expect, it } from 'vitest';

import { parsePlaces } from '../../src/phrases/index.ts';

it.each([
  ['村务公开栏', ['村务公开栏']],
  ['村务公开栏、广播', ['村务公开栏', '广播']],
  ['村务公开栏；村民会议，微信群', ['村务公开栏', '村民会议', '微信群']],
  ['公开栏\n微信群', ['公开栏', '微信群']],
  ['村务公开栏（村口、祠堂）、广播', ['村务公开栏（村口、祠堂）', '广播']],
  ['☑村务公开栏 □微信群 ☑应急广播', ['村务公开栏', '应急广播']],
  ['□村务公开栏 □微信群', []],
  [' 、 ', []],
  ['', []],
])('%j names %j', (text, places) => {
  expect(parsePlaces(text)).toEqual(places);
});
