import { posix } from 'node:path';

import type { PlanOptions, PlanReporter } from '../reporters/plan/define.ts';
import { reporters } from '../reporters/plan/index.generated.ts';
import { InputError } from '../model/problem.ts';
import type { TaskPlan } from '../model/task-plan.ts';
import type { Language } from '../model/words.ts';
import { nameFiles } from '../tasks/file-names.ts';
import { readDay } from './day.ts';
import { UsageError, type Command, type Outcome, type Output, type Request } from './define.ts';
import { findReporter } from './formats.ts';
import { refuseToLoseEntries } from './keep-filled-in.ts';
import { describeGaps } from './plan-notices.ts';
import { chooseUnits, readPlan, ROSTER_OPTION, type ReadPlan } from './read-plan.ts';
import { READING_OPTIONS } from './reading-options.ts';
import { readTemplate, refuseExisting, type UnitTemplate } from './unit-template.ts';

/** The name of the file for everybody. */
const OVERVIEW = { zh: '总览', en: 'overview' } as const;
const DEFAULT_FORMAT = 'xlsx';

export const command: Command = {
  name: 'tasks report',
  summary: { zh: '把任务分解表分成总览和各单位的清单', en: 'Cut a task-breakdown table into an overview and a list for each unit' },
  arguments: [
    {
      name: '<table>',
      summary: {
        zh: '任务分解表（Excel、Word、网页、CSV、YAML），- 为标准输入',
        en: 'The task-breakdown table in any readable format, - for standard input',
      },
    },
  ],
  options: [
    {
      flags: '--out <folder>',
      summary: { zh: '写入此文件夹（默认为表名加 -tasks）', en: "The folder to write to; default: the table's name with -tasks" },
    },
    ROSTER_OPTION,
    {
      flags: '--format <name>',
      choices: reporters.map(({ name }) => name),
      repeat: true,
      summary: { zh: `输出格式（默认 ${DEFAULT_FORMAT}），可多次给出`, en: `Output format (default: ${DEFAULT_FORMAT}); repeatable` },
    },
    {
      flags: '--unit <name>',
      repeat: true,
      summary: {
        zh: '只要这个单位的清单，名称、别名均可，可多次给出',
        en: 'Only the list of this unit, by any of its names; repeatable',
      },
    },
    {
      flags: '--leaders',
      summary: {
        zh: '加上“责任领导”一栏，写出表中的领导、责任人和联系人（默认不写人名）',
        en: 'Add a column with the leaders and persons to be asked whom the table names; by default no person is named',
      },
    },
    {
      flags: '--template <file>',
      summary: {
        zh: '各单位的清单写进本单位自用的工作簿（.xlsx，单元格里写 {{单位}}、{{任务}} 等占位符）；已有的文件不覆盖',
        en: "Write each unit's list into a workbook of the office's own (.xlsx with placeholders such as {{unit}} and {{task}} in its cells); nothing that exists is replaced",
      },
    },
    {
      flags: '--as-of <date>',
      summary: {
        zh: '按此日期判断逾期（默认打开当天）',
        en: 'Judge overdue as of this day; default: the day on which a workbook is opened',
      },
    },
    ...READING_OPTIONS,
  ],
  examples: [
    'catalogue tasks report tasks.xlsx --roster roster.yaml --out 2021',
    'catalogue tasks report tasks.xlsx --unit 区民政局 --format html',
  ],
  async run(request) {
    const { args, options, host } = request;
    const path = args[0] ?? '';
    const chosen = chooseReporters(options['format']);
    const asOf = readDay(options['asOf'], '--as-of');
    const folder = chooseFolder(path, options['out']);
    const template = await readTemplate(
      request,
      chosen.map(({ name }) => name),
    );
    const read = await readPlan(request, path);
    const outputs = await writeAll(read, chosen, { request, folder, asOf, template });
    const inputs = new Set(
      [path, options['roster'], options['template']].flatMap((one) => (one === undefined ? [] : [host.realPath(String(one))])),
    );
    for (const output of outputs) if (output.path !== undefined && inputs.has(host.realPath(output.path))) throw refuseInput(output.path);
    if (template !== undefined) refuseExisting(host, template.written);
    await refuseToLoseEntries(host, outputs, folder);
    const outcome = conclude(outputs, read, folder, request, await listStale(outputs, folder, request));
    return template === undefined ? outcome : { ...outcome, whenWritten: [...(outcome.whenWritten ?? []), template.describeReturn()] };
  },
};

