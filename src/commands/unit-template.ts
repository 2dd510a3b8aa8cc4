import { InputError } from '../model/problem.ts';
import type { TaskPlan } from '../model/task-plan.ts';
import type { Language, Words } from '../model/words.ts';
import { FILE_START } from '../readers/decode.ts';
import { readGrid } from '../readers/read-grid.ts';
import { openTemplate } from '../reporters/plan/template.ts';
import { expectPlan, toKnownLine, type Expected } from '../tasks/collect-expected.ts';
import { matchLines } from '../tasks/collect-lines.ts';
import { readReturned } from '../tasks/collect-workbook.ts';
import { UsageError, type Host, type Output, type Request } from './define.ts';
import { wordProblems } from './gather-documents.ts';

/** The format whose workbooks for units a template takes the place of. */
const FORMAT = 'xlsx';
/** So many files are named. */
const MOST_NAMED = 5;

/** What is said of workbooks made of a template, once they were read as they would be when they come back. The worst stands first. */
const COLLECTING = {
  'no-list': {
    zh: '按模板写的清单不能用 catalogue tasks collect 汇总：模板没有能认出的表头。任务行上方须有一行表头，写明“任务”“具体内容”“状态”（或“完成情况”），还可以有“完成日期”“佐证”“备注”',
    en: 'Lists made of the template cannot be collected with catalogue tasks collect: it has no row of heads that is known. Above the row of tasks there must be 任务, 具体内容 and 状态 (or 完成情况), and there may be 完成日期, 佐证 and 备注',
  },
  'no-status': {
    zh: '按模板写的清单不能用 catalogue tasks collect 汇总：表头里没有“状态”（或“完成情况”）一栏',
    en: 'Lists made of the template cannot be collected with catalogue tasks collect: its heads have no 状态 (or 完成情况)',
  },
  'rows-unclear': {
    zh: '按模板写的清单不能全部用 catalogue tasks collect 汇总：有的行按文字对不上任务表。“任务”“具体内容”两栏都要有，单元格里只写 {{任务}}、{{具体内容}}',
    en: 'Lists made of the template cannot all be collected with catalogue tasks collect: some rows cannot be told by their words. There must be columns 任务 and 具体内容, with {{task}} and {{content}} alone in their cells',
  },
  collected: {
    zh: '按模板写的清单填好后可以用 catalogue tasks collect 汇总：请保留文件名里的单位名称，汇总时给出 --plan（和 --roster）',
    en: 'Lists made of the template can be collected with catalogue tasks collect when they are filled in: leave the unit in the name of each file, and give --plan (and --roster)',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** An office's own workbook in place of ours, for units. */
export interface UnitTemplate {
  readonly format: typeof FORMAT;
  /** The files that were made of it so far. */
  readonly written: readonly string[];
  write(plan: TaskPlan, unit: string, stem: string): Promise<Output>;
  /** Whether what was written can be collected, and else why not. */
  describeReturn(): string;
}

/**
 * Reads the workbook that `--template` names.
 *
 * @param formats those that were asked for
 * @throws UsageError where it cannot be read or filled in, and says what stands in the way
 */
export async function readTemplate({ host, options, language }: Request, formats: readonly string[]): Promise<UnitTemplate | undefined> {
  if (options['template'] === undefined) return undefined;
  if (!formats.includes(FORMAT)) {
    throw new UsageError({
      zh: `--template 只用于工作簿，请加上 --format ${FORMAT}`,
      en: `--template is for workbooks only; add --format ${FORMAT}`,
    });
  }
  const file = String(options['template']);
  const template = await orRefuse(async () => openTemplate(host.readFile(file)), file, language);
  if ('refused' in template) throw new UsageError(template.refused);
  const written: string[] = [];
  const judged = new Set<string>();
  return {
    format: FORMAT,
    written,
    async write(plan, unit, stem) {
      const path = `${stem}.xlsx`;
      written.push(path);
      const content = await orRefuse(() => template.fill(plan, unit, language), file, language);
      const own = expectPlan({ ...plan, units: plan.units.filter((one) => one.unit === unit) }, language);
      judged.add(await judgeReturn(path, content, own));
      return { path, content };
    },
    describeReturn: () =>
      Object.entries(COLLECTING)
        .flatMap(([found, words]) => (judged.has(found) ? [words[language]] : []))
        .slice(0, 1)
        .join(''),
  };
}

/** Reads a list back, as it would be collected. */
async function judgeReturn(path: string, content: Uint8Array, { units }: Expected): Promise<keyof typeof COLLECTING> {
  const read = await readGrid(path, content);
  const { lists } = readReturned({ file: path, sheets: 'problem' in read ? [] : read.grid.sheets });
  if (lists.length === 0) return 'no-list';
  if (!lists.every(({ columns }) => columns.has('status'))) return 'no-status';
  const sent = units.flatMap(({ rows }) => rows.map(toKnownLine));
  return matchLines({ lists }, sent).deleted.length > 0 ? 'rows-unclear' : 'collected';
}

async function orRefuse<T>(work: () => Promise<T>, file: string, language: Language): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const words = wordProblems(file, [{ code: error.code, place: FILE_START, data: error.data }], language).join('\n');
    throw new UsageError({ zh: words, en: words });
  }
}

/** In a workbook of an office's own nobody can tell what people have filled in, so none is replaced. @throws UsageError */
export function refuseExisting(host: Host, paths: readonly string[]): void {
  const existing = paths.filter((path) => host.exists(path));
  if (existing.length === 0) return;
  const named = existing.slice(0, MOST_NAMED);
  const more = existing.length - named.length;
  throw new UsageError({
    zh: `${named.join('、')}${more > 0 ? ` 等 ${existing.length} 个文件` : ''}已经存在。按模板写的工作簿看不出哪些是后来填写的，所以不覆盖，没有写任何文件。请用 --out 换一个文件夹，或者先移走这些文件`,
    en: `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''} exist already. In workbooks made of a template nobody can tell what people have filled in, so they are not replaced; nothing was written. Choose another folder with --out, or move these files away first`,
  });
}
