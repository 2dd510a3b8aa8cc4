import { formatPlace } from '../../model/place.ts';
import type { PlannedUnit, PlanRow, TaskPlan } from '../../model/task-plan.ts';
import { RETURN_COLUMNS, type SENT_COLUMNS, type SentRow } from '../../model/task-return.ts';
import type { Language } from '../../model/words.ts';
import { isPlain, toLine } from '../printable.ts';
import { MEMBERS, ROLE_NAMES, SAID, TIMES, UNKNOWN_WORDS } from './plan-words.ts';

const ROLES = ['lead', 'responsible', 'support'] as const;

/** A text over several lines, without anything that could disguise it. */
export function toLines(text: string): string {
  if (isPlain(text)) return text;
  return text
    .split(/\r\n|[\r\n\u2028\u2029]/u)
    .map((line) => toLine(line).trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** What must come back unchanged, in words. */
export type SentTexts = Readonly<Record<(typeof SENT_COLUMNS)[number], string>>;

/** What a line of a list says. */
export function describeSentRow({ id, row, role, by, day = '', time }: SentRow, unit: string, language: Language): SentTexts {
  return {
    id,
    serial: toLine(row.number ?? ''),
    group: toLines(row.group ?? ''),
    task: toLines(row.task),
    demand: toLines(row.demand),
    role: describeRole(row, role, by, unit, language),
    leader: describeLeaders(row, language),
    due: toLines(row.due.text),
    day,
    step:
      time !== undefined && time.count > 1
        ? TIMES[language]({ ...time, step: time.step && toLine(time.step) })
        : describeMilestone(row, language),
    source: toLine(formatPlace(row.source.place)),
  };
}

function describeMilestone({ due: { milestone } }: PlanRow, language: Language): string {
  return milestone === undefined ? '' : SAID.milestone[language](toLine(milestone));
}

function describeRole(row: PlanRow, role: SentRow['role'], by: SentRow['by'], unit: string, language: Language): string {
  const name = ROLE_NAMES[role][language];
  if (by !== 'group' && by !== 'rest') return name;
  const written = row.certain.find((one) => one.unit === unit)?.written ?? '';
  return `${name}\n${SAID.byGroup[language](toLine(written))}`;
}

/** Names of units; those that one word for many means are counted behind it. */
export function nameUnits(units: readonly PlannedUnit[], language: Language): string {
  const named: string[] = [];
  const groups = new Map<string, number>();
  for (const { unit, by, written } of units) {
    if (by === 'group' || by === 'rest') groups.set(written, (groups.get(written) ?? 0) + 1);
    else named.push(toLine(unit));
  }
  return [...named, ...[...groups].map(([written, count]) => MEMBERS[language]({ written: toLine(written), count }))].join(
    language === 'zh' ? '、' : ', ',
  );
}

/** Persons, each under the label of its column, 联系人：张某, unless that is the label of ours. */
export function describeLeaders({ leaders = [] }: PlanRow, language: Language): string {
  const colon = language === 'zh' ? '：' : ': ';
  const say = (label: string): string => (label === RETURN_COLUMNS.leader.zh ? '' : `${label}${colon}`);
  return leaders.map(({ label, name }) => `${say(toLine(label))}${toLines(name)}`).join('\n');
}

/** Who else answers for a row, role by role. */
export function describeOthers({ certain }: PlanRow, unit: string, language: Language): string {
  const others = certain.filter((one) => one.unit !== unit);
  return ROLES.flatMap((role) => {
    const names = nameUnits(
      others.filter((one) => one.role === role),
      language,
    );
    return names === '' ? [] : [`${ROLE_NAMES[role][language]}${language === 'zh' ? '：' : ': '}${names}`];
  }).join('\n');
}

/** Words that mean nobody known by what they are, every word once. */
export function sortUnknown(unknown: PlanRow['unknown']): ReadonlyMap<PlanRow['unknown'][number]['what'], ReadonlySet<string>> {
  const words = new Map<PlanRow['unknown'][number]['what'], Set<string>>();
  for (const { written, what } of unknown) {
    const known = words.get(what);
    if (known === undefined) words.set(what, new Set([toLine(written)]));
    else known.add(toLine(written));
  }
  return words;
}

/** What nobody known is called, a line for each sort. */
export function describeUnknown({ unknown }: PlanRow, language: Language): readonly string[] {
  return [...sortUnknown(unknown)].map(([what, words]) =>
    language === 'zh' ? `${UNKNOWN_WORDS[what].zh}：${[...words].join('、')}` : `${UNKNOWN_WORDS[what].en}: ${[...words].join(', ')}`,
  );
}

/** The title as a line, the plan's file in its place where it has none. */
export function nameOf({ title, file }: TaskPlan): string {
  return toLine(title === '' ? (file.split('/').at(-1) ?? file) : title);
}

/** What a plan is: title, year, day of issue and file. */
export function describePlan(plan: TaskPlan, language: Language): string {
  const { year, issued, file } = plan;
  return [
    nameOf(plan),
    ...(year === undefined ? [] : [SAID.year[language](String(year))]),
    ...(issued === undefined ? [] : [SAID.issued[language](issued)]),
    SAID.file[language](toLine(file.split('/').at(-1) ?? file)),
  ].join(' · ');
}
