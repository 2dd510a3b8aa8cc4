import type { UnitReference, Units } from '../model/phrases.ts';
import type { Located } from '../model/source.ts';
import type { TaskRow } from '../model/task-table.ts';
import { comparable, removeBlanks } from '../vocabularies/normalise.ts';
import { likeWording } from './alike.ts';
import { bareBody } from './compared-bodies.ts';
import type { Difference } from './differences.ts';
import type { Judging } from './kinds/define.ts';
import { pairEntries, pairInWays, type EntryPair } from './pair-entries.ts';
import { findUnitReform, isSameUnit, nameOfUnit } from './unit-names.ts';

type Unit = Located<UnitReference>;
type UnitPair = EntryPair<Unit>;
interface Both {
  readonly before: Unit;
  readonly after: Unit;
}
/** Rows of so many units that there are more combinations are not searched for reforms. */
const MOST = 40_000;

/** What differs, before it is said in which row. */
export type Finding = Pick<Difference, 'about' | 'difference'>;

/** The units of both rows that are still without their counterpart. */
interface Open {
  readonly gone: readonly Unit[];
  readonly come: readonly Unit[];
}

/**
 * What differs between the units of two rows. Order never counts; a new lead stands for what it makes of the others; names that gave
 * way to a group are one difference.
 */
export function compareUnits(before: TaskRow, after: TaskRow, judging: Judging): readonly Finding[] {
  const [old, present] = [listUnits(before), listUnits(after)];
  if (old.length === 0 || present.length === 0) {
    return old.length === present.length ? [] : [{ about: 'units', difference: { before: old, after: present } }];
  }
  const same = pairSame(old, present);
  let open = leave(old, present, same);
  const reformed = pairReformed(old, present, open, judging);
  open = leave(open.gone, open.come, reformed);
  const leads = compareLeads(old, present, [...same, ...reformed]);
  open = leave(open.gone, open.come, leads);
  const replaced = pairReplaced(open);
  open = leave(open.gone, open.come, replaced);
  return [
    ...leads.map((difference): Finding => ({ about: 'lead', difference })),
    ...same.flatMap((pair) => compareSame(pair, leads.length > 0)),
    ...[...reformed, ...replaced].map(aboutUnit),
    ...compareOpenness(before, after, open),
  ];
}

function aboutUnit(difference: UnitPair): Finding {
  return { about: 'unit', difference };
}

/** Each unit once, in its weightiest role. */
function listUnits({ units }: TaskRow): readonly Unit[] {
  const found = new Map<string, Unit>();
  const all = units.flatMap(({ value, at }) => value.units.map((unit) => ({ at, value: unit })));
  for (const role of ['lead', 'responsible', 'support'] as const) {
    for (const unit of all) {
      const key = nameOfUnit(unit.value);
      if (unit.value.role === role && !found.has(key)) found.set(key, unit);
    }
  }
  return [...found.values()];
}

function leave(gone: readonly Unit[], come: readonly Unit[], pairs: readonly UnitPair[]): Open {
  const [left, found] = [new Set(pairs.map(({ before }) => before)), new Set(pairs.map(({ after }) => after))];
  return { gone: gone.filter((unit) => !left.has(unit)), come: come.filter((unit) => !found.has(unit)) };
}

function pairSame(old: readonly Unit[], present: readonly Unit[]): readonly Both[] {
  const keyOf = ({ value }: Unit): string => `${value.group} ${comparable(value.text)}`;
  const isSame = ({ value: one }: Unit, { value: other }: Unit): number => Number(isSameUnit(one, other));
  return pairInWays(old, present, keyOf, [isSame]).flatMap(({ before, after }) =>
    before === undefined || after === undefined ? [] : [{ before, after }],
  );
}

/** Several bodies may have become one, and one that was there before. */
function pairReformed(old: readonly Unit[], present: readonly Unit[], { gone, come }: Open, judging: Judging): readonly UnitPair[] {
  if (gone.length * present.length + come.length * old.length > MOST) return [];
  const forth = gone.flatMap((before) => {
    const after = present.find(({ value }) => findUnitReform(before.value, value, judging) !== undefined);
    return after === undefined ? [] : [{ before, after }];
  });
  const back = come.flatMap((after) => {
    const before = old.find(({ value }) => findUnitReform(after.value, value, judging) !== undefined);
    return before === undefined ? [] : [{ before, after }];
  });
  return [...forth, ...back];
}

