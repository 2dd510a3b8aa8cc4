import type { ConfigDocument } from '../model/config.generated.ts';
import type { Severity } from '../model/finding.ts';
import { toSlashes } from '../model/path-pattern.ts';
import { formatPlace } from '../model/place.ts';
import type { Language } from '../model/words.ts';
import { readYamlText } from '../readers/read-file.ts';
import { decodeText } from '../readers/decode.ts';
import type { ReadDocument } from '../readers/reading.ts';
import { rules } from '../rules/index.generated.ts';
import { layOver, type Override, type RuleSettings } from '../rules/overrides.ts';
import { presetSeverities, type Preset } from '../rules/presets.ts';
import { UsageError, type Host } from './define.ts';
import { checkSwitch, findRule, isSetting, readRuleSettings } from './rule-settings.ts';
import { validate, type Validation, type ValidationSettings } from './validation.ts';

export const CONFIG_FILE = 'catalogue.config.yaml';

/** The configuration of the working folder; empty where there is none. */
export interface Configuration extends Omit<ConfigDocument, 'kind' | 'rules' | 'overrides'> {
  readonly rules?: RuleSettings;
  readonly overrides?: readonly Override[];
}

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
  const { rules: given, overrides, ...rest } = read.structure.value as ConfigDocument;
  const { paths, ignore, vocabularies, roster, domains } = rest;
  const configuration: Configuration = {
    ...rest,
    ...(paths === undefined ? {} : { paths: paths.map(toSlashes) }),
    ...(ignore === undefined ? {} : { ignore: ignore.map(toSlashes) }),
    ...(vocabularies === undefined ? {} : { vocabularies: vocabularies.map(toSlashes) }),
    ...(roster === undefined ? {} : { roster: toSlashes(roster) }),
    ...(domains === undefined ? {} : { domains: toSlashes(domains) }),
    ...(given === undefined ? {} : { rules: readRuleSettings(given, (...path) => placeOf(read, ['rules', ...path])) }),
    ...(overrides === undefined
      ? {}
      : {
          overrides: overrides.map(({ files, rules: own }, index) => ({
            files,
            ...readRuleSettings(own, (...path) => placeOf(read, ['overrides', index, 'rules', ...path])),
          })),
        }),
  };
  return { configuration };
}

/** `catalogue.config.yaml:4:3`, of a key. */
function placeOf({ document, structure }: ReadDocument, path: readonly (string | number)[]): string {
  return structure === undefined ? CONFIG_FILE : `${CONFIG_FILE}:${formatPlace(document.source.place(structure.at(path, 'key')))}`;
}

/** How the rules are set: by a preset, over it the configuration, for some files its overrides, and over all `--rule id=severity`. */
export function mergeRules(
  configuration: Configuration,
  given: readonly string[],
  preset: Preset = configuration.extends ?? 'recommended',
): Pick<ValidationSettings, 'severities' | 'ruleOptions' | 'overrides'> {
  const asked: RuleSettings = { severities: new Map(given.map(readSwitch)) };
  const base: RuleSettings = { severities: presetSeverities(preset, rules) };
  const configured = configuration.rules === undefined ? base : layOver(base, configuration.rules);
  const { severities, options } = layOver(configured, asked);
  const overrides = configuration.overrides?.map((override) => ({
    ...override,
    severities: new Map([...override.severities].filter(([id]) => !asked.severities.has(id))),
  }));
  return { severities, ruleOptions: options, overrides };
}

/** Reads `id=severity`. */
function readSwitch(text: string): readonly [string, Severity | 'off'] {
  const [id = '', severity = ''] = text.split('=', 2);
  const rule = findRule(id, '--rule');
  if (!isSetting(severity)) {
    throw new UsageError({
      zh: `--rule ${text}：级别应为 error、warning、info 或 off`,
      en: `--rule ${text}: the severity must be error, warning, info or off`,
    });
  }
  checkSwitch(rule, severity, '--rule');
  return [id, severity];
}
