import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument, stringify } from 'yaml';

import { catalogueDocument } from '../support/document.ts';
import { runCommandLine } from '../support/host.ts';

const COUNTY = stringify(
  catalogueDocument(
    ['办事指南', '政策法规文件', '审核信息', '监督检查'].map((name, index) => ({
      id: `item-${'abcd'.charAt(index)}`,
      name,
      level: ['county', 'town'],
    })),
  ),
);
const TOWN = 'qingxi/a.yaml';

function derive(files: Readonly<Record<string, string>>, options = '') {
  return runCommandLine(`derive county --level town --unit 清溪镇 --out qingxi ${options}`, { files });
}

/** An edit by hand of an item of the town's file, or of its text. */
const edit = fc.oneof(
  fc.record({
    item: fc.nat({ max: 3 }),
    key: fc.constantFrom('name', 'deadline', 'id', 'category'),
    text: fc.constantFrom('甲', '乙', 'x-1'),
  }),
  fc.record({
    item: fc.nat({ max: 3 }),
    key: fc.constantFrom('content', 'channel', 'subject', 'basis'),
    texts: fc.array(fc.constantFrom('甲', '乙'), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ item: fc.nat({ max: 3 }), remove: fc.constantFrom('audience', 'level') }),
  // One stays: a list without items is no catalogue.
  fc.record({ item: fc.integer({ min: 1, max: 3 }), remove: fc.constant('all') }),
  fc.record({ item: fc.nat({ max: 3 }), comment: fc.constantFrom(' 镇里补充', ' 待核对') }),
  fc.record({ turned: fc.constant(true) }),
  fc.record({ added: fc.constantFrom('own-a', 'own-b') }),
);
type Edit = typeof edit extends fc.Arbitrary<infer One> ? One : never;

function apply(text: string, edits: readonly Edit[]): string {
  const document = parseDocument(text);
  for (const one of edits) {
    const items = document.get('items') as { items: unknown[] };
    if ('turned' in one) items.items.reverse();
    else if ('added' in one)
      document.addIn(['items'], document.createNode({ id: one.added, name: `镇里的事项${one.added}`, content: ['甲'] }));
    else if (one.item >= items.items.length) continue;
    else if ('key' in one) document.setIn(['items', one.item, one.key], 'text' in one ? one.text : document.createNode(one.texts));
    else if ('comment' in one) (items.items[one.item] as { commentBefore?: string }).commentBefore = one.comment;
    else document.deleteIn(one.remove === 'all' ? ['items', one.item] : ['items', one.item, one.remove]);
  }
  return document.toString({ lineWidth: 0 });
}

describe('deriving again', () => {
  it('changes nothing in whatever the town has made of its file, as long as the county stays as it is', async () => {
    const { disk } = await derive({ 'county/a.yaml': COUNTY });
    const before = Object.fromEntries([...disk].map(([path, content]) => [path, String(content)]));
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 5 }), fc.constantFrom('', '--base county'), async (edits, options) => {
        const files = { ...before, [TOWN]: apply(before[TOWN] ?? '', edits) };
        const ended = await derive(files, options);
        expect(ended.exitCode).toBe(0);
        expect(Object.fromEntries(ended.disk)).toEqual(files);
      }),
      { numRuns: 30 },
    );
  });
});
