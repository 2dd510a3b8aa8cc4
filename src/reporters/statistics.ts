import { addElements, countNoElement, type ElementCounts } from '../model/completeness.ts';
import type { RequiredElement } from '../model/elements.ts';
import { SEVERITIES, type Finding, type RuleRecord, type Severity } from '../model/finding.ts';
import type { CheckedDocument, Report } from '../model/report.ts';
import type { Language, Sentence, Words } from '../model/words.ts';
import { toLine } from './printable.ts';
import { groupBy } from './severity.ts';

/** What was checked and found under one heading: a domain, a body, a file. */
export interface StatisticsRow {
  /** One line without control characters. */
  readonly label: string;
  readonly items: number;
  /** Of them, those of standard catalogues: no other has the eight elements. */
  readonly standardItems: number;
  readonly tasks: number;
  readonly elements: ElementCounts;
  readonly found: Readonly<Record<Severity, number>>;
}

/** How often one rule found something. `rule` is absent where the report does not list it. */
export interface KindRow {
  readonly ruleId: string;
  readonly rule?: RuleRecord | undefined;
  readonly severity: Severity;
  readonly count: number;
  readonly files: number;
}

/** A report in numbers. Domains and files divide it; an item of two bodies counts for both. */
export interface Statistics {
  readonly domains: readonly StatisticsRow[];
  /** Sorted by name; what names no body comes last. */
  readonly bodies: readonly StatisticsRow[];
  readonly files: readonly StatisticsRow[];
  readonly total: StatisticsRow;
  /** The worst first, then the most frequent. */
  readonly kinds: readonly KindRow[];
}

/** A table longer than this is not read; what is left out is added up in its last row. */
const MOST_ROWS = 5000;

const NO_DOMAIN: Words = { zh: '（未注明领域）', en: '(no domain stated)' };
const NO_DOCUMENT: Words = { zh: '（未能读出目录）', en: '(no catalogue could be read)' };
const KINDS: Readonly<Record<Exclude<CheckedDocument['kind'], 'catalogue'>, Words>> = {
  'task-table': { zh: '任务分解表', en: 'Task-breakdown tables' },
  'village-list': { zh: '村（居）务公开', en: 'Village lists' },
  'domain-list': { zh: '领域清单', en: 'Lists of domains' },
  'unit-roster': { zh: '单位名册', en: 'Lists of units' },
  mapping: { zh: '表格对应说明', en: 'Mappings of tables' },
  vocabulary: { zh: '词库', en: 'Vocabularies' },
  suppressions: { zh: '豁免文件', en: 'Suppression files' },
  baseline: { zh: '基线', en: 'Baselines' },
  matches: { zh: '对应关系', en: 'Matches' },
  'accepted-changes': { zh: '已认可的变化', en: 'Accepted changes' },
  'task-progress': { zh: '任务进度', en: 'Task progress' },
  config: { zh: '配置文件', en: 'Configuration' },
};
const TOTAL: Words = { zh: '合计', en: 'Total' };
const REST: Sentence<number> = { zh: (count) => `其余 ${count} 行合计`, en: (count) => `${count} further rows together` };

/** What stands in the place of a body where none is named. */
const NO_BODY: Words = { zh: '（未写明）', en: '(not named)' };
/** The same where the finding is about no item. */
const WHOLE_FILE: Words = { zh: '（整份文件）', en: '(whole file)' };

/** What a domain is called; documents that have none go by their kind. */
export function nameDomain(document: CheckedDocument | undefined, language: Language): string {
  if (document === undefined) return NO_DOCUMENT[language];
  if (document.kind !== 'catalogue') return KINDS[document.kind][language];
  return document.domain?.name[language] ?? NO_DOMAIN[language];
}

/** The bodies a finding is counted for: those it names, or the heading for what names none. */
export function nameBodies(finding: Finding, language: Language): readonly string[] {
  if (finding.bodies.length > 0) return finding.bodies;
  const aboutItem = [finding.itemId, finding.itemName, finding.itemCategory].some((part) => part !== undefined);
  return [(aboutItem ? NO_BODY : WHOLE_FILE)[language]];
}

/** Made when first asked for: loading its tables takes a quarter of the time to start. */
let collator: Intl.Collator | undefined;

