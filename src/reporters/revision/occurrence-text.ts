import type { Change, EntrySide, Occurrence } from '../../model/change.ts';
import type { Place } from '../../model/place.ts';
import type { Language } from '../../model/words.ts';
import { describePlace } from '../place-text.ts';
import { groupBy } from '../severity.ts';

/** So many items, and places of one pair of files, are named; the others are counted. */
const NAMED = 3;

/** How an item is called where no category stands in front: by its name, else by its number or id. */
function nameEntry({ name, number, id }: EntrySide): string | undefined {
  return tidy(name) ?? tidy(number) ?? id;
}

function tidy(text: string | undefined): string | undefined {
  const line = text?.replaceAll(/\s+/gu, ' ').trim();
  return line === '' ? undefined : line;
}

/** An item as a sentence names it: `最低生活保障 › 办事指南`; absent where nothing names it. */
export function labelEntry(entry: EntrySide): string | undefined {
  const name = nameEntry(entry);
  const category = tidy(entry.category);
  return name === undefined || category === undefined || category === name ? name : `${category} › ${name}`;
}

function sideOf({ before, after }: Occurrence): EntrySide | undefined {
  return after ?? before;
}

/**
 * The items that a change was made in: `最低生活保障 › 政策法规文件、监督检查；临时救助 › 办事指南 等 12 项`. Empty where the change is
 * about the item itself, whose sentence names it, or where none has a name.
 */
export function describeItems({ message, occurrences }: Change, language: Language): string {
  const entries = [
    ...groupBy(
      occurrences.flatMap((each) => sideOf(each) ?? []),
      (entry) => labelEntry(entry) ?? '',
    ),
  ].flatMap(([label, [entry]]) => (label === '' || entry === undefined ? [] : [entry]));
  const [first] = entries;
  if (first === undefined || (entries.length === 1 && message.includes(nameEntry(first) ?? ''))) return '';
  const [comma, semicolon] = language === 'zh' ? ['、', '；'] : [', ', '; '];
  const groups = [...groupBy(entries.slice(0, NAMED), (entry) => tidy(entry.category) ?? '')].map(([category, members]) => {
    const names = members.map((entry) => nameEntry(entry) ?? '');
    return category === '' || (names.length === 1 && names[0] === category) ? names.join(comma) : `${category} › ${names.join(comma)}`;
  });
  const total = entries.length;
  if (total <= NAMED) return groups.join(semicolon);
  return groups.join(semicolon) + (language === 'zh' ? ` 等 ${total} 项` : ` and ${total - NAMED} more`);
}

/**
 * Where a change was made, for each pair of files a text for either side that there is:
 * `2024/社会救助.xlsx 社会救助!F12、F13、F15`, `2025/社会救助.xlsx 社会救助!F11、F12、F14 等 7 处`.
 */
export function describePlaces({ occurrences }: Change, language: Language): string[][] {
  const pairs = groupBy(occurrences, ({ before, after }) => JSON.stringify([before?.file, after?.file]));
  return [...pairs.values()].map((group) => {
    const sides = (['before', 'after'] as const)
      .map((which) =>
        describeSidePlaces(
          group.flatMap((each) => each[which] ?? []),
          language,
        ),
      )
      .filter((side) => side !== '');
    const rest = group.length > NAMED ? (language === 'zh' ? ` 等 ${group.length} 处` : ` and ${group.length - NAMED} more`) : '';
    return sides.map((side, index) => (index === sides.length - 1 ? side + rest : side));
  });
}

function describeSidePlaces(entries: readonly EntrySide[], language: Language): string {
  const [first, ...others] = entries.slice(0, NAMED);
  if (first === undefined) return '';
  const sheet = first.place.kind === 'cell' ? first.place.sheet : undefined;
  const texts = others.map(({ place }) => describePlace(place.kind === 'cell' && place.sheet === sheet ? { ...place, sheet: '' } : place));
  const unique = new Set([describeWhere(first.file, first.place), ...texts]);
  return [...unique].join(language === 'zh' ? '、' : ', ');
}

/** A place with its file: `a.yaml:12:5`, as terminals follow it, or `a.xlsx 社会救助!F12`. */
export function describeWhere(file: string, place: Place): string {
  return `${file}${place.kind === 'text' ? ':' : ' '}${describePlace(place)}`;
}
