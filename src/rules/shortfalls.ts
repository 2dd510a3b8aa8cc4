import type { Catalogue } from '../model/catalogue.ts';
import { ownerOf } from '../model/owner.ts';
import type { PeriodUnit } from '../model/phrases.ts';
import type { Language } from '../model/words.ts';
import type { Law, Sureness } from '../vocabularies/index.ts';
import { isOwn } from './deadlines.ts';
import type { Sighting } from './define.ts';
import { fixPeriod, judgePeriods, nameLength, type Shortfall, type SpecialPeriod } from './periods.ts';

/** What the rules about special periods say of a deadline. */
export interface ShortfallFacts {
  readonly [key: string]: unknown;
  readonly text: string;
  readonly act: string;
  readonly article?: string | undefined;
  readonly matter: string;
  readonly bound: SpecialPeriod['bound'];
  readonly n: number;
  readonly unit: PeriodUnit;
  readonly countedFrom?: string | undefined;
  readonly confidence: Sureness;
}

/** The deadlines of a catalogue that one of the rules about special periods is to tell of. */
export function* sightShortfalls(fault: Shortfall['fault'], catalogue: Catalogue, law: Law): Iterable<Sighting<ShortfallFacts>> {
  for (const item of catalogue.items) {
    if (item.deadline === undefined) continue;
    const { at, value } = item.deadline;
    for (const shortfall of judgePeriods(item, catalogue, law).shortfalls) {
      if (shortfall.fault !== fault) continue;
      const { act, article, matter, bound, n, unit, countedFrom, confidence } = shortfall.period;
      yield {
        at,
        atMost: shortfall.atMost,
        owner: ownerOf(item),
        element: 'deadline',
        data: { text: value.text, act, article, matter, bound, n, unit, countedFrom, confidence },
        fix: isOwn(item.deadline, catalogue) ? fixPeriod(value.text, shortfall) : undefined,
      };
    }
  }
}

/** 《政府采购法实施条例》第五十条规定，采购合同公告应在采购合同签订之日起2个工作日内. */
export function tellPeriod(facts: ShortfallFacts, language: Language): string {
  const { act, article, matter, bound, n, unit, countedFrom } = facts;
  const length = nameLength(n, unit, language);
  if (language === 'zh') {
    const start = countedFrom === undefined || bound !== 'at-most' ? '' : `自${countedFrom}起`;
    const demand = { 'at-most': `${start}${length}内`, 'at-least': `不少于${length}`, every: `每${length}至少一次` }[bound];
    return `《${act}》${article ?? ''}规定，“${matter}”为${demand}${recheckMark(facts, language)}`;
  }
  const start = countedFrom === undefined || bound !== 'at-most' ? '' : ` of “${countedFrom}”`;
  const demand = { 'at-most': `within ${length}${start}`, 'at-least': `at least ${length}`, every: `at least once in ${length}` }[bound];
  return `by 《${act}》${article ?? ''} “${matter}” takes ${demand}${recheckMark(facts, language)}`;
}

function recheckMark({ confidence }: ShortfallFacts, language: Language): string {
  if (confidence === 'certain') return '';
  return language === 'zh' ? '（据一般了解，待核实）' : ' (from general knowledge, to be rechecked)';
}
