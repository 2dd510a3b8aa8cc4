import type { BaselineDocument } from '../model/baseline.generated.ts';
import type { SuppressionsDocument } from '../model/suppressions.generated.ts';
import type { Place } from '../model/place.ts';
import type { BaselineEntry, SuppressionEntry } from '../model/suppression.ts';
import type { Language, Words } from '../model/words.ts';
import { decodeText } from '../readers/decode.ts';
import { readYamlText } from '../readers/read-file.ts';
import type { Configuration } from './configuration.ts';
import { UsageError, type Host } from './define.ts';
import type { KeptSuppressions } from './settle.ts';
import { validate, type Validation } from './validation.ts';

const SUPPRESSIONS_FILE = 'catalogue.suppressions.yaml';
const BASELINE_FILE = 'catalogue.baseline.json';

/** What users keep of findings that do not count, or the report of what is wrong with its files: nothing is let pass by a file that cannot be trusted. */
export type LoadedSuppressions = { readonly suppressions: KeptSuppressions } | { readonly broken: Validation };

/** A file, and whether anybody named it, so that it has to be there. */
interface NamedFile {
  readonly path: string;
  readonly isNamed: boolean;
}

/** Where the baseline is: as given, as configured, or beside the configuration. */
export function findBaseline(configuration: Configuration, given: unknown): NamedFile {
  const named = given === undefined ? configuration.baseline : String(given);
  return { path: named ?? BASELINE_FILE, isNamed: named !== undefined };
}

/**
 * Reads the suppression file, and the baseline where one is wanted.
 *
 * @param whole whether all files are checked that these may be about
 */
export async function loadSuppressions(
  host: Host,
  language: Language,
  configuration: Configuration,
  { baseline, whole }: { readonly baseline: NamedFile | undefined; readonly whole: boolean },
): Promise<LoadedSuppressions> {
  const { suppressions } = configuration;
  const file = { path: suppressions ?? SUPPRESSIONS_FILE, isNamed: suppressions !== undefined };
  const entries = await readEntries(host, language, file, toSuppressions);
  if (entries !== undefined && 'broken' in entries) return entries;
  const accepted = baseline === undefined ? undefined : await readEntries(host, language, baseline, toBaseline);
  if (accepted !== undefined && 'broken' in accepted) return accepted;
  return { suppressions: { entries, baseline: accepted, whole, exists: (path) => host.exists(path) } };
}

/** The contents of a kind of file, each with its place. */
interface Contents<T> {
  readonly kind: 'suppressions' | 'baseline';
  readonly list: string;
  read(value: unknown, placeOf: (index: number) => Place): readonly T[];
}

const toSuppressions: Contents<SuppressionEntry> = {
  kind: 'suppressions',
  list: 'entries',
  read: (value, placeOf) => (value as SuppressionsDocument).entries.map((entry, index) => ({ ...entry, place: placeOf(index) })),
};

const toBaseline: Contents<BaselineEntry> = {
  kind: 'baseline',
  list: 'findings',
  read: (value, placeOf) =>
    (value as BaselineDocument).findings.map((entry, index) => ({ ...entry, count: entry.count ?? 1, place: placeOf(index) })),
};

async function readEntries<T>(
  host: Host,
  language: Language,
  { path, isNamed }: NamedFile,
  { kind, list, read }: Contents<T>,
): Promise<{ readonly path: string; readonly list: readonly T[] } | { readonly broken: Validation } | undefined> {
  if (!host.exists(path)) {
    if (!isNamed) return undefined;
    throw new UsageError(MISSING[kind](path));
  }
  // A shell empties the file that the output of `--format suppressions` is directed to before the program looks at it.
  if (kind === 'suppressions' && host.readFile(path).length === 0) return undefined;
  const settings = { language, failOn: 'error' as const, asOf: host.today(), clock: () => host.clock(), excerpts: 20 };
  const checked = await validate([{ path, read: () => host.readFile(path) }], settings);
  // What a program wrote is not mended by hand.
  if (kind === 'baseline' && checked.exitCode === 2) throw new UsageError(DAMAGED(path));
  if (checked.exitCode !== 0) return { broken: checked };
  const [document] = readYamlText(path, decodeText(host.readFile(path))).documents;
  const structure = document?.structure;
  if (document === undefined || structure?.kind !== kind) {
    throw new UsageError({ zh: `${path} 开头应写 kind: ${kind}`, en: `${path} should begin with kind: ${kind}` });
  }
  return { path, list: read(structure.value, (index) => document.document.source.place(structure.at([list, index], 'value'))) };
}

const MISSING: Readonly<Record<Contents<unknown>['kind'], (path: string) => Words>> = {
  baseline: (path) => ({
    zh: `没有基线文件 ${path}；请核对路径，或用 catalogue baseline create 建立`,
    en: `there is no baseline ${path}; check the path, or make one with catalogue baseline create`,
  }),
  suppressions: (path) => ({
    zh: `没有豁免文件 ${path}；请核对配置文件中的 suppressions`,
    en: `there is no file of suppressions ${path}; check "suppressions" of the configuration`,
  }),
};

const DAMAGED = (path: string): Words => ({
  zh: `基线文件 ${path} 已损坏，无法读取；请从备份或版本库恢复，或删除后用 catalogue baseline create 重建`,
  en: `the baseline ${path} is damaged and cannot be read; restore it, or delete it and make it anew with catalogue baseline create`,
});
