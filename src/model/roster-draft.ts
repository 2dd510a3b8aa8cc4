import type { Day } from './phrases.ts';
import type { UnitType } from './roster.ts';

/** Another name that a unit may go by; a person says whether it does. */
export interface ProposedAlias {
  readonly name: string;
  /** It may be the unit's short name, surely made of it or only possibly; or its name before a reform. */
  readonly why: 'likely' | 'possible' | 'former';
  /** The day by which a reform had done away with a former name. */
  readonly until?: Day | undefined;
}

/** A unit that task tables name and no roster knows yet. */
export interface DraftUnit {
  readonly name: string;
  /** By the ending of the name. */
  readonly type: UnitType;
  /** How many rows name it. */
  readonly rows: number;
  readonly proposed: readonly ProposedAlias[];
  /** Units that it may be another name of, in the draft or in the roster. */
  readonly mayBe: readonly string[];
  /** What a reform made of it, where its name is that of a former organ. */
  readonly successors: readonly string[];
}

/** Words for many that task tables use. */
export interface DraftGroup {
  readonly written: string;
  readonly rows: number;
  /** The units that it would stand for, by their types, once the draft is in use; none where there are none of that sort. */
  readonly members: readonly string[];
  /** 有关部门: some of them, and nobody says which. */
  readonly possible: boolean;
  /** 其他部门: those but for the ones that a row names. */
  readonly rest: boolean;
}

/** What task tables tell of the units of a place, for a person to complete. */
export interface RosterDraft {
  readonly place?: string | undefined;
  readonly units: readonly DraftUnit[];
  readonly groups: readonly DraftGroup[];
  /** Aliases that the tables propose for units of the roster that is there already. */
  readonly ofKnown: readonly { readonly unit: string; readonly alias: ProposedAlias }[];
}
