import { columnLetters } from '../../model/place.ts';
import { PART_NAMES, STATUS_NAMES, TASK_STATUSES, type ReturnColumn, type SentRow } from '../../model/task-return.ts';
import type { Language, Sentence } from '../../model/words.ts';
import type { CellValue, SheetRow } from '../../ooxml/new-sheet.ts';
import { toLine } from '../printable.ts';
import { NOTES, SAID, WORDS } from './plan-words.ts';
import { describePlan } from './row-texts.ts';
import type { Drawn } from './sheet-rows.ts';
import type { Desk } from './xlsx-parts.ts';
import { isOverdue, today } from './xlsx-unit-rules.ts';
import type { UnitList } from './unit-list.ts';

interface Load {
  readonly tasks: number;
  readonly rows: number;
  readonly lead: number;
  readonly responsible: number;
  readonly support: number;
  readonly lists: readonly string[];
}

const LOAD: Sentence<Load> = {
  zh: ({ tasks, rows, lead, responsible, support, lists }) =>
    `本单位共 ${tasks} 项任务、${rows} 行，其中牵头 ${lead} 行、责任 ${responsible} 行、配合 ${support} 行。本表按期限分列：${lists.join('，')}。`,
  en: ({ tasks, rows, lead, responsible, support, lists }) =>
    `${tasks} tasks in ${rows} rows: leads ${lead}, responsible for ${responsible}, co-operates in ${support}. Lists: ${lists.join(', ')}.`,
};
const LIST: Sentence<{ readonly name: string; readonly lines: number }> = {
  zh: ({ name, lines }) => `${name} ${lines} 条`,
  en: ({ name, lines }) => `${name} (${lines})`,
};

/** The four rows over a list: what it is, what the unit has to do, how to fill it in, and how it stands. */
export function* writeHead(desk: Desk, list: UnitList, all: readonly SentRow[], asOf: string | undefined): Generator<SheetRow, void> {
  const { plan, language, rows } = desk;
  const widths = printedWidths(list);
  const parts = [...new Set(all.map(({ part }) => part))];
  const title = SAID.title[language](toLine(list.unit));
  yield rows.across('title', parts.length > 1 ? `${title} · ${PART_NAMES[list.part][language]}` : title, widths);
  yield rows.across('note', `${describePlan(plan, language)}\n${LOAD[language](countLoad(all, language))}`, widths);
  yield rows.across('note', NOTES.fill[language], widths);
  yield rows.row(drawLegend(desk, list, asOf), widths);
}

function printedWidths({ columns }: UnitList): readonly number[] {
  return columns
    .slice(
      0,
      columns.findIndex(({ id }) => id === 'source'),
    )
    .map(({ width }) => width);
}

function countLoad(all: readonly SentRow[], language: Language): Load {
  const own = new Map(all.map((line) => [line.row, line]));
  const count = (role: SentRow['role']): number => [...own.values()].filter((line) => line.role === role).length;
  return {
    tasks: new Set([...own.keys()].map(({ number, task }) => `${number} ${task}`)).size,
    rows: own.size,
    lead: count('lead'),
    responsible: count('responsible'),
    support: count('support'),
    lists: [...new Set(all.map(({ part }) => part))].map((part) =>
      LIST[language]({ name: PART_NAMES[part][language], lines: all.filter((line) => line.part === part).length }),
    ),
  };
}

/** What the colours say, each in its own, and how far the list is: counted by the workbook itself. */
function drawLegend({ language }: Desk, list: UnitList, asOf: string | undefined): readonly Drawn[] {
  const { columns, part } = list;
  const at = (id: ReturnColumn): number => columns.findIndex((column) => column.id === id);
  const status = at('status');
  const before = at('task');
  const signs = [
    { look: 'overdue', value: WORDS.overdue[language], across: 1 },
    ...(part === 'dated' ? [{ look: 'soon', value: WORDS.soon[language], across: 1 } as const] : []),
    { look: 'done', value: WORDS.done[language], across: 1 },
    { look: 'unproved', value: WORDS.unproved[language], across: 1 },
  ] as const;
  const room = status - before - signs.length;
  return [
    { look: 'label', value: WORDS.legend[language], across: before },
    ...signs,
    ...(room > 0 ? [{ look: 'blank', across: room } as const] : []),
    { look: 'note', value: countProgress(list, language, asOf), across: at('source') - status },
  ];
}

/** 未开始 12 · 进行中 0 · 已完成 0 · 逾期未完成 0. The last depends on the day on which it is opened. */
function countProgress(list: UnitList, language: Language, asOf: string | undefined): CellValue {
  const { columns, at, sent } = list;
  const range = (id: ReturnColumn): string => {
    const letters = columnLetters(columns.findIndex((column) => column.id === id) + 1);
    return `$${letters}$${at.first}:$${letters}$${at.last}`;
  };
  const statuses = TASK_STATUSES.filter((name) => name !== 'overdue').map((name) => STATUS_NAMES[name][language]);
  const counted = statuses.map((name) => `"${name} "&COUNTIF(${range('status')},"${name}")`);
  const late = `COUNTIF(${range('status')},"${STATUS_NAMES.overdue[language]}")`;
  const ofDays =
    list.part === 'dated'
      ? `+SUMPRODUCT((${range('day')}<>"")*(${range('day')}<${today(asOf)})*(${range('status')}<>"${STATUS_NAMES.done[language]}")*(${range('status')}<>"${STATUS_NAMES.overdue[language]}"))`
      : '';
  const overdue = sent.filter(({ day }) => isOverdue(day, asOf)).length;
  const known = list.part !== 'dated' || asOf !== undefined;
  const result = [...statuses.map((name, index) => `${name} ${index === 0 ? sent.length : 0}`), `${WORDS.overdue[language]} ${overdue}`];
  return {
    formula: [...counted, `"${WORDS.overdue[language]} "&(${late}${ofDays})`].join('&" · "&'),
    result: known ? result.join(' · ') : undefined,
  };
}
