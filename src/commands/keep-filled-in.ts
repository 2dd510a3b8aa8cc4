import type { PlainTable } from '../model/plain-table.ts';
import { readGrid } from '../readers/read-grid.ts';
import { SHEETS, WORDS } from '../reporters/plan/plan-words.ts';
import { readReturned } from '../tasks/collect-workbook.ts';
import { isFilledIn } from '../tasks/filled-in.ts';
import { UsageError, type Host, type Output } from './define.ts';

/** So many files are named. */
const MOST_NAMED = 5;

/**
 * Refuses a run that would replace workbooks into which people have put something: a year's work of a unit is not to be lost.
 *
 * @param folder where the outputs go, for the advice
 * @throws UsageError that names the files; nothing has been written then
 */
export async function refuseToLoseEntries(host: Host, outputs: readonly Output[], folder: string): Promise<void> {
  const kept: string[] = [];
  for (const { path } of outputs) {
    if (path !== undefined && path.endsWith('.xlsx') && host.exists(path) && (await holdsEntries(host, path))) kept.push(path);
  }
  if (kept.length === 0) return;
  const named = kept.slice(0, MOST_NAMED);
  const more = kept.length - named.length;
  throw new UsageError({
    zh: `${named.join('、')}${more > 0 ? ` 等 ${kept.length} 个文件` : ''}里有人填写过的内容（或者不是本程序写的），为免丢失，没有写任何文件。请先用 catalogue tasks collect ${folder} 汇总，再用 --out 换一个文件夹`,
    en: `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''} hold what people have filled in, or were not written by this program; nothing was written, so that nothing is lost. Collect it first with catalogue tasks collect ${folder}, then choose another folder with --out`,
  });
}

/** What cannot be read is kept too: nobody knows what it holds. */
async function holdsEntries(host: Host, path: string): Promise<boolean> {
  const read = await readGrid(path, host.readFile(path));
  if ('problem' in read) return true;
  const workbook = readReturned({ file: path, sheets: read.grid.sheets });
  if (workbook.facts !== undefined) return isFilledIn(workbook);
  return !isOverview(read.grid.sheets) || read.grid.sheets.some(holdsSettled);
}

function isOverview(sheets: readonly PlainTable[]): boolean {
  const names: readonly string[] = Object.values(SHEETS.matrix);
  return sheets.some(({ name }) => names.includes(name));
}

/** In the overview people write how a row was settled. */
function holdsSettled({ lastRow, lastColumn, text }: PlainTable): boolean {
  const labels: readonly string[] = Object.values(WORDS.settled);
  for (let row = 1; row <= lastRow; row += 1) {
    for (let column = 1; column <= lastColumn; column += 1) {
      if (!labels.includes(text(row, column))) continue;
      return Array.from({ length: lastRow - row }, (_, index) => text(row + index + 1, column)).some((below) => below.trim() !== '');
    }
  }
  return false;
}
