import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isPattern, matchesPattern } from '../../src/model/path-pattern.ts';

describe('a pattern of paths', () => {
  it.each([
    ['tables/a.xlsx', 'tables/a.xlsx', true],
    ['./tables/a.xlsx', 'tables/a.xlsx', true],
    ['tables', 'tables/2025/a.xlsx', true],
    ['tables/', 'tables/a.xlsx', true],
    ['tables', 'tables.xlsx', false],
    ['tables/*', 'tables/a.xlsx', true],
    ['tables/*', 'tables/2025/a.xlsx', false],
    ['tables/**', 'tables/2025/a.xlsx', true],
    ['**', 'a.xlsx', true],
    ['**/*.xlsx', 'a.xlsx', true],
    ['**/*.xlsx', 'a/b/c.xlsx', true],
    ['**/*.xlsx', 'a/b/c.yaml', false],
    ['a/**/b/**/c.yaml', 'a/x/b/y/b/c.yaml', true],
    ['a/**/b', 'a/b', true],
    ['*/社会?助.yaml', '清源县/社会救助.yaml', true],
    ['目录-*-终稿.xlsx', '目录-2025-1-终稿.xlsx', true],
    ['{tables,来表}/*.{xlsx,csv}', '来表/a.csv', true],
    ['{tables,来表}/*.{xlsx,csv}', '来表/a.yaml', false],
    ['{a,b{c,d}}.yaml', 'bd.yaml', true],
    ['a[1].yaml', 'a[1].yaml', true],
    ['tables\\2025\\**', 'tables/2025/a.xlsx', true],
    ['a.yaml', 'axyaml', false],
  ])('%s, of %s: %s', (pattern, path, expected) => {
    expect(matchesPattern(path, pattern)).toBe(expected);
  });

  it('stands for itself where it has no sign of a pattern', () => {
    const plain = fc
      .stringMatching(/^[a-z0-9.\u4e00-\u9fff]{1,8}(?:\/[a-z0-9.\u4e00-\u9fff]{1,8}){0,3}$/u)
      .filter((path) => !path.startsWith('./'));
    fc.assert(
      fc.property(plain, (path) => {
        expect([isPattern(path), matchesPattern(path, path), matchesPattern(`${path}/x`, path)]).toEqual([false, true, true]);
      }),
    );
  });

  it('of many stars and braces comes to an end', () => {
    expect(matchesPattern(`${'a'.repeat(2000)}b`, `${'*a'.repeat(500)}`)).toBe(false);
    expect(matchesPattern('a/'.repeat(500), `${'**/a/'.repeat(200)}b`)).toBe(false);
    expect(matchesPattern('x', '{a,b}'.repeat(60))).toBe(false);
  });
});
