import type { Element, RequiredElement } from './elements.ts';
import type { TableExplanation } from './explanation.ts';
import type { Audience, Basis, ChannelUse, Day, Deadline, Level, Method } from './phrases.ts';
import type { Reference, Support } from './reference.ts';
import type { At, Located, Source } from './source.ts';

/** The place that a document belongs to: county, town, ... */
export interface Locality {
  readonly name?: Located<string> | undefined;
  readonly code?: Located<string> | undefined;
  readonly level?: Located<Level> | undefined;
  /** Something is written for the level that is none; the schema says so. */
  readonly levelUnread?: true | undefined;
}

/** A column that the table does not have at all; `at` is its header. */
export interface AbsentColumn {
  readonly element: Element;
  readonly at: At;
}

/** A standard catalogue 标准目录 of one domain. */
export interface Catalogue {
  readonly kind: 'catalogue';
  readonly source: Source;
  readonly at: At;
  readonly id?: Located<string> | undefined;
  readonly title?: Located<string> | undefined;
  readonly domain?: Located<string> | undefined;
  readonly locality: Locality;
  readonly edition?: Located<string> | undefined;
  readonly effective?: Located<Day> | undefined;
  readonly items: readonly Item[];
  readonly absentColumns: readonly AbsentColumn[];
  /** Where it is a reference to compare with, and no place's own. */
  readonly reference?: Reference | undefined;
  /** The id of the catalogue that it was derived from: a county's, of a town's. */
  readonly derivedFrom?: Located<string> | undefined;
  /** How its table was understood; of YAML nothing needs explaining. */
  readonly explanation?: TableExplanation | undefined;
}

/** A cell of a column that offices add and that belongs to no element: 咨询电话, 备注. */
export interface ExtraValue extends Located<string> {
  readonly label: string;
}

/** The elements that are chosen by ticking boxes, and of which an item has at least one. */
export type Tickable = 'channel' | 'method';

/** One item. Lists are empty and values undefined where the office wrote nothing. */
export interface Item {
  readonly at: At;
  readonly id?: Located<string> | undefined;
  readonly number?: Located<string> | undefined;
  readonly category?: Located<string> | undefined;
  readonly name?: Located<string> | undefined;
  readonly content: readonly Located<string>[];
  readonly basis: readonly Located<Basis>[];
  readonly deadline?: Located<Deadline> | undefined;
  readonly subject: readonly Located<string>[];
  readonly channel: readonly Located<ChannelUse>[];
  readonly audience: readonly Located<Audience>[];
  /** `undefined` as a value: something is written that is neither. */
  readonly method: readonly Located<Method | undefined>[];
  readonly level: readonly Located<Level>[];
  readonly extra: readonly ExtraValue[];
  /** How sure it is, where it is one of a reference. */
  readonly support?: Support | undefined;
  /** The id of the item that it was derived from. */
  readonly derivedFrom?: Located<string> | undefined;
  /** Cells as the office wrote them, where a list cannot give them back. Only YAML needs it: in a table each value has its own `raw`. */
  readonly raw?: Readonly<Partial<Record<RequiredElement | 'level', string>>> | undefined;
  /** Where an element stands or, if nothing is written, would stand: its key, or its blank cell. Worked out when a finding asks. */
  readonly placeOf: (element: RequiredElement | 'level') => At | undefined;
  /** Elements that are there but of a shape nobody can read; the schema says what is wrong with them. */
  readonly damaged: readonly RequiredElement[];
  /** Elements whose boxes stand there, and none of them is ticked: not the same as a blank. */
  readonly unticked?: readonly Tickable[] | undefined;
}
