import { findAmbiguous, pairDocuments, type Comparable, type DocumentPair } from '../diff/pair-documents.ts';
import type { Language } from '../model/words.ts';
import { toLine } from '../reporters/printable.ts';
import type { Law } from '../vocabularies/index.ts';
import { UsageError } from './define.ts';

/** What is to be said of the documents of two sides before their items are compared. */
export interface Pairing {
  readonly notices: readonly string[];
  /** Whether documents could not be paired because several would do. */
  readonly isAmbiguous: boolean;
}

/** Says which documents have no partner, and of which nobody can say whose they are. @throws UsageError where the sides have nothing in common */
export function describePairing(before: readonly Comparable[], after: readonly Comparable[], law: Law, language: Language): Pairing {
  refuseOtherKinds(before, after);
  const pairs = pairDocuments(before, after, law);
  const ambiguous = findAmbiguous(pairs, law);
  const unclear = new Set(ambiguous.flat());
  const alone = pairs.flatMap(({ before: one, after: other }) => {
    const only = one === undefined ? other : other === undefined ? one : undefined;
    return only === undefined || unclear.has(only) ? [] : [toLine(ALONE[language](nameDocument(only, language), one === undefined))];
  });
  const unlike = pairs.flatMap((pair) => describeUnlike(pair, law, language));
  const several = ambiguous.map((documents) => toLine(AMBIGUOUS[language](documents.map((document) => nameDocument(document, language)))));
  return { notices: [...several, ...unlike, ...alone], isAmbiguous: ambiguous.length > 0 };
}

function refuseOtherKinds(before: readonly Comparable[], after: readonly Comparable[]): void {
  const kinds = new Set(before.map(({ kind }) => kind));
  const [one] = before;
  const [other] = after;
  if (one === undefined || other === undefined || after.some(({ kind }) => kinds.has(kind))) return;
  const [from, to] = [one, other].map(({ kind }) => KINDS[kind]);
  throw new UsageError({
    zh: `${one.source.file} 是${from?.zh}，${other.source.file} 是${to?.zh}，两者无法比较`,
    en: `${one.source.file} is a ${from?.en} and ${other.source.file} a ${to?.en}; they cannot be compared`,
  });
}

const KINDS = {
  catalogue: { zh: '标准目录', en: 'standard catalogue' },
  'task-table': { zh: '任务分解表', en: 'task-breakdown table' },
} as const;

/** Two documents that were given as each other's revision and say that they are of another domain or place. */
function describeUnlike({ before, after }: DocumentPair, law: Law, language: Language): readonly string[] {
  if (before === undefined || after === undefined) return [];
  const domains = [before, after].map((document) => (document.kind === 'catalogue' ? document.domain?.value : undefined));
  const [one, other] = domains.map((domain) => domain && (law.findDomain(domain)?.id ?? domain));
  if (one === undefined || other === undefined || one === other) return [];
  return [toLine(OTHER_DOMAIN[language](nameDocument(before, language), nameDocument(after, language)))];
}

function nameDocument({ source, title }: Comparable, language: Language): string {
  if (title === undefined) return source.file;
  return language === 'zh' ? `${source.file}（${title.value}）` : `${source.file} (${title.value})`;
}

const ALONE: Readonly<Record<Language, (name: string, isNew: boolean) => string>> = {
  zh: (name, isNew) => `${name}：只有修订${isNew ? '后' : '前'}一边有，对面没有同地方、同领域的文件`,
  en: (name, isNew) => `${name}: only on the side ${isNew ? 'after' : 'before'}; the other has none of this place and domain`,
};

const AMBIGUOUS: Readonly<Record<Language, (names: readonly string[]) => string>> = {
  zh: (names) => `同一地方、同一领域有几份，无法确定哪份对哪份，未相互比较：${names.join('、')}；请直接给出要比较的两个文件`,
  en: (names) =>
    `several of one place and domain, and no telling which belongs to which, so they were not compared: ${names.join(', ')}; name the two files to be compared`,
};

const OTHER_DOMAIN: Readonly<Record<Language, (one: string, other: string) => string>> = {
  zh: (one, other) => `${one} 与 ${other} 领域不同，按所给文件比较`,
  en: (one, other) => `${one} and ${other} are of different domains; compared because they were given`,
};
