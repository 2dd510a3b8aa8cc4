import type { Finding } from '../model/finding.ts';
import { formatPlace } from '../model/place.ts';
import type { Language } from '../model/words.ts';
import { toLine } from '../reporters/printable.ts';
import type { Stale } from '../suppressions/define.ts';
import { addFindings, takeOut, writeBaseline, type BaselineLine } from './baseline-lines.ts';
import { loadConfiguration, mergeRules } from './configuration.ts';
import { readDay } from './day.ts';
import { UsageError, type Command, type Outcome, type Request } from './define.ts';
import { collectInputs } from './inputs.ts';
import { READING_OPTIONS, readReadingOptions } from './reading-options.ts';
import { loadRoster } from './roster-files.ts';
import { renderReport } from './render-report.ts';
import type { Settled } from './settle.ts';
import { findBaseline, loadSuppressions } from './suppression-files.ts';
import { judgeFiles, settleFindings, type JudgedFiles, type Validation, type ValidationSettings } from './validation.ts';
import { loadVocabularies } from './vocabulary-files.ts';

const ACTIONS = ['create', 'update', 'check'] as const;
type Action = (typeof ACTIONS)[number];

/** Checked when neither the command line nor the configuration names anything. */
const DEFAULT_PATH = 'catalogues';

export const command: Command = {
  name: 'baseline',
  summary: {
    zh: '把现有问题记为基线，以后只计新问题：create 建立，update 删去已改正的，check 查有没有已改正的',
    en: 'Accept the findings of today, so that only new ones count: create it, update it by what was mended, check for what was mended',
  },
  arguments: [
    { name: '<action>', choices: ACTIONS, summary: { zh: 'create、update 或 check', en: 'create, update or check' } },
    {
      name: '[paths...]',
      summary: {
        zh: '文件、文件夹或通配符；默认取配置文件中的 paths，否则为 catalogues/',
        en: 'Files, folders or globs; by default the paths of the configuration, else catalogues/',
      },
    },
  ],
  options: [
    {
      flags: '--baseline <file>',
      summary: { zh: '基线文件（默认 catalogue.baseline.json）', en: 'The baseline (default: catalogue.baseline.json)' },
    },
    {
      flags: '--add',
      summary: { zh: 'update 时把新问题也记入基线', en: 'With update, accept new findings as well' },
    },
    {
      flags: '--as-of <date>',
      summary: { zh: '按此日期判断（YYYY-MM-DD，默认今天）', en: 'Judge as of this day (YYYY-MM-DD, default: today)' },
    },
    ...READING_OPTIONS,
  ],
  examples: ['catalogue baseline create', 'catalogue baseline update', 'catalogue baseline check catalogues --baseline old.json'],
  async run(request) {
    const { host, language, args, options } = request;
    const [action, ...given] = args;
    if (options['add'] === true && action !== 'update') {
      throw new UsageError({ zh: '--add 只用于 baseline update', en: '--add is for baseline update' });
    }
    const loaded = await loadConfiguration(host, language);
    if ('broken' in loaded) return refuse(loaded.broken);
    const { configuration } = loaded;
    const { path } = findBaseline(configuration, options['baseline']);
    if (action === 'create') refuseToReplace(path, request);
    const known = await loadVocabularies(host, configuration, language);
    if ('broken' in known) return refuse(known.broken);
    const listed = await loadRoster(host, configuration.roster, language);
    if ('broken' in listed) return refuse(listed.broken);
    const whole = given.length === 0;
    const baseline = action === 'create' ? undefined : { path, isNamed: true };
    const kept = await loadSuppressions(host, language, configuration, { baseline, whole });
    if ('broken' in kept) return refuse(kept.broken);
    const paths = whole ? (configuration.paths ?? [DEFAULT_PATH]) : given;
    const settings: ValidationSettings = {
      language,
      paths,
      failOn: 'never',
      asOf: readDay(options['asOf'], '--as-of') ?? host.today(),
      ...mergeRules(configuration, []),
      suppressions: kept.suppressions,
      vocabularies: known.vocabularies.map(({ extension }) => extension),
      rosters: listed.rosters,
      reading: readReadingOptions(options),
      clock: () => host.clock(),
      onProgress: request.progress,
    };
    const choice = { paths, ignore: configuration.ignore ?? [], allowEmpty: false, standardInputName: undefined };
    const judged = await judgeFiles(await collectInputs(host, choice), settings, host.apart);
    const settled = settleFindings(judged, settings);
    const lines = kept.suppressions.baseline?.list ?? [];
    return addUnread(act(action as Action, { path, lines, settled, add: options['add'] === true, language }), judged, language);
  },
};

/** What an action is carried out on. */
interface Work {
  readonly path: string;
  readonly lines: readonly BaselineLine[];
  readonly settled: Settled;
  readonly add: boolean;
  readonly language: Language;
}

