import type { Language } from '../model/words.ts';
import { EXTENSIBLE_IDS, isExtensible, toExtension, type Extension, type Vocabulary } from '../vocabularies/index.ts';
import { loadConfiguration, type Configuration } from './configuration.ts';
import { UsageError, type Host, type Outcome, type Request } from './define.ts';
import { collectInputs } from './inputs.ts';
import { renderReport } from './render-report.ts';
import { readInput, validate, type Validation } from './validation.ts';

/** A vocabulary that an office or province keeps, and the file that it stands in. */
export interface VocabularyFile {
  readonly path: string;
  readonly extension: Extension;
}

/** The vocabularies that the configuration names, or the report of what is wrong with them: nothing is judged by broken data. */
export type LoadedVocabularies = { readonly vocabularies: readonly VocabularyFile[] } | { readonly broken: Validation };

/** @throws UsageError where a file is no vocabulary, or one that cannot be extended */
export async function loadVocabularies(
  host: Host,
  { vocabularies: paths = [] }: Configuration,
  language: Language,
): Promise<LoadedVocabularies> {
  if (paths.length === 0) return { vocabularies: [] };
  const inputs = await collectInputs(host, { paths, ignore: [], allowEmpty: false, standardInputName: undefined });
  const settings = { language, failOn: 'error' as const, asOf: host.today(), clock: () => host.clock(), excerpts: 20 };
  const checked = await validate(inputs, settings);
  if (checked.exitCode !== 0) return { broken: checked };
  const vocabularies: VocabularyFile[] = [];
  for (const input of inputs) {
    const [read] = (await readInput(input)).documents;
    if (read?.structure?.kind !== 'vocabulary') throw new UsageError(NO_VOCABULARY(input.path));
    // Its schema has passed.
    const vocabulary = read.structure.value as Vocabulary<object>;
    if (!isExtensible(vocabulary)) throw new UsageError(NOT_EXTENSIBLE(input.path, vocabulary.id));
    vocabularies.push({ path: input.path, extension: toExtension(vocabulary) });
  }
  return { vocabularies };
}

/** The vocabularies for a command that checks no documents: what is wrong with them, or with the configuration, is its outcome. */
export async function loadConfiguredVocabularies({
  host,
  language,
}: Pick<Request, 'host' | 'language'>): Promise<{ readonly vocabularies: readonly VocabularyFile[] } | { readonly refused: Outcome }> {
  const loaded = await loadConfiguration(host, language);
  const known = 'broken' in loaded ? loaded : await loadVocabularies(host, loaded.configuration, language);
  if (!('broken' in known)) return known;
  return { refused: { outputs: [], files: [], exitCode: 2, notice: renderReport(known.broken.report, 'compact').trimEnd() } };
}

const NO_VOCABULARY = (path: string): UsageError['words'] => ({
  zh: `${path} 不是词库，开头应写 kind: vocabulary；词库由配置文件的 vocabularies 指定`,
  en: `${path} is no vocabulary, which begins with kind: vocabulary; "vocabularies" of the configuration names it`,
});

const NOT_EXTENSIBLE = (path: string, id: string): UsageError['words'] => ({
  zh: `${path}：词库 ${id} 不能由用户补充；可以补充的有 ${EXTENSIBLE_IDS.join('、')}`,
  en: `${path}: the vocabulary ${id} cannot be extended; these can: ${EXTENSIBLE_IDS.join(', ')}`,
});