/** Pinyin for Chinese names; code order where a comparison would leave the order open. */
export function compareNames(a: string, b: string): number {
  collator ??= new Intl.Collator('zh-CN');
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

interface Tally extends StatisticsRow {
  items: number;
  standardItems: number;
  tasks: number;
  readonly elements: Record<RequiredElement, number>;
  readonly found: Record<Severity, number>;
}

function startTally(label: string): Tally {
  return {
    label: toLine(label),
    items: 0,
    standardItems: 0,
    tasks: 0,
    elements: countNoElement(),
    found: { error: 0, warning: 0, info: 0 },
  };
}

function addTo(tally: Tally, { items, tasks, elements }: Counts, isStandard: boolean): void {
  tally.items += items;
  if (isStandard) tally.standardItems += items;
  tally.tasks += tasks;
  addElements(tally.elements, elements);
}

type Counts = Pick<StatisticsRow, 'items' | 'tasks' | 'elements'>;

/** Rows by label, each begun when it is first asked for. */
function startTable(): { readonly rows: Map<string, Tally>; readonly at: (label: string) => Tally } {
  const rows = new Map<string, Tally>();
  return {
    rows,
    at(label) {
      const tally = rows.get(label) ?? startTally(label);
      rows.set(label, tally);
      return tally;
    },
  };
}

/** Adds a report up in all the ways its readers ask for. */
export function countStatistics(report: Report): Statistics {
  const { language } = report;
  const domains = startTable();
  const bodies = startTable();
  const files = startTable();
  const total = startTally(TOTAL[language]);
  const documents = new Map(report.files.map((file) => [file.path, file.documents]));
  for (const file of report.files) {
    files.at(file.path);
    for (const document of file.documents) {
      for (const tally of [domains.at(nameDomain(document, language)), files.at(file.path), total])
        addTo(tally, document, document.kind === 'catalogue');
      for (const body of document.bodies) addTo(bodies.at(body.name ?? NO_BODY[language]), body, document.kind === 'catalogue');
    }
  }
  for (const finding of report.findings) {
    const document = documents.get(finding.file)?.[finding.document ?? -1];
    const labels = nameBodies(finding, language).map((name) => bodies.at(name));
    for (const tally of [domains.at(nameDomain(document, language)), files.at(finding.file), total, ...labels]) {
      tally.found[finding.severity] += 1;
    }
  }
  return {
    domains: limitRows([...domains.rows.values()], language),
    bodies: limitRows(sortBodies([...bodies.rows.values()]), language),
    files: limitRows([...files.rows.values()], language),
    total,
    kinds: countKinds(report),
  };
}

function sortBodies(rows: readonly Tally[]): Tally[] {
  const last = ({ label }: Tally): number =>
    Object.values(WHOLE_FILE).includes(label) ? 2 : Object.values(NO_BODY).includes(label) ? 1 : 0;
  return rows.toSorted((a, b) => last(a) - last(b) || compareNames(a.label, b.label));
}

function limitRows(rows: readonly Tally[], language: Language): readonly StatisticsRow[] {
  if (rows.length <= MOST_ROWS) return rows;
  const rest = rows.slice(MOST_ROWS - 1);
  const together = startTally(REST[language](rest.length));
  for (const row of rest) {
    addTo(together, row, false);
    together.standardItems += row.standardItems;
    for (const severity of SEVERITIES) together.found[severity] += row.found[severity];
  }
  return [...rows.slice(0, MOST_ROWS - 1), together];
}

function countKinds(report: Report): KindRow[] {
  const rules = new Map(report.rules.map((rule) => [rule.id, rule]));
  const rows = [...groupBy(report.findings, ({ ruleId, severity }) => `${ruleId} ${severity}`).values()].flatMap((findings): KindRow[] => {
    const [first] = findings;
    if (first === undefined) return [];
    const files = new Set(findings.map(({ file }) => file)).size;
    return [{ ruleId: first.ruleId, rule: rules.get(first.ruleId), severity: first.severity, count: findings.length, files }];
  });
  return rows.toSorted(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.count - a.count || (a.ruleId < b.ruleId ? -1 : 1),
  );
}

/** The share of standard items that have an element, from 0 to 1; nothing where there is none. */
export function shareOf(row: StatisticsRow, element: RequiredElement): number | undefined {
  return row.standardItems === 0 ? undefined : row.elements[element] / row.standardItems;
}

/** A share in per cent; never 100% where something is lacking. */
export function describeShare(share: number): string {
  return `${share < 1 ? Math.min(99.9, Math.round(share * 1000) / 10) : 100}%`;
}
