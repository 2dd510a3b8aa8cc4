import type { AbsentColumn, ExtraValue, Locality } from './catalogue.ts';
import type { TableExplanation } from './explanation.ts';
import type { Day, Due, Units } from './phrases.ts';
import type { At, Located, Source } from './source.ts';

/** A task-breakdown table 任务分解表. */
export interface TaskTable {
  readonly kind: 'task-table';
  readonly source: Source;
  readonly at: At;
  readonly id?: Located<string> | undefined;
  readonly title?: Located<string> | undefined;
  readonly locality: Locality;
  /** The plan's year. */
  readonly year?: Located<number> | undefined;
  readonly issued?: Located<Day> | undefined;
  readonly tasks: readonly Task[];
  readonly absentColumns: readonly AbsentColumn[];
  /** How its table was understood; of YAML nothing needs explaining. */
  readonly explanation?: TableExplanation | undefined;
}

/** One task; a task that the table splits over several rows has several demands. */
export interface Task {
  readonly at: At;
  readonly number?: Located<string> | undefined;
  readonly group?: Located<string> | undefined;
  readonly name?: Located<string> | undefined;
  readonly rows: readonly TaskRow[];
}

/** One row: what is demanded of whom by when. */
export interface TaskRow {
  readonly at: At;
  readonly demand?: Located<string> | undefined;
  /** Cells of units, each with the role its column or its words give. */
  readonly units: readonly Located<Units>[];
  readonly due?: Located<Due> | undefined;
  /** Who answers or is to be asked, by the labels of the columns: 牵头领导, 责任人, 联系人. Names of persons: reports of tasks show them only where that is asked for. */
  readonly leaders: readonly ExtraValue[];
  /** Columns of the office's own: 备注, 完成情况, 联系电话. */
  readonly extra: readonly ExtraValue[];
  /** Where an empty value would stand: its blank cell. */
  readonly places: Readonly<Partial<Record<'demand' | 'unit' | 'due', At | undefined>>>;
  /** What is there but of a shape nobody can read; the schema says what is wrong with it. */
  readonly damaged: readonly ('unit' | 'due')[];
}
