import { expect, it } from 'vitest';

import { findBodyKind, findBodyKindByEnding } from '../../src/vocabularies/index.ts';

it.each([
  ['相关审批部门', 'generic', 'generic'],
  ['乡镇便民服务中心', 'towns', 'body'],
  ['党政办公室', 'town-office', 'body'],
  ['行政村', 'village', 'village'],
  ['清溪村村民委员会', undefined, 'committee'],
  ['清溪镇', undefined, 'place'],
  ['清溪镇中心学校', undefined, 'institution'],
  ['采购单位', 'role', 'generic'],
  ['民政局', undefined, 'body'],
  ['全社会', 'other-element', 'body'],
  ['', undefined, undefined],
])('%s is by its whole wording or beginning %s, by its ending %s', (wording, whole, ending) => {
  expect([findBodyKind(wording), findBodyKindByEnding(wording)]).toEqual([whole, ending]);
});
