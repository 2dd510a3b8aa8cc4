import type { Item } from '../model/catalogue.ts';
import type { Basis } from '../model/phrases.ts';
import { ownerOf } from '../model/owner.ts';
import type { Act, Law } from '../vocabularies/index.ts';
import { findCited, rememberByBasis } from './citations.ts';
import { defineRule, type Sighting } from './define.ts';
import { STANDARD_CATALOGUES } from '../vocabularies/legal.ts';

type OtherDomain = { readonly act: string; readonly topics: readonly string[]; readonly speaksOf: string };

/** The acts of a basis that are about some narrow matter. */
const findNarrow = rememberByBasis((basis: Basis, law: Law): readonly Act[] =>
  basis.citations.flatMap((citation) => {
    const act = findCited(citation, law);
    return act === undefined || act.topics.length === 0 ? [] : [act];
  }),
);

/** What is done in any domain. */
const GENERAL =
  /处罚|执法|许可|检查|监督|规划|征收|补偿|评估|建设|信息|公开|公示|管理|培训|活动|补贴|服务|审批|标准|检验|抽检|抽样|资金|规定/u;
const MATTERS = new WeakMap<Law, readonly string[]>();

/** Narrow matters: what acts have in their very titles. */
function mattersOf(law: Law): readonly string[] {
  let matters = MATTERS.get(law);
  if (matters === undefined) {
    const topics = law.acts.flatMap((act) =>
      act.topics.filter((topic) => topic.length > 1 && act.title.includes(topic) && !GENERAL.test(topic)),
    );
    MATTERS.set(law, (matters = [...new Set(topics)]));
  }
  return matters;
}

/** More topics of an act than these tell nobody more. */
const NAMED = 3;

export const rule = defineRule({
  id: 'basis-of-other-domain',
  severity: 'warning',
  about: 'catalogue',
  what: {
    zh: '公开依据与事项说的不是一回事，如道路事项引用燃气条例。',
    en: 'The basis is about another matter than the item: a permit for roads that cites the gas regulation.',
  },
  why: {
    zh: '多半是合并单元格或者下拉复制带来的；依据管不着这个事项，公开就没有根据。',
    en: 'It mostly came with a merged or copied cell; an act that does not deal with the item gives no duty to publish it.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: {
    bad: [
      { item: { category: '市政服务', name: '挖掘城市道路审批', basis: ['《城镇燃气管理条例》'] }, says: '《城镇燃气管理条例》' },
      { item: { category: '市政服务', name: '燃气经营许可', basis: ['《城市绿化条例》'] }, says: '《城市绿化条例》' },
    ],
    good: [
      { item: { category: '市政服务', name: '燃气经营许可', basis: ['《城镇燃气管理条例》'] } },
      { item: { category: '市政服务', name: '办事指南', basis: ['《城镇燃气管理条例》'] } },
    ],
  },
  *check({ catalogue, law }): Iterable<Sighting<OtherDomain>> {
    for (const item of catalogue.items) {
      const acts = item.basis.flatMap(({ value, at }) => findNarrow(value, law).map((act) => ({ act, at })));
      if (acts.length === 0) continue;
      const text = wordsOf(item);
      // One act that fits shows what the item is about; the others may stand beside it for a part of it.
      if (acts.some(({ act }) => act.topics.some((topic) => text.includes(topic)))) continue;
      const speaksOf = mattersOf(law).find((topic) => `${item.category?.value ?? ''}${item.name?.value ?? ''}`.includes(topic));
      if (speaksOf === undefined) continue;
      for (const { act, at } of acts) {
        yield { at, owner: ownerOf(item), element: 'basis', data: { act: act.title, topics: act.topics.slice(0, NAMED), speaksOf } };
      }
    }
  },
  message: {
    zh: ({ act, topics, speaksOf }, owner) =>
      `${owner}说的是“${speaksOf}”，公开依据《${act}》管的是“${topics.join('、')}”，像是从别的事项抄来的，请核对`,
    en: ({ act, topics, speaksOf }, owner) =>
      `${owner} speaks of “${speaksOf}”, but its basis 《${act}》 deals with “${topics.join('”, “')}”; it looks copied from another item`,
  },
});

function wordsOf({ category, name, content }: Item): string {
  return [category, name, ...content].map((text) => text?.value ?? '').join('\n');
}
