import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareTexts } from '../../src/diff/segments.ts';

const joinAll = (before: string, after: string, left: 'added' | 'removed'): string =>
  compareTexts(before, after)
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join('');

const text = fc.string({ unit: fc.constantFrom('救', '助', '对', '象', '，', '10', ' ', '\n', 'a'), maxLength: 40 });

test('the pieces make up both texts again', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(joinAll(before, after, 'added')).toBe(before);
      expect(joinAll(before, after, 'removed')).toBe(after);
    }),
  );
});

test('words are told apart, not characters', () => {
  expect(compareTexts('10个工作日内', '15个工作日内')).toEqual([
    { kind: 'removed', text: '10' },
    { kind: 'added', text: '15' },
    { kind: 'same', text: '个工作日内' },
  ]);
});

test.each([
  ['have nothing in common', '甲，'.repeat(400), '乙；'.repeat(400)],
  ['are too long', '甲'.repeat(10_000), '甲'.repeat(10_001)],
])('texts that %s are one piece that went and one that came', (_, before, after) => {
  expect(compareTexts(before, after)).toEqual([
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]);
});
