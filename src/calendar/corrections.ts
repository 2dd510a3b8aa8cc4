import type { Day } from '../model/phrases.ts';

/** A day that the generated data have wrong, what it is by the notice itself, and which notice that is. */
export interface Correction {
  readonly day: Day;
  readonly working: boolean;
  readonly source: string;
}

export const CORRECTIONS: readonly Correction[] = [
  { day: '2005-12-31', working: true, source: '国务院办公厅关于2006年部分节假日安排的通知（国办发明电〔2005〕35号）' },
];
