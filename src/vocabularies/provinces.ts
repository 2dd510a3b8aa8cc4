import { PROVINCES } from './data.generated.ts';
import type { Province } from './types.ts';

const BY_CODE = new Map(PROVINCES.entries.map((province) => [province.code, province]));

/** The province of an administrative code: 510132 lies in 四川省. */
export function findProvinceOfCode(code: string): Province | undefined {
  return /^\d{6}(?:\d{3}){0,2}$/u.test(code) ? BY_CODE.get(code.slice(0, 2)) : undefined;
}

/** The province whose full name a text begins with: 四川省清源县. */
export function findProvinceOfName(text: string): Province | undefined {
  return PROVINCES.entries.find(({ name }) => text.startsWith(name));
}

/** The province whose bodies number their documents like this: 皖民基字〔2014〕169号. */
export function findProvinceOfNumber(number: string): Province | undefined {
  return PROVINCES.entries.find(
    ({ numbers, unless }) => numbers.some((start) => number.startsWith(start)) && !unless.some((start) => number.startsWith(start)),
  );
}
