import { addFigures } from '../coverage/figures.ts';
import type { Exemptions } from '../coverage/compare-domain.ts';
import type { Placed } from '../coverage/pair-items.ts';
import { measureCoverage } from '../coverage/measure-coverage.ts';
import type { Declared } from '../matching/matching.ts';
import type { Catalogue, Item } from '../model/catalogue.ts';
import { shareCovered, type Coverage, type CoverageStandard } from '../model/coverage.ts';
import type { Day } from '../model/phrases.ts';
import type { Confidence } from '../model/reference.ts';
import type { Language } from '../model/words.ts';
import type { AnyRule, Standards, WordedSighting } from '../rules/define.ts';
import { rules } from '../rules/index.generated.ts';
import { VOCABULARIES, type Law } from '../vocabularies/index.ts';
import { findShortfalls } from './coverage-shortfalls.ts';
import { VERSION } from './version.generated.ts';

/** One side of a measurement, read. */
export interface MeasuredSide {
  /** As the user named it. */
  readonly name: string;
  readonly files: number;
  readonly catalogues: readonly Catalogue[];
}

export interface CoverageSettings {
  readonly law: Law;
  readonly asOf: Day;
  readonly language: Language;
  readonly exemptions: Exemptions;
  /** Whether a domain is to be looked at, by its id or else its name. */
  readonly isWanted: (domain: string) => boolean;
  /** The least share of what is demanded that must be covered, in per cent. */
  readonly failUnder?: number | undefined;
  readonly declare?: ((standard: readonly Placed[], mine: readonly Placed[]) => Declared) | undefined;
  /** Asked for when everything has been measured, which may add to them. */
  readonly notices: () => readonly string[];
  /** Milliseconds since the run began. */
  readonly durationMs: () => number;
}

/** Measures catalogues by a standard and says everything that a report needs. */
export function makeCoverage(mine: MeasuredSide, standard: MeasuredSide, settings: CoverageSettings): Coverage {
  const { law, asOf, language, failUnder } = settings;
  const leftovers = findLeftovers(mine.catalogues, settings);
  const { places, contradicted } = measureCoverage(mine.catalogues, standard.catalogues, {
    law,
    exemptions: settings.exemptions,
    isWanted: settings.isWanted,
    findShortfalls: (demanded, found) => findShortfalls(demanded, found, { law, asOf, language }),
    findLeftovers: (item) => leftovers.get(item) ?? [],
    declare: settings.declare,
  });
  const figures = addFigures(places.map((place) => place.figures));
  const share = shareCovered(figures);
  return {
    tool: { name: 'openness-catalogue', version: VERSION },
    language,
    asOf,
    vocabularies: { version: VOCABULARIES.version, asOf: VOCABULARIES.asOf },
    standard: describeStandard(standard),
    mine: { name: mine.name, files: mine.files, items: countItems(mine) },
    places,
    figures,
    gate: { failUnder, passed: failUnder === undefined || (share !== undefined && share * 100 >= failUnder) },
    notices: [...settings.notices(), ...contradicted.map(({ place = '', domain }) => CONTRADICTED[language](place, domain[language]))],
    durationMs: Math.round(settings.durationMs()),
  };
}

const CONTRADICTED: Readonly<Record<Language, (place: string, domain: string) => string>> = {
  zh: (place, domain) => `${place}的领域清单说“${domain}”不适用，却有这个领域的目录；已照常衡量`,
  en: (place, domain) =>
    `The list of domains of ${place} says that ${domain} does not apply, and yet there is a catalogue of it; it was measured`,
};

function countItems({ catalogues }: MeasuredSide): number {
  return catalogues.reduce((sum, { items }) => sum + items.length, 0);
}

function describeStandard(side: MeasuredSide): CoverageStandard {
  const { name, files, catalogues } = side;
  const references = catalogues.filter(({ reference }) => reference !== undefined);
  const items = references.flatMap((catalogue) => catalogue.items);
  const count = (confidence: Confidence): number => items.filter(({ support }) => support?.confidence.item?.value === confidence).length;
  const [asOf] = references.flatMap(({ reference }) => reference?.asOf?.value ?? []).toSorted();
  return {
    name,
    files,
    items: countItems(side),
    reference:
      references.length === 0 ? undefined : { asOf, confidence: { law: count('law'), seen: count('seen'), general: count('general') } },
  };
}

/** The rules that tell that a template was copied and not filled in, with the fact that says what is left of it. */
const COPIED: ReadonlyMap<string, string> = new Map([
  ['placeholder-left', 'text'],
  ['subject-generic', 'subject'],
  ['subject-placeholder', 'subject'],
]);

/** What is left of a template in each item. */
function findLeftovers(catalogues: readonly Catalogue[], { law, asOf }: CoverageSettings): ReadonlyMap<Item, readonly string[]> {
  const left = new Map<Item, string[]>();
  for (const catalogue of catalogues) {
    const items = new Map(catalogue.items.map((item) => [item.at, item]));
    for (const rule of rules) {
      const fact = COPIED.get(rule.id);
      if (fact === undefined) continue;
      for (const { owner, data } of sightIn(rule, catalogue, { law, asOf })) {
        const item = owner && items.get(owner.at);
        if (item === undefined) continue;
        const texts = left.get(item) ?? [];
        texts.push(String(data[fact]));
        left.set(item, texts);
      }
    }
  }
  return left;
}

function sightIn(rule: AnyRule, catalogue: Catalogue, standards: Standards): Iterable<WordedSighting> {
  if (rule.about === 'catalogue') return rule.sight({ catalogue, ...standards });
  if (rule.about === 'table') return rule.sight({ document: catalogue });
  throw new Error(`${rule.id} judges no catalogue by itself`);
}
