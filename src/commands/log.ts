import { makeLaw } from '../vocabularies/index.ts';
import { loadConfiguration } from './configuration.ts';
import { readDay } from './day.ts';
import { UsageError, type Command, type Outcome, type Request } from './define.ts';
import { findCommit, withGit } from './git.ts';
import type { Git } from './git-repository.ts';
import { fromRoot } from './git-inputs.ts';
import { readHistory, type HistorySettings } from './log-history.ts';
import { followItem } from './log-item.ts';
import { writeHistoryJson, writeMarkdown, writePretty, type ToldHistory } from './log-text.ts';
import { loadMatches } from './matches.ts';
import { READING_OPTIONS, readReadingOptions } from './reading-options.ts';
import { renderReport } from './render-report.ts';
import type { Validation } from './validation.ts';
import { loadVocabularies } from './vocabulary-files.ts';

const DEFAULT_MOST = 20;
/** So many commits are looked through for one item. */
const MOST_FOR_ITEM = 1000;

export const command: Command = {
  name: 'log',
  summary: {
    zh: '目录的修订历史：由 git 的提交逐次比较，改了什么，变宽还是变窄',
    en: 'The history of a catalogue by the commits of git: what each changed, and in which direction',
  },
  arguments: [{ name: '<path>', summary: { zh: '目录文件或文件夹', en: 'A catalogue, or a folder of them' } }],
  options: [
    {
      flags: '--item <id or name>',
      summary: {
        zh: '只看一个事项：编号、名称，重名时写 一级事项/名称',
        en: 'One item only: its id or name, or category/name where several have the name',
      },
    },
    {
      flags: '--format <name>',
      choices: ['pretty', 'json', 'markdown'],
      summary: { zh: '输出格式（默认 pretty）', en: 'Output format (default: pretty)' },
    },
    {
      flags: '-n, --max-count <number>',
      summary: { zh: `最多列出几次提交（默认 ${DEFAULT_MOST}）`, en: `How many commits at most (default: ${DEFAULT_MOST})` },
    },
    {
      flags: '--as-of <date>',
      summary: { zh: '按此日期判断（YYYY-MM-DD，默认今天）', en: 'Judge as of this day (YYYY-MM-DD, default: today)' },
    },
    ...READING_OPTIONS,
  ],
  examples: ['catalogue log catalogues/examples/a.yaml', 'catalogue log catalogues --item 办事指南 --format markdown'],
  async run(request) {
    const { host, language, args, options } = request;
    const loaded = await loadConfiguration(host, language);
    if ('broken' in loaded) return refuse(loaded.broken);
    const known = await loadVocabularies(host, loaded.configuration, language);
    if ('broken' in known) return refuse(known.broken);
    const law = makeLaw(known.vocabularies.map(({ extension }) => extension));
    // What an old revision does not have is no fault of the file of matches.
    const matches = await loadMatches(host, language, undefined, { law, tell: () => undefined });
    if (matches !== undefined && 'broken' in matches) return refuse(matches.broken);
    const item = options['item'] === undefined ? undefined : String(options['item']);
    const settings: HistorySettings = {
      language,
      law,
      asOf: readDay(options['asOf'], '--as-of') ?? host.today(),
      reading: readReadingOptions(options),
      ignore: loaded.configuration.ignore ?? [],
      declare: matches?.declare,
      most: readMost(options['maxCount']),
      trail: item === undefined ? undefined : followItem(item),
    };
    const history = await withGit(host.git, (git) => tellHistory(git, request, String(args[0]), settings));
    return { outputs: [{ text: write({ ...history, item }, request) }], files: [], exitCode: history.notices.length > 0 ? 2 : 0 };
  },
};

async function tellHistory(git: Git, { host }: Request, path: string, settings: HistorySettings): Promise<ToldHistory> {
  const place = await git.locate();
  const rooted = fromRoot(path, place, host);
  const present = await git.listFiles(await findCommit(git, 'HEAD'), [rooted]);
  if (present.length === 0) throw new UsageError(NOT_COMMITTED(path));
  const isFile = present.some((file) => file.path === rooted);
  const most = settings.trail === undefined ? settings.most + 1 : MOST_FOR_ITEM;
  const commits = await git.listCommits(rooted, most, { follow: isFile });
  const history = await readHistory(git, place, commits, settings);
  if (settings.trail?.isFound() === false) throw new UsageError(NO_ITEM(path));
  return { ...history, path, isShallow: place.isShallow };
}

const NOT_COMMITTED = (path: string) => ({
  zh: `最近的提交中没有 ${path}；请核对路径，或先提交到 git`,
  en: `the last commit has no ${path}; check the path, or commit it first`,
});

const NO_ITEM = (path: string) => ({
  zh: `${path} 的历史中没有 --item 所写的事项；请写编号、名称，或 一级事项/名称`,
  en: `the history of ${path} has no item as --item names it; give its id, its name, or category/name`,
});

function write(history: ToldHistory, { language, options }: Request): string {
  if (options['format'] === 'json') return writeHistoryJson(history);
  if (options['format'] === 'markdown') return writeMarkdown(history, language);
  return writePretty(history, language, options['color'] === true);
}

function readMost(given: unknown): number {
  if (given === undefined) return DEFAULT_MOST;
  if (/^[1-9]\d{0,5}$/u.test(String(given))) return Number(given);
  throw new UsageError({
    zh: `--max-count 应为大于 0 的数字，现为“${String(given)}”`,
    en: `--max-count must be a number above 0, not "${String(given)}"`,
  });
}

function refuse({ report }: Validation): Outcome {
  return { outputs: [{ text: renderReport(report, 'compact') }], files: [], exitCode: 2 };
}
