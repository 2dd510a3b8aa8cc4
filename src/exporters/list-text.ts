/** What a reader of the table takes for the number of an entry wherever it stands, 1. 2、 and （3）, and for its bullet. */
const PLAIN_NUMBER = /(\d{1,2})\s*[.．、](?![\d０-９])/g;
const BRACKETED_NUMBER = /[（(](\d{1,2})[)）]/g;
const BULLET = /^(?:[•·○◆■▪*]|[-—]\s)/u;
/** Numbers have two digits. */
const MOST_NUMBERED = 99;

/**
 * A list as one text, an entry a line. Where an entry holds numbers or a bullet of its own, all are numbered, so that these
 * count as its own.
 */
export function writeList(entries: readonly string[]): string {
  const isMarked = (entry: string): boolean =>
    numbersIn(entry, PLAIN_NUMBER).length + numbersIn(entry, BRACKETED_NUMBER).length > 0 || BULLET.test(entry);
  if (entries.length > MOST_NUMBERED || !entries.some(isMarked)) return entries.join('\n');
  return entries.map((entry, index) => writeNumbered(entry, index + 1)).join('\n');
}

/** Numbered in the style in which the entry does not seem to count on. */
function writeNumbered(entry: string, number: number): string {
  return numbersIn(entry, BRACKETED_NUMBER).includes(number + 1) ? `${number}. ${entry}` : `（${number}）${entry}`;
}

function numbersIn(entry: string, style: RegExp): readonly number[] {
  return [...entry.matchAll(style)].map(([, digits]) => Number(digits));
}
