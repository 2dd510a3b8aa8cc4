import type { CoverageDomain } from '../../model/coverage.ts';
import type { Language, Sentence } from '../../model/words.ts';
import { toLine } from '../printable.ts';

const ABSENT: Sentence<{ domains: number; items: number; names: string }> = {
  zh: ({ domains, items, names }) => `没有目录的领域 ${domains} 个，共缺 ${items} 项：${names}`,
  en: ({ domains, items, names }) =>
    `${domains} ${domains === 1 ? 'domain has' : 'domains have'} no catalogue, ${items} ${items === 1 ? 'item' : 'items'} in all: ${names}`,
};
const ABSENT_ONE: Sentence<{ name: string; missing: number; unsure: number }> = {
  zh: ({ name, missing, unsure }) => (missing > 0 ? `${name} ${missing}` : `${name}（未核实 ${unsure}）`),
  en: ({ name, missing, unsure }) => (missing > 0 ? `${name} ${missing}` : `${name} (unsure ${unsure})`),
};

/** The domains without a catalogue on one line, each with how much is missing; `undefined` where there is none. */
export function describeAbsent(domains: readonly CoverageDomain[], language: Language): string | undefined {
  const absent = domains.filter(({ state }) => state === 'missing');
  if (absent.length === 0) return undefined;
  const items = absent.reduce((sum, { figures }) => sum + figures.missing, 0);
  const names = absent
    .map(({ name, figures }) => ABSENT_ONE[language]({ name: name[language], ...figures }))
    .join(language === 'zh' ? '、' : ', ');
  return toLine(ABSENT[language]({ domains: absent.length, items, names }));
}
