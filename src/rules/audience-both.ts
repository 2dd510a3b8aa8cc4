import { ownerOf } from '../model/owner.ts';
import { defineRule } from './define.ts';
import { STANDARD_CATALOGUES } from '../vocabularies/legal.ts';

export const rule = defineRule({
  id: 'audience-both',
  severity: 'warning',
  about: 'catalogue',
  what: { zh: '公开对象同时选了全社会和特定群体。', en: 'The audience is both everyone and a specific group.' },
  why: {
    zh: '向全社会公开，就包括了任何群体；两个都选，等于没有说清是否只向部分人公开。确有只向部分人公开的内容，应另列一项。',
    en: 'Everyone includes every group, so that both together leave open whether something is shown to a few only; what is belongs in an item of its own.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: {
    bad: [
      { item: { audience: ['全社会', '特定群体'] }, says: '同时选了' },
      { item: { audience: ['全社会', { group: '被征收土地的村民' }] }, says: '被征收土地的村民' },
    ],
    good: [{ item: { audience: '全社会' } }, { item: { audience: { group: '申请人' } } }],
  },
  *check({ catalogue }) {
    for (const item of catalogue.items) {
      if (!item.audience.some(({ value }) => value.kind === 'everyone')) continue;
      const group = item.audience.find(({ value }) => value.kind === 'group');
      if (group === undefined) continue;
      const who = group.value.kind === 'group' ? (group.value.who ?? null) : null;
      yield { at: item.placeOf('audience') ?? group.at, owner: ownerOf(item), element: 'audience', data: { who } };
    }
  },
  message: {
    zh: ({ who }, owner) => `${owner}的公开对象同时选了全社会和特定群体${who === null ? '' : `（${who}）`}，只能取一`,
    en: ({ who }, owner) =>
      `The audience of ${owner} is both everyone and a specific group${who === null ? '' : ` (${who})`}; it must be one`,
  },
});
