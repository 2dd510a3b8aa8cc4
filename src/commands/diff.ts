import type { Revision, RevisionGate } from '../model/revision.ts';
import type { Language } from '../model/words.ts';
import { describeRevision, failsGate } from '../reporters/revision/summary.ts';
import { makeLaw } from '../vocabularies/index.ts';
import { loadAccepted, writeAccepted } from './accepted-changes.ts';
import { loadConfiguration, type Configuration } from './configuration.ts';
import { readDay } from './day.ts';
import type { Command, Outcome, Request } from './define.ts';
import { readOnly } from './diff-only.ts';
import { DIFF_OPTIONS, DEFAULT_MAX_CHANGES } from './diff-options.ts';
import { describePairing } from './diff-pairing.ts';
import { collectSides, type Side } from './diff-sides.ts';
import { chooseFormats, refuseToReplace, renderAll, type ChosenFormat, type Writer } from './formats.ts';
import { gatherDocuments, type Gathered } from './gather-documents.ts';
import { wordGitFailures } from './git.ts';
import { loadMatches } from './matches.ts';
import { listValues, readCount, textValue } from './option-values.ts';
import { readReadingOptions } from './reading-options.ts';
import { refuseBroken } from './refuse-broken.ts';
import { makeRevision, type ReadSide, type Revised } from './revise.ts';
import { revisionFormats } from './revision-formats.ts';
import { suggestMatches } from './suggest-matches.ts';
import { loadVocabularies } from './vocabulary-files.ts';

export const command: Command = {
  name: 'diff',
  summary: {
    zh: '比较两版目录：改了什么，公开是变宽还是变窄',
    en: 'Compare two revisions: what changed, and whether openness narrowed or widened',
  },
  arguments: [
    {
      name: '[paths...]',
      summary: {
        zh: '修订前和修订后：文件、文件夹、git 版本中的路径（main:catalogues），其一可为 -；用 --git 时为要比较的路径',
        en: 'Before and after: files, folders, paths in a git revision (main:catalogues), one of them may be -; with --git, the paths to be compared',
      },
    },
  ],
  options: DIFF_OPTIONS,
  examples: [
    'catalogue diff 2024 2025',
    'catalogue diff 2024/社会救助.xlsx 2025/社会救助.xlsx --format html=diff.html',
    'catalogue diff --git main..HEAD catalogues --format markdown',
    'catalogue diff main:catalogues catalogues --only narrowing',
    'catalogue diff 2024 2025 --suggest-matches proposed.yaml',
    'catalogue diff 2024 2025 --write-accept accepted.yaml',
  ],
  async run(request) {
    const started = request.host.clock();
    const formats = chooseFormats(listValues(request.options['format']), revisionFormats);
    const loaded = await loadConfiguration(request.host, request.language);
    if ('broken' in loaded) return refuseBroken(loaded.broken);
    return compare(request, loaded.configuration, formats, started);
  },
};

async function compare(
  request: Request,
  configuration: Configuration,
  formats: readonly ChosenFormat<Writer<Revision>>[],
  started: number,
): Promise<Outcome> {
  const { host, language, options } = request;
  const isWanted = readOnly(listValues(options['only']));
  const asOf = readDay(options['asOf'], '--as-of') ?? host.today();
  const known = await loadVocabularies(host, configuration, language);
  if ('broken' in known) return refuseBroken(known.broken);
  const law = makeLaw(known.vocabularies.map(({ extension }) => extension));
  const unused: string[] = [];
  const matches = await loadMatches(host, language, textValue(options['matches']), { law, tell: (line) => void unused.push(line) });
  if (matches !== undefined && 'broken' in matches) return refuseBroken(matches.broken);
  const acceptance = options['accept'] === undefined ? undefined : await loadAccepted(host, language, String(options['accept']));
  if (acceptance !== undefined && 'broken' in acceptance) return refuseBroken(acceptance.broken);
  const sides = await collectSides(request, configuration);
  refuseToReplace(formats, new Set([...sides.before.inputs, ...sides.after.inputs].map(({ path }) => path)));
  const [before, after] = [await readSide(sides.before, request), await readSide(sides.after, request)];
  const pairing = describePairing(before.documents, after.documents, law, language);
  const revised = makeRevision(before, after, {
    law,
    asOf,
    language,
    declare: matches?.declare,
    failOn: (options['failOn'] as RevisionGate | undefined) ?? 'narrowing',
    notices: () => [
      ...sides.notices,
      ...before.notices,
      ...after.notices,
      ...tellEmpty(before, after, language),
      ...pairing.notices,
      ...shorten(unused, language),
    ],
    accept: acceptance?.accept,
    isWanted,
    durationMs: () => host.clock() - started,
  });
  const isEmpty = options['allowEmpty'] !== true && (before.documents.length === 0 || after.documents.length === 0);
  const cannot = isEmpty || before.unread + after.unread > 0 || pairing.isAmbiguous;
  return conclude(request, formats, revised, cannot);
}

