import { cellHandle } from './grid.ts';
import { namedDomain } from './named-domain.ts';
import { normaliseLabel } from './recognise-label.ts';
import { isNote } from './row-words.ts';
import { isFirstOfSheet, type Heading, type Table, type TitleLine } from './table.ts';
import { parseTitle } from '../phrases/index.ts';

/** What the rows above a table hold. */
export interface TableTitle {
  readonly title: TitleLine;
  /** The lines that say what the table is about, the nearest first: its title, titles above that, a place, the name of a domain. */
  readonly telling: readonly TitleLine[];
  /** All lines, the title among them. */
  readonly lines: readonly TitleLine[];
}

/** Titles further above the header are not looked for. */
const ROWS_ABOVE = 30;
const LAST_COLUMN = 256;
const TITLE = /目录|清单|分解表|任务表|分工表|分工方案|一览表|台账|工作要点|任务分工/;
/** 附件5, 单位:万元, 填报单位:清源县民政局, 2024年1月5日. */
const NO_TITLE =
  /^(?:附件|附表|附|表)\s*[\d一二三四五六七八九十]*\s*[:：]?$|^[(（]?[^:：]{0,8}(?:单位|日期|时间|部门|人|电话|来源|浏览|索引号|文号)[:：]|^[\d年月日.\-/]+$/;
/** 续表, (续), 第3页, — 3 —: what a page puts between the parts of a table. */
const PAGE_WORDS = /^[(（]?(?:续表?|[续接]上[表页])\d{0,3}[)）]?$|^第?[—–\-－\s]*\d{1,4}[—–\-－\s]*(?:页.{0,8})?$/;
/** Longer lines are prose. */
const LONGEST_TITLE = 120;

/**
 * The title above a table: the last line that reads as the title of such a table, else the last that is worded like one,
 * else the first that is not a mere 附件5 or 填报单位:.
 */
export function readTitle(table: Table): TableTitle | undefined {
  const all = linesAbove(table);
  const lines = all.filter(mayBeTitle);
  const title = lines.findLast(({ text }) => isTitleOf(table, text)) ?? lines.findLast(({ text }) => TITLE.test(text)) ?? lines[0];
  if (title === undefined) return undefined;
  const telling = lines.filter((line) => line === title || isPlace(line) || isEdition(line) || tellsOf(table, line)).toReversed();
  return { title, telling, lines: all };
}

function mayBeTitle({ text }: TitleLine): boolean {
  return text.length <= LONGEST_TITLE && !NO_TITLE.test(text) && !PAGE_WORDS.test(text) && !isNote(text);
}

const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十]{1,3}[)）])/;

/** The heading between a table and its title, where it is numbered and names no domain: it stands for the items' category. */
export function readHeading(table: Table): Heading | undefined {
  const lines = linesAbove(table).filter(mayBeTitle);
  const last = lines.at(-1);
  if (last === undefined || !NUMBERED.test(last.text) || TITLE.test(last.text) || tellsOf(table, last)) return undefined;
  return { ...last, alone: lines.length === 1 };
}

function tellsOf({ header }: Pick<Table, 'header'>, { text }: TitleLine): boolean {
  return isTitleOf({ header }, text) || (header.kind === 'catalogue' && namedDomain(text) !== undefined);
}

/** The title of a village's list reads as that of a catalogue: 清泉村村务公开目录. */
function isTitleOf({ header: { kind } }: Pick<Table, 'header'>, text: string): boolean {
  return parseTitle(text).kind === (kind === 'village-list' ? 'catalogue' : kind);
}

/** A title without what varies from page to page: 续表 and (续) belong to the title that they go on with. */
export function plainTitle(text: string): string {
  return normaliseLabel(text).replace(/\(?续表?\d*\)?$/, '');
}

/** Whether a part of a page only repeats the title of the table that it goes on with. */
export function repeatsTitle({ title }: TableTitle, first: TableTitle | undefined): boolean {
  return first !== undefined && plainTitle(title.text) === plainTitle(first.title.text);
}

/** What follows a place's name in that of its government, or of one of its bodies. */
const BODY = /^(?:人民政府)?(?:[\u4e00-\u9fff]{2,14}(?:局|委员会|办公室|中心|办事处))?$/;

/** 清源县, 清源县人民政府, 清源县民政局. */
function isPlace({ text }: TitleLine): boolean {
  const words = text.replace(/\s+/g, '');
  const { place } = parseTitle(words);
  return place !== undefined && words.startsWith(place) && BODY.test(words.slice(place.length));
}

/** (2024年修订版) on a line of its own. */
function isEdition({ text }: TitleLine): boolean {
  return /^[(（][^()（）]{2,20}[)）]$/.test(text) && parseTitle(text).edition !== undefined;
}

/** The title that speaks for every table of a sheet, or of a page, where this one has its own. */
export function readSharedTitle(table: Table, firstOfPage: Table | undefined): TableTitle | undefined {
  if (firstOfPage !== undefined) return firstOfPage === table ? undefined : readTitle(firstOfPage);
  return isFirstOfSheet(table) ? undefined : readTitle({ ...table, titleRows: table.topRows });
}

function linesAbove({ sheet, sheetIndex, titleRows: { first, last } }: Table): readonly TitleLine[] {
  // What stands above the table of a page has no cell; its lines are found at the table's first one.
  const lines: TitleLine[] = first > 1 ? [] : (sheet.above ?? []).map((text) => ({ text: text.trim(), at: cellHandle(sheetIndex, 1, 1) }));
  for (let row = Math.max(first, last - ROWS_ABOVE + 1); row <= last; row += 1) {
    for (let column = 1; column <= Math.min(sheet.lastColumn, LAST_COLUMN); column += 1) {
      const text = sheet.text(row, column).trim();
      if (text !== '') lines.push({ text, at: cellHandle(sheetIndex, row, column) });
    }
  }
  return lines;
}
