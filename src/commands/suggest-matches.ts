import type { MatchedEntries, Placed } from '../diff/match-entries.ts';
import type { Language } from '../model/words.ts';
import { writeJson } from '../model/yaml-json.ts';
import { toLine } from '../reporters/printable.ts';
import { comparable } from '../vocabularies/index.ts';

const HEAD: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    '# 程序推测的对应关系，旁边是相似程度。逐条核对：对的留下，不是同一事项的移到 different 下，其余删去。',
    '# 核对后并入 catalogue.matches.yaml，以后的比较以此为准。',
  ],
  en: [
    '# What the program takes for the same items, with how alike they are. Look at each: keep those that are right, move those',
    '# that are not the same below "different", drop the rest, and put them into catalogue.matches.yaml; comparisons go by it.',
  ],
};

/** What a comparison is not sure of, or has inferred: possible pairs, splits and mergers, for a person to confirm. */
export interface Suggestion {
  readonly text: string;
  readonly entries: number;
}

/** Writes the entries of a file of matches that a person might want to confirm. */
export function suggestMatches({ before, after, matching }: MatchedEntries, language: Language): Suggestion {
  const [nameBefore, nameAfter] = [startNaming(before), startNaming(after)];
  const inferred = <T extends { readonly by: string }>(list: readonly T[]): readonly T[] => list.filter(({ by }) => by === 'likeness');
  const lists = {
    pairs: matching.possible.map((pair) => writeEntry(pair.likeness, nameBefore(pair.before), nameAfter(pair.after), language)),
    splits: inferred(matching.splits).map((split) =>
      writeEntry(split.likeness, nameBefore(split.before), split.after.map(nameAfter), language),
    ),
    merges: inferred(matching.mergers).map((merger) =>
      writeEntry(merger.likeness, merger.before.map(nameBefore), nameAfter(merger.after), language),
    ),
  };
  const parts = Object.entries(lists).flatMap(([key, entries]) => (entries.length === 0 ? [] : [`${key}:`, ...entries.flat()]));
  const entries = Object.values(lists).reduce((sum, list) => sum + list.length, 0);
  return { text: [...HEAD[language], 'kind: matches', ...parts, ''].join('\n'), entries };
}

interface Named {
  /** As the file refers to it. */
  readonly reference: string;
  /** For people. */
  readonly name: string;
}

function writeEntry(
  likeness: number,
  before: Named | readonly Named[],
  after: Named | readonly Named[],
  language: Language,
): readonly string[] {
  const percent = `${Math.round(likeness * 100)}%`;
  const names = [before, after].map((side) => [side].flat().map(({ name }) => name));
  const texts = names.map((side) => side.join(language === 'zh' ? '、' : ', '));
  return [
    `  # ${toLine(`${language === 'zh' ? '相似' : 'alike'} ${percent}: ${texts.join(' → ')}`)}`,
    ...writeSide('  - before', before),
    ...writeSide('    after', after),
  ];
}

function writeSide(key: string, side: Named | readonly Named[]): readonly string[] {
  if ('reference' in side) return [`${key}: ${side.reference}`];
  return [`${key}:`, ...side.map(({ reference }) => `      - ${reference}`)];
}

/** Refers to an item by its id where it alone has it, else by category and name, with the domain where others have both. */
function startNaming(side: readonly Placed[]): (index: number) => Named {
  const keysOf = (placed: Placed): { readonly id: string | undefined; readonly category: string; readonly name: string } => {
    const { entry } = placed;
    const [id, category] = 'rows' in entry ? [undefined, entry.group] : [entry.id?.value, entry.category];
    return { id, category: category?.value ?? '', name: entry.name?.value ?? '' };
  };
  const counts = new Map<string, number>();
  const count = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const placed of side) {
    const { id, category, name } = keysOf(placed);
    if (id !== undefined) count(`id ${id}`);
    count(`name ${comparable(category)}|${comparable(name)}`);
  }
  return (index) => {
    const placed = side[index];
    if (placed === undefined) throw new Error(`matched an entry ${index} that is not there`);
    const { id, category, name } = keysOf(placed);
    const shown = [category, name].filter((part) => part !== '').join(' › ');
    if (id !== undefined && counts.get(`id ${id}`) === 1) return { reference: writeJson(id), name: shown };
    const { document } = placed;
    const domain = document.kind === 'catalogue' ? document.domain?.value : undefined;
    const isShared = (counts.get(`name ${comparable(category)}|${comparable(name)}`) ?? 0) > 1;
    const fields = { domain: isShared ? domain : undefined, category: category === '' ? undefined : category, name };
    const written = Object.entries(fields).flatMap(([key, text]) => (text === undefined ? [] : [`${key}: ${writeJson(text)}`]));
    return { reference: `{ ${written.join(', ')} }`, name: shown };
  };
}
