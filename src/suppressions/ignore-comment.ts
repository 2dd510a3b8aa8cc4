import type { Facts } from '../model/finding.ts';
import type { Day } from '../model/phrases.ts';
import { nearest } from '../vocabularies/index.ts';
import type { KnownRules } from './define.ts';

/** What a comment says, and what is wrong with how it says it. */
export interface Directive {
  readonly scope: 'here' | 'file';
  readonly rules: readonly string[];
  readonly until?: Day | undefined;
  readonly reason?: string | undefined;
  readonly flaws: readonly Facts[];
}

/** Reads `catalogue-ignore rule, rule until 2026-12-31 -- reason`. Rules that are not known or may not be suppressed are flaws and left out. */
export function readDirective(text: string, known: KnownRules): Directive {
  const [directive = ''] = text.split(/[\s\u3000]/u, 1);
  const scope = directive === 'catalogue-ignore-file' ? 'file' : 'here';
  if (scope === 'here' && directive !== 'catalogue-ignore') {
    return { scope, rules: [], flaws: [{ reason: 'directive-unknown', text: directive }] };
  }
  const { head, reason } = splitReason(text.slice(directive.length));
  const words = head.split(/[\s\u3000,，、]+/u).filter((word) => word !== '');
  const from = words.indexOf('until');
  const named = [...new Set(from === -1 ? words : words.slice(0, from))];
  const dates = from === -1 ? [] : words.slice(from + 1);
  const until = dates.length === 1 && isDay(dates[0]) ? dates[0] : undefined;
  const flaws: Facts[] = [
    ...(named.length === 0 ? [{ reason: 'rule-missing', text }] : []),
    ...named.map((id) => findFlaw(id, known)).filter((flaw) => flaw !== undefined),
    ...(from !== -1 && until === undefined ? [{ reason: 'until-malformed', text: dates.join(' ') }] : []),
  ];
  const rules = from !== -1 && until === undefined ? [] : named.filter((id) => findFlaw(id, known) === undefined);
  return { scope, rules, until, reason, flaws };
}

/** What keeps a rule's id from being named by a suppression. */
export function findFlaw(id: string, { ids, fixed }: KnownRules): Facts | undefined {
  if (fixed.has(id)) return { reason: 'rule-fixed', text: id };
  return ids.includes(id) ? undefined : { reason: 'rule-unknown', text: id, nearest: nearest(id, ids) ?? null };
}

/** The reason stands behind two hyphens, or a Chinese dash. */
function splitReason(text: string): { readonly head: string; readonly reason: string | undefined } {
  const starts = ['--', '——'].map((dash) => text.indexOf(dash)).filter((start) => start !== -1);
  if (starts.length === 0) return { head: text, reason: undefined };
  const start = Math.min(...starts);
  const reason = text.slice(start + 2).trim();
  return { head: text.slice(0, start), reason: reason === '' ? undefined : reason };
}

/** Whether a text is a day of the calendar, YYYY-MM-DD. */
function isDay(text: string | undefined): text is Day {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
