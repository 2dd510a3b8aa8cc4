import { posix } from 'node:path';

import type { UnitRoster } from '../model/roster.ts';
import type { TaskPlan } from '../model/task-plan.ts';
import type { PlanOptions, PlanReporter } from '../reporters/plan/define.ts';
import { reporters } from '../reporters/plan/index.generated.ts';
import { nameFiles } from '../tasks/file-names.ts';
import { makePlan } from '../tasks/make-plan.ts';
import { indexRoster } from '../tasks/roster-index.ts';
import { readDay } from './day.ts';
import { UsageError, type Command, type Host, type Outcome, type Output, type Request } from './define.ts';
import { diskInput } from './inputs.ts';
import { readInput } from './validation.ts';

/** The name of the file for everybody. */
const OVERVIEW = { zh: '总览', en: 'overview' } as const;

export const command: Command = {
  name: 'tasks report',
  summary: { zh: '把任务分解表分成总览和各单位的清单', en: 'Cut a task-breakdown table into an overview and a list for each unit' },
  arguments: [
    {
      name: '<table>',
      summary: { zh: '任务分解表（Excel、Word、网页、CSV、YAML）', en: 'The task-breakdown table, in any readable format' },
    },
  ],
  options: [
    {
      flags: '--out <folder>',
      summary: { zh: '写入此文件夹（默认为表名加 -tasks）', en: "The folder to write to; default: the table's name with -tasks" },
    },
    { flags: '--roster <file>', summary: { zh: '单位名册（kind: unit-roster）', en: 'The roster of units (kind: unit-roster)' } },
    {
      flags: '--format <name>',
      choices: reporters.map(({ name }) => name),
      summary: { zh: '输出格式（默认 xlsx）', en: 'Output format (default: xlsx)' },
    },
    {
      flags: '--unit <name>',
      repeat: true,
      summary: { zh: '只要这个单位的清单，可多次给出', en: 'Only the list of this unit; repeatable' },
    },
    {
      flags: '--as-of <date>',
      summary: {
        zh: '按此日期判断逾期（默认打开当天）',
        en: 'Judge overdue as of this day; default: the day on which a workbook is opened',
      },
    },
  ],
  examples: ['catalogue tasks report tasks.xlsx --out 2021', 'catalogue tasks report tasks.xlsx --roster roster.yaml --unit 区民政局'],
  async run(request) {
    const { args, options, language } = request;
    const table = args[0] ?? '';
    const plan = await readPlan(request, table, options['roster'] === undefined ? undefined : String(options['roster']));
    const reporter = findReporter(options['format'] === undefined ? 'json' : String(options['format']));
    const folder = options['out'] === undefined ? `${table.replace(/\.[^./]{1,5}$/u, '')}-tasks` : String(options['out']);
    const asOf = readDay(options['asOf'], '--as-of');
    const wanted = chooseUnits(plan, options['unit']);
    const names = nameFiles(wanted, [OVERVIEW[language]]);
    const outputs: Output[] = [];
    if (options['unit'] === undefined)
      outputs.push(await write(plan, reporter, { language, asOf }, posix.join(folder, OVERVIEW[language])));
    for (const unit of wanted)
      outputs.push(await write(plan, reporter, { language, asOf, unit }, posix.join(folder, names.get(unit) ?? unit)));
    return conclude(outputs, plan, folder, request);
  },
};

/** Reads a task table, and the roster that says who there is. @throws UsageError where the file holds no task table, or several */
export async function readPlan(request: Request, path: string, rosterPath: string | undefined): Promise<TaskPlan> {
  const { documents, problems } = await readInput(diskInput(path, request.host));
  const tables = documents.flatMap(({ document }) => (document.kind === 'task-table' ? [document] : []));
  const [table] = tables;
  if (table === undefined || tables.length > 1 || problems.length > 0) throw refuseTable(path, tables.length);
  const roster = rosterPath === undefined ? undefined : await readRoster(request.host, rosterPath);
  return makePlan(table, roster && indexRoster(roster, table.issued?.value));
}

async function readRoster(host: Host, path: string): Promise<UnitRoster> {
  const { documents } = await readInput(diskInput(path, host));
  const [document] = documents.map((read) => read.document);
  if (document?.kind === 'unit-roster' && document.units.length > 0) return document;
  throw new UsageError({
    zh: `${path} 不是单位名册（kind: unit-roster），或者没有列出单位`,
    en: `${path} is no roster of units (kind: unit-roster), or lists none`,
  });
}

function refuseTable(path: string, tables: number): UsageError {
  if (tables > 1)
    return new UsageError({ zh: `${path} 含有 ${tables} 张任务表，请分成多个文件`, en: `${path} holds ${tables} task tables; divide it` });
  return new UsageError({
    zh: `${path} 中没有读出任务分解表；请先运行 catalogue validate ${path} 查看原因`,
    en: `No task-breakdown table could be read from ${path}; catalogue validate ${path} says why`,
  });
}

function findReporter(name: string): PlanReporter {
  const found = reporters.find((reporter) => reporter.name === name);
  if (found === undefined) throw new UsageError({ zh: `没有格式“${name}”`, en: `There is no format "${name}"` });
  return found;
}

function chooseUnits({ units }: TaskPlan, given: unknown): readonly string[] {
  const names = units.map(({ unit }) => unit);
  if (!Array.isArray(given)) return names;
  const unknown = given.map(String).find((name) => !names.includes(name));
  if (unknown === undefined) return given.map(String);
  throw new UsageError({
    zh: `任务表中没有单位“${unknown}”；有：${names.join('、')}`,
    en: `The table has no unit "${unknown}"; there are: ${names.join(', ')}`,
  });
}

async function write(plan: TaskPlan, reporter: PlanReporter, options: PlanOptions, stem: string): Promise<Output> {
  const path = `${stem}.${reporter.extension}`;
  return { path, content: 'render' in reporter ? reporter.render(plan, options) : await reporter.renderFile(plan, options) };
}

function conclude(outputs: readonly Output[], { rows, units }: TaskPlan, folder: string, { language }: Request): Outcome {
  const nobody = rows.filter(({ certain }) => certain.length === 0).length;
  const said =
    language === 'zh'
      ? `${folder}：${outputs.length} 个文件，${units.length} 个单位，${rows.length} 行任务${nobody === 0 ? '' : `，其中 ${nobody} 行没有确定的责任单位`}`
      : `${folder}: ${outputs.length} files, ${units.length} units, ${rows.length} rows of tasks${nobody === 0 ? '' : `, ${nobody} of them with no certain unit`}`;
  return { outputs, files: [], exitCode: 0, whenWritten: [said] };
}
