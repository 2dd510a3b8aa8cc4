import { expect, it } from 'vitest';

import { judgeAudience, type AudienceChange } from '../../../src/diff/kinds/audiences.ts';
import { parseAudience } from '../../../src/phrases/index.ts';

const CASES: readonly (readonly [string, string, AudienceChange, AudienceChange])[] = [
  ['全社会', '特定群体：申请人', 'narrowed', 'widened'],
  ['全社会', '特定群体', 'narrowed', 'widened'],
  ['全社会', '全社会；特定群体：申请人', 'changed', 'changed'],
  ['全社会；特定群体：申请人', '特定群体：申请人', 'narrowed', 'widened'],
  ['特定群体：申请人、利害关系人', '特定群体：申请人', 'narrowed', 'widened'],
  ['特定群体：申请人、利害关系人', '特定群体：利害关系人和申请人', 'reworded', 'reworded'],
  ['特定群体：申请人', '特定群体：利害关系人', 'changed', 'changed'],
  ['特定群体', '特定群体：申请人', 'changed', 'changed'],
  // Whom the words mean cannot be told, so neither can whether there are fewer.
  ['全社会', '按需', 'changed', 'changed'],
  ['全社会', '', 'removed', 'stated'],
];

it.each(CASES)('%s -> %s: %s', (before, after, there, back) => {
  const [one, other] = [before, after].map((text) => parseAudience(text).map((value) => ({ at: 0, value })));
  expect(judgeAudience({ before: one ?? [], after: other ?? [] })).toBe(there);
  expect(judgeAudience({ before: other ?? [], after: one ?? [] })).toBe(back);
});
