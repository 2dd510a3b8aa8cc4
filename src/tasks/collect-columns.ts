import type { PlainTable } from '../model/plain-table.ts';
import { ENTRY_COLUMNS, RETURN_COLUMNS, type ReturnColumn } from '../model/task-return.ts';
import { comparable } from '../vocabularies/index.ts';

/** Where the columns of a list stand. */
export interface ListHeader {
  readonly row: number;
  readonly columns: ReadonlyMap<number, ReturnColumn>;
}

/** Rows in which the header is looked for. */
const HEAD_ROWS = 200;
/** So many known columns make a header, a task or an id and an entry among them. */
const ENOUGH = 3;

const OWN: ReadonlyMap<string, ReturnColumn> = new Map(
  (Object.keys(RETURN_COLUMNS) as ReturnColumn[]).flatMap((column) =>
    Object.values(RETURN_COLUMNS[column]).map((word) => [comparable(word), column] as const),
  ),
);

/** What offices call these columns in tables of their own. 完成时间 is when a task is due: 完成时限. */
const SYNONYMS: Readonly<Partial<Record<ReturnColumn, readonly string[]>>> = {
  serial: ['编号'],
  task: ['任务名称', '重点任务', '主要任务', '工作任务', '任务事项', '事项'],
  demand: ['具体要求', '工作要求', '工作内容', '具体举措', '工作举措', '工作措施', '细化措施', 'content'],
  due: ['完成时间', '时限', '时限要求', '时间要求', '计划完成时间', 'due'],
  day: ['截止时间'],
  status: ['完成状态', '任务状态', '完成情况', '进展', '进展情况', '工作进展', '进度', '推进情况', '落实情况', '办理情况', 'progress'],
  done: ['实际完成时间', '实际完成日期', '办结时间', '办结日期', 'completed on'],
  evidence: ['佐证', '佐证材料', '佐证资料', '证明材料', '印证材料', '印证资料', '公开链接', '链接', '网址', 'link'],
  remark: ['说明', '情况说明', '备注说明', 'remarks', 'note', 'notes'],
};
const OFFICES: ReadonlyMap<string, ReturnColumn> = new Map(
  (Object.keys(SYNONYMS) as ReturnColumn[]).flatMap((column) =>
    (SYNONYMS[column] ?? []).map((word) => [comparable(word), column] as const),
  ),
);
/** 完成情况（必填）. */
const NOTE = /[(（][^()（）]{0,40}[)）]$/u;

/**
 * Finds the header of a list.
 *
 * @param width so many columns are looked at
 * @param own whether only the words of our lists count; a table of an office's own has others
 */
export function findListHeader(sheet: PlainTable, width: number, own: boolean): ListHeader | undefined {
  for (let row = 1; row <= Math.min(sheet.lastRow, HEAD_ROWS); row += 1) {
    const columns = new Map<number, ReturnColumn>();
    addColumns(columns, sheet, row, width, (label) => OWN.get(comparable(label)));
    if (!own) addColumns(columns, sheet, row, width, (label) => OFFICES.get(comparable(label).replace(NOTE, '')));
    const found = new Set(columns.values());
    const says = found.has('task') || found.has('demand') || found.has('id');
    if (found.size >= ENOUGH && says && ENTRY_COLUMNS.some((entry) => found.has(entry))) return { row, columns };
  }
  return undefined;
}

/** The first of two columns of one name is the list's own. */
function addColumns(
  columns: Map<number, ReturnColumn>,
  sheet: PlainTable,
  row: number,
  width: number,
  find: (label: string) => ReturnColumn | undefined,
): void {
  const found = new Set(columns.values());
  for (let column = 1; column <= width; column += 1) {
    const known = columns.has(column) ? undefined : find(sheet.text(row, column));
    if (known === undefined || found.has(known)) continue;
    columns.set(column, known);
    found.add(known);
  }
}
