import type { RuleRecord } from '../model/finding.ts';
import type { Language } from '../model/words.ts';

const HEAD = { zh: ['规则', '级别', '查什么'], en: ['rule', 'severity', 'what it finds'] } as const;

const GROUPS: readonly (readonly [RuleRecord['about'][], { readonly zh: string; readonly en: string }])[] = [
  [['catalogue', 'sources', 'table'], { zh: '标准目录', en: 'Standard catalogues' }],
  [['task-table'], { zh: '任务分解表', en: 'Task-breakdown tables' }],
  [['reading'], { zh: '表格是怎样读的', en: 'How tables were read' }],
  [['schema'], { zh: '文件结构', en: 'Structure of documents' }],
  [['suppression'], { zh: '豁免和基线', en: 'Suppressions and the baseline' }],
  [['input', 'run'], { zh: '不能检查的文件', en: 'Files that could not be checked' }],
];

/** The rules as Markdown tables, one per kind of document. */
export function writeRuleTable(rules: readonly RuleRecord[], language: Language): string {
  const parts = GROUPS.map(([about, title]) => {
    const rows = rules
      .filter((rule) => about.includes(rule.about))
      .map(({ id, severity, fix, what }) => [`\`${id}\``, fix === 'none' ? severity : `${severity}, ${fix} fix`, what[language]]);
    return `**${title[language]}**\n\n${writeTable(HEAD[language], rows)}`;
  });
  return parts.join('\n\n');
}

function writeTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
