import { describe, expect, it } from 'vitest';

import { readYamlText } from '../../src/readers/read-file.ts';

const TEXT = 'kind: catalogue\ntitle: 甲𠮷乙甲丙\nitems: [{ name: "a\\tb", category: &c 丁 }, { category: *c }]\n';

describe('a piece of a value', () => {
  const [read] = readYamlText('a.yaml', TEXT).documents;
  const catalogue = read?.document.kind === 'catalogue' ? read.document : undefined;
  const [first, second] = catalogue?.items ?? [];
  const find = (at: number | undefined, piece: string): unknown => catalogue?.source.find?.(at ?? -1, piece);

  it('is found where it stands once, counted in characters', () => {
    expect(find(catalogue?.title?.at, '乙甲')).toEqual({ kind: 'text', start: { line: 2, column: 10 }, end: { line: 2, column: 12 } });
    expect(find(first?.category?.at, '丁')).toMatchObject({ start: { line: 3, column: 38 } });
  });

  it.each([
    ['it stands twice', catalogue?.title?.at, '甲'],
    ['it stands elsewhere only', catalogue?.title?.at, '丁'],
    ['it is written in another way', first?.name?.at, '\t'],
    ['an alias stands for it', second?.category?.at, '丁'],
    ['there is nothing to find', catalogue?.title?.at, ''],
  ])('is not found where %s', (_, at, piece) => {
    expect(find(at, piece)).toBeUndefined();
  });
});
