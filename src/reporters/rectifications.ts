import { ELEMENT_NAMES } from '../model/elements.ts';
import type { Finding, RuleRecord } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { CheckedDocument, Report } from '../model/report.ts';
import { keepWorst } from '../model/severity.ts';
import type { Language, Sentence } from '../model/words.ts';
import { describeFix, describeLegal, listRelated } from './advice.ts';
import { describePlace } from './place-text.ts';
import { toLine } from './printable.ts';
import { compareNames, nameBodies, nameDomain } from './statistics.ts';

/** One row of the rectification list 整改清单. All texts are single lines without control characters. */
export interface Rectification {
  /** From 1. */
  readonly number: number;
  readonly finding: Finding;
  readonly body: string;
  readonly file: string;
  readonly place: string;
  readonly domain: string;
  /** Category and name. */
  readonly item: string;
  readonly element: string;
  /** What is wrong, then the places that belong to it. */
  readonly wrong: readonly string[];
  /** How it may be mended, then why it has to be. */
  readonly expected: readonly string[];
  readonly legal: readonly string[];
}

export interface RectificationList {
  /** Sorted by responsible body, then in the report's order: file and place. */
  readonly rows: readonly Rectification[];
  /** How many findings are not listed; the worst are listed first. */
  readonly left: number;
}

/** A longer list is filled in by nobody, and office programs take minutes to open it. */
export const MOST_LISTED = 20_000;
const MOST_RELATED = 5;

const BODY_SEPARATOR: Readonly<Record<Language, string>> = { zh: '、', en: ', ' };

/** What is said of a list that had to be cut. */
export const LEFT_OUT: Sentence<number> = {
  zh: (count) =>
    `注意：问题过多，另有 ${count} 条未列入本清单（已优先列出较重的问题）。请分领域或分单位检查，或用 json 格式取得全部问题。统计数字包括全部问题。`,
  en: (count) =>
    `Note: too many findings; ${count} are not in this list, which has the worst. Check by domain or by body, or take the json format, which has them all. The statistics count all.`,
};

/** The findings as a list to be worked off. */
export function listRectifications(report: Report): RectificationList {
  const { language } = report;
  const rules = new Map(report.rules.map((rule) => [rule.id, rule]));
  const documents = new Map(report.files.map((file) => [file.path, file.documents]));
  const listed = keepWorst(report.findings, MOST_LISTED);
  const named = listed.map((finding) => ({ finding, body: nameBodies(finding, language).join(BODY_SEPARATOR[language]) }));
  const rank = ({ bodies }: Finding): number => (bodies.length === 0 ? 1 : 0);
  const sorted = named.toSorted((a, b) => rank(a.finding) - rank(b.finding) || compareNames(a.body, b.body));
  const rows = sorted.map(({ finding, body }, index) => {
    const document = documents.get(finding.file)?.[finding.document ?? -1];
    return toRectification(finding, { number: index + 1, body, document, rule: rules.get(finding.ruleId), language });
  });
  return { rows, left: report.findings.length - rows.length };
}

const LINE: Sentence<number> = { zh: (line) => `第 ${line} 行`, en: (line) => `line ${line}` };

/** A cell as Excel has it; of a text only the line, as its readers count no columns. */
function describeWhere(place: Place, language: Language): string {
  return place.kind === 'text' ? LINE[language](place.start.line) : describePlace(place);
}

interface Surroundings {
  readonly number: number;
  readonly body: string;
  readonly document: CheckedDocument | undefined;
  readonly rule: RuleRecord | undefined;
  readonly language: Language;
}

function toRectification(finding: Finding, { number, body, document, rule, language }: Surroundings): Rectification {
  const named = [finding.itemCategory, finding.itemName ?? finding.itemId].filter((part) => part !== undefined && part !== '');
  const fix = finding.fix === undefined ? [] : [describeFix(finding.fix, language)];
  const why = rule === undefined ? [] : [rule.why[language]];
  return {
    number,
    finding,
    body: toLine(body),
    file: toLine(finding.file),
    place: toLine(describeWhere(finding.place, language)),
    domain: toLine(nameDomain(document, language)),
    item: toLine([...new Set(named)].join(' › ')),
    element: finding.element === undefined ? '' : ELEMENT_NAMES[finding.element][language],
    wrong: [finding.message, ...listRelated(finding, MOST_RELATED, language)].map(toLine),
    expected: [...fix, ...why].map(toLine),
    legal: finding.legal.map((source) => toLine(describeLegal(source, language))),
  };
}
