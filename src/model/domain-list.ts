import type { Locality } from './catalogue.ts';
import type { At, Located, Source } from './source.ts';

/** What a place does with a domain: keeps a pilot one 保留, adds one of its own 自设, or has nothing to disclose in it 不适用. */
export const DOMAIN_STATUSES = ['kept', 'own', 'not-applicable'] as const;
export type DomainStatus = (typeof DOMAIN_STATUSES)[number];

/** One domain of a list. What has the wrong shape is `undefined`, and the schema names it. */
export interface ListedDomain {
  readonly at: At;
  /** Its id, its name or another name that it goes by. */
  readonly domain: Located<string>;
  readonly status?: DomainStatus | undefined;
  /** Why it does not apply. */
  readonly reason?: Located<string> | undefined;
}

/** A single item that does not apply to the place, in a domain that does. */
export interface InapplicableItem {
  readonly at: At;
  readonly domain: Located<string>;
  /** Where none is given, the item of any category. */
  readonly category?: Located<string> | undefined;
  readonly name: Located<string>;
  readonly reason?: Located<string> | undefined;
}

/** Which domains a place has catalogues of 领域清单, and what of the standard does not apply to it. */
export interface DomainList {
  readonly kind: 'domain-list';
  readonly source: Source;
  readonly at: At;
  readonly id?: Located<string> | undefined;
  readonly title?: Located<string> | undefined;
  readonly locality: Locality;
  readonly domains: readonly ListedDomain[];
  readonly items: readonly InapplicableItem[];
}
