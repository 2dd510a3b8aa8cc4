import type { Sheet } from './grid.ts';
import type { ColumnRole } from './synonyms.ts';
import { compact } from '../vocabularies/index.ts';

/** 清泉村村务公开事项清单, 居务公开目录, 村级事务公开一览表. */
const TITLE =
  /(?:村务|居务|村\(?居\)?务|三务|村级)[^。；;]{0,12}公开|(?:[村居]民?委(?:员会)?|村\(?居\)?民委员会|社区(?!矫正)|村)[^。；;]{0,12}公开[^。；;]{0,8}(?:目录|清单|一览表)/;
/** Where villages publish, and governments do not. */
const VILLAGE_PLACE = /村务公开|居务公开|村民|居民|广播|喇叭|微信群/;
const LONGEST_TITLE = 120;
const ROWS_ABOVE = 8;
const ROWS_BELOW = 20;
const LAST_COLUMN = 64;

/** A header as far as it is asked here. */
interface Labels {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: readonly LabelledRole[];
}

interface LabelledRole {
  readonly column: number;
  readonly label: string;
  readonly role?: ColumnRole | undefined;
}

/**
 * Whether a table whose labels could be those of a village's list is one. It is not where it has columns that only catalogues
 * have; it is where it says both where and how often, where a title above or the sheet's name says so, or where it cites no
 * act and half of the places are a village's.
 *
 * @param catalogue the same header as that of a catalogue, where it could be one
 */
export function isOfVillage(sheet: Sheet, catalogue: Labels | undefined, village: Labels): boolean {
  if (catalogue?.columns.some(isOfCatalogues) === true) return false;
  const has = (element: string): boolean => village.columns.some(({ role }) => role?.element === element);
  const saysWhere = village.columns.some(({ role, label }) => role?.element === 'place' && /地点|场所|位置/.test(label));
  return (saysWhere && has('frequency')) || isTitled(sheet, village) || (!has('basis') && namesPlaces(sheet, village));
}

/** 公开主体, 公开层级, 全社会, 主动: the standard catalogue's own. 公开对象 alone may be the villagers. */
function isOfCatalogues({ role, label }: LabelledRole): boolean {
  switch (role?.element) {
    case 'level':
    case 'fused':
      return true;
    case 'subject':
      return label.includes('主体');
    case 'audience':
    case 'method':
      return role.part !== 'whole';
    case 'channel':
      return role.channel !== undefined;
    default:
      return false;
  }
}

function isTitled(sheet: Sheet, { firstRow }: Labels): boolean {
  if ([sheet.name, ...(sheet.above ?? [])].some(readsAsTitle)) return true;
  for (let row = Math.max(1, firstRow - ROWS_ABOVE); row < firstRow; row += 1) {
    for (let column = 1; column <= Math.min(sheet.lastColumn, LAST_COLUMN); column += 1) {
      if (readsAsTitle(sheet.text(row, column))) return true;
    }
  }
  return false;
}

function readsAsTitle(text: string): boolean {
  return text.length <= LONGEST_TITLE && TITLE.test(compact(text));
}

function namesPlaces(sheet: Sheet, { columns, lastRow }: Labels): boolean {
  const places = columns.filter(({ role }) => role?.element === 'place');
  let [told, all] = [0, 0];
  for (let row = lastRow + 1; row <= Math.min(sheet.lastRow, lastRow + ROWS_BELOW); row += 1) {
    for (const { column } of places) {
      const text = sheet.text(row, column).slice(0, LONGEST_TITLE);
      if (text.trim() === '') continue;
      all += 1;
      if (VILLAGE_PLACE.test(text)) told += 1;
    }
  }
  return told > 0 && told * 2 >= all;
}
