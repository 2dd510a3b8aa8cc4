import type { Day } from '../model/phrases.ts';
import type { ProgressRow, ProgressState } from '../model/task-progress.ts';
import { RETURN_COLUMNS, STATUS_NAMES, type TaskStatus } from '../model/task-return.ts';
import type { Language } from '../model/words.ts';
import { hasMore } from './collect-cells.ts';
import { shorten, tell, type CollectFacts, type CollectFinding, type CollectKind } from './collect-findings.ts';
import type { Entry } from './collect-merge.ts';

/** What a row's entries are judged by. */
export interface Judging {
  readonly unit: string;
  readonly row: ProgressRow;
  readonly issued?: Day | undefined;
  readonly asOf: Day;
  readonly language: Language;
}

/** What is wrong with the words of an entry: a status or a day that is not understood, or only with good will. */
export function judgeWords(entry: Entry, judging: Judging): readonly CollectFinding[] {
  const { said, at } = entry;
  const { status, done } = said;
  const { unit, language, row } = judging;
  const findings: CollectFinding[] = [];
  const add = (kind: CollectKind, place: Entry['at'], facts: CollectFacts): void => {
    findings.push(tell(kind, { unit, ...place }, { task: labelRow(row), ...facts }, language));
  };
  if (status !== undefined && status.value === undefined) add('status-unknown', status.at, { now: status.text });
  else if (status?.loose === true)
    add('status-loose', status.at, { now: status.text, was: nameStatus(status.value as TaskStatus, language) });
  const filled = [said.done, said.evidence, said.remark].some((cell) => cell !== undefined) || hasMore(entry);
  if (status === undefined && filled) add('status-blank', at, {});
  if (done !== undefined && done.value === undefined) add('date-unreadable', done.at, { now: done.text });
  else if (done?.loose === true) add('date-loose', done.at, { now: done.text, was: done.value ?? '' });
  return findings;
}

/** What a state says against dates, itself, and the state before it. */
export function judgeState(state: ProgressState, before: ProgressState | undefined, judging: Judging): readonly CollectFinding[] {
  const { unit, language, row } = judging;
  const said = [...judgeCompletion(state, judging), ...judgeDay(state, judging)];
  const findings = said.map(([kind, facts]) => tell(kind, { unit, ...state.from[0] }, { task: labelRow(row), ...facts }, language));
  return before === undefined ? findings : [...findings, ...judgeRetreat(state, before, judging)];
}

type Judged = readonly [kind: CollectKind, facts?: CollectFacts];

function* judgeCompletion({ status, done, evidence, typed }: ProgressState, { issued, asOf, language }: Judging): Generator<Judged> {
  if (status === 'done' && evidence === undefined) yield ['no-evidence'];
  if (done === undefined) {
    if (status === 'done' && typed?.done === undefined) yield ['done-undated'];
    return;
  }
  if (issued !== undefined && done < issued) yield ['done-before-issue', { now: done, was: issued }];
  if (done > asOf) yield ['done-in-future', { now: done, was: asOf }];
  if (status !== undefined && status !== 'done') yield ['dated-not-done', { now: done, was: nameStatus(status, language) }];
}

function* judgeDay({ status }: ProgressState, { row: { day }, asOf, language }: Judging): Generator<Judged> {
  if (day === undefined || status === undefined) return;
  if (day >= asOf && status === 'overdue') yield ['overdue-early', { was: day }];
  if (day < asOf && (status === 'under-way' || status === 'not-started')) {
    yield ['overdue-unsaid', { now: nameStatus(status, language), was: day }];
  }
}

const ADVANCE: Readonly<Record<TaskStatus, number>> = { 'not-started': 0, overdue: 1, 'under-way': 1, done: 2 };

/** A status that is less than before, or a cell that was filled in and is blank now. */
function judgeRetreat(state: ProgressState, before: ProgressState, { unit, row, language }: Judging): readonly CollectFinding[] {
  const [place] = state.from;
  const nothing = language === 'zh' ? '（空）' : '(blank)';
  const went: { readonly field: 'status' | 'done' | 'evidence' | 'remark'; readonly was: string; readonly now: string }[] = [];
  if (before.status !== undefined && state.status !== undefined && ADVANCE[state.status] < ADVANCE[before.status]) {
    went.push({ field: 'status', was: nameStatus(before.status, language), now: nameStatus(state.status, language) });
  }
  for (const field of ['done', 'evidence', 'remark'] as const) {
    const was = before[field];
    const typed = field === 'done' ? state.typed?.done : undefined;
    if (was !== undefined && state[field] === undefined && typed === undefined) went.push({ field, was, now: nothing });
  }
  return went.map(({ field, was, now }) =>
    tell('went-back', { unit, ...place }, { task: labelRow(row), field: RETURN_COLUMNS[field][language], was, now }, language),
  );
}

/** What two returns say of one cell. */
export function judgeConflicts({ conflicts = [], status, typed, ...state }: ProgressState, judging: Judging): readonly CollectFinding[] {
  const { unit, row, language } = judging;
  const [first] = state.from;
  return conflicts.map(({ field, value, file, cell }) => {
    const counted =
      field === 'status' || field === 'done'
        ? (typed?.[field] ?? (field === 'status' ? status && nameStatus(status, language) : state.done))
        : state[field];
    const other = first === undefined ? '' : `${first.file} ${first.cell}`;
    const facts = { task: labelRow(row), field: RETURN_COLUMNS[field][language], now: value, was: counted ?? '', other };
    return tell('conflict', { unit, file, cell }, facts, language);
  });
}

/** A row in few words: its number, and what is to be done. */
export function labelRow({ number, task, demand, step }: Pick<ProgressRow, 'number' | 'task' | 'demand' | 'step'>): string {
  const words = shorten(demand === '' ? task : demand);
  return [number, words, step].filter((text) => text !== undefined && text !== '').join(' ');
}

function nameStatus(status: TaskStatus, language: Language): string {
  return STATUS_NAMES[status][language];
}
