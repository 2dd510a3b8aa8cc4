import { DOMAINS as DATA } from './data.generated.ts';
import { comparable } from './normalise.ts';
import type { Domain } from './types.ts';

/** The twenty-six pilot domains. */
export const DOMAINS: readonly Domain[] = DATA.entries;

const BY_WORDING = new Map(
  DATA.entries.flatMap((domain) => [domain.id, domain.name, ...domain.aliases].map((wording) => [comparable(wording), domain] as const)),
);

/** Every wording of the domains in comparable form, the longest first. */
export const DOMAIN_WORDINGS: readonly { readonly wording: string; readonly domain: Domain }[] = [...BY_WORDING]
  .map(([wording, domain]) => ({ wording, domain }))
  .toSorted((a, b) => b.wording.length - a.wording.length);

/** The domain of an id, a name or another name it goes by: 乡村振兴 is the former 扶贫. A trailing 领域 does not count. */
export function findDomain(text: string): Domain | undefined {
  return BY_WORDING.get(comparable(text).replace(/领域$/, ''));
}
