import { posix } from 'node:path';

import type { Severity } from '../model/finding.ts';
import { InputError } from '../model/problem.ts';
import type { TaskPlan } from '../model/task-plan.ts';
import type { TaskProgress } from '../model/task-progress.ts';
import type { Language } from '../model/words.ts';
import { FILE_START } from '../readers/decode.ts';
import { readGrid } from '../readers/read-grid.ts';
import { toLine } from '../reporters/printable.ts';
import { reporters } from '../reporters/progress/index.generated.ts';
import { SEVERITY_NAMES } from '../reporters/summary.ts';
import { toNote, type CollectFinding } from '../tasks/collect-findings.ts';
import type { ReturnedFile } from '../tasks/collect-workbook.ts';
import { collectReturns, type Collection } from '../tasks/collect.ts';
import { writeProgress } from '../tasks/write-progress.ts';
import { readDay } from './day.ts';
import { UsageError, type Command, type Outcome, type Output, type Request } from './define.ts';
import { wordProblems } from './gather-documents.ts';
import { isHeadText } from './head-text.ts';
import { collectInputs } from './inputs.ts';
import { readPlan, ROSTER_OPTION } from './read-plan.ts';
import { readProgress } from './read-progress.ts';
import { reportProgress } from './report-progress.ts';
import { describeSkipped } from './skipped-files.ts';
import type { Input } from './validation.ts';

export const command: Command = {
  name: 'tasks collect',
  summary: {
    zh: '汇总各单位交回的任务清单，指出冲突、漏报和改动',
    en: 'Merge the lists that units return; name conflicts, missing returns and alterations',
  },
  arguments: [
    { name: '<paths...>', summary: { zh: '交回的清单，或存放它们的文件夹', en: 'The returned lists, or the folder that they are in' } },
  ],
  options: [
    {
      flags: '--plan <table>',
      summary: {
        zh: '原任务分解表：据以核对，并指出谁还没有报',
        en: 'The task-breakdown table, to compare with and to tell who has not returned',
      },
    },
    ROSTER_OPTION,
    {
      flags: '--out <file>',
      repeat: true,
      summary: {
        zh: '写入此文件，可多次给出：.yaml、.json 为任务进度，再次汇总时追加；.xlsx、.csv、.html、.md 供查看（默认 YAML 写到标准输出）',
        en: 'Write this file; repeatable: .yaml and .json are the record, which the next collection adds to; .xlsx, .csv, .html and .md are for reading. Default: YAML to standard output',
      },
    },
    {
      flags: '--as-of <date>',
      summary: {
        zh: '汇总日期（默认今天）；季后收齐的，写季度最后一天，便于按季统计',
        en: 'The day of the collection; default: today. What comes in after a quarter counts for it when its last day is given',
      },
    },
  ],
  examples: [
    'catalogue tasks collect returned --plan tasks.xlsx --out progress.yaml',
    'catalogue tasks collect returned --out progress.yaml --out progress.xlsx --as-of 2026-06-30',
  ],
  async run(request) {
    const { options, host, language } = request;
    const asOf = readDay(options['asOf'], '--as-of') ?? host.today();
    const targets = chooseTargets(options['out']);
    if (options['roster'] !== undefined && options['plan'] === undefined) {
      throw new UsageError({ zh: '--roster 须与 --plan 一起使用', en: '--roster needs --plan' });
    }
    const record = targets.find((target) => RECORDS.has(posix.extname(target)) && host.exists(target));
    const earlier = record === undefined ? undefined : await readProgress(host, language, record, '--out');
    const read = options['plan'] === undefined ? undefined : await readPlan(request, String(options['plan']));
    refuseOtherYear(read?.plan, earlier, record ?? '');
    const gathered = await gatherReturns(request, targets);
    const collection = collectReturns(gathered.files, { plan: read?.plan, earlier, asOf, language, isHead: isHeadText });
    const outputs = await writeAll(collection, targets, asOf, request);
    const told = [...(read?.notices ?? []), ...gathered.notices, ...tellCollection(collection, gathered.files.length, language)];
    const failed = collection.findings.some(({ severity }) => severity === 'error');
    const exitCode = Math.max(gathered.unread > 0 ? 2 : 0, failed ? 1 : 0, read?.exitCode ?? 0);
    return conclude(outputs, told, exitCode, targets.length === 0);
  },
};

/** Files that the next collection reads again. */
const RECORDS: ReadonlySet<string> = new Set(['.yaml', '.yml', '.json']);

function chooseTargets(given: unknown): readonly string[] {
  const targets = Array.isArray(given) ? given.map(String) : [];
  const known = [...RECORDS, ...reporters.flatMap(({ extension }) => (extension === 'txt' ? [] : [`.${extension}`]))];
  for (const target of targets) {
    if (known.includes(posix.extname(target))) continue;
    const endings = [...new Set(known)];
    throw new UsageError({
      zh: `--out ${target} 的扩展名不认识；可用：${endings.join('、')}`,
      en: `--out ${target} has an ending that is not known; available: ${endings.join(', ')}`,
    });
  }
  return [...new Set(targets)];
}

