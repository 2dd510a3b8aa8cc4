import { describeFix, describeLegal } from '../../model/advice.ts';
import { ELEMENT_NAMES } from '../../model/elements.ts';
import { SEVERITIES, type Finding, type RuleRecord, type Severity } from '../../model/finding.ts';
import { formatPlace } from '../../model/place.ts';
import type { Language, Sentence } from '../../model/words.ts';
import { SEVERITY_WORDS } from './words.ts';

/** Rules by id, to say what is expected and why. */
export type Rules = ReadonlyMap<string, Pick<RuleRecord, 'why'>>;

const REMEDY: Sentence<string> = { zh: (fix) => `建议${fix}`, en: (fix) => `Suggestion: ${fix}` };

/** More related places than this do not help anybody. */
const MOST_RELATED = 5;

/** What is wrong, with the other places that belong to it. */
export function describeWrong(finding: Finding): string {
  const related = finding.related.slice(0, MOST_RELATED).map(({ place, message }) => `· ${formatPlace(place)} ${message}`);
  return [finding.message, ...related].join('\n');
}

/** What the rule asks for and why, and the remedy where there is one. */
export function describeExpected({ ruleId, fix }: Finding, rules: Rules, language: Language): string {
  const why = rules.get(ruleId)?.why[language] ?? '';
  return [why, fix === undefined ? '' : REMEDY[language](describeFix(fix, language))].filter((part) => part !== '').join('\n');
}

export function describeSources({ legal }: Finding, language: Language): string {
  return legal.map((source) => describeLegal(source, language)).join(language === 'zh' ? '；\n' : ';\n');
}

export function describeElement({ element }: Finding, language: Language): string {
  return element === undefined ? '' : ELEMENT_NAMES[element][language];
}

/** The worst of the severities. */
export function worstOf(findings: readonly Finding[]): Severity {
  return SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity)) ?? 'info';
}

const NOTE: Sentence<{ readonly head: string; readonly wrong: string; readonly expected: string; readonly legal: string }> = {
  zh: ({ head, wrong, expected, legal }) => `【${head}】${wrong}\n要求：${expected}${legal === '' ? '' : `\n依据：${legal}`}`,
  en: ({ head, wrong, expected, legal }) => `[${head}] ${wrong}\nExpected: ${expected}${legal === '' ? '' : `\nLegal source: ${legal}`}`,
};

/** The text of a cell's note: all its findings, the worst first. */
export function writeNote(findings: readonly Finding[], rules: Rules, language: Language): string {
  const sorted = SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  return sorted
    .map((finding, index) => {
      const number = findings.length > 1 ? ` ${index + 1}/${findings.length}` : '';
      return NOTE[language]({
        head: SEVERITY_WORDS[finding.severity][language] + number,
        wrong: describeWrong(finding),
        expected: describeExpected(finding, rules, language),
        legal: describeSources(finding, language).replaceAll('\n', ''),
      });
    })
    .join('\n\n');
}

/** Whether a finding is about one cell, and not about the file: where no table was found, its place is only where one began to look. */
export function isAboutCell({ place, ruleId }: Finding): boolean {
  return place.kind === 'cell' && ruleId !== 'table-not-found';
}
