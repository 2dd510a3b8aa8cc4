import type { Catalogue, Item } from '../../model/catalogue.ts';
import type { ChangeRecord } from '../../model/change.ts';
import type { Element } from '../../model/elements.ts';
import type { Facts } from '../../model/finding.ts';
import type { Audience, ChannelUse, Citation, Day, Deadline, Due, Level, Method, UnitReference, Units } from '../../model/phrases.ts';
import type { Located } from '../../model/source.ts';
import type { Task, TaskTable } from '../../model/task-table.ts';
import type { Sentence, Words } from '../../model/words.ts';
import type { Law } from '../../vocabularies/index.ts';

/** A value on both sides, or on one of them. */
interface Both<Value> {
  readonly before?: Located<Value> | undefined;
  readonly after?: Located<Value> | undefined;
}

/** All values of an element on both sides. */
interface Whole<Value> {
  readonly before: readonly Located<Value>[];
  readonly after: readonly Located<Value>[];
}

/** A value under the label of its column, where no element is meant: 咨询电话, 牵头领导. */
export interface LabelledBoth extends Both<string> {
  readonly label: string;
  /** The whole column is only on one side; then no values are given. */
  readonly column?: 'added' | 'removed' | undefined;
}

/** One act of a basis; `citation` is absent where the words name none. */
export interface BasisEntry {
  readonly text: string;
  readonly citation?: Citation | undefined;
}

/**
 * What may differ, by what it is about; neutral, without any judgement. One real edit is one difference: entries of a list that
 * were replaced stand beside what replaced them.
 */
export interface Differences {
  /** A whole catalogue or task table that is only on one side. */
  readonly document: {
    readonly before?: Catalogue | TaskTable | undefined;
    readonly after?: Catalogue | TaskTable | undefined;
    /** How many of its items or tasks went or came with it; the others are in other documents. */
    readonly alone: number;
  };
  /** Removed (nothing after), added (nothing before), split (several after) or merged (several before). */
  readonly item: {
    readonly before: readonly Item[];
    readonly after: readonly Item[];
    /** What a removed item may have become, or an added one may have been. */
    readonly possibly?: Item | undefined;
  };
  readonly name: Both<string>;
  /** The first-level item; or the catalogue, where an item went from one domain to another. */
  readonly category: Both<string> & {
    /** The category has another name, and all its items with it. */
    readonly renamed?: boolean | undefined;
  };
  /** One entry. */
  readonly content: Both<string>;
  /** One act, or words that name none. */
  readonly basis: Both<BasisEntry>;
  /** `matter` says what the item is about: domain (id or name), category and name, blank where they are not known. */
  readonly deadline: Both<Deadline> & { readonly matter: readonly string[] };
  /** One body. */
  readonly subject: Both<string>;
  /** One channel; `others` are all of the side that lacks it, and none where it is on both. */
  readonly channel: Both<ChannelUse> & { readonly others: readonly ChannelUse[] };
  readonly audience: Whole<Audience>;
  readonly method: Whole<Method | undefined>;
  /** One level. */
  readonly level: Both<Level>;
  /** A column that the office added: 咨询电话. */
  readonly extra: LabelledBoth;
  readonly task: { readonly before: readonly Task[]; readonly after: readonly Task[]; readonly possibly?: Task | undefined };
  readonly 'task-name': Both<string>;
  readonly 'task-group': Both<string>;
  /** What one row of a task demands. */
  readonly demand: Both<string>;
  /** One unit of a row. */
  readonly unit: Both<UnitReference>;
  /** A unit of both sides that answers for the row in another way. */
  readonly role: { readonly before: Located<UnitReference>; readonly after: Located<UnitReference> };
  /** The unit that leads in a row. */
  readonly lead: Both<UnitReference>;
  /** Persons who answer for a row or are to be asked: 牵头领导. */
  readonly leader: LabelledBoth;
  /** Units that one edit put in the place of others: of a row without any, or names for which a group stands now. */
  readonly units: Whole<UnitReference>;
  /** The units of a row as written, where only one side leaves open whether more are meant, and those that only the other side names. */
  readonly 'unit-list': {
    readonly before: Located<Units>;
    readonly after: Located<Units>;
    readonly unnamed: readonly Located<UnitReference>[];
  };
  readonly due: Both<Due>;
}
export type About = keyof Differences;