/** A record is of one plan; last year's must not be mixed with this year's. */
function refuseOtherYear(plan: TaskPlan | undefined, earlier: TaskProgress | undefined, path: string): void {
  if (plan?.year === undefined || earlier?.year === undefined || plan.year === earlier.year) return;
  throw new UsageError({
    zh: `${path} 是 ${earlier.year} 年的任务进度，--plan 是 ${plan.year} 年的任务表；请用 --out 换一个文件`,
    en: `${path} is a record of ${earlier.year}, and --plan a table of ${plan.year}; choose another file with --out`,
  });
}

interface Returns {
  readonly files: readonly ReturnedFile[];
  readonly notices: readonly string[];
  readonly unread: number;
}

/** Reads what came back. What the command itself reads or writes may lie in the same folder and is no return. */
async function gatherReturns({ args, options, host, language, progress }: Request, targets: readonly string[]): Promise<Returns> {
  const skipped: string[] = [];
  const choice = {
    paths: args,
    ignore: [],
    allowEmpty: false,
    standardInputName: undefined,
    noteSkipped: (path: string) => void skipped.push(path),
  };
  const own = new Set(
    [options['plan'], options['roster'], ...targets].flatMap((path) => (path === undefined ? [] : [host.realPath(String(path))])),
  );
  const files: ReturnedFile[] = [];
  const notices: string[] = [];
  let unread = 0;
  const inputs = await collectInputs(host, choice);
  for (const [index, input] of inputs.entries()) {
    progress(index + 1, inputs.length);
    if (own.has(host.realPath(input.path))) continue;
    if (!args.includes(input.path) && RECORDS.has(posix.extname(input.path))) {
      skipped.push(input.path);
      continue;
    }
    const read = await readReturn(input);
    if ('problem' in read) {
      unread += 1;
      notices.push(...wordProblems(input.path, [read.problem], language));
    } else files.push({ file: input.path, sheets: read.grid.sheets, report: read.grid.report });
  }
  return { files, notices: [...notices, ...describeSkipped(skipped, language)], unread };
}

async function readReturn({ path, read, readOldWorkbook }: Input): ReturnType<typeof readGrid> {
  try {
    return await readGrid(path, await read(), { readOldWorkbook });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { problem: { code: error.code, place: FILE_START, data: error.data } };
  }
}

async function writeAll(
  { progress, findings }: Collection,
  targets: readonly string[],
  asOf: string,
  { language }: Request,
): Promise<readonly Output[]> {
  if (targets.length === 0) return [{ text: writeProgress(progress, language), exact: true }];
  const notes = findings.map((finding) => toNote(finding, asOf));
  const report = reportProgress(progress, { asOf, byQuarter: false, language, notes });
  return Promise.all(
    targets.map(async (path): Promise<Output> => {
      const ending = posix.extname(path);
      if (ending === '.json') return { path, content: `${JSON.stringify(progress, undefined, 2)}\n` };
      const reporter = reporters.find(({ extension }) => `.${extension}` === ending);
      if (reporter === undefined) return { path, content: writeProgress(progress, language) };
      return {
        path,
        content: 'renderFile' in reporter ? await reporter.renderFile(report) : reporter.render(report, { width: 120, color: false }),
      };
    }),
  );
}

/** A line for each finding, the worst first, and one that sums up. */
function tellCollection({ findings, merged, units, complete, progress }: Collection, files: number, language: Language): readonly string[] {
  const order: readonly Severity[] = ['error', 'warning', 'info'];
  const lines = findings
    .toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
    .map((finding) => toLine(tellFinding(finding, language)));
  const missing = findings.filter(({ kind }) => kind === 'missing').length;
  const facts = { files, merged, units, missing, all: progress.units.length, rows: progress.rows.length };
  return [...lines, SUMMARY[language](facts), ...(complete ? [] : [UNKNOWN[language]])];
}

function tellFinding({ severity, unit, file, cell, message }: CollectFinding, language: Language): string {
  const where = [file, cell].filter((text) => text !== undefined).join(' ');
  const who = [unit, where].filter((text) => text !== undefined && text !== '').join(language === 'zh' ? '，' : ', ');
  return language === 'zh' ? `${SEVERITY_NAMES[severity].zh} ${who}：${message}` : `${SEVERITY_NAMES[severity].en} ${who}: ${message}`;
}

const SUMMARY: Readonly<
  Record<Language, (facts: Readonly<Record<'files' | 'merged' | 'units' | 'missing' | 'all' | 'rows', number>>) => string>
> = {
  zh: ({ files, merged, units, missing, all }) =>
    `读取 ${files} 个文件，并入 ${merged} 个，涉及 ${units} 个单位（共 ${all} 个）${missing === 0 ? '' : `；${missing} 个单位还没有报送`}`,
  en: ({ files, merged, units, missing, all }) =>
    `Files read: ${files}, merged: ${merged}, of ${units} units (of ${all})${missing === 0 ? '' : `; ${missing} ${missing === 1 ? 'unit has' : 'units have'} not returned`}`,
};
const UNKNOWN: Readonly<Record<Language, string>> = {
  zh: '没有给出 --plan，也没有以前的任务进度，因此不知道还有哪些单位没有报送',
  en: 'Without --plan or an earlier record it is not known which units have not returned',
};

function conclude(outputs: readonly Output[], told: readonly string[], exitCode: number, onScreen: boolean): Outcome {
  return onScreen ? { outputs, files: [], exitCode, notice: told.join('\n') } : { outputs, files: [], exitCode, whenWritten: told };
}
