import { exemptBy, findIdleEntries, type IdleEntry } from '../coverage/domain-list.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { DomainList } from '../model/domain-list.ts';
import { formatPlace } from '../model/place.ts';
import { InputError } from '../model/problem.ts';
import type { Language, Sentence } from '../model/words.ts';
import { toLine } from '../reporters/printable.ts';
import type { Extension, Law } from '../vocabularies/index.ts';
import { UsageError, type Host } from './define.ts';
import { diskInput } from './inputs.ts';
import type { CoverageSettings } from './make-coverage.ts';
import { readInput, validate, type Input, type Validation } from './validation.ts';

/**
 * Reads a list of domains, or reports what is wrong with it: nothing is left out of a measurement by broken data.
 *
 * @param vocabularies what users add to ours, whose domains the list may name
 * @throws UsageError where it is no list of domains
 */
export async function loadDomainList(
  host: Host,
  language: Language,
  path: string,
  vocabularies: readonly Extension[] = [],
): Promise<DomainList | { readonly broken: Validation }> {
  const input = diskInput(path, host);
  const settings = { language, failOn: 'error' as const, asOf: host.today(), clock: () => host.clock(), excerpts: 20, vocabularies };
  const checked = await validate([input], settings);
  if (checked.exitCode !== 0) return { broken: checked };
  const [read] = (await readInput(input)).documents;
  if (read?.document.kind !== 'domain-list') {
    throw new UsageError({
      zh: `${path} 不是领域清单，开头应写 kind: domain-list；领域清单由 --domains 或配置文件的 domains 指定`,
      en: `${path} is no list of domains, which begins with kind: domain-list; --domains or "domains" of the configuration names it`,
    });
  }
  return read.document;
}

/** The head of a file says of which kind it is. */
const HEAD = 4096;
const KIND = /^["']?kind["']?:\s{0,9}["']?domain-list\b/mu;

/**
 * The list of domains that lies with the catalogues; `undefined` where there is none.
 *
 * @throws UsageError where there are several
 */
export async function findDomainList(inputs: readonly Input[]): Promise<string | undefined> {
  const found: string[] = [];
  for (const input of inputs) {
    if (/\.ya?ml$/iu.test(input.path) && KIND.test(await readHead(input))) found.push(input.path);
  }
  if (found.length > 1) {
    throw new UsageError({
      zh: `有几份领域清单：${found.join('、')}；请用 --domains 指定一份`,
      en: `there are several lists of domains: ${found.join(', ')}; name one with --domains`,
    });
  }
  return found[0];
}

async function readHead(input: Input): Promise<string> {
  try {
    return Buffer.from((await input.read()).subarray(0, HEAD)).toString('utf8');
  } catch (error) {
    // It is told of where the catalogues are read.
    if (error instanceof InputError) return '';
    throw error;
  }
}

interface Heeding {
  readonly law: Law;
  readonly language: Language;
  /** Whether a domain is looked at, by its key. */
  readonly isWanted: (domain: string) => boolean;
}

/** What a measurement takes from a list of domains; nothing where there is none. */
export function heedDomainList(
  list: DomainList | undefined,
  sides: { readonly mine: readonly Catalogue[]; readonly standard: readonly Catalogue[] },
  { law, language, isWanted }: Heeding,
): Pick<CoverageSettings, 'exemptions'> & { readonly notices: readonly string[] } {
  if (list === undefined) return { exemptions: { ofDomain: () => undefined, ofItem: () => undefined }, notices: [] };
  return { exemptions: exemptBy(list, law), notices: tellIdle(list, findIdleEntries(list, sides, { law, isWanted }), language) };
}

/** One line for each entry without effect, with its place. */
function tellIdle({ source }: DomainList, idle: readonly IdleEntry[], language: Language): readonly string[] {
  return idle.map(({ about, at, text }) => {
    const place = `${source.file}:${formatPlace(source.place(at))}`;
    return toLine(`${place}${language === 'zh' ? '：' : ': '}${IDLE[about][language](text)}`);
  });
}

const IDLE: Readonly<Record<IdleEntry['about'], Sentence<string>>> = {
  domain: {
    zh: (text) => `标准中没有领域“${text}”，这一条不起作用`,
    en: (text) => `the standard has no domain “${text}”; the entry has no effect`,
  },
  item: {
    zh: (text) => `标准的这个领域里没有事项“${text}”，这一条不起作用`,
    en: (text) => `the standard has no item “${text}” in this domain; the entry has no effect`,
  },
  place: {
    zh: (text) => `领域清单不是${text}的，所列不适用对${text}不起作用`,
    en: (text) => `the list of domains is not that of ${text}; what it exempts is measured there`,
  },
  own: {
    zh: (text) => `自设领域“${text}”没有目录`,
    en: (text) => `there is no catalogue of “${text}”, a domain of the place's own`,
  },
};
