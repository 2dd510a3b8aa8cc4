import { describe, expect, it } from 'vitest';

import { comparable, makeLaw, OWN_VOCABULARIES } from '../../src/vocabularies/index.ts';

const { organs, findOrgan } = makeLaw();

describe.each(organs.map((organ) => [organ.name, organ] as const))('%s', (name, organ) => {
  it('says who does its work now, and none of its own names', () => {
    const own = new Set([name, ...organ.aliases].map(comparable));
    expect(organ.how === 'left' || organ.successors.length > 0).toBe(true);
    expect(organ.successors.filter((successor) => own.has(comparable(successor)))).toEqual([]);
    expect(new Set(organ.successors).size).toBe(organ.successors.length);
  });

  it('was decided before it was carried out, and not after the day that the data reflect', () => {
    const asOf = OWN_VOCABULARIES.find(({ id }) => id === 'organs')?.asOf ?? '';
    const days = [organ.decided, organ.completed].filter((day) => day !== undefined);
    expect(days.length).toBeGreaterThan(0);
    expect(days).toEqual(days.toSorted());
    expect(days.every((day) => /^\d{4}-\d\d-\d\d$/u.test(day) && day <= asOf)).toBe(true);
  });
});

it('knows each name once', () => {
  const names = organs.flatMap(({ name, aliases }) => [name, ...aliases]).map(comparable);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

it.each([
  ['安监局', '安全生产监督管理局'],
  ['卫计委', '卫生和计划生育局'],
  ['扶贫办', '扶贫开发办公室'],
  ['国务院扶贫办', '国务院扶贫开发领导小组办公室'],
  ['林业局', undefined],
  ['行政审批局', undefined],
  ['农牧局', undefined],
])('finds %s', (wording, name) => {
  expect(findOrgan(wording)?.name).toBe(name);
});

it('ends where the chain of successors ends', () => {
  const follow = (name: string, seen: readonly string[]): readonly string[] =>
    seen.includes(name) ? [...seen, name, 'circle'] : (findOrgan(name)?.successors ?? []).flatMap((next) => follow(next, [...seen, name]));
  expect(organs.flatMap(({ name }) => follow(name, [])).filter((name) => name === 'circle')).toEqual([]);
});
