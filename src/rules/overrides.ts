import type { Facts, Severity } from '../model/finding.ts';
import { matchesPattern } from '../model/path-pattern.ts';
import type { AnyRule } from './define.ts';

/** How rules are set: severities by id where they differ from the rules' own, and values of options by rule and name. */
export interface RuleSettings {
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** Checked already. */
  readonly options?: Readonly<Record<string, Facts>> | undefined;
}

/** Other settings for the files that patterns name. Plain data, so that it can cross from thread to thread. */
export interface Override extends RuleSettings {
  readonly files: readonly string[];
}

/** The rules for a file, and their options. */
export interface RuleSet {
  readonly rules: readonly AnyRule[];
  readonly options: Readonly<Record<string, Facts>>;
}

/** The rules in force under a setting, each with its severity. */
export function chooseRules(rules: readonly AnyRule[], { severities, options }: RuleSettings): RuleSet {
  const inForce = rules.flatMap((rule): AnyRule[] => {
    const severity = severities.get(rule.id) ?? rule.severity;
    if (severity === 'off') return [];
    return [severity === rule.severity ? rule : { ...rule, severity, usualSeverity: rule.severity }];
  });
  return { rules: inForce, options: options ?? {} };
}

/** For each path the rules that are in force there: the settings of a run, and over them each override that names the path, the later before the earlier. */
export function ruleSets(
  rules: readonly AnyRule[],
  settings: RuleSettings,
  overrides: readonly Override[] = [],
): (path: string) => RuleSet {
  const base = chooseRules(rules, settings);
  if (overrides.length === 0) return () => base;
  const sets = new Map<string, RuleSet>();
  return (path) => {
    const fitting = overrides.filter(({ files }) => files.some((pattern) => matchesPattern(path, pattern)));
    const key = fitting.map((override) => overrides.indexOf(override)).join();
    const known = key === '' ? base : sets.get(key);
    if (known !== undefined) return known;
    const made = chooseRules(rules, fitting.reduce(layOver, settings));
    sets.set(key, made);
    return made;
  };
}

/** One setting over another: a rule's severity replaces the other's, and so does each option by itself. */
export function layOver(below: RuleSettings, above: RuleSettings): RuleSettings {
  const options: Record<string, Facts> = { ...below.options };
  for (const [id, values] of Object.entries(above.options ?? {})) options[id] = { ...options[id], ...values };
  return { severities: new Map([...below.severities, ...above.severities]), options };
}