/** Leads that changed; one that came or went only where there is no other. */
function compareLeads(old: readonly Unit[], present: readonly Unit[], pairs: readonly UnitPair[]): readonly UnitPair[] {
  const isLead = (unit: Unit | undefined): boolean => unit?.value.role === 'lead';
  const kept = pairs.some(({ before, after }) => isLead(before) && isLead(after));
  const stayed = (unit: Unit): boolean =>
    pairs.some(({ before, after }) => (before === unit || after === unit) && isLead(before) && isLead(after));
  const [left, right] = [old, present].map((units) => units.filter((unit) => isLead(unit) && !stayed(unit)));
  const [one, other] = [left ?? [], right ?? []];
  const both = Math.min(one.length, other.length);
  if (both > 0) return one.slice(0, both).map((before, index) => ({ before, after: other[index] }));
  return kept ? [] : [...one.map((before) => ({ before })), ...other.map((after) => ({ after }))];
}

/** What names the lead also says what becomes of the others. */
function compareSame({ before, after }: Both, ledAnew: boolean): readonly Finding[] {
  if (before.value.role !== after.value.role) return ledAnew ? [] : [{ about: 'role', difference: { before, after } }];
  return removeBlanks(before.value.text) === removeBlanks(after.value.text) ? [] : [aboutUnit({ before, after })];
}

/** Bodies of alike names; then what is left as the only one of its role, or at all. */
function pairReplaced(open: Open): readonly UnitPair[] {
  const pairs: UnitPair[] = [];
  for (const group of [false, true]) {
    const isOf = ({ value }: Unit): boolean => value.group === group;
    const [gone, come] = [open.gone.filter(isOf), open.come.filter(isOf)];
    const alike = pairEntries(gone, come, ({ value }) => `${value.role} ${nameOfUnit(value)}`, alikeUnits);
    pairs.push(...alike.filter(({ before, after }) => before !== undefined && after !== undefined));
    const rest = leave(gone, come, pairs);
    for (const role of ['lead', 'responsible', 'support']) {
      const [before, ...more] = rest.gone.filter(({ value }) => value.role === role);
      const [after, ...others] = rest.come.filter(({ value }) => value.role === role);
      if (before !== undefined && after !== undefined && more.length + others.length === 0) pairs.push({ before, after });
    }
  }
  return pairs;
}

function alikeUnits({ value: one }: Unit, { value: other }: Unit): number {
  return one.role === other.role ? likeWording(bareBody(nameOfUnit(one)), bareBody(nameOfUnit(other))) : 0;
}

/** Names for which a group stands now, or the other way round; else each that went or came by itself. */
function compareRest({ gone, come }: Open): readonly Finding[] {
  const [groups, names] = [come.filter(({ value }) => value.group), gone.filter(({ value }) => !value.group)];
  const [oldGroups, newNames] = [gone.filter(({ value }) => value.group), come.filter(({ value }) => !value.group)];
  const wholes: Finding[] = [];
  if (groups.length > 0 && names.length > 0) wholes.push({ about: 'units', difference: { before: names, after: groups } });
  if (oldGroups.length > 0 && newNames.length > 0) wholes.push({ about: 'units', difference: { before: oldGroups, after: newNames } });
  const told = new Set<unknown>(wholes.flatMap(({ difference }) => Object.values(difference).flat()));
  return [
    ...wholes,
    ...gone.filter((unit) => !told.has(unit)).map((before) => aboutUnit({ before })),
    ...come.filter((unit) => !told.has(unit)).map((after) => aboutUnit({ after })),
  ];
}

/**
 * What is left. 等部门 at the end of a list on one side stands for the names that only the other side has; where a group stands for
 * them, that says it all.
 */
function compareOpenness(before: TaskRow, after: TaskRow, open: Open): readonly Finding[] {
  const [old, present] = [findOpen(before), findOpen(after)];
  const [one, other] = [old ?? before.units[0], present ?? after.units[0]];
  const [short, long] = old === undefined ? [open.come, open.gone] : [open.gone, open.come];
  const isGrouped = long.length > 0 && short.some(({ value }) => value.group);
  if ((old === undefined) === (present === undefined) || one === undefined || other === undefined || isGrouped) return compareRest(open);
  const unnamed = long.filter(({ value }) => !value.group);
  const told = unnamed.flatMap((unit) => [{ before: unit }, { after: unit }]);
  return [{ about: 'unit-list', difference: { before: one, after: other, unnamed } }, ...compareRest(leave(open.gone, open.come, told))];
}

function findOpen({ units }: TaskRow): Located<Units> | undefined {
  return units.find(({ value }) => value.open);
}