/** The element that a difference is about, where it is one of an item or task. */
export const ELEMENT_OF: Readonly<Record<About, Element | undefined>> = {
  document: undefined,
  item: undefined,
  name: 'name',
  category: 'category',
  content: 'content',
  basis: 'basis',
  deadline: 'deadline',
  subject: 'subject',
  channel: 'channel',
  audience: 'audience',
  method: 'method',
  level: 'level',
  extra: undefined,
  task: undefined,
  'task-name': 'task',
  'task-group': 'category',
  demand: 'demand',
  unit: 'unit',
  role: 'unit',
  lead: 'unit',
  leader: undefined,
  units: 'unit',
  'unit-list': 'unit',
  due: 'due',
};

/** By what differences are judged. */
export interface Judging {
  readonly law: Law;
  /** The day on which acts, organs and reforms are judged. */
  readonly asOf: Day;
  /** The years of two plans, where both are known: a due of 31 March is the same in each. */
  readonly years?: readonly [before: number, after: number] | undefined;
}

/** Two items that differ in one thing: the fields of each side that are not those of a clean item. They are documentation and tests at once. */
export interface ChangeExample {
  readonly before: Facts;
  readonly after: Facts;
  /** What the Chinese message must contain. */
  readonly says: string;
}

/** Items that came, went, split or merged cannot be shown by one item on each side. */
export interface ListExample {
  readonly before: readonly Facts[];
  readonly after: readonly Facts[];
  readonly says: string;
}

/**
 * In this order kinds are asked. `wording` ones take what changes nothing but how it is written, so that no other kind need look
 * out for it. At most one `specific` kind knows a difference; `general` ones take what no specific one knows; the one `last`
 * kind about each thing takes what is left, so that no difference is passed over.
 */
export const RANKS = ['wording', 'specific', 'general', 'last'] as const;
export type Rank = (typeof RANKS)[number];

interface KindDefinition<A extends About, F extends Facts> extends ChangeRecord {
  /** What it is about: one thing, or several that it judges in the same way. */
  readonly about: A | readonly A[];
  readonly rank: Rank;
  /** The kind of the same change the other way round; its own id where it is the same; or why there is none. */
  readonly mirror: string | { readonly none: Words };
  readonly examples: readonly (ChangeExample | ListExample)[];
  /** The facts, where a difference is of this kind. `about` is of use to kinds that are about several things. */
  recognise(difference: Differences[A], judging: Judging, about: A): F | undefined;
  readonly message: Sentence<F>;
}

/** A kind as the runner sees it; the type of its facts is sealed inside. */
export interface Kind<A extends About = About> extends ChangeRecord {
  readonly about: readonly A[];
  readonly rank: Rank;
  readonly mirror: string | { readonly none: Words };
  readonly examples: readonly (ChangeExample | ListExample)[];
  recognise(difference: Differences[A], judging: Judging, about: A): { readonly data: Facts; readonly message: Words } | undefined;
}

/** A kind about whatever may differ. Whoever asks one sees to it that the difference is of a thing that it is about. */
export type AnyKind = Kind;

export function defineKind<A extends About, F extends Facts>(definition: KindDefinition<A, F>): Kind<A> {
  const { recognise, message, about, ...record } = definition;
  return {
    ...record,
    about: isList(about) ? about : [about],
    recognise(difference, judging, asked) {
      const data = recognise(difference, judging, asked);
      return data === undefined ? undefined : { data, message: { zh: message.zh(data), en: message.en(data) } };
    },
  };
}

function isList<Value extends string>(value: Value | readonly Value[]): value is readonly Value[] {
  return typeof value !== 'string';
}
