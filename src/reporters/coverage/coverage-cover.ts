import type { Coverage } from '../../model/coverage.ts';
import type { Language, Sentence, Words } from '../../model/words.ts';
import { toLine } from '../printable.ts';
import { NOTES } from './coverage-words.ts';
import { describeGate, describeReconstruction, tellResult } from './summary.ts';

/** One line of the cover: a label, and what there is to say under it. */
export interface CoverLine {
  readonly label: string;
  /** Single lines without control characters. */
  readonly lines: readonly string[];
  /** Set where the line tells of a measurement that failed, that is not whole, or that rests on no official text. */
  readonly alarming?: true | undefined;
}

/** How many notices are named; the rest is counted. */
const MOST_NOTICES = 20;

const LABELS = {
  verdict: { zh: '结论', en: 'Verdict' },
  reference: { zh: '标准的性质', en: 'What the standard is' },
  result: { zh: '结果', en: 'Result' },
  standard: { zh: '标准', en: 'Standard' },
  mine: { zh: '被衡量的目录', en: 'Measured' },
  notices: { zh: '注意', en: 'Notices' },
  asOf: { zh: '基准日期', en: 'As of' },
  vocabularies: { zh: '词库', en: 'Vocabularies' },
  tool: { zh: '工具', en: 'Tool' },
  note: { zh: '说明', en: 'Note' },
} as const satisfies Readonly<Record<string, Words>>;

const SIDE: Sentence<Coverage['mine']> = {
  zh: ({ name, files, items }) => `${name}（${files} 个文件、${items} 个事项）`,
  en: ({ name, files, items }) => `${name} (files: ${files}, items: ${items})`,
};
const VOCABULARIES: Sentence<Coverage['vocabularies']> = {
  zh: ({ version, asOf }) => `版本 ${version}，内容截至 ${asOf}`,
  en: ({ version, asOf }) => `version ${version}, as of ${asOf}`,
};
const MORE: Sentence<number> = { zh: (count) => `… 另有 ${count} 条`, en: (count) => `… and ${count} more` };

/** What a reader has to know before the figures: what was measured by what, with what result, and what the standard is. */
export function describeCoverageCover(coverage: Coverage): readonly CoverLine[] {
  const { language, gate, notices, tool, standard, mine } = coverage;
  const reconstruction = describeReconstruction(coverage);
  const line = (key: keyof typeof LABELS, lines: readonly string[], alarming = false): CoverLine => ({
    label: LABELS[key][language],
    lines: lines.map(toLine),
    ...(alarming ? { alarming } : {}),
  });
  return [
    line('verdict', [describeGate(coverage)], !gate.passed),
    ...(reconstruction === undefined ? [] : [line('reference', [reconstruction], true)]),
    line('result', tellResult(coverage)),
    line('mine', [SIDE[language](mine)]),
    line('standard', [SIDE[language](standard)]),
    ...(notices.length > 0 ? [line('notices', limit(notices, language), true)] : []),
    line('asOf', [coverage.asOf]),
    line('vocabularies', [VOCABULARIES[language](coverage.vocabularies)]),
    line('tool', [`${tool.name} ${tool.version}`]),
    line('note', [NOTES.disclaimer[language]]),
  ];
}

function limit(notices: readonly string[], language: Language): readonly string[] {
  const rest = notices.length - MOST_NOTICES;
  return rest > 0 ? [...notices.slice(0, MOST_NOTICES), MORE[language](rest)] : notices;
}
