import { InputError } from '../../model/problem.ts';
import { REPORT_MARK } from '../../model/report.ts';
import { decodeTable } from '../decode.ts';
import type { Grid, Sheet } from '../grid.ts';
import { labelsRunTogether } from '../unread-grid.ts';
import { buildSheet } from './build-sheet.ts';
import { createCellStore } from './cell-store.ts';
import { createCellWriter } from './cell-writer.ts';
import type { FormatOptions } from './define.ts';
import { parseElements } from './html-elements.ts';
import { isTable, type FlowPart, type PageTable } from './html-flow.ts';
import { checkLimit, HTML_LIMITS, type HtmlLimits } from './html-limits.ts';
import { PageReader } from './html-page.ts';

/** How many of the lines between two tables are kept: those next to the lower one. */
const LINES_ABOVE = 100;
/** A line as long as this is prose and no entry of a menu. */
const PROSE_LENGTH = 60;

/**
 * Reads a page (HTML, XHTML, or what Excel saves as a page) into a grid: one sheet per table of data, in the page's order,
 * named 表1, 表2 ... or as Excel names them. Tables that only lay out the page are looked through. What forgets its end
 * tags is read as browsers read it, but a page that breaks off is refused, for a part of its rows would look like all.
 * @throws InputError `table-not-found` {sheets: none, reason, characters, images}, `table-damaged` {reason}, `file-empty`,
 *   `encoding-unreadable`, `limit-exceeded`
 */
export function readHtml(bytes: Uint8Array, { encoding }: Pick<FormatOptions, 'encoding'> = {}, limits: HtmlLimits = HTML_LIMITS): Grid {
  checkLimit(limits, 'pageBytes', bytes.length);
  const text = decodeTable(bytes, { encoding, declared: declaredEncoding(bytes) });
  if (text.trim() === '') throw new InputError('file-empty');
  if (isReport(text)) throw new InputError('table-not-found', { sheets: [], reason: 'report' });
  const page = new PageReader(limits);
  const whole = parseElements(text, page, limits);
  if (!whole) throw new InputError('table-damaged', { reason: 'page-truncated' });
  const parts = page.flow.take();
  if (!parts.some(isTable)) throw tableNotFound(parts, page);
  return { sheets: buildSheets(parts, page, limits) };
}

/** A report of ours has tables that look like catalogues, as it is about them. */
function isReport(text: string): boolean {
  return text.slice(0, 4096).includes(`<meta name="generator" content="${REPORT_MARK}"`);
}

/** What `<meta charset>`, `<meta http-equiv>` or an XML declaration says, in the first kilobytes as browsers look for it. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');
  return /<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s{0,9}=\s{0,9}["']?([\w:.-]{1,40})/iu.exec(head)?.[1];
}

function buildSheets(parts: readonly FlowPart[], page: PageReader, limits: HtmlLimits): Sheet[] {
  const tables = parts.filter(isTable);
  checkLimit(limits, 'sheets', tables.length);
  const names = nameSheets(tables.length, page.sheetNames);
  const write = createCellWriter(limits);
  const sheets: Sheet[] = [];
  let above: string[] = [];
  for (const part of parts) {
    if (isTable(part)) {
      const lines = [...above, ...part.caption.flatMap((line) => line.split('\n'))].slice(-LINES_ABOVE);
      sheets.push(fillSheet(part, names[sheets.length] ?? '', lines, write));
      above = [];
    } else for (const line of part.split('\n')) above.push(line);
  }
  return sheets;
}

function fillSheet(
  { layout, hidden }: PageTable,
  name: string,
  above: readonly string[],
  write: ReturnType<typeof createCellWriter>,
): Sheet {
  const store = createCellStore();
  return buildSheet({ name, hidden, store, above, ...layout.fill(store, write) });
}

/** Excel's names, where it named every table. */
function nameSheets(count: number, given: readonly string[]): readonly string[] {
  if (given.length === count && new Set(given).size === count && !given.includes('')) return given;
  return Array.from({ length: count }, (_, index) => `表${index + 1}`);
}

/** Says what the page holds in place of a table. */
function tableNotFound(parts: readonly FlowPart[], { images, frames }: PageReader): InputError {
  const lines = parts.flatMap((part) => (isTable(part) ? [] : part.split('\n')));
  const characters = lines.reduce((sum, line) => sum + line.length, 0);
  const isProse = lines.some((line) => line.length >= PROSE_LENGTH);
  const other = isProse ? 'prose' : images > 0 ? 'images' : frames > 0 ? 'frames' : characters > 0 ? 'prose' : 'empty';
  const reason = labelsRunTogether(lines.join('\n')) ? 'run-together' : other;
  return new InputError('table-not-found', { sheets: [], reason, characters, images });
}
