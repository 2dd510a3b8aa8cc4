import { InputError } from '../model/problem.ts';
import type { TaskPlan } from '../model/task-plan.ts';
import type { Language, Words } from '../model/words.ts';
import { FILE_START } from '../readers/decode.ts';
import { openTemplate } from '../reporters/plan/template.ts';
import { UsageError, type Host, type Output, type Request } from './define.ts';
import { wordProblems } from './gather-documents.ts';

/** The format whose workbooks for units a template takes the place of. */
const FORMAT = 'xlsx';
/** So many files are named. */
const MOST_NAMED = 5;

/** What is said of workbooks made of a template. */
export const NOT_COLLECTED: Words = {
  zh: '按模板写的清单不能用 catalogue tasks collect 汇总',
  en: 'Lists made of a template cannot be collected with catalogue tasks collect',
};

/** An office's own workbook in place of ours, for units. */
export interface UnitTemplate {
  readonly format: typeof FORMAT;
  /** The files that were made of it so far. */
  readonly written: readonly string[];
  write(plan: TaskPlan, unit: string, stem: string): Promise<Output>;
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
  return {
    format: FORMAT,
    written,
    async write(plan, unit, stem) {
      const path = `${stem}.xlsx`;
      written.push(path);
      return { path, content: await orRefuse(() => template.fill(plan, unit, language), file, language) };
    },
  };
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
