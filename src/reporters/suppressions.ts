import type { Finding } from '../model/finding.ts';
import { writeJson } from '../model/yaml-json.ts';
import type { Language, Words } from '../model/words.ts';
import type { TextReporter } from './define.ts';
import { describePlace } from './place-text.ts';
import { toLine } from './printable.ts';
import { groupBy } from './severity.ts';

const HEAD: Words = {
  zh: '# 待选的豁免：把需要的条目放进 catalogue.suppressions.yaml，逐条写明理由，其余删去。',
  en: '# Suppressions to choose from: put those that you need into catalogue.suppressions.yaml, give each a reason, drop the rest.',
};

function writeItem({ itemId, itemCategory, itemName }: Finding): string[] {
  const parts = Object.entries({ id: itemId, category: itemCategory, name: itemName }).flatMap(([key, text]) =>
    text === undefined ? [] : [`${key}: ${writeJson(text)}`],
  );
  return parts.length === 0 ? [] : [`    item: { ${parts.join(', ')} }`];
}

function writeEntry(finding: Finding): string[] {
  const { ruleId, file, place, message, fingerprint, element } = finding;
  return [
    `  # ${toLine(`${describePlace(place)}: ${message}`)}`,
    `  - rule: ${ruleId}`,
    `    file: ${writeJson(file)}`,
    ...writeItem(finding),
    ...(element === undefined ? [] : [`    element: ${element}`]),
    `    fingerprint: "${fingerprint}"`,
    '    reason: ""',
  ];
}

/** Findings that are one and the same but for their place share an entry. */
function sameness({ ruleId, file, itemId, itemCategory, itemName, element, data }: Finding): string {
  return JSON.stringify([ruleId, file, itemId, itemCategory, itemName, element, data]);
}

const NOT_ACCEPTED: Words = { zh: '不能豁免：', en: 'cannot be suppressed: ' };

/** What nobody can suppress is told as a comment: a list without it would look as if there were nothing. */
function writeNotAccepted({ file, place, message }: Finding, language: Language): string {
  return `# ${toLine(`${NOT_ACCEPTED[language]}${file}:${describePlace(place)}: ${message}`)}`;
}

function render(findings: readonly Finding[], others: readonly Finding[], language: Language): string {
  const told = others.map((finding) => writeNotAccepted(finding, language));
  const lines = [...groupBy(findings, sameness).values()].flatMap(([first]) => (first === undefined ? [] : writeEntry(first)));
  return [HEAD[language], ...told, 'kind: suppressions', lines.length === 0 ? 'entries: []' : 'entries:', ...lines, ''].join('\n');
}

/** For whoever accepts a finding: an entry of the suppression file for each, which wants nothing but a reason. */
export const reporter: TextReporter = {
  name: 'suppressions',
  summary: { zh: '供写入豁免文件：每个问题一条，只差理由', en: 'entries for the suppression file; each wants a reason' },
  render(report) {
    const fixed = new Set(
      report.rules.filter(({ about }) => about === 'input' || about === 'run' || about === 'suppression').map(({ id }) => id),
    );
    return render(
      report.findings.filter(({ ruleId }) => !fixed.has(ruleId)),
      report.findings.filter(({ ruleId }) => fixed.has(ruleId)),
      report.language,
    );
  },
};