/** Files of an earlier run that this one does not write: a unit that is called otherwise by now, or has nothing left to do. */
async function listStale(outputs: readonly Output[], folder: string, { host, options }: Request): Promise<readonly string[]> {
  if (options['unit'] !== undefined) return [];
  const written = new Set(outputs.map(({ path = '' }) => host.realPath(path)));
  const endings = new Set(outputs.map(({ path = '' }) => posix.extname(path)));
  try {
    const { files } = await host.listFiles(folder, []);
    const inFolder = host.realPath(folder);
    return files.filter((path) => {
      const real = host.realPath(path);
      return posix.dirname(real) === inFolder && endings.has(posix.extname(real)) && !written.has(real);
    });
  } catch (error) {
    // The folder is not there yet.
    if (error instanceof InputError) return [];
    throw error;
  }
}

function chooseReporters(given: unknown): readonly PlanReporter[] {
  const names = Array.isArray(given) ? given.map(String) : [DEFAULT_FORMAT];
  return [...new Set(names)].map((name) => findReporter(name, reporters));
}

function chooseFolder(path: string, given: unknown): string {
  if (given !== undefined && String(given).trim() === '') {
    throw new UsageError({
      zh: '--out 的值是空的，请检查脚本中的变量',
      en: 'The value of --out is empty; check the variables of your script',
    });
  }
  if (given !== undefined) return String(given);
  if (path !== '-') return `${path.replace(/\.[^./]{1,5}$/u, '')}-tasks`;
  throw new UsageError({ zh: '读标准输入时须用 --out 指定文件夹', en: 'With a table from standard input, --out must name the folder' });
}

interface Order {
  readonly request: Request;
  readonly folder: string;
  readonly asOf: PlanOptions['asOf'];
  readonly template: UnitTemplate | undefined;
}

/** The overview, unless only some units are wanted, and a file for each unit; a unit's file has the same name whoever else is wanted. */
async function writeAll(
  read: ReadPlan,
  chosen: readonly PlanReporter[],
  { request, folder, asOf, template }: Order,
): Promise<readonly Output[]> {
  const { language, options, progress } = request;
  const { plan } = read;
  const wanted = chooseUnits(read, options['unit']);
  const names = nameFiles(
    plan.units.map(({ unit }) => unit),
    [OVERVIEW[language]],
  );
  const all = options['unit'] === undefined ? [undefined, ...wanted] : wanted;
  const outputs: Output[] = [];
  for (const [index, unit] of all.entries()) {
    const stem = posix.join(folder, unit === undefined ? OVERVIEW[language] : (names.get(unit) ?? unit));
    for (const reporter of chosen) {
      const isTemplate = unit !== undefined && template !== undefined && reporter.name === template.format;
      outputs.push(isTemplate ? await template.write(plan, unit, stem) : await write(plan, reporter, { language, asOf, unit }, stem));
    }
    progress(index + 1, all.length);
  }
  return outputs;
}

async function write(plan: TaskPlan, reporter: PlanReporter, options: PlanOptions, stem: string): Promise<Output> {
  const path = `${stem}.${reporter.extension}`;
  return { path, content: 'render' in reporter ? reporter.render(plan, options) : await reporter.renderFile(plan, options) };
}

function refuseInput(path: string): UsageError {
  return new UsageError({
    zh: `结果会覆盖原文件 ${path}，请用 --out 换一个文件夹`,
    en: `A report would replace its own input ${path}; choose another folder with --out`,
  });
}

function conclude(
  outputs: readonly Output[],
  { plan, index, notices, exitCode }: ReadPlan,
  folder: string,
  { language }: Request,
  stale: readonly string[],
): Outcome {
  const { rows, units } = plan;
  const said =
    language === 'zh'
      ? `${folder}：${outputs.length} 个文件，${units.length} 个单位，${rows.length} 行任务`
      : `${folder}: ${outputs.length} files, ${units.length} units, ${rows.length} rows of tasks`;
  const told = [
    ...notices,
    ...describeGaps(plan, index !== undefined, language),
    ...describeLeaders(plan, language),
    ...describeStale(stale, language),
  ];
  return { outputs, files: [], exitCode, ...(told.length === 0 ? {} : { notice: told.join('\n') }), whenWritten: [said] };
}

/** Said where persons are wanted, and the table names none. */
function describeLeaders({ rows }: TaskPlan, language: Language): readonly string[] {
  if (!rows.every(({ leaders }) => leaders?.length === 0)) return [];
  return [
    language === 'zh'
      ? '表中没有写明领导、责任人或联系人，所以没有“责任领导”一栏'
      : 'The table names no leaders or persons to be asked, so there is no column of them',
  ];
}

/** So many files are named. */
const MOST_NAMED = 5;

function describeStale(stale: readonly string[], language: Language): readonly string[] {
  if (stale.length === 0) return [];
  const named = stale.slice(0, MOST_NAMED);
  return [
    language === 'zh'
      ? `文件夹里另有 ${stale.length} 个文件不是这次写的，请核对是否还要：${named.join('、')}${stale.length > named.length ? ' 等' : ''}`
      : `${stale.length} files in the folder are not of this run; check whether they are still wanted: ${named.join(', ')}${stale.length > named.length ? ' and more' : ''}`,
  ];
}
