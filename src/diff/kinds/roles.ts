import type { UnitReference } from '../../model/phrases.ts';
import type { Located } from '../../model/source.ts';
import type { Words } from '../../model/words.ts';

/** What a unit is to a task, as sentences have it. */
export const ROLES: Readonly<Record<UnitReference['role'], Words>> = {
  lead: { zh: '牵头单位', en: 'the lead' },
  responsible: { zh: '责任单位', en: 'one of those who answer' },
  support: { zh: '配合单位', en: 'in support' },
};

export function namesOf(units: readonly Located<UnitReference>[]): readonly string[] {
  return units.map(({ value }) => value.text);
}
