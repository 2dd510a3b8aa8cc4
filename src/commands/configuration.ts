import type { ConfigDocument } from '../model/config.generated.ts';
import { SEVERITIES, type Severity } from '../model/finding.ts';
import type { Language } from '../model/words.ts';
import { readYamlText } from '../readers/read-file.ts';
import { decodeText } from '../readers/decode.ts';
import { rules } from '../rules/index.generated.ts';
import { nearest } from '../vocabularies/index.ts';
import { UsageError, type Host } from './define.ts';
import { validate, type Validation } from './validation.ts';

export const CONFIG_FILE = 'catalogue.config.yaml';

/** The configuration of the working folder; empty where there is none. */
export type Configuration = Omit<ConfigDocument, 'kind'>;

/** A configuration, or the report of what is wrong with its file: nothing is checked under a configuration that cannot be trusted. */
export type LoadedConfiguration = { readonly configuration: Configuration } | { readonly broken: Validation };

export async function loadConfiguration(host: Host, language: Language): Promise<LoadedConfiguration> {
  if (!host.exists(CONFIG_FILE)) return { configuration: {} };
  const settings = { language, failOn: 'error' as const, asOf: host.today(), clock: () => host.clock(), excerpts: 20 };
  const checked = await validate([{ path: CONFIG_FILE, read: () => host.readFile(CONFIG_FILE) }], settings);
  if (checked.exitCode !== 0) return { broken: checked };
  const [read] = readYamlText(CONFIG_FILE, decodeText(host.readFile(CONFIG_FILE))).documents;
  if (read?.structure?.kind !== 'config') {
    throw new UsageError({ zh: `${CONFIG_FILE} 开头应写 kind: config`, en: `${CONFIG_FILE} should begin with kind: config` });
  }
  const configuration = read.structure.value as Configuration;
  for (const id of Object.keys(configuration.rules ?? {})) checkRuleId(id, CONFIG_FILE);
  for (const [id, severity] of Object.entries(configuration.rules ?? {})) checkSwitch(id, severity);
  return { configuration };
}

/** Severities from the configuration, then from `--rule id=severity`. */
export function mergeSeverities(configuration: Configuration, given: readonly string[]): Map<string, Severity | 'off'> {
  const severities = new Map(Object.entries(configuration.rules ?? {}));
  for (const text of given) {
    const [id = '', severity = ''] = text.split('=', 2);
    checkRuleId(id, '--rule');
    if (!isSetting(severity)) {
      throw new UsageError({
        zh: `--rule ${text}：级别应为 error、warning、info 或 off`,
        en: `--rule ${text}: the severity must be error, warning, info or off`,
      });
    }
    checkSwitch(id, severity);
    severities.set(id, severity);
  }
  return severities;
}

function isSetting(text: string): text is Severity | 'off' {
  return text === 'off' || (SEVERITIES as readonly string[]).includes(text);
}

function checkRuleId(id: string, where: string): void {
  const ids = rules.map((rule) => rule.id);
  if (ids.includes(id)) return;
  const near = nearest(id, ids);
  throw new UsageError({
    zh: `${where}：没有规则“${id}”${near === undefined ? '；用 catalogue rules 查看全部规则' : `，是否应为 ${near}`}`,
    en: `${where}: there is no rule "${id}"${near === undefined ? '; see catalogue rules' : `; did you mean ${near}`}`,
  });
}

/** What keeps a file from being read, and a rule that crashed, can never be silenced or softened. */
function checkSwitch(id: string, severity: Severity | 'off'): void {
  const about = rules.find((rule) => rule.id === id)?.about;
  if ((about !== 'input' && about !== 'run') || severity === 'error') return;
  throw new UsageError({
    zh: `规则 ${id} 报告的是未能检查的文件，不能改为 ${severity}`,
    en: `Rule ${id} reports what could not be checked; it cannot be set to ${severity}`,
  });
}
