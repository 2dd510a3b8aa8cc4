import { hash } from 'node:crypto';

import type { Coverage, CoverageDomain, CoverageItem, CoveragePlace } from '../model/coverage.ts';
import type { Finding, RuleRecord, Severity } from '../model/finding.ts';
import type { Place, Span } from '../model/place.ts';
import type { CheckedFile, Report } from '../model/report.ts';
import type { Language, Sentence, Words } from '../model/words.ts';
import { describePossibly, nameItem } from '../reporters/coverage/item-texts.ts';
import { joinShortfalls } from '../reporters/coverage/join-shortfalls.ts';
import { tellCoverage } from '../reporters/coverage/summary.ts';
import { STANDARD_CATALOGUES } from '../vocabularies/legal.ts';

type CoverageRule = Pick<RuleRecord, 'id' | 'what' | 'why'>;

const RULES = {
  missing: {
    id: 'coverage-missing',
    what: { zh: '标准中的事项，本地目录没有。', en: 'An item of the standard is not in the catalogue.' },
    why: {
      zh: '标准要求公开的事项，目录不列，公众就无从要求，考核时记为缺项。',
      en: 'What the standard demands and the catalogue does not list nobody can ask for; evaluators count it as missing.',
    },
  },
  weaker: {
    id: 'coverage-weaker',
    what: {
      zh: '事项弱于标准：时限更长，或内容、依据、渠道、对象、层级有缺。',
      en: 'An item is weaker than the standard: a longer deadline, less content, fewer acts, channels, readers or levels.',
    },
    why: { zh: '下级目录可以细化标准，不可以降低标准。', en: 'A catalogue may add to the standard and must not fall short of it.' },
  },
  copied: {
    id: 'coverage-copied',
    what: {
      zh: '事项照搬标准，留有空位或统称的主体。',
      en: 'An item was copied from the standard, with a blank or a body of no place left in.',
    },
    why: { zh: '没有换成本地的单位和内容，公众不知道该找谁。', en: 'Where the body of the place is not named, nobody knows whom to ask.' },
  },
} as const satisfies Readonly<Record<string, CoverageRule>>;

const MISSING: Sentence<{ item: string; possibly: string | undefined }> = {
  zh: ({ item, possibly }) => `缺事项“${item}”${possibly === undefined ? '' : `；${possibly}`}`,
  en: ({ item, possibly }) => `The item ${item} is missing${possibly === undefined ? '' : `; ${possibly}`}`,
};
const ABSENT: Sentence<{ domain: string; place: string; items: number }> = {
  zh: ({ domain, place, items }) => `${place}没有“${domain}”领域的目录，共缺 ${items} 个事项`,
  en: ({ domain, place, items }) => `${place} has no catalogue of ${domain}: ${items} ${items === 1 ? 'item is' : 'items are'} missing`,
};
const WEAKER: Sentence<string> = { zh: (texts) => `弱于标准：${texts}`, en: (texts) => `Weaker than the standard: ${texts}` };
const COPIED: Sentence<string> = { zh: (texts) => `照搬未改：${texts}`, en: (texts) => `Copied and not adapted: ${texts}` };
/** These formats have no place for what is said of a whole report. */
const RECONSTRUCTED: Words = { zh: '（标准是重建的参照，非正式文本）', en: ' (by the reference, a reconstruction and no official text)' };
const HERE: Sentence<string | undefined> = { zh: (name) => name ?? '本地', en: (name) => name ?? 'The place' };

/**
 * A measurement as a report on the user's own files, for the formats that are read by other programs. What is missing is an error where
 * the gate failed; what is weaker too where nothing is missing, so that these formats and the exit code agree. A domain without a
 * catalogue is one finding, in the first file of its place.
 */
export function lowerCoverage(coverage: Coverage): Report {
  const { tool, language, asOf, vocabularies, gate, standard, mine } = coverage;
  const findings = makeFindings(
    coverage.places.flatMap((place) => sightPlace(place, language)),
    coverage,
  );
  const files = listFiles(coverage);
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    tool,
    language,
    asOf,
    paths: [mine.name, standard.name],
    vocabularies,
    summary: {
      files: mine.files,
      items: mine.items,
      tasks: 0,
      taskRows: 0,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      suppressed: { comment: 0, file: 0, baseline: 0 },
      skipped: 0,
      rules: Object.keys(RULES).length,
      durationMs: coverage.durationMs,
    },
    gate: { failOn: gate.failUnder === undefined ? 'never' : 'error', passed: gate.passed },
    notRun: [],
    skipped: [],
    files,
    rules: listRules(coverage),
    switchedOff: [],
    findings,
    suppressed: [],
    conclusion: [...coverage.notices, ...tellCoverage(coverage)].join(' '),
  };
}

function severityOf(rule: keyof typeof RULES, { gate, figures }: Coverage): Severity {
  if (rule === 'copied') return 'info';
  const fails = !gate.passed && (rule === 'missing' || figures.missing === 0);
  return fails ? 'error' : 'warning';
}

function listRules(coverage: Coverage): readonly RuleRecord[] {
  return (['copied', 'missing', 'weaker'] as const).map((name) => {
    const { id, what, why } = RULES[name];
    return { id, severity: severityOf(name, coverage), fix: 'none', about: 'catalogue', what, why, legal: [STANDARD_CATALOGUES] };
  });
}

