import { SEVERITIES, type Facts, type Severity } from '../model/finding.ts';
import type { Words } from '../model/words.ts';
import type { AnyRule, RuleOption } from '../rules/define.ts';
import { rules as allRules } from '../rules/index.generated.ts';
import type { RuleSettings } from '../rules/overrides.ts';
import { nearest } from '../vocabularies/index.ts';
import { UsageError } from './define.ts';

/** A severity or `off`, as users give it. */
export function isSetting(text: unknown): text is Severity | 'off' {
  return text === 'off' || (SEVERITIES as readonly unknown[]).includes(text);
}

/**
 * Settings of rules as a configuration gives them: by id a severity, or an object of a severity and options.
 *
 * @param where names the place of a rule's setting, by id, or of one of its keys
 * @throws UsageError where a rule or an option does not exist, or a value is of the wrong type
 */
export function readRuleSettings(
  given: Readonly<Record<string, unknown>>,
  where: (...path: readonly string[]) => string,
  rules: readonly AnyRule[] = allRules,
): RuleSettings {
  const severities = new Map<string, Severity | 'off'>();
  const options: Record<string, Facts> = {};
  for (const [id, setting] of Object.entries(given)) {
    const rule = findRule(id, where(id), rules);
    const { severity, ...values } = typeof setting === 'object' ? (setting as Facts) : { severity: setting };
    if (isSetting(severity)) {
      checkSwitch(rule, severity, where(id));
      severities.set(id, severity);
    }
    for (const [name, value] of Object.entries(values)) checkOption(rule, name, value, where(id, name));
    if (Object.keys(values).length > 0) options[id] = values;
  }
  return { severities, options };
}

/** @throws UsageError that names the nearest rule */
export function findRule(id: string, where: string, rules: readonly AnyRule[] = allRules): AnyRule {
  const found = rules.find((rule) => rule.id === id);
  if (found !== undefined) return found;
  const near = nearest(
    id,
    rules.map((rule) => rule.id),
  );
  throw new UsageError({
    zh: `${where}：没有规则“${id}”${near === undefined ? '；用 catalogue rules 查看全部规则' : `，是否应为 ${near}`}`,
    en: `${where}: there is no rule "${id}"${near === undefined ? '; see catalogue rules' : `; did you mean ${near}`}`,
  });
}

/** What keeps a file from being read, and a rule that crashed, can never be silenced or softened. */
export function checkSwitch({ id, about }: AnyRule, severity: Severity | 'off', where: string): void {
  if ((about !== 'input' && about !== 'run') || severity === 'error') return;
  throw new UsageError({
    zh: `${where}：规则 ${id} 报告的是未能检查的文件，不能改为 ${severity}`,
    en: `${where}: rule ${id} reports what could not be checked; it cannot be set to ${severity}`,
  });
}

function checkOption({ id, options }: AnyRule, name: string, value: unknown, where: string): void {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  const names = Object.keys(options);
  if (option === undefined) {
    const near = nearest(name, ['severity', ...names]);
    const known = {
      zh: names.length === 0 ? '它没有选项' : `可用：${names.join('、')}`,
      en: names.length === 0 ? 'it has none' : `it has ${names.join(', ')}`,
    };
    throw new UsageError({
      zh: `${where}：规则 ${id} 没有选项“${name}”${near === undefined ? `；${known.zh}` : `，是否应为 ${near}`}`,
      en: `${where}: rule ${id} has no option "${name}"; ${near === undefined ? known.en : `did you mean ${near}`}`,
    });
  }
  const expected = expectedType(option);
  if (expected.fits(value)) return;
  throw new UsageError({
    zh: `${where}：规则 ${id} 的选项 ${name} 应为${expected.words.zh}，现为 ${JSON.stringify(value)}`,
    en: `${where}: option ${name} of rule ${id} must be ${expected.words.en}, not ${JSON.stringify(value)}`,
  });
}

/** The type of an option is that of its default. */
function expectedType({ default: usual }: RuleOption): { readonly words: Words; fits(value: unknown): boolean } {
  if (typeof usual === 'number') {
    return {
      words: { zh: '不小于 0 的数字', en: 'a number, 0 or more' },
      fits: (value) => typeof value === 'number' && value >= 0 && value < Infinity,
    };
  }
  if (typeof usual === 'boolean')
    return { words: { zh: ' true 或 false', en: 'true or false' }, fits: (value) => typeof value === 'boolean' };
  return {
    words: { zh: '文字列表', en: 'a list of texts' },
    fits: (value) => Array.isArray(value) && value.every((entry) => typeof entry === 'string' && entry.trim() !== ''),
  };
}
