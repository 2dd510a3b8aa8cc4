import type { PlaceUnits, RosterIndex } from '../model/roster.ts';
import type { TaskPlan } from '../model/task-plan.ts';
import type { TaskTable } from '../model/task-table.ts';
import { makePlan } from '../tasks/make-plan.ts';
import { indexRoster } from '../tasks/roster-index.ts';
import { comparable, nearest } from '../vocabularies/index.ts';
import { CONFIG_FILE, loadConfiguration } from './configuration.ts';
import { UsageError, type OptionSpec, type Request } from './define.ts';
import { gatherDocuments } from './gather-documents.ts';
import { collectInputs } from './inputs.ts';
import { readReadingOptions } from './reading-options.ts';
import { renderReport } from './render-report.ts';
import { loadRoster } from './roster-files.ts';
import type { Validation } from './validation.ts';

/** A task table, and what is to be said of how it was read. */
interface ReadTaskTable {
  readonly table: TaskTable;
  /** Lines for standard error. */
  readonly notices: readonly string[];
  /** 2 where a part of the file could not be read, 1 where the table has faults of structure. */
  readonly exitCode: 0 | 1 | 2;
}

/** A task table as a plan, with the roster by which its units are known. */
export interface ReadPlan extends ReadTaskTable {
  readonly plan: TaskPlan;
  readonly index: RosterIndex | undefined;
}

export const ROSTER_OPTION: OptionSpec = {
  flags: '--roster <file>',
  summary: {
    zh: '单位名册（kind: unit-roster），据以认出单位、展开“各镇（街道）”等统称；默认取配置文件中的 roster',
    en: 'The roster of units (kind: unit-roster), by which names are known and group words expanded; by default that of the configuration',
  },
};

/** Reads a task table, and the roster that says who there is. @throws UsageError where there is no task table to go by, or the roster has errors */
export async function readPlan(request: Request, path: string): Promise<ReadPlan> {
  const read = await readTaskTable(request, path);
  const roster = await readRoster(request);
  const index = roster && indexRoster(roster, read.table.issued?.value);
  return { ...read, index, plan: makePlan(read.table, index, request.options['leaders'] === true) };
}

/** @throws UsageError where a file holds no task table with rows, or several */
async function readTaskTable(request: Request, path: string): Promise<ReadTaskTable> {
  const { host, language, options } = request;
  const choice = { paths: [path], ignore: [], allowEmpty: false, standardInputName: undefined };
  const gathered = await gatherDocuments(await collectInputs(host, choice), readReadingOptions(options), language);
  const tables = gathered.documents.flatMap(({ document }) => (document.kind === 'task-table' ? [document] : []));
  const [table] = tables;
  if (table === undefined || tables.length > 1 || !table.tasks.some(({ rows }) => rows.length > 0)) {
    throw refuseTable(path, tables.length, gathered.notices);
  }
  return { table, notices: gathered.notices, exitCode: gathered.unread > 0 ? 2 : gathered.faulty > 0 ? 1 : 0 };
}

/** The roster that the command line names, or else the configuration. @throws UsageError where it, or the configuration, has errors */
async function readRoster({ host, language, options }: Request): Promise<PlaceUnits | undefined> {
  const loaded = options['roster'] === undefined ? await loadConfiguration(host, language) : undefined;
  if (loaded !== undefined && 'broken' in loaded) throw refuseBroken(CONFIG_FILE, loaded.broken);
  const path = loaded === undefined ? String(options['roster']) : loaded.configuration.roster;
  const listed = await loadRoster(host, path, language);
  if ('broken' in listed) throw refuseBroken(path ?? '', listed.broken);
  return listed.rosters[0];
}

/** Nothing is handed out by a file that cannot be trusted. */
export function refuseBroken(path: string, { report }: Validation): UsageError {
  const lines = renderReport(report, 'compact').trimEnd();
  return new UsageError({ zh: `${path} 有错误，请先改正：\n${lines}`, en: `${path} has errors; mend them first:\n${lines}` });
}

function refuseTable(path: string, tables: number, notices: readonly string[]): UsageError {
  const told = notices.map((line) => `\n${line}`).join('');
  if (tables > 1) {
    return new UsageError({
      zh: `${path} 含有 ${tables} 张任务分解表，请分成多个文件${told}`,
      en: `${path} holds ${tables} task-breakdown tables; divide it into several files${told}`,
    });
  }
  if (tables === 1) {
    return new UsageError({
      zh: `${path} 的任务分解表里没有任务${told}`,
      en: `the task-breakdown table of ${path} has no tasks${told}`,
    });
  }
  return new UsageError({
    zh: `${path} 中没有读出任务分解表；catalogue import ${path} --explain 说明表格是怎样理解的${told}`,
    en: `no task-breakdown table could be read from ${path}; catalogue import ${path} --explain says how it was understood${told}`,
  });
}

/** So many names are listed for those who gave a wrong one. */
const MOST_NAMES = 30;

/** The units that the user names, in any of their names; all of the plan's where none is named. @throws UsageError that names the nearest */
export function chooseUnits({ plan: { units }, index }: ReadPlan, given: unknown): readonly string[] {
  const names = units.map(({ unit }) => unit);
  if (!Array.isArray(given)) return names;
  return [...new Set(given.map((name) => findUnit(String(name), names, index)))];
}

function findUnit(given: string, names: readonly string[], index: RosterIndex | undefined): string {
  const exact = names.find((name) => comparable(name) === comparable(given));
  if (exact !== undefined) return exact;
  const known = (index?.find(given)?.units ?? []).map(({ name }) => name.value);
  const [found, another] = known.filter((name) => names.includes(name));
  if (found !== undefined && another === undefined) return found;
  throw found === undefined ? refuseUnit(given, names, known[0]) : refuseDoubt(given, known);
}

function refuseDoubt(given: string, known: readonly string[]): UsageError {
  return new UsageError({
    zh: `--unit “${given}”可以指几个单位：${known.join('、')}`,
    en: `--unit "${given}" may be several units: ${known.join(', ')}`,
  });
}

function refuseUnit(given: string, names: readonly string[], idle: string | undefined): UsageError {
  if (idle !== undefined) return new UsageError({ zh: `${idle}在这张表里没有任务`, en: `${idle} has no task in this table` });
  const near = names.find((name) => name.endsWith(given)) ?? nearest(given, names);
  const listed = names.slice(0, MOST_NAMES);
  const more = names.length - listed.length;
  const suggested = near === undefined ? { zh: '', en: '' } : { zh: `，是否应为 ${near}`, en: `; did you mean ${near}` };
  const counted = more === 0 ? { zh: '', en: '' } : { zh: ` 等 ${names.length} 个`, en: ` and ${more} more` };
  return new UsageError({
    zh: `任务表中没有单位“${given}”${suggested.zh}；有：${listed.join('、')}${counted.zh}`,
    en: `the table has no unit "${given}"${suggested.en}; there are: ${listed.join(', ')}${counted.en}`,
  });
}
