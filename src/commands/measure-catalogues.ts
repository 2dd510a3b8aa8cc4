import type { Catalogue } from '../model/catalogue.ts';
import type { Coverage } from '../model/coverage.ts';
import type { DomainList } from '../model/domain-list.ts';
import type { Day } from '../model/phrases.ts';
import type { Language } from '../model/words.ts';
import { makeLaw, type Extension } from '../vocabularies/index.ts';
import { heedDomainList } from './domain-lists.ts';
import { makeCoverage } from './make-coverage.ts';

/** By what catalogues are measured. */
export interface MeasuringSettings {
  /** Of messages and notices. */
  readonly language: Language;
  /** The day on which acts and organs are judged. */
  readonly asOf: Day;
  /** The least share of what is demanded that must be covered, in per cent. */
  readonly failUnder?: number | undefined;
  /** What the sides are called in reports. */
  readonly names?: readonly [mine: string, standard: string] | undefined;
  /** What does not apply, and why: as `readDomainList` gives it. */
  readonly domains?: DomainList | undefined;
  /** What users add to the vocabularies. */
  readonly vocabularies?: readonly Extension[] | undefined;
}

/**
 * Measures catalogues by a standard, as `readCatalogue` gives both: of each item that the standard demands, whether it is there, whether
 * it is worth less (a longer deadline, fewer channels, a narrower audience, elements or acts that lack), and what was copied without being
 * adapted. Where the standard is a reference, what it is not sure of never counts.
 */
export function measureCatalogues(
  mine: readonly Catalogue[],
  standard: readonly Catalogue[],
  { language, asOf, failUnder, names = ['mine', 'standard'], domains, vocabularies = [] }: MeasuringSettings,
): Coverage {
  const side = (name: string, catalogues: readonly Catalogue[]) => ({
    name,
    files: new Set(catalogues.map(({ source }) => source.file)).size,
    catalogues,
  });
  const law = makeLaw(vocabularies);
  const isWanted = (): boolean => true;
  const { exemptions, notices } = heedDomainList(domains, { mine, standard }, { law, language, isWanted });
  return makeCoverage(side(names[0], mine), side(names[1], standard), {
    law,
    asOf,
    language,
    failUnder,
    exemptions,
    isWanted,
    notices: () => notices,
    durationMs: () => 0,
  });
}
