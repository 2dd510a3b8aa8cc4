import type { AbsentColumn, ExtraValue, Locality } from './catalogue.ts';
import type { TableExplanation } from './explanation.ts';
import type { Basis, Day, Deadline, Frequency } from './phrases.ts';
import type { At, Located, Source } from './source.ts';

/** What every item of a village's list says, in the order of its table. */
export const VILLAGE_ELEMENTS = ['name', 'content', 'time', 'place', 'frequency'] as const;
export type VillageElement = (typeof VILLAGE_ELEMENTS)[number];

/** What a villagers' or residents' committee discloses, item by item: 村(居)务公开事项清单. */
export interface VillageList {
  readonly kind: 'village-list';
  readonly source: Source;
  readonly at: At;
  readonly id?: Located<string> | undefined;
  readonly title?: Located<string> | undefined;
  readonly locality: Locality;
  readonly edition?: Located<string> | undefined;
  readonly effective?: Located<Day> | undefined;
  /** The id of the catalogue or list that it was derived from: a town's. */
  readonly derivedFrom?: Located<string> | undefined;
  readonly items: readonly VillageItem[];
  readonly absentColumns: readonly AbsentColumn[];
  /** How its table was understood; of YAML nothing needs explaining. */
  readonly explanation?: TableExplanation | undefined;
}

/** One item of a village's list. Lists are empty and values undefined where nothing is written. */
export interface VillageItem {
  readonly at: At;
  readonly id?: Located<string> | undefined;
  readonly number?: Located<string> | undefined;
  readonly category?: Located<string> | undefined;
  readonly name?: Located<string> | undefined;
  readonly content: readonly Located<string>[];
  /** When it is disclosed: 每季度第一个月10日前, 随时. */
  readonly time?: Located<Deadline> | undefined;
  /** Where, or in what form: 村务公开栏, 广播, 村民会议. */
  readonly place: readonly Located<string>[];
  readonly frequency?: Located<Frequency> | undefined;
  /** Who answers for it; often the name of a person, so that no report counts or lists it. */
  readonly responsible: readonly Located<string>[];
  readonly basis: readonly Located<Basis>[];
  /** Columns of the village's own: 备注, 监督电话. */
  readonly extra: readonly ExtraValue[];
  /** The id of the item that it was derived from. */
  readonly derivedFrom?: Located<string> | undefined;
  /** Where an element stands or, if nothing is written, would stand: its key, or its blank cell. */
  readonly placeOf: (element: VillageElement) => At | undefined;
  /** Elements that are there but of a shape nobody can read; the schema says what is wrong with them. */
  readonly damaged: readonly VillageElement[];
}
