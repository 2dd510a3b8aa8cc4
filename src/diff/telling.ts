import type { Day } from '../model/phrases.ts';
import type { Words } from '../model/words.ts';

/** 2021年1月1日, 2021-01-01. */
export function tellDay(day: Day): Words {
  const [year, month, date] = day.split('-').map(Number);
  return { zh: `${year}年${month}月${date}日`, en: day };
}

/** A text in quotation marks, or that there is none. */
export function quote(text: string | null): Words {
  return text === null ? { zh: '空白', en: 'a blank' } : { zh: `“${text}”`, en: `“${text}”` };
}