function act(action: Action, work: Work): Outcome {
  const { path, lines, settled, add, language } = work;
  const { stale, open } = settled;
  if (action === 'create') {
    const others = settled.findings.length - open.length;
    return {
      outputs: [],
      files: [{ path, content: writeBaseline(addFindings([], open)) }],
      exitCode: 0,
      whenWritten: [CREATED[language](open.length), ...(others > 0 ? [NOT_ACCEPTED[language](others)] : [])],
    };
  }
  const told = stale.map((one) => toLine(STALE[language](path, one)));
  if (action === 'check') {
    return { outputs: [say([...told, CHECKED[language](lines, stale, open)].join('\n'))], files: [], exitCode: stale.length > 0 ? 1 : 0 };
  }
  const left = takeOut(lines, stale);
  const content = writeBaseline(add ? addFindings(left, open) : left);
  const added = add ? open.length : 0;
  const unchanged = stale.length + added === 0;
  return {
    outputs: unchanged ? [] : [{ path, content }],
    files: [],
    exitCode: 0,
    whenWritten: [...told, UPDATED[language](countStale(stale), added, open.length - added)],
  };
}

function say(text: string): { readonly text: string } {
  return { text: `${text}\n` };
}

function countStale(stale: readonly Stale[]): number {
  return stale.reduce((sum, { gone }) => sum + gone, 0);
}

const CREATED: Readonly<Record<Language, (count: number) => string>> = {
  zh: (count) => `基线收录 ${count} 条问题。以后 catalogue validate 只计新问题。`,
  en: (count) => `The baseline holds ${count} finding${count === 1 ? '' : 's'}. From now on catalogue validate counts new ones only.`,
};

const NOT_ACCEPTED: Readonly<Record<Language, (count: number) => string>> = {
  zh: (count) => `另有 ${count} 条不能记入基线（文件读不了，或豁免过期、写错），用 catalogue validate 查看。`,
  en: (count) => `${count} more cannot be accepted (unreadable files, faulty suppressions): see catalogue validate.`,
};

const STALE: Readonly<Record<Language, (path: string, stale: Stale) => string>> = {
  zh: (path, { entry, gone }) => `${path}:${formatPlace(entry.place)}: 已不存在 ${describe(entry)}${gone > 1 ? `（${gone} 处）` : ''}`,
  en: (path, { entry, gone }) =>
    `${path}:${formatPlace(entry.place)}: no longer found: ${describe(entry)}${gone > 1 ? ` (${gone} times)` : ''}`,
};

function describe({ rule, file, item, message }: BaselineLine): string {
  return `${rule} ${file}${item === undefined ? '' : ` [${item}]`} ${message}`;
}

const CHECKED: Readonly<Record<Language, (lines: readonly BaselineLine[], stale: readonly Stale[], open: readonly Finding[]) => string>> = {
  zh: (lines, stale, open) =>
    `基线 ${countLines(lines)} 条，已不存在 ${countStale(stale)} 条；另有新问题 ${open.length} 条。${stale.length > 0 ? '请运行 catalogue baseline update。' : ''}`,
  en: (lines, stale, open) =>
    `${countLines(lines)} in the baseline, ${countStale(stale)} no longer found; ${open.length} new.${stale.length > 0 ? ' Run catalogue baseline update.' : ''}`,
};

function countLines(lines: readonly BaselineLine[]): number {
  return lines.reduce((sum, { count }) => sum + count, 0);
}

const UPDATED: Readonly<Record<Language, (gone: number, added: number, rest: number) => string>> = {
  zh: (gone, added, rest) =>
    `从基线删去 ${gone} 条，记入 ${added} 条。${rest > 0 ? `另有新问题 ${rest} 条未记入（要记入请加 --add）。` : ''}`,
  en: (gone, added, rest) =>
    `${gone} taken out of the baseline, ${added} added.${rest > 0 ? ` ${rest} new not added (add them with --add).` : ''}`,
};

function refuseToReplace(path: string, { host }: Request): void {
  if (!host.exists(path)) return;
  throw new UsageError({
    zh: `${path} 已经有了；删去已改正的用 catalogue baseline update，要重建请先删除它`,
    en: `${path} is there already; take out what was mended with catalogue baseline update, or delete it first to start anew`,
  });
}

function refuse({ report }: Validation): Outcome {
  return { outputs: [{ text: renderReport(report, 'compact') }], files: [], exitCode: 2 };
}

const UNREAD: Readonly<Record<Language, (paths: readonly string[]) => string>> = {
  zh: (paths) => `未能读取，基线不涉及：${paths.join('、')}（用 catalogue validate 查看原因）`,
  en: (paths) => `could not be read, so the baseline says nothing of: ${paths.join(', ')} (catalogue validate says why)`,
};

/** What could not be read or judged is told as every command tells it: by the exit code, and by name. */
function addUnread(outcome: Outcome, { files, crashes }: JudgedFiles, language: Language): Outcome {
  const unread = files.filter(({ read }) => !read).map(({ path }) => toLine(path));
  const exitCode = crashes > 0 ? 3 : unread.length > 0 ? 2 : outcome.exitCode;
  return { ...outcome, exitCode, notice: unread.length === 0 ? undefined : UNREAD[language](unread) };
}
