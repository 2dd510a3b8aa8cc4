import type { Facts } from '../../src/model/finding.ts';
import { groupBy } from './group-by.ts';
import type { RevisedItem } from './revisions.ts';

/** The items as catalogues of their places and domains. The number of each is its index in the list: that is no identity to the program. */
export function toDocuments(items: readonly RevisedItem[], edition: string, ids: boolean): readonly Facts[] {
  const numbered = items.map((item, index) => ({ item, index }));
  return [...groupBy(numbered, ({ item }) => `${item.place}|${item.domain.id}`).values()].flatMap((entries) => {
    const [first] = entries;
    if (first === undefined) return [];
    const { place, domain } = first.item;
    return {
      kind: 'catalogue',
      title: `${place}${domain.name}领域基层政务公开标准目录`,
      domain: domain.id,
      place: { name: place, level: place.endsWith('县') ? 'county' : 'town' },
      edition,
      items: entries.map(({ item, index }) => describeItem(item, index, ids)),
    };
  });
}

function describeItem(
  { id, category, name, content, basis, deadline, subject, channel, place }: RevisedItem,
  index: number,
  ids: boolean,
): Facts {
  return {
    ...(ids ? { id } : {}),
    number: String(index),
    category,
    name,
    content,
    basis,
    deadline,
    subject: [subject],
    channel,
    audience: '全社会',
    method: 'proactive',
    level: [place.endsWith('县') ? 'county' : 'town'],
  };
}
