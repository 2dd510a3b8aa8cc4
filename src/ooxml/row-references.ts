/** A row that a formula refers to, one way or another. */
interface RowReference {
  /** From 1. */
  readonly row: number;
  /** `$5`: it does not move along with the cell that the formula is in. */
  readonly isFixed: boolean;
}

/** What Excel lets a formula be, in UTF-16 units. */
const LONGEST = 8192;
const TEXTS = /"(?:[^"]|"")*"/gu;
/** Functions that refer to what they compute. */
const COMPUTED = /\b(?:INDIRECT|OFFSET)\s*\(/iu;
const REFERENCES =
  /(?<![\p{L}\p{N}_.$'])(?:('(?:[^']|'')*'|[\p{L}\p{N}_.:]+)!)?(?:\$?[A-Za-z]{1,3}(\$?)(\d{1,7})(?::\$?[A-Za-z]{1,3}(\$?)(\d{1,7}))?|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\p{L}\p{N}_(.!])/gu;

/**
 * The rows of a sheet that a formula names. References that may go through the sheet (`表1:表3!A5`) count.
 * @param isHome the formula stands on that sheet, so that references without a sheet's name mean it
 * @returns undefined where it cannot be known which rows are meant
 */
export function findRowReferences(formula: string, sheet: string, isHome: boolean): readonly RowReference[] | undefined {
  if (formula.length > LONGEST) return undefined;
  const plain = formula.replace(TEXTS, '""');
  if (COMPUTED.test(plain)) return undefined;
  const found: RowReference[] = [];
  for (const match of plain.matchAll(REFERENCES)) {
    const isMeant = match[1] === undefined ? isHome || plain[match.index - 1] === '!' : meansSheet(match[1], sheet);
    if (!isMeant) continue;
    for (const at of [2, 4, 6, 8]) {
      const row = match[at + 1];
      if (row !== undefined) found.push({ row: Number(row), isFixed: match[at] === '$' });
    }
  }
  return found;
}

function meansSheet(written: string, sheet: string): boolean {
  const name = written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
  return name.includes(':') || name.toLowerCase() === sheet.toLowerCase();
}
