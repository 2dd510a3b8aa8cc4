/** Stands in the text where a reservation in favour of other laws was taken out. */
export const EXCEPTION = '\u0001';

const RESERVATION = /另有(?:明确)?(?:规定|要求|约定)(?:的|者)?/g;
const YIELDING = /^,?(?:应当|应|也|均|则)?(?:按照|依照|按|依|从|遵守|适用|执行|遵从)(?:其|有关|相关)?(?:规定|要求)(?:执行|办理)?|^,?除外/;
const BOUNDARY = /[。;,(\u0001]/;
const LAWS = /(?:法律|行政法规|法规|规章|国家|上级|相关|有关|其他)/;

/** Replaces every 法律、法规…另有规定的,从其规定 by `EXCEPTION` between semicolons. */
export function takeExceptions(text: string): string {
  const clean = text.replaceAll(EXCEPTION, '');
  let result = '';
  let done = 0;
  for (const match of clean.matchAll(RESERVATION)) {
    const before = clean.slice(done, match.index);
    const start = reservationStart(before);
    const end = match.index + match[0].length;
    const yielding = YIELDING.exec(clean.slice(end, end + 24))?.[0] ?? '';
    result += `${before.slice(0, start)};${EXCEPTION};`;
    done = end + yielding.length;
  }
  return result + clean.slice(done);
}

/** Where the words of the reservation begin: after the last stop, or at the first mention of laws behind it. */
function reservationStart(before: string): number {
  let start = before.length;
  while (start > 0 && !BOUNDARY.test(before[start - 1] ?? '')) start -= 1;
  const laws = LAWS.exec(before.slice(start));
  return laws === null ? start : start + laws.index;
}
