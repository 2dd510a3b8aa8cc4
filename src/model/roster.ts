import type { Day, Level } from './phrases.ts';
import type { At, Located, Source } from './source.ts';

export const UNIT_TYPES = ['department', 'town', 'subdistrict', 'village', 'institution', 'other'] as const;
export type UnitType = (typeof UNIT_TYPES)[number];

/** Another name of a unit, with the days on which it was or is in use. */
export interface UnitAlias {
  readonly name: Located<string>;
  readonly from?: Day | undefined;
  readonly until?: Day | undefined;
}

/** A unit of a place. */
export interface RosterUnit {
  readonly at: At;
  readonly name: Located<string>;
  readonly aliases: readonly UnitAlias[];
  readonly type?: UnitType | undefined;
  readonly level?: Level | undefined;
  /** The name of the unit above it. */
  readonly parent?: Located<string> | undefined;
  /** Group words that include it: 区级各部门. */
  readonly groups: readonly Located<string>[];
}

/** Who there is in a place, and what they are called: plain data, so that it can cross from thread to thread. */
export interface PlaceUnits {
  readonly place?: Located<string> | undefined;
  readonly units: readonly RosterUnit[];
}

/** A roster of units 单位名册. */
export interface UnitRoster extends PlaceUnits {
  readonly kind: 'unit-roster';
  readonly source: Source;
  readonly at: At;
  readonly id?: Located<string> | undefined;
}

/** How a wording was found to mean a unit. */
export type FoundBy = 'name' | 'alias' | 'prefix';

/** The units that a wording may mean: one is sure, several are not. */
export interface FoundUnits {
  readonly units: readonly RosterUnit[];
  readonly by: FoundBy;
}

/** A roster prepared for look-ups. */
export interface RosterIndex {
  readonly roster: PlaceUnits;
  /** The unit of a wording, with or without the place in front; nothing where the roster knows none. */
  find(wording: string): FoundUnits | undefined;
}
