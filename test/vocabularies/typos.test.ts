import { expect, test } from 'vitest';

import { TYPOS } from '../../src/vocabularies/data.generated.ts';
import { findTypos } from '../../src/vocabularies/index.ts';

test.each(TYPOS.entries.map((typo) => [typo.wrong, typo] as const))('%s is found, and not in what is right', (wrong, typo) => {
  expect(findTypos(`（${wrong}）`)).toEqual([typo]);
  expect(findTypos(typo.right)).toEqual([]);
  for (const wording of typo.unless ?? []) expect(findTypos(wording)).not.toContain(typo);
});

test('a misprint that stands twice is told once', () => {
  expect(findTypos('投诉举抱，举报投诉举抱').map(({ wrong }) => wrong)).toEqual(['投诉举抱']);
});

test('there is nothing to find in a text without misprints', () => {
  expect(findTypos('')).toEqual([]);
  expect(findTypos('信息形成或者变更之日起20个工作日内予以公开')).toEqual([]);
});
