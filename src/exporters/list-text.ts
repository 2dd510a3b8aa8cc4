/** What a reader of the table would take for the number of a list, or for its bullet: 1. 2、 and （3）, ● and ①. */
const PLAIN_NUMBER = /\d{1,2}\s*[.．、]/;
const BRACKETED_NUMBER = /[（(]\d{1,2}[)）]/;
const BULLET = /^(?:[●•·○◆■▪*①-⑳]|[-—]\s)/u;

/**
 * A list as one text, an entry a line. Entries that hold numbers or begin with bullets of their own are numbered in the other style, so that it
 * is plain where each begins; a number is only an entry's own where it has another in front.
 */
export function writeList(entries: readonly string[]): string {
  const plain = entries.some((entry) => PLAIN_NUMBER.test(entry));
  const bracketed = entries.some((entry) => BRACKETED_NUMBER.test(entry));
  const bulleted = entries.some((entry) => BULLET.test(entry));
  if ((!plain && !bracketed && !bulleted) || (plain && bracketed)) return entries.join('\n');
  return entries.map((entry, index) => (bracketed ? `${index + 1}. ${entry}` : `（${index + 1}）${entry}`)).join('\n');
}
