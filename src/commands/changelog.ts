import { writeRevisionNote } from '../docs/revision-note.ts';
import type { Language } from '../model/words.ts';
import { makeLaw } from '../vocabularies/index.ts';
import { loadAccepted } from './accepted-changes.ts';
import type { Command, Outcome, Request } from './define.ts';
import { describePairing } from './diff-pairing.ts';
import { DIFF_OPTIONS } from './diff-options.ts';
import { collectSides, type Side, type Sides } from './diff-sides.ts';
import { loadConfiguration } from './configuration.ts';
import { readDay } from './day.ts';
import { gatherDocuments, type Gathered } from './gather-documents.ts';
import { wordGitFailures } from './git.ts';
import { loadMatches } from './matches.ts';
import { textValue } from './option-values.ts';
import { readReadingOptions } from './reading-options.ts';
import { renderReport } from './render-report.ts';
import { makeRevision, type ReadSide, type RevisionSettings } from './revise.ts';
import type { Validation } from './validation.ts';
import { loadVocabularies } from './vocabulary-files.ts';

/** What a comparison shows, and what it is judged by, is nothing to a note. */
const OTHERS = /^--(?:format|fail-on|only|write-accept|suggest-matches|max-changes|quiet|allow-empty|accept)\b/u;

export const command: Command = {
  name: 'changelog',
  summary: {
    zh: '写修订说明：两版目录或任务分解表之间改了什么，供修改后公布',
    en: 'Write the note on a revision that an office publishes: what changed between two catalogues or plans',
  },
  arguments: [
    {
      name: '[paths...]',
      summary: {
        zh: '修订前和修订后：文件、文件夹或 git 版本中的路径；用 --git 时为要比较的路径',
        en: 'Before and after: files, folders or paths in a git revision; with --git, the paths to be compared',
      },
    },
  ],
  options: [
    {
      flags: '--out <file>',
      summary: { zh: '写入这个 Markdown 文件（默认输出到屏幕）', en: 'Write to this Markdown file (default: standard output)' },
    },
    {
      flags: '--accept <file>',
      summary: { zh: '已认可的变化，其理由写入说明', en: 'Accepted changes, whose reasons go into the note' },
    },
    ...DIFF_OPTIONS.filter(({ flags }) => !OTHERS.test(flags)),
  ],
  examples: ['catalogue changelog 2024 2025', 'catalogue changelog 2024 2025 --accept accepted.yaml --out 修订说明.md'],
  async run(request) {
    const { host, language, options } = request;
    const loaded = await loadConfiguration(host, language);
    if ('broken' in loaded) return refuse(loaded.broken);
    const known = await loadVocabularies(host, loaded.configuration, language);
    if ('broken' in known) return refuse(known.broken);
    const law = makeLaw(known.vocabularies.map(({ extension }) => extension));
    const unused: string[] = [];
    const matches = await loadMatches(host, language, textValue(options['matches']), { law, tell: (line) => void unused.push(line) });
    if (matches !== undefined && 'broken' in matches) return refuse(matches.broken);
    const reasons = textValue(options['accept']);
    const acceptance = reasons === undefined ? undefined : await loadAccepted(host, language, reasons);
    if (acceptance !== undefined && 'broken' in acceptance) return refuse(acceptance.broken);
    const said = { law, declare: matches?.declare, accept: acceptance?.accept };
    return writeNote(request, await collectSides(request, loaded.configuration), said, () => unused);
  },
};

async function writeNote(
  request: Request,
  sides: Sides,
  said: Pick<RevisionSettings, 'law' | 'declare' | 'accept'>,
  unused: () => readonly string[],
): Promise<Outcome> {
  const { host, language, options } = request;
  const [before, after] = [await readSide(sides.before, request), await readSide(sides.after, request)];
  const pairing = describePairing(before.documents, after.documents, said.law, language);
  const { revision } = makeRevision(before, after, {
    ...said,
    asOf: readDay(options['asOf'], '--as-of') ?? host.today(),
    language,
    failOn: 'never',
    notices: () => [...sides.notices, ...before.notices, ...after.notices, ...pairing.notices, ...unused()],
    durationMs: () => 0,
  });
  const empty = [before, after].filter(({ documents }) => documents.length === 0).map(({ name }) => EMPTY[language](name));
  const isWhole = before.unread + after.unread + empty.length === 0 && !pairing.isAmbiguous;
  const content = writeRevisionNote(revision);
  const path = textValue(options['out']);
  const notices = [...revision.notices, ...empty];
  return {
    outputs: path === undefined ? [{ text: content }] : [],
    files: path === undefined ? [] : [{ path, content }],
    exitCode: isWhole ? 0 : 2,
    notice: notices.length === 0 ? undefined : notices.join('\n'),
  };
}

const EMPTY: Readonly<Record<Language, (name: string) => string>> = {
  zh: (name) => `${name} 中没有目录或任务分解表`,
  en: (name) => `${name} has no catalogue or task table`,
};

async function readSide({ name, inputs }: Side, { language, options }: Request): Promise<ReadSide & Pick<Gathered, 'notices' | 'unread'>> {
  const { documents, notices, unread } = await wordGitFailures(() => gatherDocuments(inputs, readReadingOptions(options), language));
  return { name, files: inputs.length, documents: documents.map(({ document }) => document), notices, unread };
}

function refuse({ report }: Validation): Outcome {
  return { outputs: [{ text: renderReport(report, 'compact') }], files: [], exitCode: 2 };
}
