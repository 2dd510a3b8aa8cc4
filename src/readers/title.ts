import { cellHandle } from './grid.ts';
import type { Table } from './table-rows.ts';
import { parseTitle } from '../phrases/index.ts';
import type { Locality } from '../model/catalogue.ts';
import type { At, Located } from '../model/source.ts';

/** What the rows above a header say of the whole table. */
export interface TableTitle {
  readonly title: Located<string>;
  readonly reading: ReturnType<typeof parseTitle>;
  readonly locality: Locality;
}

interface Line {
  readonly text: string;
  readonly at: At;
}

/** Titles further above the header are not looked for. */
const ROWS_ABOVE = 30;
const LAST_COLUMN = 256;
const TITLE = /目录|清单|分解表|任务表|分工表|分工方案|一览表|台账|工作要点|任务分工/;
/** 附件5, 单位:万元, 填报单位:清源县民政局, 2024年1月5日. */
const NO_TITLE =
  /^(?:附件|附表|附|表)\s*[\d一二三四五六七八九十]*\s*[:：]?$|^[(（]?[^:：]{0,8}(?:单位|日期|时间|部门|人|电话)[:：]|^[\d年月日.\-/]+$/;

/**
 * The title above a table: the last line that reads as the title of such a table, else the last that is worded like one,
 * else the first that is not a mere 附件5 or 填报单位:. A place on a line of its own above the title counts too.
 */
export function readTitle(table: Table): TableTitle | undefined {
  const lines = linesAbove(table).filter(({ text }) => !NO_TITLE.test(text));
  const line =
    lines.findLast(({ text }) => parseTitle(text).kind === table.header.kind) ?? lines.findLast(({ text }) => TITLE.test(text)) ?? lines[0];
  if (line === undefined) return undefined;
  const reading = parseTitle(line.text);
  const own = localityOf(line, reading);
  const above = lines.slice(0, lines.indexOf(line)).find(isPlace);
  const locality = own.name === undefined && above !== undefined ? localityOf(above, parseTitle(above.text)) : own;
  return { title: located(line.text, line), reading, locality };
}

/** 清源县, or 清源县人民政府. */
function isPlace({ text }: Line): boolean {
  const words = text.replace(/\s+/g, '');
  const { place } = parseTitle(words);
  return place !== undefined && [place, `${place}人民政府`, `${place}人民政府办公室`].includes(words);
}

function localityOf(line: Line, { place, level }: ReturnType<typeof parseTitle>): Locality {
  return {
    name: place === undefined ? undefined : located(place, line),
    level: level === undefined ? undefined : located(level, line),
  };
}

function located<T>(value: T, { at }: Line): Located<T> {
  return { value, at };
}

function linesAbove({ sheet, sheetIndex, header }: Table): readonly Line[] {
  const lines: Line[] = [];
  for (let row = Math.max(1, header.firstRow - ROWS_ABOVE); row < header.firstRow; row += 1) {
    for (let column = 1; column <= Math.min(sheet.lastColumn, LAST_COLUMN); column += 1) {
      const text = sheet.text(row, column).trim();
      if (text !== '') lines.push({ text, at: cellHandle(sheetIndex, row, column) });
    }
  }
  return lines;
}
