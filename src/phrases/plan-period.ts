import type { Day } from '../model/phrases.ts';
import { readNumber } from './numerals.ts';

const RANGE = /((?:19|20)\d{2})\s{0,3}年?\s{0,3}[-—–－─~～至到]{1,2}\s{0,3}((?:19|20)\d{2})(?!\d)/gu;
/** 第七个五年规划, “十三五”. */
const FIVE_YEARS = /第([一二三四五六七八九十]{1,3})个五年(?:规划|计划)|(十[一二三四五六七八九]|[四五六七八九])五(?=["”’」』规期时普]|$)/gu;
const LEGAL_EDUCATION = /普法|法[治制]宣传/u;
const TENTH = 10;
/** The tenth national five-year plan ended in 2005, the first of the programmes of legal education in 1990. */
const NATIONAL = 1955;
const EDUCATION = 1985;
const LONGEST = 40;

/** The last day of the plan that a title names by its years: （2016-2020年）, “十三五”, “七五”普法. `undefined` where it says none. */
export function readPlanEnd(title: string): Day | undefined {
  const years: number[] = [];
  for (const [, from, to] of title.matchAll(RANGE)) {
    const span = Number(to) - Number(from);
    if (span > 0 && span <= LONGEST) years.push(Number(to));
  }
  for (const [, counted, short] of title.matchAll(FIVE_YEARS)) {
    const nth = readNumber(counted ?? short ?? '');
    if (nth === undefined) continue;
    if (nth >= TENTH) years.push(NATIONAL + 5 * nth);
    else if (LEGAL_EDUCATION.test(title)) years.push(EDUCATION + 5 * nth);
  }
  return years.length === 0 ? undefined : `${Math.max(...years)}-12-31`;
}