const FIRST: Place = { kind: 'text', start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };

/** A finding before it is one: what it is about, where it stands, and its facts, by which it is known again. */
interface Sighting {
  readonly rule: keyof typeof RULES;
  readonly span: Span;
  readonly message: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly item?: CoverageItem | undefined;
}

function sightPlace(place: CoveragePlace, language: Language): readonly Sighting[] {
  // A place is known by a file of its own.
  const [file] = place.domains.flatMap(({ mine }) => mine);
  if (file === undefined) return [];
  return place.domains.flatMap((domain) =>
    domain.state === 'missing' ? sightAbsent(domain, place, file, language) : sightDomain(domain, place, file, language),
  );
}

function sightAbsent(
  { name, figures, items }: CoverageDomain,
  place: CoveragePlace,
  file: string,
  language: Language,
): readonly Sighting[] {
  const { missing } = figures;
  if (missing === 0) return [];
  const message = ABSENT[language]({ domain: name[language], place: HERE[language](place.name), items: missing });
  const names = items.filter(({ state }) => state === 'missing').map((item) => nameItem(item, language));
  return [{ rule: 'missing', span: { file, place: FIRST }, message, data: { place: place.name ?? null, domain: name.zh, items: names } }];
}

function sightDomain({ name, mine, items }: CoverageDomain, place: CoveragePlace, file: string, language: Language): readonly Sighting[] {
  // What is missing stands behind what stands before it in the standard, or else where the catalogue begins.
  let span: Span = { file: mine[0] ?? file, place: FIRST };
  return items.flatMap((item) => {
    [span = span] = item.mine;
    return sightItem(item, span, { place: place.name ?? null, domain: name.zh }, language);
  });
}

function sightItem(item: CoverageItem, span: Span, around: Sighting['data'], language: Language): readonly Sighting[] {
  const { state, shortfalls, leftovers } = item;
  const data = { ...around, item: identify(item) };
  const found: Sighting[] = [];
  if (state === 'missing') {
    const message = MISSING[language]({ item: nameItem(item, language), possibly: describePossibly(item, language) });
    found.push({ rule: 'missing', span, message, data, item });
  }
  if (state === 'weaker') {
    const short = shortfalls.map(({ element, standard }) => [element, standard ?? null]);
    const message = WEAKER[language](joinShortfalls(shortfalls, language).join(language === 'zh' ? '；' : '; '));
    found.push({ rule: 'weaker', span, message, data: { ...data, short }, item });
  }
  if (leftovers.length > 0) {
    const message = COPIED[language](leftovers.join(language === 'zh' ? '、' : ', '));
    found.push({ rule: 'copied', span, message, data: { ...data, left: leftovers }, item });
  }
  return found;
}

/** An item as the standard has it, whatever it is called here. */
function identify({ standard }: CoverageItem): unknown {
  return standard?.id ?? [standard?.category ?? null, standard?.name ?? null];
}

/** Findings in the order of the files. Those of items that nothing tells apart are numbered through. */
function makeFindings(sightings: readonly Sighting[], coverage: Coverage): readonly Finding[] {
  const seen = new Map<string, number>();
  const caveat = coverage.standard.reference === undefined ? '' : RECONSTRUCTED[coverage.language];
  const findings = sightings.map(({ rule, span, message, data, item }): Finding => {
    const facts = JSON.stringify([RULES[rule].id, data]);
    const count = (seen.get(facts) ?? 0) + 1;
    seen.set(facts, count);
    return {
      file: span.file,
      place: span.place,
      ruleId: RULES[rule].id,
      severity: severityOf(rule, coverage),
      // Copying shows by itself; the rest is measured by the standard.
      message: rule === 'copied' ? message : message + caveat,
      ...describeOwner(item),
      data,
      related: [],
      legal: [STANDARD_CATALOGUES],
      fingerprint: hash('sha256', count === 1 ? facts : `${facts}#${count}`).slice(0, 16),
    };
  });
  return findings.toSorted(compareSpans);
}

/** The item as it is called here; where it is not there, as the standard calls it. */
function describeOwner(item: CoverageItem | undefined): Pick<Finding, 'itemId' | 'itemName' | 'itemCategory' | 'bodies'> {
  const side = item?.mine[0] ?? item?.standard;
  return { itemId: side?.id, itemName: side?.name, itemCategory: side?.category, bodies: item?.bodies ?? [] };
}

/** The user's files, in the order of the places and domains. */
function listFiles({ places }: Coverage): readonly CheckedFile[] {
  const items = new Map<string, number>();
  for (const { domains } of places) {
    for (const domain of domains) {
      for (const file of domain.mine) items.set(file, items.get(file) ?? 0);
      for (const { file } of new Set(domain.items.flatMap(({ mine }) => mine))) items.set(file, (items.get(file) ?? 0) + 1);
    }
  }
  return [...items].map(([path, count]) => ({
    path,
    read: true,
    kinds: ['catalogue'],
    items: count,
    tasks: 0,
    taskRows: 0,
    documents: [],
  }));
}

/** By file, then by place, in the order of reading. */
function compareSpans(a: Span, b: Span): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  const [one, other] = [pointOf(a.place), pointOf(b.place)];
  return one[0] - other[0] || one[1] - other[1];
}

function pointOf(place: Place): readonly [number, number] {
  return place.kind === 'text' ? [place.start.line, place.start.column] : [place.row, place.column];
}
