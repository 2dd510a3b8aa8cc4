import type { Catalogue, Item } from '../model/catalogue.ts';
import type { ChannelUse, Level } from '../model/phrases.ts';
import { REFERENCE_FIELDS, type ReferenceField } from '../model/reference.ts';
import type { At, Located } from '../model/source.ts';
import { readSubjectName } from '../phrases/index.ts';
import { adaptChannels } from './adapt-channels.ts';
import { adaptSubjects } from './adapt-subjects.ts';
import { readUnit, type DerivedUnit } from './unit.ts';

/** Whose catalogue is drafted. */
export interface DraftPlace {
  readonly name: string;
  readonly level: Extract<Level, 'county' | 'town'>;
}

/** A drafted item, and what is to be said above it. */
export interface DraftedItem {
  readonly item: Item;
  /** What the reference knows in general only. */
  readonly unsure: readonly ReferenceField[];
  /** Channels that published tables leave open. */
  readonly optionalChannels: readonly string[];
  /** Texts that are to be filled in. */
  readonly placeholders: readonly string[];
}

/** What is to be checked, behind the content that the reference knows in general only; the rule for placeholders finds it. */
const CHECK_CONTENT = '【请补充或改正以上公开内容】';

/**
 * The items of a reference as a place would begin its own catalogue with them: those of its level, with blanks where only the place
 * knows its bodies. A town's own government is known, and its channels are those of towns.
 *
 * @param title the title of the catalogue
 */
export function draftCatalogue(
  reference: Catalogue,
  place: DraftPlace,
  { id, title }: { readonly id: string; readonly title: string },
): { readonly catalogue: Catalogue; readonly items: readonly DraftedItem[] } {
  const unit = place.level === 'town' ? readUnit(place.name, 'town', undefined) : undefined;
  const items = reference.items
    .filter(({ level }) => level.some(({ value }) => value === place.level))
    .map((item) => draftItem(item, place, unit));
  const { source, at, domain } = reference;
  const here = <T>(value: T): Located<T> => ({ value, at });
  return {
    items,
    catalogue: {
      kind: 'catalogue',
      source,
      at,
      id: here(id),
      title: here(title),
      domain,
      locality: { name: here(place.name), level: here(place.level) },
      items: items.map(({ item }) => item),
      absentColumns: [],
    },
  };
}

function draftItem(item: Item, place: DraftPlace, unit: DerivedUnit | undefined): DraftedItem {
  const unsure = REFERENCE_FIELDS.filter((field) => item.support?.confidence[field]?.value === 'general');
  const added = unsure.includes('content') ? [CHECK_CONTENT] : [];
  const here = <T>(value: T): Located<T> => ({ value, at: item.at });
  const local = unit === undefined ? fillForCounty(item, place) : fillForTown(item, unit);
  return {
    unsure,
    optionalChannels: item.support?.optionalChannels.map(({ value }) => value) ?? [],
    placeholders: [...added, ...local.subjects.filter((subject) => subject.includes(BLANK))],
    item: {
      ...item,
      content: [...item.content, ...added.map(here)],
      subject: local.subjects.map(here),
      channel: local.channels.map(here),
      level: local.levels.map(here),
      support: undefined,
      placeOf: (): At | undefined => undefined,
    },
  };
}

/** What differs from level to level. */
interface Local {
  readonly subjects: readonly string[];
  readonly channels: readonly ChannelUse[];
  readonly levels: readonly Level[];
}

function fillForCounty({ subject, channel, level }: Item, place: DraftPlace): Local {
  return {
    subjects: subject.map(({ value }) => draftSubject(value, place)),
    channels: channel.map(({ value }) => value),
    levels: level.map(({ value }) => value),
  };
}

function fillForTown({ subject, channel }: Item, unit: DerivedUnit): Local {
  const given = subject.map(({ value }) => value);
  const { channels } = adaptChannels(
    channel.map(({ value }) => value),
    'town',
  );
  // A reference names no other town, so that its item is never another's.
  return { subjects: adaptSubjects(given, unit)?.subjects ?? [unit.body], channels, levels: ['town'] };
}

/** What stands for a name that only the place knows. */
const BLANK = 'XX';

/** The place with a blank for the body's name, and behind it the words of the reference for it. Parties of a procedure and committees stay. */
function draftSubject(text: string, { name }: DraftPlace): string {
  const { kind, place } = readSubjectName(text);
  if (kind === 'role' || kind === 'institution' || kind === 'committee') return text;
  const body = kind === 'towns' || place?.level === 'town' ? `${BLANK}镇人民政府` : `${BLANK}局`;
  const words = text.replaceAll(/[（(]/gu, '〔').replaceAll(/[）)]/gu, '〕');
  return `${name}${body}（参照：${words}）`;
}
