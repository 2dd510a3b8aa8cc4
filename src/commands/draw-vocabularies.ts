import type { Language, Sentence, Words } from '../model/words.ts';
import { createPaint } from '../reporters/paint.ts';
import { wrapText } from '../reporters/wrap-text.ts';
import { drawRows } from './draw-rows.ts';
import type { Reason, VocabularyStatus } from './vocabulary-status.ts';

export interface DrawStyle {
  readonly language: Language;
  /** Display cells of a line. */
  readonly width: number;
  readonly color: boolean;
}

const HEAD: Readonly<Record<Language, readonly string[]>> = {
  zh: ['词库', '文件', '版本', '截至', '条目', '待核实', '效力不明', ''],
  en: ['vocabulary', 'file', 'ver.', 'as of', 'entries', 'recheck', 'unsure', ''],
};
const OWN_FILE: Words = { zh: '自带', en: 'own' };
const OLD: Words = { zh: '陈旧', en: 'old' };

const REASON_WORDS: Readonly<Record<Reason, Words>> = {
  recheck: { zh: '待核实', en: 'recheck' },
  uncertain: { zh: '效力不明', en: 'unsure' },
  old: { zh: '陈旧', en: 'old' },
};

/** The vocabularies in numbers, one line each. */
export function drawVocabularies({ vocabularies }: VocabularyStatus, { language, width, color }: DrawStyle): string {
  const rows = vocabularies.map(({ id, file, version, asOf, entries, recheck, uncertain, old }) => [
    id,
    file ?? OWN_FILE[language],
    version,
    asOf,
    ...[entries, recheck, uncertain].map(String),
    old ? OLD[language] : '',
  ]);
  const paint = createPaint(color);
  const [head = '', ...lines] = drawRows([HEAD[language], ...rows], width, 1);
  return [paint.faint(head), ...lines.map((line, index) => (vocabularies[index]?.old ? paint.severity.warning(line) : line)), ''].join(
    '\n',
  );
}

/** What is to be looked at: the vocabularies, then the entries, then what users replaced, then all of it in numbers. */
export function drawStatus(status: VocabularyStatus, style: DrawStyle): string {
  const { language, width, color } = style;
  const paint = createPaint(color);
  const doubtful = status.entries.map(({ vocabulary, entry, reasons, asOf }) => [
    vocabulary,
    entry,
    reasons.map((reason) => REASON_WORDS[reason][language]).join(language === 'zh' ? '、' : ', '),
    asOf,
  ]);
  const overrides = status.overrides.map(({ vocabulary, entry, file }) => [vocabulary, entry, file]);
  const section = (heading: Words, rows: readonly (readonly string[])[]): readonly string[] =>
    rows.length === 0 ? [] : ['', paint.strong(heading[language]), ...drawRows(rows, width, 1)];
  return [
    drawVocabularies(status, style).trimEnd(),
    ...section(DOUBTFUL, doubtful),
    ...section(OVERRIDES, overrides),
    '',
    ...wrapText(CONCLUSION[language](status), width),
    '',
  ].join('\n');
}

const DOUBTFUL: Words = { zh: '须核对的条目', en: 'Entries to be looked at' };
const OVERRIDES: Words = { zh: '取代自带内容的条目', en: 'Entries that replace ours' };

function count(status: VocabularyStatus): Readonly<Record<'old' | 'recheck' | 'uncertain' | 'oldEntries', number>> {
  const having = (reason: Reason): number => status.entries.filter(({ reasons }) => reasons.includes(reason)).length;
  return {
    old: status.vocabularies.filter(({ old }) => old).length,
    recheck: having('recheck'),
    uncertain: having('uncertain'),
    oldEntries: having('old'),
  };
}

const CONCLUSION: Sentence<VocabularyStatus> = {
  zh(status) {
    if (!status.stale) return `按 ${status.asOf} 检查，词库没有需要核对的内容。`;
    const { old, recheck, uncertain, oldEntries } = count(status);
    return `按 ${status.asOf} 检查：${old} 份词库和 ${oldEntries} 个条目的数据早于一年前，${recheck} 个条目待核实，${uncertain} 个条目效力不明。凭待核实的条目只提醒，不判错。`;
  },
  en(status) {
    if (!status.stale) return `As of ${status.asOf} nothing of the vocabularies is to be looked at.`;
    const { old, recheck, uncertain, oldEntries } = count(status);
    return `As of ${status.asOf}: data more than a year old in ${plural(old, 'vocabulary', 'vocabularies')} and ${plural(oldEntries, 'entry', 'entries')}, ${recheck} entries to be rechecked, and ${uncertain} for which nobody knows whether they hold (unsure). An entry to be rechecked never fails anybody by itself.`;
  },
};

function plural(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
