import { makeCoverage, type CoverageSettings } from '../../src/commands/make-coverage.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import type { Coverage, CoverageItem } from '../../src/model/coverage.ts';
import type { Facts } from '../../src/model/finding.ts';
import { REFERENCE_FIELDS, type Confidence, type ReferenceField } from '../../src/model/reference.ts';
import { AS_OF, LAW, readDocuments } from './comparison.ts';
import { CLEAN_ITEM } from './document.ts';

/** A catalogue with these items, each with the fields that are not those of a clean one; ids, where none is given, are left out. */
export function catalogueOf(items: readonly Facts[], overrides: Facts = {}): Facts {
  return {
    kind: 'catalogue',
    id: 'qingyuan-social-assistance',
    title: '清源县社会救助领域基层政务公开标准目录',
    domain: 'social-assistance',
    place: { name: '清源县', level: 'county' },
    items: items.map((item) => ({ ...CLEAN_ITEM, id: undefined, ...item })),
    ...overrides,
  };
}

/** The same as a reference: no place's, and as sure as is said; of all else it is sure by law. */
export function referenceOf(
  items: readonly (Facts & { readonly unsure?: readonly ReferenceField[]; readonly otherNames?: readonly string[] })[],
  overrides: Facts = {},
): Facts {
  return {
    ...catalogueOf(
      items.map(({ unsure = [], otherNames, ...item }) => ({
        subject: ['县级人民政府民政部门'],
        ...item,
        reference: { ...supportOf(unsure), otherNames },
      })),
      { reference: { asOf: '2026-11-01', sources: [] }, ...overrides },
    ),
    place: undefined,
  };
}

function supportOf(unsure: readonly ReferenceField[]): Facts {
  const sureness = (field: ReferenceField): Confidence => (unsure.includes(field) ? 'general' : 'law');
  return { confidence: Object.fromEntries(REFERENCE_FIELDS.map((field) => [field, sureness(field)])) };
}

function readCatalogues(documents: readonly Facts[]): readonly Catalogue[] {
  return readDocuments(documents).filter((document): document is Catalogue => document.kind === 'catalogue');
}

/** Measures catalogues written as objects. */
export function measure(mine: readonly Facts[], standard: readonly Facts[], settings: Partial<CoverageSettings> = {}): Coverage {
  const side = (name: string, documents: readonly Facts[]) => ({ name, files: documents.length, catalogues: readCatalogues(documents) });
  return makeCoverage(side('mine', mine), side('standard', standard), {
    law: LAW,
    asOf: AS_OF,
    language: 'zh',
    exemptions: { ofDomain: () => undefined, ofItem: () => undefined },
    isWanted: () => true,
    notices: () => [],
    durationMs: () => 0,
    ...settings,
  });
}

/** All items of a measurement: what became of each, and in what it falls short. */
export function outcomes({ places }: Coverage): readonly (readonly [name: string, state: CoverageItem['state'], ...messages: string[]])[] {
  return places
    .flatMap(({ domains }) => domains.flatMap(({ items }) => items))
    .map(({ state, standard, mine, shortfalls }) => [
      (standard ?? mine[0])?.name ?? '',
      state,
      ...shortfalls.map(({ message }) => message),
    ]);
}
