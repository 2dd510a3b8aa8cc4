import type { Day } from '../model/phrases.ts';
import type { Words } from '../model/words.ts';
import type { Sureness } from '../vocabularies/index.ts';
import type { Overtaken } from './overtaken.ts';

/** 2021年1月1日, 2021-01-01. */
export function tellDay(day: Day): Words {
  const [year, month, date] = day.split('-').map(Number);
  return { zh: `${year}年${month}月${date}日`, en: day };
}

/** What is added to a fact that nobody has checked. */
export function tellDoubt(confidence: Sureness): Words {
  return confidence === 'certain' ? { zh: '', en: '' } : { zh: '（据一般了解，待核实）', en: ' (from general knowledge, to be rechecked)' };
}

/** Against the day on which the catalogue took effect. */
export const OVERTAKEN: Readonly<Record<Overtaken, Words>> = {
  before: { zh: '，早于目录施行', en: ', before the catalogue took effect' },
  since: { zh: '，目录施行后未随之调整', en: ', and the catalogue was not adjusted since' },
  undated: { zh: '', en: '' },
};

/** Titles in 《》, joined; a document that is only known by its number stays bare. */
export function tellActs(titles: readonly string[]): Words {
  const marked = titles.map((title) => (/[〔号]/u.test(title) ? title : `《${title}》`));
  return { zh: marked.join(''), en: marked.join(', ') };
}
