import type { RuleRecord, Severity } from '../model/finding.ts';

/** Severities for a purpose: `recommended` is the rules' own. */
export const PRESETS = ['recommended', 'strict', 'reference'] as const;
export type Preset = (typeof PRESETS)[number];

/** What a template leaves open on purpose: it names no place, no body of its own and no day. */
const OPEN_IN_TEMPLATES: ReadonlyMap<string, Severity | 'off'> = new Map([
  ['audience-unspecified', 'info'],
  ['basis-of-other-place', 'off'],
  ['channel-other-unnamed', 'info'],
  ['copied-from-elsewhere', 'off'],
  ['level-missing', 'off'],
  ['numbering-gap', 'off'],
  ['placeholder-left', 'off'],
  ['subject-generic', 'off'],
  ['subject-not-a-body', 'info'],
  ['subject-placeholder', 'off'],
  ['table-facts-unknown', 'off'],
]);

/** The severities of a preset that differ from the rules' own. */
export function presetSeverities(preset: Preset, rules: readonly RuleRecord[]): ReadonlyMap<string, Severity | 'off'> {
  if (preset === 'recommended') return new Map();
  if (preset === 'reference') return OPEN_IN_TEMPLATES;
  return new Map(rules.flatMap((rule) => (rule.severity === 'error' ? [] : [[rule.id, raise(rule)] as const])));
}

/** One step worse, but no error by law that is still to be rechecked. What a rule calls milder than its severity stays as mild. */
function raise({ severity, legal }: RuleRecord): Severity {
  if (severity === 'info') return 'warning';
  return legal.some(({ confidence }) => confidence === 'recheck') ? 'warning' : 'error';
}
