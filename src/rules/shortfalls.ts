import type { Catalogue } from '../model/catalogue.ts';
import type { LegalSource } from '../model/finding.ts';
import { ownerOf } from '../model/owner.ts';
import type { PeriodUnit } from '../model/phrases.ts';
import { nameLength } from '../phrases/lengths.ts';
import type { Language } from '../model/words.ts';
import type { Law, Sureness } from '../vocabularies/index.ts';
import { isOwn } from './deadlines.ts';
import type { Sighting } from './define.ts';
import { findVerdicts, fixPeriod, type Shortfall, type SpecialPeriod } from './periods.ts';

/** What the rules about special periods say of a deadline. */
export interface ShortfallFacts {
  readonly [key: string]: unknown;
  readonly text: string;
  readonly act: string;
  readonly number?: string | undefined;
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
  for (const [item, { shortfalls }] of findVerdicts(catalogue, law)) {
    if (item.deadline === undefined) continue;
    const { at, value } = item.deadline;
    for (const shortfall of shortfalls) {
      if (shortfall.fault !== fault) continue;
      const { act, number, article, matter, bound, n, unit, countedFrom, confidence } = shortfall.period;
      yield {
        at,
        atMost: shortfall.atMost,
        owner: ownerOf(item),
        element: 'deadline',
        data: { text: value.text, act, number, article, matter, bound, n, unit, countedFrom, confidence },
        fix: isOwn(item.deadline, catalogue) ? fixPeriod(value.text, shortfall) : undefined,
        legal: [sourceOfPeriod(shortfall.period, law)],
      };
    }
  }
}

function sourceOfPeriod({ act, number, article, confidence }: SpecialPeriod, law: Law): LegalSource {
  const title = law.findAct(act)?.title ?? act;
  const named = number === undefined ? title : `${title}（${number}）`;
  return { act: named, article, ...(confidence === 'recheck' ? { confidence } : {}) };
}

/** Longer titles are called by their number, where they have one. */
const LONG_TITLE = 24;

/** 《政府采购法实施条例》第五十条规定，“采购合同公告”的期限为自采购合同签订之日起2个工作日内. */
export function tellPeriod(facts: ShortfallFacts, language: Language): string {
  const { act, number, article = '', matter, bound, n, unit, countedFrom } = facts;
  const source = `${number !== undefined && act.length > LONG_TITLE ? number : `《${act}》`}${article}`;
  const length = nameLength({ n, unit }, language);
  if (language === 'zh') {
    const start = countedFrom === undefined ? '' : `自${countedFrom}起`;
    const demand = { 'at-most': `${start}${length}内`, 'at-least': `不少于${length}`, every: `每${length}至少一次` }[bound];
    return `${source}规定，“${matter}”的期限为${demand}${recheckMark(facts, language)}`;
  }
  const start = countedFrom === undefined ? '' : ` of “${countedFrom}”`;
  const demand = { 'at-most': `within ${length}${start}`, 'at-least': `for at least ${length}`, every: `at least once in ${length}` }[
    bound
  ];
  return `by ${source} “${matter}” is to be published ${demand}${recheckMark(facts, language)}`;
}

function recheckMark({ confidence }: ShortfallFacts, language: Language): string {
  if (confidence === 'certain') return '';
  return language === 'zh' ? '（据一般了解，待核实）' : ' (from general knowledge, to be rechecked)';
}