type SideRead = ReadSide & Pick<Gathered, 'notices' | 'unread'>;

async function readSide({ name, inputs }: Side, { language, options }: Request): Promise<SideRead> {
  const gathered = await wordGitFailures(() => gatherDocuments(inputs, readReadingOptions(options), language));
  const { documents, notices, unread } = gathered;
  return { name, files: inputs.length, documents: documents.map(({ document }) => document), notices, unread };
}

async function conclude(
  { host, language, options }: Request,
  formats: readonly ChosenFormat<Writer<Revision>>[],
  { revision: compared, comparison, left, hidden }: Revised,
  cannot: boolean,
): Promise<Outcome> {
  const revision = hidden === 0 ? compared : { ...compared, notices: [...compared.notices, HIDDEN[language](hidden)] };
  const render = {
    width: host.terminal.columns,
    color: options['color'] === true,
    quiet: options['quiet'] === true,
    maxFindings: readCount(options['maxChanges'], '--max-changes', DEFAULT_MAX_CHANGES),
  };
  const files = [];
  const said: string[] = [];
  if (options['suggestMatches'] !== undefined) {
    const { text: content, entries } = suggestMatches(comparison.entries, language);
    if (entries > 0) files.push({ path: String(options['suggestMatches']), content });
    else said.push(NOTHING_TO_SUGGEST[language]);
  }
  if (options['writeAccept'] !== undefined) {
    const { failOn } = revision.gate;
    const open = failOn === 'never' ? left : left.filter(({ effect }) => failsGate(effect, failOn));
    if (open.length > 0) files.push({ path: String(options['writeAccept']), content: writeAccepted(open, language) });
    else said.push(NOTHING_TO_ACCEPT[language]);
  }
  const exitCode = cannot ? 2 : revision.gate.passed ? 0 : 1;
  const notice = [...tellBeside(revision, formats), ...said].join('\n');
  return { outputs: await renderAll(revision, formats, render), files, exitCode, notice: notice === '' ? undefined : notice };
}

/** What standard error says: the notices, where the format on standard output is not for people, and the result where there is none. */
function tellBeside(revision: Revision, formats: readonly ChosenFormat<Writer<Revision>>[]): readonly string[] {
  const shown = formats.find(({ path }) => path === undefined)?.reporter.name;
  if (shown === 'pretty') return [];
  return [...revision.notices, ...(shown === undefined ? [describeRevision(revision)] : [])];
}

function tellEmpty(before: SideRead, after: SideRead, language: Language): readonly string[] {
  return [before, after].filter(({ documents }) => documents.length === 0).map(({ name }) => EMPTY[language](name));
}

const EMPTY: Readonly<Record<Language, (name: string) => string>> = {
  zh: (name) => `${name} 中没有可比较的目录或任务分解表；确属如此（如新增的领域）请加 --allow-empty`,
  en: (name) => `${name} has no catalogue or task table that could be compared; where that is right (a new domain), add --allow-empty`,
};

/** A file of matches may be about many catalogues, of which this comparison sees some. */
const MOST_UNUSED = 10;

function shorten(lines: readonly string[], language: Language): readonly string[] {
  if (lines.length <= MOST_UNUSED) return lines;
  return [...lines.slice(0, MOST_UNUSED), MORE_UNUSED[language](lines.length - MOST_UNUSED)];
}

const MORE_UNUSED: Readonly<Record<Language, (count: number) => string>> = {
  zh: (count) => `对应关系中另有 ${count} 条未采用`,
  en: (count) => `${count} more entries of the matches were not used`,
};

const HIDDEN: Readonly<Record<Language, (count: number) => string>> = {
  zh: (count) => `按 --only 未列出其他变化 ${count} 项，它们也不影响是否通过`,
  en: (count) => `--only hides ${count} other changes, which the gate does not heed either`,
};

const NOTHING_TO_SUGGEST: Readonly<Record<Language, string>> = {
  zh: '没有需要确认的对应关系，未写入文件',
  en: 'There are no matches to be confirmed; no file was written',
};

const NOTHING_TO_ACCEPT: Readonly<Record<Language, string>> = {
  zh: '没有需要认可的变化，未写入文件',
  en: 'There are no changes to be accepted; no file was written',
};
