import { shareCovered, type Coverage, type CoverageFigures, type CoverageState } from '../../model/coverage.ts';
import type { Language, Sentence, Words } from '../../model/words.ts';

/** The states' names, as people read them. */
export const STATE_NAMES: Readonly<Record<CoverageState, Words>> = {
  covered: { zh: '达标', en: 'covered' },
  weaker: { zh: '弱于标准', en: 'weaker' },
  missing: { zh: '缺项', en: 'missing' },
  unsure: { zh: '参照未核实', en: 'reference unsure' },
  'not-applicable': { zh: '不适用', en: 'not applicable' },
  own: { zh: '自设', en: 'own' },
};

/** They say it once more where there is no colour. */
export const STATE_MARKS: Readonly<Record<CoverageState, string>> = {
  covered: '✓',
  weaker: '▽',
  missing: '✗',
  unsure: '?',
  'not-applicable': '–',
  own: '+',
};

const RECONSTRUCTION: Sentence<{ asOf: string | undefined; law: number; seen: number; general: number }> = {
  zh: ({ asOf, law, seen, general }) =>
    `参照是依据公开的目录和法律重建的，不是任何部门印发的正式文本${asOf === undefined ? '' : `（核对至 ${asOf}）`}；其中出自法条的事项 ${law} 个、两地以上目录所见的 ${seen} 个、一般了解的 ${general} 个，一般了解的不计缺项`,
  en: ({ asOf, law, seen, general }) =>
    `The reference is a reconstruction from published tables and the law and no official text${asOf === undefined ? '' : ` (checked as of ${asOf})`}; ${law} of its items follow from the law, ${seen} were seen in the tables of two places or more, ${general} are general knowledge, which never counts as missing`,
};

/** What must stand in every report that uses the reference; `undefined` for other standards. */
export function describeReconstruction({ standard, language }: Coverage): string | undefined {
  if (standard.reference === undefined) return undefined;
  const { asOf, confidence } = standard.reference;
  return RECONSTRUCTION[language]({ asOf, ...confidence });
}

/** `87.5 %`; a dash where nothing is demanded. Never 100 % where something lacks. */
export function percent(figures: Pick<CoverageFigures, 'demanded' | 'covered'>): string {
  const share = shareCovered(figures);
  if (share === undefined) return '—';
  const rounded = Math.round(share * 1000) / 10;
  const shown = share < 1 ? Math.min(rounded, 99.9) : rounded;
  return `${Number.isInteger(shown) ? shown : shown.toFixed(1)}%`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

const RUN: Sentence<Coverage> = {
  zh: ({ mine, standard, asOf }) =>
    `以 ${standard.name}（${standard.files} 个文件、${standard.items} 个事项）衡量 ${mine.name}（${mine.files} 个文件、${mine.items} 个事项），以 ${asOf} 为准`,
  en: ({ mine, standard, asOf }) =>
    `Measured ${mine.name} (${plural(mine.files, 'file')}, ${plural(mine.items, 'item')}) by ${standard.name} (${plural(standard.files, 'file')}, ${plural(standard.items, 'item')}) as of ${asOf}`,
};

const RESULT: Sentence<CoverageFigures> = {
  zh: (figures) =>
    `应公开 ${figures.demanded} 项：达标 ${figures.covered}（${percent(figures)}）、弱于标准 ${figures.weaker}、缺项 ${figures.missing}；参照未核实 ${figures.unsure}、不适用 ${figures.notApplicable}、自设 ${figures.own}`,
  en: (figures) =>
    `${figures.demanded} items demanded: ${figures.covered} covered (${percent(figures)}), ${figures.weaker} weaker, ${figures.missing} missing; besides, ${figures.unsure} of which the reference is unsure, ${figures.notApplicable} not applicable, ${figures.own} of its own`,
};

const ADAPTED: Sentence<CoverageFigures> = {
  zh: ({ adapted, copied }) => `已有的事项中，结合本地改写 ${adapted} 项，照搬未改（留有空位或统称主体）${copied} 项`,
  en: ({ adapted, copied }) =>
    `Of the items that are there ${adapted} were adapted to the place; ${copied} were copied, with a blank or a body of no place left in`,
};

/** How many items became what, and how many were copied. */
export function tellResult({ figures, language }: Pick<Coverage, 'figures' | 'language'>): readonly string[] {
  return [RESULT[language](figures), ADAPTED[language](figures)];
}

/** The gate in force, and whether it was passed. */
export function describeGate({ gate, figures, language }: Coverage): string {
  const { failUnder, passed } = gate;
  if (failUnder === undefined) return language === 'zh' ? '未设门槛' : 'No gate';
  const verdict = passed ? { zh: '通过', en: 'passed' } : { zh: '未通过', en: 'failed' };
  return language === 'zh'
    ? `门槛“达标率不低于 ${failUnder}%”：${verdict.zh}（${percent(figures)}）`
    : `Gate (at least ${failUnder}% covered): ${verdict.en} (${percent(figures)})`;
}

/** The sentences that end every report people read: what was measured by what, what came of it, and the gate. */
export function tellCoverage(coverage: Coverage): readonly string[] {
  const { language } = coverage;
  const reconstruction = describeReconstruction(coverage);
  const sentences = [
    RUN[language](coverage),
    ...(reconstruction === undefined ? [] : [reconstruction]),
    ...tellResult(coverage),
    describeGate(coverage),
  ];
  return sentences.map((sentence) => sentence + STOP[language]);
}

const STOP: Readonly<Record<Language, string>> = { zh: '。', en: '.' };
