import { catalogueTable } from '../support/table.ts';
import { generateRevision, type RevisedItem } from '../matching/revisions.ts';

/**
 * Two revisions of one table with so many items, renumbered, reworded, moved, split and merged, as workbooks: the same for the same seed.
 * The first-level item says to which place and domain a row belongs.
 */
export function writeRevision(items: number, seed: number): readonly [before: Uint8Array, after: Uint8Array] {
  const { before, after } = generateRevision(items, seed);
  return [writeTable(before), writeTable(after)];
}

function writeTable(items: readonly RevisedItem[]): Uint8Array {
  return catalogueTable(
    items.map((item) => ({
      category: `${item.place}${item.domain.name}：${item.category}`,
      name: item.name,
      content: item.content.join('\n'),
      basis: item.basis.join('\n'),
      deadline: item.deadline,
      subject: item.subject,
      channel: item.channel.map((channel) => `■${channel}`).join('\n'),
    })),
  );
}
