import { DOMAINS as DATA } from './data.generated.ts';
import { comparable } from './normalise.ts';
import type { Domain } from './types.ts';

/** The twenty-six pilot domains. */
export const DOMAINS: readonly Domain[] = DATA.entries;

function indexWordings(domains: readonly Domain[]): ReadonlyMap<string, Domain> {
  return new Map(
    domains.flatMap((domain) => [domain.id, domain.name, ...domain.aliases].map((wording) => [comparable(wording), domain] as const)),
  );
}

/** Finds domains by id, name or another name; a trailing 领域 does not count. */
export function indexDomains(domains: readonly Domain[]): (text: string) => Domain | undefined {
  const byWording = indexWordings(domains);
  return (text) => byWording.get(comparable(text).replace(/领域$/, ''));
}

/** Every wording of the domains in comparable form, the longest first. */
export const DOMAIN_WORDINGS: readonly { readonly wording: string; readonly domain: Domain }[] = [...indexWordings(DATA.entries)]
  .map(([wording, domain]) => ({ wording, domain }))
  .toSorted((a, b) => b.wording.length - a.wording.length);

/** The pilot domain of an id, a name or another name it goes by: 乡村振兴 is the former 扶贫. */
export const findDomain = indexDomains(DATA.entries);
