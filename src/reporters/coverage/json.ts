import type { EntrySide } from '../../model/change.ts';
import type { CoverageDocument } from '../../model/coverage.generated.ts';
import {
  shareCovered,
  type Coverage,
  type CoverageDomain,
  type CoverageFigures,
  type CoverageItem,
  type CoveragePlace,
  type Shortfall,
} from '../../model/coverage.ts';
import type { Language } from '../../model/words.ts';
import { toPlaceOutput } from '../json-parts.ts';
import type { CoverageTextReporter } from './define.ts';
import { describeReconstruction } from './summary.ts';

/** The whole output. Its schema is `schemas/coverage.schema.json`. */
export type CoverageOutput = CoverageDocument;

type PlaceOutput = CoverageOutput['places'][number];
type DomainOutput = PlaceOutput['domains'][number];
type ItemOutput = DomainOutput['items'][number];
type EntryOutput = ItemOutput['mine'][number];
type ShortfallOutput = ItemOutput['shortfalls'][number];

function toEntryOutput({ file, place, id, category, name, number }: EntrySide): EntryOutput {
  return { file, place: toPlaceOutput(place), id: id ?? null, category: category ?? null, name: name ?? null, number: number ?? null };
}

function toShortfallOutput({ element, message, standard, mine, confidence }: Shortfall): ShortfallOutput {
  return { element, message, standard: standard ?? null, mine: mine ?? null, confidence: confidence ?? null };
}

function toItemOutput(item: CoverageItem): ItemOutput {
  const { state, standard, mine, match, possibly, levels, levelsLacking, bodies, shortfalls, doubtful, confidence, reason, leftovers } =
    item;
  return {
    state,
    standard: standard === undefined ? null : toEntryOutput(standard),
    mine: mine.map(toEntryOutput),
    match: match === undefined ? null : { by: match.by, likeness: match.likeness },
    possibly: possibly === undefined ? null : { ...toEntryOutput(possibly), likeness: possibly.likeness },
    levels: [...levels],
    levelsLacking: [...levelsLacking],
    bodies: [...bodies],
    shortfalls: shortfalls.map(toShortfallOutput),
    doubtful: doubtful.map(toShortfallOutput),
    confidence: confidence ?? null,
    reason: reason ?? null,
    leftovers: [...leftovers],
  };
}

function toFiguresOutput(figures: CoverageFigures): CoverageOutput['figures'] {
  const { demanded, covered, weaker, missing, unsure, notApplicable, own, adapted, copied } = figures;
  return { demanded, covered, weaker, missing, unsure, notApplicable, own, adapted, copied, share: shareCovered(figures) ?? null };
}

function toDomainHead({ name, state, reason, standard, mine, figures }: CoverageDomain, language: Language): Omit<DomainOutput, 'items'> {
  return {
    name: name[language],
    state,
    reason: reason ?? null,
    standard: [...standard],
    mine: [...mine],
    figures: toFiguresOutput(figures),
  };
}

function toPlaceHead({ name, level, figures, levels, bodies }: CoveragePlace): Omit<PlaceOutput, 'domains'> {
  return {
    name: name ?? null,
    level: level ?? null,
    figures: toFiguresOutput(figures),
    levels: levels.map(({ level: at, covered, weaker, missing }) => ({ level: at, covered, weaker, missing })),
    bodies: bodies.map(({ body, covered, weaker, missing, own }) => ({ body, covered, weaker, missing, own })),
  };
}

/** The head of the output: every member but the places, in the order they are written. */
function toHead(coverage: Coverage): Omit<CoverageOutput, 'places'> {
  const { tool, asOf, vocabularies, standard, mine, figures, gate, notices, durationMs } = coverage;
  const { reference } = standard;
  return {
    schemaVersion: 1,
    tool: { name: tool.name, version: tool.version },
    asOf,
    vocabularies: { version: vocabularies.version, asOf: vocabularies.asOf },
    standard: {
      name: standard.name,
      files: standard.files,
      items: standard.items,
      reference:
        reference === undefined
          ? null
          : {
              asOf: reference.asOf ?? null,
              confidence: { ...reference.confidence },
              statement: describeReconstruction(coverage) ?? '',
            },
    },
    mine: { name: mine.name, files: mine.files, items: mine.items },
    figures: toFiguresOutput(figures),
    gate: { failUnder: gate.failUnder ?? null, passed: gate.passed },
    notices: [...notices],
    durationMs,
  };
}

/** A JSON object on one line whose last member is a list of texts, each on a line of its own. */
function writeWithList(head: object, name: string, lines: readonly string[], indent: string): string {
  const list = lines.map((line) => `\n${indent}  ${line}`).join(',');
  return `${JSON.stringify(head).slice(0, -1)},"${name}":[${list}${lines.length > 0 ? `\n${indent}` : ''}]}`;
}

function writePlace(place: CoveragePlace, language: Language): string {
  const domains = place.domains.map((domain) =>
    writeWithList(
      toDomainHead(domain, language),
      'items',
      domain.items.map((item) => JSON.stringify(toItemOutput(item))),
      '      ',
    ),
  );
  return writeWithList(toPlaceHead(place), 'domains', domains, '    ');
}

/** For programs: the head indented, then one item per line. */
export const reporter: CoverageTextReporter = {
  name: 'json',
  summary: { zh: '供程序读取，内容完整', en: 'for programs: everything, nothing left out' },
  render(coverage) {
    const head = JSON.stringify(toHead(coverage), null, 2).slice(0, -'\n}'.length);
    const places = coverage.places.map((place) => `\n    ${writePlace(place, coverage.language)}`);
    return `${head},\n  "places": [${places.join(',')}${places.length > 0 ? '\n  ' : ''}]\n}\n`;
  },
};
