import type { Catalogue } from '../model/catalogue.ts';
import type { Language } from '../model/words.ts';
import type { ReadingOptions } from '../readers/reading-options.ts';
import type { Configuration } from './configuration.ts';
import { UsageError, type Outcome, type Request } from './define.ts';
import { gatherDocuments, type Gathered } from './gather-documents.ts';
import { collectInputs } from './inputs.ts';
import type { MeasuredSide } from './make-coverage.ts';
import type { Input } from './validation.ts';

/** The shipped reference, by name; a folder of this name is ./reference. */
export const SHIPPED = 'reference';

/** The files of both sides. */
export async function collectCoverageSides(
  { host, args, options }: Request,
  configuration: Configuration,
): Promise<{ readonly mine: readonly Input[]; readonly standard: readonly Input[] }> {
  const ignore = configuration.ignore ?? [];
  const paths = args.length > 0 ? args : (configuration.paths ?? []);
  if (paths.length === 0) throw new UsageError(PATHS_WANTED);
  const against = String(options['against'] ?? SHIPPED);
  const choice = { ignore, allowEmpty: false, standardInputName: undefined };
  return {
    mine: await collectInputs(host, { ...choice, paths }),
    standard: await collectInputs(host, { ...choice, paths: [against === SHIPPED ? host.referenceFolder : against] }),
  };
}

const PATHS_WANTED = {
  zh: '请给出要衡量的目录：文件或文件夹',
  en: 'give the catalogues that are to be measured: files or folders',
};

/** A side as it was read, with what is to be said of it. */
export type SideRead = MeasuredSide & Pick<Gathered, 'notices' | 'unread'>;

/** Nothing can be measured: why nothing was read, and no report that might pass for one. */
export function refuseEmpty(sides: readonly SideRead[], language: Language): Outcome {
  const lines = sides.flatMap(({ name, notices }) => [...notices, EMPTY[language](name)]);
  return { outputs: [], files: [], exitCode: 2, notice: lines.join('\n') };
}

const EMPTY: Readonly<Record<Language, (name: string) => string>> = {
  zh: (name) => `${name} 中没有读到任何目录，无法衡量`,
  en: (name) => `No catalogue could be read in ${name}; nothing can be measured`,
};

/** What the command line says of tables is said of the user's own. */
export async function readCoverageSide(
  name: string,
  inputs: readonly Input[],
  language: Language,
  options: ReadingOptions,
): Promise<SideRead> {
  const { documents, notices, unread } = await gatherDocuments(inputs, options, language);
  const catalogues = documents.map(({ document }) => document).filter((document): document is Catalogue => document.kind === 'catalogue');
  return { name, files: inputs.length, catalogues, notices, unread };
}
