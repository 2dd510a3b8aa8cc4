import { DOMAINS } from '../vocabularies/index.ts';

const PILOTS: ReadonlySet<string> = new Set(DOMAINS.map(({ id }) => id));

export function isPilot(key: string): boolean {
  return PILOTS.has(key);
}

/** A list of domains as a file, for examples. */
export function listOf(domains: readonly string[], items: readonly string[] = []): string {
  const lines = (key: string, entries: readonly string[]): readonly string[] =>
    entries.length === 0 ? [] : [`${key}:`, ...entries.map((entry) => `  - { ${entry} }`)];
  return [
    'kind: domain-list',
    'id: qingyuan-domains',
    'place: { name: 清源县 }',
    ...lines('domains', domains),
    ...lines('items', items),
    '',
  ].join('\n');
}

/** The 26 pilot domains as entries of a list, but for those that are left out. */
export function keepPilots(...but: readonly string[]): readonly string[] {
  return DOMAINS.filter(({ name }) => !but.includes(name)).map(({ name }) => `domain: ${name}, status: kept`);
}
