import type { PlaceUnits } from '../model/roster.ts';
import type { Language } from '../model/words.ts';
import { UsageError, type Host } from './define.ts';
import { diskInput } from './inputs.ts';
import { readInput, validate, type Validation } from './validation.ts';

/** The roster of the command line or the configuration, or the report of what is wrong with it: nothing is judged by broken data. */
export type LoadedRosters = { readonly rosters: readonly PlaceUnits[] } | { readonly broken: Validation };

/**
 * @param path the file; none where nobody names one
 * @throws UsageError where it is no roster
 */
export async function loadRoster(host: Host, path: string | undefined, language: Language): Promise<LoadedRosters> {
  if (path === undefined) return { rosters: [] };
  const input = diskInput(path, host);
  const settings = { language, failOn: 'error' as const, asOf: host.today(), clock: () => host.clock(), excerpts: 20 };
  const checked = await validate([input], settings);
  if (checked.exitCode !== 0) return { broken: checked };
  const [read] = (await readInput(input)).documents;
  if (read?.document.kind !== 'unit-roster') throw new UsageError(NO_ROSTER(path));
  const { place, units } = read.document;
  return { rosters: [{ place, units }] };
}

const NO_ROSTER = (path: string): UsageError['words'] => ({
  zh: `${path} 不是单位名册，开头应写 kind: unit-roster；单位名册由 --roster 或配置文件的 roster 指定`,
  en: `${path} is no list of units, which begins with kind: unit-roster; --roster or "roster" of the configuration names it`,
});
